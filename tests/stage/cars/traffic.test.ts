import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import { createCarMoment, KNOCK_S, moveCar } from '../../../src/stage/cars/traffic-motion';
import { planTraffic } from '../../../src/stage/cars/traffic-plan';
import { roadAt } from '../cues/chart';

const VEHICLES = [2880, 3840, 4320, 9600, 11_040].map((tick, i) => ({ tick, lane: i % 4, kind: 'taxi' as const }));

/** A song that slows down, stops and speeds up, with cars on all of it. */
const course = compileCourse(
  {
    song: { offsetMs: 120, durationMs: 30_000 },
    tempo: [
      { tick: 0, bpm: 120 },
      { tick: 3840, bpm: 90 },
      { tick: 9600, bpm: 171 },
    ],
    stops: [{ tick: 4800, ms: 350 }],
    meter: [{ tick: 0, beats: 4, unit: 4 }],
    sections: [],
    charts: [{ difficulty: 'driver', lanes: 4, startLane: 1, cues: [], traffic: VEHICLES, cash: [] }],
  },
  'driver',
  NO_MODS,
);

describe('traffic', () => {
  it.each([0.75, 1, 1.5])('passes nearest exactly on its tick at rate %f, over changes of tempo and a stop', (rate) => {
    const moment = createCarMoment();
    for (const { dueMs, vehicle } of planTraffic(course)) {
      const car = { dueMs, laneX: 0.5, hitMs: Number.NaN, fling: 0 };
      let nearestMs = Number.NaN;
      let nearest = Number.POSITIVE_INFINITY;
      for (let ms = dueMs - 900; ms <= dueMs + 300; ms += 0.5) {
        moveCar(car, ms, rate, moment);
        const away = Math.abs(moment.seconds) + Math.abs(moment.x - 0.5);
        if (moment.isThere && away < nearest) {
          nearest = away;
          nearestMs = ms;
        }
      }
      expect(Math.abs(nearestMs - vehicle.us / 1000)).toBeLessThanOrEqual(0.5);
    }
  });

  it('stands on the hit line at its tick, in its lane', () => {
    const [first] = planTraffic(course);
    const { dueMs = 0 } = first ?? {};
    const projection = roadAt(dueMs);
    const moment = moveCar(
      { dueMs, laneX: projection.laneCentre(2), hitMs: Number.NaN, fling: 0 },
      dueMs,
      1,
      createCarMoment(),
    );
    const spot = projection.pointIn(moment.seconds, moment.x, 0, { x: 0, y: 0, k: 0, isVisible: false });
    expect(spot.y).toBeCloseTo(projection.hitY, 6);
    expect(spot.k).toBeCloseTo(1, 6);
  });

  it('keeps its lane and never flies unless it was hit', () => {
    const moment = createCarMoment();
    for (let ms = -5000; ms < 400; ms += 50) {
      moveCar({ dueMs: 0, laneX: -0.25, hitMs: Number.NaN, fling: 0 }, ms, 1, moment);
      expect([moment.x, moment.heightM, moment.spin]).toEqual([-0.25, 0, 0]);
    }
  });

  it('flies off to its side when hit, and is gone after it', () => {
    const car = { dueMs: 1000, laneX: 0.25, hitMs: 1000, fling: 1 };
    const early = { ...moveCar(car, 1100, 1, createCarMoment()) };
    const late = { ...moveCar(car, 1500, 1, createCarMoment()) };
    expect(early.isThere).toBe(true);
    expect(early.heightM).toBeGreaterThan(0.2);
    expect(late.x).toBeGreaterThan(1.2);
    expect(moveCar(car, 1001 + KNOCK_S * 1000, 1, createCarMoment()).isThere).toBe(false);
    expect(moveCar(car, 900, 1, createCarMoment()).x).toBe(0.25);
  });

  it('signals to the nearer edge of the road, some of it', () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ tick: i * 480, lane: i % 4, kind: 'sedan' as const }));
    const { traffic } = compileCourse(
      {
        song: { offsetMs: 0, durationMs: 60_000 },
        tempo: [{ tick: 0, bpm: 120 }],
        stops: [],
        meter: [{ tick: 0, beats: 4, unit: 4 }],
        sections: [],
        charts: [{ difficulty: 'driver', lanes: 4, startLane: 1, cues: [], traffic: many, cash: [] }],
      },
      'driver',
      NO_MODS,
    );
    const planned = planTraffic({ ...course, traffic });
    const signalling = planned.filter((car) => car.signal !== 0);
    expect(signalling.length).toBeGreaterThan(30);
    expect(signalling.length).toBeLessThan(120);
    for (const { signal, vehicle } of signalling) expect(signal).toBe(vehicle.lane < 2 ? -1 : 1);
    expect(planned).toEqual(planTraffic({ ...course, traffic }));
  });
});
