const PIPS = 10;

/** A rating of 0 to 10 as slanted bars, like the needles of a dial; the number itself stands beside it. */
export function RatingBar({ rating }: { readonly rating: number }) {
  return (
    <svg class="rating" viewBox={`0 0 ${PIPS * 10} 12`} preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: PIPS }, (_, pip) => (
        <path
          class={`rating__pip${pip + 0.5 <= rating ? ' is-lit' : ''}`}
          key={pip}
          d={`M${pip * 10 + 3} 0h6l-3 12h-6z`}
        />
      ))}
    </svg>
  );
}
