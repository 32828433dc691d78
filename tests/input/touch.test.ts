import { describe, expect, it } from 'vitest';
import { createTouch, verbOfPoint } from '../../src/input/touch';
import { fakeEvent } from './fake-window';

function bench() {
  const element = Object.assign(new EventTarget(), {
    style: { touchAction: 'auto' },
    getBoundingClientRect: () => ({ left: 100, top: 50, width: 300, height: 600 }),
  });
  const presses: string[] = [];
  const touch = createTouch(element as unknown as HTMLElement, ({ perfMs, verb, down }) => {
    presses.push(`${perfMs} ${verb} ${down ? 'down' : 'up'}`);
  });
  const point = (type: string, pointerId: number, x: number, y: number, timeStamp: number, more = {}): void => {
    const fields = { pointerId, clientX: x, clientY: y, timeStamp, pointerType: 'touch', ...more };
    element.dispatchEvent(fakeEvent(type, fields));
  };
  return { element, presses, touch, point };
}

describe('touch zones', () => {
  it.each([
    [0, 0, 'left'],
    [99, 599, 'left'],
    [100, 0, 'boost'],
    [199, 299, 'boost'],
    [199, 300, 'brake'],
    [200, 300, 'right'],
    [299, 0, 'right'],
  ])('%i,%i of 300x600 is %s', (x, y, verb) => {
    expect(verbOfPoint(x, y, 300, 600)).toBe(verb);
  });
});

describe('touch', () => {
  it('presses the verb under the finger and keeps it while the finger slides', () => {
    const { point, presses } = bench();
    point('pointerdown', 1, 110, 60, 10);
    point('pointerup', 1, 390, 60, 90);
    expect(presses).toEqual(['10 left down', '90 left up']);
  });

  it('holds two fingers apart and lets go when the system takes one', () => {
    const { point, presses } = bench();
    point('pointerdown', 1, 110, 60, 10);
    point('pointerdown', 2, 250, 600, 20);
    point('pointercancel', 1, 110, 60, 30);
    expect(presses).toEqual(['10 left down', '20 brake down', '30 left up']);
  });

  it('leaves the mouse and touches on buttons to the page', () => {
    const { point, presses } = bench();
    point('pointerdown', 1, 110, 60, 10, { pointerType: 'mouse' });
    point('pointerdown', 2, 110, 60, 20, { target: { closest: () => ({}) } });
    expect(presses).toEqual([]);
  });

  it('stops the page from scrolling under a finger, until it is disposed of', () => {
    const { element, touch, point, presses } = bench();
    expect(element.style.touchAction).toBe('none');
    touch.dispose();
    point('pointerdown', 1, 110, 60, 10);
    expect(element.style.touchAction).toBe('auto');
    expect(presses).toEqual([]);
  });
});
