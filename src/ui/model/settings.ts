import type { Signal } from '@preact/signals';
import type { Verb } from '../../core/level/model';
import type { Ms } from '../../core/time/units';

export interface SettingsScreen {
  readonly name: 'settings';
  /** Where back leads, a hash route. */
  readonly back: string;
}

export interface CalibrateScreen {
  readonly name: 'calibrate';
  readonly back: string;
}

/** Settings as the screens show them: offsets are those of the output device in use. */
export interface SettingsView {
  readonly volumes: { readonly master: number; readonly music: number; readonly effects: number };
  /** -1000..1000 each. */
  readonly audioMs: Ms;
  readonly visualMs: Ms;
  /** Name of the output device the offsets belong to, in words. */
  readonly device: string;
  readonly keys: KeyMap;
  readonly motion: number;
  readonly shake: number;
  readonly flash: number;
  readonly quality: 'auto' | QualityName;
  /** What `auto` means on this machine and why in words ("a frame takes 7 ms here"); null until it is known. */
  readonly autoQuality: { readonly quality: QualityName; readonly why: string } | null;
  /** Cues bright over a darkened city. */
  readonly contrast: boolean;
  /** Paint of the getaway car. */
  readonly livery: 'red' | 'teal' | 'midnight';
  /** False until the warning about flashing lights was read. */
  readonly hasReadWarning: boolean;
  readonly driver: string;
  /** Why settings cannot be kept, in words; null when they can. */
  readonly storageTrouble: string | null;
}

export type SettingsChange = Partial<Omit<SettingsView, 'device' | 'storageTrouble' | 'autoQuality'>>;

/** Keys of each verb as `KeyboardEvent.code`; at most two are shown and bound. */
export type KeyMap = Readonly<Record<Verb, readonly string[]>>;

export type QualityName = 'low' | 'medium' | 'high';

/** Click-and-flash: the app clicks and lights the lamp once a beat, with the offsets as they are set at that moment. */
export interface OffsetTrial {
  readonly isRunning: Signal<boolean>;
  /** The lamp. Written true at the drawn time of a click and false about 80 ms later; the class follows at once. */
  readonly isLit: Signal<boolean>;
}
