import { percent } from '../format/words';
import { say } from '../live';
import type { SettingsView, UiActions, UiModel } from '../model';
import { Slider } from '../parts/slider';

const AMOUNTS = [
  { amount: 'motion', name: 'Motion' },
  { amount: 'shake', name: 'Shake' },
  { amount: 'flash', name: 'Flash' },
] as const;

export type Comfort = Pick<SettingsView, 'flash' | 'motion' | 'shake'>;

/** The most that "less" leaves of each, 0..1. So little motion holds the camera where it is as well: no cuts. */
const LESS: Comfort = { flash: 0.3, motion: 0.2, shake: 0 };

/** Less of everything. What is set lower already stays as it is: nobody is given more by asking for less. */
export function reduced({ flash, motion, shake }: Comfort): Comfort {
  return {
    flash: Math.min(flash, LESS.flash),
    motion: Math.min(motion, LESS.motion),
    shake: Math.min(shake, LESS.shake),
  };
}

/** How much the picture moves, shakes and flashes. */
export function ComfortPanel({ model, actions }: { readonly model: UiModel; readonly actions: UiActions }) {
  const settings = model.settings.value;
  const isLess = AMOUNTS.every(({ amount }) => settings[amount] <= LESS[amount]);
  return (
    <fieldset class="sheet panel">
      <legend class="panel__title">Comfort</legend>
      {AMOUNTS.map(({ amount, name }) => (
        <Slider
          key={amount}
          name={name}
          min={0}
          max={1}
          step={0.05}
          value={settings[amount]}
          words={percent(settings[amount])}
          onInput={(value) => actions.changeSettings({ [amount]: value })}
          onDone={() => say(model.live, `${name} at ${percent(model.settings.peek()[amount])}. Saved.`)}
        />
      ))}
      <div class="panel__foot">
        <p class="panel__note">Motion at 0 holds the camera and the menus still.</p>
        <button
          type="button"
          class="button is-quiet"
          disabled={isLess}
          onClick={() => {
            actions.changeSettings(reduced(model.settings.peek()));
            say(model.live, 'Flashes and motion reduced. Saved.');
          }}
        >
          Reduce all
        </button>
      </div>
    </fieldset>
  );
}
