export { applyPatch } from './apply-patch';
export { diffDrafts } from './diff-drafts';

/** Steps from the draft to a value in it: names of fields and positions in lists. */
export type Path = readonly (string | number)[];

/** One field before and after. A value that is missing on a side was or is not there. */
export interface FieldChange {
  readonly name: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Some fields of the object at `path`. */
export interface FieldsChange {
  readonly kind: 'fields';
  readonly path: Path;
  readonly fields: readonly FieldChange[];
  /** The names of all its fields, where their order would not come out by itself: new fields go to the end. */
  readonly order?: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** At `at` of the list as it was before the change, `out` gives way to `in`. */
export interface Cut {
  readonly at: number;
  readonly out: readonly unknown[];
  readonly in: readonly unknown[];
}

/** Places in the list at `path`, rising and apart from each other. */
export interface ListChange {
  readonly kind: 'list';
  readonly path: Path;
  readonly cuts: readonly Cut[];
}

export type Change = FieldsChange | ListChange;

/** The difference of two drafts: plain JSON, as small as the edit was, to be applied in order. */
export type Patch = readonly Change[];

/** The patch that leads back. */
export function invertPatch(patch: Patch): Patch {
  return patch.map(invertChange).reverse();
}

function invertChange(change: Change): Change {
  if (change.kind === 'fields') {
    const { path, order } = change;
    // Not turned round: each side adds its own fields in its own order.
    const fields = change.fields.map(swapped);
    return {
      kind: 'fields',
      path,
      fields,
      ...(order === undefined ? {} : { order: { before: order.after, after: order.before } }),
    };
  }
  let shift = 0;
  const cuts = change.cuts.map((cut): Cut => {
    const at = cut.at + shift;
    shift += cut.in.length - cut.out.length;
    return { at, out: cut.in, in: cut.out };
  });
  return { kind: 'list', path: change.path, cuts };
}

function swapped({ name, before, after }: FieldChange): FieldChange {
  return {
    name,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  };
}
