/** A steady beat that a song may have. */
export interface TempoCandidate {
  /** Beats a minute. */
  readonly bpm: number;
  /** Song time of the first beat line at or after the song's start, so at least 0 and less than one beat. */
  readonly offsetMs: number;
  /** How sure this answer is, 0 to 1: over many songs, about this share of the answers with that figure is right. */
  readonly confidence: number;
}

/** A tempo that does not stay. */
export interface TempoDrift {
  readonly fromBpm: number;
  readonly toBpm: number;
  /** What was seen and what to do about it. */
  readonly words: string;
}

/** What was heard in a song. */
export interface TempoAnswer {
  /** Best first, at most eight; double and half tempo and the half-beat shift of the first are among them. Empty for silence. */
  readonly candidates: readonly TempoCandidate[];
  /** Whether a person should look before the first candidate is taken. */
  readonly isUnsure: boolean;
  readonly drift: TempoDrift | null;
  /** Song times of the onsets that were heard, ascending. */
  readonly onsetsMs: Float64Array;
  /** How strong each onset is, 0 to 1. */
  readonly strengths: Float32Array;
  /** What was found, and what to do when that is not sure. The words of a drift follow them and are not repeated. */
  readonly words: string;
}

/** Called with a share of the work done, 0 to 1, never falling. */
export type OnTempoProgress = (share: number) => void;
