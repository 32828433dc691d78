import { effect } from '@preact/signals';
import type { EditSong } from '../../audio/edit/edit-song';
import type { Draft } from '../../core/edit/draft';
import type { Heard } from '../../core/level/verify/verify-level';
import type { EditorModel } from '../model';
import { detectInWorker } from '../tempo/detect-in-worker';
import type { Checker } from './checker';

/** Longer songs are not listened to for their onsets: it would take a minute of work for one rule. */
const LONGEST_MS = 12 * 60_000;

/**
 * Tells the checker what is in the sound files: their lengths at once, when something begins to sound as soon as
 * somebody looks at the findings.
 *
 * @returns a function that gives the listening up.
 */
export function hearSong(model: EditorModel, song: EditSong, checker: Checker): () => void {
  const stems = stemsOf(model.draft.peek(), song);
  if (stems.some((stem) => stem !== null)) checker.hear({ stems });
  const ended = new AbortController();
  if (song.channels.length === 0 || song.durationMs > LONGEST_MS) return () => undefined;
  let hasBegun = false;
  const stop = effect(() => {
    if (model.panel.value !== 'verify' || hasBegun) return;
    hasBegun = true;
    detectInWorker(song, () => undefined, ended.signal).then(
      ({ onsetsMs }) => {
        if (!ended.signal.aborted) checker.hear({ stems, onsetsMs: [...onsetsMs] });
      },
      // Without it one rule finds nothing.
      () => undefined,
    );
  });
  return () => {
    stop();
    ended.abort();
  };
}

function stemsOf({ song: { stems } }: Draft, song: EditSong): NonNullable<Heard['stems']> {
  return stems.map(({ name, file }) => {
    const buffer = song.stems.find((stem) => stem.name === file || stem.name === name)?.buffer;
    return buffer === undefined ? null : { file, samples: buffer.length, sampleRate: buffer.sampleRate };
  });
}
