import { describe, expect, it } from 'vitest';
import type { Playback } from '../../src/app/drive/playback';
import { createSession } from '../../src/app/drive/session';
import { createSongClock } from '../../src/clock/song-clock';
import { createFakeDevice, type TimestampStyle } from '../clock/fake-device';
import { smallChase } from './small-chase';

const FRAME_MS = 16;

/** A session on the real song clock over a device that the test turns by hand, framed as the page frames it. */
function seat(style: TimestampStyle) {
  const device = createFakeDevice({ style });
  const clock = createSongClock(device);
  const playback: Playback = {
    clock,
    sample: () => {},
    play: (fromMs) => clock.anchor({ songMs: fromMs, contextS: device.currentTime + 0.06, rate: 1 }),
    suspend: () => {},
    stop: () => {},
    apply: () => {},
    isStill: false,
    isOnTheWay: false,
    pictureMs: (perfMs: number) => perfMs,
  };
  const session = createSession(smallChase(), playback, null, () => {});
  const frames = (ms: number) => {
    let songMs = 0;
    for (let passed = 0; passed < ms; passed += FRAME_MS) {
      device.advance(FRAME_MS);
      clock.sample(device.perfMs);
      songMs = session.turn(device.perfMs).songMs;
    }
    return songMs;
  };
  return { device, session, frames };
}

describe.each(['boundary', 'asked-now', 'zeros'] as const)('a device with %s timestamps that stops', (style) => {
  it('while the take is paused costs nothing of it', () => {
    const { device, session, frames } = seat(style);
    session.start();
    frames(2000 + 3500);
    session.pause();
    device.state = 'suspended';
    frames(10_000);
    device.state = 'running';
    frames(500);
    const takenUs = session.feed.take.us;
    session.resume();
    // The bar line at 2 s less a bar of count-in.
    const songMs = frames(FRAME_MS * 20);
    expect(songMs).toBeGreaterThan(0);
    expect(songMs).toBeLessThan(FRAME_MS * 20 + 50);
    expect(session.feed.take.us).toBe(takenUs);
  });

  it('between two takes does not set the second forward', () => {
    const { device, session, frames } = seat(style);
    session.start();
    frames(1000);
    session.pause();
    device.state = 'suspended';
    frames(30_000);
    device.state = 'running';
    frames(FRAME_MS);
    session.start();
    const songMs = frames(FRAME_MS * 20);
    expect(Math.abs(songMs - (-2000 + FRAME_MS * 20 - 60))).toBeLessThan(60);
  });
});
