import { describe, expect, it } from 'vitest';
import { createDeviceWatch } from '../../../src/audio/edit/device-watch';

function setUp() {
  const device = { state: 'running', currentTime: 1 };
  return { device, watch: createDeviceWatch(device) };
}

describe('a device that is watched', () => {
  it('is well while its time moves', () => {
    const { device, watch } = setUp();
    for (let ms = 0; ms < 5000; ms += 50) {
      device.currentTime += 0.05;
      expect(watch.look(ms)).toBeNull();
    }
  });

  it('has vanished when its time stands still for 1.5 s, and is back when it moves', () => {
    const { device, watch } = setUp();
    const said = (fromMs: number, toMs: number) =>
      Array.from({ length: (toMs - fromMs) / 50 }, (_, i) => watch.look(fromMs + i * 50));
    expect(said(0, 1550).every((words) => words === null)).toBe(true);
    expect(said(1550, 1700).at(-1)).toContain('The sound device has stopped.');
    device.currentTime += 0.05;
    expect(watch.look(1700)).toBeNull();
  });

  it('is not blamed for a page that was asleep', () => {
    const { device, watch } = setUp();
    watch.look(0);
    expect(watch.look(10_000)).toBeNull();
    device.currentTime += 0.01;
    expect(watch.look(10_050)).toBeNull();
  });

  it.each([
    ['suspended', 'on hold'],
    ['interrupted', 'Something else has the sound'],
    ['closed', 'Reload'],
  ])('tells that it is %s', (state, words) => {
    const { device, watch } = setUp();
    device.state = state;
    expect(watch.look(0)).toContain(words);
    device.state = 'running';
    expect(watch.look(50)).toBeNull();
  });
});
