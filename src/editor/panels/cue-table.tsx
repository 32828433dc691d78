import { useSignal } from '@preact/signals';
import { placeCue, removeItems } from '../../core/edit/cues';
import { moveItems } from '../../core/edit/transform';
import type { Cue, Verb } from '../../core/level/model';
import { VERBS } from '../../core/level/model';
import { counted, VERB_NAMES } from '../../ui/format/words';
import { SelectBox } from '../../ui/parts/select-box';
import type { Desk } from '../commands/command';
import { ItemFieldInput } from '../parts/item-field-input';
import { ITEM_FIELDS } from '../parts/item-fields';
import { tickOfWords } from '../screen/go-to';
import { type EditorSession, placeWords } from '../session';
import { PAGE_SIZE, pageOf } from './cue-pages';

/** The cues of the chart as a table: what the timeline draws, in words, and every cell can be edited. */
export function CueTable({ desk: { session } }: { readonly desk: Desk }) {
  const { model } = session;
  const cues = model.chart.value?.cues ?? [];
  const picked = useSignal<number | null>(null);
  const cursor = model.cursorTick.value;
  const pages = Math.max(1, Math.ceil(cues.length / PAGE_SIZE));
  const page = Math.min(picked.value ?? pageOf(cues, cursor), pages - 1);
  const shown = cues.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const turn = (to: number) => {
    picked.value = Math.min(Math.max(to, 0), pages - 1);
  };
  return (
    <div class="e-table">
      <div class="e-table__head">
        <span class="number">
          {counted(cues.length, 'cue')}, page {page + 1} of {pages}
        </span>
        <button type="button" class="e-button" disabled={page === 0} onClick={() => turn(page - 1)}>
          Earlier
        </button>
        <button type="button" class="e-button" disabled={page >= pages - 1} onClick={() => turn(page + 1)}>
          Later
        </button>
        <button
          type="button"
          class="e-button"
          aria-pressed={picked.value === null}
          onClick={() => {
            picked.value = null;
          }}
        >
          At the cursor
        </button>
        <AddCue session={session} />
      </div>
      <div class="e-table__frame">
        <table class="e-cues">
          <caption class="visually-hidden">Cues of the chart</caption>
          <thead>
            <tr>
              <th scope="col">Bar.beat</th>
              <th scope="col">Verb</th>
              <th scope="col">Held for, beats</th>
              <th scope="col">
                <span class="visually-hidden">What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cue) => (
              <CueRow session={session} cue={cue} key={`${cue.tick} ${cue.verb}`} />
            ))}
          </tbody>
        </table>
        {cues.length === 0 && <p class="e-empty">No cues yet. Add one above, or press a verb key.</p>}
      </div>
    </div>
  );
}

function CueRow({ session, cue }: { readonly session: EditorSession; readonly cue: Cue }) {
  const { model } = session;
  const place = placeWords(model, cue.tick);
  const isSelected = model.selected.value.has(cue);
  return (
    <tr
      class={`e-cues__row${isSelected ? ' is-selected' : ''}${cue.tick === model.cursorTick.value ? ' is-here' : ''}`}
    >
      <td>
        <PlaceField session={session} cue={cue} place={place} />
      </td>
      {ITEM_FIELDS.cues.map((field) => (
        <td key={field.name}>
          <ItemFieldInput session={session} kind="cues" item={cue} field={field} isBare />
        </td>
      ))}
      <td class="e-cues__do">
        <button
          type="button"
          class="e-button is-quiet"
          aria-label={`Go to the cue at ${place}`}
          onClick={() => {
            session.seek(cue.tick);
            session.select([cue]);
          }}
        >
          Go
        </button>
        <button
          type="button"
          class="e-button is-quiet"
          aria-label={`Delete ${VERB_NAMES[cue.verb].toLowerCase()} at ${place}`}
          onClick={() =>
            session.edit(`Delete ${VERB_NAMES[cue.verb].toLowerCase()} at ${place}`, (draft) =>
              removeItems(draft, [cue]),
            )
          }
        >
          Delete
        </button>
      </td>
    </tr>
  );
}

interface PlaceFieldProps {
  readonly session: EditorSession;
  readonly cue: Cue;
  readonly place: string;
}

function PlaceField({ session, cue, place }: PlaceFieldProps) {
  const typed = useSignal<string | null>(null);
  const done = (text: string) => {
    typed.value = null;
    if (text === place) return;
    const tick = tickOfWords(session.model, text);
    if (tick === null) session.refuse('Give a bar and a beat, like 12.3, or 12.3.50 for half way to the fourth.');
    else session.edit(`Move to ${text}`, (draft) => moveItems(draft, [cue], tick - cue.tick));
  };
  return (
    <input
      class="field__text e-cues__place number"
      type="text"
      autocomplete="off"
      aria-label={`Bar and beat of ${VERB_NAMES[cue.verb].toLowerCase()} at ${place}`}
      value={typed.value ?? place}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(event.currentTarget.value);
      }}
      onBlur={(event) => done(event.currentTarget.value)}
    />
  );
}

function AddCue({ session }: { readonly session: EditorSession }) {
  const verb = useSignal<Verb>('left');
  const { model } = session;
  return (
    <span class="e-table__add">
      <label class="visually-hidden" for="e-add-verb">
        Verb of a new cue
      </label>
      <SelectBox
        id="e-add-verb"
        value={verb.value}
        options={VERBS.map((one) => ({ value: one, label: VERB_NAMES[one] }))}
        onPick={(value) => {
          verb.value = value as Verb;
        }}
      />
      <button
        type="button"
        class="e-button"
        onClick={() => {
          const tick = model.cursorTick.peek();
          const words = `${VERB_NAMES[verb.peek()]} at ${placeWords(model, tick)}`;
          if (model.chart.peek()?.cues.some((cue) => cue.tick === tick && cue.verb === verb.peek())) {
            session.refuse(`${words} is there already.`);
          } else session.edit(words, (draft) => placeCue(draft, model.difficulty.peek(), { tick, verb: verb.peek() }));
        }}
      >
        Add at {placeWords(model, model.cursorTick.value)}
      </button>
    </span>
  );
}
