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
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => isSameJson(item, b[at]))
    );
  }
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
