import { removeItems } from '../../core/edit/cues';
import { type Item, itemsIn, kindOf, spanOf } from '../../core/edit/pick';
import { nextSnap } from '../../core/edit/snap';
import { mirrorItems, moveItems, moveReach, repeatItems, reverseItems, stretchItems } from '../../core/edit/transform';
import { barTicksAt } from '../../core/time/meter-map';
import type { Tick } from '../../core/time/units';
import { counted } from '../../ui/format/words';
import { ITEM_NAMES } from '../parts/item-words';
import type { EditorSession } from '../session';
import type { ChangeDraft } from '../session/edits';
import type { Command, Desk } from './command';
import { holdLonger } from './hold-length';

/** Taking up what is there. */
export const SELECT_COMMANDS: readonly Command[] = [
  {
    id: 'select-all',
    name: 'Select every cue of the chart',
    group: 'Select',
    keys: ['Ctrl+KeyA'],
    run({ session }) {
      const { model } = session;
      session.select(model.chart.peek()?.cues ?? []);
      session.tell(`${counted(model.selected.peek().size, 'cue')} selected.`);
    },
  },
  {
    id: 'select-section',
    name: 'Select what is in this section',
    group: 'Select',
    keys: ['Ctrl+Shift+KeyA'],
    run({ session }) {
      const { model } = session;
      const { sections } = model.draft.peek();
      const at = model.cursorTick.peek();
      const fromTick = sections.findLast((section) => section.tick <= at)?.tick ?? 0;
      const toTick = sections.find((section) => section.tick > at)?.tick ?? Number.MAX_SAFE_INTEGER;
      selectBetween(session, fromTick, toTick);
    },
  },
  {
    id: 'select-here',
    name: 'Select what stands at the cursor',
    group: 'Select',
    keys: ['KeyX'],
    also: 'section accent shot road tempo stop',
    run: ({ session }) => selectHere(session),
  },
  {
    id: 'ask-item',
    name: 'Change the numbers of what is selected',
    group: 'Change',
    keys: ['KeyO'],
    also: 'edit form properties name section',
    when: ({ session }) => session.model.selected.value.size === 1 || cuesAtCursor(session).length > 0,
    why: 'Select one thing first: X goes through what stands at the cursor.',
    run({ session }) {
      const [item] = session.model.selected.peek();
      session.model.asked.value = item ?? cuesAtCursor(session)[0] ?? null;
    },
  },
  {
    id: 'select-span',
    name: 'Select what is in the marked time',
    group: 'Select',
    keys: ['Shift+KeyX'],
    when: ({ session }) => session.model.selectedSpan.value !== null,
    run({ session }) {
      const span = session.model.selectedSpan.peek();
      if (span !== null) selectBetween(session, span.fromTick, span.toTick);
    },
  },
  {
    id: 'select-none',
    name: 'Select nothing',
    group: 'Select',
    keys: ['Escape'],
    also: 'deselect cancel escape',
    run({ session }) {
      const { model } = session;
      const isNothing = model.selected.peek().size === 0 && model.selectedSpan.peek() === null;
      if (model.coach.peek() !== null) model.coach.value = null;
      else if (isNothing) model.tool.value = 'select';
      session.select([]);
      session.selectSpan(null);
    },
  },
];

/** What is done with a selection, and with the history. */
export const CHANGE_COMMANDS: readonly Command[] = [
  {
    id: 'undo',
    name: 'Undo',
    group: 'Change',
    keys: ['Ctrl+KeyZ'],
    edits: true,
    repeats: true,
    when: ({ session }) => session.model.history.value.past.length > 0,
    why: 'There is nothing to undo.',
    run: ({ session }) => session.undo(),
  },
  {
    id: 'redo',
    name: 'Do again',
    group: 'Change',
    keys: ['Ctrl+KeyY', 'Ctrl+Shift+KeyZ'],
    also: 'redo',
    edits: true,
    repeats: true,
    when: ({ session }) => session.model.history.value.future.length > 0,
    why: 'There is nothing to do again.',
    run: ({ session }) => session.redo(),
  },
  { ...onSelection('cut', 'Cut', 'Ctrl+KeyX', ({ session }) => session.clipboard.cut()), edits: true },
  { ...onSelection('copy', 'Copy', 'Ctrl+KeyC', ({ session }) => session.clipboard.copy()), edits: false },
  {
    id: 'paste',
    name: 'Paste at the cursor',
    group: 'Change',
    keys: ['Ctrl+KeyV'],
    edits: true,
    run: ({ session }) => session.clipboard.paste(),
  },
  change('delete', 'Delete', ['Delete', 'Backspace'], (items) => (draft) => removeItems(draft, items)),
  nudge('nudge-back', 'Move back by a line of the grid', 'Comma', (items, session) => gridStep(session, items, -1)),
  nudge('nudge-on', 'Move on by a line of the grid', 'Period', (items, session) => gridStep(session, items, 1)),
  nudge('nudge-bar-back', 'Move back by a bar', 'Shift+Comma', (items, session) => -barTicks(session, items)),
  nudge('nudge-bar-on', 'Move on by a bar', 'Shift+Period', (items, session) => barTicks(session, items)),
  change(
    'repeat',
    'Repeat behind itself',
    ['Ctrl+KeyD'],
    (items) => (draft) => repeatItems(draft, items, 1),
    'duplicate',
  ),
  change(
    'mirror',
    'Mirror left and right',
    ['Ctrl+KeyM'],
    (items) => (draft) => mirrorItems(draft, items),
    'flip swap',
  ),
  change('reverse', 'Play backwards', ['Ctrl+KeyB'], (items) => (draft) => reverseItems(draft, items), 'reverse'),
  change(
    'stretch-half',
    'Squeeze to half the length',
    ['Ctrl+BracketLeft'],
    (items) => (draft) => stretchItems(draft, items, 1, 2),
    'stretch half',
  ),
  change(
    'stretch-double',
    'Stretch to twice the length',
    ['Ctrl+BracketRight'],
    (items) => (draft) => stretchItems(draft, items, 2, 1),
    'double',
  ),
  change('hold-longer', 'Hold longer by a line of the grid', ['KeyH'], (items, session) =>
    holdLonger(session, items, 1),
  ),
  change('hold-shorter', 'Hold shorter, down to a tap', ['Shift+KeyH'], (items, session) =>
    holdLonger(session, items, -1),
  ),
];

/** A command on what is selected; an unselected cue at the cursor counts as selected where nothing is. */
function change(
  id: string,
  name: string,
  keys: readonly string[],
  make: (items: readonly Item[], session: EditorSession) => ChangeDraft,
  also?: string,
): Command {
  return {
    ...onSelection(id, name, keys[0] ?? '', ({ session }) => {
      const items = chosenItems(session);
      // Lengths in a row are one step.
      const merge = id.startsWith('hold-') ? `hold ${items.length}` : undefined;
      session.edit(`${name}: ${counted(items.length, 'item')}`, make(items, session), merge);
    }),
    keys,
    edits: true,
    repeats: true,
    ...(also === undefined ? {} : { also }),
  };
}

/**
 * A command that moves what is selected. Moves in a row are one step: nobody wants to undo nine nudges. It is made anew
 * each time from where the first began, so that what is passed over stays.
 */
function nudge(
  id: string,
  name: string,
  key: string,
  byTicks: (items: readonly Item[], session: EditorSession) => Tick,
): Command {
  return {
    ...onSelection(id, name, key, ({ session }) => {
      const items = chosenItems(session);
      session.edit(
        `${name}: ${counted(items.length, 'item')}`,
        (origin, row) => moveItems(origin, [...row.selected], row.by),
        {
          word: 'nudge',
          from: 'origin',
          by: moveReach(session.model.draft.peek(), items, byTicks(items, session)),
        },
      );
    }),
    edits: true,
    repeats: true,
  };
}

function onSelection(id: string, name: string, key: string, run: (desk: Desk) => void): Command {
  return {
    id,
    name,
    group: 'Change',
    keys: [key],
    when: ({ session }) => session.model.selected.value.size > 0 || cuesAtCursor(session).length > 0,
    why: 'Nothing is selected: press X at a cue, draw a box around some, or press Ctrl+A.',
    run(desk) {
      if (desk.session.model.selected.peek().size === 0) desk.session.select(cuesAtCursor(desk.session));
      run(desk);
    },
  };
}

function chosenItems({ model }: EditorSession): readonly Item[] {
  return [...model.selected.peek()] as Item[];
}

function cuesAtCursor({ model }: EditorSession): readonly object[] {
  const at = model.cursorTick.value;
  return itemsIn(model.draft.value, model.difficulty.value, at, at + 1, ['cues', 'traffic', 'cash']);
}

/** What can be driven at the cursor; then, press by press, each other thing that stands there. */
function selectHere(session: EditorSession): void {
  const { model } = session;
  const at = model.cursorTick.peek();
  const driven = cuesAtCursor(session);
  const all = itemsIn(model.draft.peek(), model.difficulty.peek(), at, at + 1);
  const single = all.filter((item) => !driven.includes(item));
  const turns = [...(driven.length > 0 ? [driven] : []), ...single.map((item) => [item])];
  const held = model.selected.peek();
  const isHeld = (items: readonly object[]) => items.length === held.size && items.every((item) => held.has(item));
  const next = turns[(turns.findIndex(isHeld) + 1) % turns.length];
  if (next === undefined) {
    session.refuse('Nothing stands at the cursor.');
    return;
  }
  session.select(next);
  const kinds = new Set(next.flatMap((item) => kindOf(model.draft.peek(), item) ?? []));
  session.tell(`${[...kinds].map((kind) => ITEM_NAMES[kind]).join(' and ')} selected.`);
}

function selectBetween(session: EditorSession, fromTick: Tick, toTick: Tick): void {
  const { model } = session;
  session.select(itemsIn(model.draft.peek(), model.difficulty.peek(), fromTick, toTick, ['cues', 'traffic', 'cash']));
  const count = model.selected.peek().size;
  if (count === 0) session.refuse('There is nothing to select here.');
  else session.tell(`${counted(count, 'item')} selected.`);
}

function gridStep({ model }: EditorSession, items: readonly Item[], by: 1 | -1): Tick {
  const from = spanOf(items)?.fromTick ?? 0;
  return nextSnap(model.snap.peek(), model.meter.peek(), from, by) - from;
}

function barTicks({ model }: EditorSession, items: readonly Item[]): Tick {
  return barTicksAt(model.meter.peek(), spanOf(items)?.fromTick ?? 0);
}
