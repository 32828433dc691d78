import { describe, expect, it } from 'vitest';
import { createFader } from '../../src/audio/fader';
import type { Param } from '../../src/audio/tone';
import { fakeParam } from './fake-param';

function told() {
  const fake = fakeParam();
  return { fake, param: fake as unknown as Param<'gain'>, said: fake.said };
}
const glide = (atS: number, value: number, glideS = 0.5) => ({ atS, value, glideS });

describe('a fader', () => {
  it('holds until a glide begins', () => {
    const { param, said } = told();
    createFader(param, 1).follow([glide(2, 0), glide(4, 1)], 0);
    expect(said()).toEqual(['1 at 2', 'line to 0 at 2.5', '0 at 4', 'line to 1 at 4.5']);
  });

  it('is told nothing twice', () => {
    const { param, said } = told();
    const fader = createFader(param, 1);
    fader.follow([glide(2, 0), glide(4, 1)], 0);
    said();
    fader.follow([glide(2, 0), glide(4, 1)], 1);
    fader.follow([glide(2, 0), glide(4, 1)], 2.1);
    expect(said()).toEqual([]);
  });

  it('is told of a change from its first line on, and a ramp under way is left alone', () => {
    const { param, said } = told();
    const fader = createFader(param, 1);
    fader.follow([glide(2, 0), glide(4, 1)], 0);
    said();
    fader.follow([glide(2, 0), glide(6, 1)], 2.25);
    expect(said()).toEqual(['cancel from 4', '0 at 6', 'line to 1 at 6.5']);
  });

  it('drops what is no longer wanted', () => {
    const { param, said } = told();
    const fader = createFader(param, 1);
    fader.follow([glide(2, 0)], 0);
    said();
    fader.follow([], 1);
    expect(said()).toEqual(['cancel from 2']);
  });

  it('forgets its programme at a reset', () => {
    const { param, said } = told();
    const fader = createFader(param, 1, 'exponential');
    fader.follow([glide(2, 0.5)], 0);
    fader.reset(1, 1);
    said();
    fader.follow([glide(2, 0.5)], 1);
    expect(said()).toEqual(['1 at 2', 'curve to 0.5 at 2.5']);
  });

  it.each(['linear', 'exponential'] as const)(
    'stays where a %s ramp has come to until the time of a reset',
    (shape) => {
      const { fake, param } = told();
      const fader = createFader(param, 1, shape);
      fader.follow([glide(2, 0.25)], 0);
      const here = fake.getValueAtTime(2.25);
      expect(here).toBeCloseTo(shape === 'linear' ? 0.625 : 0.5, 9);
      fader.reset(2.25, 2.3);
      expect(fake.getValueAtTime(2.299)).toBe(here);
      expect(fake.getValueAtTime(2.3)).toBe(1);
      expect(fake.getValueAtTime(9)).toBe(1);
    },
  );
});
