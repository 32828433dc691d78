import type { Draft } from '../../core/edit/draft';
import type { Edited } from '../../core/edit/edited';
import { placeAccent, placeCash, placeRoadPoint, placeSection, placeShot, placeTraffic } from '../../core/edit/scenery';
import { pathOf } from '../../core/level/path';
import type { Tick } from '../../core/time/units';
import type { Tool } from '../model';
import { type EditorSession, placeWords } from '../session';
import { freeLane } from './free-lane';

const TOOL_WORDS: Readonly<Record<Exclude<Tool, 'select' | 'left' | 'right' | 'brake' | 'boost'>, string>> = {
  traffic: 'Traffic',
  cash: 'Cash',
  accent: 'Sound',
  shot: 'Camera cut',
  section: 'Section',
  curve: 'Bend',
  grade: 'Slope',
};

/** The tool's own thing at the cursor, without a mouse. */
export function placeWithTool(session: EditorSession): void {
  const { model } = session;
  const tool = model.tool.peek();
  if (tool === 'left' || tool === 'right' || tool === 'brake' || tool === 'boost') {
    session.place(tool);
    return;
  }
  if (tool === 'select') {
    session.refuse('Pick a tool first, or press one of your verb keys to place a cue.');
    return;
  }
  const tick = model.cursorTick.peek();
  session.edit(`${TOOL_WORDS[tool]} at ${placeWords(model, tick)}`, (draft) => placed(session, draft, tool, tick));
}

function placed(session: EditorSession, draft: Draft, tool: keyof typeof TOOL_WORDS, tick: Tick): Edited {
  const difficulty = session.model.difficulty.peek();
  switch (tool) {
    case 'traffic':
      return placeTraffic(draft, difficulty, { tick, lane: laneFor(session, tick) });
    case 'cash':
      return placeCash(draft, difficulty, { tick, lane: laneFor(session, tick) });
    case 'accent':
      return placeAccent(draft, { tick, sound: 'gunshot' });
    case 'shot':
      return placeShot(draft, { tick, camera: 'roof' });
    case 'section':
      return placeSection(draft, { tick, name: `Section ${draft.sections.length + 1}` });
    case 'curve':
    case 'grade':
      return placeRoadPoint(draft, { tick });
  }
}

/** Beside the car, where nothing stands yet. */
function laneFor({ model }: EditorSession, tick: Tick): number {
  const chart = model.chart.peek();
  if (chart === null) return 0;
  return freeLane(chart, pathOf(chart), tick);
}
