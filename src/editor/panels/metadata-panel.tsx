import { type Metadata, setMetadata } from '../../core/edit/metadata';
import { MAX_TEXT } from '../../core/level/limits';
import { formatSongTime } from '../../ui/format/time';
import type { Desk } from '../commands/command';
import { CommandButton } from '../parts/command-button';
import { TextField } from './text-field';

const LICENSES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC0-1.0', 'All rights reserved'];
const USUAL_COLOUR = '#ff4fa0';

/** What is said about the chase on the mixtape and on its cassette. */
export function MetadataPanel({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { draft } = session.model;
  const { title, artist, author, license, tags, colour, song } = draft.value;
  const set = (name: string, change: Metadata) => session.edit(name, (level) => setMetadata(level, change));
  return (
    <div class="e-about">
      <TextField name="Title" value={title} most={MAX_TEXT.title} onDone={(text) => set('Title', { title: text })} />
      <TextField
        name="Artist"
        value={artist}
        most={MAX_TEXT.title}
        onDone={(text) => set('Artist', { artist: text })}
      />
      <TextField
        name="Charted by"
        value={author}
        most={MAX_TEXT.title}
        onDone={(text) => set('Author', { author: text })}
      />
      <TextField
        name="Licence"
        value={license}
        most={MAX_TEXT.license}
        suggestions={LICENSES}
        onDone={(text) => set('Licence', { license: text })}
      />
      <TextField
        name="Tags"
        value={(tags ?? []).join(', ')}
        most={400}
        note="Apart by commas: swing, 7-4, drums"
        isEmptyMeant
        onDone={(text) => {
          const words = text.split(/[,;]/);
          set('Tags', { tags: words.some((word) => word.trim() !== '') ? words : null });
        }}
      />
      <div class="e-about__row">
        <label class="e-field">
          <span class="e-field__name">Colour of the cassette</span>
          <input
            class="e-about__colour"
            type="color"
            value={colour ?? USUAL_COLOUR}
            onChange={(event) => set('Colour', { colour: event.currentTarget.value })}
          />
        </label>
        {colour !== undefined && (
          <button type="button" class="e-button is-quiet" onClick={() => set('No colour of its own', { colour: null })}>
            None
          </button>
        )}
      </div>
      <div class="e-about__row">
        <span class="e-field__name">
          Preview begins at <b class="number">{formatSongTime(song.previewMs)}</b>
        </span>
        <CommandButton desk={desk} id="preview-here" label="At the cursor" />
      </div>
    </div>
  );
}
