import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlayhead } from '../../../src/audio/edit/playhead';
import { createRun } from '../../../src/audio/edit/run';

const RATE = 48_000;

/** A device whose output timestamps are `lagMs` behind the page's time, and whose context began at 0. */
function setUp() {
  const state = { nowMs: 10_000, lagMs: 50, jitterMs: 0, state: 'running' };
  const device = {
    baseLatency: 0,
    outputLatency: 0,
    get state() {
      return state.state;
    },
    get currentTime() {
      return state.nowMs / 1000;
    },
    getOutputTimestamp: () => ({
      contextTime: (state.nowMs - state.lagMs + state.jitterMs) / 1000,
      performanceTime: state.nowMs,
    }),
  };
  const playhead = createPlayhead(device, () => state.nowMs);
  return { state, playhead };
}

const run = createRun(1000, null, 60_000, RATE);

describe('the playhead', () => {
  it('waits at the start until it is heard, latency included', () => {
    const { state, playhead } = setUp();
    playhead.begin({ songMs: 1000, contextS: 10.03, rate: 0.5 }, run, false);
    expect(playhead.songAt(state.nowMs)).toBe(1000);
    state.nowMs += 80;
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(1000, 6);
    state.nowMs += 100;
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(1050, 6);
  });

  it('tells the time of an input that lies before the last frame', () => {
    const { state, playhead } = setUp();
    playhead.begin({ songMs: 1000, contextS: 10, rate: 1 }, run, false);
    state.nowMs += 500;
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(1450, 6);
    expect(playhead.songAt(state.nowMs - 120)).toBeCloseTo(1330, 6);
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(1450, 6);
  });

  it('never runs backwards, whatever the device says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -200, max: 200 }))),
        (frames) => {
          const { state, playhead } = setUp();
          playhead.begin({ songMs: 1000, contextS: 10, rate: 1 }, run, false);
          let last = Number.NEGATIVE_INFINITY;
          for (const [stepMs, jitterMs] of frames) {
            state.nowMs += stepMs;
            state.jitterMs = jitterMs;
            playhead.isOver();
            // A frame's time lies a little before the moment it is asked for.
            const ms = playhead.songAt(state.nowMs - 0.5);
            expect(ms).toBeGreaterThanOrEqual(last);
            last = ms;
          }
        },
      ),
    );
  });

  it('goes back where a loop does', () => {
    const { state, playhead } = setUp();
    const looped = createRun(1000, { fromMs: 1000, toMs: 1400 }, 60_000, RATE);
    playhead.begin({ songMs: 1000, contextS: 10, rate: 1 }, looped, false);
    state.nowMs += 50 + 350;
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(1350, 6);
    state.nowMs += 100;
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(1050, 6);
    expect(playhead.isOver()).toBe(false);
  });

  it('stays on the line before until a change is heard, and neither jumps nor waits there', () => {
    const { state, playhead } = setUp();
    playhead.begin({ songMs: 1000, contextS: 10, rate: 1 }, run, false);
    state.nowMs += 550;
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(1500, 6);
    // At context 10.7 the song is at 1700 and goes on at half the speed.
    playhead.begin({ songMs: 1700, contextS: 10.7, rate: 0.5 }, createRun(1700, null, 60_000, RATE), true);
    state.nowMs += 100;
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(1600, 6);
    state.nowMs += 200;
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(1750, 6);
  });

  it('stands still at rest and while the device does', () => {
    const { state, playhead } = setUp();
    playhead.begin({ songMs: 1000, contextS: 10, rate: 1 }, run, false);
    state.nowMs += 550;
    playhead.songAt(state.nowMs);
    state.state = 'suspended';
    state.nowMs += 10;
    const standing = playhead.songAt(state.nowMs);
    state.nowMs += 5000;
    expect(playhead.songAt(state.nowMs)).toBeCloseTo(standing, 6);
    playhead.rest(777);
    expect(playhead.songAt(state.nowMs + 100)).toBe(777);
  });

  it('is over when the end has been heard, and stays within the song', () => {
    const { state, playhead } = setUp();
    playhead.begin({ songMs: 1000, contextS: 10, rate: 1 }, createRun(1000, null, 1500, RATE), false);
    state.nowMs += 520;
    expect(playhead.isOver()).toBe(false);
    state.nowMs += 40;
    expect(playhead.isOver()).toBe(true);
    expect(playhead.songAt(state.nowMs + 100)).toBe(1500);
  });
});
