import type { Peaks } from '../../../src/audio/edit/waveform';
import { CAMERAS } from '../../../src/core/level/model';
import type { Level } from '../../../src/core/level/schema';
import { createDrill } from '../drill';

export const LONG_MS = 30 * 60_000;
const LONG_CUES = 10_000;
const BAR = 3840;
const SAMPLE_RATE = 48_000;

/** Half an hour with ten thousand cues, and as much of everything else as a busy mapper would write. */
export function longChase(): Level {
  const { level } = createDrill(LONG_CUES);
  const bars = Math.floor(LONG_MS / 1600);
  const every = <T>(barsApart: number, item: (bar: number, index: number) => T): T[] =>
    Array.from({ length: Math.floor(bars / barsApart) }, (_, index) => item(index * barsApart, index));
  return {
    ...level,
    song: { ...level.song, durationMs: LONG_MS },
    sections: every(16, (bar, index) => ({
      tick: bar * BAR,
      name: `Section ${index + 1}`,
      energy: (index % 10) / 10,
      place: 'downtown' as const,
      time: 'dusk' as const,
      weather: 'clear' as const,
    })),
    road: every(1, (bar) => ({ tick: bar * BAR, curve: ((bar * 7) % 21) / 10 - 1, grade: ((bar * 3) % 11) / 5 - 1 })),
    shots: every(4, (bar, index) => ({ tick: bar * BAR, camera: CAMERAS[index % CAMERAS.length] ?? 'chase' })),
    accents: every(1, (bar) => ({ tick: bar * BAR + 960, sound: 'gunshot' })),
  };
}

/** Peaks of half an hour of something that swells and falls. */
export function longPeaks(): Peaks {
  const frames = (LONG_MS / 1000) * SAMPLE_RATE;
  const levels: Peaks['levels'][number][] = [];
  for (let framesPerPeak = 64; frames / framesPerPeak > 500; framesPerPeak *= 4) {
    const count = Math.ceil(frames / framesPerPeak);
    const max = new Float32Array(count);
    for (let i = 0; i < count; i++) max[i] = 0.2 + 0.6 * Math.abs(Math.sin(i * framesPerPeak * 0.00013));
    levels.push({ framesPerPeak, max, min: max.map((value) => -value), rms: max.map((value) => value * 0.4) });
  }
  return { sampleRate: SAMPLE_RATE, frames, levels };
}
