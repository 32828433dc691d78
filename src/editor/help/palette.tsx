import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Command, Desk } from '../commands/command';
import { COMMANDS, canRun, keysOf, runCommand } from '../commands/command-table';
import { ChordCaps } from '../parts/chord-caps';
import { Dialog } from '../parts/dialog';
import { findCommands } from './find-commands';

/** Every command by a few letters of its name. */
export function Palette({ desk }: { readonly desk: Desk }) {
  if (!desk.session.model.isPaletteOpen.value) return null;
  return <OpenPalette desk={desk} />;
}

function OpenPalette({ desk }: { readonly desk: Desk }) {
  const { model } = desk.session;
  const wish = useSignal('');
  const at = useSignal(0);
  const list = useRef<HTMLDivElement>(null);
  const found = findCommands(COMMANDS, wish.value).filter(({ id }) => id !== 'palette');
  const held = Math.min(at.value, found.length - 1);
  const close = () => {
    model.isPaletteOpen.value = false;
  };
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    close();
    runCommand(command, desk);
  };
  useLayoutEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const last = found.length - 1;
      const next = held + by;
      at.value = Math.abs(by) === 1 ? (next < 0 ? last : next > last ? 0 : next) : Math.min(Math.max(next, 0), last);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[held]);
    }
  }

  return (
    <Dialog label="Find a command" name="palette" onClose={close}>
      <input
        class="e-palette__wish field__text"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="e-palette-list"
        aria-activedescendant={found[held] === undefined ? undefined : `e-palette-${found[held]?.id}`}
        aria-label="What do you want to do?"
        placeholder="What do you want to do?"
        autocomplete="off"
        spellcheck={false}
        value={wish.value}
        onInput={(event) => {
          wish.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <div class="e-palette__list" id="e-palette-list" role="listbox" tabIndex={-1} aria-label="Commands" ref={list}>
        {found.map((command, index) => (
          <PaletteRow
            desk={desk}
            command={command}
            key={command.id}
            isHeld={index === held}
            onPick={() => run(command)}
          />
        ))}
      </div>
      {found.length === 0 && <p class="e-palette__none">No command is called that.</p>}
    </Dialog>
  );
}

interface RowProps {
  readonly desk: Desk;
  readonly command: Command;
  readonly isHeld: boolean;
  readonly onPick: () => void;
}

function PaletteRow({ desk, command, isHeld, onPick }: RowProps) {
  const key = keysOf(command, desk.session.model.verbKeys.value)[0];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox does
    <div
      class="e-palette__row"
      id={`e-palette-${command.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isHeld}
      aria-disabled={!canRun(command, desk)}
      onClick={onPick}
    >
      <span>{command.name}</span>
      <span class="e-palette__group">{command.group}</span>
      {key !== undefined && <ChordCaps chord={key} />}
    </div>
  );
}
