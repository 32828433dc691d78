import { countOff } from '../format/count-off';

/** Radius of the hand, beyond the corners of the square that clips it. */
const REACH = 90;

/** The countdown at the head of a film. The hand goes round once for each count. */
export function FilmLeader({ share }: { readonly share: number }) {
  const { number, sweep } = countOff(share);
  const angle = sweep * 2 * Math.PI;
  const tip = `${(Math.sin(angle) * REACH).toFixed(2)} ${(-Math.cos(angle) * REACH).toFixed(2)}`;
  const isOverHalf = sweep > 0.5 ? 1 : 0;
  return (
    <div class="leader" aria-hidden="true">
      <svg class="leader__dial" viewBox="-64 -64 128 128" aria-hidden="true">
        <path class="leader__swept" d={`M0 0V-${REACH}A${REACH} ${REACH} 0 ${isOverHalf} 1 ${tip}z`} />
        <path class="leader__cross" d="M-64 0H64M0-64V64" />
        <circle class="leader__ring" r="46" />
        <circle class="leader__ring" r="52" />
        <path class="leader__hand" d={`M0 0L${tip}`} />
      </svg>
      <span class="leader__count">{number === 0 ? 'Roll' : number}</span>
    </div>
  );
}
