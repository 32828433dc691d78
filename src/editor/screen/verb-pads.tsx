import { VERBS } from '../../core/level/model';
import { VERB_NAMES } from '../../ui/format/words';
import { VerbGlyph } from '../../ui/parts/glyph';
import type { Desk } from '../commands/command';
import { CommandButton } from '../parts/command-button';

/** The verb keys of a screen without keys: tap to place at the cursor; hold, and move the cursor on, for a hold. */
export function VerbPads({ desk }: { readonly desk: Desk }) {
  const { placing, playback, model } = desk.session;
  return (
    <div class="e-pads" data-part="pads">
      <CommandButton desk={desk} id="step-back" label="‹" tip="above" extra="e-pads__step" />
      {VERBS.map((verb) => (
        <button
          type="button"
          class={`e-pads__verb is-${verb}`}
          key={verb}
          aria-label={`${VERB_NAMES[verb]} at the cursor`}
          onPointerDown={(event) => {
            event.preventDefault();
            placing.press(verb, model.isPlaying.peek() ? playback.heardMs(event.timeStamp) : undefined);
          }}
          onPointerUp={() => placing.release(verb)}
          onPointerCancel={() => placing.release(verb)}
          onPointerLeave={() => placing.release(verb)}
          onClick={(event) => {
            // A click without a pointer: a screen reader, or Enter.
            if (event.detail !== 0) return;
            placing.press(verb);
            placing.release(verb);
          }}
        >
          <VerbGlyph verb={verb} />
        </button>
      ))}
      <CommandButton desk={desk} id="step-on" label="›" tip="above" extra="e-pads__step" />
    </div>
  );
}
