import { describe, expect, it, vi } from 'vitest';
import { restoreVersion } from '../../../src/app/edit/restore-version';
import { setMetadata } from '../../../src/core/edit/metadata';
import { fakeDesk, smallDraft } from '../../editor/fake-session';

const OLD = setMetadata(smallDraft(), { title: 'As it was' });

describe('going back to a version', () => {
  it('is one step of the history', async () => {
    const { session, opened } = fakeDesk();
    vi.spyOn(opened, 'readVersion').mockResolvedValue(OLD);
    expect(await restoreVersion(session, 'v1')).toMatchObject({ ok: true });
    expect(session.model.draft.peek().title).toBe('As it was');
    expect(session.model.history.peek().past).toHaveLength(1);
  });

  it('says that it is the same only where it is', async () => {
    const { session, opened } = fakeDesk();
    vi.spyOn(opened, 'readVersion').mockResolvedValue(session.model.draft.peek());
    expect(await restoreVersion(session, 'v1')).toEqual({ ok: true, words: 'It is the same as now.' });
  });

  it('is refused while another tab has the chase', async () => {
    const { session, opened } = fakeDesk();
    vi.spyOn(opened, 'readVersion').mockResolvedValue(OLD);
    opened.set({ isReadOnly: true });
    expect(await restoreVersion(session, 'v1')).toMatchObject({ ok: false });
  });

  it('is refused when another tab comes while the version is read', async () => {
    const { session, opened } = fakeDesk();
    vi.spyOn(opened, 'readVersion').mockImplementation(async () => {
      opened.set({ isReadOnly: true });
      return OLD;
    });
    expect(await restoreVersion(session, 'v1')).toMatchObject({ ok: false });
    expect(session.model.draft.peek().title).toBe('Small');
  });
});
