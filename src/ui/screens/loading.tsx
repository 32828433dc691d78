import { modWords } from '../format/mods';
import { DIFFICULTY_NAMES } from '../format/words';
import type { ScreenProps } from '../screen';

/** Circumference of the leader's sweep in its own units, so that the dash offset is a share. */
const SWEEP = 100;

/** A film leader that sweeps once while the chase loads. */
export function LoadingScreen({ screen, actions }: ScreenProps<'loading'>) {
  const percent = Math.floor(Math.min(1, Math.max(0, screen.share)) * 100);
  const chart = [DIFFICULTY_NAMES[screen.difficulty], ...modWords(screen.mods)].join(' · ');
  return (
    <main class="loading">
      <div class="leader" aria-hidden="true">
        <svg class="leader__dial" viewBox="-60 -60 120 120" aria-hidden="true">
          <path class="leader__cross" d="M-60 0H60M0-60V60" />
          <circle class="leader__ring" r="44" />
          <circle class="leader__ring" r="50" />
          <circle class="leader__sweep" r="47" pathLength={SWEEP} stroke-dasharray={`${percent} ${SWEEP}`} />
        </svg>
        <span class="leader__count number">{percent}</span>
      </div>
      <div class="loading__words">
        <p class="loading__over">Next scene</p>
        <h1 class="loading__title">{screen.title}</h1>
        <p class="loading__artist">
          <span>{screen.artist}</span>
          <span>{chart}</span>
        </p>
        <div
          class="loading__bar"
          role="progressbar"
          aria-label="Loading"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={`${percent} percent, ${screen.what}`}
        >
          <svg class="loading__lane" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="loading__fill" width={percent} height="10" />
          </svg>
        </div>
        <p class="loading__what">{screen.what}</p>
        <button type="button" class="button is-quiet" onClick={() => actions.cancelLoading()} data-back data-first>
          Cancel <kbd class="key">Esc</kbd>
        </button>
      </div>
    </main>
  );
}
