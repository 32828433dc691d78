import { describe, expect, it } from 'vitest';
import { formatSongTime } from '../../src/ui/format/time';
import { filterSheets, fitFrame } from '../../src/ui/gallery/fit-frame';
import type { GalleryScreen as GalleryView, SpriteSheetView } from '../../src/ui/model';
import { GalleryScreen } from '../../src/ui/screens/gallery';
import { show } from './show';

const frame = (name: string, x = 0, y = 0, w = 100, h = 50) => ({ name, x, y, w, h });
const sheet = (name: string, ...frames: SpriteSheetView['frames']): SpriteSheetView => ({
  name,
  image: `./${name}.webp`,
  width: 1000,
  height: 500,
  frames,
});

const SHEETS = [sheet('cars', frame('police/off_yaw_+00'), frame('hero/yaw_+08')), sheet('fx', frame('fx/smoke_0'))];

const gallery = (change: Partial<GalleryView> = {}): GalleryView => ({
  name: 'gallery',
  hasPanel: true,
  tab: 'stage',
  selects: [
    {
      name: 'place',
      label: 'Place',
      value: 'tunnel',
      options: [
        { value: 'downtown', label: 'Downtown' },
        { value: 'tunnel', label: 'Tunnel' },
      ],
    },
  ],
  contrast: false,
  durationMs: 91_800,
  flashes: null,
  sheets: null,
  ...change,
});

describe('a moment of the song', () => {
  it.each([
    [0, '0:00.000'],
    [42_008, '0:42.008'],
    [59_999.6, '1:00.000'],
    [61_250, '1:01.250'],
    [-5, '0:00.000'],
  ])('%d ms is %s', (ms, words) => expect(formatSongTime(ms)).toBe(words));
});

describe('a sprite on the wall', () => {
  it('is fitted into its box with its sheet behind it', () => {
    expect(fitFrame(sheet('cars'), frame('bus', 400, 100, 200, 100), 50)).toEqual({
      width: 50,
      height: 25,
      left: -100,
      top: -25,
      sheetWidth: 250,
      sheetHeight: 125,
      scale: 0.25,
    });
  });

  it('is never enlarged', () => expect(fitFrame(sheet('fx'), frame('spark', 0, 0, 8, 8), 132).scale).toBe(1));

  it('is found by any words of its name', () => {
    const names = (filter: string) =>
      filterSheets(SHEETS, filter).flatMap(({ frames }) => frames.map(({ name }) => name));
    expect(names('')).toHaveLength(3);
    expect(names('YAW  police')).toEqual(['police/off_yaw_+00']);
    expect(names('yaw')).toHaveLength(2);
    expect(names('bus')).toEqual([]);
    expect(filterSheets(SHEETS, 'smoke').map(({ name }) => name)).toEqual(['fx']);
  });
});

describe('the gallery', () => {
  it('asks for what is picked', () => {
    const shown = show(GalleryScreen, gallery());
    shown.control('select', 'Downtown').fire('change', { value: 'downtown' });
    shown.control('input', 'High contrast').fire('change', { checked: true });
    shown.control('button', 'Measure flashes').fire('click');
    shown.control('button', 'Sprites').fire('click');
    expect(shown.asked).toEqual([
      ['gallery', { wish: 'pick', name: 'place', value: 'downtown' }],
      ['gallery', { wish: 'contrast', isOn: true }],
      ['gallery', { wish: 'measure' }],
      ['gallery', { wish: 'tab', tab: 'sprites' }],
    ]);
  });

  it('moves through the song by its slider and by seconds, never past its ends', () => {
    const shown = show(GalleryScreen, gallery(), ({ gallery: clock }) => {
      clock.songMs.value = 91_500;
    });
    const range = shown.root.inside.find((one) => one.getAttribute('type') === 'range');
    expect(range?.getAttribute('aria-valuetext')).toBe('1:31.500');
    range?.fire('input', { valueAsNumber: 12_345 });
    shown.control('button', 'On one second').fire('click');
    shown.control('button', 'Back one second').fire('click');
    expect(shown.asked.map(([, wish]) => wish)).toEqual([
      { wish: 'seek', songMs: 12_345 },
      { wish: 'seek', songMs: 91_800 },
      { wish: 'seek', songMs: 90_500 },
    ]);
  });

  it('plays and pauses', () => {
    const shown = show(GalleryScreen, gallery());
    shown.control('button', 'Play').fire('click');
    shown.model.gallery.isPlaying.value = true;
    shown.control('button', 'Pause').fire('click');
    expect(shown.asked.map(([, wish]) => wish)).toEqual([
      { wish: 'play', isOn: true },
      { wish: 'play', isOn: false },
    ]);
  });

  it('tells what was measured', () => {
    const words = 'At most 2 in any second over 60 s';
    const shown = show(GalleryScreen, gallery({ flashes: { state: 'measuring', share: 0.4 } }));
    expect(shown.root.textContent).toContain('Measuring, 40%');
    shown.model.screen.value = gallery({ flashes: { state: 'measured', words, isSafe: true } });
    const result = shown.root.inside.find((one) => one.getAttribute('role') === 'status');
    expect(result?.textContent).toBe(words);
  });

  it('folds its panel away and back, and has none in a picture', () => {
    const shown = show(GalleryScreen, gallery());
    shown.control('button', 'Hide the panel').fire('click');
    expect(shown.has('select', 'Downtown')).toBe(false);
    shown.control('button', 'Show the panel').fire('click');
    expect(shown.has('select', 'Downtown')).toBe(true);
    const bare = show(GalleryScreen, gallery({ hasPanel: false }));
    expect(bare.root.inside.filter((one) => one.localName === 'button')).toEqual([]);
    expect(bare.has('h1', 'Gallery')).toBe(true);
  });

  it('shows every sprite with its name and size, and filters them', () => {
    const shown = show(GalleryScreen, gallery({ tab: 'sprites', sheets: SHEETS }));
    expect(shown.root.textContent).toContain('3 sprites');
    expect(shown.root.textContent).toContain('police/off_yaw_+00');
    expect(shown.root.textContent).toContain('100×50');
    shown.control('input', 'Filter').fire('input', { value: 'smoke' });
    expect(shown.root.textContent).toContain('1 sprite');
    expect(shown.root.textContent).not.toContain('police');
  });
});
