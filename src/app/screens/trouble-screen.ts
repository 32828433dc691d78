import { CHASES_HREF } from '../../ui/href';
import type { PositionedError, TroubleScreen } from '../../ui/model';

export interface TroubleWords {
  readonly message: string;
  readonly remedy?: string;
  readonly errors?: readonly PositionedError[];
}

/** Something that cannot be shown, with what to do and the way back. */
export function trouble(title: string, { message, remedy = '', errors = [] }: TroubleWords): TroubleScreen {
  return { name: 'trouble', title, message, remedy, errors, back: { label: 'Back to the mixtape', href: CHASES_HREF } };
}

/** What an error says. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
