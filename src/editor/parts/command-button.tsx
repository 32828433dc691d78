import { chordAria, chordWords } from '../commands/chord';
import type { Desk } from '../commands/command';
import { canRun, commandOf, keysOf, runCommand } from '../commands/command-table';
import { Icon } from './icon';
import type { IconName } from './icons';

interface CommandButtonProps {
  readonly desk: Desk;
  /** The command's name in the table. */
  readonly id: string;
  readonly icon?: IconName;
  /** Words on the button; without them it is its icon. */
  readonly label?: string;
  readonly isPressed?: boolean;
  readonly isMain?: boolean;
  /** Where its tooltip opens; the edges of the screen want it turned. */
  readonly tip?: 'below' | 'below-left' | 'above';
  readonly extra?: string;
}

/** A button that runs a command. Its tooltip has the command's name and key. */
export function CommandButton({ desk, id, icon, label, isPressed, isMain, tip = 'below', extra }: CommandButtonProps) {
  const command = commandOf(id);
  const keys = keysOf(command, desk.session.model.verbKeys.value);
  const first = keys[0];
  return (
    <button
      type="button"
      class={`e-button${isMain === true ? ' is-main' : ''}${label === undefined ? ' is-icon' : ''}${extra === undefined ? '' : ` ${extra}`}`}
      data-command={id}
      data-tip={first === undefined ? command.name : `${command.name}  ${chordWords(first)}`}
      data-tip-at={tip}
      aria-label={label === undefined ? command.name : undefined}
      aria-keyshortcuts={keys.length === 0 ? undefined : keys.map(chordAria).join(' ')}
      aria-pressed={isPressed}
      disabled={!canRun(command, desk)}
      onMouseDown={keepFocus}
      onClick={() => runCommand(command, desk)}
    >
      {icon !== undefined && <Icon name={icon} />}
      {label !== undefined && <span class="e-button__label">{label}</span>}
    </button>
  );
}

/** A press with the mouse leaves the focus where it is: the space bar shall go on to play, not press this again. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
