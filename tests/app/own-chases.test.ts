import { afterEach, describe, expect, test, vi } from 'vitest';
import { createOwnChases } from '../../src/app/own-chases';
import type { Parts } from '../../src/app/parts';
import { createLibrary } from '../../src/library/library';
import { writePackage } from '../../src/library/package/write-package';
import type { Screen } from '../../src/ui/model';
import { fakeServer } from '../library/fake-server';
import { AUDIO, levelText } from '../library/package/pieces';
import { modelOf } from '../ui/model';

afterEach(() => vi.unstubAllGlobals());

const TITLE: Screen = { name: 'title', caption: null };
const LOADING: Screen = {
  name: 'trouble',
  title: '',
  message: '',
  remedy: '',
  errors: [],
  back: { label: '', href: '' },
};

type Listen = (event: object) => void;

/** Own chases over a library in memory, on a page whose events a test makes. */
function onPage(screen: Screen = TITLE) {
  const model = modelOf(screen);
  const library = createLibrary(fakeServer({ 'levels/index.json': '[]' }).fetcher);
  const listeners: [string, Listen][] = [];
  vi.stubGlobal('window', { addEventListener: (name: string, listen: Listen) => listeners.push([name, listen]) });
  const shown: (string | null)[] = [];
  const chases = createOwnChases({ model, library } as unknown as Parts, {
    showMixtape: async (selected) => {
      shown.push(selected);
    },
  });
  chases.listen();
  const fire = (name: string, event: object): void => {
    for (const [wanted, listen] of listeners) if (wanted === name) listen(event);
  };
  return { model, library, chases, shown, fire };
}

async function packed(name = 'tiny.getaway'): Promise<File> {
  return new File([await writePackage(levelText(), new Map([['mix.ogg', new Blob([AUDIO])]]))], name);
}

function dragOf(files: readonly File[]) {
  const preventDefault = vi.fn();
  return { preventDefault, dataTransfer: { types: ['Files'], files, dropEffect: 'move' } };
}

describe('files on a menu', () => {
  test('that are dropped go on the mixtape, and it is shown', async () => {
    const { model, shown, fire } = onPage();
    fire('dragover', dragOf([]));
    expect(model.isDropping.peek()).toBe(true);
    const drop = dragOf([await packed()]);
    fire('drop', drop);
    expect(drop.preventDefault).toHaveBeenCalled();
    expect(model.isDropping.peek()).toBe(false);
    await vi.waitFor(() => expect(shown).toEqual(['tiny']));
    expect(model.notice.peek()).toMatchObject({ words: '“Tiny” is on your mixtape.', isTrouble: false });
  });

  test('that are pasted do too', async () => {
    const { shown, fire } = onPage();
    fire('paste', { preventDefault: () => {}, clipboardData: { files: [await packed()] } });
    await vi.waitFor(() => expect(shown).toEqual(['tiny']));
  });

  test('that mean harm are refused with the place, and the mixtape stays', async () => {
    const { model, library, shown, fire } = onPage();
    const half = (await packed()).slice(0, 900);
    fire('drop', dragOf([new File([half], '<b>half.getaway')]));
    await vi.waitFor(() => expect(model.notice.peek()?.isTrouble).toBe(true));
    expect(model.notice.peek()).toMatchObject({
      words: '“<b>half.getaway” was not put on the mixtape.',
      errors: [{ message: 'The package is not whole: its end is missing.' }],
    });
    expect(model.live.peek()).toContain('Copy or download it again.');
    expect(shown).toEqual([]);
    expect((await library.list()).entries).toEqual([]);
  });
});

test('a file that is let go over another screen neither comes in nor takes the page away', async () => {
  const { shown, model, fire } = onPage(LOADING);
  const [over, drop] = [dragOf([]), dragOf([await packed()])];
  fire('dragover', over);
  fire('drop', drop);
  expect(over.preventDefault).toHaveBeenCalled();
  expect(over.dataTransfer.dropEffect).toBe('none');
  expect(drop.preventDefault).toHaveBeenCalled();
  expect(model.notice.peek()).toBeNull();
  expect(shown).toEqual([]);
});

test('what is told meanwhile leaves the way back to what was deleted', async () => {
  const { model, library, chases, shown } = onPage();
  chases.takeFiles([await packed()]);
  await vi.waitFor(() => expect(shown).toEqual(['tiny']));
  chases.deleteChase('tiny');
  await vi.waitFor(() => expect(model.notice.peek()?.undo).not.toBeNull());
  chases.takeFiles([new File(['no package'], 'x.getaway')]);
  await vi.waitFor(() => expect(model.notice.peek()?.isTrouble).toBe(true));
  expect(model.notice.peek()?.words).toBe('“x.getaway” was not put on the mixtape. Undo brings “Tiny” back.');
  model.notice.peek()?.undo?.();
  await vi.waitFor(() => expect(model.notice.peek()?.words).toBe('“Tiny” is back.'));
  expect(model.notice.peek()?.undo).toBeNull();
  expect((await library.list()).entries).toHaveLength(1);
  // Nothing is offered once the slip is gone.
  chases.deleteChase('tiny');
  await vi.waitFor(() => expect(model.notice.peek()?.undo).not.toBeNull());
  model.notice.value = null;
  chases.takeFiles([new File(['no package'], 'x.getaway')]);
  await vi.waitFor(() => expect(model.notice.peek()?.isTrouble).toBe(true));
  expect(model.notice.peek()?.undo).toBeNull();
});

test('what is deleted comes back when it is undone', async () => {
  const { model, library, chases, shown } = onPage();
  chases.takeFiles([await packed()]);
  await vi.waitFor(() => expect(shown).toEqual(['tiny']));
  chases.deleteChase('tiny');
  await vi.waitFor(() => expect(model.notice.peek()?.undo).not.toBeNull());
  expect(model.notice.peek()?.words).toBe('“Tiny” was deleted. Its boards are kept.');
  expect((await library.list()).entries).toEqual([]);
  model.notice.peek()?.undo?.();
  await vi.waitFor(() => expect(model.notice.peek()?.words).toBe('“Tiny” is back.'));
  expect((await library.list()).entries).toHaveLength(1);
  expect(shown).toEqual(['tiny', null, 'tiny']);
});
