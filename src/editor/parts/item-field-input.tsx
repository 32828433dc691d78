import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Item, ListName } from '../../core/edit/pick';
import { SelectBox } from '../../ui/parts/select-box';
import { type EditorSession, placeWords } from '../session';
import { type ItemField, shownValue, typedValue, withField } from './item-fields';
import { ITEM_NAMES } from './item-words';

interface FieldInputProps {
  readonly session: EditorSession;
  readonly kind: ListName;
  readonly item: Item;
  readonly field: ItemField;
  /** Its label is shown by others, a column's head: here it is only said. */
  readonly isBare?: boolean;
  readonly onChanged?: () => void;
}

/** A field of an item. What is typed counts once the field is left or Enter is pressed, as one step. */
export function ItemFieldInput({ session, kind, item, field, isBare, onChanged }: FieldInputProps) {
  const id = useId();
  const typed = useSignal<string | null>(null);
  const shown = shownValue(field, item);
  const where = `${ITEM_NAMES[kind]} at ${placeWords(session.model, item.tick)}`;

  function take(text: string): void {
    typed.value = null;
    if (text === shown) return;
    const value = typedValue(field, text);
    if (value === null) {
      const range = field.kind === 'number' ? `: ${field.min} to ${field.max}` : '';
      session.refuse(`${field.label}${range}. “${text}” cannot be used.`);
      return;
    }
    const hasChanged = session.edit(`${field.label} of ${where.toLowerCase()}`, (draft) =>
      withField(draft, kind, item, field.name, value.value),
    );
    if (hasChanged) onChanged?.();
  }

  const label = `${field.label}${isBare === true ? `, ${where}` : ''}`;
  return (
    <span class={`e-field${isBare === true ? ' is-bare' : ''}`}>
      <label class={isBare === true ? 'visually-hidden' : 'e-field__name'} for={id}>
        {label}
      </label>
      {field.kind === 'choice' ? (
        <SelectBox
          id={id}
          value={shown}
          options={field.options.map((option) => ({ value: option, label: optionWords(field.name, option) }))}
          onPick={take}
        />
      ) : (
        <input
          id={id}
          class={field.kind === 'number' ? 'field__number' : 'field__text'}
          type="text"
          inputMode={field.kind === 'number' ? 'decimal' : 'text'}
          autocomplete="off"
          value={typed.value ?? shown}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            const input = event.currentTarget;
            if (event.key === 'Enter') take(input.value);
            const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
            if (by === undefined || field.kind !== 'number') return;
            event.preventDefault();
            const number = Number(input.value) + by * field.step;
            take(String(Math.round(Math.min(Math.max(number, field.min), field.max) * 1000) / 1000));
          }}
          onBlur={(event) => take(event.currentTarget.value)}
        />
      )}
    </span>
  );
}

function optionWords(name: string, option: string): string {
  if (name === 'unit') return `1/${option} notes`;
  return option.charAt(0).toUpperCase() + option.slice(1).replaceAll('-', ' ');
}
