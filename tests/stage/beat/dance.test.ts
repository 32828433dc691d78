import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meterMapOf, tempoMapOf } from '../../../src/core/level/timing';
import type { BeatLine } from '../../../src/core/time/beat-grid';
import { createDance, type Dance } from '../../../src/stage/beat/dance';
import { CameraMotion, createCameraCause } from '../../../src/stage/camera/camera-motion';
import { faultsOf, film, gridOf, halvesOf, peaksOf, type Timing, timingOf } from './on-the-beat';

const FOUR = [{ tick: 0, beats: 4, unit: 4 }];
const plain = (bpm: number) => ({ tempo: [{ tick: 0, bpm }], stops: [], offsetMs: 0 });

/** Songs in which a thing that only nearly keeps time would be found out. */
const SONGS: readonly { name: string; timing: Timing }[] = [
  { name: '4/4 at 120', timing: timingOf(plain(120), FOUR) },
  { name: '4/4 at 133.7, begun late', timing: timingOf({ ...plain(133.7), offsetMs: 217.3 }, FOUR) },
  {
    name: 'tempo changes, one in the middle of a beat',
    timing: timingOf(
      {
        tempo: [
          { tick: 0, bpm: 96 },
          { tick: 7680, bpm: 168 },
          { tick: 12_000, bpm: 120 },
          { tick: 19_200, bpm: 61.5 },
        ],
        stops: [],
        offsetMs: 0,
      },
      FOUR,
    ),
  },
  {
    name: 'stops on a bar line, on a beat and in the middle of a beat',
    timing: timingOf(
      {
        tempo: [{ tick: 0, bpm: 140 }],
        stops: [
          { tick: 7680, ms: 700 },
          { tick: 12_480, ms: 333 },
          { tick: 16_100, ms: 450 },
        ],
        offsetMs: 0,
      },
      FOUR,
    ),
  },
  { name: '6/8', timing: timingOf(plain(90), [{ tick: 0, beats: 6, unit: 8 }]) },
  { name: '7/4', timing: timingOf(plain(170), [{ tick: 0, beats: 7, unit: 4 }]) },
  { name: '5/8', timing: timingOf(plain(80), [{ tick: 0, beats: 5, unit: 8 }]) },
  {
    name: '3/4 into 4/4 into 7/8',
    timing: timingOf(plain(110), [
      { tick: 0, beats: 3, unit: 4 },
      { tick: 8640, beats: 4, unit: 4 },
      { tick: 16_320, beats: 7, unit: 8 },
    ]),
  },
  ...readdirSync('levels', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const level = JSON.parse(readFileSync(`levels/${name}/level.json`, 'utf8'));
      return { name, timing: { tempo: tempoMapOf(level), meter: meterMapOf(level) } };
    }),
];
const UNTIL_MS = 24_000;
/** Frames fall where they will: on the beat, just after it, just before it. */
const PHASES = [0, 0.37, 0.93];

const isFirst = (line: BeatLine): boolean => line.isBar;
const isOdd = (line: BeatLine): boolean => line.beat % 2 === 0;
const times = (lines: readonly BeatLine[]): number[] => lines.map((line) => line.ms);

/** When each pulse is due, by the grid alone. */
const DUE: Readonly<
  Partial<Record<keyof Dance, (grid: readonly BeatLine[], halves: readonly number[]) => readonly number[]>>
> = {
  beat: times,
  bar: (grid) => times(grid.filter(isFirst)),
  phrase: (grid) => times(grid.filter((line) => line.isBar && line.bar % 4 === 0)),
  half: (grid, halves) => [...times(grid), ...halves],
  windowsA: (grid) => times(grid.filter(isOdd)),
  windowsB: (grid) => times(grid.filter((line) => !isOdd(line))),
  neon: (_, halves) => halves,
  indicator: times,
  bystander: times,
  policeRed: times,
  policeBlue: (_, halves) => halves,
};
const PULSES = Object.keys(DUE) as (keyof typeof DUE)[];

/** A pulse as it is read from the dance; `lateMs` reads it as one that limps behind would be. */
function pulseOf({ tempo, meter }: Timing, name: keyof Dance, lateMs = 0, rate = 1): (songMs: number) => number {
  const track = createDance(tempo, meter, rate);
  return (songMs) => {
    track.moveTo(songMs - lateMs);
    return Number(track.dance[name]);
  };
}

function dueOf(timing: Timing, name: keyof Dance): readonly number[] {
  const grid = gridOf(timing, UNTIL_MS + 4000);
  return DUE[name]?.(grid, halvesOf(timing, grid)) ?? [];
}

describe.each(SONGS)('in a song with $name', ({ timing }) => {
  const fromMs = gridOf(timing, 0)[0]?.ms ?? 0;

  it.each(PULSES)('%s peaks within a frame of its own beat, and nowhere else', (name) => {
    const due = dueOf(timing, name);
    for (const phase of PHASES) {
      const shown = film(pulseOf(timing, name), fromMs, UNTIL_MS, 1000 / 60, phase);
      expect(peaksOf(shown).length).toBeGreaterThan(0);
      expect(faultsOf(shown, due)).toEqual([]);
    }
  });

  it.each(PULSES)('%s is full on its very beat', (name) => {
    const valueAt = pulseOf(timing, name);
    for (const ms of dueOf(timing, name)) expect(valueAt(ms)).toBeGreaterThan(0.9999);
  });

  it.each([40, -40, 20])('a pulse that came %i ms late would be found out', (lateMs) => {
    for (const name of PULSES) {
      const shown = film(pulseOf(timing, name, lateMs), fromMs, UNTIL_MS);
      expect(faultsOf(shown, dueOf(timing, name)), name).not.toEqual([]);
    }
  });

  it('the wipers turn on each beat, left and right by turns, and never jump', () => {
    const wiper = pulseOf(timing, 'wiper');
    const grid = gridOf(timing, UNTIL_MS);
    grid.forEach((line, i) => {
      expect(Math.abs(wiper(line.ms))).toBeCloseTo(1, 3);
      const next = grid[i + 1];
      if (next !== undefined) expect(wiper(next.ms)).toBeCloseTo(-wiper(line.ms), 3);
    });
    const { values } = film(wiper, fromMs, UNTIL_MS, 2);
    values.forEach((value, i) => {
      if (i > 0) expect(Math.abs(value - (values[i - 1] ?? 0))).toBeLessThan(0.05);
    });
  });

  it('the lights are green on the first beat, amber on the last, red between', () => {
    const track = createDance(timing.tempo, timing.meter);
    const grid = gridOf(timing, UNTIL_MS);
    grid.slice(0, -1).forEach((line, i) => {
      track.moveTo(line.ms + 1);
      const isLast = grid[i + 1]?.isBar === true;
      expect(track.dance.signal).toBe(line.isBar ? 'green' : isLast ? 'amber' : 'red');
    });
  });

  it('the camera nods on each beat and is punched on each phrase', () => {
    const track = createDance(timing.tempo, timing.meter);
    const motion = new CameraMotion();
    const moved = (read: () => number) => (songMs: number) => {
      track.moveTo(songMs);
      motion.step({ ...createCameraCause(), dance: track.dance });
      return read();
    };
    const nod = film(
      moved(() => motion.nodPx),
      fromMs,
      UNTIL_MS,
    );
    const punch = film(
      moved(() => motion.view.punch),
      fromMs,
      UNTIL_MS,
      1000 / 60,
      0.5,
    );
    expect(faultsOf(nod, dueOf(timing, 'beat'))).toEqual([]);
    expect(faultsOf(punch, dueOf(timing, 'phrase'))).toEqual([]);
  });
});

describe('a stop of the music', () => {
  it('stops the dance: nothing moves until the music goes on', () => {
    const timing = timingOf({ tempo: [{ tick: 0, bpm: 120 }], stops: [{ tick: 4000, ms: 800 }], offsetMs: 0 }, FOUR);
    for (const name of [...PULSES, 'wiper'] as const) {
      const valueAt = pulseOf(timing, name);
      const begun = (4000 / 960) * 500;
      expect(valueAt(begun + 1)).toBe(valueAt(begun + 799));
    }
  });
});

describe('a song too fast for the eye', () => {
  const deepest = (bpm: number, name: keyof Dance, rate = 1): number => {
    const timing = timingOf(plain(bpm), FOUR);
    return Math.min(...film(pulseOf(timing, name, 0, rate), 0, 4000, 1).values);
  };

  it.each([
    [120, 1, 0, 0.05],
    [180, 1, 0, 0.05],
    [240, 1, 0.3, 0.9],
    [400, 1, 0.8, 0.95],
    [180, 1.5, 0.3, 0.9],
  ])('at %i BPM and rate %f the lamps fall to between %f and %f', (bpm, rate, least, most) => {
    expect(deepest(bpm, 'beat', rate)).toBeGreaterThanOrEqual(least);
    expect(deepest(bpm, 'beat', rate)).toBeLessThanOrEqual(most);
  });

  it('still peaks on its beats', () => {
    const timing = timingOf(plain(400), FOUR);
    expect(faultsOf(film(pulseOf(timing, 'beat'), -600, 8000), dueOf(timing, 'beat'))).toEqual([]);
  });
});
