/**
 * The one door to Tone.js. Its index builds an audio context, a worker and a transport of its own as soon as it is
 * imported; the modules behind it do not, so they are named here one by one.
 */

export { BiquadFilter } from 'tone/build/esm/component/filter/BiquadFilter';
export { Context } from 'tone/build/esm/core/context/Context';
export { Gain } from 'tone/build/esm/core/context/Gain';
export { setContext } from 'tone/build/esm/core/context/GlobalContext';
export type { Param } from 'tone/build/esm/core/context/Param';
export { connect } from 'tone/build/esm/core/context/ToneAudioNode';
export { WaveShaper } from 'tone/build/esm/signal/WaveShaper';

import 'tone/build/esm/core/clock/Transport';

import { ToneWithContext, type ToneWithContextOptions } from 'tone/build/esm/core/context/ToneWithContext';
import type { Time } from 'tone/build/esm/core/type/Units';

const { toSeconds } = ToneWithContext.prototype;

/**
 * A number is a time in seconds already. Tone makes a parser for each, and its transport asks several times a tick: at
 * 960 ticks to the quarter that was 36 MB of garbage a second and 6 % of a core (measured, Tone 15.5.44).
 */
ToneWithContext.prototype.toSeconds = function (this: ToneWithContext<ToneWithContextOptions>, time?: Time): number {
  return typeof time === 'number' ? time : toSeconds.call(this, time);
};
