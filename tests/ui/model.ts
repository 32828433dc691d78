import { signal } from '@preact/signals';
import { NO_MODS } from '../../src/core/chase/mods';
import type { Screen, SettingsView, UiActions, UiModel } from '../../src/ui/model';
import { DEFAULT_KEYS } from '../../src/ui/settings/bind-key';

export const SETTINGS: SettingsView = {
  volumes: { master: 1, music: 1, effects: 1 },
  audioMs: 0,
  visualMs: 0,
  device: 'this device',
  keys: DEFAULT_KEYS,
  motion: 1,
  shake: 1,
  flash: 1,
  quality: 'auto',
  autoQuality: null,
  contrast: false,
  livery: 'red',
  hasReadWarning: false,
  driver: '',
  storageTrouble: null,
};

/** A model that shows one screen. */
export function modelOf(screen: Screen): UiModel {
  return {
    screen: signal(screen),
    live: signal(''),
    settings: signal(SETTINGS),
    mods: signal(NO_MODS),
    trial: { isRunning: signal(false), isLit: signal(false) },
    opening: { card: signal(-1), credits: signal([]) },
    preview: signal(null),
    notice: signal(null),
    isDropping: signal(false),
    gallery: { songMs: signal(0), isPlaying: signal(false) },
    isSoundUnlocked: signal(false),
  };
}

export type Asked = [name: keyof UiActions, ...args: unknown[]][];

/** Actions that note what was asked; settings change as the app would change them. */
export function actionsOf(model: UiModel): { readonly actions: UiActions; readonly asked: Asked } {
  const asked: Asked = [];
  const actions = new Proxy({} as UiActions, {
    get:
      (_, name) =>
      (...args: unknown[]) => {
        asked.push([name as keyof UiActions, ...args]);
        if (name === 'changeSettings') model.settings.value = { ...model.settings.peek(), ...(args[0] as object) };
      },
  });
  return { actions, asked };
}
