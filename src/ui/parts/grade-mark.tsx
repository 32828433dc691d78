import type { Grade } from '../model';

/** A grade in its colour. */
export function GradeMark({ grade }: { readonly grade: Grade }) {
  // "S+" cannot stand in a class name.
  return <span class={`grade is-${grade === 'S+' ? 'top' : grade.toLowerCase()}`}>{grade}</span>;
}
