import { DIFFICULTIES, type Difficulty } from '../../core/level/model';
import { formatDollars } from '../format/dollars';
import { formatRate } from '../format/mods';
import { formatRating } from '../format/rating';
import { formatBpm, formatDuration } from '../format/time';
import { counted, DIFFICULTY_NAMES } from '../format/words';
import { boardHref } from '../href';
import type { ChartView, ChaseView, UiActions } from '../model';
import { GradeMark } from '../parts/grade-mark';
import { LaneSign } from '../parts/lane-sign';
import { RatingBar } from '../parts/rating-bar';
import { OwnChase } from './own-chase';

interface ChaseCardProps {
  readonly chase: ChaseView;
  /** Playback rate that is chosen: charts are rated as they would be driven. */
  readonly rate: number;
  /** The chart that takes the focus first; the first one where it is null or not there. */
  readonly wanted: Difficulty | null;
  readonly onStart: (difficulty: Difficulty) => void;
  readonly actions: UiActions;
}

/** One chase as a guide sign, with an exit for each of its charts. */
export function ChaseCard({ chase, rate, wanted, onStart, actions }: ChaseCardProps) {
  const first = chase.charts.find(({ difficulty }) => difficulty === wanted) ?? chase.charts[0];
  return (
    <section class="chase" aria-labelledby="chase-title">
      <div class={`sign chase__sign${chase.isOwn ? ' is-own' : ''}`}>
        <h2 class="chase__title" id="chase-title">
          {chase.title}
        </h2>
        <p class="chase__artist">{chase.artist}</p>
        <dl class="facts">
          <Fact name="Tempo" value={`${formatBpm(chase.bpmLow, chase.bpmHigh)} bpm`} />
          <Fact name="Length" value={formatDuration(chase.durationMs)} />
          {chase.author !== null && <Fact name="Charted by" value={chase.author} />}
        </dl>
        {chase.isOwn && <OwnChase chase={chase} actions={actions} />}
      </div>
      <ul class="exits" aria-label="Difficulties">
        {chase.charts.map((chart) => (
          <Exit
            key={chart.difficulty}
            chart={chart}
            rate={rate}
            levelId={chase.levelId}
            isFirst={chart === first}
            onStart={onStart}
          />
        ))}
      </ul>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div class="facts__pair">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The money to beat, with its grade as large as it deserves. */
function BestTake({ best }: { readonly best: ChartView['best'] }) {
  if (best === null) {
    return (
      <span class="exit__best">
        <span class="exit__none">Not driven yet</span>
      </span>
    );
  }
  return (
    <span class="exit__best">
      <span class="exit__label">Best take</span>
      <b class="exit__total number">{formatDollars(best.total)}</b>
      <span class="exit__driver">{best.driver === '' ? 'No name' : best.driver}</span>
      <GradeMark grade={best.grade} />
    </span>
  );
}

interface ExitProps {
  readonly chart: ChartView;
  readonly rate: number;
  readonly levelId: string;
  readonly isFirst: boolean;
  readonly onStart: (difficulty: Difficulty) => void;
}

function Exit({ chart, rate, levelId, isFirst, onStart }: ExitProps) {
  const { difficulty, lanes, cues, best } = chart;
  const name = DIFFICULTY_NAMES[difficulty];
  const rating = chart.ratingAt(rate);
  return (
    <li class={`exit is-${difficulty}`}>
      <button type="button" class="exit__go" onClick={() => onStart(difficulty)} data-first={isFirst || undefined}>
        <span class="exit__tab" aria-hidden="true">
          Exit {DIFFICULTIES.indexOf(difficulty) + 1}
        </span>
        <span class="exit__name">{name}</span>
        <span class="exit__road">
          <span class="exit__facts">
            <span>{counted(lanes, 'lane')}</span>
            <span>{counted(cues, 'cue')}</span>
          </span>
          <LaneSign lanes={lanes} />
        </span>
        <span class="exit__rating">
          <span>
            Rated {formatRating(rating)}
            {rate !== 1 && ` at ${formatRate(rate)}`}
          </span>
          <RatingBar rating={rating} />
        </span>
        <BestTake best={best} />
      </button>
      <a class="exit__board" href={boardHref(levelId, difficulty)} aria-label={`Board of ${name}`}>
        Board
      </a>
    </li>
  );
}
