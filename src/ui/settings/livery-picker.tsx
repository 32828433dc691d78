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
      <legend class="visually-hidden">Livery</legend>
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
            <Hatch livery={livery} />
            <span class="livery__name">{name}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What sets each livery apart beside its lacquer: stripes over the roof, a coach line, a band of neon. */
const TRIMS: Readonly<Record<SettingsView['livery'], string>> = {
  red: 'M34 3h10l-1 14H33zM49 3h5v14h-5z',
  teal: 'M22 3h2.500l-5 14H17zM71.500 3H74l5 14h-2.500zM14 17.500h68v1.500H14zM8 38.500h80v2.500H8z',
  midnight: 'M14 16.500h68v3H14zM7 37.500h82v2H7zM7 41h82v1H7z',
};

/** The hatchback from behind, as it stands on the road. */
function Hatch({ livery }: { readonly livery: SettingsView['livery'] }) {
  return (
    <svg class="livery__car" viewBox="0 0 96 68" aria-hidden="true">
      <path class="livery__shade" d="M4 63a44 4 0 1 0 88 0a44 4 0 1 0-88 0" />
      <path class="livery__tyre" d="M7 55h15v10H7zM74 55h15v10H74z" />
      <path
        class="livery__body"
        d="M23 3h50q4 0 5 4l5 17 5 7q4 4 4 10v14q0 4-4 4H8q-4 0-4-4V41q0-6 4-10l5-7 5-17q1-4 5-4z"
      />
      <path class="livery__roof" d="M23 3h50q4 0 5 4l3 9.500H15L18 7q1-4 5-4z" />
      <path class="livery__trim" d={TRIMS[livery]} />
      <path class="livery__window" d="M17 20h62l5 15H12z" />
      <path class="livery__lamp" d="M8 44h20v8H8zM68 44h20v8H68z" />
      <path class="livery__sign" d="M35 44.500h26v7H35z" />
      <path class="livery__bumper" d="M4 54h88v2q0 3-4 3H8q-4 0-4-3z" />
    </svg>
  );
}
