import { describe, expect, it } from 'vitest';
import { NO_MODS } from '../../src/core/chase/mods';
import { countOff } from '../../src/ui/format/count-off';
import { LoadingScreen } from '../../src/ui/screens/loading';
import { show } from './show';

describe('the count-off', () => {
  it.each([
    [0, 0, 4, 0],
    [0.125, 0, 4, 0.5],
    [0.2499, 0, 4, 0.9996],
    [0.25, 1, 3, 0],
    [0.62, 2, 2, 0.48],
    [0.9999, 3, 1, 0.9996],
    [1, 4, 0, 0],
    [-1, 0, 4, 0],
    [2, 4, 0, 0],
  ])('at %d lights %d and shows %d', (share, lit, number, sweep) => {
    const count = countOff(share);
    expect(count).toMatchObject({ lit, number });
    expect(count.sweep).toBeCloseTo(sweep, 9);
  });
});

describe('loading', () => {
  const view = {
    name: 'loading',
    title: 'Hubcap Blues',
    artist: 'The Slow Leaks',
    difficulty: 'driver',
    mods: NO_MODS,
    share: 0.62,
    what: 'rhythm.ogg',
  } as const;

  it('tells how far it is and with what, in numbers and in sticks', () => {
    const { root } = show(LoadingScreen, view);
    const bar = root.inside.find((one) => one.getAttribute('role') === 'progressbar');
    expect(bar?.getAttribute('aria-valuenow')).toBe('62');
    expect(bar?.getAttribute('aria-valuetext')).toBe('62 percent, rhythm.ogg');
    expect(root.textContent).toContain('rhythm.ogg');
    const sticks = root.inside.filter((one) => one.getAttribute('class')?.startsWith('sticks__beat'));
    expect(sticks.map((one) => one.getAttribute('class')?.replace('sticks__beat', '').trim())).toEqual([
      'is-lit',
      'is-lit',
      'is-next',
      '',
    ]);
  });

  it('can be left at any time', () => {
    const shown = show(LoadingScreen, view);
    shown.control('button', 'Cancel').fire('click');
    expect(shown.asked).toEqual([['cancelLoading']]);
  });
});
