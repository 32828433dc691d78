import { formatBpm, formatDuration } from '../format/time';
import type { ChaseView } from '../model';

/** A card with fewer tracks than this is filled up with empty lines, as on a tape that is not full. */
const LINES = 6;

interface JCardProps {
  readonly chases: readonly ChaseView[];
  readonly isComplete: boolean;
  readonly picked: string | null;
  readonly onPick: (levelId: string) => void;
}

/** The track list of the cassette. */
export function JCard({ chases, isComplete, picked, onPick }: JCardProps) {
  const empty = Math.max(0, LINES - chases.length);
  return (
    <section class="jcard" aria-label="Chases">
      <div class="jcard__spine" aria-hidden="true">
        <span class="jcard__side">A</span>
        <Cassette />
        <span class="jcard__brand">Getaway 90</span>
      </div>
      <ol class="jcard__tracks" aria-busy={!isComplete}>
        {chases.map((chase) => (
          <li key={chase.levelId}>
            <button
              type="button"
              class="track"
              aria-pressed={chase.levelId === picked}
              onClick={() => onPick(chase.levelId)}
            >
              <span class="track__title">{chase.title}</span>
              <span class="track__artist">{chase.artist}</span>
              <span class="track__facts number">
                {formatBpm(chase.bpmLow, chase.bpmHigh)} bpm <span aria-hidden="true">·</span>{' '}
                {formatDuration(chase.durationMs)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div class="jcard__lines" aria-hidden="true">
        {Array.from({ length: empty }, (_, line) => (
          <span class="jcard__line" key={line} />
        ))}
      </div>
      {!isComplete && <p class="jcard__reading">Reading the tape…</p>}
    </section>
  );
}

function Cassette() {
  return (
    <svg class="cassette" viewBox="0 0 120 76" aria-hidden="true">
      <rect class="cassette__shell" x="1" y="1" width="118" height="74" rx="7" />
      <rect class="cassette__label" x="9" y="8" width="102" height="42" rx="4" />
      <path class="cassette__stripe is-a" d="M9 16h102v5H9z" />
      <path class="cassette__stripe is-b" d="M9 23h102v4H9z" />
      <rect class="cassette__window" x="34" y="29" width="52" height="16" rx="8" />
      <Reel x={43} />
      <Reel x={77} />
      <path class="cassette__foot" d="M26 75l5-16h58l5 16z" />
    </svg>
  );
}

function Reel({ x }: { readonly x: number }) {
  return (
    <g transform={`translate(${x} 37)`}>
      <g class="cassette__reel">
        <circle r="6.5" />
        <path d="M-1-6.5h2V-3h-2zM-1 3h2v3.500h-2zM-6.500-1H-3v2h-3.500zM3-1h3.500v2H3z" />
      </g>
    </g>
  );
}
