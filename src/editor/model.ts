import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { EditLevels } from '../audio/edit/edit-player';
import type { Spectrogram } from '../audio/edit/spectrogram';
import type { Peaks } from '../audio/edit/waveform';
import type { Block } from '../core/edit/block';
import type { Draft } from '../core/edit/draft';
import { type History, NO_HISTORY } from '../core/edit/history';
import type { Snap } from '../core/edit/snap';
import type { Difficulty } from '../core/level/model';
import type { Rating } from '../core/level/rating/rate-chart';
import type { Chart } from '../core/level/schema';
import { meterMapOf, tempoMapOf } from '../core/level/timing';
import type { Finding } from '../core/level/verify/verify-level';
import type { MeterMap } from '../core/time/meter-map';
import type { TempoMap } from '../core/time/tempo-map';
import type { Ms, Tick } from '../core/time/units';
import { DEFAULT_KEYS, type KeyMap } from '../input/key-map';

/** What a click or a key on the timeline puts down. `select` takes up what is there. */
export const TOOLS = [
  'select',
  'left',
  'right',
  'brake',
  'boost',
  'traffic',
  'cash',
  'accent',
  'shot',
  'section',
  'curve',
  'grade',
] as const;
export type Tool = (typeof TOOLS)[number];

/** The panels beside the road, and the road itself, which is one of them where the screen is narrow. */
export const PANELS = ['road', 'charts', 'verify', 'timing', 'table', 'metadata', 'versions'] as const;
export type PanelName = (typeof PANELS)[number];

/** Which part of the song the timeline shows. */
export interface View {
  /** Song time at its left edge. May be negative. */
  readonly fromMs: Ms;
  readonly msPerPx: number;
}

export interface Span {
  readonly fromTick: Tick;
  readonly toTick: Tick;
}

export interface Loop {
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/**
 * All that the editor shows, as signals. The session writes them; the timeline, the panels and the live road read
 * them. Where a part may write one itself (the view, the panel) it says so.
 */
export interface EditorModel {
  readonly draft: Signal<Draft>;
  /** The chart that is edited. */
  readonly difficulty: Signal<Difficulty>;
  /** Null only while a chart is being taken away. */
  readonly chart: ReadonlySignal<Chart | null>;
  readonly tempo: ReadonlySignal<TempoMap>;
  readonly meter: ReadonlySignal<MeterMap>;
  /** Length of the song in milliseconds. */
  readonly songMs: ReadonlySignal<Ms>;

  /** Where keys place things: a whole tick. */
  readonly cursorTick: Signal<Tick>;
  /** Items of the draft, by identity. */
  readonly selected: Signal<ReadonlySet<object>>;
  /** A stretch of time that is marked, for looping, repeating and recording. */
  readonly selectedSpan: Signal<Span | null>;
  readonly snap: Signal<Snap>;
  /** The timeline writes it as one scrolls and zooms. */
  readonly view: Signal<View>;
  readonly tool: Signal<Tool>;
  /** What was copied last. */
  readonly clipboard: Signal<Block | null>;

  readonly isPlaying: Signal<boolean>;
  /** The sound is being stretched before it can play. */
  readonly isPreparing: Signal<boolean>;
  /** Song time that is heard while it plays; else that of the cursor. Written once a frame. */
  readonly playMs: Signal<Ms>;
  /** 0.25 to 2. */
  readonly rate: Signal<number>;
  readonly loop: Signal<Loop | null>;
  readonly metronome: Signal<boolean>;
  readonly cueClicks: Signal<boolean>;
  /** Presses of the verb keys are written down while it plays. */
  readonly recording: Signal<boolean>;
  /** 0 leaves a recorded press where it fell, 1 puts it on the grid. */
  readonly quantise: Signal<number>;
  /** How loud each is, 0 to 1. */
  readonly levels: Signal<EditLevels>;

  readonly peaks: Signal<Peaks | null>;
  readonly spectrogram: Signal<Spectrogram | null>;
  readonly showSpectrogram: Signal<boolean>;

  readonly history: Signal<History>;
  /** The draft is open elsewhere, and cannot be changed here. */
  readonly isReadOnly: Signal<boolean>;
  /** Edits that are not on the disk yet. */
  readonly unsaved: Signal<number>;
  /** What is wrong with keeping the draft, in words. */
  readonly trouble: Signal<string | null>;
  readonly findings: Signal<readonly Finding[]>;
  /** How hard each chart is, of the draft that the findings are of. */
  readonly ratings: Signal<Readonly<Partial<Record<Difficulty, Rating>>>>;
  /** The findings are those of an older draft: the check runs. */
  readonly isVerifying: Signal<boolean>;

  /** The live region. */
  readonly say: Signal<string>;
  /** Words about the last thing done, shown for a while. */
  readonly toast: Signal<Toast | null>;
  /** Any part may write it. Null folds the panels away. */
  readonly panel: Signal<PanelName | null>;
  /** The item whose numbers are asked for, in a form of its own. */
  readonly asked: Signal<object | null>;
  readonly isHelpOpen: Signal<boolean>;
  readonly isPaletteOpen: Signal<boolean>;
  /** Which coach mark shows; null when none does. */
  readonly coach: Signal<number | null>;
  /** The player's own keys for the verbs, as key codes. */
  readonly verbKeys: Signal<KeyMap>;
}

export interface Toast {
  readonly words: string;
  readonly isRefusal: boolean;
  /** One thing to press, like Undo. */
  readonly remedy?: { readonly name: string; readonly run: () => void };
}

export interface ModelStart {
  readonly draft: Draft;
  readonly history?: History;
  readonly isReadOnly?: boolean;
  readonly difficulty?: Difficulty;
  readonly cursorTick?: Tick;
}

/** A quarter of a whole note is a beat in most meters: coarse enough for a first bar. */
const FIRST_SNAP: Snap = { division: 8 };

/** The signals of an editor that has just been opened. */
export function createModel(start: ModelStart): EditorModel {
  const draft = signal(start.draft);
  const difficulty = signal<Difficulty>(start.difficulty ?? start.draft.charts[0]?.difficulty ?? 'driver');
  const tempo = heldComputed(draft, ({ tempo, stops, song }) => [tempo, stops, song.offsetMs], tempoMapOf);
  const meter = heldComputed(draft, (level) => [level.meter], meterMapOf);
  const chart = computed(() => draft.value.charts.find((one) => one.difficulty === difficulty.value) ?? null);
  return {
    draft,
    difficulty,
    chart,
    tempo,
    meter,
    songMs: computed(() => draft.value.song.durationMs),
    cursorTick: signal(start.cursorTick ?? 0),
    selected: signal<ReadonlySet<object>>(new Set()),
    selectedSpan: signal<Span | null>(null),
    snap: signal<Snap>(FIRST_SNAP),
    view: signal<View>({ fromMs: -500, msPerPx: 8 }),
    tool: signal<Tool>('select'),
    clipboard: signal<Block | null>(null),
    isPlaying: signal(false),
    isPreparing: signal(false),
    playMs: signal(0),
    rate: signal(1),
    loop: signal<Loop | null>(null),
    metronome: signal(false),
    cueClicks: signal(true),
    recording: signal(false),
    quantise: signal(1),
    levels: signal<EditLevels>({ song: 1, metronome: 0.8, cues: 0.8 }),
    peaks: signal<Peaks | null>(null),
    spectrogram: signal<Spectrogram | null>(null),
    showSpectrogram: signal(false),
    history: signal(start.history ?? NO_HISTORY),
    isReadOnly: signal(start.isReadOnly ?? false),
    unsaved: signal(0),
    trouble: signal<string | null>(null),
    findings: signal<readonly Finding[]>([]),
    ratings: signal<Readonly<Partial<Record<Difficulty, Rating>>>>({}),
    isVerifying: signal(false),
    say: signal(''),
    toast: signal<Toast | null>(null),
    panel: signal<PanelName | null>('charts'),
    asked: signal<object | null>(null),
    isHelpOpen: signal(false),
    isPaletteOpen: signal(false),
    coach: signal<number | null>(null),
    verbKeys: signal<KeyMap>(DEFAULT_KEYS),
  };
}

/**
 * A value made from parts of the draft: it stays the same object while they do, so that what reads it rests. A draft
 * that it cannot be made from leaves the last one standing.
 */
function heldComputed<T>(
  draft: Signal<Draft>,
  partsOf: (draft: Draft) => readonly unknown[],
  make: (draft: Draft) => T,
): ReadonlySignal<T> {
  let parts = partsOf(draft.peek());
  let held = make(draft.peek());
  return computed(() => {
    const now = partsOf(draft.value);
    if (now.every((part, index) => part === parts[index])) return held;
    try {
      held = make(draft.value);
      parts = now;
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault;
    }
    return held;
  });
}
