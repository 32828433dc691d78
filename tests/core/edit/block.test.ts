import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, copyItems, parseBlock, pasteBlock } from '../../../src/core/edit/block';
import type { Draft } from '../../../src/core/edit/draft';
import { itemsIn } from '../../../src/core/edit/pick';
import { cuesOf, tinyDraft, written } from './tiny-draft';

const SIXTEENTHS = { division: 16 };

function copied(draft: Draft): Block {
  const block = parseBlock(
    JSON.stringify(
      copyItems(draft, 'driver', itemsIn(draft, 'driver', 0, 1e9, ['cues', 'traffic', 'cash', 'accents'])),
    ),
  );
  if (block === null) throw new Error('The block was not understood.');
  return block;
}

describe('copy and paste', () => {
  test('puts the first item at the cursor and keeps the rhythm, through text', () => {
    const from = tinyDraft(cuesOf('960 left', '1280 right', '1440 brake 480'), { cash: [{ tick: 1920, lane: 3 }] });
    const block = copied(from);
    expect(block.ticks).toBe(960);
    const edited = pasteBlock(tinyDraft(cuesOf('0 boost')), 'driver', block, 7680, { division: 1 });
    expect(written(edited.draft)).toEqual(['0 boost', '7680 left', '8000 right', '8160 brake 480']);
    expect(edited.draft.charts[0]?.cash).toEqual([{ tick: 8640, lane: 3 }]);
    expect(edited.selected).toHaveLength(4);
  });

  test('brings what stands on no line to the nearest line of the snap; free leaves it', () => {
    const block = copied(tinyDraft(cuesOf('960 left', '1453 right')));
    expect(written(pasteBlock(tinyDraft(), 'driver', block, 3840, SIXTEENTHS).draft)).toEqual([
      '3840 left',
      '4320 right',
    ]);
    expect(written(pasteBlock(tinyDraft(), 'driver', block, 3840, 'free').draft)).toEqual(['3840 left', '4333 right']);
  });

  test('takes the place of what it falls together with', () => {
    const block = copied(tinyDraft(cuesOf('0 left 480')));
    expect(written(pasteBlock(tinyDraft(cuesOf('960 left', '960 boost')), 'driver', block, 960, 'free').draft)).toEqual(
      ['960 boost', '960 left 480'],
    );
  });

  test('brings lanes that the road does not have to its last', () => {
    const block = copied(tinyDraft([], { lanes: 5, traffic: [{ tick: 0, lane: 4, kind: 'bus' }] }));
    const { draft } = pasteBlock(tinyDraft([], { lanes: 3 }), 'driver', block, 960, 'free');
    expect(draft.charts[0]?.traffic).toEqual([{ tick: 960, lane: 2, kind: 'bus' }]);
  });

  test('keeps fields that nobody here knows', () => {
    const cue = { tick: 960, verb: 'left', swing: 0.5 } as const;
    const { draft } = pasteBlock(tinyDraft(), 'driver', copied(tinyDraft([cue])), 0, 'free');
    expect(draft.charts[0]?.cues).toEqual([{ tick: 0, verb: 'left', swing: 0.5 }]);
  });
});

describe('text from a clipboard', () => {
  test.each([
    '',
    'left right left',
    '{"format":"four-on-the-floor-block"}',
    '{"format":"four-on-the-floor-block","lists":[]}',
    '{"format":"four-on-the-floor-block","lists":{}}',
    '{"format":"four-on-the-floor-block","lists":{"cues":[{"tick":0,"verb":"up"}]}}',
    '{"format":"four-on-the-floor-block","lists":{"cues":[{"tick":-1,"verb":"left"}]}}',
    '{"format":"four-on-the-floor-block","lists":{"cues":[{"tick":1e99,"verb":"left"}]}}',
    '{"format":"four-on-the-floor-block","lists":{"cues":{"0":{"tick":0,"verb":"left"}}}}',
    '{"format":"other","lists":{"cues":[{"tick":0,"verb":"left"}]},"x":"four-on-the-floor-block"}',
    `{"format":"four-on-the-floor-block","lists":{"cues":[${'['.repeat(100)}${']'.repeat(100)}]}}`,
    'x'.repeat(5 * 1024 * 1024),
  ])('that is no block is nothing: %.80s', (text) => {
    expect(parseBlock(text)).toBeNull();
  });

  test('whatever it is, never throws and never breaks a draft', () => {
    const item = fc.record(
      {
        tick: fc.oneof(fc.nat(20_000_000), fc.double()),
        verb: fc.constantFrom('left', 'boost', 'up'),
        lane: fc.integer(),
        hold: fc.option(fc.nat()),
      },
      { requiredKeys: ['tick'] },
    );
    const lists = fc.dictionary(
      fc.constantFrom('cues', 'cash', 'tempo', 'meter', '__proto__', 'x'),
      fc.array(item, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(lists, fc.nat(17_000_000), (given, at) => {
        const block = parseBlock(JSON.stringify({ format: 'four-on-the-floor-block', ticks: -5, lists: given }));
        if (block === null) return;
        const { draft } = pasteBlock(tinyDraft(), 'driver', block, at, SIXTEENTHS);
        expect(draft.charts[0]?.cues.every(({ tick }) => Number.isInteger(tick) && tick <= 16_777_216)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
