import { describe, expect, it } from 'vitest';
import { createClicks } from '../../../src/audio/edit/clicks';
import { createRun } from '../../../src/audio/edit/run';
import { createFakeDevice } from './fake-device';

const RATE = 48_000;
const every = (stepMs: number) => Array.from({ length: 100 }, (_, i) => ({ ms: i * stepMs, isBar: i % 4 === 0 }));

function setUp(rate = 1, fromMs = 0, loop: { fromMs: number; toMs: number } | null = null) {
  const device = createFakeDevice();
  const node = device.context.createGain();
  const clicks = createClicks(device.context, { metronome: node, cues: node });
  const line = { songMs: fromMs, contextS: 1.1, rate };
  const run = createRun(fromMs, loop, 60_000, RATE);
  const times = (): number[] =>
    device.started.filter(({ stoppedS }) => stoppedS === null).map(({ atS }) => Math.round((atS - 1.1) * 1e6) / 1e3);
  return { device, clicks, line, run, times };
}

describe('clicks', () => {
  it('start at their context times, each once, however often they are filled', () => {
    const { clicks, line, run, times } = setUp();
    clicks.setProgramme({ metronome: every(500), cues: null });
    clicks.begin(line, run);
    for (const untilS of [1.2, 1.6, 1.6, 2.1, 2.100001, 2.8]) clicks.fillTo(untilS);
    expect(times()).toEqual([0, 500, 1000, 1500]);
  });

  it.each([
    [0.5, [0, 1000]],
    [1.5, [0, 333.333, 666.667, 1000, 1333.333]],
  ])('lie %f as fast', (rate, expected) => {
    const { clicks, line, run, times } = setUp(rate);
    clicks.setProgramme({ metronome: every(500), cues: null });
    clicks.begin(line, run);
    clicks.fillTo(2.6);
    expect(times()).toHaveLength(expected.length);
    times().forEach((ms, i) => {
      expect(Math.abs(ms - (expected[i] ?? 0))).toBeLessThan(0.011);
    });
  });

  it('begin in the middle with those that are still to come', () => {
    const { clicks, line, run, times } = setUp(1, 700);
    clicks.setProgramme({ metronome: every(500), cues: null });
    clicks.begin(line, run);
    clicks.fillTo(2.2);
    expect(times()).toEqual([300, 800]);
  });

  it('follow a new programme: what waits is dropped, what is on its way stays, nothing sounds twice', () => {
    const { device, clicks, line, run, times } = setUp();
    clicks.setProgramme({ metronome: every(500), cues: null });
    clicks.begin(line, run);
    clicks.fillTo(2.3);
    // 490 ms of song: the click at 500 is committed already.
    device.pass(0.59);
    clicks.setProgramme({ metronome: every(250), cues: [{ ms: 900, verb: 'left' }] });
    expect(times().filter((ms) => ms >= 490)).toEqual([500, 750, 900, 1000]);
    clicks.fillTo(2.4);
    expect(times().filter((ms) => ms >= 490)).toEqual([500, 750, 900, 1000, 1250]);
  });

  it('go on to the very start of a new line, and then on that', () => {
    const { device, clicks, line, run, times } = setUp();
    clicks.setProgramme({ metronome: every(100), cues: null });
    clicks.begin(line, run);
    clicks.fillTo(2.3);
    device.pass(0.55);
    // At 600 ms the song goes on at half the speed.
    clicks.begin({ songMs: 600, contextS: 1.7, rate: 0.5 }, createRun(600, null, 60_000, RATE));
    clicks.fillTo(2.15);
    expect(times().filter((ms) => ms >= 300)).toEqual([300, 400, 500, 600, 800, 1000]);
  });

  it('fall silent with an empty programme, and with a stop', () => {
    const { device, clicks, line, run } = setUp();
    clicks.setProgramme({ metronome: every(500), cues: null });
    clicks.begin(line, run);
    clicks.fillTo(2.3);
    clicks.setProgramme({ metronome: null, cues: null });
    expect(clicks.count).toBe(0);
    clicks.setProgramme({ metronome: every(500), cues: null });
    expect(clicks.count).toBeGreaterThan(0);
    clicks.stop();
    expect(clicks.count).toBe(0);
    clicks.fillTo(9);
    device.pass(9);
    expect(clicks.count).toBe(0);
  });

  it('end with the song', () => {
    const { clicks, line, times } = setUp();
    clicks.setProgramme({ metronome: every(500), cues: null });
    clicks.begin(line, createRun(0, null, 1200, RATE));
    clicks.fillTo(20);
    expect(times()).toEqual([0, 500, 1000]);
  });

  it('leave out what a long stall has made late', () => {
    const { device, clicks, line, run, times } = setUp();
    clicks.setProgramme({ metronome: every(500), cues: null });
    clicks.begin(line, run);
    device.pass(1.3);
    clicks.fillTo(3.2);
    expect(times()).toEqual([1500, 2000]);
  });
});
