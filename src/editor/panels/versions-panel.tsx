import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Version } from '../../storage/drafts/open-draft';
import { counted } from '../../ui/format/words';
import { answered } from '../commands/chase-commands';
import type { Desk } from '../commands/command';
import { whenWords } from './when-words';

/** Steps of the history that are listed: the newest. */
const SHOWN_STEPS = 40;

/** What was done, step by step, and the versions that are kept: a press goes back to one. */
export function VersionsPanel({ desk }: { readonly desk: Desk }) {
  return (
    <div class="e-versions">
      <Steps desk={desk} />
      <Kept desk={desk} />
    </div>
  );
}

function Steps({ desk: { session } }: { readonly desk: Desk }) {
  const { past, future } = session.model.history.value;
  const done = past
    .slice(-SHOWN_STEPS)
    .map(({ name }, at, all) => ({ name, steps: past.length - all.length + at + 1 }));
  const undone = future
    .slice(-SHOWN_STEPS)
    .reverse()
    .map(({ name }, at) => ({ name, steps: past.length + at + 1 }));
  const isWhole = past.length <= SHOWN_STEPS;
  const steps = [...(isWhole ? [{ name: 'As it was opened', steps: 0 }] : []), ...done, ...undone].reverse();
  return (
    <section class="e-versions__part" aria-label="Steps">
      <h2 class="e-timing__title">Steps</h2>
      <ol class="e-steps" reversed>
        {steps.map(({ name, steps: count }) => (
          <li key={count}>
            <button
              type="button"
              class={`e-step${count > past.length ? ' is-undone' : ''}`}
              aria-current={count === past.length ? 'step' : undefined}
              onClick={() => session.travel(count)}
            >
              {name}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Kept({ desk: { session, host } }: { readonly desk: Desk }) {
  const versions = useSignal<readonly Version[] | null>(null);
  const read = async () => {
    versions.value = await session.opened.versions();
  };
  useEffect(() => void read(), []);
  const keep = async () => {
    const kept = await session.opened.keepVersion();
    if (kept.ok) session.tell('This version is kept.');
    else session.refuse(kept.message);
    await read();
  };
  const restore = async (id: string) => {
    await answered(session, host.restoreVersion(id));
    await read();
  };
  return (
    <section class="e-versions__part" aria-label="Versions">
      <h2 class="e-timing__title">
        Versions
        <button type="button" class="e-button" onClick={() => void keep()}>
          Keep this one
        </button>
      </h2>
      {versions.value === null && <p class="e-empty">Reading…</p>}
      {versions.value?.length === 0 && <p class="e-empty">None yet: they come by themselves as you work.</p>}
      <ol class="e-steps">
        {(versions.value ?? []).map(({ id, at, words, steps }) => (
          <li class="e-version" key={id}>
            <span class="e-version__when">{whenWords(at)}</span>
            <span class="e-version__words">{words}</span>
            <span class="e-version__steps">{counted(steps, 'step')}</span>
            <button
              type="button"
              class="e-button"
              aria-label={`Go back to the version of ${whenWords(at)}`}
              onClick={() => void restore(id)}
            >
              Go back
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
