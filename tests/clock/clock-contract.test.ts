import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/clock/manual-clock';
import { createSongClock, type SongClock } from '../../src/clock/song-clock';
import { createFakeDevice } from './fake-device';

/** A clock and a way to let `songMs` of song be heard at the rate of its anchor. */
interface Bench {
  readonly clock: SongClock;
  startAt(songMs: number, rate: number): void;
  play(songMs: number): void;
  now(): number;
}

function songBench(): Bench {
  const device = createFakeDevice();
  const clock = createSongClock(device);
  let rate = 1;
  const run = (ms: number): void => {
    for (let left = ms; left > 0; left -= 10) {
      device.advance(Math.min(10, left));
      clock.sample(device.perfMs);
    }
  };
  run(500);
  return {
    clock,
    startAt(songMs, at) {
      rate = at;
      clock.anchor({ songMs, contextS: device.heardMs / 1000, rate });
    },
    play: (songMs) => run(songMs / rate),
    now: () => device.perfMs,
  };
}

function manualBench(): Bench {
  const clock = createManualClock();
  return {
    clock,
    startAt: (songMs, rate) => clock.anchor({ songMs, contextS: 0, rate }),
    play: (songMs) => clock.step(songMs),
    now: () => 0,
  };
}

describe.each([
  ['song clock', songBench],
  ['manual clock', manualBench],
])('%s', (_, makeBench) => {
  it('stands at the anchor and moves on from there', () => {
    const { clock, startAt, play, now } = makeBench();
    startAt(-1500, 1);
    expect(clock.songAt(now())).toBeCloseTo(-1500, 6);
    play(2000);
    expect(clock.songAt(now())).toBeCloseTo(500, 6);
    expect(clock.drawnAt(now())).toBeCloseTo(500, 6);
  });

  it.each([
    { rate: 1, audioMs: 120, visualMs: 0, songMs: -120, drawnMs: -120 },
    { rate: 1, audioMs: -80, visualMs: 30, songMs: 80, drawnMs: 110 },
    { rate: 1.5, audioMs: 100, visualMs: 40, songMs: -150, drawnMs: -90 },
    { rate: 0.75, audioMs: 0, visualMs: -20, songMs: 0, drawnMs: -15 },
    { rate: 1, audioMs: 1000, visualMs: -1000, songMs: -1000, drawnMs: -2000 },
    { rate: 1, audioMs: 1001, visualMs: -5000, songMs: -1000, drawnMs: -2000 },
    { rate: 1, audioMs: Number.NaN, visualMs: Number.NaN, songMs: 0, drawnMs: 0 },
  ])('takes real offsets off in song time: %o', ({ rate, audioMs, visualMs, songMs, drawnMs }) => {
    const { clock, startAt, now } = makeBench();
    startAt(0, rate);
    clock.setOffsets({ audioMs, visualMs });
    expect(clock.songAt(now())).toBeCloseTo(songMs, 6);
    expect(clock.drawnAt(now())).toBeCloseTo(drawnMs, 6);
  });

  it('never draws backwards, though the heard time may go back', () => {
    const { clock, startAt, play, now } = makeBench();
    startAt(0, 1);
    play(1000);
    expect(clock.drawnAt(now())).toBeCloseTo(1000, 6);
    clock.setOffsets({ audioMs: 400, visualMs: 0 });
    expect(clock.songAt(now())).toBeCloseTo(600, 6);
    expect(clock.drawnAt(now())).toBeCloseTo(1000, 6);
    play(500);
    expect(clock.drawnAt(now())).toBeCloseTo(1100, 6);
  });

  it('draws backwards after a new anchor', () => {
    const { clock, startAt, play, now } = makeBench();
    startAt(5000, 1);
    play(100);
    clock.drawnAt(now());
    startAt(-2000, 1);
    expect(clock.drawnAt(now())).toBeCloseTo(-2000, 6);
  });

  it('is steady once warm', () => {
    expect(makeBench().clock.isSteady).toBe(true);
  });
});
