import { counted } from '../format/words';
import type { SectionMark } from '../model';

function toneOf(share: number | null): string {
  if (share === null) return 'none';
  if (share >= 0.97) return 'best';
  if (share >= 0.85) return 'fine';
  return share >= 0.7 ? 'fair' : 'poor';
}

/** How each section of the song went, in its order. */
export function SectionStrip({ sections }: { readonly sections: readonly SectionMark[] }) {
  return (
    <ol class="strip" aria-label="Sections">
      {sections.map((section, index) => (
        // Sections may share a name; their place in the song tells them apart.
        <li class={`strip__part is-${toneOf(section.share)}`} key={index} style={{ '--share': section.share ?? 0 }}>
          <span class="strip__name">{section.name}</span>
          <span class="strip__share number">
            {section.share === null ? '–' : `${Math.floor(section.share * 100)}%`}
          </span>
          <span class="strip__misses">
            {section.share === null
              ? section.units === 0
                ? 'no cues'
                : 'not reached'
              : section.misses === 0
                ? 'clean'
                : counted(section.misses, 'miss', 'misses')}
          </span>
        </li>
      ))}
    </ol>
  );
}
