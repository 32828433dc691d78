import type { Ms } from '../../core/time/units';
import { contextAt, songAtContext, type TimeLine } from '../conductor';
import { type ClickProgramme, type ClickSound, clicksBetween, SILENT_PROGRAMME } from './click-programme';
import { CLICK_SOUNDS, clickSamples } from './click-sounds';
import type { Run } from './run';

/**
 * Clicks nearer than this, s, are on their way to the device: they are left as they are, and their time has passed for
 * a new programme.
 */
const COMMITTED_S = 0.03;
/** A click that is due this much before now, s, is left out; one less late sounds at once. */
const TOO_LATE_S = 0.02;

export interface ClickOutputs {
  readonly metronome: AudioNode;
  readonly cues: AudioNode;
}

/** The clicks of the player: native sources, each started at its own context time well before it. */
export interface Clicks {
  /** A new start: what was to come after it is dropped, and what comes lies on this line. */
  begin(line: TimeLine, run: Run): void;
  setProgramme(programme: ClickProgramme): void;
  /** Starts every click up to a context time. */
  fillTo(untilS: number): void;
  /** Drops what has not sounded yet. */
  stop(): void;
  /** Clicks waiting for their time or sounding. */
  readonly count: number;
}

export function createClicks(context: BaseAudioContext, outputs: ClickOutputs): Clicks {
  const buffers = new Map<ClickSound, AudioBuffer>();
  for (const sound of CLICK_SOUNDS) {
    const samples = clickSamples(sound, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    buffers.set(sound, buffer);
  }
  const waiting = new Map<AudioBufferSourceNode, number>();
  let programme = SILENT_PROGRAMME;
  let line: TimeLine | null = null;
  let run: Run | null = null;
  /** Everything before is started. */
  let filledMs: Ms = 0;
  let filledS = 0;

  /** On a whole sample, within 10 us of its time: between two it would be a blurred click. */
  function start(sound: ClickSound, atS: number): void {
    const source = context.createBufferSource();
    source.buffer = buffers.get(sound) ?? null;
    source.connect(sound === 'bar' || sound === 'beat' ? outputs.metronome : outputs.cues);
    source.onended = () => {
      waiting.delete(source);
      source.disconnect();
    };
    waiting.set(source, atS);
    source.start(Math.max(context.currentTime, Math.round(atS * context.sampleRate) / context.sampleRate));
  }

  function fillTo(untilS: number): void {
    if (line === null || run === null) return;
    const untilMs = Math.min(run.untilMs, songAtContext(line, untilS));
    if (untilMs <= filledMs) return;
    const nowS = context.currentTime;
    for (const { runMs, sound } of clicksBetween(programme, run.loop, filledMs, untilMs)) {
      const atS = contextAt(line, runMs);
      if (atS < nowS - TOO_LATE_S) continue;
      start(sound, atS);
    }
    filledMs = untilMs;
    filledS = untilS;
  }

  function dropFrom(atS: number): void {
    for (const [source, startS] of waiting) {
      if (startS < atS) continue;
      source.stop();
      source.disconnect();
      waiting.delete(source);
    }
  }

  return {
    begin(nextLine, nextRun) {
      dropFrom(nextLine.contextS);
      line = nextLine;
      run = nextRun;
      filledMs = nextRun.fromMs;
      filledS = nextLine.contextS;
    },
    setProgramme(next) {
      programme = next;
      if (line === null || run === null) return;
      const fromS = Math.max(context.currentTime + COMMITTED_S, line.contextS);
      if (fromS >= filledS) return;
      dropFrom(fromS);
      const againToS = filledS;
      filledMs = Math.max(run.fromMs, songAtContext(line, fromS));
      fillTo(againToS);
    },
    fillTo,
    stop() {
      dropFrom(context.currentTime);
      line = null;
      run = null;
    },
    get count() {
      return waiting.size;
    },
  };
}
