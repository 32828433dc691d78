import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/core/edit/draft';
import { reviewDraft } from '../../../src/core/edit/review';
import { verifyLevel } from '../../../src/core/level/verify/verify-level';
import { bundledLevels } from '../level/bundled-levels';
import { cuesOf, tinyDraft } from './tiny-draft';

const found = (draft: Draft, rule: string) => reviewDraft(draft).filter((finding) => finding.rule === rule);

describe('a review', () => {
  test.each(bundledLevels().map((level) => [level.id, level] as const))(
    'of a sound level is what its rules find: %s',
    (_, level) => {
      expect(reviewDraft(level)).toEqual(verifyLevel(level));
    },
  );

  test('of a new draft says that there is nothing to drive yet', () => {
    expect(found(tinyDraft(), 'check-format')).toMatchObject([
      { severity: 'error', at: { path: '$.charts[0].cues', difficulty: 'driver' }, message: 'The list is empty.' },
    ]);
  });

  test('tells what is refused where it stands, beside what the rules find in the rest', () => {
    const draft = tinyDraft(cuesOf('4800 left', '5760 left', '6800 right'));
    expect(found(draft, 'check-path')).toMatchObject([
      {
        severity: 'error',
        at: { path: '$.charts[0].cues[1]', tick: 5760, ms: 3000, bar: 2, beat: 3, difficulty: 'driver' },
      },
    ]);
    // The second left is left out of what is verified, and the right is told by its place in the draft.
    expect(found(draft, 'off-grid')).toMatchObject([{ at: { path: '$.charts[0].cues[2].tick', tick: 6800 } }]);
  });

  test('finds the chart again when one before it cannot be used', () => {
    const [chart] = tinyDraft(cuesOf('4800 left', '5800 right')).charts;
    if (chart === undefined) throw new Error('A new draft has a chart.');
    const odd = { ...chart, difficulty: 'impossible' } as unknown as typeof chart;
    const draft = { ...tinyDraft(), charts: [odd, chart] };
    expect(found(draft, 'off-grid')).toMatchObject([{ at: { path: '$.charts[1].cues[1].tick' } }]);
  });

  test('puts what is about the whole first, then goes by tick', () => {
    const ticks = reviewDraft(tinyDraft(cuesOf('100 left', '5800 right', '5900 right', '6000 left'))).map(
      ({ at }) => at.tick ?? -1,
    );
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
    expect(ticks.filter((tick) => tick > 0).length).toBeGreaterThan(3);
  });

  test('of a draft without charts does not fail', () => {
    expect(reviewDraft({ ...tinyDraft(), charts: [] }).map(({ rule }) => rule)).toContain('check-format');
  });
});
