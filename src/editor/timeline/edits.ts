import { placeCue, removeItems, setHold } from '../../core/edit/cues';
import type { Edited } from '../../core/edit/edited';
import { type Items, type ListName, placeOf } from '../../core/edit/lists';
import { addItems, rework } from '../../core/edit/rework';
import { clampTick } from '../../core/edit/timing-of';
import type { Cue, Verb } from '../../core/level/model';
import type { RoadPoint, Section } from '../../core/level/schema';
import { lastAtOrBefore } from '../../core/time/last-at-or-before';
import { msAtTick } from '../../core/time/tempo-map';
import type { Tick } from '../../core/time/units';
import type { Board, Pointer } from './gestures/board';
import { type Ghost, rowGhostAt } from './ghost';
import type { Hit } from './hit';
import type { Scene } from './scene';

/** What the timeline changes, each under the name that the history gives it. */

type EditBoard = Pick<Board, 'actions' | 'difficulty' | 'scene' | 'isReadOnly'>;

const ONE: Readonly<Record<ListName, string>> = {
  cues: 'cue',
  traffic: 'vehicle',
  cash: 'cash',
  sections: 'section',
  road: 'road point',
  shots: 'shot',
  accents: 'accent',
  tempo: 'tempo',
  stops: 'stop',
  meter: 'meter',
};

export function placeCueEdit({ actions, difficulty }: EditBoard, verb: Verb, tick: Tick, hold: Tick): void {
  actions.edit(`Place ${verb}`, (draft) =>
    placeCue(draft, difficulty, hold > 0 ? { tick, verb, hold } : { tick, verb }),
  );
}

/** Another length for a hold; 0 makes it a tap. */
export function holdEdit({ actions }: EditBoard, cue: Cue, hold: Tick): void {
  actions.edit(`Hold ${cue.verb}`, (draft) => setHold(draft, cue, hold > 0 ? hold : null));
}

export function removeEdit({ actions, scene }: EditBoard, items: readonly object[]): void {
  actions.edit(`Delete ${named(scene, items)}`, (draft) => removeItems(draft, items));
}

export function moveEdit(
  { actions, scene }: EditBoard,
  items: readonly object[],
  byTicks: Tick,
  byLanes: number,
): void {
  actions.edit(`Move ${named(scene, items)}`, (draft) =>
    rework(draft, items, (item) => {
      const tick = clampTick(item.tick + byTicks);
      return 'lane' in item ? { ...item, tick, lane: item.lane + byLanes } : { ...item, tick };
    }),
  );
}

export function bendEdit(
  { actions }: EditBoard,
  point: RoadPoint,
  which: 'curve' | 'grade',
  tick: Tick,
  value: number,
): void {
  const name = which === 'curve' ? 'Bend the road' : 'Slope the road';
  actions.edit(name, (draft) => rework(draft, [point], (item) => ({ ...item, tick, [which]: value })));
}

/** Puts down what a ghost shows. */
export function placeItemEdit(board: EditBoard, { tool, tick, lane, value }: Ghost): void {
  const { accents, shots } = board.scene;
  if (tool === 'traffic') add(board, 'Place vehicle', 'traffic', { tick, lane, kind: 'sedan' });
  else if (tool === 'cash') add(board, 'Place cash', 'cash', { tick, lane });
  else if (tool === 'accent')
    add(board, 'Place accent', 'accents', { tick, sound: before(accents.items, tick)?.sound ?? 'gunshot' });
  else if (tool === 'shot') {
    const camera = before(shots.items, tick)?.camera === 'roof' ? 'chase' : 'roof';
    add(board, 'Place shot', 'shots', { tick, camera });
  } else if (tool === 'section') add(board, 'Start section', 'sections', sectionAt(board.scene, tick));
  else if (tool === 'curve')
    add(board, 'Bend the road', 'road', { tick, curve: value, grade: roadAt(board.scene, tick).grade });
  else if (tool === 'grade')
    add(board, 'Slope the road', 'road', { tick, curve: roadAt(board.scene, tick).curve, grade: value });
  else placeCueEdit(board, tool, tick, 0);
}

/** A double click opens what can be opened and adds to a row that is empty there. */
export function openOrAdd(board: Board, pointer: Pointer, hit: Hit): void {
  if (hit.kind === 'item' && hit.row === 'sections') board.actions.openSection(hit.item as Section);
  // Two quick clicks with a verb at hand were meant to place.
  else if (hit.kind === 'item' && (hit.row !== 'lanes' || board.tool === 'select')) board.actions.openItem(hit.item);
  else if (hit.kind === 'row' && !board.isReadOnly) {
    const ghost = rowGhostAt(board, pointer.x, pointer.y, pointer.isAlt);
    if (ghost !== null && ghost.tool !== board.tool) placeItemEdit(board, ghost);
  }
}

function add<Name extends ListName>(board: EditBoard, name: string, list: Name, item: Items[Name]): void {
  const { actions, difficulty } = board;
  actions.edit(name, (draft): Edited => addItems(draft, placeOf(draft, difficulty, list), [item]));
}

/** A new section is like the one that it is cut out of. */
function sectionAt({ sections }: Scene, tick: Tick): Section {
  const last = before(sections.items, tick);
  const { energy, place, time, weather } = last ?? { energy: 0.5, place: 'downtown', time: 'dusk', weather: 'clear' };
  return { tick, name: `Section ${sections.items.length + 1}`, energy, place, time, weather };
}

function before<T extends { readonly tick: Tick }>(items: readonly T[], tick: Tick): T | undefined {
  const item = items[lastAtOrBefore(items, (one) => one.tick, tick)];
  return item === undefined || item.tick > tick ? undefined : item;
}

/** Bend and slope of the road at a tick, eased between its points as the stage eases them. */
export function roadAt({ road, tempo }: Scene, tick: Tick): Pick<RoadPoint, 'curve' | 'grade'> {
  const index = lastAtOrBefore(road.items, (one) => one.tick, tick);
  const from = road.items[index];
  if (from === undefined) return { curve: 0, grade: 0 };
  const to = road.items[index + 1];
  if (to === undefined || tick <= from.tick) return { curve: from.curve, grade: from.grade };
  const fromMs = road.ms[index] ?? 0;
  const share = (msAtTick(tempo, tick) - fromMs) / ((road.ms[index + 1] ?? 0) - fromMs);
  const eased = share * share * (3 - 2 * share);
  const mix = (a: number, b: number) => Math.round((a + (b - a) * eased) * 100) / 100 + 0;
  return { curve: mix(from.curve, to.curve), grade: mix(from.grade, to.grade) };
}

/** "cue", "3 cues", "5 items". */
function named(scene: Scene, items: readonly object[]): string {
  const lists: readonly (readonly [ListName, readonly object[]])[] = [
    ['cues', scene.cues.items],
    ['traffic', scene.traffic.items],
    ['cash', scene.cash.items],
    ['sections', scene.sections.items],
    ['road', scene.road.items],
    ['shots', scene.shots.items],
    ['accents', scene.accents.items],
    ['tempo', scene.tempos.items],
    ['stops', scene.stops.items],
    ['meter', scene.meters.items],
  ];
  const wanted = new Set(items);
  const kinds = lists.filter(([, list]) => list.some((item) => wanted.has(item))).map(([kind]) => kind);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return items.length === 1 ? 'item' : `${items.length} items`;
  if (items.length === 1) return ONE[kind];
  return kind === 'cash' || kind === 'traffic'
    ? `${items.length} ${kind === 'cash' ? 'bags of cash' : 'vehicles'}`
    : `${items.length} ${ONE[kind]}s`;
}
