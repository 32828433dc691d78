import type { TempoAnswer } from '../../../src/editor/tempo/detect';

/** An answer held against what was rendered. */
export interface Verdict {
  /** Of the first candidate. */
  readonly bpmError: number;
  /** The same, when double and half tempo count as right. */
  readonly octaveBpmError: number;
  /** How far its beat lines lie from the true ones, ms, late is positive. */
  readonly offsetErrorMs: number;
  /** The same, when lines of the double or half tempo count as right. */
  readonly octaveOffsetErrorMs: number;
  readonly isRight: boolean;
  readonly isSure: boolean;
  readonly confidence: number;
}

/** What an answer may be off and still be right. */
const RIGHT_BPM = 0.05;
const RIGHT_MS = 10;

export function judge(answer: TempoAnswer, bpm: number, offsetMs: number): Verdict {
  const [first] = answer.candidates;
  if (first === undefined) {
    const lost = Number.POSITIVE_INFINITY;
    const errors = { bpmError: lost, octaveBpmError: lost, offsetErrorMs: lost, octaveOffsetErrorMs: lost };
    return { ...errors, isRight: false, isSure: !answer.isUnsure, confidence: 0 };
  }
  const bpmError = Math.abs(first.bpm - bpm);
  const offsetErrorMs = away(first.offsetMs - offsetMs, 60_000 / first.bpm);
  return {
    bpmError,
    octaveBpmError: Math.min(...[0.5, 1, 2].map((times) => Math.abs(first.bpm - bpm * times))),
    offsetErrorMs,
    octaveOffsetErrorMs: away(first.offsetMs - offsetMs, 60_000 / Math.max(first.bpm, bpm)),
    isRight: bpmError <= RIGHT_BPM && Math.abs(offsetErrorMs) <= RIGHT_MS,
    isSure: !answer.isUnsure,
    confidence: first.confidence,
  };
}

function away(ms: number, beatMs: number): number {
  const beats = ms / beatMs;
  return (beats - Math.round(beats)) * beatMs;
}
