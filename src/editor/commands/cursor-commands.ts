import { itemsIn } from '../../core/edit/pick';
import { nextSnap, SNAPS } from '../../core/edit/snap';
import { barTickAtOrBefore, nextBarTick } from '../../core/time/meter-map';
import { tickAtMs } from '../../core/time/tempo-map';
import type { Tick } from '../../core/time/units';
import { type EditorSession, placeWords } from '../session';
import type { Command } from './command';

/** Where the cursor stands, and the grid it walks on. */
export const CURSOR_COMMANDS: readonly Command[] = [
  step('step-back', 'One line of the grid back', 'ArrowLeft', (session) => snapFrom(session, -1)),
  step('step-on', 'One line of the grid on', 'ArrowRight', (session) => snapFrom(session, 1)),
  step('bar-back', 'One bar back', 'Ctrl+ArrowLeft', ({ model }) => {
    const at = model.cursorTick.peek();
    const bar = barTickAtOrBefore(model.meter.peek(), at);
    return bar < at ? bar : barTickAtOrBefore(model.meter.peek(), bar - 1);
  }),
  step('bar-on', 'One bar on', 'Ctrl+ArrowRight', ({ model }) =>
    nextBarTick(model.meter.peek(), model.cursorTick.peek()),
  ),
  extend('span-back', 'Mark time back by a line of the grid', 'Shift+ArrowLeft', -1),
  extend('span-on', 'Mark time on by a line of the grid', 'Shift+ArrowRight', 1),
  step('item-back', 'To the cue before', 'ArrowUp', (session) => neighbour(session, -1)),
  step('item-on', 'To the next cue', 'ArrowDown', (session) => neighbour(session, 1)),
  step('section-back', 'To the section before', 'PageUp', ({ model }) => {
    const at = model.cursorTick.peek();
    return model.draft.peek().sections.findLast((section) => section.tick < at)?.tick ?? 0;
  }),
  step('section-on', 'To the next section', 'PageDown', (session) => {
    const { model } = session;
    const at = model.cursorTick.peek();
    return model.draft.peek().sections.find((section) => section.tick > at)?.tick ?? endTick(session);
  }),
  step('to-start', 'To the first bar', 'Home', () => 0),
  step('to-end', 'To the end of the song', 'End', endTick),
  {
    id: 'go-to-bar',
    name: 'Go to a bar by its number',
    group: 'Cursor',
    keys: ['Ctrl+KeyG'],
    also: 'jump position time',
    run: () => document.querySelector<HTMLInputElement>('[data-go-to]')?.select(),
  },
  ...SNAPS.map(
    ({ name, snap }, index): Command => ({
      id: `snap-${index + 1}`,
      name: snap === 'free' ? 'No grid: place freely' : `Grid of ${snapWords(name)}`,
      group: 'Cursor',
      keys: [`Digit${index + 1}`],
      also: `snap ${name} beat divisor`,
      run({ session }) {
        session.model.snap.value = snap;
        session.tell(snap === 'free' ? 'The grid is off.' : `The grid is ${name}.`);
      },
    }),
  ),
];

/** "1/8 triplets" of "1/8T". */
export function snapWords(name: string): string {
  return name.replace('T', ' triplets').replace('Q', ' quintuplets');
}

function step(id: string, name: string, key: string, to: (session: EditorSession) => Tick): Command {
  return {
    id,
    name,
    group: 'Cursor',
    keys: [key],
    repeats: true,
    run({ session }) {
      const { model } = session;
      session.selectSpan(null);
      session.seek(to(session));
      const at = model.cursorTick.peek();
      const here = itemsIn(model.draft.peek(), model.difficulty.peek(), at, at + 1, ['cues']) as readonly {
        readonly verb?: string;
      }[];
      const verbs = here.flatMap(({ verb }) => (verb === undefined ? [] : [verb]));
      model.say.value = `${placeWords(model, at)}${verbs.length === 0 ? '' : `, ${verbs.join(' and ')}`}`;
    },
  };
}

/** The mark grows from where it began; the cursor is its moving end, and what lies in it is selected. */
function extend(id: string, name: string, key: string, by: number): Command {
  return {
    id,
    name,
    group: 'Select',
    keys: [key],
    repeats: true,
    run({ session }) {
      const { model } = session;
      const at = model.cursorTick.peek();
      const span = model.selectedSpan.peek();
      const anchor = span === null ? at : span.fromTick === at ? span.toTick : span.fromTick;
      session.seek(snapFrom(session, by));
      const now = model.cursorTick.peek();
      const next = { fromTick: Math.min(anchor, now), toTick: Math.max(anchor, now) };
      session.selectSpan(next.fromTick === next.toTick ? null : next);
      session.select(
        itemsIn(model.draft.peek(), model.difficulty.peek(), next.fromTick, next.toTick, ['cues', 'traffic', 'cash']),
      );
      model.say.value = `${placeWords(model, now)}, ${model.selected.peek().size} selected`;
    },
  };
}

function snapFrom({ model }: EditorSession, by: number): Tick {
  return nextSnap(model.snap.peek(), model.meter.peek(), model.cursorTick.peek(), by);
}

function neighbour({ model }: EditorSession, by: 1 | -1): Tick {
  const cues = model.chart.peek()?.cues ?? [];
  const at = model.cursorTick.peek();
  const found = by > 0 ? cues.find((cue) => cue.tick > at) : cues.findLast((cue) => cue.tick < at);
  return found?.tick ?? at;
}

function endTick({ model }: EditorSession): Tick {
  return Math.floor(tickAtMs(model.tempo.peek(), model.songMs.peek()));
}
