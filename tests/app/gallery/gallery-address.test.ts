import { describe, expect, it } from 'vitest';
import { formatGallery, type GalleryAddress, parseGallery } from '../../../src/app/gallery/gallery-address';

const read = (query: string) => parseGallery(new URLSearchParams(query));
const PLAIN = read('');

describe('the address of the gallery', () => {
  it('opens on the first chase as it is written', () => {
    expect(PLAIN).toMatchObject({ level: null, place: null, time: null, weather: null, camera: null, tab: 'stage' });
    expect(PLAIN.hasPanel).toBe(true);
  });

  it.each<Partial<GalleryAddress>>([
    {},
    { place: 'tunnel', time: 'night', weather: 'rain', camera: 'low', at: 31_500 },
    { level: 'hubcap-blues', difficulty: 'legend', hasPanel: false },
    { tab: 'sprites' },
  ])('is read as it was written: %j', (change) => {
    const address = { ...PLAIN, ...change };
    const hash = formatGallery(address);
    expect(read(hash.slice(hash.indexOf('?') + 1))).toEqual(address);
  });

  it('keeps what belongs to others', () => {
    expect(formatGallery(PLAIN, { quality: 'medium' })).toContain('quality=medium');
  });

  it.each(['place=moon', 'time=now', 'at=soon', 'at=Infinity', 'camera=', 'difficulty=hard'])(
    'takes %s as not said',
    (query) => {
      expect(read(query)).toEqual(PLAIN);
    },
  );

  it('never goes before the song', () => {
    expect(read('at=-500').at).toBe(0);
  });
});
