import { useEffect, useRef, useState } from 'preact/hooks';
import type { UiModel } from '../model';
import { TroubleList } from './trouble-list';

/** How long a notice stays that asks nothing of its reader, and one that can be undone, ms. */
const STAY_MS = 8000;
const UNDO_STAY_MS = 20_000;

/** A slip over the screen. It goes by itself unless it tells of trouble; while it is held or pointed at it stays. */
export function NoticeSlip({ model }: { readonly model: UiModel }) {
  const notice = model.notice.value;
  const [isHeld, setHeld] = useState(false);
  const undoing = useRef<HTMLButtonElement>(null);
  // What was pressed to delete is gone with what it stood on.
  useEffect(() => undoing.current?.focus(), [notice?.undo]);
  useEffect(() => {
    if (notice === null || notice.isTrouble || isHeld) return;
    const going = setTimeout(
      () => {
        model.notice.value = null;
      },
      notice.undo === null ? STAY_MS : UNDO_STAY_MS,
    );
    return () => clearTimeout(going);
  }, [notice, isHeld, model]);
  if (notice === null) return null;
  const { words, isTrouble, errors, undo } = notice;
  const close = () => {
    setHeld(false);
    model.notice.value = null;
  };
  return (
    <section
      class={`notice${isTrouble ? ' is-trouble' : ''}`}
      aria-label={isTrouble ? 'Refused' : 'Done'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p class="notice__words">{words}</p>
      {errors.length > 0 && <TroubleList errors={errors} />}
      <div class="notice__do">
        {undo !== null && (
          <button
            type="button"
            class="button is-main"
            ref={undoing}
            onClick={() => {
              close();
              undo();
            }}
          >
            Undo
          </button>
        )}
        <button type="button" class="button is-quiet" onClick={close}>
          Close
        </button>
      </div>
    </section>
  );
}

/** Shown while a file is held over the page. */
export function DropSign({ model }: { readonly model: UiModel }) {
  if (!model.isDropping.value) return null;
  return (
    <div class="drop" aria-hidden="true">
      <p class="sign drop__sign">Drop it here</p>
    </div>
  );
}
