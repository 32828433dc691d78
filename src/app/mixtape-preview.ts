import { createMeterMap } from '../core/time/meter-map';
import { createTempoMap } from '../core/time/tempo-map';
import { createDance, type DanceTrack } from '../stage/beat/dance';
import type { Loader } from './loader';
import type { Parts } from './parts';

/** The piece of a chase that sounds under the mixtape. */
export interface MixtapePreview {
  /** What dances to it; null while nothing sounds. */
  readonly dance: DanceTrack | null;
  /** Plays a piece of a chase, and so has it loaded before it is chosen. Null is silence. */
  play(levelId: string | null): void;
  stop(): void;
  /** Ends the state of a piece that has faded out. Once a frame. */
  turn(perfMs: number): void;
}

export function createMixtapePreview({ model, desk, clock }: Parts, loader: Loader): MixtapePreview {
  let asked = 0;
  let sounding: { readonly dance: DanceTrack; readonly endMs: number } | null = null;

  function stop(): void {
    asked += 1;
    sounding = null;
    desk.stopPreview();
    model.preview.value = null;
  }

  return {
    get dance() {
      return sounding?.dance ?? null;
    },
    async play(levelId) {
      stop();
      if (levelId === null || desk.state !== 'running') return;
      const mine = asked;
      model.preview.value = { levelId, state: 'loading' };
      const result = await loader.load(levelId, () => {});
      if (mine !== asked) return;
      if (!result.ok) return stop();
      const { song, level } = result.loaded;
      const line = desk.preview(song, level.song.previewMs);
      clock.anchor(line);
      const tempo = createTempoMap({ tempo: level.tempo, stops: level.stops, offsetMs: level.song.offsetMs });
      const endMs = level.song.previewMs + (line.endS - line.contextS) * 1000;
      sounding = { dance: createDance(tempo, createMeterMap(level.meter)), endMs };
      model.preview.value = { levelId, state: 'playing' };
    },
    stop,
    turn(perfMs) {
      if (sounding === null) return;
      const songMs = clock.drawnAt(perfMs);
      if (songMs >= sounding.endMs) stop();
      else sounding.dance.moveTo(songMs);
    },
  };
}
