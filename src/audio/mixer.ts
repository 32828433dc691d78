import { createDips, type Dips } from './dips';
import { createFader, type Glide } from './fader';
import { CEILING_RANGE, ceilingCurve, gainOfVolume } from './levels';
import { CLEAN } from './mix/faders';
import { ramp } from './ramp';
import { BiquadFilter, type Context, connect, Gain, WaveShaper } from './tone';

export interface Volumes {
  readonly master: number;
  readonly music: number;
  readonly effects: number;
}

/** Cut-off of the low-pass, Hz: out of the way (a headset in a call may not reach as high), and as if the music came through a closed door. */
const OPEN_HZ = 20_000;
const CLOSED_HZ = 600;
const VOLUME_S = 0.03;

/** The buses: stems and extra part -> dips -> low-pass -> music volume, effects -> effects volume, both -> master -> ceiling -> device. */
export interface Mixer {
  /** Where a song's stems come in, before the low-pass. */
  readonly music: Gain;
  /** Where the part comes in that joins a take on record pace: silent until it is moved. */
  readonly extra: Gain;
  readonly effects: Gain;
  /** Where the ringing comes in: silent while the music is open. */
  readonly ringing: Gain;
  /** What goes to the device. */
  readonly output: AudioNode;
  /** Let the music step back under the accents of the score. */
  readonly dips: Dips;
  setVolumes(volumes: Volumes): void;
  /** Level of the extra part, 0..1. */
  moveExtra(programme: readonly Glide[], nowS: number): void;
  /** A door between the band and the ears: 0 is wide open, 1 is closed, with a ringing. */
  moveDoor(programme: readonly Glide[], nowS: number): void;
  /**
   * Wide open and clean from `atS` on, context seconds, and until then as it stands: what is fading out goes through the
   * door as it is.
   */
  reset(atS: number): void;
}

export function createMixer(context: Context): Mixer {
  const native = context.rawContext as AudioContext;
  const openHz = Math.min(OPEN_HZ, native.sampleRate / 2);
  const music = new Gain({ context });
  const extra = new Gain({ context, gain: CLEAN.extra });
  const underAccents = new Gain({ context });
  const lowPass = new BiquadFilter({ context, type: 'lowpass', frequency: openHz, Q: 0 });
  const musicVolume = new Gain({ context });
  const effects = new Gain({ context });
  const ringing = new Gain({ context, gain: 0 });
  const master = new Gain({ context });
  // The ceiling's curve covers inputs up to CEILING_RANGE; a wave shaper takes -1..1.
  const intoCeiling = new Gain({ context, gain: 1 / CEILING_RANGE });
  const top = new WaveShaper({ context });
  top.curve = ceilingCurve(8193);
  const output = native.createGain();

  music.chain(underAccents, lowPass, musicVolume, master);
  extra.connect(music);
  effects.connect(master);
  ringing.connect(effects);
  master.chain(intoCeiling, top);
  connect(top, output);
  output.connect(native.destination);

  const dips = createDips(underAccents.gain);
  const extraLevel = createFader(extra.gain, CLEAN.extra);
  const cutOff = createFader(lowPass.frequency, openHz, 'exponential');
  const ringingLevel = createFader(ringing.gain, 0);

  return {
    music,
    extra,
    effects,
    ringing,
    output,
    dips,
    setVolumes(volumes) {
      const nowS = native.currentTime;
      const glide = (gain: Gain, volume: number): void =>
        ramp(gain.gain, nowS, [{ atS: nowS + VOLUME_S, value: gainOfVolume(volume) }]);
      glide(master, volumes.master);
      glide(musicVolume, volumes.music);
      glide(effects, volumes.effects);
    },
    moveExtra: (programme, nowS) => extraLevel.follow(programme, nowS),
    moveDoor(programme, nowS) {
      const hz = programme.map((step) => ({ ...step, value: openHz * (CLOSED_HZ / openHz) ** step.value }));
      cutOff.follow(hz, nowS);
      ringingLevel.follow(programme, nowS);
    },
    reset(atS) {
      const nowS = native.currentTime;
      dips.reset(nowS, atS);
      extraLevel.reset(nowS, atS);
      cutOff.reset(nowS, atS);
      ringingLevel.reset(nowS, atS);
    },
  };
}
