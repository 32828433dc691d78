import type { ScannedSource } from './scan-source';

/** What a source names as another module; null where it cannot be read off, as in `import(name)`. */
export type Specifier = string | null;

/** Each form in which a module can be named. Strings stand as numbers in scanned code. */
const FORMS: readonly RegExp[] = [
  /\b(?:import|export)\b[^;"()]*?\bfrom\s*"(\d+)"/g,
  /(?<![.\w$])import\s*"(\d+)"/g,
  /(?<![.\w$])(?:import|require)\s*\(\s*\(?"(\d+)"\)?\s*[,)]/g,
  /\bnew\s+URL\s*\(\s*\(?"(\d+)"\)?\s*,\s*import\.meta\.url/g,
];
const GLOB = /\bimport\.meta\.glob\s*(?:<[^()]*>)?\s*\(([^)]*)\)/g;
const ANY_CALL = /(?<![.\w$])(?:import|require)\s*\(/g;

/** Every module that a source names: static, re-exported, for its types, for its effects, dynamic, by `require`, glob or URL. */
export function importsOf({ code, strings }: ScannedSource): Specifier[] {
  const named: Specifier[] = FORMS.flatMap((form) =>
    [...code.matchAll(form)].map((match) => strings[Number(match[1])] ?? null),
  );
  for (const [, pattern = ''] of code.matchAll(GLOB)) {
    for (const [, index] of pattern.matchAll(/"(\d+)"/g)) named.push(strings[Number(index)] ?? null);
  }
  const readable = [...code.matchAll(FORMS[2] as RegExp)].length;
  const all = [...code.matchAll(ANY_CALL)].length;
  for (let unread = readable; unread < all; unread += 1) named.push(null);
  return named;
}
