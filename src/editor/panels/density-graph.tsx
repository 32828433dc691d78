import { useMemo } from 'preact/hooks';
import { msAtTick, tickAtMs } from '../../core/time/tempo-map';
import type { EditorSession } from '../session';
import { densityOf } from './density';
import { useSettled } from './use-settled';

const STRETCHES = 120;
const HEIGHT = 40;
/** Cues a second at the top of the graph, unless there are more: about what the hardest charts ask for. */
const USUAL_TOP = 6;
/** A graph need not follow every key. */
const REST_MS = 150;

/** How busy the chart is along the song, over its sections. A press on it takes the cursor there. */
export function DensityGraph({ session }: { readonly session: EditorSession }) {
  const { model } = session;
  const chart = useSettled(model.chart, REST_MS);
  const tempo = model.tempo.value;
  const songMs = model.songMs.value;
  const bars = useMemo(
    () => (chart === null ? [] : densityOf(chart, tempo, songMs, STRETCHES)),
    [chart, tempo, songMs],
  );
  const most = Math.max(0, ...bars);
  const top = Math.max(USUAL_TOP, most);
  const sections = model.draft.value.sections;
  const xOf = (tick: number) => (Math.max(0, msAtTick(tempo, tick)) / songMs) * STRETCHES;
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
        <Cursor session={session} />
      </svg>
    </figure>
  );
}

/** By itself: it moves with every beat that plays, and the graph need not be made anew for it. */
function Cursor({ session: { model } }: { readonly session: EditorSession }) {
  const at = (Math.max(0, msAtTick(model.tempo.value, model.cursorTick.value)) / model.songMs.value) * STRETCHES;
  return <rect class="e-density__cursor" x={at - 0.25} width={0.5} y={0} height={HEIGHT} />;
}
