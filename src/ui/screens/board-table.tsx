import type { Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDollars } from '../format/dollars';
import { modWords } from '../format/mods';
import { formatDate } from '../format/time';
import { formatSignedMs } from '../format/timing';
import { END_NAMES } from '../format/words';
import { say } from '../live';
import type { BoardRow, UiActions } from '../model';
import { GradeMark } from '../parts/grade-mark';

interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly highlight: string | null;
  readonly actions: UiActions;
  readonly live: Signal<string>;
}

/** Runs in order of their rank, and what can be done with each. */
export function BoardTable({ rows, highlight, actions, live }: BoardTableProps) {
  return (
    <div class="runs-frame">
      <table class="runs">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">Driver</th>
            <th scope="col" class="is-number">
              Total
            </th>
            <th scope="col" class="is-number">
              Take
            </th>
            <th scope="col">Grade</th>
            <th scope="col" class="is-number">
              Streak
            </th>
            <th scope="col" class="is-number">
              Mean ms
            </th>
            <th scope="col">Mods</th>
            <th scope="col">Date</th>
            <th scope="col">
              <span class="visually-hidden">Do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Run
              key={row.runId}
              row={row}
              rank={index + 1}
              isLit={row.runId === highlight}
              actions={actions}
              live={live}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RunProps extends Pick<BoardTableProps, 'actions' | 'live'> {
  readonly row: BoardRow;
  readonly rank: number;
  readonly isLit: boolean;
}

function Run({ row, rank, isLit, actions, live }: RunProps) {
  const driver = row.driver === '' ? 'No name' : row.driver;
  const mods = [...modWords(row.mods), ...(row.end === 'finished' ? [] : [END_NAMES[row.end]])].join(' · ');
  return (
    <tr class={isLit ? 'is-lit' : ''}>
      <td class="runs__rank number">{rank}</td>
      <th scope="row" class="runs__driver">
        {driver}
      </th>
      <td class="is-number number runs__total">{formatDollars(row.total)}</td>
      <td class="is-number number runs__take">{formatDollars(row.dollars)}</td>
      <td>
        <GradeMark grade={row.grade} />
      </td>
      <td class="is-number number runs__streak">{row.streak}</td>
      <td class="is-number number runs__mean">{formatSignedMs(row.meanErrorMs)}</td>
      <td class={`runs__mods${mods === '' ? ' is-plain' : ''}`}>{mods === '' ? '–' : mods}</td>
      <td class="runs__date">{formatDate(row.date)}</td>
      <td class="runs__do">
        <RunChoices runId={row.runId} name={`run ${rank} by ${driver}`} actions={actions} live={live} />
      </td>
    </tr>
  );
}

/** The row is about to go: its neighbour takes the focus, or the tab of this board when it was the last one. */
function focusNeighbour(button: HTMLElement): void {
  const row = button.closest('tr');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = neighbour?.querySelector('button') ?? document.querySelector<HTMLElement>('.tabs [aria-current]');
  next?.focus();
}

interface RunChoicesProps extends Pick<BoardTableProps, 'actions' | 'live'> {
  readonly runId: string;
  readonly name: string;
}

/** Deleting asks once more, in its own place: no dialog, no lost focus. */
function RunChoices({ runId, name, actions, live }: RunChoicesProps) {
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const keep = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) remove.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (isAsking) {
    return (
      <fieldset class="runs__choices">
        <legend class="visually-hidden">Delete {name}?</legend>
        <button type="button" class="chip" ref={keep} onClick={() => setAsking(false)}>
          Keep
        </button>
        <button
          type="button"
          class="chip is-danger"
          onClick={(event) => {
            focusNeighbour(event.currentTarget);
            actions.deleteRun(runId);
            say(live, `Deleted ${name}.`);
          }}
        >
          Delete for good
        </button>
      </fieldset>
    );
  }
  return (
    <div class="runs__choices">
      <button type="button" class="chip" aria-label={`Watch ${name}`} onClick={() => actions.watch(runId)}>
        Watch
      </button>
      <button type="button" class="chip" aria-label={`Export ${name}`} onClick={() => actions.exportRun(runId)}>
        Export
      </button>
      <button
        type="button"
        class="chip"
        ref={remove}
        aria-label={`Delete ${name}`}
        onClick={() => {
          setAsking(true);
          say(live, `Delete ${name}?`);
        }}
      >
        Delete
      </button>
    </div>
  );
}
