interface CassetteProps {
  /** Written on its label. */
  readonly title: string;
  /** Side and number of the track. */
  readonly mark: string;
}

/** A cassette seen from the front. Its reels turn a notch with each beat: `--turn` counts them. */
export function Cassette({ title, mark }: CassetteProps) {
  return (
    <div class="tape" aria-hidden="true">
      <svg class="tape__shell" viewBox="0 0 240 146" aria-hidden="true">
        <rect class="tape__body" x="1" y="1" width="238" height="144" rx="10" />
        <rect class="tape__rim" x="5" y="5" width="230" height="136" rx="7" />
        <path class="tape__stripe is-a" d="M18 52h204v7H18z" />
        <path class="tape__label" d="M18 22q0-6 6-6h192q6 0 6 6v30H18z" />
        <path class="tape__label" d="M18 59h204v36q0 6-6 6H24q-6 0-6-6z" />
        <path class="tape__stripe is-b" d="M18 90h204v5H18z" />
        <rect class="tape__window" x="62" y="57" width="116" height="34" rx="17" />
        <circle class="tape__pack" cx="83" cy="74" r="16" />
        <circle class="tape__pack" cx="157" cy="74" r="12.500" />
        <Reel x={83} />
        <Reel x={157} />
        <path class="tape__glass" d="M104 59h32v30h-32z" />
        <path class="tape__foot" d="M52 144l9-29h118l9 29z" />
        <path
          class="tape__holes"
          d="M76 131a4 4 0 1 0 .01 0M164 131a4 4 0 1 0 .01 0M98 129h7v7h-7zM135 129h7v7h-7zM120 128a3 3 0 1 0 .01 0"
        />
        <path
          class="tape__screws"
          d="M11 9a3 3 0 1 0 .01 0M229 9a3 3 0 1 0 .01 0M11 131a3 3 0 1 0 .01 0M229 131a3 3 0 1 0 .01 0"
        />
      </svg>
      <span class="tape__mark">{mark}</span>
      <span class="tape__title">{title}</span>
      <span class="tape__brand">Getaway 90</span>
    </div>
  );
}

function Reel({ x }: { readonly x: number }) {
  return (
    <g transform={`translate(${x} 74)`}>
      <g class="tape__reel">
        <circle r="10" />
        <path d="M-1.500-10h3v5h-3zM-1.500 5h3v5h-3zM7.900-6.300l1.500 2.600-4.300 2.500-1.500-2.600zM-5.200 1.200l1.500 2.600-4.300 2.500-1.500-2.600zM9.400 3.700l-1.500 2.600-4.300-2.500 1.500-2.600zM-3.700-3.800l-1.500 2.600-4.300-2.500 1.500-2.600z" />
      </g>
    </g>
  );
}
