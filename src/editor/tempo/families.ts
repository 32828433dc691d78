import type { Pulses } from './pulse';

/** The finest pulses that a song may be counted in: a beat is some whole number of one of them. */
const MOST_FAMILIES = 3;
/** A slower pulse that is nearly as strong as the strongest is taken for it: it leaves fewer ways to be wrong. */
const NEARLY = 0.85;
/** A pulse weaker than this share of the strongest founds no family. */
const WEAKEST = 0.3;
/** Pulses so near to a multiple of another are that multiple. */
const SAME = 0.012;

export interface Family {
  readonly hz: number;
  /** How clearly the song pulses so, 0 to 1. */
  readonly power: number;
}

/** Picks the pulses, strongest family first. */
export function familiesOf(pulses: Pulses): Family[] {
  const peaks = peaksOf(pulses);
  const strongest = peaks[0]?.power ?? 0;
  const families: Family[] = [];
  for (const peak of peaks) {
    if (families.length >= MOST_FAMILIES || peak.power < WEAKEST * strongest || peak.power < 0.02) break;
    const slow = peaks
      .filter((other) => other.power >= NEARLY * peak.power && other.hz <= peak.hz && isMultiple(peak.hz, other.hz))
      .reduce((lowest, other) => (other.hz < lowest.hz ? other : lowest), peak);
    if (!families.some(({ hz }) => isMultiple(slow.hz, hz) || isMultiple(hz, slow.hz))) families.push(slow);
  }
  return families;
}

function peaksOf({ firstHz, stepHz, power }: Pulses): Family[] {
  const peaks: Family[] = [];
  for (let index = 1; index + 1 < power.length; index += 1) {
    const before = power[index - 1] as number;
    const here = power[index] as number;
    const after = power[index + 1] as number;
    if (here <= before || here < after) continue;
    const bend = before - 2 * here + after;
    const shift = bend < 0 ? (0.5 * (before - after)) / bend : 0;
    peaks.push({ hz: firstHz + (index + shift) * stepHz, power: here });
  }
  return peaks.sort((a, b) => b.power - a.power);
}

function isMultiple(hz: number, ofHz: number): boolean {
  const times = Math.round(hz / ofHz);
  return times >= 1 && Math.abs(hz / (times * ofHz) - 1) < SAME;
}
