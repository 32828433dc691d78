import { describe, expect, it } from 'vitest';
import hubcap from '../../../levels/hubcap-blues/level.json';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import { DIFFICULTIES } from '../../../src/core/level/model';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap } from '../../../src/core/time/tempo-map';
import { createBeatTrack } from '../../../src/stage/beat/beat-track';
import { createProjection } from '../../../src/stage/camera/projection';
import { CHASERS, nearnessBelow, presenceOf, secondsBehind } from '../../../src/stage/cars/police/chasers';
import { createGunfire, flareOf, MUZZLE_S } from '../../../src/stage/cars/police/gunfire';
import { createBarSweep, helicopterPresence } from '../../../src/stage/cars/police/helicopter';
import { CLEAR_S, planPolice } from '../../../src/stage/cars/police/police-plan';
import { vergeRoomM, vergeShare } from '../../../src/stage/cars/police/verge-room';
import { createPlaceTrack } from '../../../src/stage/city/place-track';
import type { StageChase } from '../../../src/stage/frame-view';
import { chaseOf } from '../fixtures';

type Source = Parameters<typeof compileCourse>[0];

function hubcapChase(difficulty: (typeof DIFFICULTIES)[number]): StageChase {
  const level = hubcap as unknown as Source & StageChase['level'];
  return {
    level,
    course: compileCourse(level, difficulty, NO_MODS),
    tempo: createTempoMap({ tempo: level.tempo, stops: level.stops, offsetMs: level.song.offsetMs }),
    meter: createMeterMap(level.meter),
  };
}
const placesOf = ({ level, tempo }: StageChase) => createPlaceTrack(level, tempo);

describe('what the police put along the road', () => {
  const chases = DIFFICULTIES.map((difficulty) => [difficulty, hubcapChase(difficulty)] as const);

  it.each(chases)('is never on the path of %s, nor where traffic or cash is', (_, chase) => {
    const { course } = chase;
    const props = planPolice(chase, placesOf(chase));
    expect(props.length).toBeGreaterThan(10);
    for (const { ms, side, lane, outM, kind } of props) {
      if (side !== 0) {
        expect(outM).toBeGreaterThan(0.2);
        continue;
      }
      expect(kind).toBe('spikes');
      const isNear = (us: number): boolean => Math.abs(us / 1000 - ms) <= CLEAR_S * 1000;
      const before = course.parts.filter((part) => part.us / 1000 <= ms).at(-1);
      expect(before?.lane ?? course.startLane).not.toBe(lane);
      for (const part of course.parts) {
        if (isNear(part.us)) expect([part.laneBefore, part.lane]).not.toContain(lane);
      }
      for (const thing of [...course.traffic, ...course.cash]) if (isNear(thing.us)) expect(thing.lane).not.toBe(lane);
    }
  });

  it('is the same each time, in order, and has spikes, parked cars and an ambush behind a billboard', () => {
    const chase = hubcapChase('driver');
    const props = planPolice(chase, placesOf(chase));
    expect(planPolice(chase, placesOf(chase))).toEqual(props);
    for (const [i, prop] of props.entries()) expect(prop.ms).toBeGreaterThanOrEqual(props[i - 1]?.ms ?? prop.ms);
    for (const kind of ['spikes', 'police', 'moto', 'billboard', 'cone', 'barrier']) {
      expect(props.filter((prop) => prop.kind === kind).length, kind).toBeGreaterThan(0);
    }
    for (const board of props.filter((prop) => prop.kind === 'billboard')) {
      const cop = props.find((prop) => prop.kind === 'moto' && prop.ms > board.ms && prop.ms < board.ms + 300);
      expect(cop?.side).toBe(board.side);
    }
  });

  it('is nothing inside a tunnel', () => {
    const section = { tick: 0, name: 'Under', place: 'tunnel', energy: 1 };
    const base = hubcapChase('legend');
    const chase = { ...base, level: { ...base.level, sections: [section] } };
    expect(planPolice(chase, placesOf(chase))).toEqual([]);
  });
});

describe('room beside the road', () => {
  const tempo = createTempoMap({ tempo: [{ tick: 0, bpm: 120 }], stops: [], offsetMs: 0 });
  const { level } = chaseOf({
    sections: [
      { tick: 0, name: 'Town', place: 'downtown' },
      { tick: 19_200, name: 'Hills', place: 'hills' },
      { tick: 38_400, name: 'Town', place: 'downtown' },
    ],
  });
  const places = createPlaceTrack(level, tempo);

  it.each([
    { songMs: 0, side: 1, needM: 1, least: 1, most: 1 },
    { songMs: 9600, side: 1, needM: 1, least: 0.2, most: 0.8 },
    { songMs: 9999, side: 1, needM: 1, least: 0, most: 0.01 },
    { songMs: 15_000, side: 1, needM: 1, least: 0, most: 0 },
    { songMs: 15_000, side: -1, needM: 1, least: 1, most: 1 },
    { songMs: 15_000, side: -1, needM: 2, least: 0, most: 0 },
    { songMs: 20_001, side: 1, needM: 1, least: 0, most: 0.01 },
    { songMs: 21_000, side: 1, needM: 1, least: 1, most: 1 },
  ] as const)('at $songMs ms on side $side for $needM m is $least to $most', ({ songMs, side, needM, least, most }) => {
    const share = vergeShare(places, songMs, side, needM);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('is kept by all that is put beside brake cues and junctions', () => {
    const chase = hubcapChase('legend');
    const track = placesOf(chase);
    for (const { ms, kind, side, outM } of planPolice(chase, track)) {
      const { place } = track.at(ms);
      // Beyond a rail there is open ground; only what waits in ambush stands there.
      if (side === 0 || place === 'freeway') continue;
      const half = kind === 'cone' ? 0.3 : 1;
      expect(outM + half, `${kind} in ${place}`).toBeLessThanOrEqual(
        vergeRoomM(place, side) + (kind === 'billboard' ? 2 : 0),
      );
    }
  });
});

describe('the police close behind', () => {
  it.each([
    { heat: 0, there: 0 },
    { heat: 50, there: 0 },
    { heat: 55, there: 1 },
    { heat: 66, there: 2 },
    { heat: 75, there: 3 },
    { heat: 100, there: 4 },
  ])('are $there at heat $heat', ({ heat, there }) => {
    expect(CHASERS.filter((slot) => presenceOf(slot, heat) > 0)).toHaveLength(there);
  });

  it('come nearer as heat rises, without a step', () => {
    for (const slot of CHASERS) {
      let before = 0;
      for (let heat = 0; heat <= 100; heat += 0.25) {
        const presence = presenceOf(slot, heat);
        expect(presence).toBeGreaterThanOrEqual(before);
        expect(presence - before).toBeLessThan(0.05);
        before = presence;
      }
      expect(before).toBe(1);
    }
  });

  it.each(
    Object.entries(CAMERA_SHAPES).flatMap(([name, shape]) =>
      [
        [1280, 720],
        [390, 844],
        [1920, 1080],
      ].map(([width = 0, height = 0]) => ({ name, shape, width, height })),
    ),
  )('stay below the hit line in camera $name at $width x $height', ({ shape, width, height }) => {
    const projection = createProjection();
    projection.reshape(width, height, 4);
    projection.update(0, 1, { curveAt: () => 0.4, gradeAt: () => 0 }, 0, shape);
    // A cruiser: 2.35 m of picture, two thirds of it above its foot.
    const topPx = 0.66 * 2.35 * projection.frame.pxPerMetre;
    const nearness = nearnessBelow(projection.hitY - projection.horizonY, topPx, 8);
    expect(nearness).toBeGreaterThan(1);
    const behind = secondsBehind(nearness, projection.leadS);
    const spot = projection.pointIn(-behind, 0, 0, { x: 0, y: 0, k: 0, isVisible: false });
    if (!spot.isVisible) return;
    expect(spot.y - topPx * spot.k).toBeGreaterThan(projection.hitY);
  });
});

describe('the helicopter', () => {
  const tempo = createTempoMap({ tempo: [{ tick: 0, bpm: 120 }], stops: [], offsetMs: 0 });
  const meter = createMeterMap([{ tick: 0, beats: 3, unit: 4 }]);
  const level = chaseOf({
    sections: [
      { tick: 0, name: 'Verse', energy: 0.5 },
      { tick: 19_200, name: 'Finale', energy: 0.95 },
      { tick: 38_400, name: 'Ending', energy: 0.6 },
    ],
  }).level;
  const places = createPlaceTrack(level, tempo);

  it.each([
    { heat: 0, songMs: 3000, least: 0, most: 0 },
    { heat: 60, songMs: 3000, least: 0, most: 0 },
    { heat: 65, songMs: 3000, least: 0.3, most: 0.7 },
    { heat: 70, songMs: 3000, least: 1, most: 1 },
    { heat: 0, songMs: 10_000, least: 0, most: 0.01 },
    { heat: 0, songMs: 12_000, least: 1, most: 1 },
    { heat: 0, songMs: 20_400, least: 0.2, most: 0.95 },
    { heat: 0, songMs: 23_000, least: 0, most: 0 },
  ])('at heat $heat and $songMs ms is there $least to $most', ({ heat, songMs, least, most }) => {
    const presence = helicopterPresence(heat, places, songMs);
    expect(presence).toBeGreaterThanOrEqual(least);
    expect(presence).toBeLessThanOrEqual(most);
  });

  it('sweeps from side to side and turns exactly on the bar lines, whatever the meter', () => {
    const sweep = createBarSweep(createBeatTrack(tempo, meter, -4000, 30_000));
    for (let bar = 0; bar < 8; bar++) {
      const lineMs = bar * 1500;
      expect(Math.abs(sweep.at(lineMs))).toBeCloseTo(1, 6);
      expect(sweep.at(lineMs)).toBeCloseTo(-sweep.at(lineMs + 1500), 6);
      expect(sweep.at(lineMs + 750)).toBeCloseTo(0, 6);
      expect(Math.abs(sweep.at(lineMs + 1) - sweep.at(lineMs - 1))).toBeLessThan(0.01);
    }
  });
});

describe('gunfire', () => {
  const base = chaseOf();
  const accents = [
    { tick: 1920, sound: 'gunshot' },
    { tick: 2400, sound: 'siren' },
    { tick: 3840, sound: 'gunshot' },
  ];
  const gunfire = createGunfire({ ...base, level: { ...base.level, accents } });

  it.each([
    { songMs: 999.9, index: -1 },
    { songMs: 1000, index: 0 },
    { songMs: 1250, index: 0 },
    { songMs: 1999, index: 0 },
    { songMs: 2000, index: 1 },
  ])('at $songMs ms has fired shot $index', ({ songMs, index }) => {
    expect(gunfire.indexAt(songMs)).toBe(index);
  });

  it('flares up on the accent itself and is over soon after', () => {
    expect(gunfire.msOf(0)).toBe(1000);
    expect(flareOf(0, MUZZLE_S)).toBe(1);
    expect(flareOf(-0.001, MUZZLE_S)).toBe(0);
    expect(flareOf(MUZZLE_S, MUZZLE_S)).toBe(0);
    expect(flareOf(Number.POSITIVE_INFINITY, MUZZLE_S)).toBe(0);
  });
});
