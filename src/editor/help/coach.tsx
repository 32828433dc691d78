import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EditorModel } from '../model';
import { type CoachStep, coachSteps } from './coach-steps';

/** One mark at a time: a ring around a part of the page and a card beside it. Nothing is blocked meanwhile. */
export function Coach({ model }: { readonly model: EditorModel }) {
  const at = model.coach.value;
  if (at === null) return null;
  const steps = coachSteps(model.verbKeys.value);
  const step = steps[at];
  if (step === undefined) return null;
  return <Mark model={model} step={step} at={at} count={steps.length} key={at} />;
}

interface MarkProps {
  readonly model: EditorModel;
  readonly step: CoachStep;
  readonly at: number;
  readonly count: number;
}

function Mark({ model, step, at, count }: MarkProps) {
  const ring = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const settle = () => settleMark(step.target, ring.current, card.current);
    settle();
    window.addEventListener('resize', settle);
    return () => window.removeEventListener('resize', settle);
  }, [step.target]);
  const end = () => {
    model.coach.value = null;
  };
  const isLast = at === count - 1;
  return (
    <>
      <div class="e-coach__ring" ref={ring} aria-hidden="true" />
      <section class="e-coach" ref={card} aria-label={`${step.title}, ${at + 1} of ${count}`} data-part="coach">
        <h2 class="e-coach__title">{step.title}</h2>
        <p class="e-coach__words">{step.words}</p>
        <p class="e-coach__foot">
          <span class="number">
            {at + 1}/{count}
          </span>
          <button type="button" class="e-button" onClick={end}>
            {isLast ? 'Close' : 'Skip'}
          </button>
          {!isLast && (
            <button
              type="button"
              class="e-button is-main"
              onClick={() => {
                model.coach.value = at + 1;
              }}
            >
              Next
            </button>
          )}
        </p>
      </section>
    </>
  );
}

/** Puts the ring around what the mark is about, and the card where there is room, on the page in any case. */
function settleMark(target: string, ring: HTMLElement | null, card: HTMLElement | null): void {
  if (ring === null || card === null) return;
  const seen = target
    .split(', ')
    .flatMap((one) => [...document.querySelectorAll(one)])
    .find((one) => one.getClientRects().length > 0);
  ring.hidden = seen === undefined;
  const { innerWidth: width, innerHeight: height } = window;
  const about = seen?.getBoundingClientRect() ?? new DOMRect(width / 2, height / 2, 0, 0);
  // What reaches the edge of the page is ringed inside it.
  const edge = 8;
  const left = Math.max(about.left, edge);
  const top = Math.max(about.top, edge);
  place(ring, left, top);
  ring.style.setProperty('--width', `${Math.min(about.right, width - edge) - left}px`);
  ring.style.setProperty('--height', `${Math.min(about.bottom, height - edge) - top}px`);
  const own = card.getBoundingClientRect();
  const gap = 14;
  const isBig = about.height > height * 0.3;
  const below = about.bottom + gap;
  const above = about.top - gap - own.height;
  const cardTop = isBig ? about.top + gap : below + own.height < height ? below : above;
  place(
    card,
    clamp(about.left + (about.width - own.width) / 2, 8, width - own.width - 8),
    clamp(cardTop, 8, height - own.height - 8),
  );
}

function place(element: HTMLElement, left: number, top: number): void {
  element.style.setProperty('--left', `${left}px`);
  element.style.setProperty('--top', `${top}px`);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
