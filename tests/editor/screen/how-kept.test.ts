import { describe, expect, it } from 'vitest';
import { HowKept } from '../../../src/editor/screen/how-kept';
import { fakeDesk } from '../fake-session';
import { showPanel } from '../panels/show-panel';

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('how a draft is kept', () => {
  it('says why the file that was to save it could not be written', async () => {
    const desk = fakeDesk();
    desk.opened.set({ trouble: 'The disk is full.' });
    const message = 'The file could not be written.';
    const host = { ...desk.host, savePackage: async () => ({ ok: false, message }) as const };
    showPanel(HowKept, { ...desk, host })
      .control('button', 'Save a file')
      .fire('click');
    await settle();
    expect(desk.session.model.toast.peek()).toMatchObject({ words: message, isRefusal: true });
  });

  it('offers a file of what another tab has kept from the disk', () => {
    const desk = fakeDesk();
    desk.opened.set({ isReadOnly: true });
    expect(showPanel(HowKept, desk).has('button', 'Save a file')).toBe(false);
    desk.opened.set({ unsaved: 3 });
    const panel = showPanel(HowKept, desk);
    expect(panel.has('button', 'Edit it here')).toBe(true);
    panel.control('button', 'Save a file').fire('click');
    expect(desk.asked).toContainEqual(['savePackage']);
  });
});
