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
