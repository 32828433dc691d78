import type { Draft } from '../../core/edit/draft';
import type { Step } from '../../core/edit/history';
import type { Difficulty } from '../../core/level/model';
import type { Rating } from '../../core/level/rating/rate-chart';
import type { Finding, Heard } from '../../core/level/verify/verify-level';
import type { LookerAnswer, LookerWish } from './looker';

/** What is known of a draft once it was looked at. */
export interface Looked {
  readonly findings: readonly Finding[];
  readonly ratings: Readonly<Partial<Record<Difficulty, Rating>>>;
}

export interface CheckAnswer extends Looked {
  /** No edit has come since. */
  readonly isLatest: boolean;
}

/** Looks at the draft beside the page, so that no edit waits for it. */
export interface Checker {
  open(draft: Draft): void;
  /** What was heard in the sound files. */
  hear(heard: Heard): void;
  changed(step: Step, kind: 'step' | 'undo' | 'redo'): void;
  onAnswer(listen: (answer: CheckAnswer) => void): () => void;
  dispose(): void;
}

/** As much of a `Worker` as is needed. */
export interface LookerPort {
  postMessage(wish: LookerWish): void;
  onmessage: ((event: MessageEvent<LookerAnswer>) => void) | null;
  terminate(): void;
}

function startWorker(): LookerPort {
  return new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
}

/** A checker in a worker of its own. Dispose of it to end the worker. */
export function createChecker(start: () => LookerPort = startWorker): Checker {
  const port = start();
  const listeners = new Set<(answer: CheckAnswer) => void>();
  let turn = 0;
  port.onmessage = ({ data }) => {
    for (const listen of listeners) listen({ ...data.looked, isLatest: data.turn === turn });
  };
  const nextTurn = () => {
    turn += 1;
    return turn;
  };
  return {
    open: (draft) => port.postMessage({ kind: 'open', turn: nextTurn(), draft }),
    hear: (heard) => port.postMessage({ kind: 'heard', turn: nextTurn(), heard }),
    changed: ({ patch }, kind) => port.postMessage({ kind: 'patch', turn: nextTurn(), patch, isBack: kind === 'undo' }),
    onAnswer(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    dispose: () => port.terminate(),
  };
}
