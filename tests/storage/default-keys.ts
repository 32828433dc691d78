import { defaultSettings } from '../../src/storage/settings';

export const KEYS = { left: ['KeyA'], right: ['KeyD'], brake: ['KeyS'], boost: ['KeyW'] };
export const DEFAULTS = defaultSettings({ keys: KEYS });
