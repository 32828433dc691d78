import { LONGEST_SONG_MS, PREVIEW_MS, SHORTEST_SONG_MS } from '../facts';
import type { Check } from '../finding';
import { inSeconds } from '../words';

export const songTooShort: Check = function* ({ level }) {
  const { durationMs } = level.song;
  if (durationMs >= SHORTEST_SONG_MS) return;
  yield {
    steps: ['song', 'durationMs'],
    message: `The song lasts ${inSeconds(durationMs)}: over before it has begun.`,
    remedy: `A chase lasts ${inSeconds(SHORTEST_SONG_MS)} at least, best a minute and a half.`,
  };
};

export const songTooLong: Check = function* ({ level }) {
  const { durationMs } = level.song;
  if (durationMs <= LONGEST_SONG_MS) return;
  yield {
    steps: ['song', 'durationMs'],
    message: `The song lasts ${inSeconds(durationMs)}: after a bust nobody drives it all again.`,
    remedy: 'Cut it, or make two chases of it.',
  };
};

/** Nothing to hear in the mixtape. */
export const missingPreview: Check = function* ({ level }) {
  const { previewMs, durationMs } = level.song;
  const isAtEnd = previewMs > durationMs - PREVIEW_MS;
  if (previewMs > 0 && !isAtEnd) return;
  yield {
    steps: ['song', 'previewMs'],
    message:
      previewMs === 0
        ? 'No preview is chosen: the mixtape plays the first bar, which is like that of any other song.'
        : `The preview begins ${inSeconds(durationMs - previewMs)} before the song ends.`,
    remedy: 'Let it begin with the best of the song: a bar line before the chorus.',
  };
};
