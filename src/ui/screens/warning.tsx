import { useEffect } from 'preact/hooks';
import { percent } from '../format/words';
import { say } from '../live';
import type { SettingsChange } from '../model';
import type { ScreenProps } from '../screen';
import { reduced } from '../settings/comfort-panel';

const WARNING = 'Flashing lights and fast motion.';

/** Before the first drive: what is to come, and less of it for those who want less. It is read once. */
export function WarningScreen({ screen, model, actions }: ScreenProps<'warning'>) {
  useEffect(() => say(model.live, `Warning. ${WARNING}`), [model.live]);
  const less = reduced(model.settings.value);
  const roll = (change: SettingsChange) => {
    actions.changeSettings({ ...change, hasReadWarning: true });
    actions.passWarning();
  };
  return (
    <main class="warning">
      <section
        class="warning__board"
        role="dialog"
        aria-modal="true"
        aria-labelledby="warning-title"
        aria-describedby="warning-words"
      >
        <svg class="warning__sign" viewBox="0 0 120 120" aria-hidden="true">
          <rect class="trouble__plate" x="22" y="22" width="76" height="76" rx="7" transform="rotate(45 60 60)" />
          <rect class="trouble__rim" x="27" y="27" width="66" height="66" rx="4" transform="rotate(45 60 60)" />
          <path
            class="trouble__mark"
            d="M66 24 44 62h13l-6 32 25-42H62zM28 60l9-4v8zM92 60l-9-4v8zM37 37l8 4-5 5zM83 83l-8-4 5-5zM83 37l-8 4 5 5zM37 83l8-4-5-5z"
          />
        </svg>
        <div class="warning__words" id="warning-words">
          <p class="warning__over">{screen.next === null ? 'Before the first drive' : `Before ${screen.next}`}</p>
          <h1 class="warning__title" id="warning-title">
            Warning
          </h1>
          <p class="warning__lead">{WARNING}</p>
          <p>
            Police lights, gunshots, lamps in a tunnel and cuts between cameras land on the beat. They may be
            unpleasant, and for people with photosensitive epilepsy dangerous. No more than three large flashes come in
            any second.
          </p>
          <p>Flash, motion, shake and a high-contrast picture can be changed in the settings at any time.</p>
        </div>
        <div class="warning__choices">
          <button type="button" class="choice is-main" onClick={() => roll({})} data-first>
            <span>Roll</span>
            <small class="choice__what">Everything as it is meant</small>
          </button>
          <button type="button" class="choice" onClick={() => roll(less)}>
            <span>Reduce flashes and motion</span>
            <small class="choice__what">
              Flash {percent(less.flash)}, motion {percent(less.motion)}, no shake
            </small>
          </button>
          <a class="choice" href={screen.back} data-back>
            <span>Not now</span> <kbd class="key">Esc</kbd>
          </a>
        </div>
      </section>
    </main>
  );
}
