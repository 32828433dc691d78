import { CEILING_RANGE, ceilingCurve, gainOfVolume } from './levels';
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
const CLOSE_S = 0.12;
const VOLUME_S = 0.03;

/** The buses: stems -> low-pass -> music volume, effects -> effects volume, both -> master -> ceiling -> device. */
export interface Mixer {
  /** Where a song's stems come in, before the low-pass. */
  readonly music: Gain;
  readonly effects: Gain;
  /** Where the ringing comes in: silent while the music is open. */
  readonly ringing: Gain;
  /** What goes to the device. */
  readonly output: AudioNode;
  setVolumes(volumes: Volumes): void;
  /** Low-pass down and ringing up from now; the way back begins at `reopenS` and is done at `openS`. */
  close(reopenS: number, openS: number): void;
  /** Wide open by `openS`. */
  open(openS: number): void;
  /** Wide open at once: a new take. */
  reset(): void;
}

export function createMixer(context: Context): Mixer {
  const native = context.rawContext as AudioContext;
  const openHz = Math.min(OPEN_HZ, native.sampleRate / 2);
  const music = new Gain({ context });
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

  music.chain(lowPass, musicVolume, master);
  effects.connect(master);
  ringing.connect(effects);
  master.chain(intoCeiling, top);
  connect(top, output);
  output.connect(native.destination);

  return {
    music,
    effects,
    ringing,
    output,
    setVolumes(volumes) {
      const nowS = native.currentTime;
      const glide = (gain: Gain, volume: number): void =>
        ramp(gain.gain, nowS, [{ atS: nowS + VOLUME_S, value: gainOfVolume(volume) }]);
      glide(master, volumes.master);
      glide(musicVolume, volumes.music);
      glide(effects, volumes.effects);
    },
    close(reopenS, openS) {
      const nowS = native.currentTime;
      const closedS = nowS + CLOSE_S;
      const backS = Math.max(reopenS, closedS);
      const doneS = Math.max(openS, backS + CLOSE_S);
      const path = (closed: number, open: number) => [
        { atS: closedS, value: closed },
        { atS: backS, value: closed },
        { atS: doneS, value: open },
      ];
      ramp(lowPass.frequency, nowS, path(CLOSED_HZ, openHz), 'exponential');
      ramp(ringing.gain, nowS, path(1, 0));
    },
    open(openS) {
      const nowS = native.currentTime;
      ramp(lowPass.frequency, nowS, [{ atS: openS, value: openHz }], 'exponential');
      ramp(ringing.gain, nowS, [{ atS: openS, value: 0 }]);
    },
    reset() {
      const nowS = native.currentTime;
      ramp(lowPass.frequency, nowS, [{ atS: nowS, value: openHz }], 'exponential');
      ramp(ringing.gain, nowS, [{ atS: nowS, value: 0 }]);
    },
  };
}
