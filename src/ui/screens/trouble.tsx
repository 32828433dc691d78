import { TroubleList } from '../parts/trouble-list';
import type { ScreenProps } from '../screen';

/** Something cannot go on: what it is, what to do, and the way back. */
export function TroubleScreen({ screen }: ScreenProps<'trouble'>) {
  return (
    <main class="trouble">
      <div class="trouble__post">
        <svg class="trouble__sign" viewBox="0 0 120 120" aria-hidden="true">
          <rect class="trouble__plate" x="22" y="22" width="76" height="76" rx="7" transform="rotate(45 60 60)" />
          <rect class="trouble__rim" x="27" y="27" width="66" height="66" rx="4" transform="rotate(45 60 60)" />
          <path class="trouble__mark" d="M54 30h12l-2.500 40h-7zM55 77h10v11H55z" />
        </svg>
        <div class="trouble__words" role="alert">
          <h1 class="trouble__title">{screen.title}</h1>
          <p class="trouble__message">{screen.message}</p>
          {screen.remedy !== '' && <p class="trouble__remedy">{screen.remedy}</p>}
        </div>
      </div>
      {screen.errors.length > 0 && <TroubleList errors={screen.errors} />}
      <a class="button is-main" href={screen.back.href} data-back data-first>
        {screen.back.label} <kbd class="key">Esc</kbd>
      </a>
    </main>
  );
}
