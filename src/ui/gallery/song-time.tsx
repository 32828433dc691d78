import { useId } from 'preact/hooks';
import { formatSongTime } from '../format/time';
import type { GalleryClock, UiActions } from '../model';

const STEP_MS = 1000;

interface SongTimeProps {
  readonly clock: GalleryClock;
  readonly durationMs: number;
  readonly onWish: UiActions['gallery'];
}

/** Where in the song the picture is, to the millisecond; it moves by itself while the song rolls. */
export function SongTime({ clock, durationMs, onWish }: SongTimeProps) {
  const id = useId();
  const songMs = Math.round(clock.songMs.value);
  const isPlaying = clock.isPlaying.value;
  const seek = (ms: number) => onWish({ wish: 'seek', songMs: Math.min(durationMs, Math.max(0, ms)) });
  return (
    <div class="song-time">
      <label class="field__name" for={id}>
        Song time
      </label>
      <output class="song-time__now number" for={id}>
        {formatSongTime(songMs)}
      </output>
      <input
        id={id}
        class="slider__range"
        type="range"
        min={0}
        max={durationMs}
        step={1}
        value={songMs}
        aria-valuetext={formatSongTime(songMs)}
        onInput={(event) => seek(event.currentTarget.valueAsNumber)}
      />
      <div class="song-time__keys">
        <button type="button" class="button" aria-label="Back one second" onClick={() => seek(songMs - STEP_MS)}>
          −1 s
        </button>
        <button type="button" class="button is-main" onClick={() => onWish({ wish: 'play', isOn: !isPlaying })}>
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <button type="button" class="button" aria-label="On one second" onClick={() => seek(songMs + STEP_MS)}>
          +1 s
        </button>
      </div>
    </div>
  );
}
