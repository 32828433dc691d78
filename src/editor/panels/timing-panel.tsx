import { useSignal } from '@preact/signals';
import type { Item } from '../../core/edit/pick';
import { addStop, addTempo, type Keep, removeTiming, setBpm, setMeter, setOffset } from '../../core/edit/timing';
import { barBeatAt } from '../../core/time/meter-map';
import { bpmAtTick } from '../../core/time/tempo-map';
import type { Desk } from '../commands/command';
import { CommandButton } from '../parts/command-button';
import { ItemFieldInput } from '../parts/item-field-input';
import { ITEM_FIELDS } from '../parts/item-fields';
import { type EditorSession, placeWords } from '../session';
import { losing } from '../session/edits';
import { NumberField } from './number-field';
import { SoundLevels } from './sound-levels';

/** One press shifts the grid by as little as can be heard. */
const NUDGES_MS = [-10, -1, 1, 10] as const;
const STOP_MS = 500;

/** When each beat is heard: offset, tempo, stops and meter. */
export function TimingPanel({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { model } = session;
  const keep = useSignal<Keep>('ticks');
  const { song, tempo, stops } = model.draft.value;
  const at = model.cursorTick.value;
  const bpm = bpmAtTick(model.tempo.value, at);
  const { beatTicks, beatsInBar } = barBeatAt(model.meter.value, at);
  const offset = (ms: number, words: string) =>
    session.edit(
      words,
      losing((draft) => setOffset(draft, ms, keep.peek())),
      { word: `offset ${keep.peek()}`, from: 'origin' },
    );
  /** What has just been put there wants its numbers. */
  const ask = (kind: 'tempo' | 'stops' | 'meter') => {
    const items: readonly Item[] = model.draft.peek()[kind];
    model.asked.value = items.findLast((item) => item.tick <= at) ?? null;
  };
  return (
    <div class="e-timing">
      <div class="e-timing__block">
        <h2 class="e-timing__title">First bar line</h2>
        <NumberField
          name="Offset, ms"
          value={song.offsetMs}
          min={-60_000}
          max={60_000}
          step={1}
          onDone={(ms) => offset(ms, `Offset ${ms} ms`)}
        />
        <span class="e-timing__nudges">
          {NUDGES_MS.map((by) => (
            <button
              type="button"
              class="e-button"
              key={by}
              aria-label={`Offset ${by > 0 ? 'later' : 'earlier'} by ${Math.abs(by)} ms`}
              onClick={() => offset(round(song.offsetMs + by), `Offset ${by > 0 ? '+' : '−'}${Math.abs(by)} ms`)}
            >
              {by > 0 ? `+${by}` : `−${-by}`}
            </button>
          ))}
          <button
            type="button"
            class="e-button"
            onClick={() => offset(round(song.offsetMs + 30_000 / bpm), 'Shift the grid by half a beat')}
          >
            Half a beat
          </button>
        </span>
      </div>
      <div class="e-timing__block">
        <h2 class="e-timing__title">Tempo here</h2>
        <NumberField
          name="Beats a minute"
          value={bpm}
          min={20}
          max={400}
          step={0.1}
          onDone={(to) => {
            // Where the tempo in force begins: another one is another step.
            const from = model.draft.peek().tempo.findLast(({ tick }) => tick <= at)?.tick ?? 0;
            session.edit(
              `Tempo ${to}`,
              losing((draft) => setBpm(draft, from, to, keep.peek())),
              { word: `bpm ${from} ${keep.peek()}`, from: 'origin' },
            );
          }}
        />
        <span class="e-timing__nudges">
          <button type="button" class="e-button" onClick={() => scale(session, at, bpm * 2, keep.peek())}>
            ×2
          </button>
          <button type="button" class="e-button" onClick={() => scale(session, at, bpm / 2, keep.peek())}>
            ×½
          </button>
          <Taps desk={desk} keep={keep.value} />
        </span>
      </div>
      <div class="e-timing__block">
        <h2 class="e-timing__title">At the cursor, {placeWords(model, at)}</h2>
        <span class="e-timing__nudges">
          <button
            type="button"
            class="e-button"
            disabled={tempo.some(({ tick }) => tick === at)}
            onClick={() => {
              session.edit('Tempo change', (draft) => addTempo(draft, at, bpm, keep.peek()));
              ask('tempo');
            }}
          >
            New tempo
          </button>
          <button
            type="button"
            class="e-button"
            disabled={stops.some(({ tick }) => tick === at)}
            onClick={() => {
              session.edit('Stop', (draft) => addStop(draft, at, STOP_MS, keep.peek()));
              ask('stops');
            }}
          >
            New stop
          </button>
          <button
            type="button"
            class="e-button"
            onClick={() => {
              const beats = beatsInBar === 4 ? 3 : 4;
              session.edit('Meter change', (draft) => setMeter(draft, at, beats, (4 * 960) / beatTicks));
              ask('meter');
            }}
          >
            New meter
          </button>
        </span>
      </div>
      <fieldset class="e-timing__keep">
        <legend class="e-timing__title">When the grid moves, cues</legend>
        {(['ticks', 'times'] as const).map((one) => (
          <label class="switch" key={one}>
            <input
              class="switch__box"
              type="radio"
              name="e-keep"
              checked={keep.value === one}
              onChange={() => {
                keep.value = one;
              }}
            />
            <span class="switch__name">{one === 'ticks' ? 'stay on their beats' : 'stay where they sound'}</span>
          </label>
        ))}
      </fieldset>
      <ul class="e-timing__list">
        <TimingRows session={session} kind="tempo" keep={keep.value} />
        <TimingRows session={session} kind="stops" keep={keep.value} />
        <TimingRows session={session} kind="meter" keep={keep.value} />
      </ul>
      <SoundLevels session={session} />
    </div>
  );
}

interface TimingRowsProps {
  readonly session: EditorSession;
  readonly kind: 'tempo' | 'stops' | 'meter';
  readonly keep: Keep;
}

/** What changes the grid along the song, with its numbers. */
function TimingRows({ session, kind, keep }: TimingRowsProps) {
  const { model } = session;
  const items: readonly Item[] = model.draft.value[kind];
  return (
    <>
      {items.map((item) => (
        <li class="e-timing__row" key={item.tick}>
          <button type="button" class="e-button is-quiet number" onClick={() => session.seek(item.tick)}>
            <span class="visually-hidden">Go to </span>
            {placeWords(model, item.tick)}
          </button>
          {ITEM_FIELDS[kind].map((field) => (
            <ItemFieldInput session={session} kind={kind} item={item} field={field} key={field.name} />
          ))}
          {(item.tick !== 0 || kind === 'stops') && (
            <button
              type="button"
              class="e-button is-quiet"
              aria-label={`Delete the ${kind === 'stops' ? 'stop' : kind} at ${placeWords(model, item.tick)}`}
              onClick={() => session.edit(`Delete ${kind}`, (draft) => removeTiming(draft, item, keep))}
            >
              Delete
            </button>
          )}
        </li>
      ))}
    </>
  );
}

function scale(session: EditorSession, tick: number, bpm: number, keep: Keep): void {
  if (
    !session.edit(
      `Tempo ${round(bpm)}`,
      losing((draft) => setBpm(draft, tick, bpm, keep)),
    )
  )
    session.refuse('The tempo goes no further.');
}

/** What was tapped so far, and a button that takes it over. */
function Taps({ desk, keep }: { readonly desk: Desk; readonly keep: Keep }) {
  const { session } = desk;
  const tapped = session.tapping.tapped.value;
  const bpm = tapped?.bpm ?? null;
  return (
    <>
      <CommandButton desk={desk} id="tap-tempo" label="Tap" />
      <output class="e-timing__taps number" aria-label="Tapped tempo">
        {tapped === null ? '' : bpm === null ? `${tapped.taps} taps` : `${round(bpm)}`}
      </output>
      {tapped !== null && bpm !== null && (
        <button
          type="button"
          class="e-button"
          onClick={() => {
            session.edit(
              `Tapped tempo ${round(bpm)}`,
              losing((draft) => {
                const first = draft.tempo[0];
                const paced = first === undefined ? draft : addTempo(draft, first.tick, round(bpm), keep);
                return tapped.offsetMs === null ? paced : setOffset(paced, round(tapped.offsetMs), keep);
              }),
            );
            session.tapping.reset();
          }}
        >
          Take it
        </button>
      )}
    </>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
