import './home.css';
import { useState } from 'preact/hooks';
import { EDIT_HREF } from '../../ui/href';
import { Page } from '../../ui/parts/page';
import type { Answered } from '../host';

/** A draft whose song cannot be heard. */
export interface SilentDraft {
  readonly title: string;
  /** Why not. */
  readonly message: string;
  /** Offers what was made of it, without the song. */
  saveLevel(): void;
  /** Offers it with its song; null where a file of that is missing. */
  readonly savePackage: (() => Promise<Answered>) | null;
}

/** A draft that cannot be opened: why, and what was made of it to take along. */
export function SilentScreen({ draft: { title, message, saveLevel, savePackage } }: { readonly draft: SilentDraft }) {
  const [words, setWords] = useState('');
  const pack = async (save: () => Promise<Answered>) => {
    const answer = await save();
    setWords(answer.ok ? answer.words : answer.message);
  };
  return (
    <Page
      name="edit-silent"
      title={title}
      over="Not opened"
      back={{ label: 'Back to the drafts', href: EDIT_HREF }}
      isBackFirst
    >
      <p class="refusal" role="alert">
        {message}
      </p>
      <section class="begin silent sheet" aria-label="What you made of it">
        <p class="begin__words">
          What you made of it is still kept here. Take it along as a file: its cues go with any copy of the song.
        </p>
        <button type="button" class="button" onClick={saveLevel}>
          Save level.json
        </button>
        {savePackage !== null && (
          <button type="button" class="button" onClick={() => void pack(savePackage)}>
            Save a .getaway
          </button>
        )}
        <p class="begin__words" role="status">
          {words}
        </p>
      </section>
    </Page>
  );
}
