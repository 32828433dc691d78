import { say } from '../live';
import type { SettingsView, UiActions, UiModel } from '../model';

const QUALITIES = [
  { quality: 'auto', name: 'Automatic', what: '' },
  { quality: 'low', name: 'Low', what: 'A small, plain picture for slow machines' },
  { quality: 'medium', name: 'Medium', what: 'Sharper, with most of the city' },
  { quality: 'high', name: 'High', what: 'Everything, as sharp as the screen' },
] as const;

/** What "automatic" stands for on this machine. */
export function autoWords(auto: SettingsView['autoQuality']): string {
  return auto === null ? 'Chosen by what this machine can draw' : `${named(auto.quality)} here: ${auto.why}`;
}

/** How much is drawn, and how plainly. */
export function PicturePanel({ model, actions }: { readonly model: UiModel; readonly actions: UiActions }) {
  const settings = model.settings.value;
  return (
    <fieldset class="sheet panel">
      <legend class="panel__title">Picture</legend>
      <fieldset class="picks">
        <legend class="picks__name">Quality</legend>
        {QUALITIES.map(({ quality, name, what }) => (
          <label class="switch is-told" key={quality}>
            <input
              type="radio"
              name="quality"
              class="switch__box"
              checked={settings.quality === quality}
              onChange={() => {
                actions.changeSettings({ quality });
                say(model.live, `Quality ${name.toLowerCase()}. Saved.`);
              }}
            />
            <span class="switch__name">
              {name}
              <span class="switch__what">{quality === 'auto' ? autoWords(settings.autoQuality) : what}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="switch is-told panel__switch">
        <input
          type="checkbox"
          class="switch__box"
          checked={settings.contrast}
          onChange={(event) => {
            const contrast = event.currentTarget.checked;
            actions.changeSettings({ contrast });
            say(model.live, `High contrast ${contrast ? 'on' : 'off'}. Saved.`);
          }}
        />
        <span class="switch__name">
          High contrast
          <span class="switch__what">Bright cues over a darkened city, plates behind all words</span>
        </span>
      </label>
    </fieldset>
  );
}

function named(quality: string): string {
  return quality.charAt(0).toUpperCase() + quality.slice(1);
}
