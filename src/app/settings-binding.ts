import { DEFAULT_KEYS } from '../input/key-map';
import { defaultSettings, offsetsChange, offsetsFor, type Settings } from '../storage/settings';
import type { Store } from '../storage/store';
import type { SettingsChange, SettingsView } from '../ui/model';

/** Name under which offsets are kept where the browser does not tell its output devices apart. */
export const DEFAULT_DEVICE = 'default';

/** Settings of a player who has changed nothing: the system's wish for less motion is theirs. */
export function systemSettings(): Settings {
  const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const contrast = matchMedia('(prefers-contrast: more)').matches;
  return defaultSettings({ keys: DEFAULT_KEYS, contrast, ...(isReduced ? { motion: 0, shake: 0, flash: 0.3 } : {}) });
}

/** Settings as the screens show them, for the device in use. */
export function settingsView(store: Store, device: string): SettingsView {
  const { volumes, keys, motion, shake, flash, quality, contrast, livery, hasReadWarning, measuredQuality, driver } =
    store.settings;
  const { audioMs, visualMs } = offsetsFor(store.settings, device);
  const name = device === DEFAULT_DEVICE ? 'this device' : device;
  return {
    volumes,
    audioMs,
    visualMs,
    device: name,
    keys,
    motion,
    shake,
    flash,
    quality,
    autoQuality: measuredQuality === null ? null : { quality: measuredQuality, why: 'measured at the first start' },
    contrast,
    livery,
    hasReadWarning,
    driver,
    storageTrouble: store.trouble,
  };
}

/** The stored form of what a screen changed. */
export function storedChange(settings: Settings, change: SettingsChange, device: string): Partial<Settings> {
  const { audioMs, visualMs, ...rest } = change;
  if (audioMs === undefined && visualMs === undefined) return rest;
  const now = offsetsFor(settings, device);
  const offsets = { audioMs: audioMs ?? now.audioMs, visualMs: visualMs ?? now.visualMs };
  return { ...rest, ...offsetsChange(settings, device, offsets) };
}
