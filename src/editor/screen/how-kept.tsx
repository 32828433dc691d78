import { answered } from '../commands/chase-commands';
import type { Desk } from '../commands/command';

/** Whether everything is kept, in a word or two; what is wrong in full, with what to do. */
export function HowKept({ desk: { session, host } }: { readonly desk: Desk }) {
  const { model, opened } = session;
  const saveButton = (
    <button type="button" class="e-button" onClick={() => void answered(session, host.savePackage())}>
      Save a file
    </button>
  );
  if (model.isReadOnly.value) {
    return (
      <p class="e-kept is-wrong">
        Open in another tab
        {model.unsaved.value > 0 && saveButton}
        <button type="button" class="e-button" onClick={() => void takeOver()}>
          Edit it here
        </button>
      </p>
    );
  }
  const trouble = model.trouble.value;
  if (trouble !== null) {
    return (
      <p class="e-kept is-wrong" role="alert">
        <span class="e-kept__words">{trouble}</span>
        {saveButton}
      </p>
    );
  }
  const unsaved = model.unsaved.value;
  return <p class={`e-kept${unsaved > 0 ? ' is-busy' : ''}`}>{unsaved > 0 ? 'Keeping…' : 'All kept'}</p>;

  async function takeOver(): Promise<void> {
    const kept = await opened.takeOver();
    if (!kept.ok) session.refuse(kept.message);
  }
}
