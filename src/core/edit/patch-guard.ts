import type { Step } from './history';
import type { Change, Patch } from './patch';

/** Whether a value that comes from storage has the form of a patch. Whether it fits a draft, `applyPatch` says. */
export function isPatch(value: unknown): value is Patch {
  return Array.isArray(value) && value.every(isChange);
}

/** Whether a value that comes from storage has the form of a step. */
export function isStep(value: unknown): value is Step {
  return isRecord(value) && typeof value.name === 'string' && isPatch(value.patch);
}

function isChange(value: unknown): value is Change {
  if (!isRecord(value) || !isPath(value.path)) return false;
  if (value.kind === 'fields') {
    const { fields, order } = value;
    return (
      Array.isArray(fields) &&
      fields.every((field) => isRecord(field) && typeof field.name === 'string') &&
      (order === undefined || (isRecord(order) && isNames(order.before) && isNames(order.after)))
    );
  }
  return value.kind === 'list' && Array.isArray(value.cuts) && value.cuts.every(isCut);
}

function isCut(value: unknown): boolean {
  return (
    isRecord(value) &&
    Number.isInteger(value.at) &&
    (value.at as number) >= 0 &&
    Array.isArray(value.out) &&
    Array.isArray(value.in)
  );
}

function isPath(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((step) => typeof step === 'string' || (Number.isInteger(step) && (step as number) >= 0))
  );
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
