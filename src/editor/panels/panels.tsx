import type { ComponentType } from 'preact';
import type { Desk } from '../commands/command';
import { PANEL_NAMES } from '../commands/view-commands';
import { PANELS, type PanelName } from '../model';
import { ChartsPanel } from './charts-panel';
import { CueTable } from './cue-table';
import { MetadataPanel } from './metadata-panel';
import { TimingPanel } from './timing-panel';
import { VerifyPanel } from './verify-panel';
import { VersionsPanel } from './versions-panel';

const CONTENT: Readonly<Record<Exclude<PanelName, 'road'>, ComponentType<{ readonly desk: Desk }>>> = {
  charts: ChartsPanel,
  verify: VerifyPanel,
  timing: TimingPanel,
  table: CueTable,
  metadata: MetadataPanel,
  versions: VersionsPanel,
};

interface PanelTabsProps {
  readonly desk: Desk;
  /** On a narrow screen the road and the song are tabs, too. */
  readonly isNarrow: boolean;
  readonly shown: PanelName | null;
}

/** The tabs of the panels. Arrows go from one to the next, as in any list of tabs. */
export function PanelTabs({ desk, isNarrow, shown }: PanelTabsProps) {
  const { model } = desk.session;
  const tabs: readonly (PanelName | null)[] = isNarrow ? [null, ...PANELS] : PANELS.filter((panel) => panel !== 'road');
  const errors = model.findings.value.filter(({ severity }) => severity === 'error').length;
  const others = model.findings.value.length - errors;
  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(shown) + by + tabs.length) % tabs.length] ?? null;
    model.panel.value = next;
    document.getElementById(tabId(next))?.focus();
  }
  return (
    <div class="e-tabs" role="tablist" aria-label="Panels" onKeyDown={onKeyDown}>
      {tabs.map((panel) => {
        const isHeld = panel === shown;
        return (
          <button
            type="button"
            class="e-tab"
            role="tab"
            id={tabId(panel)}
            key={tabId(panel)}
            aria-selected={isHeld}
            aria-controls={isHeld && panel !== null && panel !== 'road' ? 'e-panel' : undefined}
            tabIndex={isHeld ? 0 : -1}
            onClick={() => {
              model.panel.value = panel;
            }}
          >
            {panel === null ? 'Song' : PANEL_NAMES[panel]}
            {panel === 'verify' && errors + others > 0 && (
              <span class={`e-tab__count number${errors > 0 ? ' is-error' : ''}`}>
                {errors > 0 ? errors : others}
                <span class="visually-hidden">{errors > 0 ? ' errors' : ' to look at'}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

/** The song itself is what no panel covers. */
function tabId(panel: PanelName | null): string {
  return `tab-${panel ?? 'song'}`;
}

/** What the picked tab shows. */
export function PanelSheet({ desk, shown }: { readonly desk: Desk; readonly shown: Exclude<PanelName, 'road'> }) {
  const Content = CONTENT[shown];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too
    <div class={`e-panel e-panel--${shown}`} id="e-panel" role="tabpanel" aria-labelledby={`tab-${shown}`} tabIndex={0}>
      <Content desk={desk} key={shown} />
    </div>
  );
}
