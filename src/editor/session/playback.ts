import { effect } from '@preact/signals';
import type { EditPlayer } from '../../audio/edit/edit-player';
import { snapTick } from '../../core/edit/snap';
import { msAtTick, tickAtMs } from '../../core/time/tempo-map';
import type { Ms, Tick } from '../../core/time/units';
import type { EditorModel } from '../model';
import { clicksOf } from './clicks';

export const RATES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export interface Playback {
  play(): void;
  /** Plays from where it was last started. */
  playAgain(): void;
  pause(): void;
  /** Puts the cursor on a tick. Sound that plays goes on from there. */
  seek(tick: Tick): void;
  /** The same for a song time, on the nearest line of the grid. */
  seekMs(ms: Ms): void;
  scrub(ms: Ms): void;
  scrubEnded(): void;
  /** Song time that is heard at a time of the page, or the cursor's while nothing is. */
  heardMs(perfMs?: number): Ms;
  setRate(rate: number): void;
  /** Once a frame. */
  turn(perfMs: number): void;
  dispose(): void;
}

/** The song under the cursor: while it plays the cursor goes along, on the grid, and what is placed lands there. */
export function createPlayback(
  model: EditorModel,
  player: EditPlayer,
  told: (words: string) => void,
  sought: () => void,
): Playback {
  let startedMs = 0;
  /** Starts that are not on their way yet: until then the player does not play, and that is no end. */
  let starts = 0;

  const cursorMs = () => msAtTick(model.tempo.peek(), model.cursorTick.peek());
  const inSong = (ms: Ms) => Math.min(Math.max(ms, 0), model.songMs.peek());

  function start(fromMs: Ms): void {
    startedMs = fromMs;
    model.isPlaying.value = true;
    starts += 1;
    void player.play(fromMs, { rate: model.rate.peek(), loop: model.loop.peek() }).then(() => {
      starts -= 1;
      follow();
    });
  }

  function seek(tick: Tick): void {
    sought();
    const least = Math.ceil(tickAtMs(model.tempo.peek(), 0));
    const most = Math.floor(tickAtMs(model.tempo.peek(), model.songMs.peek()));
    // Tick 0 may lie before the song; the cursor never goes before the first bar.
    model.cursorTick.value = Math.min(Math.max(tick, Math.min(0, least), 0), Math.max(0, most));
    if (model.isPlaying.peek()) start(inSong(cursorMs()));
    else model.playMs.value = cursorMs();
  }

  const stopClicks = effect(() => {
    if (model.isPlaying.value) player.setClicks(clicksOf(model));
  });
  // What is set while it plays counts from where it is heard.
  const stopChange = effect(() => {
    void player.change({ rate: model.rate.value, loop: model.loop.value });
  });
  const stopLevels = effect(() => player.setLevels(model.levels.value));
  const stopPlayer = player.onChange(follow);
  let lastTrouble: string | null = null;

  /** The song has come to its end, or something keeps it silent. */
  function follow(): void {
    model.isPreparing.value = player.isPreparing;
    if (player.trouble !== null && player.trouble !== lastTrouble) told(player.trouble);
    lastTrouble = player.trouble;
    if (starts === 0 && !player.isPlaying && !player.isPreparing && model.isPlaying.peek()) rest();
  }

  /** The cursor stays where the song was last heard. */
  function rest(): void {
    model.isPlaying.value = false;
    model.recording.value = false;
    model.playMs.value = cursorMs();
  }

  return {
    play() {
      const from = inSong(cursorMs());
      const loop = model.loop.peek();
      const isPast = from >= model.songMs.peek() - 1;
      start(loop !== null && (from < loop.fromMs || from >= loop.toMs) ? loop.fromMs : isPast ? 0 : from);
    },
    playAgain: () => start(inSong(startedMs)),
    pause() {
      if (!model.isPlaying.peek()) return;
      player.pause();
      rest();
    },
    seek,
    seekMs: (ms) => seek(snapTick(model.snap.peek(), model.meter.peek(), tickAtMs(model.tempo.peek(), inSong(ms)))),
    scrub(ms) {
      sought();
      if (model.isPlaying.peek()) rest();
      const at = inSong(ms);
      player.scrub(at);
      model.playMs.value = at;
      model.cursorTick.value = Math.max(
        0,
        snapTick(model.snap.peek(), model.meter.peek(), tickAtMs(model.tempo.peek(), at)),
      );
    },
    scrubEnded() {
      player.pause();
      model.playMs.value = cursorMs();
    },
    heardMs: (perfMs) => (model.isPlaying.peek() ? player.songMs(perfMs) : cursorMs()),
    setRate(rate) {
      model.rate.value = rate;
    },
    turn(perfMs) {
      if (!model.isPlaying.peek()) return;
      const ms = player.songMs(perfMs);
      model.playMs.value = ms;
      const tick = snapTick(model.snap.peek(), model.meter.peek(), tickAtMs(model.tempo.peek(), ms));
      model.cursorTick.value = Math.max(0, tick);
    },
    dispose() {
      stopClicks();
      stopChange();
      stopLevels();
      stopPlayer();
      if (model.isPlaying.peek()) player.pause();
    },
  };
}
