import { SNAPS } from '../../core/edit/snap';
import { SelectBox } from '../../ui/parts/select-box';
import type { Desk } from '../commands/command';
import { snapWords } from '../commands/cursor-commands';
import { TOOLS } from '../model';
import { CommandButton } from '../parts/command-button';

/** What a click on the timeline draws, the grid that it falls on, and how near one looks. */
export function ToolBar({ desk }: { readonly desk: Desk }) {
  const { model } = desk.session;
  const snap = model.snap.value;
  const division = snap === 'free' ? 'free' : snap.division;
  const held = SNAPS.findIndex((one) => (one.snap === 'free' ? 'free' : one.snap.division) === division);
  return (
    <div class="e-tools" data-part="tools" role="toolbar" aria-label="Tools">
      <fieldset class="e-group e-tools__set">
        <legend class="visually-hidden">What a click draws</legend>
        {TOOLS.map((tool) => (
          <CommandButton
            desk={desk}
            key={tool}
            id={`tool-${tool}`}
            icon={tool}
            isPressed={model.tool.value === tool}
            tip="above"
            extra={`is-${tool}`}
          />
        ))}
      </fieldset>
      <span class="e-group e-tools__snap">
        <label class="e-tools__name" for="e-snap">
          Grid
        </label>
        <SelectBox
          id="e-snap"
          value={String(held)}
          options={SNAPS.map(({ name }, index) => ({ value: String(index), label: snapWords(name) }))}
          onPick={(value) => {
            model.snap.value = SNAPS[Number(value)]?.snap ?? 'free';
          }}
        />
      </span>
      <fieldset class="e-group e-tools__zoom">
        <legend class="visually-hidden">Zoom</legend>
        <CommandButton
          desk={desk}
          id="spectrogram"
          icon="spectrogram"
          isPressed={model.showSpectrogram.value}
          tip="above"
        />
        <CommandButton desk={desk} id="zoom-out" icon="zoom-out" tip="above" />
        <CommandButton desk={desk} id="zoom-in" icon="zoom-in" tip="above" />
        <CommandButton desk={desk} id="zoom-song" icon="fit" tip="above" />
      </fieldset>
      <Chosen desk={desk} />
    </div>
  );
}

/** What can be done with what is selected, once something is. */
function Chosen({ desk }: { readonly desk: Desk }) {
  const count = desk.session.model.selected.value.size;
  return (
    <fieldset class="e-group e-tools__chosen" disabled={count === 0}>
      <legend class="visually-hidden">Selection</legend>
      <span class="e-tools__count number">{count === 0 ? '' : `${count} selected`}</span>
      <CommandButton desk={desk} id="copy" icon="copy" tip="above" />
      <CommandButton desk={desk} id="mirror" label="Mirror" tip="above" />
      <CommandButton desk={desk} id="reverse" label="Reverse" tip="above" />
      <CommandButton desk={desk} id="stretch-half" label="×½" tip="above" />
      <CommandButton desk={desk} id="stretch-double" label="×2" tip="above" />
      <CommandButton desk={desk} id="repeat" label="Repeat" tip="above" />
      <CommandButton desk={desk} id="delete" icon="remove" tip="above" />
    </fieldset>
  );
}
