import { say } from '../live';
import type { SettingsView, UiActions, UiModel } from '../model';

const LIVERIES: readonly { readonly livery: SettingsView['livery']; readonly name: string }[] = [
  { livery: 'red', name: 'Red' },
  { livery: 'teal', name: 'Teal' },
  { livery: 'midnight', name: 'Midnight' },
];

/** The paint of the getaway car. */
export function LiveryPicker({ model, actions }: { readonly model: UiModel; readonly actions: UiActions }) {
  const now = model.settings.value.livery;
  return (
    <fieldset class="liveries">
      <legend class="picks__name">Livery</legend>
      {LIVERIES.map(({ livery, name }) => (
        <label class={`livery is-${livery}`} key={livery}>
          <input
            type="radio"
            class="switch__box"
            name="livery"
            checked={now === livery}
            onChange={() => {
              actions.changeSettings({ livery });
              say(model.live, `Livery ${name.toLowerCase()}. Saved.`);
            }}
          />
          <span class="livery__plate">
            <Hatch />
            <span class="livery__name">{name}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The hatchback from behind, in two paints: body and stripes. */
function Hatch() {
  return (
    <svg class="livery__car" viewBox="0 0 96 60" aria-hidden="true">
      <path class="livery__shade" d="M12 55a36 4 0 1 0 72 0a36 4 0 1 0-72 0" />
      <path class="livery__tyre" d="M14 46h14v11H14zM68 46h14v11H68z" />
      <path class="livery__body" d="M26 6h44q5 0 7 5l6 15q4 2 4 7v14q0 4-4 4H13q-4 0-4-4V33q0-5 4-7l6-15q2-5 7-5z" />
      <path class="livery__stripe" d="M36 6h8v45h-8zM52 6h8v45h-8z" />
      <path class="livery__window" d="M28 10h40q3 0 4 3l4 11H20l4-11q1-3 4-3z" />
      <path class="livery__bumper" d="M9 41h78v6q0 4-4 4H13q-4 0-4-4z" />
      <path class="livery__lamp" d="M12 30h15v7H12zM69 30h15v7H69z" />
      <path class="livery__sign" d="M39 32h18v6H39z" />
    </svg>
  );
}
