import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { yawName } from '../../../src/stage/cars/car-frames';

const read = (file: string) => JSON.parse(readFileSync(`assets/sprites/${file}.json`, 'utf8'));
const notes: Readonly<Record<string, { readonly atlas: string }>> = read('sprites');

/** Whether a picture ships: it has a note, and is on the sheet that the note names. */
function ships(name: string): boolean {
  const atlas = notes[name]?.atlas;
  return atlas !== undefined && name in read(atlas).frames;
}

const YAWS = [-48, -40, -32, -24, -16, -8, 0, 8, 16, 24, 32, 40, 48];
const LIVERIES = ['red', 'teal', 'midnight'];
const OVERLAYS = ['brake', 'reverse', 'indicator_l', 'indicator_r', 'damage'];

describe.each(['hero/', 'low/hero/'])('the pictures of %s that ship', (prefix) => {
  it.each(LIVERIES)('show the car in %s at every yaw', (livery) => {
    expect(YAWS.filter((yaw) => !ships(`${prefix}${livery}/${yawName(yaw)}`))).toEqual([]);
  });

  // An overlay of another yaw would not fit, so a car turned to a yaw without one would lose its lamps.
  it.each(OVERLAYS)('have %s for every yaw of a body', (overlay) => {
    const bodies = Object.keys(notes).filter((name) =>
      LIVERIES.some((livery) => name.startsWith(`${prefix}${livery}/`)),
    );
    const yaws = new Set(bodies.map((name) => name.slice(name.lastIndexOf('/') + 1)));
    expect(yaws.size).toBe(YAWS.length);
    expect([...yaws].filter((yaw) => !ships(`${prefix}${overlay}/${yaw}`))).toEqual([]);
  });

  it('turn the wheels at every yaw', () => {
    expect(YAWS.filter((yaw) => !ships(`${prefix}wheels/c_1_${yawName(yaw)}`))).toEqual([]);
  });
});
