import { describe, expect, it } from 'vitest';
import { createSession, type Session, type SessionState } from '../../src/app/drive/session';
import type { TakeEvent } from '../../src/core/chase/events';
import { perfectInputs } from '../../src/core/chase/perfect-driver';
import type { Verb } from '../../src/core/level/model';
import { handPlayback, smallChase } from './small-chase';

function seat(isScripted = false) {
  const chase = smallChase();
  const playback = handPlayback();
  const states: SessionState[] = [];
  const script = isScripted ? perfectInputs(chase.course) : null;
  const session = createSession(chase, playback, script, (state) => states.push(state));
  const to = (songMs: number): readonly TakeEvent[] => {
    playback.clock.set(songMs);
    return session.turn(0).events;
  };
  /** A key at a song time, as the clock maps its time stamp. */
  const key = (songMs: number, verb: Verb, down = true) => {
    playback.clock.set(songMs);
    session.press({ perfMs: 0, verb, down });
  };
  return { session, playback, states, to, key };
}

function judged(session: Session): string[] {
  return session.feed.history.flatMap((event) =>
    event.type === 'cueJudged' ? [`${event.part} ${event.judgement} ${event.errorUs}`] : [],
  );
}

describe('a take from its count-in', () => {
  it('starts one bar before the first downbeat', () => {
    const { session, playback, states } = seat();
    session.start();
    expect(playback.starts).toEqual([-2000]);
    expect(states).toEqual(['rolling']);
  });

  it.each([
    [-2000, 1],
    [-1501, 1],
    [-1500, 2],
    [-500, 4],
    [-1, 4],
    [0, null],
  ])('at %d ms counts %j', (songMs, beat) => {
    const { session, playback } = seat();
    session.start();
    playback.clock.set(songMs);
    expect(session.turn(0).countInBeat).toBe(beat);
  });

  it('draws the events of a press with the next frame, once', () => {
    const { session, key, to } = seat();
    session.start();
    key(4010, 'right');
    expect(to(4020).map((event) => event.type)).toEqual(['cueJudged', 'laneChanged']);
    expect(to(4030)).toEqual([]);
  });

  it('is done when the song is over, and a retry rolls from the top with nothing kept', () => {
    const { session, playback, states, key, to } = seat();
    session.start();
    key(4000, 'right');
    for (let ms = 4000; ms <= 14_400; ms += 100) to(ms);
    expect(states).toEqual(['rolling', 'done']);
    session.start();
    expect(playback.starts).toEqual([-2000, -2000]);
    expect(session.feed.history).toEqual([]);
    expect(session.state).toBe('rolling');
  });

  it('the perfect driver hits everything and no key disturbs it', () => {
    const { session, key, to } = seat(true);
    session.start();
    for (let ms = -2000; ms <= 14_400; ms += 50) {
      to(ms);
      if (ms === 5000) key(5000, 'left');
    }
    expect(session.feed.take.dollars).toBe(1_000_000);
    expect(session.feed.take.counts.miss).toBe(0);
  });
});

describe('a stalled page', () => {
  it.each(['before the first frame', 'after the first frame', 'several frames later'])(
    'changes no judgement: the key comes %s',
    (when) => {
      const { session, key, to } = seat();
      session.start();
      to(3900);
      to(3916);
      // 300 ms without a turn; the key went down in the middle of it, at 4020.
      if (when === 'before the first frame') key(4020, 'right');
      to(4216);
      if (when === 'after the first frame') key(4020, 'right');
      for (const ms of [4232, 4265, 4298, 4331]) to(ms);
      if (when === 'several frames later') key(4020, 'right');
      to(4340);
      expect(judged(session)).toEqual(['0 perfect 20000']);
    },
  );

  it('still declares a miss when no key comes', () => {
    const { session, to } = seat();
    session.start();
    for (let ms = 3900; ms <= 4216; ms += 316) to(ms);
    for (let ms = 4232; ms <= 4700; ms += 16) to(ms);
    expect(judged(session)).toEqual(['0 miss 0']);
  });

  it('declares a miss in time on a page that draws eight frames a second', () => {
    const { session, to } = seat();
    session.start();
    for (let ms = 3000; ms <= 4500; ms += 125) to(ms);
    expect(judged(session)).toEqual(['0 miss 0']);
  });
});

describe('a pause', () => {
  it('rolls again a bar before the bar line at which it fell', () => {
    const { session, playback, to } = seat();
    session.start();
    to(6700);
    session.pause();
    expect(playback.asked).toEqual(['suspend']);
    session.resume();
    expect(playback.starts).toEqual([-2000, 4000]);
  });

  it('in the count-in rolls again from the top', () => {
    const { session, playback, to } = seat();
    session.start();
    to(-700);
    session.pause();
    session.resume();
    expect(playback.starts).toEqual([-2000, -2000]);
  });

  it('tells the sound that began anew how the take stands', () => {
    const { session, playback, to } = seat();
    session.start();
    to(4700);
    session.pause();
    const { heat } = session.feed.take;
    expect(heat).toBeGreaterThan(25);
    session.resume();
    expect(playback.told.at(-1)).toBe(String(heat));
  });

  it('judges nothing again that was judged before it', () => {
    const { session, to, key } = seat();
    session.start();
    key(4000, 'right');
    key(4060, 'right', false);
    to(4700);
    session.pause();
    session.resume();
    const before = session.feed.history.length;
    key(4000, 'right');
    key(4060, 'right', false);
    to(4100);
    expect(session.feed.history).toHaveLength(before);
    key(5000, 'brake');
    expect(judged(session).at(-1)).toBe('2 perfect 0');
  });

  it('keeps a hold whose key is down again when the music comes back to it', () => {
    const { session, to, key } = seat();
    session.start();
    key(8000, 'boost');
    to(8500);
    session.pause();
    session.resume();
    key(7900, 'boost');
    to(8600);
    key(9000, 'boost', false);
    expect(judged(session).slice(-2)).toEqual(['3 perfect 0', '4 perfect 0']);
  });

  it('lets a hold go whose key is not', () => {
    const { session, to, key } = seat();
    session.start();
    key(8000, 'boost');
    to(8500);
    session.pause();
    session.resume();
    to(8600);
    expect(judged(session).at(-1)).toBe('4 miss 0');
  });

  it('ignores keys while it lasts', () => {
    const { session, to, key } = seat();
    session.start();
    to(3990);
    session.pause();
    key(4000, 'right');
    expect(judged(session)).toEqual([]);
  });
});
