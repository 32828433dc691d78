import { say } from '../live';
import type { SettingsView, UiActions, UiModel } from '../model';
import { DriverName } from '../parts/driver-name';
import { Slider } from '../parts/slider';
import { KeyTable } from './key-table';
import { OffsetPanel } from './offset-panel';

interface SettingsPanelProps {
  readonly model: UiModel;
  readonly actions: UiActions;
  /** False while a take is paused: the song's clock is not free for click-and-flash. */
  readonly canTryOffset: boolean;
}

const VOLUMES = [
  { volume: 'master', name: 'Everything' },
  { volume: 'music', name: 'Music' },
  { volume: 'effects', name: 'Effects' },
] as const;

const AMOUNTS = [
  { amount: 'motion', name: 'Motion' },
  { amount: 'shake', name: 'Shake' },
  { amount: 'flash', name: 'Flash' },
] as const;

const QUALITIES = [
  { quality: 'auto', name: 'Automatic' },
  { quality: 'low', name: 'Low' },
  { quality: 'high', name: 'High' },
] as const;

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** All settings. Each change is kept at once and said in the live region when it is done. */
export function SettingsPanel({ model, actions, canTryOffset }: SettingsPanelProps) {
  const settings = model.settings.value;
  const saved = (what: string) => say(model.live, `${what}. Saved.`);
  return (
    <div class="settings">
      {settings.storageTrouble !== null && (
        <p class="notice settings__notice" role="alert">
          {settings.storageTrouble}
        </p>
      )}
      <div class="settings__column">
        <fieldset class="sheet panel">
          <legend class="panel__title">Sound</legend>
          {VOLUMES.map(({ volume, name }) => (
            <Slider
              key={volume}
              name={name}
              min={0}
              max={1}
              step={0.01}
              value={settings.volumes[volume]}
              words={percent(settings.volumes[volume])}
              onInput={(value) => actions.changeSettings({ volumes: { ...settings.volumes, [volume]: value } })}
              onDone={() => saved(`${name} at ${percent(model.settings.peek().volumes[volume])}`)}
            />
          ))}
        </fieldset>
        <OffsetPanel model={model} actions={actions} canTry={canTryOffset} />
        <fieldset class="sheet panel">
          <legend class="panel__title">Driver</legend>
          <DriverName
            label="Name on the board"
            value={settings.driver}
            onSave={(driver) => {
              actions.changeSettings({ driver });
              saved(driver === '' ? 'Driver without a name' : `Driver ${driver}`);
            }}
          />
        </fieldset>
      </div>
      <div class="settings__column">
        <fieldset class="sheet panel">
          <legend class="panel__title">Picture</legend>
          {AMOUNTS.map(({ amount, name }) => (
            <Slider
              key={amount}
              name={name}
              min={0}
              max={1}
              step={0.05}
              value={settings[amount]}
              words={percent(settings[amount])}
              onInput={(value) => actions.changeSettings({ [amount]: value })}
              onDone={() => saved(`${name} at ${percent(model.settings.peek()[amount])}`)}
            />
          ))}
          <QualityChoice
            value={settings.quality}
            onPick={(quality, name) => {
              actions.changeSettings({ quality });
              saved(`Quality ${name.toLowerCase()}`);
            }}
          />
        </fieldset>
        <KeyTable model={model} actions={actions} />
      </div>
    </div>
  );
}

interface QualityChoiceProps {
  readonly value: SettingsView['quality'];
  readonly onPick: (quality: SettingsView['quality'], name: string) => void;
}

function QualityChoice({ value, onPick }: QualityChoiceProps) {
  return (
    <fieldset class="choice-row">
      <legend class="choice-row__name">Quality</legend>
      {QUALITIES.map(({ quality, name }) => (
        <label class="switch" key={quality}>
          <input
            type="radio"
            name="quality"
            class="switch__box"
            checked={value === quality}
            onChange={() => onPick(quality, name)}
          />
          <span class="switch__name">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
