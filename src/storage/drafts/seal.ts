import type { SealedText } from './draft-rows';

/** FNV-1a over the text's code units: finds a row that was cut off or changed on the disk, and costs about 1 ms a MB. */
export function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}

/** Plain JSON as a row keeps it. */
export function seal(value: unknown): SealedText {
  const text = JSON.stringify(value);
  return { text, sum: sumOf(text) };
}

export function isSound(text: unknown, sum: unknown): text is string {
  return typeof text === 'string' && sumOf(text) === sum;
}

/** What was sealed; undefined for text that is no JSON. */
export function unseal(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
