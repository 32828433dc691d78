interface StepperProps {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onPick: (value: number) => void;
}

/** A whole number between two buttons. */
export function Stepper({ name, value, min, max, onPick }: StepperProps) {
  return (
    <fieldset class="stepper">
      <legend class="visually-hidden">{name}</legend>
      <span class="stepper__name" aria-hidden="true">
        {name}
      </span>
      <button
        type="button"
        class="stepper__step"
        aria-label={`${name}: one less`}
        disabled={value <= min}
        onClick={() => onPick(value - 1)}
      >
        −
      </button>
      <output class="e-stepper__value number" aria-label={name}>
        {value}
      </output>
      <button
        type="button"
        class="stepper__step"
        aria-label={`${name}: one more`}
        disabled={value >= max}
        onClick={() => onPick(value + 1)}
      >
        +
      </button>
    </fieldset>
  );
}
