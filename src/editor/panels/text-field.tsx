import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly name: string;
  readonly value: string;
  readonly most: number;
  readonly note?: string;
  readonly suggestions?: readonly string[];
  /** An empty field is an answer, too. */
  readonly isEmptyMeant?: boolean;
  readonly onDone: (text: string) => void;
}

/** A line of text. It counts once the field is left or Enter is pressed: one step, however many keys. */
export function TextField({ name, value, most, note, suggestions, isEmptyMeant, onDone }: TextFieldProps) {
  const id = useId();
  const typed = useSignal<string | null>(null);
  const done = (text: string) => {
    typed.value = null;
    if (text !== value && (text.trim() !== '' || isEmptyMeant === true)) onDone(text);
  };
  return (
    <div class="e-field">
      <label class="e-field__name" for={id}>
        {name}
      </label>
      <input
        id={id}
        class="field__text"
        type="text"
        autocomplete="off"
        maxLength={most}
        list={suggestions === undefined ? undefined : `${id}-list`}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        value={typed.value ?? value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done(event.currentTarget.value);
        }}
        onBlur={(event) => done(event.currentTarget.value)}
      />
      {suggestions !== undefined && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option value={one} key={one} />
          ))}
        </datalist>
      )}
      {note !== undefined && (
        <span class="e-field__note" id={`${id}-note`}>
          {note}
        </span>
      )}
    </div>
  );
}
