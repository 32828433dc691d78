import type { ClickProgramme } from '../../audio/edit/edit-player';
import { beatLines } from '../../core/time/beat-grid';
import { msAtTick, tickAtMs } from '../../core/time/tempo-map';
import type { EditorModel } from '../model';

/** What clicks along with the song as it is now. Read in an effect it follows the draft. */
export function clicksOf(model: EditorModel): ClickProgramme {
  return { metronome: metronomeOf(model), cues: cueClicksOf(model) };
}

function metronomeOf(model: EditorModel): ClickProgramme['metronome'] {
  if (!model.metronome.value) return null;
  const tempo = model.tempo.value;
  const fromTick = Math.ceil(tickAtMs(tempo, 0));
  const toTick = tickAtMs(tempo, model.songMs.value);
  return beatLines(tempo, model.meter.value, fromTick, toTick).map(({ ms, isBar }) => ({ ms, isBar }));
}

function cueClicksOf(model: EditorModel): ClickProgramme['cues'] {
  if (!model.cueClicks.value) return null;
  const tempo = model.tempo.value;
  return (model.chart.value?.cues ?? []).map(({ tick, verb }) => ({ ms: msAtTick(tempo, tick), verb }));
}
