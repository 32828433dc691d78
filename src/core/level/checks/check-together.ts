import type { LevelError } from '../level-error';
import type { Level } from '../schema';
import { checkLanes } from './lanes';
import { checkMeters } from './meters';
import { checkNames } from './names';
import { checkOrder } from './order';
import { checkPaths } from './paths';
import { checkShots } from './shots';
import { checkSongSpan } from './song-span';
import { checkVerbs } from './verbs';

/** What one list of a level says about another, told as it is found. */
export type Check = (level: Level) => Iterable<LevelError>;

/** Need only the schema. */
const FIRST: readonly Check[] = [checkNames, checkOrder, checkMeters, checkLanes];

/** Rely on sorted lists and on lanes that exist. */
const THEN: readonly Check[] = [checkPaths, checkVerbs, checkSongSpan, checkShots];

/** Errors that the schema cannot see, lazily: a reader may stop early. The second half runs only when the first found none. */
export function* checkTogether(level: Level): Iterable<LevelError> {
  let isSorted = true;
  for (const check of FIRST) {
    for (const error of check(level)) {
      isSorted = false;
      yield error;
    }
  }
  if (!isSorted) return;
  for (const check of THEN) yield* check(level);
}
