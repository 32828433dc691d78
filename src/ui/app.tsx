import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Screen, ScreenName, UiActions, UiModel } from './model';
import { DropSign, NoticeSlip } from './parts/notice';
import { BoardScreen } from './screens/board';
import { ChasesScreen } from './screens/chases';
import { DriveScreen } from './screens/drive';
import { GalleryScreen } from './screens/gallery';
import { LoadingScreen } from './screens/loading';
import { ResultsScreen } from './screens/results';
import { CalibrateScreen, SettingsScreen } from './screens/settings';
import { TitleScreen } from './screens/title';
import { TroubleScreen } from './screens/trouble';
import { WarningScreen } from './screens/warning';

interface ScreensProps {
  readonly model: UiModel;
  readonly actions: UiActions;
}

/** Screens that files can be dropped on. */
const TELLS: ReadonlySet<ScreenName> = new Set(['title', 'chases']);

/** The screen that is up. A new one starts at its top with the focus on what is most likely wanted. */
export function Screens({ model, actions }: ScreensProps) {
  const screen = model.screen.value;
  const box = useRef<HTMLDivElement>(null);
  const identity = identityOf(screen);
  const settled = useRef('');
  useLayoutEffect(() => {
    if (settled.current === identity) return;
    const first = box.current?.querySelector<HTMLElement>('[data-first]');
    if (first) {
      // Noted only now: the list of chases may come a moment after its screen.
      settled.current = identity;
      first.focus({ preventScroll: true });
      return;
    }
    settled.current = '';
    if (document.activeElement instanceof HTMLElement && !box.current?.contains(document.activeElement)) {
      document.activeElement.blur();
    }
  });
  return (
    <div class="screens" data-ui={screen.name} ref={box} key={identity}>
      <ScreenOf model={model} actions={actions} />
      {TELLS.has(screen.name) && <NoticeSlip model={model} />}
      {(TELLS.has(screen.name) || screen.name === 'edit') && <DropSign model={model} />}
    </div>
  );
}

/** What has to change for a screen to be another one. */
function identityOf(screen: Screen): string {
  if ('levelId' in screen) return `${screen.name} ${screen.levelId}`;
  return screen.name === 'edit' ? `${screen.name} ${screen.place}` : screen.name;
}

function ScreenOf({ model, actions }: ScreensProps) {
  const screen = model.screen.value;
  switch (screen.name) {
    case 'title':
      return <TitleScreen screen={screen} model={model} actions={actions} />;
    case 'chases':
      return <ChasesScreen screen={screen} model={model} actions={actions} />;
    case 'warning':
      return <WarningScreen screen={screen} model={model} actions={actions} />;
    case 'loading':
      return <LoadingScreen screen={screen} model={model} actions={actions} />;
    case 'drive':
      return <DriveScreen screen={screen} model={model} actions={actions} />;
    case 'results':
      return <ResultsScreen screen={screen} model={model} actions={actions} />;
    case 'board':
      return <BoardScreen screen={screen} model={model} actions={actions} />;
    case 'settings':
      return <SettingsScreen screen={screen} model={model} actions={actions} />;
    case 'calibrate':
      return <CalibrateScreen screen={screen} model={model} actions={actions} />;
    case 'gallery':
      return <GalleryScreen screen={screen} model={model} actions={actions} />;
    case 'edit':
      return screen.content();
    case 'trouble':
      return <TroubleScreen screen={screen} model={model} actions={actions} />;
  }
}
