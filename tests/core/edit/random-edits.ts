import { copyItems, parseBlock, pasteBlock } from '../../../src/core/edit/block';
import {
  addChart,
  densify,
  keepOnRoad,
  removeChart,
  renameChart,
  setLanes,
  setStartLane,
  thinOut,
} from '../../../src/core/edit/charts';
import { placeCue, removeItems, setHold, setVerb } from '../../../src/core/edit/cues';
import type { Draft } from '../../../src/core/edit/draft';
import { draftOf, type Edited } from '../../../src/core/edit/edited';
import { setMetadata, setSong } from '../../../src/core/edit/metadata';
import { type Item, itemsIn } from '../../../src/core/edit/pick';
import { quantise, recordInto } from '../../../src/core/edit/record';
import { remedyFor } from '../../../src/core/edit/remedies';
import { reviewDraft } from '../../../src/core/edit/review';
import {
  placeAccent,
  placeCash,
  placeRoadPoint,
  placeSection,
  placeShot,
  placeTraffic,
  setFields,
} from '../../../src/core/edit/scenery';
import { SNAPS, snapTick } from '../../../src/core/edit/snap';
import {
  addStop,
  addTempo,
  dragGridLine,
  removeTiming,
  setBpm,
  setMeter,
  setOffset,
} from '../../../src/core/edit/timing';
import { meterOf } from '../../../src/core/edit/timing-of';
import { mirrorItems, moveItems, repeatItems, reverseItems, stretchItems } from '../../../src/core/edit/transform';
import {
  CAMERAS,
  DAY_TIMES,
  DIFFICULTIES,
  type Difficulty,
  PLACES,
  VEHICLES,
  VERBS,
  WEATHERS,
} from '../../../src/core/level/model';
import { createDice, type Dice } from './dice';

/** One edit of any kind, as chance has it. It may find nothing to do. */
type RandomEdit = (draft: Draft, dice: Dice) => Draft | Edited;

/** Ticks of the song that is edited: about a minute and a half. */
const SONG_TICKS = 180_000;

/** So many cues are enough to be lost in; what makes more of them waits. */
const MANY = 1500;

function tickOf(draft: Draft, dice: Dice): number {
  const raw = dice.share() * SONG_TICKS;
  if (dice.chance(0.1)) return Math.round(raw);
  return Math.max(0, snapTick(dice.of(SNAPS).snap, meterOf(draft), raw));
}

function difficultyOf(draft: Draft, dice: Dice): Difficulty {
  // Now and then one that the draft has no chart for.
  return dice.chance(0.05) ? dice.of(DIFFICULTIES) : dice.of(draft.charts).difficulty;
}

function itemsOf(draft: Draft, dice: Dice): readonly Item[] {
  const fromTick = dice.chance(0.1) ? 0 : tickOf(draft, dice);
  const toTick = dice.chance(0.05) ? SONG_TICKS * 2 : fromTick + dice.of([960, 3840, 15_360, 61_440]);
  return itemsIn(draft, difficultyOf(draft, dice), fromTick, toTick);
}

function itemOf(draft: Draft, dice: Dice): Item | null {
  const items = itemsIn(draft, difficultyOf(draft, dice), 0, SONG_TICKS * 2);
  return items.length === 0 ? null : dice.of(items);
}

function isCrowded(draft: Draft): boolean {
  return draft.charts.some(({ cues }) => cues.length > MANY);
}

const keep = (dice: Dice) => dice.of(['ticks', 'times'] as const);
const wordOf = (dice: Dice): string =>
  dice.of(['Getaway', 'Ünder  The\tBridge', 'a', 'É'.repeat(100), '7/4 — “late”', '', '\u0000']);

/** Every edit that the core has, by its name. */
export const RANDOM_EDITS: Readonly<Record<string, RandomEdit>> = {
  placeCue: (draft, dice) =>
    placeCue(draft, difficultyOf(draft, dice), {
      tick: tickOf(draft, dice),
      verb: dice.of(VERBS),
      ...(dice.chance(0.3) ? { hold: dice.whole(-5, 3840) } : {}),
    }),
  setHold: (draft, dice) => {
    const item = itemOf(draft, dice);
    return item === null ? draft : setHold(draft, item, dice.chance(0.3) ? null : dice.whole(-10, 7680));
  },
  setVerb: (draft, dice) => setVerb(draft, dice.some(itemsOf(draft, dice)), dice.of(VERBS)),
  removeItems: (draft, dice) => removeItems(draft, dice.some(itemsOf(draft, dice)).slice(0, 8)),
  moveItems: (draft, dice) =>
    moveItems(
      draft,
      dice.some(itemsOf(draft, dice)),
      dice.whole(-8, 8) * dice.of([1, 240, 960, 3840]),
      dice.whole(-2, 2),
    ),
  mirrorItems: (draft, dice) => mirrorItems(draft, dice.some(itemsOf(draft, dice))),
  reverseItems: (draft, dice) => reverseItems(draft, dice.some(itemsOf(draft, dice))),
  stretchItems: (draft, dice) =>
    stretchItems(draft, dice.some(itemsOf(draft, dice)), dice.whole(0, 3), dice.whole(0, 3)),
  repeatItems: (draft, dice) =>
    isCrowded(draft) ? draft : repeatItems(draft, dice.some(itemsOf(draft, dice)), dice.whole(0, 3)),
  pasteBlock: (draft, dice) => {
    if (isCrowded(draft)) return draft;
    const copied = copyItems(draft, difficultyOf(draft, dice), itemsOf(draft, dice));
    const block = parseBlock(JSON.stringify(copied));
    return block === null
      ? draft
      : pasteBlock(draft, difficultyOf(draft, dice), block, tickOf(draft, dice), dice.of(SNAPS).snap);
  },
  placeSection: (draft, dice) =>
    placeSection(draft, {
      tick: tickOf(draft, dice),
      ...(dice.chance(0.5) ? { name: wordOf(dice), energy: dice.share() } : {}),
      ...(dice.chance(0.5) ? { place: dice.of(PLACES), time: dice.of(DAY_TIMES), weather: dice.of(WEATHERS) } : {}),
    }),
  placeRoadPoint: (draft, dice) =>
    placeRoadPoint(draft, {
      tick: tickOf(draft, dice),
      ...(dice.chance(0.6) ? { curve: dice.share() * 3 - 1.5 } : {}),
      ...(dice.chance(0.6) ? { grade: dice.share() * 3 - 1.5 } : {}),
    }),
  placeShot: (draft, dice) =>
    placeShot(draft, {
      tick: tickOf(draft, dice),
      camera: dice.of(CAMERAS),
      ...(dice.chance(0.3) ? { difficulties: [dice.of(DIFFICULTIES)] } : {}),
    }),
  placeAccent: (draft, dice) =>
    placeAccent(draft, {
      tick: tickOf(draft, dice),
      sound: dice.of(['gunshot', 'horn', 'NO SOUND', 'kazoo']),
      ...(dice.chance(0.5) ? { note: dice.of(['E2', 'F#3', 'H9']) } : {}),
    }),
  placeTraffic: (draft, dice) =>
    placeTraffic(draft, difficultyOf(draft, dice), {
      tick: tickOf(draft, dice),
      lane: dice.whole(-1, 5),
      ...(dice.chance(0.5) ? { kind: dice.of(VEHICLES) } : {}),
    }),
  placeCash: (draft, dice) =>
    placeCash(draft, difficultyOf(draft, dice), { tick: tickOf(draft, dice), lane: dice.whole(-1, 5) }),
  setFields: (draft, dice) => {
    const item = itemOf(draft, dice);
    const fields = dice.of<Readonly<Record<string, unknown>>>([
      { tick: tickOf(draft, dice) },
      { lane: dice.whole(0, 4) },
      { hold: undefined },
      { note: 'A4' },
      { energy: dice.share() },
      { 'x-mood': dice.of(['calm', null, { deep: [1, 2] }]) },
      { tick: 'soon' },
    ]);
    return item === null ? draft : setFields(draft, item, fields);
  },
  setOffset: (draft, dice) => setOffset(draft, dice.whole(-2000, 2000) / 4, keep(dice)),
  setBpm: (draft, dice) => setBpm(draft, tickOf(draft, dice), dice.whole(10, 420), keep(dice)),
  addTempo: (draft, dice) => addTempo(draft, tickOf(draft, dice), dice.whole(240, 800) / 4, keep(dice)),
  addStop: (draft, dice) => addStop(draft, tickOf(draft, dice), dice.of([0, 0.5, 250, 1000]), keep(dice)),
  setMeter: (draft, dice) => setMeter(draft, tickOf(draft, dice), dice.whole(0, 13), dice.of([2, 4, 8, 16, 5])),
  removeTiming: (draft, dice) => {
    const items = [...draft.tempo, ...draft.stops, ...draft.meter];
    return removeTiming(draft, dice.of(items), keep(dice));
  },
  dragGridLine: (draft, dice) => dragGridLine(draft, tickOf(draft, dice), dice.whole(-500, 120_000), keep(dice)),
  addChart: (draft, dice) =>
    addChart(draft, dice.of(DIFFICULTIES), dice.chance(0.7) ? dice.of(DIFFICULTIES) : undefined),
  removeChart: (draft, dice) => (dice.chance(0.5) ? removeChart(draft, dice.of(DIFFICULTIES)) : draft),
  renameChart: (draft, dice) => renameChart(draft, difficultyOf(draft, dice), dice.of(DIFFICULTIES)),
  setLanes: (draft, dice) => setLanes(draft, difficultyOf(draft, dice), dice.whole(2, 6)),
  setStartLane: (draft, dice) => setStartLane(draft, difficultyOf(draft, dice), dice.whole(-1, 5)),
  keepOnRoad: (draft, dice) => keepOnRoad(draft, difficultyOf(draft, dice)),
  thinOut: (draft, dice) => {
    const fromTick = tickOf(draft, dice);
    const span = dice.chance(0.7) ? { fromTick, toTick: fromTick + 30_720 } : undefined;
    const how = dice.chance(0.3) ? dice.of(DIFFICULTIES) : 0.5 + dice.share() / 2;
    return thinOut(draft, difficultyOf(draft, dice), how, span);
  },
  densify: (draft, dice) =>
    isCrowded(draft) ? draft : densify(draft, difficultyOf(draft, dice), dice.share() * 1.2 - 0.1),
  setMetadata: (draft, dice) =>
    setMetadata(draft, {
      ...(dice.chance(0.5) ? { title: wordOf(dice), id: wordOf(dice) } : {}),
      ...(dice.chance(0.3) ? { artist: wordOf(dice), author: wordOf(dice), license: wordOf(dice) } : {}),
      ...(dice.chance(0.5) ? { previewMs: dice.whole(-10, 200_000) } : {}),
      ...(dice.chance(0.5) ? { tags: dice.chance(0.3) ? null : ['Surf Rock', wordOf(dice), '7/4'] } : {}),
      ...(dice.chance(0.5) ? { colour: dice.of([null, '#FF7a3d', '#00112', '#a0b0c0']) } : {}),
    }),
  setSong: (draft, dice) => setSong(draft, { durationMs: dice.of([60_000, 90_000, 95_000.5, 100]) }),
  recordInto: (draft, dice) => {
    const fromTick = tickOf(draft, dice);
    const presses = Array.from({ length: dice.whole(0, 12) }, () => {
      const tick = fromTick + dice.share() * 7680;
      return { tick, verb: dice.of(VERBS), ...(dice.chance(0.4) ? { untilTick: tick + dice.share() * 3000 } : {}) };
    });
    const cues = quantise(presses, dice.of(SNAPS).snap, dice.share(), meterOf(draft));
    return recordInto(draft, difficultyOf(draft, dice), cues, fromTick, fromTick + 7680);
  },
  remedy: (draft, dice) => {
    const findings = reviewDraft(draft);
    if (findings.length === 0) return draft;
    const remedies = Array.from({ length: 6 }, () => remedyFor(dice.of(findings))).filter((remedy) => remedy !== null);
    return remedies[0]?.apply(draft) ?? draft;
  },
};

export const EDIT_NAMES: readonly string[] = Object.keys(RANDOM_EDITS);

/** The named edit, with all that is left to chance taken from the seed. The same draft and seed give the same edit. */
export function editDraft(draft: Draft, name: string, seed: number): Draft {
  const edit = RANDOM_EDITS[name];
  if (edit === undefined) throw new RangeError(`There is no edit ${name}.`);
  return draftOf(edit(draft, createDice(seed)));
}

/** Edits that bring cues, for a draft that has been edited away. */
const FILLING = ['recordInto', 'recordInto', 'pasteBlock', 'repeatItems', 'densify', 'placeCue'];

/** Any edit, but now and then one that keeps the draft in shape: neither empty nor overgrown. */
function namesFor(draft: Draft, dice: Dice): readonly string[] {
  if (dice.chance(0.6)) return EDIT_NAMES;
  if (isCrowded(draft)) return ['thinOut'];
  if (draft.tempo.length + draft.stops.length + draft.meter.length > 60) return ['removeTiming'];
  return draft.charts.some(({ cues }) => cues.length < 100) ? FILLING : EDIT_NAMES;
}

/** One edit after another, all from one seed. */
export interface RandomEditor {
  /** An edit of the draft, by its name. It may give the same draft back. */
  next(draft: Draft): { readonly name: string; readonly draft: Draft };
}

export function createRandomEditor(seed: number): RandomEditor {
  const dice = createDice(seed);
  return {
    next: (draft) => {
      const name = dice.of(namesFor(draft, dice));
      return { name, draft: editDraft(draft, name, dice.whole(0, 2 ** 31)) };
    },
  };
}
