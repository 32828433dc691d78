import { formatDollarChange, formatDollars } from '../format/dollars';
import type { ResultsScreen, Standing } from '../model';
import { GradeMark } from '../parts/grade-mark';

/** The money and the grade. */
export function SlateTake({ screen }: { readonly screen: ResultsScreen }) {
  return (
    <div class="worth">
      <p class="worth__grade">
        <span class="visually-hidden">Grade </span>
        <GradeMark grade={screen.grade} />
      </p>
      <p class="worth__total number">{formatDollars(screen.total)}</p>
      <dl class="worth__parts">
        <div>
          <dt>Take</dt>
          <dd class="number">{formatDollars(screen.dollars)}</dd>
        </div>
        <div>
          <dt>Style</dt>
          <dd class="number">{screen.style > 0 ? formatDollarChange(screen.style) : formatDollars(0)}</dd>
        </div>
        <div>
          <dt>Best streak</dt>
          <dd class="number">
            {screen.bestStreak} of {screen.units}
          </dd>
        </div>
        {screen.driver === 'player' && (
          <div>
            <dt>{standingName(screen.standing)}</dt>
            <dd class="number">{againstBest(screen.total, screen.standing)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function standingName({ isRecord, previousBest }: Standing): string {
  if (previousBest === null) return 'On the board';
  return isRecord ? 'Over the old best' : 'Against the best';
}

function againstBest(total: number, { previousBest, rank }: Standing): string {
  const place = rank === null ? '' : ` · #${rank}`;
  return previousBest === null ? `first run${place}` : `${formatDollarChange(total - previousBest)}${place}`;
}
