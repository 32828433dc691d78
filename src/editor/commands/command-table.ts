import type { Verb } from '../../core/level/model';
import { VERBS } from '../../core/level/model';
import type { KeyMap } from '../../input/key-map';
import { CHANGE_COMMANDS, SELECT_COMMANDS } from './change-commands';
import { CHASE_COMMANDS } from './chase-commands';
import { type Chord, isBare } from './chord';
import type { Command, Desk } from './command';
import { CURSOR_COMMANDS } from './cursor-commands';
import { PLACE_COMMANDS, verbCommandId } from './place-commands';
import { PLAY_COMMANDS } from './play-commands';
import { VIEW_COMMANDS } from './view-commands';

/** All that the editor can do. */
export const COMMANDS: readonly Command[] = [
  ...PLAY_COMMANDS,
  ...CURSOR_COMMANDS,
  ...PLACE_COMMANDS,
  ...SELECT_COMMANDS,
  ...CHANGE_COMMANDS,
  ...VIEW_COMMANDS,
  ...CHASE_COMMANDS,
];

const BY_ID: ReadonlyMap<string, Command> = new Map(COMMANDS.map((command) => [command.id, command]));

/** @throws RangeError for a name that is not in the table. */
export function commandOf(id: string): Command {
  const command = BY_ID.get(id);
  if (command === undefined) throw new RangeError(`There is no command “${id}”.`);
  return command;
}

/** Keys of the arrows move the cursor here, whatever they do on the road. */
const isFree = (code: string) => !/^(?:Arrow|Home|End|Page|Escape|Enter|Space|Tab)/.test(code);

/** Keys with which a verb is placed: the player's own, but for the ones that move the cursor. */
export function verbKeysOf(keys: KeyMap, verb: Verb): readonly string[] {
  return keys[verb].filter(isFree);
}

/**
 * The keys of a command as they are in force. A letter that the player drives with places its verb; the command that
 * has it by default then answers to Alt and the letter.
 */
export function keysOf(command: Command, keys: KeyMap): readonly Chord[] {
  const verb = VERBS.find((one) => verbCommandId(one) === command.id);
  if (verb !== undefined) return verbKeysOf(keys, verb);
  return command.keys.map((chord) => (isBare(chord) && drivenWith(keys, chord) ? `Alt+${chord}` : chord));
}

function drivenWith(keys: KeyMap, chord: Chord): boolean {
  const code = chord.replace(/^Shift\+/, '');
  return VERBS.some((verb) => verbKeysOf(keys, verb).includes(code));
}

/** The command of a chord, by the keys in force. */
export function commandsByChord(keys: KeyMap): ReadonlyMap<Chord, Command> {
  return new Map(COMMANDS.flatMap((command) => keysOf(command, keys).map((chord) => [chord, command] as const)));
}

export function canRun(command: Command, desk: Desk): boolean {
  return command.when?.(desk) ?? true;
}

/** Runs a command, or says why not. */
export function runCommand(command: Command, desk: Desk): void {
  const { session } = desk;
  if (command.edits === true && session.model.isReadOnly.peek()) session.edit(command.name, (draft) => draft);
  else if (canRun(command, desk)) command.run(desk);
  else session.refuse(command.why ?? `${command.name}: not now.`);
}
