import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlashGovernor } from '../../../src/stage/flash/flash-governor';
import { LIGHT_CELLS, LIGHT_COLUMNS, LIGHT_ROWS, linearOf, measureGrid } from '../../../src/stage/flash/light-grid';
import { createFlashMeter } from '../../../src/stage/flash/meter';
import type { ModelView } from '../../../src/stage/flash/picture-model';
import { FLASH_ZONES, type FlashZone } from '../../../src/stage/flash/zones';
import { createDuskMood } from '../../../src/stage/light/mood';
import { openMood } from '../../../src/stage/light/palettes';

const FRAME_MS = 1000 / 60;
const WHITE = 0xffffff;
const RED = 0xff1626;
const EVENING: ModelView = { mood: createDuskMood(), horizon: 0.2, hit: 0.83 };

interface Ask {
  readonly colour: number;
  readonly strength: number;
  readonly zone: FlashZone;
}

/** Colours that are drawn; the governor does not know them, only the mood. */
const EVENING_STREET = { sky: [110, 50, 100], ground: [43, 38, 57] };
const SANDS_AT_NOON = { sky: [200, 225, 220], ground: [205, 190, 160] };

/** What a screen shows when what was granted is added to a dark street: the meter's light of it. */
function screenOf(granted: readonly Ask[], horizon: number, street = EVENING_STREET): Float32Array {
  const rgba = new Uint8ClampedArray(LIGHT_CELLS * 4);
  for (let cell = 0; cell < LIGHT_CELLS; cell++) {
    const across = ((cell % LIGHT_COLUMNS) + 0.5) / LIGHT_COLUMNS;
    const isSky = (Math.floor(cell / LIGHT_COLUMNS) + 0.5) / LIGHT_ROWS < horizon;
    const inZone: Record<FlashZone, boolean> = {
      whole: true,
      top: isSky,
      left: across < 1 / 3,
      right: across > 2 / 3,
      road: !isSky && across > 1 / 3 && across < 2 / 3,
    };
    const base = [...(isSky ? street.sky : street.ground)];
    for (const { colour, strength, zone } of granted) {
      if (!inZone[zone]) continue;
      base.forEach((value, i) => {
        base[i] = value + ((colour >> (16 - 8 * i)) & 255) * strength;
      });
    }
    rgba.set([...base.map(Math.round), 255], cell * 4);
  }
  return measureGrid(rgba, LIGHT_COLUMNS, LIGHT_ROWS, new Float32Array(2 * LIGHT_CELLS));
}

/** Drives the governor for some seconds and measures what it let through; the strongest grant of each ask is kept. */
function run(
  seconds: number,
  asksAt: (ms: number, frame: number) => readonly Ask[],
  view = EVENING,
  ahead = 0,
  street = EVENING_STREET,
) {
  const governor = createFlashGovernor();
  const meter = createFlashMeter();
  const most = new Map<number, number>();
  for (let frame = 0; frame * FRAME_MS < seconds * 1000; frame++) {
    const ms = frame * FRAME_MS;
    governor.begin(ms, view, ahead, 0);
    const granted = asksAt(ms, frame).map((ask) => ({
      ...ask,
      strength: governor.grant(ask.colour, ask.strength, ask.zone),
    }));
    governor.end();
    meter.add(ms, screenOf(granted, view.horizon, street));
    most.set(frame, Math.max(0, ...granted.map((ask) => ask.strength)));
  }
  return { worst: meter.worst, most };
}

/** A light that comes so often a second and fades as a flash does. */
function pulses(hertz: number, zone: FlashZone, colour = WHITE, strength = 0.5) {
  return (ms: number): Ask[] => [{ colour, zone, strength: strength * Math.exp(-(ms % (1000 / hertz)) / 70) }];
}

describe('the flash governor', () => {
  it.each([1, 1.5, 1.9])('lets %f flashes a second through as they are', (hertz) => {
    const asked = pulses(hertz, 'whole');
    const { most, worst } = run(5, asked);
    for (const [frame, strength] of most) expect(strength).toBeCloseTo(asked(frame * FRAME_MS)[0]?.strength ?? 0, 6);
    expect(worst).toBeGreaterThanOrEqual(Math.floor(hertz));
    expect(worst).toBeLessThanOrEqual(3);
  });

  it.each([
    [3.5, 'whole'],
    [5, 'whole'],
    [8, 'left'],
    [10, 'road'],
    [15, 'top'],
    [30, 'right'],
  ] as const)('holds %f flashes a second over the zone %s to three', (hertz, zone) => {
    const { worst, most } = run(6, pulses(hertz, zone));
    expect(worst).toBeLessThanOrEqual(3);
    expect(worst).toBeGreaterThanOrEqual(1);
    // What would be the fourth is not dark: it comes through as far as it is no flash.
    const peaks = [...most].filter(([frame]) => frame > 60 && (frame * FRAME_MS) % (1000 / hertz) < FRAME_MS);
    expect(Math.min(...peaks.map(([, strength]) => strength))).toBeGreaterThan(0);
  });

  it.each([4, 7, 12])('holds %f flashes a second over pale sands at noon to three', (hertz) => {
    const noon: ModelView = { ...EVENING, mood: openMood('desert', 'noon', 'clear') };
    expect(run(6, pulses(hertz, 'whole', WHITE, 0.2), noon, 0, SANDS_AT_NOON).worst).toBeLessThanOrEqual(3);
    expect(run(6, pulses(hertz, 'road', WHITE, 0.3), noon, 0, SANDS_AT_NOON).worst).toBeLessThanOrEqual(3);
  });

  it('counts sides that take turns together', () => {
    const left = pulses(3, 'left');
    const right = pulses(3, 'right');
    expect(run(6, (ms) => [...left(ms), ...right(ms + 170)]).worst).toBeLessThanOrEqual(3);
  });

  it('holds saturated red back too', () => {
    const { worst } = run(6, pulses(6, 'whole', RED, 0.6));
    expect(worst).toBeLessThanOrEqual(3);
  });

  it('lets faint light pulse as often as it likes', () => {
    const asked = pulses(8, 'whole', WHITE, 0.06);
    const { most } = run(4, asked);
    for (const [frame, strength] of most) expect(strength).toBeCloseTo(asked(frame * FRAME_MS)[0]?.strength ?? 0, 6);
  });

  it('keeps room for what is known to come by itself', () => {
    const granted = (ahead: number): number => {
      const peaks = [...run(1, pulses(3, 'whole'), EVENING, ahead).most].filter(([, strength]) => strength > 0.45);
      return peaks.length;
    };
    expect(granted(2)).toBeLessThan(granted(0));
  });

  it.each([
    { world: 'stands still', flickers: false, least: 0.4, most: 1 },
    { world: 'flickers by cuts from the ground into a bright sky and back', flickers: true, least: 0, most: 0.2 },
  ])('counts the world itself: when it $world, a flash gets $least to $most', ({ flickers, least, most }) => {
    const noon = { ...createDuskMood(), sky: Array.from({ length: 5 }, () => [0.9, 0.95, 0.9]) as never };
    const governor = createFlashGovernor();
    let strongest = 0;
    for (let frame = 0; frame < 180; frame++) {
      const ms = frame * FRAME_MS;
      const isUp = flickers && ms % 500 >= 250;
      governor.begin(ms, { mood: noon, horizon: isUp ? 0.5 : 0, hit: 0.83 }, flickers ? 4 : 0, flickers ? 4 : 0);
      const granted = governor.grant(WHITE, pulses(2, 'road')(ms + 125)[0]?.strength ?? 0, 'road');
      governor.end();
      strongest = Math.max(strongest, granted);
    }
    expect(strongest).toBeGreaterThanOrEqual(least);
    expect(strongest).toBeLessThanOrEqual(most);
  });

  it('never lets a fourth flash into any second, whatever is asked when and where', () => {
    const ask = fc.record({
      at: fc.integer({ min: 0, max: 299 }),
      zone: fc.constantFrom(...FLASH_ZONES),
      colour: fc.constantFrom(WHITE, RED, 0x2a56ff, 0xffd9c0),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
      forFrames: fc.integer({ min: 1, max: 30 }),
      fadeMs: fc.constantFrom(20, 70, 300, 1e9),
    });
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 60 }), fc.constantFrom(0, 0.2, 0.45), (asks, horizon) => {
        const asksAt = (_ms: number, frame: number): Ask[] =>
          asks
            .filter(({ at, forFrames }) => frame >= at && frame < at + forFrames)
            .map(({ at, zone, colour, strength, fadeMs }) => {
              return { zone, colour, strength: strength * Math.exp((-(frame - at) * FRAME_MS) / fadeMs) };
            });
        expect(run(5, asksAt, { ...EVENING, horizon }).worst).toBeLessThanOrEqual(3);
      }),
      { numRuns: 60 },
    );
  });

  it('would be found out by this meter if it let everything through', () => {
    const meter = createFlashMeter();
    for (let frame = 0; frame < 300; frame++) {
      meter.add(frame * FRAME_MS, screenOf(pulses(5, 'whole')(frame * FRAME_MS), 0.2));
    }
    expect(meter.worst).toBe(5);
    expect(linearOf(1)).toBe(1);
  });
});
