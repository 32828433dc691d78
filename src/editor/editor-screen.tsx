import './styles/index.css';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Desk } from './commands/command';
import { listenForCommands } from './commands/listen-for-commands';
import { Coach } from './help/coach';
import { KeySheet } from './help/key-sheet';
import { Palette } from './help/palette';
import { hasToured, noteTour } from './help/tour-note';
import type { EditorHost } from './host';
import type { PanelName } from './model';
import { PanelSheet, PanelTabs } from './panels/panels';
import { ItemForm } from './parts/item-form';
import { TimelineBox } from './screen/timeline-box';
import { ToastLine } from './screen/toast-line';
import { ToolBar } from './screen/tool-bar';
import { TopBar } from './screen/top-bar';
import { useIsNarrow } from './screen/use-is-narrow';
import { VerbPads } from './screen/verb-pads';
import type { EditorSession } from './session';

interface EditorScreenProps {
  readonly session: EditorSession;
  readonly host: EditorHost;
}

/** The editor: the road and the panels over the timeline. Its keys are heard while it is on the page. */
export function EditorScreen({ session, host }: EditorScreenProps) {
  const desk = useMemo<Desk>(() => ({ session, host }), [session, host]);
  const { model } = session;
  const isNarrow = useIsNarrow();
  useEffect(() => listenForCommands(desk), [desk]);
  useLayoutEffect(() => {
    // A phone begins with the song: the panels would cover it.
    if (isNarrow) model.panel.value = null;
  }, [isNarrow, model]);
  useEffect(() => {
    if (hasToured() || model.isReadOnly.peek()) return;
    model.coach.value = 0;
    noteTour();
  }, [model]);

  const picked = model.panel.value;
  const shown: PanelName | null = isNarrow ? picked : picked === null || picked === 'road' ? 'charts' : picked;
  return (
    <main class="editor" data-sheet={isNarrow ? (shown ?? 'none') : 'wide'}>
      <TopBar desk={desk} />
      <div class="e-upper">
        <RoadBox host={host} />
        <section class="e-side" aria-label="Panels" data-part="panels">
          <PanelTabs desk={desk} isNarrow={isNarrow} shown={shown} />
          {shown !== null && shown !== 'road' && <PanelSheet desk={desk} shown={shown} />}
        </section>
      </div>
      <ToolBar desk={desk} />
      <TimelineBox desk={desk} />
      <VerbPads desk={desk} />
      <ToastLine model={model} />
      <Palette desk={desk} />
      <KeySheet desk={desk} />
      <ItemForm desk={desk} />
      <Coach model={model} />
      <input
        class="e-open"
        type="file"
        hidden
        data-open-file
        aria-label="Open a file"
        accept=".getaway,.zip,audio/*,.ogg,.mp3,.m4a,.flac,.wav"
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          input.value = '';
          if (file !== undefined) host.openFile(file);
        }}
      />
      <p class="visually-hidden" role="status" aria-live="polite">
        {model.say.value}
      </p>
    </main>
  );
}

/** An empty box in which the app puts the real road. */
function RoadBox({ host }: { readonly host: EditorHost }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null) return host.mountRoad(box.current);
  }, [host]);
  return (
    <section class="e-road" aria-label="Road">
      <div class="e-road__box" role="img" aria-label="The road at the cursor" ref={box} />
    </section>
  );
}
