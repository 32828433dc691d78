import type { Verb } from '../../core/level/model';
import { VERB_PATHS } from '../hud/glyphs';

/** The shape of a verb, as on the road. */
export function VerbGlyph({ verb }: { readonly verb: Verb }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path d={VERB_PATHS[verb]} />
    </svg>
  );
}

const ARROW_TURNS: Readonly<Record<string, number>> = { '↑': 0, '→': 90, '↓': 180, '←': 270 };

/** A key as it looks. Arrows are drawn, because the fonts have not all four of them. */
export function KeyCap({ name }: { readonly name: string }) {
  const turn = ARROW_TURNS[name];
  if (turn === undefined) return <kbd class="key">{name}</kbd>;
  return (
    <kbd class="key">
      <svg class="key__arrow" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 4l7 8h-5v8h-4v-8H5z" transform={`rotate(${turn} 12 12)`} />
      </svg>
    </kbd>
  );
}
