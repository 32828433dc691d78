/** Half width of the road at the near and the far edge of the picture, in its own units. */
const NEAR = 46;
const FAR = 9;
const FAR_Y = 4;
const NEAR_Y = 58;

/** The road ahead as a guide sign draws it: as many lanes as the chart has. */
export function LaneSign({ lanes }: { readonly lanes: number }) {
  const dividers = Array.from({ length: lanes - 1 }, (_, index) => ((index + 1) / lanes) * 2 - 1);
  return (
    <svg class="lanes" viewBox="0 0 100 60" aria-hidden="true">
      <path class="lanes__road" d={`M${50 - FAR} ${FAR_Y}H${50 + FAR}L${50 + NEAR} ${NEAR_Y}H${50 - NEAR}z`} />
      <path
        class="lanes__edge"
        d={`M${50 - FAR} ${FAR_Y}L${50 - NEAR} ${NEAR_Y}M${50 + FAR} ${FAR_Y}L${50 + NEAR} ${NEAR_Y}`}
      />
      {dividers.map((at) => (
        <path
          class="lanes__dashes"
          key={at}
          d={`M${50 + FAR * at} ${FAR_Y}L${50 + NEAR * at} ${NEAR_Y}`}
          pathLength={100}
          stroke-dasharray="4 4 6 6 9 8 13 10 18 12 22"
        />
      ))}
    </svg>
  );
}
