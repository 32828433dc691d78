import { useLayoutEffect, useRef } from 'preact/hooks';
import { markAt, sidesOf } from '../format/tape';
import { formatBpm, formatDuration } from '../format/time';
import { DIFFICULTY_NAMES } from '../format/words';
import type { ChaseView } from '../model';
import { GradeMark } from '../parts/grade-mark';

interface TrackListProps {
  readonly chases: readonly ChaseView[];
  readonly isComplete: boolean;
  readonly picked: string | null;
  readonly onPick: (levelId: string) => void;
}

/** The card in the cassette's case: side A and side B, scrolled to what is picked. */
export function TrackList({ chases, isComplete, picked, onPick }: TrackListProps) {
  const card = useRef<HTMLElement>(null);
  const isThere = chases.length > 0;
  // When the tracks are there and when one is picked, by hand or by the tape going on: in between the reader scrolls.
  useLayoutEffect(() => {
    if (isThere && picked !== null)
      card.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [isThere, picked]);
  return (
    <section class="jcard" aria-label="Chases" aria-busy={!isComplete} ref={card}>
      {sidesOf(chases).map((side) => (
        <div class="jcard__part" key={side.name}>
          <h2 class="jcard__side">{side.title}</h2>
          <ol class="jcard__tracks">
            {side.tracks.map((chase, index) => (
              <li key={chase.levelId}>
                <Track chase={chase} mark={markAt(side, index)} isPicked={chase.levelId === picked} onPick={onPick} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {!isComplete && <p class="jcard__reading">Reading the tape…</p>}
      <div class="jcard__lines" aria-hidden="true" />
    </section>
  );
}

interface TrackProps {
  readonly chase: ChaseView;
  readonly mark: string;
  readonly isPicked: boolean;
  readonly onPick: (levelId: string) => void;
}

function Track({ chase, mark, isPicked, onPick }: TrackProps) {
  return (
    <button type="button" class="track" aria-pressed={isPicked} onClick={() => onPick(chase.levelId)}>
      <span class="track__mark number" aria-hidden="true">
        {mark}
      </span>
      <span class="track__title">{chase.title}</span>
      <span class="track__artist">{chase.artist}</span>
      <span class="track__facts number">
        {formatBpm(chase.bpmLow, chase.bpmHigh)} bpm <span aria-hidden="true">·</span>{' '}
        {formatDuration(chase.durationMs)}
      </span>
      <TrackBests chase={chase} />
    </button>
  );
}

/** The best grade on each chart, so that one look down the card tells what is left to do. */
function TrackBests({ chase }: { readonly chase: ChaseView }) {
  return (
    <span class="track__bests">
      {chase.charts.map(({ difficulty, best }) => (
        <span class="track__best" key={difficulty}>
          <span class="visually-hidden">{DIFFICULTY_NAMES[difficulty]} </span>
          {best === null ? (
            <>
              <span aria-hidden="true">·</span>
              <span class="visually-hidden">not driven, </span>
            </>
          ) : (
            <GradeMark grade={best.grade} />
          )}
        </span>
      ))}
    </span>
  );
}
