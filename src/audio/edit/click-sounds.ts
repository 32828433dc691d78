import type { ClickSound } from './click-programme';

/** A click is a struck tone: all of it is there at once, so that its time is its first sample. */
interface Tone {
  readonly hz: number;
  /** How much of the octave above rings along, 0..1: it tells wood from glass. */
  readonly bright: number;
  /** Time in which it falls to a third, s. */
  readonly decayS: number;
  readonly gain: number;
}

const LENGTH_S = 0.06;
/** Too short to be heard as a swell; without it the first sample would be a full step and sound harsh. */
const RISE_S = 0.0001;

/**
 * The metronome is wood, the verbs are glass: left is low and right is high, as the hands lie on a piano; the brake is
 * the lowest and the boost the highest, as the engine has it. No two are an octave apart.
 */
const TONES: Readonly<Record<ClickSound, Tone>> = {
  bar: { hz: 1760, bright: 0.1, decayS: 0.012, gain: 0.75 },
  beat: { hz: 1175, bright: 0.1, decayS: 0.009, gain: 0.55 },
  brake: { hz: 392, bright: 0.6, decayS: 0.018, gain: 0.7 },
  left: { hz: 622, bright: 0.5, decayS: 0.014, gain: 0.62 },
  right: { hz: 932, bright: 0.5, decayS: 0.012, gain: 0.58 },
  boost: { hz: 2217, bright: 0.4, decayS: 0.012, gain: 0.5 },
};

export const CLICK_SOUNDS: readonly ClickSound[] = ['bar', 'beat', 'brake', 'left', 'right', 'boost'];

/** The samples of a click. */
export function clickSamples(sound: ClickSound, sampleRate: number): Float32Array<ArrayBuffer> {
  const { hz, bright, decayS, gain } = TONES[sound];
  const samples = new Float32Array(Math.round(LENGTH_S * sampleRate));
  for (let i = 0; i < samples.length; i += 1) {
    const s = i / sampleRate;
    const angle = 2 * Math.PI * hz * s;
    const rise = Math.min(1, s / RISE_S);
    const fall = Math.exp(-s / decayS) * Math.min(1, (LENGTH_S - s) / 0.01);
    samples[i] = ((gain * rise * fall) / (1 + bright)) * (Math.cos(angle) + bright * Math.cos(2.01 * angle));
  }
  return samples;
}
