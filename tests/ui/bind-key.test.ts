import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERBS } from '../../src/core/level/model';
import { bindKey, DEFAULT_KEYS, freeKey } from '../../src/ui/settings/bind-key';

describe('binding a key', () => {
  it('puts a free key in its place', () => {
    const { keys, said } = bindKey(DEFAULT_KEYS, 'left', 1, 'KeyJ');
    expect(keys.left).toEqual(['ArrowLeft', 'KeyJ']);
    expect(said).toBe('Left is now J.');
  });

  it('exchanges with the verb that had it, and says so', () => {
    const { keys, said } = bindKey(DEFAULT_KEYS, 'left', 1, 'KeyD');
    expect(keys.left).toEqual(['ArrowLeft', 'KeyD']);
    expect(keys.right).toEqual(['ArrowRight', 'KeyA']);
    expect(said).toBe('Left is now D. Right has A now.');
  });

  it('exchanges the two places of one verb', () => {
    expect(bindKey(DEFAULT_KEYS, 'brake', 0, 'KeyS').keys.brake).toEqual(['KeyS', 'ArrowDown']);
  });

  it.each(['Escape', 'KeyR', 'Tab', 'Enter', 'ControlLeft', 'MetaLeft', 'F5', ''])('refuses %s', (code) => {
    const binding = bindKey(DEFAULT_KEYS, 'left', 0, code);
    expect(binding.isRefused).toBe(true);
    expect(binding.keys).toBe(DEFAULT_KEYS);
  });

  it('does not take the only key of a verb for an empty place', () => {
    const lone = { ...DEFAULT_KEYS, boost: ['KeyW'], left: ['KeyA'] };
    expect(bindKey(lone, 'left', 1, 'KeyW')).toMatchObject({ keys: lone, isRefused: true });
  });

  it('keeps every verb at one or two keys and every key at one verb, whatever is pressed', () => {
    const press = fc.record({
      verb: fc.constantFrom(...VERBS),
      place: fc.integer({ min: 0, max: 1 }),
      code: fc.constantFrom('KeyA', 'KeyS', 'KeyD', 'KeyW', 'KeyJ', 'ArrowLeft', 'ArrowUp', 'Escape', 'free'),
    });
    void fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        let keys = DEFAULT_KEYS;
        for (const { verb, place, code } of presses) {
          keys = (code === 'free' ? freeKey(keys, verb, place) : bindKey(keys, verb, place, code)).keys;
          const all = VERBS.flatMap((one) => keys[one]);
          expect(new Set(all).size).toBe(all.length);
          for (const one of VERBS) expect([1, 2]).toContain(keys[one].length);
        }
      }),
    );
  });
});

describe('freeing a key', () => {
  it('takes the second key away', () => {
    expect(freeKey(DEFAULT_KEYS, 'left', 1).keys.left).toEqual(['ArrowLeft']);
  });

  it('keeps the only one', () => {
    const lone = { ...DEFAULT_KEYS, left: ['KeyA'] };
    expect(freeKey(lone, 'left', 0)).toMatchObject({ keys: lone, isRefused: true });
  });
});
