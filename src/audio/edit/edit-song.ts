import type { Ms } from '../../core/time/units';
import { stemRoles } from '../mix/stem-roles';

/** An audio file that a person gave, under the name it has on their disk. */
export interface EditFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface EditStem {
  readonly name: string;
  readonly buffer: AudioBuffer;
}

/** A song under edit: its stems to be heard, and what they sound like together to be looked at. */
export interface EditSong {
  readonly durationMs: Ms;
  readonly sampleRate: number;
  /** One or two channels of what is heard, all of one length. To be read only: they may be the stems' own samples. */
  readonly channels: readonly Float32Array<ArrayBuffer>[];
  /** All of one length: shorter ones end in silence. */
  readonly stems: readonly EditStem[];
}

export type EditSongResult =
  | { readonly ok: true; readonly song: EditSong }
  /** What is wrong with which file, and what to do. */
  | { readonly ok: false; readonly error: string };

/** The stems that sound from the top: what only heat calls in is no part of the song that a level is written to. */
export function heardStems(stems: readonly EditStem[]): readonly EditStem[] {
  const roles = stemRoles(stems.map(({ name }) => ({ name: name.replace(/\.[^.]*$/, '') })));
  const heard = stems.filter((_, index) => roles[index] !== 'police');
  return heard.length > 0 ? heard : stems;
}
