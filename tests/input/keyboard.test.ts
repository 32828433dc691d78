import { describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../src/input/key-map';
import { createKeyboard } from '../../src/input/keyboard';
import type { VerbPress } from '../../src/input/verb-press';
import { createFakeWindow } from './fake-window';

function bench() {
  const fake = createFakeWindow();
  const presses: string[] = [];
  const listen = ({ perfMs, verb, down }: VerbPress): void => {
    presses.push(`${perfMs} ${verb} ${down ? 'down' : 'up'}`);
  };
  return { ...fake, fake, presses, keyboard: createKeyboard(fake.window, DEFAULT_KEYS, listen) };
}

describe('keyboard', () => {
  it.each([
    ['ArrowLeft', 'left'],
    ['KeyA', 'left'],
    ['ArrowRight', 'right'],
    ['KeyD', 'right'],
    ['ArrowDown', 'brake'],
    ['KeyS', 'brake'],
    ['ArrowUp', 'boost'],
    ['KeyW', 'boost'],
  ])('%s is %s, timed by the event', (code, verb) => {
    const { key, presses } = bench();
    key('keydown', code, 1000.25);
    key('keyup', code, 1080.5);
    expect(presses).toEqual([`1000.25 ${verb} down`, `1080.5 ${verb} up`]);
  });

  it('presses nothing by auto-repeat', () => {
    const { key, presses } = bench();
    key('keydown', 'KeyA', 10);
    key('keydown', 'KeyA', 500, { repeat: true });
    key('keydown', 'KeyA', 530);
    key('keyup', 'KeyA', 600);
    expect(presses).toEqual(['10 left down', '600 left up']);
  });

  it('takes a second key of a verb for a press of its own and lets go with the last key', () => {
    const { key, presses } = bench();
    key('keydown', 'ArrowLeft', 10);
    key('keydown', 'KeyA', 20);
    key('keyup', 'ArrowLeft', 30);
    key('keyup', 'KeyA', 40);
    expect(presses).toEqual(['10 left down', '20 left down', '40 left up']);
  });

  it('releases what is held when the window loses its focus or is hidden', () => {
    const { key, blur, hide, presses } = bench();
    key('keydown', 'KeyA', 10);
    key('keydown', 'KeyW', 11);
    blur(50);
    key('keydown', 'KeyD', 60);
    hide(70);
    key('keyup', 'KeyA', 80);
    expect(presses).toEqual([
      '10 left down',
      '11 boost down',
      '50 left up',
      '50 boost up',
      '60 right down',
      '70 right up',
    ]);
  });

  it.each([
    ['ctrlKey', { ctrlKey: true }],
    ['metaKey', { metaKey: true }],
    ['altKey', { altKey: true }],
    ['a text field', { on: { tagName: 'INPUT', type: 'text' } }],
    ['a slider', { on: { tagName: 'INPUT', type: 'range' } }],
    ['a text area', { on: { tagName: 'TEXTAREA' } }],
    ['a list', { on: { tagName: 'SELECT' } }],
    ['editable text', { on: { tagName: 'DIV', isContentEditable: true } }],
  ])('leaves keys with %s to the page', (_, more) => {
    const { key, presses } = bench();
    expect(key('keydown', 'KeyA', 10, more)).toBe(false);
    expect(presses).toEqual([]);
  });

  it.each([
    ['Shift', { shiftKey: true }],
    ['a focused button', { on: { tagName: 'BUTTON' } }],
    ['a checkbox', { on: { tagName: 'INPUT', type: 'checkbox' } }],
  ])('drives with %s', (_, more) => {
    const { key, presses } = bench();
    key('keydown', 'KeyA', 10, more);
    expect(presses).toEqual(['10 left down']);
  });

  it('releases a key that goes up with Ctrl down', () => {
    const { key, presses } = bench();
    key('keydown', 'KeyA', 10);
    key('keyup', 'KeyA', 20, { ctrlKey: true });
    expect(presses).toEqual(['10 left down', '20 left up']);
  });

  it('keeps the page from scrolling with mapped keys, repeats too, and no others', () => {
    const { key } = bench();
    expect(key('keydown', 'ArrowDown', 10)).toBe(true);
    expect(key('keydown', 'ArrowDown', 500, { repeat: true })).toBe(true);
    expect(key('keydown', 'Tab', 510)).toBe(false);
  });

  it('does nothing while disabled and releases what is held at that moment', () => {
    const { fake, key, presses, keyboard } = bench();
    key('keydown', 'KeyA', 10);
    fake.nowMs = 25;
    keyboard.enabled = false;
    expect(key('keydown', 'ArrowDown', 30)).toBe(false);
    keyboard.enabled = true;
    key('keydown', 'KeyS', 40);
    expect(presses).toEqual(['10 left down', '25 left up', '40 brake down']);
  });

  it('listens to other keys after a new map', () => {
    const { key, presses, keyboard } = bench();
    keyboard.setKeyMap({ left: ['KeyJ'], right: ['KeyL'], brake: ['KeyK'], boost: ['KeyJ', 'KeyI'] });
    key('keydown', 'KeyA', 10);
    key('keydown', 'KeyJ', 20);
    key('keydown', 'KeyI', 30);
    expect(presses).toEqual(['20 left down', '30 boost down']);
  });

  it('presses again only after a released key went up', () => {
    const { key, presses, keyboard } = bench();
    key('keydown', 'KeyA', 10);
    keyboard.releaseAll(20);
    key('keydown', 'KeyA', 500, { repeat: true });
    key('keyup', 'KeyA', 510);
    key('keydown', 'KeyA', 520);
    expect(presses).toEqual(['10 left down', '20 left up', '520 left down']);
  });

  it('hears nothing after it was disposed of', () => {
    const { key, presses, keyboard } = bench();
    keyboard.dispose();
    key('keydown', 'KeyA', 10);
    expect(presses).toEqual([]);
  });
});
