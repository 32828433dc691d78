import type { TakeEvent } from '../core/chase/events';
import type { Level } from '../core/level/schema';
import { barBeatAt, barTicksAt, createMeterMap } from '../core/time/meter-map';
import { msAtTick, tickAtMs } from '../core/time/tempo-map';
import { type Ms, msFromUs, TICKS_PER_QUARTER } from '../core/time/units';
import { type Conductor, contextAt, songAtContext, type TimeLine } from './conductor';
import type { Effects } from './effects';
import { CLEAN_MIX, type MixMove, mixAfter } from './mix';
import type { Mixer } from './mixer';
import { type Note, notesOf, type Scored, tempoOf } from './notes';
import { type Playing, startStems } from './playing';
import type { Song } from './song';
import type { Context } from './tone';
import { createVoices } from './voices';

const EIGHTH = TICKS_PER_QUARTER / 2;
/** An eighth nearer than this, s, is past before its sound could start. */
const REACH_S = 0.005;
/** How long the music takes to die at a bust or a last miss. */
const CUT_S = 0.35;

/** What a take sounds like from one start to its stop. */
export interface TakeSound {
  readonly line: TimeLine;
  apply(events: readonly TakeEvent[]): void;
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
  readonly course: Scored;
  readonly song: Song;
  /** Song times of stick clicks; those on bar lines are high. */
  readonly countIn: readonly Ms[];
  readonly fromMs: Ms;
  readonly rate: number;
  /** From the start of the stems' programming to their first sound, s. */
  readonly leadS: number;
}

/** Starts stems, score and count-in at once on one time line. */
export function startTakeSound(on: Instruments, plan: TakePlan): TakeSound {
  const { context, mixer, effects, conductor } = on;
  const { level, course, song, countIn } = plan;
  const native = context.rawContext as AudioContext;
  const tempo = tempoOf(level);
  const meter = createMeterMap(level.meter);
  const score = createVoices(native, mixer.effects.input as AudioNode);
  const answers = createVoices(native, mixer.effects.input as AudioNode);
  const ringing = createVoices(native, mixer.ringing.input as AudioNode);
  const notes = [...clicks(), ...notesOf(level, course)].sort((a, b) => a.ms - b.ms);
  let mix = CLEAN_MIX;
  let cutS = Number.POSITIVE_INFINITY;
  /** Effects that wait for an eighth note, so that three misses at once crash once. */
  const onEighth = new Map<string, number>();

  function clicks(): Note[] {
    return countIn.map((ms) => {
      const tick = Math.round(tickAtMs(tempo, ms));
      return { tick, ms, effect: barBeatAt(meter, tick).beat === 0 ? 'stick_hi' : 'stick' };
    });
  }

  function sound(note: Note, atS: number): void {
    if (atS >= cutS) return;
    const endS = note.endMs === undefined ? undefined : contextAt(line, note.endMs);
    effects.play(score, { name: note.effect, atS, endS, pitch: note.pitch });
  }

  function playOnEighth(name: string): void {
    const nowTick = tickAtMs(tempo, songAtContext(line, native.currentTime + REACH_S));
    const tick = Math.ceil(nowTick / EIGHTH) * EIGHTH;
    if (onEighth.get(name) === tick) return;
    onEighth.set(name, tick);
    effects.play(answers, { name, atS: contextAt(line, msAtTick(tempo, tick)) });
  }

  /** Length of one beat and of one bar where the song is, song ms. */
  function beatMsAt(ms: Ms): Ms {
    const tick = tickAtMs(tempo, ms);
    return msAtTick(tempo, tick + barBeatAt(meter, tick).beatTicks) - msAtTick(tempo, tick);
  }
  function barMsAt(ms: Ms): Ms {
    const tick = tickAtMs(tempo, ms);
    return msAtTick(tempo, tick + barTicksAt(meter, tick)) - msAtTick(tempo, tick);
  }

  function cut(atS: number): void {
    cutS = atS;
    score.cutFrom(atS);
    playing.fadeOut(atS, CUT_S);
  }

  function move(step: MixMove): void {
    const nowS = native.currentTime;
    const nowMs = songAtContext(line, nowS);
    switch (step.type) {
      case 'duckLead':
        playing.duckLead(beatMsAt(nowMs) / (1000 * line.rate));
        break;
      case 'close': {
        const openS = contextAt(line, step.untilMs);
        mixer.close((nowS + openS) / 2, openS);
        break;
      }
      case 'open':
        mixer.open(nowS + barMsAt(nowMs) / (2 * 1000 * line.rate));
        break;
      case 'play':
        effects.play(answers, { name: step.effect, atS: nowS });
        break;
      case 'playOnEighth':
        playOnEighth(step.effect);
        break;
      case 'cutAt':
        effects.play(answers, { name: step.effect, atS: contextAt(line, step.ms) });
        cut(contextAt(line, step.ms));
        break;
      case 'cutNow':
        cut(nowS);
        break;
    }
  }

  mixer.reset();
  // Only now, when all that takes time is done: the lead must not be used up before the sources are started.
  const line = { songMs: plan.fromMs, contextS: native.currentTime + plan.leadS, rate: plan.rate };
  const playing: Playing = startStems(context, song, line, mixer.music);
  effects.play(ringing, { name: 'ring', atS: line.contextS });
  conductor.start(tempo, notes, line, sound);

  return {
    line,
    apply(events) {
      for (const event of events) {
        const step = mixAfter(mix, event, barMsAt(msFromUs(event.us)));
        mix = step.state;
        step.moves.forEach(move);
      }
    },
    stop() {
      conductor.stop();
      playing.stop();
      score.stop();
      answers.stop();
      ringing.stop();
    },
  };
}
