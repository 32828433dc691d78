import type { Draft } from '../../core/edit/draft';
import type { Step } from '../../core/edit/history';
import type { Difficulty } from '../../core/level/model';
import type { Rating } from '../../core/level/rating/rate-chart';
import type { Finding, Heard } from '../../core/level/verify/verify-level';

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
