import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/core/edit/draft';
import { ITEM_MENDS } from '../../../src/core/edit/item-mends';
import { LEVEL_MENDS } from '../../../src/core/edit/level-mends';
import { remedyFor } from '../../../src/core/edit/remedies';
import { reviewDraft } from '../../../src/core/edit/review';
import type { Chart } from '../../../src/core/level/schema';
import { RULES } from '../../../src/core/level/verify/rule-table';
import { cuesOf, tinyDraft, written } from './tiny-draft';

/** A beat is 960 ticks and 500 ms, a bar two seconds; the path begins in lane 1 of four. */
const withCues = (...lines: string[]) => tinyDraft(cuesOf(...lines));
const withChart = (lines: string[], chart: Partial<Chart>, changes: Partial<Draft> = {}) =>
  tinyDraft(cuesOf(...lines), chart, changes);
const withLevel = (changes: Partial<Draft>, ...lines: string[]) => tinyDraft(cuesOf(...lines), {}, changes);

/** One draft for every rule that has a mend, in which the rule finds something. */
const CASES: readonly (readonly [rule: string, draft: Draft, mended?: readonly string[]])[] = [
  ['off-grid', withCues('4800 left', '5800 right'), ['4800 left', '5760 right']],
  ['release-off-grid', withCues('4800 left 970'), ['4800 left 960']],
  ['short-hold', withCues('4800 brake 240'), ['4800 brake 480']],
  [
    'hold-over-tempo',
    withLevel(
      {
        tempo: [
          { tick: 0, bpm: 120 },
          { tick: 5760, bpm: 130 },
        ],
      },
      '4800 brake 1920',
    ),
    ['4800 brake 960'],
  ],
  [
    'same-verb-too-soon',
    withCues('4800 brake 960', '5760 boost', '5880 brake'),
    ['4800 brake 840', '5760 boost', '5880 brake'],
  ],
  ['cues-too-close', withCues('4800 brake', '4960 boost'), ['4800 brake']],
  ['verbs-at-once', withCues('4800 brake 1920', '5760 boost'), ['4800 brake 960', '5760 boost']],
  ['early-cue', withCues('960 brake', '4800 boost'), ['4800 boost']],
  ['cue-at-song-end', withCues('4800 boost', '121440 brake 1440'), ['4800 boost', '121440 brake 800']],
  ['traffic-in-window', withChart(['4800 left', '7680 right'], { traffic: [{ tick: 4900, lane: 1, kind: 'van' }] })],
  [
    'traffic-piled',
    withChart(['4800 left'], {
      traffic: [
        { tick: 7680, lane: 3, kind: 'van' },
        { tick: 7800, lane: 3, kind: 'bus' },
      ],
    }),
  ],
  ['unreachable-cash', withChart(['4800 brake', '5280 boost'], { cash: [{ tick: 5280, lane: 3 }] })],
  [
    'cash-under-traffic',
    withChart(['4800 brake'], { cash: [{ tick: 9600, lane: 3 }], traffic: [{ tick: 9600, lane: 3, kind: 'van' }] }),
  ],
  [
    'section-off-bar',
    withLevel(
      { sections: [{ tick: 4000, name: 'A', energy: 0.5, place: 'tunnel', time: 'dusk', weather: 'clear' }] },
      '4800 left',
    ),
  ],
  ['unknown-sound', withLevel({ accents: [{ tick: 4800, sound: 'kazoo' }] }, '4800 left')],
  [
    'flash-demand',
    withLevel({ accents: [0, 240, 480, 720].map((tick) => ({ tick: 4800 + tick, sound: 'gunshot' })) }, '4800 left'),
  ],
  ['cut-lost-at-rate', withLevel({ shots: [{ tick: 7680, camera: 'roof' }] }, '4800 left', '9120 right')],
  ['check-verbs', withCues('4800 left', '5280 left 1920', '5760 right'), ['4800 left', '5280 left 1920']],
  ['check-span', withCues('4800 brake', '150000 boost'), ['4800 brake']],
  ['check-shots', withLevel({ shots: [{ tick: 5000, camera: 'roof' }] }, '4800 left')],
  ['check-path', withCues('4800 left', '5760 left'), ['4800 left', '5760 right']],
  ['check-path', withChart(['4800 left'], { traffic: [{ tick: 9600, lane: 0, kind: 'van' }] })],
  ['check-lanes', withChart(['4800 boost'], { startLane: 4 })],
  ['check-lanes', withChart(['4800 boost'], { traffic: [{ tick: 9600, lane: 4, kind: 'van' }] })],
  ['unusual-lanes', withChart(['4800 left'], { lanes: 5 })],
  ['no-rookie', withCues('4800 left', '5760 right', '11520 brake')],
  ['no-sections', withLevel({ sections: [] }, '4800 left')],
  ['missing-preview', withCues('4800 left')],
  [
    'offset-disagrees',
    withCues(...Array.from({ length: 10 }, (_, at) => `${4800 + at * 960} ${at % 2 === 0 ? 'left' : 'right'}`)),
  ],
  ['duration-beyond-stems', withLevel({ song: { ...tinyDraft().song, durationMs: 70_000 } }, '4800 left')],
  ['no-licence', withLevel({ license: 'TODO' }, '4800 left')],
];

/** 64 seconds of sound with an onset 20 ms after each beat. */
const HEARD = {
  stems: [{ file: 'mix.ogg', samples: 64_000 * 48, sampleRate: 48_000 }],
  onsetsMs: Array.from({ length: 120 }, (_, at) => at * 500 + 20),
};

function found(draft: Draft, rule?: string) {
  return reviewDraft(draft, HEARD).filter((finding) => rule === undefined || finding.rule === rule);
}

describe('a one-click mend', () => {
  test.each(CASES.map(([rule, draft, mended = null]) => ({ rule, draft, mended })))(
    'of $rule leaves nothing of it and no new error',
    ({ rule, draft, mended }) => {
      const [finding] = found(draft, rule);
      if (finding === undefined)
        throw new Error(`${rule} finds nothing in its own draft: ${JSON.stringify(found(draft))}`);
      const remedy = remedyFor(finding, draft);
      if (remedy === null) throw new Error(`${rule} has no mend.`);
      expect(remedy.name).toMatch(/^[A-Z]/);
      const next = remedy.apply(draft);
      expect(found(next, rule)).toHaveLength(found(draft, rule).length - 1);
      const errors = (of: Draft) => found(of).filter(({ severity }) => severity === 'error').length;
      expect(errors(next)).toBeLessThanOrEqual(errors(draft));
      if (mended !== null) expect(written(next)).toEqual(mended);
    },
  );

  test('is there for each rule that says so, and each such rule is a rule', () => {
    const mended = [...Object.keys(ITEM_MENDS), ...Object.keys(LEVEL_MENDS)].sort();
    expect([...new Set(CASES.map(([rule]) => rule))].sort()).toEqual(mended);
    expect(mended.filter((rule) => !rule.startsWith('check-') && !Object.hasOwn(RULES, rule))).toEqual([]);
  });

  test('is not there where only the author knows', () => {
    const finding = {
      rule: 'untitled',
      severity: 'warning',
      at: { path: '$.title' },
      message: '',
      remedy: '',
    } as const;
    expect(remedyFor(finding)).toBeNull();
    expect(remedyFor({ ...finding, rule: 'constructor' })).toBeNull();
    expect(remedyFor({ ...finding, rule: '__proto__' })).toBeNull();
  });

  test('does nothing to a draft that has gone on since', () => {
    const draft = withCues('4800 left', '5800 right');
    const [finding] = found(draft, 'off-grid');
    if (finding === undefined) throw new Error('Nothing is off the grid.');
    const other = withCues('4800 left');
    expect(remedyFor(finding)?.apply(other)).toBe(other);
    expect(remedyFor(finding, other)).toBeNull();
  });
});
