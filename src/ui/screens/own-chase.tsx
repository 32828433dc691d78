import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_TEXT } from '../../core/level/limits';
import { editHref } from '../href';
import type { ChaseView, UiActions } from '../model';

interface OwnChaseProps {
  readonly chase: ChaseView;
  readonly actions: UiActions;
}

/** What can be done with a chase of the player's own. Renaming happens in its place. */
export function OwnChase({ chase, actions }: OwnChaseProps) {
  const [isRenaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useLayoutEffect(() => {
    if (!isRenaming && wasRenaming.current) rename.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  if (isRenaming) {
    return (
      <NewTitle
        title={chase.title}
        onDone={(title) => {
          setRenaming(false);
          if (title !== null && title !== chase.title) actions.renameChase(chase.levelId, title);
        }}
      />
    );
  }
  return (
    <fieldset class="own">
      <legend class="visually-hidden">Your chase</legend>
      <a class="chip own__link" href={editHref(chase.levelId)}>
        Edit
      </a>
      <button type="button" class="chip" ref={rename} onClick={() => setRenaming(true)}>
        Rename
      </button>
      <button type="button" class="chip" onClick={() => actions.exportChase(chase.levelId)}>
        Export
      </button>
      <button type="button" class="chip" onClick={() => actions.deleteChase(chase.levelId)}>
        Delete
      </button>
    </fieldset>
  );
}

interface NewTitleProps {
  readonly title: string;
  /** Told the title, or null when it stays. */
  readonly onDone: (title: string | null) => void;
}

function NewTitle({ title, onDone }: NewTitleProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.select(), []);
  const save = () => {
    const typed = input.current?.value.trim() ?? '';
    if (typed === '') input.current?.focus();
    else onDone(typed);
  };
  return (
    <fieldset class="own is-renaming">
      <legend class="visually-hidden">Rename {title}</legend>
      <input
        ref={input}
        class="field__text own__title"
        type="text"
        aria-label="Title"
        maxLength={MAX_TEXT.title}
        autocomplete="off"
        defaultValue={title}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          else if (event.key === 'Escape') onDone(null);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <button type="button" class="chip" onClick={save}>
        Save
      </button>
      <button type="button" class="chip" onClick={() => onDone(null)}>
        Cancel
      </button>
    </fieldset>
  );
}
