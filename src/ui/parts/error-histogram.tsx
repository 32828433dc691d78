import { bandOf, binErrors } from '../format/histogram';
import { timingWords } from '../format/timing';
import type { WindowsMs } from '../model';

const BIN_MS = 5;

interface ErrorHistogramProps {
  readonly errorsUs: ArrayLike<number>;
  readonly meanMs: number;
  readonly spreadMs: number;
  readonly windowsMs: WindowsMs;
}

/** How early and how late the hits were. Early is left of the middle line, the mean has a wedge of its own. */
export function ErrorHistogram({ errorsUs, meanMs, spreadMs, windowsMs }: ErrorHistogramProps) {
  const { bins, binMs, edgeMs, peak } = binErrors(errorsUs, windowsMs.ok, BIN_MS);
  const middle = (bins.length - 1) / 2;
  const words =
    errorsUs.length === 0 ? 'No hits' : `Mean ${timingWords(meanMs)}, spread ${spreadMs.toFixed(1)} milliseconds`;
  const meanAt = ((Math.min(edgeMs, Math.max(-edgeMs, meanMs)) + edgeMs) / (edgeMs * 2)) * bins.length;
  return (
    <figure class="histogram">
      <svg
        class="histogram__picture"
        viewBox={`0 0 ${bins.length} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Histogram of timing errors. ${words}.`}
      >
        <rect class="histogram__zero" x={middle + 0.4} y="0" width="0.2" height="100" />
        {bins.map((count, index) => {
          if (count === 0) return null;
          const offMs = (index - middle) * binMs;
          const height = Math.max(2, (count / peak) * 92);
          return (
            <rect
              class={`histogram__bar is-${bandOf(offMs, windowsMs)}`}
              key={offMs}
              x={index + 0.08}
              y={100 - height}
              width="0.84"
              height={height}
            />
          );
        })}
        {errorsUs.length > 0 && <rect class="histogram__mean" x={meanAt - 0.15} y="0" width="0.3" height="100" />}
      </svg>
      <div class="histogram__axis" aria-hidden="true">
        <span>−{Math.round(edgeMs)} ms early</span>
        <span>0</span>
        <span>late +{Math.round(edgeMs)} ms</span>
      </div>
      <figcaption class="histogram__caption">
        {errorsUs.length === 0 ? (
          'No hits to measure.'
        ) : (
          <>
            <span>
              Mean <b class="number">{timingWords(meanMs)}</b>
            </span>
            <span>
              Spread <b class="number">±{spreadMs.toFixed(1)} ms</b>
            </span>
          </>
        )}
      </figcaption>
    </figure>
  );
}
