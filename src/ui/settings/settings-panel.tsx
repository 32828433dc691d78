import { percent } from '../format/words';
import { say } from '../live';
import type { UiActions, UiModel } from '../model';
import { DriverName } from '../parts/driver-name';
import { Slider } from '../parts/slider';
import { ComfortPanel } from './comfort-panel';
import { KeyTable } from './key-table';
import { LiveryPicker } from './livery-picker';
import { OffsetPanel } from './offset-panel';
import { PicturePanel } from './picture-panel';

interface SettingsPanelProps {
  readonly model: UiModel;
  readonly actions: UiActions;
  /** False while a take is paused: the song's clock is not free for click-and-flash. */
  readonly canTryOffset: boolean;
}

/** All settings. Each change is kept at once and said in the live region when it is done. */
export function SettingsPanel({ model, actions, canTryOffset }: SettingsPanelProps) {
  const { storageTrouble } = model.settings.value;
  return (
    <div class="settings">
      {storageTrouble !== null && (
        <p class="notice settings__notice" role="alert">
          {storageTrouble}
        </p>
      )}
      <div class="settings__column">
        <SoundPanel model={model} actions={actions} />
        <OffsetPanel model={model} actions={actions} canTry={canTryOffset} />
      </div>
      <div class="settings__column">
        <PicturePanel model={model} actions={actions} />
        <ComfortPanel model={model} actions={actions} />
      </div>
      <div class="settings__column">
        <KeyTable model={model} actions={actions} />
        <DriverPanel model={model} actions={actions} />
      </div>
    </div>
  );
}

interface PanelProps {
  readonly model: UiModel;
  readonly actions: UiActions;
}

const VOLUMES = [
  { volume: 'master', name: 'Everything' },
  { volume: 'music', name: 'Music' },
  { volume: 'effects', name: 'Effects' },
] as const;

function SoundPanel({ model, actions }: PanelProps) {
  const { volumes } = model.settings.value;
  return (
    <fieldset class="sheet panel">
      <legend class="panel__title">Sound</legend>
      {VOLUMES.map(({ volume, name }) => (
        <Slider
          key={volume}
          name={name}
          min={0}
          max={1}
          step={0.01}
          value={volumes[volume]}
          words={percent(volumes[volume])}
          onInput={(value) => actions.changeSettings({ volumes: { ...volumes, [volume]: value } })}
          onDone={() => say(model.live, `${name} at ${percent(model.settings.peek().volumes[volume])}. Saved.`)}
        />
      ))}
    </fieldset>
  );
}

function DriverPanel({ model, actions }: PanelProps) {
  return (
    <fieldset class="sheet panel">
      <legend class="panel__title">Driver and car</legend>
      <div class="driver">
        <DriverName
          label="Name on the board"
          value={model.settings.value.driver}
          onSave={(driver) => {
            actions.changeSettings({ driver });
            say(model.live, driver === '' ? 'Driver without a name. Saved.' : `Driver ${driver}. Saved.`);
          }}
        />
        <LiveryPicker model={model} actions={actions} />
      </div>
    </fieldset>
  );
}
