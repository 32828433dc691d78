import { Page } from '../parts/page';
import type { ScreenProps } from '../screen';
import { OffsetPanel } from '../settings/offset-panel';
import { SettingsPanel } from '../settings/settings-panel';

export function SettingsScreen({ screen, model, actions }: ScreenProps<'settings'>) {
  return (
    <Page
      name="settings"
      title="Settings"
      over="Under the bonnet"
      back={{ label: 'Back', href: screen.back }}
      isBackFirst
    >
      <SettingsPanel model={model} actions={actions} canTryOffset />
    </Page>
  );
}

export function CalibrateScreen({ screen, model, actions }: ScreenProps<'calibrate'>) {
  return (
    <Page
      name="calibrate"
      title="Timing"
      over="Sound and picture"
      back={{ label: 'Back', href: screen.back }}
      isBackFirst
    >
      <div class="settings">
        <OffsetPanel model={model} actions={actions} canTry />
      </div>
    </Page>
  );
}
