import { describe, expect, it } from 'vitest';
import { parseGallery } from '../../../src/app/gallery/gallery-address';
import { galleryChase } from '../../../src/app/gallery/gallery-chase';
import { bundledLevel } from '../../browser/driver';

const level = bundledLevel('hubcap-blues');
const chaseOf = (query: string) => galleryChase(level, parseGallery(new URLSearchParams(query)));

describe('what the gallery shows', () => {
  it('is the level itself when nothing is picked', () => {
    const chase = chaseOf('');
    expect(chase.level.sections).toEqual(level.sections);
    expect(chase.shots).toBeUndefined();
  });

  it('is one place from end to end, in the time and weather picked', () => {
    const { sections } = chaseOf('place=tunnel&time=noon&weather=fog').level;
    expect(sections).toHaveLength(1);
    expect(sections[0]).toMatchObject({ tick: 0, place: 'tunnel', time: 'noon', weather: 'fog' });
  });

  it('keeps the places of the level when only the weather is picked', () => {
    const { sections } = chaseOf('weather=rain').level;
    expect(sections.map(({ place }) => place)).toEqual(level.sections.map(({ place }) => place));
    expect(new Set(sections.map(({ weather }) => weather))).toEqual(new Set(['rain']));
  });

  it('holds a picked camera from the first bar', () => {
    expect(chaseOf('camera=helicopter').shots).toEqual([{ tick: 0, camera: 'helicopter' }]);
  });

  it('has the lanes and cues of the picked difficulty', () => {
    expect(chaseOf('difficulty=rookie').course.lanes).toBe(3);
    expect(chaseOf('difficulty=legend').difficulty).toBe('legend');
  });
});
