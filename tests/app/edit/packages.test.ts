import { afterEach, describe, expect, it, vi } from 'vitest';
import { offerBlob, offerFile } from '../../../src/app/download';
import { saveLevel, savePackage } from '../../../src/app/edit/packages';
import { setMetadata } from '../../../src/core/edit/metadata';
import { fakeDesk, smallDraft } from '../../editor/fake-session';

vi.mock('../../../src/app/download', () => ({ offerBlob: vi.fn(), offerFile: vi.fn() }));
afterEach(() => vi.clearAllMocks());

/** A draft with its audio, and how often all of it was said to be in a file. */
function withAudio() {
  const made = fakeDesk();
  (made.opened.files as Map<string, Blob>).set('mix.ogg', new Blob(['audio']));
  const savedAsFile = vi.spyOn(made.opened, 'savedAsFile');
  return { ...made, savedAsFile };
}

describe('saving a draft as a file', () => {
  it('forgives what is not on the disk, since it is in the file', async () => {
    const { session, savedAsFile } = withAudio();
    const answer = await savePackage(session);
    expect(answer).toEqual({ ok: true, words: '“Small” is saved as a file.' });
    expect(offerBlob).toHaveBeenCalledWith('small.getaway', expect.any(Blob));
    expect(savedAsFile).toHaveBeenCalledTimes(1);
  });

  it('does not forgive an edit that was made while the file was written', async () => {
    const { session, savedAsFile } = withAudio();
    const saving = savePackage(session);
    session.edit('Title', (draft) => setMetadata(draft, { title: 'Late' }));
    const answer = await saving;
    expect(savedAsFile).not.toHaveBeenCalled();
    expect(answer).toMatchObject({ ok: true, words: expect.stringContaining('is not in it') });
  });

  it('says why it could not be written', async () => {
    const { session, opened } = fakeDesk();
    const savedAsFile = vi.spyOn(opened, 'savedAsFile');
    expect(await savePackage(session)).toMatchObject({ ok: false, message: expect.stringContaining('mix.ogg') });
    expect(savedAsFile).not.toHaveBeenCalled();
    expect(offerBlob).not.toHaveBeenCalled();
  });

  it('gives the level alone, without its audio', () => {
    saveLevel(smallDraft());
    const [name, text] = vi.mocked(offerFile).mock.calls[0] ?? [];
    expect(name).toBe('level.json');
    expect(JSON.parse(text ?? '')).toMatchObject({ id: 'small' });
  });
});
