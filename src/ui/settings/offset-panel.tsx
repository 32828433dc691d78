import { effect } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from '../live';
import type { UiActions, UiModel } from '../model';

const LIMIT_MS = 1000;

interface OffsetPanelProps {
  readonly model: UiModel;
  readonly actions: UiActions;
  readonly canTry: boolean;
}

/** Offsets of sound and picture by hand, and a click with a lamp to try them on. */
export function OffsetPanel({ model, actions, canTry }: OffsetPanelProps) {
  const settings = model.settings.value;
  const isRunning = model.trial.isRunning.value;
  useEffect(() => {
    if (!canTry) return;
    return () => actions.tryOffset(false);
  }, [actions, canTry]);
  return (
    <fieldset class="sheet panel panel--offsets">
      <legend class="panel__title">Offsets</legend>
      <p class="panel__note">
        Kept for <b>{settings.device}</b>.
      </p>
      <Offset
        name="Sound"
        value={settings.audioMs}
        onInput={(audioMs) => actions.changeSettings({ audioMs })}
        onDone={(ms) => say(model.live, `Sound offset ${ms} milliseconds. Saved.`)}
      />
      <Offset
        name="Picture"
        value={settings.visualMs}
        onInput={(visualMs) => actions.changeSettings({ visualMs })}
        onDone={(ms) => say(model.live, `Picture offset ${ms} milliseconds. Saved.`)}
      />
      {canTry && (
        <div class="trial">
          <Lamp model={model} />
          <div class="trial__words">
            <button
              type="button"
              class="button"
              aria-pressed={isRunning}
              onClick={() => actions.tryOffset(!model.trial.isRunning.peek())}
            >
              {isRunning ? 'Stop' : 'Click and flash'}
            </button>
            <p class="panel__note">
              The lamp lights before you hear the click: raise Sound. It lights after: raise Picture. If your results
              say you are late on average, raise Sound by as much.
            </p>
          </div>
        </div>
      )}
    </fieldset>
  );
}

/** The class follows the signal at once, not with the next render: a lamp that lags would falsify what it measures. */
function Lamp({ model }: { readonly model: UiModel }) {
  const lamp = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      effect(() => {
        lamp.current?.classList.toggle('is-lit', model.trial.isLit.value);
      }),
    [model],
  );
  return (
    <div class="lamp" ref={lamp} aria-hidden="true">
      <span class="lamp__light" />
    </div>
  );
}

interface OffsetProps {
  readonly name: string;
  readonly value: number;
  readonly onInput: (ms: number) => void;
  readonly onDone: (ms: number) => void;
}

function Offset({ name, value, onInput, onDone }: OffsetProps) {
  const id = useId();
  const put = (typed: number) => {
    if (!Number.isFinite(typed)) return;
    const whole = Math.round(typed);
    if (Math.abs(whole) <= LIMIT_MS) onInput(whole);
  };
  /** What stands in the number field when it is left: a value out of range or none is put right. */
  const settle = (field: HTMLInputElement) => {
    const typed = Number.isFinite(field.valueAsNumber) ? field.valueAsNumber : value;
    const kept = Math.round(Math.min(LIMIT_MS, Math.max(-LIMIT_MS, typed)));
    field.value = String(kept);
    onInput(kept);
    onDone(kept);
  };
  return (
    <div class="slider">
      <label class="slider__name" for={id}>
        {name}
      </label>
      <input
        id={id}
        class="slider__range"
        type="range"
        min={-LIMIT_MS}
        max={LIMIT_MS}
        step={1}
        value={value}
        aria-valuetext={`${value} milliseconds`}
        onInput={(event) => put(event.currentTarget.valueAsNumber)}
        onChange={(event) => onDone(event.currentTarget.valueAsNumber)}
      />
      <span class="slider__number">
        <input
          class="field__number number"
          type="number"
          min={-LIMIT_MS}
          max={LIMIT_MS}
          step={1}
          value={value}
          aria-label={`${name} offset in milliseconds`}
          onInput={(event) => put(event.currentTarget.valueAsNumber)}
          onChange={(event) => settle(event.currentTarget)}
        />
        ms
      </span>
    </div>
  );
}
