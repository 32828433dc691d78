import { describe, expect, it } from 'vitest';
import { scrapeOf } from '../../../src/stage/effects/edge-scrape';

const at = (x: number, drift: number, held: ('left' | 'right')[] = [], holding: ('left' | 'right')[] = []) => ({
  ...scrapeOf(x, 4, drift, held, holding, { side: 0, strength: 0 }),
});

describe('scraping along the edge', () => {
  it.each([
    { name: 'straight on in the last lane', x: 0.75, drift: 0, side: 0 },
    { name: 'nose to the left in the last lane: the tail touches', x: 0.75, drift: -0.9, side: 1 },
    { name: 'nose to the right in the last lane: the tail is over the road', x: 0.75, drift: 0.9, side: 0 },
    { name: 'nose to the right in the first lane', x: -0.75, drift: 0.9, side: -1 },
    { name: 'a slide in a middle lane', x: 0.25, drift: -0.9, side: 0 },
    { name: 'a slight slide', x: 0.75, drift: -0.2, side: 0 },
  ])('$name: side $side', ({ x, drift, side }) => {
    expect(at(x, drift).side).toBe(side);
    expect(at(x, drift).strength > 0).toBe(side !== 0);
  });

  it('comes of a push against the edge, and not of a drift that is held on purpose', () => {
    expect(at(0.75, 0, ['right']).side).toBe(1);
    expect(at(0.75, 0, ['left']).side).toBe(0);
    expect(at(0.75, 0, ['right'], ['right']).side).toBe(0);
    expect(at(-0.75, 0, ['left']).side).toBe(-1);
  });
});
