import { setMetadata } from '../../core/edit/metadata';
import type { Answered } from '../host';
import { placeWords } from '../session';
import { findingFrom, jumpToFinding } from '../verify/jump';
import type { Command, Desk } from './command';

/** The chase as a whole. */
export const CHASE_COMMANDS: readonly Command[] = [
  {
    id: 'next-finding',
    name: 'Go to the next thing to mend',
    group: 'Chase',
    keys: ['KeyJ'],
    also: 'verify problem finding check',
    why: 'There is nothing to mend. Well driven.',
    when: ({ session }) => session.model.findings.value.some(({ at }) => at.tick !== undefined),
    run: (desk) => toFinding(desk, 1),
  },
  {
    id: 'previous-finding',
    name: 'Go to the thing to mend before',
    group: 'Chase',
    keys: ['Shift+KeyJ'],
    also: 'verify problem finding check',
    why: 'There is nothing to mend. Well driven.',
    when: ({ session }) => session.model.findings.value.some(({ at }) => at.tick !== undefined),
    run: (desk) => toFinding(desk, -1),
  },
  {
    id: 'preview-here',
    name: 'Let the preview begin at the cursor',
    group: 'Chase',
    keys: ['Shift+KeyP'],
    edits: true,
    run: setPreview,
  },
  {
    id: 'publish',
    name: 'Put it on my mixtape',
    group: 'Chase',
    keys: ['Ctrl+Enter'],
    also: 'publish finish',
    run: ({ session, host }) => void answered(session, host.publish()),
  },
  {
    id: 'save-file',
    name: 'Save as a .getaway file',
    group: 'Chase',
    keys: ['Ctrl+KeyS'],
    also: 'export package download zip',
    run: ({ session, host }) => void answered(session, host.savePackage()),
  },
  {
    id: 'open-file',
    name: 'Open a file',
    group: 'Chase',
    keys: ['Ctrl+KeyO'],
    also: 'import package song getaway',
    run: () => document.querySelector<HTMLInputElement>('[data-open-file]')?.click(),
  },
  {
    id: 'leave',
    name: 'Leave for the list of chases',
    group: 'Chase',
    keys: ['Shift+Escape'],
    also: 'back close exit quit',
    run: ({ host }) => host.leave(),
  },
];

/** Says how a wish ended. */
export async function answered({ tell, refuse }: Desk['session'], wish: Promise<Answered>): Promise<void> {
  const answer = await wish;
  if (answer.ok) tell(answer.words, answer.remedy);
  else refuse(answer.message);
}

function toFinding({ session }: Desk, by: 1 | -1): void {
  const { model } = session;
  const found = findingFrom(model.findings.peek(), model.cursorTick.peek(), by);
  if (found === null) session.refuse('There is nothing to mend. Well driven.');
  else jumpToFinding(session, found);
}

function setPreview({ session }: Desk): void {
  const { model } = session;
  const ms = Math.max(0, Math.round(session.playback.heardMs()));
  session.edit(`Preview from ${placeWords(model, model.cursorTick.peek())}`, (draft) =>
    setMetadata(draft, { previewMs: ms }),
  );
}
