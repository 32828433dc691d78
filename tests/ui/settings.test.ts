import { describe, expect, it } from 'vitest';
import { VERBS } from '../../src/core/level/model';
import { SettingsScreen } from '../../src/ui/screens/settings';
import { bindKey, DEFAULT_KEYS } from '../../src/ui/settings/bind-key';
import { KEY_LAYOUTS, layoutOf } from '../../src/ui/settings/key-layouts';
import { autoWords } from '../../src/ui/settings/picture-panel';
import { SETTINGS } from './model';
import { show } from './show';

const view = { name: 'settings', back: '#/' } as const;

describe('layouts of the keys', () => {
  it.each(KEY_LAYOUTS.map((layout) => [layout.name, layout] as const))(
    '%s has a key for each verb, each once',
    (_, layout) => {
      const codes = VERBS.flatMap((verb) => layout.keys[verb]);
      expect(new Set(codes).size).toBe(codes.length);
      for (const verb of VERBS) expect(layout.keys[verb].length).toBeGreaterThan(0);
      expect(codes).not.toContain('KeyR');
      expect(layoutOf(layout.keys)).toBe(layout);
    },
  );

  it('are told in any order of their keys, and not once a key is another', () => {
    expect(layoutOf({ ...DEFAULT_KEYS, left: ['KeyA', 'ArrowLeft'] })?.name).toBe('Both hands');
    expect(layoutOf(bindKey(DEFAULT_KEYS, 'left', 1, 'KeyQ').keys)).toBeNull();
  });
});

describe('what automatic quality means', () => {
  it('is said once it is known', () => {
    expect(autoWords({ quality: 'medium', why: 'a frame takes 11 ms' })).toBe('Medium here: a frame takes 11 ms');
    expect(autoWords(null)).toMatch(/what this machine can draw/);
  });
});

describe('the settings', () => {
  it.each([
    ['Low', { quality: 'low' }, 'Quality low. Saved.'],
    ['Medium', { quality: 'medium' }, 'Quality medium. Saved.'],
    ['High', { quality: 'high' }, 'Quality high. Saved.'],
    ['Teal', { livery: 'teal' }, 'Livery teal. Saved.'],
    ['Midnight', { livery: 'midnight' }, 'Livery midnight. Saved.'],
    ['Left hand', { keys: KEY_LAYOUTS[1]?.keys }, 'Left hand: W A S D. Saved.'],
    ['I J K L', { keys: KEY_LAYOUTS[3]?.keys }, 'Right, on letters: I J K L. Saved.'],
  ])('%s is kept and said', (words, change, said) => {
    const shown = show(SettingsScreen, view);
    shown.control('input', words).fire('change');
    expect(shown.asked).toEqual([['changeSettings', change]]);
    expect(shown.model.live.value).toBe(said);
  });

  it('turns high contrast on and off', () => {
    const shown = show(SettingsScreen, view);
    shown.control('input', 'High contrast').fire('change', { checked: true });
    expect(shown.model.settings.value.contrast).toBe(true);
    expect(shown.model.live.value).toBe('High contrast on. Saved.');
  });

  it('reduces flashes and motion at once, and then has nothing left to reduce', () => {
    const shown = show(SettingsScreen, view);
    shown.control('button', 'Reduce all').fire('click');
    expect(shown.model.settings.value).toMatchObject({ flash: 0.3, motion: 0.2, shake: 0 });
    expect(shown.control('button', 'Reduce all').getAttribute('disabled')).not.toBeNull();
  });

  it('leaves alone what is reduced further already', () => {
    const shown = show(SettingsScreen, view, (model) => {
      model.settings.value = { ...SETTINGS, motion: 0 };
    });
    const button = shown.control('button', 'Reduce all');
    expect(button.getAttribute('disabled')).toBeNull();
    button.fire('click');
    expect(shown.asked).toEqual([['changeSettings', { flash: 0.3, motion: 0, shake: 0 }]]);
  });
});
