import { describe, expect, it } from 'vitest';
import { createPads } from '../../src/input/pads';

interface FakePad {
  index: number;
  mapping: string;
  timestamp: number;
  axes: number[];
  buttons: { value: number; pressed: boolean }[];
}

function bench() {
  const pad: FakePad = {
    index: 0,
    mapping: 'standard',
    timestamp: 0,
    axes: [0, 0],
    buttons: Array.from({ length: 17 }, () => ({ value: 0, pressed: false })),
  };
  let present: (FakePad | null)[] = [null, pad];
  const presses: string[] = [];
  const pads = createPads(
    ({ perfMs, verb, down }) => presses.push(`${perfMs} ${verb} ${down ? 'down' : 'up'}`),
    () => present as unknown as Gamepad[],
  );
  const push = (button: number, value: number): void => {
    pad.buttons[button] = { value, pressed: value > 0 };
  };
  const unplug = (): void => {
    present = [null, null];
  };
  return { pad, pads, push, unplug, presses };
}

describe('pads', () => {
  it.each([
    [14, 'left'],
    [15, 'right'],
    [6, 'brake'],
    [1, 'brake'],
    [7, 'boost'],
    [0, 'boost'],
  ])('button %i is %s, timed by the pad', (button, verb) => {
    const { pad, pads, push, presses } = bench();
    push(button, 1);
    pad.timestamp = 995;
    pads.poll(1000);
    pads.poll(1016);
    push(button, 0);
    pad.timestamp = 1030;
    pads.poll(1033);
    expect(presses).toEqual([`995 ${verb} down`, `1030 ${verb} up`]);
  });

  it.each([
    ['is not filled in', 0],
    ['is old', 400],
    ['lies in the future', 5000],
  ])('takes the time of the frame when the time of the pad %s', (_, timestamp) => {
    const { pad, pads, push, presses } = bench();
    push(14, 1);
    pad.timestamp = timestamp;
    pads.poll(1000);
    expect(presses).toEqual(['1000 left down']);
  });

  it('steers by the stick without fluttering round its threshold', () => {
    const { pad, pads, presses } = bench();
    for (const [frame, x] of [-0.49, -0.5, -0.45, -0.52, -0.36, -0.34, 0.6, 0].entries()) {
      pad.axes[0] = x;
      pads.poll(frame);
    }
    expect(presses).toEqual(['1 left down', '5 left up', '6 right down', '7 right up']);
  });

  it('releases what is held when a pad is unplugged or pads are switched off', () => {
    const { pads, push, unplug, presses } = bench();
    push(0, 1);
    pads.poll(10);
    pads.enabled = false;
    pads.poll(20);
    pads.enabled = true;
    pads.poll(30);
    unplug();
    pads.poll(40);
    expect(presses).toEqual(['10 boost down', '10 boost up', '30 boost down', '40 boost up']);
  });

  it('leaves pads of an unknown layout alone', () => {
    const { pad, pads, push, presses } = bench();
    pad.mapping = '';
    push(0, 1);
    pads.poll(10);
    expect(presses).toEqual([]);
  });
});
