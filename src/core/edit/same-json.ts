/** The fields of an object that JSON would write: one that is undefined is not there. In order. */
export function fieldNames(value: object): string[] {
  const names = Object.keys(value);
  const fields = value as Readonly<Record<string, unknown>>;
  return names.some((name) => fields[name] === undefined) ? names.filter((name) => fields[name] !== undefined) : names;
}

/** Whether two values are written as the same text: also the order of the fields must agree. Identity is quick. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return Number.isNaN(a) && Number.isNaN(b);
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && areSameLists(a, b);
  const names = fieldNames(a);
  const others = fieldNames(b);
  return (
    names.length === others.length &&
    names.every(
      (name, at) =>
        name === others[at] && isSameJson((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
    )
  );
}

function areSameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at] && !isSameJson(a[at], b[at])) return false;
  return true;
}
