import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerBlob, offerFile } from '../../../src/app/download';
import { createBench } from '../../../src/app/edit/bench';
import { createStudio } from '../../../src/app/edit/studio';
import type { Parts } from '../../../src/app/parts';
import { openDraftStore } from '../../../src/storage/drafts/open-draft-store';
import { fakeDesk, fakeDraft, smallDraft } from '../../editor/fake-session';
import { showPanel } from '../../editor/panels/show-panel';
import { fakeParts, settle } from '../fake-parts';

vi.mock('../../../src/app/download', () => ({ offerBlob: vi.fn(), offerFile: vi.fn() }));
vi.mock('../../../src/app/edit/bench', () => ({ createBench: vi.fn() }));
vi.mock('../../../src/audio/edit/waveform', () => ({ peaksOf: async () => null }));
vi.mock('../../../src/storage/drafts/open-draft-store', () => ({ openDraftStore: vi.fn() }));

const AUDIO = new Map([['mix.ogg', new Blob(['audio'])]]);
const SONG = { durationMs: 60_000, sampleRate: 48_000, channels: [], stems: [] };
const listeners = new Map<string, (event: unknown) => void>();
const take = { isHolding: false, kept: 0 };

beforeEach(() => {
  listeners.clear();
  take.isHolding = false;
  take.kept = 0;
  vi.stubGlobal('window', {
    addEventListener: (type: string, listen: (event: unknown) => void) => listeners.set(type, listen),
    removeEventListener: () => {},
  });
  vi.mocked(createBench).mockImplementation(
    (_parts, _place, opened) =>
      ({
        id: opened.id,
        session: fakeDesk().session,
        get isHoldingTake() {
          return take.isHolding;
        },
        keepTake: () => {
          take.kept += 1;
        },
        show: () => {},
        dispose: () => {},
      }) as never,
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

/** A studio over drafts of any name, at an address. */
async function studioAt(files: ReadonlyMap<string, Blob> = AUDIO, isHeard = true) {
  const { parts, model } = fakeParts();
  vi.mocked(openDraftStore).mockResolvedValue({
    trouble: null,
    unsaved: 0,
    list: async () => [],
    open: async (id: string) => ({ ok: true, opened: { ...fakeDraft(smallDraft()), id, draft: smallDraft(), files } }),
  } as never);
  const decodeForEdit = vi.fn(async () =>
    isHeard ? { ok: true, song: SONG } : { ok: false, error: 'This is not a song.' },
  );
  Object.assign(parts.desk, { decodeForEdit });
  Object.assign(parts, { stageBox: { parentElement: null, nextSibling: null } });
  const studio = await createStudio(parts as Parts, {} as never, { go: () => {} });
  /** As the app does: what was there is closed once the address is that of what comes next. */
  const go = async (hash: string, id: string | null) => {
    parts.location.hash = hash;
    studio.close();
    await studio.open(id);
    await settle();
  };
  const shown = () => {
    const screen = model.screen.peek();
    if (screen.name !== 'edit') throw new Error(`This is no screen of the editor: ${screen.name}`);
    return showPanel(() => screen.content() as never, fakeDesk());
  };
  return { parts, model, studio, go, shown, decodeForEdit };
}

describe('the song of a draft', () => {
  it('is not decoded again for the draft that is open', async () => {
    const { go, decodeForEdit } = await studioAt();
    await go('#/edit/d1', 'd1');
    await go('#/edit/d1', 'd1');
    expect(createBench).toHaveBeenCalledTimes(2);
    expect(decodeForEdit).toHaveBeenCalledTimes(1);
  });

  it('is let go with its draft', async () => {
    const { go, decodeForEdit, parts, studio } = await studioAt();
    await go('#/edit/d1', 'd1');
    await go('#/edit', null);
    await go('#/edit/d1', 'd1');
    expect(decodeForEdit).toHaveBeenCalledTimes(2);
    parts.location.hash = '#/chases';
    studio.close();
    await go('#/edit/d1', 'd1');
    expect(decodeForEdit).toHaveBeenCalledTimes(3);
  });
});

describe('a draft whose song cannot be decoded', () => {
  it('gives what was made of it, with and without the song', async () => {
    const { go, shown } = await studioAt(AUDIO, false);
    await go('#/edit/d1', 'd1');
    expect(createBench).not.toHaveBeenCalled();
    const screen = shown();
    expect(screen.root.textContent).toContain('This is not a song.');
    screen.control('button', 'Save level.json').fire('click');
    expect(offerFile).toHaveBeenCalledWith('level.json', expect.stringContaining('"id": "small"'));
    screen.control('button', 'Save a .getaway').fire('click');
    await vi.waitFor(() => expect(offerBlob).toHaveBeenCalledWith('small.getaway', expect.any(Blob)));
    await vi.waitFor(() => expect(screen.root.textContent).toContain('is saved as a file'));
  });

  it('gives the level alone when a file of the song is missing', async () => {
    const { go, shown } = await studioAt(new Map());
    await go('#/edit/d1', 'd1');
    const screen = shown();
    expect(screen.root.textContent).toContain('mix.ogg is missing');
    expect(screen.has('button', 'Save level.json')).toBe(true);
    expect(screen.has('button', 'Save a .getaway')).toBe(false);
  });
});

describe('a page that is about to be left', () => {
  const leave = () => {
    const preventDefault = vi.fn();
    listeners.get('beforeunload')?.({ preventDefault });
    return preventDefault;
  };

  it('asks only while a take is not in the chart, and puts it there', async () => {
    const { go } = await studioAt();
    expect(leave()).not.toHaveBeenCalled();
    await go('#/edit/d1', 'd1');
    expect(leave()).not.toHaveBeenCalled();
    take.isHolding = true;
    const before = take.kept;
    expect(leave()).toHaveBeenCalledTimes(1);
    expect(take.kept).toBe(before + 1);
  });
});
