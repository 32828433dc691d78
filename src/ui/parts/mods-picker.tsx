import type { Signal } from '@preact/signals';
import type { Mods } from '../../core/chase/mods';
import { formatRate } from '../format/mods';

const MIN_RATE = 0.75;
const MAX_RATE = 1.5;
const RATE_STEP = 0.05;

const SWITCHES = [
  { mod: 'mirror', name: 'Mirror', what: 'Left and right change places' },
  { mod: 'night', name: 'Night', what: 'Cues light up late' },
  { mod: 'noBust', name: 'No-bust', what: 'The police never stop you' },
  { mod: 'oneTake', name: 'One-take', what: 'The first miss ends the take' },
] as const;

interface ModsPickerProps {
  readonly mods: Signal<Mods>;
  readonly canChangeRate: boolean;
}

/** What makes the next take harder, easier or stranger. */
export function ModsPicker({ mods, canChangeRate }: ModsPickerProps) {
  const now = mods.value;
  const setRate = (rate: number) => {
    mods.value = { ...now, rate: Math.min(MAX_RATE, Math.max(MIN_RATE, Math.round(rate * 100) / 100)) };
  };
  return (
    <fieldset class="mods">
      <legend class="mods__legend">Mods</legend>
      {SWITCHES.map(({ mod, name, what }) => (
        <label class="switch is-told" key={mod}>
          <input
            type="checkbox"
            class="switch__box"
            checked={now[mod]}
            onChange={(event) => {
              mods.value = { ...now, [mod]: event.currentTarget.checked };
            }}
          />
          <span class="switch__name">
            {name}
            <span class="switch__what">{what}</span>
          </span>
        </label>
      ))}
      {canChangeRate && (
        <div class="stepper">
          <span class="stepper__name" id="rate-name">
            Rate
          </span>
          <button
            type="button"
            class="stepper__step"
            aria-label="Slower"
            disabled={now.rate <= MIN_RATE}
            onClick={() => setRate(now.rate - RATE_STEP)}
          >
            −
          </button>
          <output class="stepper__value" aria-labelledby="rate-name">
            {formatRate(now.rate)}
          </output>
          <button
            type="button"
            class="stepper__step"
            aria-label="Faster"
            disabled={now.rate >= MAX_RATE}
            onClick={() => setRate(now.rate + RATE_STEP)}
          >
            +
          </button>
        </div>
      )}
    </fieldset>
  );
}
