import type { Desk } from '../commands/command';

/** Whether everything is kept, in a word or two; what is wrong in full, with what to do. */
export function HowKept({ desk: { session, host } }: { readonly desk: Desk }) {
  const { model, opened } = session;
  if (model.isReadOnly.value) {
    return (
      <p class="e-kept is-wrong">
        Open in another tab
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
        <button type="button" class="e-button" onClick={() => void host.savePackage()}>
          Save a file
        </button>
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
