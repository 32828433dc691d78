import { useComputed } from '@preact/signals';
import { msAtTick, tickAtMs } from '../../core/time/tempo-map';
import type { EditorSession } from '../session';
import { densityOf } from './density';

const STRETCHES = 120;
const HEIGHT = 40;
/** Cues a second at the top of the graph, unless there are more: about what the hardest charts ask for. */
const USUAL_TOP = 6;

/** How busy the chart is along the song, over its sections. A press on it takes the cursor there. */
export function DensityGraph({ session }: { readonly session: EditorSession }) {
  const { model } = session;
  const bars = useComputed(() => {
    const chart = model.chart.value;
    return chart === null ? [] : densityOf(chart, model.tempo.value, model.songMs.value, STRETCHES);
  }).value;
  const most = Math.max(0, ...bars);
  const top = Math.max(USUAL_TOP, most);
  const songMs = model.songMs.value;
  const sections = model.draft.value.sections;
  const xOf = (tick: number) => (Math.max(0, msAtTick(model.tempo.value, tick)) / songMs) * STRETCHES;
  const path = bars
    .map((value, at) =>
      value === 0 ? '' : `M${at} ${HEIGHT}v${(-value / top) * HEIGHT}h0.86v${(value / top) * HEIGHT}z`,
    )
    .join('');
  return (
    <figure class="e-density">
      <figcaption class="e-density__words">
        Cues a second, most: <b class="number">{most.toFixed(1)}</b>
      </figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Page up and Page down go through the sections by keyboard */}
      <svg
        class="e-density__graph"
        viewBox={`0 0 ${STRETCHES} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Cues a second along the song, at most ${most.toFixed(1)}`}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const ms = ((event.clientX - box.left) / box.width) * songMs;
          session.seek(Math.round(tickAtMs(model.tempo.peek(), ms)));
        }}
      >
        {sections.map((section, at) => (
          <rect
            key={section.tick}
            class={`e-density__section${at % 2 === 0 ? '' : ' is-odd'}`}
            x={xOf(section.tick)}
            width={Math.max(
              0,
              (sections[at + 1] === undefined ? STRETCHES : xOf(sections[at + 1]?.tick ?? 0)) - xOf(section.tick),
            )}
            y={0}
            height={HEIGHT}
          />
        ))}
        <path class="e-density__bars" d={path} />
        <rect class="e-density__cursor" x={xOf(model.cursorTick.value) - 0.25} width={0.5} y={0} height={HEIGHT} />
      </svg>
    </figure>
  );
}
