import { useId } from 'preact/hooks';
import type { GalleryFlashes, GalleryScreen, GallerySelect, UiActions, UiModel } from '../model';
import { SelectBox } from '../parts/select-box';
import { SongTime } from './song-time';

interface StagePanelProps {
  readonly screen: GalleryScreen;
  readonly model: UiModel;
  readonly onWish: UiActions['gallery'];
}

/** Everything about the picture that can be chosen. */
export function StagePanel({ screen, model, onWish }: StagePanelProps) {
  return (
    <>
      <SongTime clock={model.gallery} durationMs={screen.durationMs} onWish={onWish} />
      <div class="gallery__selects">
        {screen.selects.map((select) => (
          <NamedSelect key={select.name} select={select} onWish={onWish} />
        ))}
      </div>
      <label class="switch">
        <input
          type="checkbox"
          class="switch__box"
          checked={screen.contrast}
          onChange={(event) => onWish({ wish: 'contrast', isOn: event.currentTarget.checked })}
        />
        <span class="switch__name">High contrast</span>
      </label>
      <div class="gallery__measure">
        <button
          type="button"
          class="button"
          disabled={screen.flashes?.state === 'measuring'}
          onClick={() => onWish({ wish: 'measure' })}
        >
          Measure flashes
        </button>
        <FlashResult flashes={screen.flashes} />
      </div>
    </>
  );
}

function NamedSelect({ select, onWish }: { readonly select: GallerySelect; readonly onWish: UiActions['gallery'] }) {
  const id = useId();
  return (
    <>
      <label class="field__name" for={id}>
        {select.label}
      </label>
      <SelectBox
        id={id}
        value={select.value}
        options={select.options}
        onPick={(value) => onWish({ wish: 'pick', name: select.name, value })}
      />
    </>
  );
}

function FlashResult({ flashes }: { readonly flashes: GalleryFlashes | null }) {
  const words =
    flashes === null
      ? ''
      : flashes.state === 'measuring'
        ? `Measuring, ${Math.floor(flashes.share * 100)}%`
        : flashes.words;
  const tone = flashes?.state === 'measured' ? (flashes.isSafe ? ' is-safe' : ' is-unsafe') : '';
  return (
    <p class={`gallery__flashes${tone}`} role="status">
      {words}
    </p>
  );
}
