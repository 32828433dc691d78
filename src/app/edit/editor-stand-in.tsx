import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EditorHost } from '../../editor/host';
import type { EditorSession } from '../../editor/session';

export function EditorScreen({ session, host }: { readonly session: EditorSession; readonly host: EditorHost }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (box.current === null ? undefined : host.mountRoad(box.current)), [host]);
  return (
    <main>
      <h1>{session.model.draft.value.title}</h1>
      <div ref={box} style={{ position: 'relative', width: '640px', height: '360px' }} />
      <button type="button" onClick={() => host.test(session.model.cursorTick.peek())}>
        Test
      </button>
    </main>
  );
}
