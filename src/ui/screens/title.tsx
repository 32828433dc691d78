import { CALIBRATE_HREF, CHASES_HREF, SETTINGS_HREF } from '../href';
import type { ScreenProps } from '../screen';

const IS_TOUCH = '(pointer: coarse)';

/** The film's title over the moving picture, and one way in. */
export function TitleScreen({ screen, model }: ScreenProps<'title'>) {
  const start = matchMedia(IS_TOUCH).matches ? 'Tap to drive' : 'Press any key to drive';
  return (
    <main class="title">
      <h1 class="title__name" aria-label="Four on the Floor">
        <span class="title__word" aria-hidden="true">
          Four
        </span>
        <span class="title__neon" aria-hidden="true">
          <span>On</span> <span>the</span>
        </span>
        <span class="title__word" aria-hidden="true">
          Floor
        </span>
      </h1>
      <p class="title__tag">The song is the score. The score is a getaway.</p>
      <div class="title__foot">
        <a class="title__start" href={CHASES_HREF} data-begin data-first>
          {start}
        </a>
      </div>
      <nav class="title__links" aria-label="Screens">
        <a href={CHASES_HREF}>Mixtape</a>
        <a href={SETTINGS_HREF}>Settings</a>
        <a href={CALIBRATE_HREF}>Timing</a>
      </nav>
      <p class="title__caption">
        {screen.caption !== null && <span>{screen.caption}</span>}
        {!model.isSoundUnlocked.value && <span>Sound starts with your first press</span>}
      </p>
    </main>
  );
}
