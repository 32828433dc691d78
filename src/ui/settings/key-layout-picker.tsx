import type { KeyMap } from '../model';
import { KEY_LAYOUTS, type KeyLayout, layoutOf } from './key-layouts';

interface KeyLayoutPickerProps {
  readonly keys: KeyMap;
  readonly onPick: (layout: KeyLayout) => void;
}

/** Sets all keys at once. None is picked while the keys are the player's own. */
export function KeyLayoutPicker({ keys, onPick }: KeyLayoutPickerProps) {
  const now = layoutOf(keys);
  return (
    <fieldset class="picks">
      <legend class="visually-hidden">Layout of the keys</legend>
      {KEY_LAYOUTS.map((layout) => (
        <label class="switch is-told" key={layout.name}>
          <input
            type="radio"
            class="switch__box"
            name="key-layout"
            checked={layout === now}
            onChange={() => onPick(layout)}
          />
          <span class="switch__name">
            {layout.name}
            <span class="switch__what">{layout.what}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
