import type { Finding } from '../../core/level/verify/verify-level';

/** Of one rule in one chart so many are written out: the rest are seldom another mistake. `--json` has them all. */
const MOST_ALIKE = 8;

/** Findings for a person, one a line: severity, rule, where, what and what to do. */
export function findingLines(file: string, findings: readonly Finding[]): string[] {
  const lines: string[] = [];
  const alike = new Map<string, number>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const count = (alike.get(kind) ?? 0) + 1;
    alike.set(kind, count);
    if (count > MOST_ALIKE) continue;
    lines.push(`${file}: ${kind}${placeOf(finding)}: ${finding.message} ${finding.remedy} ${finding.at.path}`);
  }
  for (const [kind, count] of alike) {
    if (count > MOST_ALIKE) lines.push(`${file}: ${kind}: and ${count - MOST_ALIKE} more of these.`);
  }
  return lines;
}

function kindOf({ severity, rule, at }: Finding): string {
  return `${severity} ${rule}${at.difficulty === undefined ? '' : `, ${at.difficulty}`}`;
}

/** ` at bar 12, beat 2.5 (18042 ms)`; nothing for the level as a whole. */
function placeOf({ at: { bar, beat, ms } }: Finding): string {
  if (bar === undefined || beat === undefined || ms === undefined) return '';
  return ` at bar ${bar}, beat ${beat} (${Math.round(ms)} ms)`;
}
