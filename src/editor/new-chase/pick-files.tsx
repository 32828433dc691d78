import { useRef } from 'preact/hooks';

interface PickFilesProps {
  readonly label: string;
  /** As in `<input type="file">`. */
  readonly accept: string;
  readonly isMain?: boolean;
  readonly isFirst?: boolean;
  readonly many?: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

/** A button that asks the browser for files. */
export function PickFiles({ label, accept, isMain, isFirst, many, onPick }: PickFilesProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={`button${isMain ? ' is-main' : ''}`}
        data-first={isFirst || undefined}
        onClick={() => field.current?.click()}
      >
        {label}
      </button>
      <input
        ref={field}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        multiple={many}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be picked again.
          currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
    </>
  );
}
