import type { Answered } from '../../editor/host';
import type { EditorSession } from '../../editor/session';

const READ_ONLY = 'This chase is open in another tab. Press “Edit it here”, then choose the version again.';

/** Makes the draft what it was in a version: one step of the history, so it can be undone. */
export async function restoreVersion(session: EditorSession, id: string): Promise<Answered> {
  const { opened } = session;
  if (opened.isReadOnly) return { ok: false, message: READ_ONLY };
  const version = await opened.readVersion(id);
  if (version === null) return { ok: false, message: 'This version is gone. Choose another.' };
  // What is left for it can be had back, whatever becomes of the history.
  await opened.keepVersion();
  // The other tab may have come while it was read.
  if (opened.isReadOnly) return { ok: false, message: READ_ONLY };
  const hasChanged = session.edit('Go back to a version', () => version);
  return {
    ok: true,
    words: hasChanged ? 'The chase is as it was. Undo brings the other back.' : 'It is the same as now.',
  };
}
