import { useSignal } from '@preact/signals';
import { remedyFor } from '../../core/edit/remedies';
import { type Finding, SEVERITIES, type Severity } from '../../core/level/verify/finding';
import { RULES } from '../../core/level/verify/rule-table';
import { counted, DIFFICULTY_NAMES } from '../../ui/format/words';
import type { Desk } from '../commands/command';
import type { EditorSession } from '../session';
import { jumpToFinding } from '../verify/jump';

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', hint: 'Hint' };
/** More than this on one page helps nobody, and a long list is slow to lay out. */
const SHOWN = 60;

/** What the rules find in the chase, live. A press goes there; what can be mended safely has a button for it. */
export function VerifyPanel({ desk: { session } }: { readonly desk: Desk }) {
  const { model } = session;
  const hidden = useSignal<ReadonlySet<Severity>>(new Set());
  const isOnlyThis = useSignal(false);
  const all = model.findings.value;
  const held = model.difficulty.value;
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  const seen = all
    .filter(
      ({ severity, at }) =>
        !hidden.value.has(severity) && (!isOnlyThis.value || at.difficulty === undefined || at.difficulty === held),
    )
    .sort((a, b) => rank(a) - rank(b));
  return (
    <div class="e-verify">
      <div class="e-verify__head">
        {SEVERITIES.map((severity) => {
          const count = all.filter((one) => one.severity === severity).length;
          return (
            <button
              type="button"
              key={severity}
              class={`e-button is-${severity}`}
              aria-pressed={!hidden.value.has(severity)}
              onClick={() => {
                const next = new Set(hidden.peek());
                if (!next.delete(severity)) next.add(severity);
                hidden.value = next;
              }}
            >
              {counted(count, SEVERITY_NAMES[severity].toLowerCase())}
            </button>
          );
        })}
        <label class="switch">
          <input
            class="switch__box"
            type="checkbox"
            checked={isOnlyThis.value}
            onChange={(event) => {
              isOnlyThis.value = event.currentTarget.checked;
            }}
          />
          <span class="switch__name">Only {DIFFICULTY_NAMES[held]}</span>
        </label>
        <MendAll session={session} findings={seen} />
        <span class="e-verify__state">{model.isVerifying.value ? 'Checking…' : 'Up to date'}</span>
      </div>
      {seen.length === 0 ? (
        <p class="e-empty">
          {all.length === 0 && !model.isVerifying.value ? 'Nothing to mend.' : 'Nothing of this kind.'}
        </p>
      ) : (
        <ul class="e-verify__list">
          {seen.slice(0, SHOWN).map((finding, at) => (
            <FoundRow session={session} finding={finding} key={`${finding.rule} ${finding.at.path} ${at}`} />
          ))}
        </ul>
      )}
      {seen.length > SHOWN && <p class="e-empty">And {seen.length - SHOWN} more.</p>}
    </div>
  );
}

function FoundRow({ session, finding }: { readonly session: EditorSession; readonly finding: Finding }) {
  const { at, severity, message, remedy, rule } = finding;
  const mend = remedyFor(finding);
  const why = (RULES as Readonly<Record<string, { readonly why: string }>>)[rule]?.why;
  return (
    <li class={`e-found is-${severity}`}>
      <button type="button" class="e-found__go" onClick={() => jumpToFinding(session, finding)}>
        <span class="e-found__mark">{SEVERITY_NAMES[severity]}</span>
        <span class="e-found__place number">{placeOf(finding)}</span>
        {at.difficulty !== undefined && <span class="e-found__chart">{DIFFICULTY_NAMES[at.difficulty]}</span>}
        <span class="e-found__words">{message}</span>
        <span class="e-found__remedy">{remedy}</span>
      </button>
      {mend !== null && (
        <button
          type="button"
          class="e-button"
          onClick={() => {
            if (!session.edit(mend.name, mend.apply)) session.refuse('There is no room for this mend: do it by hand.');
          }}
        >
          {mend.name}
        </button>
      )}
      {why !== undefined && (
        <details class="e-found__why">
          <summary>Why</summary>
          {why}
        </details>
      )}
    </li>
  );
}

/** Every safe mend of what is listed, as one step. */
function MendAll({ session, findings }: { readonly session: EditorSession; readonly findings: readonly Finding[] }) {
  const mends = findings.flatMap((finding) => remedyFor(finding) ?? []);
  if (mends.length < 2) return null;
  return (
    <button
      type="button"
      class="e-button"
      onClick={() =>
        session.edit(`Mend ${mends.length} things`, (draft) => mends.reduce((now, mend) => mend.apply(now), draft))
      }
    >
      Mend {mends.length}
    </button>
  );
}

function placeOf({ at }: Finding): string {
  if (at.bar === undefined) return '';
  return `${at.bar}.${Math.floor(at.beat ?? 1)}`;
}
