import { describe, expect, it } from 'vitest';
import { bendTable, type Fader, stepsOf } from '../../../src/audio/mix/faders';
import { type Bend, CLEAN_MIX, type MixState } from '../../../src/audio/mix/mix';
import type { Spans } from '../../../src/audio/mix/span';
import { stemRoles } from '../../../src/audio/mix/stem-roles';

const FOUR = ['drums', 'rhythm', 'lead', 'police'];

function steps(names: readonly string[], fader: Fader, bends: Partial<Record<Bend, Spans>>): [number, number][] {
  const mix: MixState = { ...CLEAN_MIX, bends: { ...CLEAN_MIX.bends, ...bends } };
  const table = bendTable(stemRoles(names.map((name) => ({ name }))));
  return stepsOf(fader, mix, table).map(({ ms, value }) => [ms, value]);
}
const from500 = [{ fromMs: 500, untilMs: 1000 }];
const open = [{ fromMs: 500, untilMs: Number.POSITIVE_INFINITY }];

describe('faders', () => {
  it.each<[Bend, Fader, number, number]>([
    ['miss', 'lead', 0.05, 1],
    ['streak', 'rhythm', 0.15, 1],
    ['door', 'door', 1, 0],
    ['police', 'police', 1, 0],
    ['bust', 'rhythm', 0, 1],
    ['bust', 'lead', 0, 1],
    ['record', 'extra', 1, 0],
  ])('%s moves %s to %d and back to %d', (bend, fader, there, back) => {
    expect(steps(FOUR, fader, { [bend]: from500 })).toEqual([
      [500, there],
      [1000, back],
    ]);
  });

  it('stay where a bend that nobody has ended put them', () => {
    expect(steps(FOUR, 'police', { police: open })).toEqual([[500, 1]]);
  });

  it('add up: what is down goes no way back for the end of one of two', () => {
    const bends = { bust: open, miss: [{ fromMs: 250, untilMs: 750 }] };
    expect(steps(FOUR, 'lead', bends)).toEqual([
      [250, 0.05],
      [500, 0],
    ]);
  });

  it.each<[string, string[], Bend, [Fader, number] | null]>([
    ['a song in one piece', ['mix'], 'miss', ['music', 0.4]],
    ['a song in one piece', ['mix'], 'streak', ['music', 0.6]],
    ['a song in one piece', ['mix'], 'bust', ['music', 0.35]],
    ['a song in one piece', ['mix'], 'police', null],
    ['drums and keys', ['drums', 'keys'], 'miss', ['lead', 0.05]],
    ['drums and keys', ['drums', 'keys'], 'streak', ['music', 0.6]],
  ])('of %s %j do the next best at a %s', (_, names, bend, moved) => {
    const all = (['rhythm', 'lead', 'police', 'music'] as const).flatMap((fader) =>
      steps(names, fader, { [bend]: open }).map(([, value]) => [fader, value]),
    );
    const wanted = moved === null ? [] : [moved];
    expect(all.filter(([fader]) => fader !== 'rhythm' || names.includes('rhythm'))).toEqual(wanted);
  });
});

describe('roles of stems', () => {
  it.each([
    [FOUR, ['band', 'rhythm', 'lead', 'police']],
    [
      ['Drums', 'RHYTHM', 'Lead'],
      ['band', 'rhythm', 'lead'],
    ],
    [['mix'], ['band']],
    [['lead'], ['band']],
    [
      ['lead', 'police'],
      ['band', 'police'],
    ],
    [
      ['drums', 'keys', 'guitar'],
      ['band', 'band', 'lead'],
    ],
    [
      ['guitar', 'drums'],
      ['band', 'band'],
    ],
    [
      ['band', 'lead'],
      ['band', 'lead'],
    ],
  ])('of %j are %j', (names, roles) => {
    expect(stemRoles(names.map((name) => ({ name })))).toEqual(roles);
  });
});
