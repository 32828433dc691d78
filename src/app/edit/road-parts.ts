import type { Draft } from '../../core/edit/draft';
import type { Difficulty } from '../../core/level/model';

/**
 * Everything of a draft that the picture of a chart is made from. Edits keep what they leave alone as the same objects,
 * so a title or another chart that changes gives the same parts.
 */
export function roadPartsOf(draft: Draft, difficulty: Difficulty): readonly unknown[] {
  const { tempo, stops, meter, sections, road, shots, accents, song } = draft;
  const chart = draft.charts.find((one) => one.difficulty === difficulty);
  return [tempo, stops, meter, sections, road, shots, accents, song.offsetMs, song.durationMs, difficulty, chart];
}

export function areSameParts(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}
