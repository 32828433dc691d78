import type { PositionedError } from '../model';

/** Errors of a level or a file: where, what, and what to do about it. All of it is shown as text. */
export function TroubleList({ errors }: { readonly errors: readonly PositionedError[] }) {
  return (
    <ul class="trouble-list">
      {errors.map((error) => (
        <li key={`${error.path} ${error.message}`}>
          {error.path !== '' && <code class="trouble-list__path">{error.path}</code>}
          <span class="trouble-list__message">{error.message}</span>
          {error.remedy !== '' && <span class="trouble-list__remedy">{error.remedy}</span>}
        </li>
      ))}
    </ul>
  );
}
