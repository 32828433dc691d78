import type { Desk } from '../commands/command';
import { CommandButton } from '../parts/command-button';
import { GoTo } from './go-to';
import { HowKept } from './how-kept';

/** What one needs at any moment: the way out, the history, the song, the drive, and help. */
export function TopBar({ desk }: { readonly desk: Desk }) {
  const { model } = desk.session;
  const { past, future } = model.history.value;
  const rate = Math.round(model.rate.value * 100);
  return (
    <header class="e-top" data-part="top">
      <CommandButton desk={desk} id="leave" icon="leave" />
      <h1 class="e-top__title">
        <span class="visually-hidden">Edit </span>
        {model.draft.value.title}
      </h1>
      <HowKept desk={desk} />
      <fieldset class="e-group">
        <legend class="visually-hidden">History</legend>
        <CommandButton desk={desk} id="undo" icon="undo" />
        <CommandButton desk={desk} id="redo" icon="redo" />
        <span class="visually-hidden">
          {past.length} steps done, {future.length} undone
        </span>
      </fieldset>
      <fieldset class="e-group e-top__play">
        <legend class="visually-hidden">Song</legend>
        <CommandButton
          desk={desk}
          id="play"
          icon={model.isPlaying.value ? 'pause' : 'play'}
          isPressed={model.isPlaying.value}
          isMain
          extra={model.isPreparing.value ? 'is-busy' : ''}
        />
        <GoTo desk={desk} />
        <span class="e-rate">
          <CommandButton desk={desk} id="slower" icon="zoom-out" />
          <output class="number" aria-label="Speed">
            {rate}%
          </output>
          <CommandButton desk={desk} id="faster" icon="zoom-in" />
        </span>
        <CommandButton desk={desk} id="loop" icon="loop" isPressed={model.loop.value !== null} />
        <CommandButton desk={desk} id="metronome" icon="metronome" isPressed={model.metronome.value} />
        <CommandButton desk={desk} id="cue-clicks" icon="clicks" isPressed={model.cueClicks.value} />
        <CommandButton desk={desk} id="record" icon="record" isPressed={model.recording.value} extra="is-record" />
      </fieldset>
      <div class="e-group e-top__end">
        <CommandButton desk={desk} id="test" icon="test" label="Test" isMain tip="below-left" />
        <CommandButton desk={desk} id="publish" icon="publish" label="Publish" tip="below-left" />
        <CommandButton desk={desk} id="save-file" icon="save" tip="below-left" />
        <CommandButton desk={desk} id="palette" icon="find" tip="below-left" />
        <CommandButton desk={desk} id="keys" icon="keys" tip="below-left" />
      </div>
    </header>
  );
}
