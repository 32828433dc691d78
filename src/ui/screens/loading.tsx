import { modWords } from '../format/mods';
import { DIFFICULTY_NAMES } from '../format/words';
import { CountSticks } from '../parts/count-sticks';
import { FilmLeader } from '../parts/film-leader';
import type { ScreenProps } from '../screen';

/** Loading as a count-off: the leader of the film counts down while the sticks count in. */
export function LoadingScreen({ screen, actions }: ScreenProps<'loading'>) {
  const share = Math.min(1, Math.max(0, screen.share));
  const percent = Math.floor(share * 100);
  const chart = [DIFFICULTY_NAMES[screen.difficulty], ...modWords(screen.mods)].join(' · ');
  return (
    <main class="loading">
      <div class="loading__frame">
        <FilmLeader share={share} />
        <div class="loading__words">
          <p class="loading__over">Next scene</p>
          <h1 class="loading__title">{screen.title}</h1>
          <p class="loading__artist">
            <span>{screen.artist}</span>
            <span>{chart}</span>
          </p>
          <CountSticks share={share} />
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
          <p class="loading__what">
            <span class="loading__percent number">{percent}%</span> {screen.what}
          </p>
          <button type="button" class="button is-quiet" onClick={() => actions.cancelLoading()} data-back data-first>
            Cancel <kbd class="key">Esc</kbd>
          </button>
        </div>
      </div>
    </main>
  );
}
