import { PERFECT_DOLLARS } from './rules';

export const GRADES = ['S+', 'S', 'A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** Least share of a perfect take for each grade, in per cent, best first (DESIGN §1.2). D is the rest. */
const LEAST_PERCENT: readonly (readonly [Grade, number])[] = [
  ['S+', 100],
  ['S', 97],
  ['A', 92],
  ['B', 85],
  ['C', 75],
];

/** The grade of a take by its dollars before style. */
export function gradeOf(dollars: number): Grade {
  for (const [grade, percent] of LEAST_PERCENT) {
    if (dollars * 100 >= percent * PERFECT_DOLLARS) return grade;
  }
  return 'D';
}
