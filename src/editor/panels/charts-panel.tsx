import { useSignal } from '@preact/signals';
import { addChart, densify, keepOnRoad, removeChart, setLanes, setStartLane, thinOut } from '../../core/edit/charts';
import { MAX_LANES, MIN_LANES } from '../../core/level/limits';
import { DIFFICULTIES, type Difficulty } from '../../core/level/model';
import { formatRating } from '../../ui/format/rating';
import { counted, DIFFICULTY_NAMES, percent } from '../../ui/format/words';
import { RatingBar } from '../../ui/parts/rating-bar';
import { Slider } from '../../ui/parts/slider';
import type { Desk } from '../commands/command';
import { CommandButton } from '../parts/command-button';
import { losing } from '../session/edits';
import { DensityGraph } from './density-graph';
import { Stepper } from './stepper';

/** The charts of the chase: which is edited, how hard each is, and ways to start one from another. */
export function ChartsPanel({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { model } = session;
  const { charts } = model.draft.value;
  const held = model.difficulty.value;
  const chart = model.chart.value;
  const missing = DIFFICULTIES.filter((one) => !charts.some(({ difficulty }) => difficulty === one));

  function pick(difficulty: Difficulty): void {
    model.difficulty.value = difficulty;
    session.select([]);
    session.tell(`Editing ${DIFFICULTY_NAMES[difficulty]}.`);
  }

  function begin(difficulty: Difficulty, from?: Difficulty): void {
    const words = from === undefined ? 'empty' : `from ${DIFFICULTY_NAMES[from]}`;
    if (
      session.edit(`New chart ${DIFFICULTY_NAMES[difficulty]}, ${words}`, (draft) => addChart(draft, difficulty, from))
    )
      pick(difficulty);
  }

  return (
    <div class="e-charts">
      <ul class="e-charts__list">
        {charts.map(({ difficulty, cues }) => {
          const rating = model.ratings.value[difficulty];
          return (
            <li key={difficulty}>
              <button type="button" class="e-chart" aria-pressed={difficulty === held} onClick={() => pick(difficulty)}>
                <span class="e-chart__name">{DIFFICULTY_NAMES[difficulty]}</span>
                <span class="e-chart__rating number">
                  <span class="visually-hidden">rated </span>
                  {rating === undefined ? '–' : formatRating(rating.rating)}
                </span>
                <RatingBar rating={rating?.rating ?? 0} />
                <span class="e-chart__cues">{counted(cues.length, 'cue')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div class="e-charts__new">
        {missing.map((difficulty) => (
          <span class="e-charts__pair" key={difficulty}>
            <button type="button" class="e-button" onClick={() => begin(difficulty, held)}>
              {DIFFICULTY_NAMES[difficulty]} from this
            </button>
            <button type="button" class="e-button is-quiet" onClick={() => begin(difficulty)}>
              Empty<span class="visually-hidden"> {DIFFICULTY_NAMES[difficulty]}</span>
            </button>
          </span>
        ))}
      </div>
      <DensityGraph session={session} />
      {chart !== null && (
        <div class="e-charts__road">
          <Stepper
            name="Lanes"
            value={chart.lanes}
            min={MIN_LANES}
            max={MAX_LANES}
            onPick={(lanes) =>
              session.edit(
                `${lanes} lanes`,
                losing((draft) => setLanes(draft, held, lanes)),
                { word: `lanes ${held}`, from: 'origin' },
              )
            }
          />
          <Stepper
            name="Starts in lane"
            value={chart.startLane + 1}
            min={1}
            max={chart.lanes}
            onPick={(lane) =>
              session.edit(`Start in lane ${lane}`, (draft) => setStartLane(draft, held, lane - 1), {
                word: `start ${held}`,
                from: 'origin',
              })
            }
          />
          {model.findings.value.some(({ rule, at }) => rule === 'check-path' && at.difficulty === held) && (
            <button
              type="button"
              class="e-button is-warning"
              onClick={() => session.edit('Keep the path on the road', (draft) => keepOnRoad(draft, held))}
            >
              Keep the path on the road
            </button>
          )}
          {charts.length > 1 && (
            <button
              type="button"
              class="e-button is-danger e-charts__delete"
              onClick={() =>
                session.edit(`Delete the chart ${DIFFICULTY_NAMES[held]}`, (draft) => removeChart(draft, held))
              }
            >
              Delete {DIFFICULTY_NAMES[held]}
            </button>
          )}
        </div>
      )}
      <Amount session={session} difficulty={held} cues={chart?.cues.length ?? 0} />
      <div class="e-amount">
        <Slider
          name="To the grid"
          min={0}
          max={1}
          step={0.1}
          value={model.quantise.value}
          words={percent(model.quantise.value)}
          onInput={(value) => {
            model.quantise.value = value;
          }}
          onDone={() => undefined}
        />
        <CommandButton
          desk={desk}
          id="record"
          icon="record"
          label="Record by ear"
          isPressed={model.recording.value}
          extra="is-record"
        />
        <span class="e-amount__where">how near what you drive goes to the grid</span>
      </div>
    </div>
  );
}

interface AmountProps {
  readonly session: Desk['session'];
  readonly difficulty: Difficulty;
  readonly cues: number;
}

/** Fewer or more cues as a start, over the marked time or the whole chart. */
function Amount({ session, difficulty, cues }: AmountProps) {
  const share = useSignal(0.5);
  const { model } = session;
  const span = model.selectedSpan.value ?? undefined;
  const where = span === undefined ? 'in the chart' : 'in the marked time';
  return (
    <div class="e-amount">
      <Slider
        name="How much"
        min={0.1}
        max={0.9}
        step={0.05}
        value={share.value}
        words={percent(share.value)}
        onInput={(value) => {
          share.value = value;
        }}
        onDone={() => undefined}
      />
      <button
        type="button"
        class="e-button"
        disabled={cues === 0}
        onClick={() =>
          session.edit(`Thin out to ${percent(1 - share.peek())}`, (draft) =>
            thinOut(draft, difficulty, 1 - share.peek(), span),
          )
        }
      >
        Thin out
      </button>
      <button
        type="button"
        class="e-button"
        disabled={cues === 0}
        onClick={() => session.edit('Densify', (draft) => densify(draft, difficulty, share.peek(), span))}
      >
        Densify
      </button>
      <button
        type="button"
        class="e-button"
        disabled={cues === 0}
        onClick={() =>
          session.edit(`Make it fit ${DIFFICULTY_NAMES[difficulty]}`, (draft) =>
            thinOut(draft, difficulty, difficulty, span),
          )
        }
      >
        Fit {DIFFICULTY_NAMES[difficulty]}
      </button>
      <span class="e-amount__where">{where}</span>
    </div>
  );
}
