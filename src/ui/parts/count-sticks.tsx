import { COUNT, countOff } from '../format/count-off';

/** The drummer's sticks, crossed once for each beat of the count-in that is loaded. */
export function CountSticks({ share }: { readonly share: number }) {
  const { lit } = countOff(share);
  return (
    <div class="sticks" aria-hidden="true">
      {Array.from({ length: COUNT }, (_, beat) => (
        <span class={`sticks__beat${beat < lit ? ' is-lit' : beat === lit ? ' is-next' : ''}`} key={beat}>
          <svg class="sticks__pair" viewBox="0 0 48 48" aria-hidden="true">
            <path class="sticks__wood" d="M6 44 38 9" />
            <path class="sticks__wood" d="M42 44 10 9" />
            <circle class="sticks__tip" cx="40" cy="7" r="4" />
            <circle class="sticks__tip" cx="8" cy="7" r="4" />
          </svg>
          <span class="sticks__number">{beat + 1}</span>
        </span>
      ))}
    </div>
  );
}
