import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/editor/commands/command-table';
import { coachSteps } from '../../../src/editor/help/coach-steps';
import { findCommands } from '../../../src/editor/help/find-commands';
import { DEFAULT_KEYS } from '../../../src/input/key-map';

const firstOf = (wish: string) => findCommands(COMMANDS, wish)[0]?.id;

describe('the palette', () => {
  it.each([
    ['undo', 'undo'],
    ['redo', 'redo'],
    ['und', 'undo'],
    ['publ', 'publish'],
    ['mixtape', 'publish'],
    ['bpm', 'tap-tempo'],
    ['dupl', 'repeat'],
    ['export', 'save-file'],
    ['metro', 'metronome'],
    ['triplets', 'snap-5'],
    ['whole song', 'zoom-song'],
    ['DRIFT left', 'place-left'],
  ])('finds for “%s” first %s', (wish, id) => {
    expect(firstOf(wish)).toBe(id);
  });

  it('has everything for no wish, and nothing for a wrong one', () => {
    expect(findCommands(COMMANDS, ' ')).toHaveLength(COMMANDS.length);
    expect(findCommands(COMMANDS, 'undo xylophone')).toEqual([]);
  });
});

describe('the walk round', () => {
  it('names the player’s own keys', () => {
    const words = coachSteps({ ...DEFAULT_KEYS, left: ['KeyJ'] }).map((step) => step.words);
    expect(words.join(' ')).toContain('J D S W put left, right, brake and boost');
  });
});
