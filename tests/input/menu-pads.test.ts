import { describe, expect, it } from 'vitest';
import { createMenuPads } from '../../src/input/menu-pads';

function bench() {
  const buttons = Array.from({ length: 17 }, () => ({ value: 0, pressed: false }));
  const pad = { index: 0, mapping: 'standard', timestamp: 0, axes: [0, 0], buttons };
  const wished: string[] = [];
  const pads = createMenuPads(
    {
      move: (direction) => wished.push(direction),
      select: () => wished.push('select'),
      back: () => wished.push('back'),
      start: () => wished.push('start'),
    },
    () => [null, pad as unknown as Gamepad],
  );
  const push = (button: number, isDown: boolean): void => {
    buttons[button] = { value: isDown ? 1 : 0, pressed: isDown };
  };
  pads.poll(0);
  return { pad, pads, push, wished };
}

describe('menus by pad', () => {
  it.each([
    [12, 'up'],
    [13, 'down'],
    [14, 'left'],
    [15, 'right'],
    [0, 'select'],
    [1, 'back'],
    [9, 'start'],
  ])('button %i wishes %s once', (button, wish) => {
    const { pads, push, wished } = bench();
    push(button, true);
    pads.poll(16);
    pads.poll(32);
    push(button, false);
    pads.poll(48);
    expect(wished).toEqual([wish]);
  });

  it('moves again while a direction is held, slowly at first', () => {
    const { pads, push, wished } = bench();
    push(13, true);
    for (let ms = 16; ms < 16 + 420 + 2 * 130 + 10; ms += 10) pads.poll(ms);
    expect(wished).toEqual(['down', 'down', 'down', 'down']);
  });

  it('follows the stick along its longer way, and not a resting one', () => {
    const { pad, pads, wished } = bench();
    pad.axes = [0.2, -0.3];
    pads.poll(16);
    pad.axes = [0.4, -0.9];
    pads.poll(32);
    pad.axes = [0, 0];
    pads.poll(48);
    pad.axes = [0.9, 0.4];
    pads.poll(64);
    expect(wished).toEqual(['up', 'right']);
  });

  it('asks for a new press after a drive: what was held then is no wish', () => {
    const { pads, push, wished } = bench();
    pads.enabled = false;
    push(0, true);
    push(14, true);
    pads.poll(16);
    pads.enabled = true;
    for (let ms = 32; ms < 1500; ms += 16) pads.poll(ms);
    expect(wished).toEqual([]);
    push(0, false);
    push(14, false);
    pads.poll(1510);
    push(0, true);
    pads.poll(1526);
    expect(wished).toEqual(['select']);
  });

  it('hears start alone while driving', () => {
    const { pads, push, wished } = bench();
    pads.enabled = false;
    pads.poll(8);
    push(9, true);
    push(0, true);
    pads.poll(16);
    expect(wished).toEqual(['start']);
  });

  it('leaves pads of an unknown layout alone', () => {
    const { pad, pads, push, wished } = bench();
    pad.mapping = '';
    push(0, true);
    pads.poll(16);
    expect(wished).toEqual([]);
  });
});
