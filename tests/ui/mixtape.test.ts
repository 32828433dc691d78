import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sidesOf, trackMark } from '../../src/ui/format/tape';
import type { ChasesScreen as ChasesView, ChaseView } from '../../src/ui/model';
import { ChasesScreen } from '../../src/ui/screens/chases';
import { show } from './show';

const chase = (levelId: string, title: string): ChaseView => ({
  levelId,
  title,
  artist: 'The Slow Leaks',
  author: null,
  isOwn: false,
  bpmLow: 160,
  bpmHigh: 160,
  durationMs: 91_800,
  charts: [
    { difficulty: 'rookie', lanes: 3, cues: 90, ratingAt: (rate) => 1.7 * rate, best: null },
    {
      difficulty: 'legend',
      lanes: 5,
      cues: 400,
      ratingAt: (rate) => 8 * rate,
      best: { total: 962_730, grade: 'A', driver: 'DOLORES' },
    },
  ],
});

const mixtape = (change: Partial<ChasesView> = {}): ChasesView => ({
  name: 'chases',
  isComplete: true,
  chases: [chase('one', 'Hubcap Blues'), chase('two', 'Valve Trouble')],
  troubles: [],
  selected: null,
  selectedDifficulty: null,
  canChangeRate: true,
  ...change,
});

describe('the sides of the tape', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [5, [5]],
    [6, [3, 3]],
    [9, [5, 4]],
  ])('%d chases fill %j', (count, lengths) => {
    const tracks = Array.from({ length: count }, (_, at) => ({ at, isOwn: false }));
    expect(sidesOf(tracks).map((side) => side.tracks.length)).toEqual(lengths);
  });

  it('keep every track once and in order, each with a mark of its own', () => {
    void fc.assert(
      fc.property(fc.nat(40), fc.nat(20), (bundled, own) => {
        fc.pre(bundled + own > 0);
        const tracks = Array.from({ length: bundled + own }, (_, at) => ({ at, isOwn: at >= bundled }));
        const sides = sidesOf(tracks);
        expect(sides.flatMap((side) => side.tracks)).toEqual(tracks);
        expect(new Set(tracks.map((track) => trackMark(sides, track))).size).toBe(tracks.length);
      }),
    );
  });
});

describe("a chase of the player's own", () => {
  const own = { ...chase('mine', 'Valve Trouble'), isOwn: true };

  it('stands on a tape of its own, with what can be done with it', () => {
    const shown = show(ChasesScreen, mixtape({ chases: [chase('one', 'Hubcap Blues'), own], selected: 'mine' }));
    const titles = shown.root.inside.filter((one) => one.localName === 'h2').map((one) => one.textContent);
    expect(titles).toEqual(['Side A', 'Your own', 'Valve Trouble']);
    shown.control('button', 'Export').fire('click');
    shown.control('button', 'Delete').fire('click');
    expect(shown.asked).toEqual([
      ['exportChase', 'mine'],
      ['deleteChase', 'mine'],
    ]);
  });

  it('alone can be changed', () => {
    const shown = show(ChasesScreen, mixtape({ chases: [chase('one', 'Hubcap Blues'), own] }));
    expect(() => shown.control('button', 'Delete')).toThrow();
  });
});

describe('the mixtape', () => {
  it('rates each chart at the rate that is chosen', () => {
    const shown = show(ChasesScreen, mixtape());
    const texts = () => shown.root.inside.map((one) => one.textContent);
    const rated = () => [...new Set(texts().filter((text) => text.startsWith('Rated')))];
    expect(rated()).toEqual(['Rated 1.7', 'Rated 8.0']);
    shown.control('button', 'Faster').fire('click');
    expect(rated()).toEqual(['Rated 1.8 at ×1.05', 'Rated 8.4 at ×1.05']);
  });

  const wanted = (shown: ReturnType<typeof show>) =>
    shown.root.inside.filter((one) => one.getAttribute('data-first') !== null).map((one) => one.textContent);

  it('has the first chart wait for the driver, and the one last driven when there is one', () => {
    expect(wanted(show(ChasesScreen, mixtape()))).toEqual([expect.stringContaining('Rookie')]);
    const back = show(ChasesScreen, mixtape({ selected: 'two', selectedDifficulty: 'legend' }));
    expect(wanted(back)).toEqual([expect.stringContaining('Legend')]);
    expect(back.control('h2', 'Valve Trouble')).toBeDefined();
  });

  it('goes to the first chart where the one last driven is gone', () => {
    const view = mixtape({ selected: 'two', selectedDifficulty: 'wheelman' });
    expect(wanted(show(ChasesScreen, view))).toEqual([expect.stringContaining('Rookie')]);
  });

  it('opens a track and asks for its preview', () => {
    const shown = show(ChasesScreen, mixtape());
    shown.control('button', 'Valve Trouble').fire('click');
    expect(shown.asked).toEqual([['preview', 'two']]);
    expect(shown.control('h2', 'Valve Trouble')).toBeDefined();
  });

  it('plays and stops what is in the player, and tells which it is', () => {
    const shown = show(ChasesScreen, mixtape());
    shown.control('button', 'Play the preview').fire('click');
    expect(shown.asked).toEqual([['preview', 'one']]);
    shown.model.preview.value = { levelId: 'one', state: 'loading' };
    expect(shown.control('button', 'Stop the preview').textContent).toContain('Winding');
    shown.model.preview.value = { levelId: 'one', state: 'playing' };
    shown.control('button', 'Stop the preview').fire('click');
    expect(shown.asked.at(-1)).toEqual(['preview', null]);
    shown.model.preview.value = { levelId: 'two', state: 'playing' };
    expect(shown.has('button', 'Stop the preview')).toBe(false);
  });

  it('starts a chart with the mods that are picked', () => {
    const shown = show(ChasesScreen, mixtape());
    shown.control('input', 'Mirror').fire('change', { checked: true });
    shown.control('button', 'Exit 4').fire('click');
    expect(shown.asked).toEqual([['start', 'one', 'legend', expect.objectContaining({ mirror: true })]]);
  });

  it('has a player without a tape while there is no chase', () => {
    const shown = show(ChasesScreen, mixtape({ chases: [] }));
    expect(shown.control('button', 'Play the preview').getAttribute('disabled')).not.toBeNull();
    expect(shown.root.textContent).toContain('There is no chase to drive');
  });
});
