import type { Verb } from '../../core/level/model';
import { ARROW_PATH, ARROW_TURNS, VERB_PATHS } from '../hud/glyphs';

/** The shape of a verb, as on the road. */
export function VerbGlyph({ verb }: { readonly verb: Verb }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path d={VERB_PATHS[verb]} />
    </svg>
  );
}

/** A key as it looks. Arrows are drawn, because the fonts have not all four of them. */
export function KeyCap({ name }: { readonly name: string }) {
  const turn = ARROW_TURNS[name];
  if (turn === undefined) return <kbd class="key">{name}</kbd>;
  return (
    <kbd class="key">
      <svg class="key__arrow" viewBox="0 0 24 24" aria-hidden="true">
        <path d={ARROW_PATH} transform={`rotate(${turn} 12 12)`} />
      </svg>
    </kbd>
  );
}
