import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onDone: (value: number) => void;
}

/** A number with a fraction. It counts once the field is left, Enter is pressed, or by ↑ and ↓. */
export function NumberField({ name, value, min, max, step, onDone }: NumberFieldProps) {
  const id = useId();
  const typed = useSignal<string | null>(null);
  const shown = String(Math.round(value * 1000) / 1000);
  const done = (text: string) => {
    typed.value = null;
    const number = Number(text.replace(',', '.'));
    if (text === shown || text.trim() === '' || !Number.isFinite(number)) return;
    onDone(Math.min(Math.max(number, min), max));
  };
  return (
    <span class="e-field">
      <label class="e-field__name" for={id}>
        {name}
      </label>
      <input
        id={id}
        class="field__number"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typed.value ?? shown}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done(event.currentTarget.value);
          const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          done(String(Math.round((value + by * step) * 1000) / 1000));
        }}
        onBlur={(event) => done(event.currentTarget.value)}
      />
    </span>
  );
}
