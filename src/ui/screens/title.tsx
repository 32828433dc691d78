import { creditAt, creditSide } from '../format/opening';
import { CALIBRATE_HREF, CHASES_HREF, EDIT_HREF, SETTINGS_HREF } from '../href';
import type { UiModel } from '../model';
import type { ScreenProps } from '../screen';

const IS_TOUCH = '(pointer: coarse)';

/**
 * The opening of the film: its title over the moving picture, lit on a bar line, the credits beside the road, and one
 * way in. What dances reads `--beat` and `--bar`.
 */
export function TitleScreen({ screen, model }: ScreenProps<'title'>) {
  const start = matchMedia(IS_TOUCH).matches ? 'Tap to drive' : 'Press any key to drive';
  const isLit = model.opening.card.value >= 0;
  return (
    <main class={`title is-pulsed${isLit ? ' is-lit' : ''}`}>
      <h1 class="title__name" aria-label="Four on the Floor">
        <span class="title__word" data-word="Four" aria-hidden="true">
          Four
        </span>
        <span class="title__neon" aria-hidden="true">
          <span>On</span> <span>the</span>
        </span>
        <span class="title__word" data-word="Floor" aria-hidden="true">
          Floor
        </span>
      </h1>
      <p class="title__tag">The song is the score. The score is a getaway.</p>
      <OpeningCredit model={model} />
      <div class="title__foot">
        <a class="title__start" href={CHASES_HREF} data-begin data-first>
          {start}
        </a>
      </div>
      <nav class="title__links" aria-label="Screens">
        <a href={CHASES_HREF}>Mixtape</a>
        <a href={EDIT_HREF}>Make a chase</a>
        <a href={SETTINGS_HREF}>Settings</a>
        <a href={CALIBRATE_HREF}>Timing</a>
      </nav>
      <p class="title__caption">
        {screen.caption !== null && <span>{screen.caption}</span>}
        <SoundState isOn={model.isSoundUnlocked.value} />
      </p>
    </main>
  );
}

/** Remade for each card, so that it comes in anew. Screen readers find the same names on the mixtape. */
function OpeningCredit({ model }: { readonly model: UiModel }) {
  const card = model.opening.card.value;
  const credit = creditAt(model.opening.credits.value, card);
  if (credit === null) return null;
  return (
    <p class={`credit is-${creditSide(card)}`} key={card} aria-hidden="true">
      <span class="credit__role">{credit.role}</span>
      <span class="credit__name">{credit.name}</span>
    </p>
  );
}

function SoundState({ isOn }: { readonly isOn: boolean }) {
  return (
    <span class={`title__sound${isOn ? ' is-on' : ''}`}>
      <svg class="title__speaker" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 9h4l6-5v16l-6-5H3z" />
        <path class="title__waves" d={isOn ? 'M16 8q3 4 0 8M19 5q5 7 0 14' : 'M16 9l6 6M22 9l-6 6'} />
      </svg>
      {isOn ? 'Sound on' : 'Sound starts with your first press'}
    </span>
  );
}
