import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TempoCandidate } from '../tempo/answer';
import type { HeardSong, NewChase } from './new-chase';
import { bpmWords, doubled, gridAt, halved, type SongGrid, shifted } from './song-grid';
import { WaveStrip } from './wave-strip';

/** The best ones; answers that are all but surely wrong are left to the mends, which lead to them too. */
const isWorthShowing = ({ confidence }: TempoCandidate, index: number): boolean =>
  index < 2 || (index < 5 && confidence >= 0.01);

interface StepProps {
  readonly chase: NewChase;
  readonly heard: HeardSong;
}

/** The grid over the waveform, heard as clicks; the other answers one press away. */
export function TempoStep({ chase, heard }: StepProps) {
  const listen = useRef<HTMLButtonElement>(null);
  // What held the focus went with the step before. Space plays from here, and accepts nothing by mistake.
  useLayoutEffect(() => listen.current?.focus({ preventScroll: true }), []);
  const isPlaying = chase.isPlaying.value;
  return (
    <div class="tempo">
      <p class={`tempo__words${heard.answer.isUnsure ? ' is-unsure' : ''}`} role="status">
        {heard.answer.words}
        {heard.answer.drift !== null && <span class="tempo__drift"> {heard.answer.drift.words}</span>}
      </p>
      <WaveStrip chase={chase} heard={heard} />
      <div class="tempo__row">
        <button
          type="button"
          class="button"
          ref={listen}
          data-first
          aria-pressed={isPlaying}
          onClick={() => chase.togglePlay()}
        >
          {isPlaying ? 'Stop' : 'Listen with clicks'} <kbd class="key">Space</kbd>
        </button>
        <Mends chase={chase} />
        <button type="button" class="button is-main tempo__accept" onClick={() => void chase.accept()}>
          Use {bpmWords(chase.grid.value.bpm)} BPM
        </button>
      </div>
      <div class="tempo__columns">
        <Candidates chase={chase} candidates={heard.answer.candidates} />
        <ByHand chase={chase} />
        <Taps chase={chase} />
      </div>
    </div>
  );
}

/** What is most often wrong with a tempo, one press away. */
function Mends({ chase }: { readonly chase: NewChase }) {
  const grid = chase.grid.value;
  const mends: readonly { readonly name: string; readonly label: string; readonly to: SongGrid | null }[] = [
    { name: '×2', label: 'Twice the tempo', to: doubled(grid) },
    { name: '×½', label: 'Half the tempo', to: halved(grid) },
    { name: '+½ beat', label: 'Half a beat later', to: shifted(grid, 0.5) },
    { name: '+1 beat', label: 'The bar begins a beat later', to: shifted(grid, 1) },
  ];
  return (
    <fieldset class="tempo__mends" aria-label="Mend the grid">
      {mends.map(({ name, label, to }) => (
        <button
          type="button"
          class="button is-quiet"
          key={name}
          aria-label={label}
          title={label}
          disabled={to === null}
          onClick={() => to !== null && chase.setGrid(to)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function Candidates({
  chase,
  candidates,
}: {
  readonly chase: NewChase;
  readonly candidates: readonly TempoCandidate[];
}) {
  return (
    <section class="tempo__box sheet" aria-label="What was heard">
      <h2 class="tempo__head">What was heard</h2>
      {candidates.length === 0 && <p class="tempo__none">No steady beat.</p>}
      <ul class="candidates">
        {candidates.filter(isWorthShowing).map(({ bpm, offsetMs, confidence }, index) => (
          <li key={`${bpm} ${offsetMs}`}>
            <button
              type="button"
              class="candidate"
              aria-pressed={chase.chosen.value === index}
              onClick={() => chase.setGrid(gridAt(bpm, offsetMs))}
            >
              <b class="candidate__bpm number">{bpmWords(bpm)}</b>
              <span class="candidate__offset">
                BPM from <span class="number">{Math.round(offsetMs)}</span> ms
              </span>
              <meter class="candidate__sure" aria-label="How sure" min={0} max={1} value={confidence} />
              <span class="candidate__percent number">{Math.round(confidence * 100)}%</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByHand({ chase }: { readonly chase: NewChase }) {
  const { bpm, offsetMs } = chase.grid.value;
  const set = (nextBpm: number, nextOffset: number) => {
    if (Number.isFinite(nextBpm) && Number.isFinite(nextOffset) && nextBpm > 0)
      chase.setGrid(gridAt(nextBpm, nextOffset));
  };
  return (
    <section class="tempo__box sheet" aria-label="By hand">
      <h2 class="tempo__head">By hand</h2>
      <label class="hand">
        <span class="hand__name">Tempo, BPM</span>
        <input
          class="field__number hand__field"
          type="number"
          min={20}
          max={400}
          step={0.01}
          value={Math.round(bpm * 1000) / 1000}
          onChange={({ currentTarget }) => set(currentTarget.valueAsNumber, offsetMs)}
        />
      </label>
      <label class="hand">
        <span class="hand__name">First bar at, ms</span>
        <input
          class="field__number hand__field"
          type="number"
          step={1}
          value={Math.round(offsetMs * 10) / 10}
          onChange={({ currentTarget }) => set(bpm, currentTarget.valueAsNumber)}
        />
      </label>
      <p class="tempo__hint">
        Drag a line near the start to move the grid, one further on to change the tempo. The wheel zooms.
      </p>
    </section>
  );
}

function Taps({ chase }: { readonly chase: NewChase }) {
  const { taps, bpm, spreadMs } = chase.tapped.value;
  return (
    <section class="tempo__box sheet" aria-label="Tap the tempo">
      <h2 class="tempo__head">Tap it</h2>
      <button type="button" class="button tap" onClick={(event) => chase.tap(event.timeStamp)}>
        Tap <kbd class="key">T</kbd>
      </button>
      <p class="tap__words" role="status">
        {tapWords(taps, bpm, spreadMs)}
      </p>
      {bpm !== null && (
        <div class="tap__choices">
          <button type="button" class="button is-quiet" onClick={() => chase.useTaps()}>
            Use the taps
          </button>
          <button type="button" class="button is-quiet" onClick={() => chase.forgetTaps()}>
            Again
          </button>
        </div>
      )}
    </section>
  );
}

function tapWords(taps: number, bpm: number | null, spreadMs: number | null): string {
  if (taps === 0) return 'Listen, and tap along: a second opinion.';
  if (bpm === null) return `${taps} of 4 taps.`;
  return `${bpm.toFixed(1)} BPM from ${taps} taps, each within ${Math.round(spreadMs ?? 0)} ms.`;
}
