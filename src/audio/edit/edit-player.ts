import type { Offsets } from '../../clock/song-clock';
import type { Ms } from '../../core/time/units';
import type { TimeLine } from '../conductor';
import type { ClickProgramme } from './click-programme';
import type { Loop } from './run';

export type { ClickProgramme, CueClick, MetronomeClick } from './click-programme';
export type { Loop } from './run';

export interface PlayOptions {
  /** Speed with the pitch kept, 0.25 to 2. */
  readonly rate: number;
  /** A start behind it begins at its top; one before it plays into it. */
  readonly loop?: Loop | null;
}

/** Each 0..1, on the curve of the settings' volumes and under them. */
export interface EditLevels {
  readonly song: number;
  readonly metronome: number;
  readonly cues: number;
}

/** The sound of the editor: one song, played, looped and scrubbed at any rate, with clicks to the sample. */
export interface EditPlayer {
  /**
   * Starts, or goes on elsewhere. Resolves when the start is on its way to the device. Never rejects: what kept it
   * silent is in `trouble`.
   */
  play(fromMs: Ms, options: PlayOptions): Promise<void>;
  /**
   * Goes on from where it is heard at another speed or in another loop, without a jump or a gap. Does nothing while it
   * does not play. Resolves like `play`.
   */
  change(options: PlayOptions): Promise<void>;
  /** Stops where it is heard; `songMs` stands there. */
  pause(): void;
  readonly isPlaying: boolean;
  /** Whether the sound that is due is still being made. */
  readonly isPreparing: boolean;
  /** What keeps it silent and what to do, in words; null while all is well. */
  readonly trouble: string | null;
  /**
   * Song time heard at a `performance.now()` time, latency included: of a frame, to draw by, or of an input, to record
   * by. A later time never gets an earlier answer, except at a start and where a loop goes back.
   */
  songMs(perfMs?: number): Ms;
  /** May change while it plays: what has not been heard yet is put right. */
  setClicks(programme: ClickProgramme): void;
  /** A short grain of the song. Stops what plays and leaves `songMs` there. */
  scrub(ms: Ms): void;
  setLevels(levels: EditLevels): void;
  /** The player's own correction of the latency that the device tells. */
  setOffsets(offsets: Offsets): void;
  /** Told when any of `isPlaying`, `isPreparing` and `trouble` changes. Answers a function that stops listening. */
  onChange(listen: () => void): () => void;
  /** How song time lies on context time since the last start, counted on through loops; null while it does not play. */
  readonly line: TimeLine | null;
  dispose(): void;
}
