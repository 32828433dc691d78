import { useEffect, useState } from 'preact/hooks';
import { modWords } from '../format/mods';
import { DIFFICULTY_NAMES } from '../format/words';
import type { PauseView } from '../model';
import type { ScreenProps } from '../screen';
import { SettingsPanel } from '../settings/settings-panel';

/** The drive itself is the canvas and the instruments; this is what a pause puts over them. */
export function DriveScreen({ screen, model, actions }: ScreenProps<'drive'>) {
  if (screen.pause === null) return <DriveHeading title={screen.title} />;
  return <PauseDialog pause={screen.pause} screen={screen} model={model} actions={actions} />;
}

function DriveHeading({ title }: { readonly title: string }) {
  return (
    <main class="visually-hidden">
      <h1>{title}</h1>
    </main>
  );
}

interface PauseDialogProps extends ScreenProps<'drive'> {
  readonly pause: PauseView;
}

function PauseDialog({ pause, screen, model, actions }: PauseDialogProps) {
  const [isSetting, setSetting] = useState(false);
  useEffect(() => {
    document.querySelector<HTMLElement>('[role="dialog"] [data-first]')?.focus();
  }, [isSetting]);
  if (isSetting) {
    return (
      <div class="veil">
        <section class="sheet pause-settings" role="dialog" aria-modal="true" aria-labelledby="pause-settings-title">
          <header class="pause-settings__head">
            <h2 class="pause-settings__title" id="pause-settings-title">
              Settings
            </h2>
            <button type="button" class="button" onClick={() => setSetting(false)} data-back data-first>
              Back <kbd class="key">Esc</kbd>
            </button>
          </header>
          <SettingsPanel model={model} actions={actions} canTryOffset={false} />
        </section>
      </div>
    );
  }
  const chart = [DIFFICULTY_NAMES[screen.difficulty], ...modWords(screen.mods)].join(' · ');
  return (
    <div class="veil">
      <section class="pause" role="dialog" aria-modal="true" aria-labelledby="pause-title">
        <p class="pause__over">
          {screen.title} · {chart}
          {screen.driver === 'player' && ` · Take ${screen.takeNumber}`}
        </p>
        <h2 class="pause__title" id="pause-title">
          Cut!
        </h2>
        <p class="pause__reason">
          {pause.reason}
          {pause.resumesAt !== null && `. It rolls again from ${pause.resumesAt}.`}
        </p>
        <div class="pause__choices">
          <button type="button" class="choice is-main" onClick={() => actions.resume()} data-back data-first>
            <span>Resume</span> <kbd class="key">Esc</kbd>
          </button>
          <button type="button" class="choice" onClick={() => actions.retry()} data-retry>
            <span>Retry</span> <kbd class="key">R</kbd>
          </button>
          <button type="button" class="choice" onClick={() => setSetting(true)}>
            <span>Settings</span>
          </button>
          <button type="button" class="choice" onClick={() => actions.quit()}>
            <span>Quit to the mixtape</span>
          </button>
        </div>
      </section>
    </div>
  );
}
