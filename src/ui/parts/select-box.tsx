interface SelectBoxProps {
  readonly id: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
}

/** A list to pick one thing from. Its label is the caller's. */
export function SelectBox({ id, value, options, onPick }: SelectBoxProps) {
  return (
    <span class="select">
      <select id={id} class="select__box" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <svg class="select__arrow" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 7h18l-9 11z" />
      </svg>
    </span>
  );
}
