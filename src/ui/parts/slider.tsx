import { useId } from 'preact/hooks';

interface SliderProps {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value in words, shown and said. */
  readonly words: string;
  /** While it moves. */
  readonly onInput: (value: number) => void;
  /** When it is let go. */
  readonly onDone: () => void;
}

/** A named slider with its value beside it. */
export function Slider({ name, min, max, step, value, words, onInput, onDone }: SliderProps) {
  const id = useId();
  return (
    <div class="slider">
      <label class="slider__name" for={id}>
        {name}
      </label>
      <input
        id={id}
        class="slider__range"
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={words}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
        onChange={onDone}
      />
      <output class="slider__value number" for={id}>
        {words}
      </output>
    </div>
  );
}
