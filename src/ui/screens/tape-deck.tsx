import type { ChaseView, PreviewView } from '../model';
import { Cassette } from '../parts/cassette';

interface TapeDeckProps {
  /** The chase whose tape is in; null while there is none. */
  readonly chase: ChaseView | null;
  /** Where it stands on the tape: "A1". */
  readonly mark: string;
  readonly preview: PreviewView | null;
  readonly onPreview: (isOn: boolean) => void;
}

/** The player: the cassette with its reels, two needles of light, and the key that plays or stops. */
export function TapeDeck({ chase, mark, preview, onPreview }: TapeDeckProps) {
  const isOn = preview !== null && preview.levelId === chase?.levelId;
  const isPlaying = isOn && preview.state === 'playing';
  const label = isOn ? 'Stop the preview' : 'Play the preview';
  return (
    <section class={`deck is-pulsed${isPlaying ? ' is-playing' : ''}`} aria-label="Player">
      <div class="deck__bay">
        <Cassette title={chase?.title ?? ''} mark={mark} />
      </div>
      <div class="deck__face">
        <div class="deck__meters" aria-hidden="true">
          <span class="vu is-left">L</span>
          <span class="vu is-right">R</span>
        </div>
        <button
          type="button"
          class="deck__key"
          aria-pressed={isOn}
          disabled={chase === null}
          onClick={() => onPreview(!isOn)}
        >
          <svg class="deck__sign" viewBox="0 0 24 24" aria-hidden="true">
            <path d={isOn ? 'M5 5h14v14H5z' : 'M6 3l15 9-15 9z'} />
          </svg>
          <span class="visually-hidden">{label}</span>
          <span aria-hidden="true">{isOn ? (isPlaying ? 'Stop' : 'Winding') : 'Play'}</span>
        </button>
      </div>
    </section>
  );
}
