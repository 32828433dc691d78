import { type Desk, GROUPS } from '../commands/command';
import { COMMANDS, keysOf } from '../commands/command-table';
import { ChordCaps } from '../parts/chord-caps';
import { CommandButton } from '../parts/command-button';
import { Dialog } from '../parts/dialog';

/** Every command with its keys, by what it is for. */
export function KeySheet({ desk }: { readonly desk: Desk }) {
  const { model } = desk.session;
  if (!model.isHelpOpen.value) return null;
  const close = () => {
    model.isHelpOpen.value = false;
  };
  return (
    <Dialog label="Keys" name="keys" onClose={close}>
      <header class="e-keys__head">
        <h2 class="e-dialog__title">Keys</h2>
        <CommandButton desk={desk} id="coach" icon="coach" label="Show me round" />
        <button type="button" class="e-button" autofocus onClick={close}>
          Close
        </button>
      </header>
      <p class="e-keys__note">
        Your verb keys place a cue on the grid under the cursor, and take it away again. Keep one down and go on with →:
        the cue becomes a hold. Where one of them is also the letter of a command, the command answers to Alt and that
        letter.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too */}
      <section class="e-keys" tabIndex={0} aria-label="All keys">
        {GROUPS.map((group) => (
          <section key={group} class="e-keys__group">
            <h3 class="e-keys__title">{group}</h3>
            <dl class="e-keys__list">
              {COMMANDS.filter((command) => command.group === group)
                .map((command) => ({ command, chords: keysOf(command, model.verbKeys.value) }))
                .filter(({ chords }) => chords.length > 0)
                .map(({ command, chords }) => (
                  <div class="e-keys__row" key={command.id}>
                    <dt>{command.name}</dt>
                    <dd>
                      {chords.map((chord) => (
                        <ChordCaps chord={chord} key={chord} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}
