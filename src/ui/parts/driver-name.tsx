import { useId, useRef } from 'preact/hooks';

const MAX_LENGTH = 12;

interface DriverNameProps {
  readonly value: string;
  readonly label: string;
  readonly onSave: (name: string) => void;
}

/** A name of at most twelve characters. It is saved when the field is left or Enter is pressed. */
export function DriverName({ value, label, onSave }: DriverNameProps) {
  const id = useId();
  const saved = useRef(value);
  const save = (typed: string) => {
    const name = typed.trim().slice(0, MAX_LENGTH);
    if (name === saved.current) return;
    saved.current = name;
    onSave(name);
  };
  return (
    <div class="field">
      <label class="field__name" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field__text number"
        type="text"
        maxLength={MAX_LENGTH}
        size={MAX_LENGTH}
        autocomplete="off"
        spellcheck={false}
        placeholder="No name"
        value={value}
        onChange={(event) => save(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save(event.currentTarget.value);
        }}
      />
    </div>
  );
}
