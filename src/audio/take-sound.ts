import type { Course, TakeEvent } from '../core/chase/events';
import type { Take } from '../core/chase/take-state';
import type { Level } from '../core/level/schema';
import { barBeatAt, createMeterMap } from '../core/time/meter-map';
import { tickAtMs } from '../core/time/tempo-map';
import type { Ms } from '../core/time/units';
import { type Conductor, contextAt, type Due, songAtContext, type TimeLine } from './conductor';
import type { Effects } from './effects';
import { startEngine } from './engine';
import type { Glide } from './fader';
import { bendTable, type Fader, stepsOf } from './mix/faders';
import { type Answer, CLEAN_MIX, mixAfter, mixUnder } from './mix/mix';
import { createMixGrid } from './mix/mix-grid';
import { isOnRecordPace } from './mix/pace';
import { isOpen } from './mix/span';
import { stemRoles } from './mix/stem-roles';
import type { Mixer } from './mixer';
import { keyNoteOf } from './pitch';
import { type Playing, startStems } from './playing';
import { type Note, notesOf, type Scored, tempoOf } from './score/notes';
import { percussionOf } from './score/percussion';
import { revsOf } from './score/revs';
import type { Song } from './song';
import type { Context } from './tone';
import { createVoices } from './voices';

/** A line nearer than this, s, is past before its sound could start. */
const SOUND_REACH_S = 0.005;
/** A line nearer than this, s, may be rendered already when a move that begins on it is told. */
const MOVE_REACH_S = 0.03;
/** How long a move takes: too short to be heard as a slide, long enough not to click. */
const GLIDE_S = 0.012;
/** A door falls shut, and is pushed open over half a beat. */
const SHUT_S = 0.03;
/** How long the music takes to die at a bust or a last miss. */
const CUT_S = 0.35;
/** What is stopped has died away by then, and the next take has not begun. */
const GONE_S = 0.03;

/** What a take sounds like from one start to its stop. */
export interface TakeSound {
  readonly line: TimeLine;
  apply(events: readonly TakeEvent[], take: Take): void;
  stop(): void;
}

/** What `startTakeSound` plays on. */
export interface Instruments {
  readonly context: Context;
  readonly mixer: Mixer;
  readonly effects: Effects;
  readonly conductor: Conductor;
}

export interface TakePlan {
  readonly level: Level;
  readonly course: Scored & Pick<Course, 'mods'>;
  readonly song: Song;
  /** Song times of stick clicks; those on bar lines are high. */
  readonly countIn: readonly Ms[];
  readonly fromMs: Ms;
  readonly rate: number;
  /** From the start of the stems' programming to their first sound, s. */
  readonly leadS: number;
  /** Total of the best run on the chart, dollars; answers null while there is none. Null where this take cannot beat it. */
  readonly bestTotal: (() => number | null) | null;
}

/** Starts stems, score and count-in at once on one time line. */
export function startTakeSound(on: Instruments, plan: TakePlan): TakeSound {
  const { context, mixer, effects, conductor } = on;
  const { level, course, song, countIn } = plan;
  const native = context.rawContext as AudioContext;
  const tempo = tempoOf(level);
  const meter = createMeterMap(level.meter);
  const grid = createMixGrid(tempo, meter);
  const key = keyNoteOf(level.accents);
  const roles = stemRoles(song.stems);
  const table = bendTable(roles);
  const score = createVoices(native, mixer.effects.input as AudioNode);
  const answers = createVoices(native, mixer.effects.input as AudioNode);
  const ringing = createVoices(native, mixer.ringing.input as AudioNode);
  const extra = createVoices(native, mixer.extra.input as AudioNode);
  let mix = CLEAN_MIX;
  let cutS = Number.POSITIVE_INFINITY;
  /** Effects that wait for a line, so that three misses at once crash once. */
  const onLine = new Map<string, Ms>();

  function clicks(): Note[] {
    return countIn.map((ms) => {
      const tick = Math.round(tickAtMs(tempo, ms));
      return { tick, ms, effect: barBeatAt(meter, tick).beat === 0 ? 'stick_hi' : 'stick' };
    });
  }

  function sound({ effect: name, tick, endMs, pitch = key, gain }: Note, atS: number): void {
    if (atS >= cutS) return;
    const endS = endMs === undefined ? undefined : contextAt(line, endMs);
    effects.play(score, { name, atS, endS, pitch, gain, tick });
    mixer.dips.under(name, atS);
  }

  const bestTotal = (): number | null => plan.bestTotal?.() ?? null;

  /** The extra part is there for whoever has a run to beat, and heard while the pace is right. */
  function soundExtra({ effect: name, tick, gain }: Note, atS: number): void {
    if (atS < cutS && bestTotal() !== null) effects.play(extra, { name, atS, gain, tick });
  }

  function playOnLine(name: string, toTheQuarter: number): void {
    const ms = grid.lineFrom(songAtContext(line, native.currentTime + SOUND_REACH_S), toTheQuarter);
    if (onLine.get(name) === ms) return;
    onLine.set(name, ms);
    const atS = contextAt(line, ms);
    effects.play(answers, { name, atS, pitch: key, tick: tickAtMs(tempo, ms) });
  }

  function cut(atS: number): void {
    cutS = atS;
    score.cutFrom(atS);
    extra.cutFrom(atS);
    playing.fadeOut(atS, CUT_S);
    engine.fadeOut(atS, CUT_S);
  }

  function answer(given: Answer): void {
    const nowS = native.currentTime;
    switch (given.type) {
      case 'play':
        effects.play(answers, { name: given.effect, atS: nowS, pitch: key });
        break;
      case 'playOnLine':
        playOnLine(given.effect, given.toTheQuarter);
        break;
      case 'cutAt':
        if (given.effect !== null) {
          effects.play(answers, { name: given.effect, atS: contextAt(line, given.ms), pitch: key });
        }
        cut(contextAt(line, given.ms));
        break;
    }
  }

  function programme(fader: Fader, glideS: (value: number, ms: Ms) => number): Glide[] {
    return stepsOf(fader, mix, table).map(({ ms, value }) => ({
      atS: contextAt(line, ms),
      value,
      glideS: glideS(value, ms),
    }));
  }

  /** Tells every fader what the mix has come to. */
  function moveFaders(): void {
    const nowS = native.currentTime;
    for (const fader of ['rhythm', 'lead', 'police', 'music'] as const) {
      playing.faders[fader].follow(
        programme(fader, () => GLIDE_S),
        nowS,
      );
    }
    mixer.moveExtra(
      programme('extra', () => GLIDE_S),
      nowS,
    );
    const doorS = (value: number, ms: Ms): number => (value > 0 ? SHUT_S : grid.beatMsAt(ms) / (2000 * line.rate));
    mixer.moveDoor(programme('door', doorS), nowS);
  }

  const revs = revsOf(level, course);
  const notes = notesOf(level, course);
  const percussion = plan.bestTotal === null ? [] : percussionOf(level, course);
  // Only now, when all that takes time is done: the lead must not be used up before the sources are started.
  const line = wholeFrames(native, { songMs: plan.fromMs, contextS: native.currentTime + plan.leadS, rate: plan.rate });
  const playing: Playing = startStems(context, song, roles, line, mixer.music);
  const engine = startEngine(native, effects, mixer.effects.input as AudioNode, line, revs, key);
  effects.play(ringing, { name: 'ring', atS: line.contextS });
  const due: (Due & { play(atS: number): void })[] = [
    ...[...clicks(), ...notes].map((note) => ({ ...note, play: (atS: number) => sound(note, atS) })),
    ...percussion.map((note) => ({ ...note, play: (atS: number) => soundExtra(note, atS) })),
    ...engine.due,
  ];
  due.sort((a, b) => a.ms - b.ms);
  conductor.start(tempo, due, line, (item, atS) => item.play(atS));

  return {
    line,
    apply(events, take) {
      const reachMs = Math.max(songAtContext(line, native.currentTime + MOVE_REACH_S), line.songMs);
      const { bends } = mix;
      for (const event of events) {
        const step = mixAfter(mix, event, grid, reachMs);
        mix = step.state;
        step.answers.forEach(answer);
      }
      const isAhead = isOnRecordPace(isOpen(mix.bends.record), take, bestTotal(), course.parts.length);
      mix = mixUnder(mix, { heat: take.heat, canBust: !course.mods.noBust }, isAhead, grid, reachMs);
      if (mix.bends !== bends) moveFaders();
    },
    stop() {
      conductor.stop();
      playing.stop();
      engine.stop();
      score.stop();
      answers.stop();
      ringing.stop();
      extra.stop();
      mixer.reset(native.currentTime + GONE_S);
    },
  };
}

/**
 * The line moved by less than a sample, so that the stems begin on a whole frame of the device and on a whole sample of
 * their own: else every sample of the song would be a guess between two.
 */
function wholeFrames({ sampleRate }: BaseAudioContext, { songMs, contextS, rate }: TimeLine): TimeLine {
  const frameMs = (1000 * rate) / sampleRate;
  return {
    songMs: Math.round(songMs / frameMs) * frameMs,
    contextS: Math.ceil(contextS * sampleRate) / sampleRate,
    rate,
  };
}
