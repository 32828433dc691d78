import { useMemo, useState } from 'preact/hooks';
import { counted } from '../format/words';
import type { SpriteFrameView, SpriteSheetView } from '../model';
import { filterSheets, fitFrame } from './fit-frame';

/** Side of the box that a sprite is fitted into, CSS px. */
const BOX_PX = 132;

const GROUNDS = [
  { ground: 'checks', name: 'Checks' },
  { ground: 'night', name: 'Night' },
  { ground: 'day', name: 'Day' },
] as const;
type Ground = (typeof GROUNDS)[number]['ground'];

/** Every sprite by name, on a ground that shows its edges. */
export function SpriteWall({ sheets }: { readonly sheets: readonly SpriteSheetView[] | null }) {
  const [filter, setFilter] = useState('');
  const [ground, setGround] = useState<Ground>('checks');
  const shown = useMemo(() => filterSheets(sheets ?? [], filter), [sheets, filter]);
  const count = shown.reduce((sum, { frames }) => sum + frames.length, 0);
  return (
    <div class="wall">
      <div class="wall__bar">
        <label class="field wall__filter">
          <span class="field__name">Filter</span>
          <input
            class="field__text"
            type="search"
            placeholder="police yaw"
            autocomplete="off"
            spellcheck={false}
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        </label>
        <fieldset class="choice-row">
          <legend class="visually-hidden">Ground</legend>
          {GROUNDS.map((one) => (
            <label class="switch" key={one.ground}>
              <input
                type="radio"
                class="switch__box"
                name="ground"
                checked={ground === one.ground}
                onChange={() => setGround(one.ground)}
              />
              <span class="switch__name">{one.name}</span>
            </label>
          ))}
        </fieldset>
        <p class="wall__count" role="status">
          {sheets === null ? 'Reading the sheets…' : counted(count, 'sprite')}
        </p>
      </div>
      {shown.map((sheet) => (
        <section class="wall__sheet" key={sheet.name}>
          <h2 class="wall__name">
            {sheet.name} <span class="number">{sheet.frames.length}</span>
          </h2>
          <ul class={`wall__tiles is-${ground}`}>
            {sheet.frames.map((frame) => (
              <SpriteTile sheet={sheet} frame={frame} key={frame.name} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface SpriteTileProps {
  readonly sheet: SpriteSheetView;
  readonly frame: SpriteFrameView;
}

/** The sheet is one picture for all of its tiles, and one that is out of sight is not drawn. */
function SpriteTile({ sheet, frame }: SpriteTileProps) {
  const fit = fitFrame(sheet, frame, BOX_PX);
  return (
    <li class="sprite">
      <span class="sprite__ground">
        <span
          class="sprite__picture"
          style={{
            width: `${fit.width}px`,
            height: `${fit.height}px`,
            backgroundImage: `url("${sheet.image}")`,
            backgroundPosition: `${fit.left}px ${fit.top}px`,
            backgroundSize: `${fit.sheetWidth}px ${fit.sheetHeight}px`,
          }}
        />
      </span>
      <span class="sprite__name">{frame.name}</span>
      <span class="sprite__size number">
        {frame.w}×{frame.h}
        {fit.scale < 1 && ` at ${Math.round(fit.scale * 100)}%`}
      </span>
    </li>
  );
}
