import { vi } from 'vitest';
import type { Loader } from '../../src/app/loader';
import type { Parts } from '../../src/app/parts';
import { createManualClock } from '../../src/clock/manual-clock';
import { LIGHT_CELLS } from '../../src/stage/flash/light-grid';
import type { Stage } from '../../src/stage/stage';
import type { Hud } from '../../src/ui/hud/hud-view';
import type { UiModel } from '../../src/ui/model';
import { modelOf } from '../ui/model';
import { smallChase } from './small-chase';

/** A stage that draws nothing and remembers what it was told. */
export function fakeStage() {
  return {
    load: vi.fn(async () => {}),
    move: vi.fn(),
    render: vi.fn(),
    setOptions: vi.fn(),
    resize: vi.fn(),
    luminances: vi.fn(() => new Float32Array(2 * LIGHT_CELLS)),
    dispose: vi.fn(),
  } satisfies Stage;
}

/** A page that somebody looks at, as far as the app asks for it. */
export function stubPage(): { hasFocus: boolean; hidden: boolean; readonly replaced: string[] } {
  const page = { hasFocus: true, hidden: false, replaced: [] as string[] };
  const dataset = {};
  vi.stubGlobal('document', {
    get hidden() {
      return page.hidden;
    },
    hasFocus: () => page.hasFocus,
    documentElement: { dataset },
  });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('history', { replaceState: (_: unknown, __: string, hash: string) => page.replaced.push(hash) });
  return page;
}

/** Parts around one small level, with a desk that counts what it plays and a stage that a test may hold back. */
export function fakeParts(still: number | null = null) {
  const { level } = smallChase();
  const stage = fakeStage();
  const clock = { ...createManualClock(), sample: () => {}, setOffsets: () => {} };
  const desk = {
    state: 'running',
    unlock: vi.fn(async () => true),
    play: vi.fn((_: unknown, { fromMs }: { readonly fromMs: number }) => ({ songMs: fromMs, contextS: 0, rate: 1 })),
    stop: vi.fn(),
    apply: vi.fn(),
    stopPreview: vi.fn(),
    loadSong: async () => ({ ok: true, song: {} }),
  };
  const model: UiModel = modelOf({ name: 'title', caption: null });
  const held = { stage: async (): Promise<Stage> => stage };
  const parts = {
    model,
    hud: () => ({ begin: () => {}, render: () => {} }) as unknown as Hud,
    desk,
    clock,
    library: {
      read: async () => ({ ok: true, level }),
      load: async () => ({ ok: true, level, files: new Map(), chartHash: () => 'hash' }),
      list: async () => ({ entries: [{ id: level.id, level, isOwn: false, chartHash: null }], troubles: [] }),
      own: { onChange: () => () => {}, trouble: async () => null },
    },
    store: {
      settings: { livery: 'red', hasReadWarning: true },
      nextTakeNumber: async () => 1,
      boardOf: async () => ({ runs: [], trouble: null }),
    },
    stage: () => held.stage(),
    changeSettings: () => {},
    still,
    location: { hash: '#/', search: '' },
  } as unknown as Parts;
  const loader: Loader = {
    load: async () => ({ ok: true, loaded: { level, song: {} as never, chartHash: () => 'hash' } }),
    kept: () => null,
    stop: () => {},
  };
  return { parts, loader, desk, clock, stage, held, model, level };
}

/** Lets everything that is ready go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
