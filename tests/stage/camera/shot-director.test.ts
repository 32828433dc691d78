import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import { CAMERAS, type Camera, type Cue } from '../../../src/core/level/model';
import { survivingShots } from '../../../src/core/level/shots/surviving-shots';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap, msAtTick } from '../../../src/core/time/tempo-map';
import { createShotDirector, LEAST_SHOT_MS, type ShotList } from '../../../src/stage/camera/shot-director';

const BAR = 3840;

interface Notes {
  readonly shots?: readonly { tick: number; camera: Camera }[];
  readonly film?: readonly { tick: number; camera: Camera }[];
  readonly cues?: readonly Cue[];
  readonly bpm?: number;
  readonly rate?: number;
  readonly meter?: readonly { tick: number; beats: number; unit: number }[];
}

/** A chase of a minute, at 120 BPM in 4/4 (a bar is 2 s) unless said otherwise. */
function listOf(notes: Notes): ShotList {
  const timing = {
    tempo: [{ tick: 0, bpm: notes.bpm ?? 120 }],
    stops: [],
    meter: [...(notes.meter ?? [{ tick: 0, beats: 4, unit: 4 }])],
  };
  const cues = [...(notes.cues ?? [])];
  const chart = { difficulty: 'rookie', lanes: 3, startLane: 1, cues, traffic: [], cash: [] } as const;
  const song = { offsetMs: 0, durationMs: 60_000 };
  const mods = { ...NO_MODS, rate: notes.rate ?? 1 };
  return {
    level: { shots: notes.shots ?? [] },
    course: compileCourse({ ...timing, song, sections: [], charts: [chart] }, 'rookie', mods),
    tempo: createTempoMap({ ...timing, offsetMs: 0 }),
    meter: createMeterMap(timing.meter),
    shots: notes.film,
  };
}

describe('the camera at a song time', () => {
  const director = createShotDirector(
    listOf({
      shots: [
        { tick: 2 * BAR, camera: 'roof' },
        { tick: 4 * BAR, camera: 'chase' },
        { tick: 6 * BAR, camera: 'low' },
      ],
    }),
  );

  it.each([
    [-3000, 'chase'],
    [0, 'chase'],
    [3999.9, 'chase'],
    [4000, 'roof'],
    [4000.1, 'roof'],
    [7999.9, 'roof'],
    [8000, 'chase'],
    [11_999.9, 'chase'],
    [12_000, 'low'],
    [59_000, 'low'],
  ])('%f ms: %s', (songMs, camera) => {
    expect(director.cameraAt(songMs)).toBe(camera);
  });

  it('is the same whatever was asked before', () => {
    const asked = Array.from({ length: 200 }, (_, i) => (i * 7919) % 16_000);
    const once = asked.map((ms) => createShotDirector(listOf({})).cameraAt(ms));
    expect(once).toEqual(asked.map(() => 'chase'));
    expect(asked.map((ms) => director.cameraAt(ms))).toEqual(
      [...asked]
        .reverse()
        .map((ms) => director.cameraAt(ms))
        .reverse(),
    );
  });
});

describe('what may be shown', () => {
  it('leaves out a cut under which a cue could not be read', () => {
    const shots = [{ tick: 2 * BAR, camera: 'low' as const }];
    // The cue is due 0.25 s after the cut.
    const hurried = listOf({ shots, cues: [{ tick: 2 * BAR + 480, verb: 'brake' }] });
    expect(createShotDirector(hurried).cameraAt(4500)).toBe('chase');
    const calm = listOf({ shots, cues: [{ tick: 4 * BAR, verb: 'brake' }] });
    expect(createShotDirector(calm).cameraAt(4500)).toBe('low');
  });

  it('leaves it out at a faster rate only', () => {
    const shots = [{ tick: 2 * BAR, camera: 'roof' as const }];
    // 0.75 s at rate 1, half a second at rate 1.5.
    const cues: Cue[] = [{ tick: 2 * BAR + 1440, verb: 'brake' }];
    expect(createShotDirector(listOf({ shots, cues })).cameraAt(4000)).toBe('roof');
    expect(createShotDirector(listOf({ shots, cues, rate: 1.5 })).cameraAt(4000)).toBe('chase');
  });

  it('shows a film that nobody drives as it is, on bar lines alone, instead of the shots of the level', () => {
    const cues: Cue[] = [{ tick: 2 * BAR + 480, verb: 'brake' }];
    const film = [
      { tick: 2 * BAR, camera: 'helicopter' as const },
      { tick: 3 * BAR + 960, camera: 'low' as const },
    ];
    const director = createShotDirector(listOf({ shots: [{ tick: BAR, camera: 'roof' }], film, cues }));
    expect([2000, 4000, 6500, 9000].map((ms) => director.cameraAt(ms))).toEqual([
      'chase',
      'helicopter',
      'helicopter',
      'helicopter',
    ]);
  });

  it('never cuts twice within the blink of an eye, however short the bars', () => {
    const shots = fc.array(fc.record({ bar: fc.integer({ min: 0, max: 60 }), camera: fc.constantFrom(...CAMERAS) }));
    fc.assert(
      fc.property(shots, fc.constantFrom(120, 400), fc.constantFrom(0.75, 1, 1.5), (list, bpm, rate) => {
        const film = [...new Map(list.map((shot) => [shot.bar, shot])).values()]
          .sort((a, b) => a.bar - b.bar)
          .map(({ bar, camera }) => ({ tick: bar * 960, camera }));
        const short = listOf({ film, bpm, rate, meter: [{ tick: 0, beats: 1, unit: 4 }] });
        const { cutMs } = createShotDirector(short);
        cutMs.forEach((ms, i) => {
          if (i > 0) expect((ms - (cutMs[i - 1] ?? 0)) / rate).toBeGreaterThanOrEqual(LEAST_SHOT_MS - 0.001);
        });
      }),
    );
  });

  it('shows a level no camera that core has not let through', () => {
    const shots = fc.array(fc.record({ bar: fc.integer({ min: 0, max: 20 }), camera: fc.constantFrom(...CAMERAS) }));
    const cues = fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 20 });
    fc.assert(
      fc.property(shots, cues, (list, beats) => {
        const level = [...new Map(list.map((shot) => [shot.bar, shot])).values()]
          .sort((a, b) => a.bar - b.bar)
          .map(({ bar, camera }) => ({ tick: bar * BAR, camera }));
        const ticks = [...new Set(beats)].sort((a, b) => a - b);
        const chase = listOf({ shots: level, cues: ticks.map((beat) => ({ tick: beat * 960, verb: 'brake' })) });
        const director = createShotDirector(chase);
        const legal = survivingShots(level, chase.course, chase, 1);
        for (let songMs = -1000; songMs < 44_000; songMs += 250) {
          const span = legal.findLast(({ us }) => us <= songMs * 1000);
          const shown = director.cameraAt(songMs);
          expect(['chase', span?.camera ?? 'chase']).toContain(shown);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('cuts at the very time of its bar line, in any tempo', () => {
    for (const bpm of [97, 133.7, 160, 211]) {
      const list = listOf({ bpm, film: [{ tick: 3 * BAR, camera: 'roof' }] });
      const ms = msAtTick(list.tempo, 3 * BAR);
      const director = createShotDirector(list);
      expect(director.cameraAt(ms)).toBe('roof');
      expect(director.cameraAt(ms - 0.01)).toBe('chase');
    }
  });
});
