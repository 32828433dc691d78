import './home.css';
import { useState } from 'preact/hooks';
import type { DraftEntry } from '../../storage/drafts/draft-store';
import { CHASES_HREF, editHref } from '../../ui/href';
import { Page } from '../../ui/parts/page';
import { SelectBox } from '../../ui/parts/select-box';
import { PickFiles } from '../new-chase/pick-files';
import type { Home } from './home';
import { agoWords, sizeWords } from './home-words';

/** Where a new chase is begun. */
export const NEW_CHASE_HREF = editHref('new');
export const PACKAGE_TYPES = '.getaway,.zip,application/zip';

/** The drafts of this browser, and the ways to begin another. */
export function HomeScreen({ home }: { readonly home: Home }) {
  const trouble = home.trouble.value;
  return (
    <Page name="edit-home" title="Make a chase" over="The cutting room" back={{ label: 'Mixtape', href: CHASES_HREF }}>
      {trouble !== null && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      {home.busy.value !== null && (
        <p class="edit-home__busy" role="status">
          {home.busy.value}
        </p>
      )}
      <div class="edit-home__columns">
        <Begin home={home} />
        <Drafts home={home} />
      </div>
    </Page>
  );
}

function Begin({ home }: { readonly home: Home }) {
  return (
    <section class="begin sheet" aria-label="Begin">
      <a class="button is-main begin__new" href={NEW_CHASE_HREF} data-first>
        New chase
      </a>
      <p class="begin__words">From a song on your disk to its first bar in a minute. Drop the song anywhere here.</p>
      <PickFiles label="Open a .getaway" accept={PACKAGE_TYPES} onPick={(files) => home.openFiles(files)} />
      <p class="begin__words">A chase that somebody gave you: pick it, drop it or paste it.</p>
      <Copy home={home} />
    </section>
  );
}

function Copy({ home }: { readonly home: Home }) {
  const sources = home.sources.value;
  const [picked, setPicked] = useState<string | null>(null);
  const id = picked ?? sources[0]?.id ?? '';
  if (sources.length === 0) return null;
  return (
    <div class="begin__copy">
      <label class="field__name" htmlFor="copy-of">
        A copy of
      </label>
      <SelectBox
        id="copy-of"
        value={id}
        options={sources.map(({ id: value, title, artist }) => ({ value, label: `${title}, ${artist}` }))}
        onPick={setPicked}
      />
      <button type="button" class="button is-quiet" onClick={() => home.copy(id)}>
        Make a copy
      </button>
    </div>
  );
}

function Drafts({ home }: { readonly home: Home }) {
  const drafts = home.drafts.value;
  return (
    <section class="drafts" aria-label="Drafts">
      <h2 class="drafts__head">Drafts</h2>
      <div role="status">
        {home.removed.value.map(({ id, title }) => (
          <p key={id} class="drafts__removed">
            “{title}” is deleted.{' '}
            <button
              type="button"
              class="button is-quiet"
              aria-label={`Undo deleting ${title}`}
              onClick={() => void home.restore(id)}
            >
              Undo
            </button>
          </p>
        ))}
      </div>
      {drafts === null && <p class="drafts__none">Looking…</p>}
      {drafts?.length === 0 && <p class="drafts__none">None yet. Every edit you make is kept here by itself.</p>}
      <ul class="drafts__list">
        {drafts?.map((entry) => (
          <DraftRow key={entry.id} entry={entry} onRemove={() => void home.remove(entry)} />
        ))}
      </ul>
    </section>
  );
}

function DraftRow({ entry, onRemove }: { readonly entry: DraftEntry; readonly onRemove: () => void }) {
  const { id, title, changedAt, steps, bytes } = entry;
  return (
    <li class="draft sheet">
      <a class="draft__open" href={editHref(id)}>
        <b class="draft__title">{title}</b>
        <span class="draft__facts">
          Changed {agoWords(changedAt, Date.now())} · {steps} {steps === 1 ? 'edit' : 'edits'} · {sizeWords(bytes)}
        </span>
      </a>
      <button type="button" class="button is-quiet draft__delete" aria-label={`Delete ${title}`} onClick={onRemove}>
        Delete
      </button>
    </li>
  );
}
