import { createConductor } from '../../../src/audio/conductor';
import { Context } from '../../../src/audio/tone';
import { createTempoMap, msAtTick, type TempoProgramme } from '../../../src/core/time/tempo-map';

const SAMPLE_RATE = 48_000;
const START_S = 0.25;

/**
 * Plays a click at each tick through the desk's conductor into an offline context. Answers how many samples each
 * click lies from where the tempo map puts its tick; null for one that is not there.
 */
export async function renderClicks(
  programme: TempoProgramme,
  ticks: readonly number[],
  fromMs: number,
  rate: number,
): Promise<(number | null)[]> {
  const tempo = createTempoMap(programme);
  const line = { songMs: fromMs, contextS: START_S, rate };
  const frameOf = (tick: number): number =>
    (line.contextS + (msAtTick(tempo, tick) - fromMs) / (1000 * rate)) * SAMPLE_RATE;
  const frames = Math.ceil(frameOf(Math.max(...ticks))) + SAMPLE_RATE;
  const native = new OfflineAudioContext(1, frames, SAMPLE_RATE);
  const context = new Context({ context: native, clockSource: 'offline', lookAhead: 0.1, updateInterval: 1 });
  const click = native.createBuffer(1, 1, SAMPLE_RATE);
  click.getChannelData(0)[0] = 1;

  const due = ticks.map((tick) => ({ tick, ms: msAtTick(tempo, tick) }));
  createConductor(context).start(tempo, due, line, (_, atS) => {
    const source = native.createBufferSource();
    source.buffer = click;
    source.connect(native.destination);
    source.start(atS);
  });
  // The transport works through everything inside its look-ahead at one tick of its clock.
  context.lookAhead = frames / SAMPLE_RATE;
  context.emit('tick');
  const rendered = (await native.startRendering()).getChannelData(0);
  return ticks.map((tick) => {
    const due = Math.round(frameOf(tick));
    for (const shift of [0, -1, 1, -2, 2, -3, 3]) if ((rendered[due + shift] ?? 0) > 0.2) return shift;
    return null;
  });
}
