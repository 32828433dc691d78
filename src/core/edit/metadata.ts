import { MAX_ITEMS, MAX_SONG_MS, MAX_TEXT } from '../level/limits';
import type { Stem } from '../level/schema';
import type { Ms } from '../time/units';
import { between, type Draft, levelIdOf, lineOf } from './draft';
import { inOrder } from './level-text';
import { isSameJson } from './same-json';

/** What is said about a chase. What is not given stays; null takes a field out that need not be there. */
export interface Metadata {
  readonly id?: string;
  readonly title?: string;
  readonly artist?: string;
  readonly author?: string;
  readonly license?: string;
  readonly previewMs?: Ms;
  /** Brought to small letters, digits and hyphens, each once. */
  readonly tags?: readonly string[] | null;
  /** `#rrggbb`. */
  readonly colour?: string | null;
}

/** Sets what is said about the chase, brought to what the format takes. Empty text changes nothing. */
export function setMetadata(draft: Draft, metadata: Metadata): Draft {
  const fields: Record<string, unknown> = { ...draft };
  if (metadata.id !== undefined) fields.id = levelIdOf(metadata.id);
  for (const name of ['title', 'artist', 'author', 'license'] as const) {
    const text = metadata[name];
    const most = name === 'license' ? MAX_TEXT.license : MAX_TEXT.title;
    if (text !== undefined) fields[name] = lineOf(text, draft[name], most);
  }
  if (metadata.previewMs !== undefined) {
    const last = Math.max(0, draft.song.durationMs - 1);
    const previewMs = between(metadata.previewMs, 0, last, draft.song.previewMs);
    if (previewMs !== draft.song.previewMs) fields.song = { ...draft.song, previewMs };
  }
  if (metadata.tags !== undefined) {
    const tags = tagsOf(metadata.tags ?? []);
    const isSame = draft.tags?.length === tags.length && tags.every((tag, at) => tag === draft.tags?.[at]);
    if (!isSame) fields.tags = tags.length === 0 ? undefined : tags;
  }
  if (metadata.colour !== undefined) {
    const colour = (metadata.colour ?? '').toLowerCase();
    if (metadata.colour === null) fields.colour = undefined;
    else if (/^#[0-9a-f]{6}$/.test(colour)) fields.colour = colour;
  }
  const old = draft as unknown as Readonly<Record<string, unknown>>;
  const isSame = Object.keys(fields).every((name) => fields[name] === old[name]);
  return isSame ? draft : inOrder(fields as unknown as Draft);
}

/** Tags as the format takes them. */
export function tagsOf(words: readonly string[]): readonly string[] {
  const tags = words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => levelIdOf(word).slice(0, MAX_TEXT.tag).replace(/-+$/, ''));
  return [...new Set(tags)].slice(0, MAX_ITEMS.tags);
}

/** The sound of the chase: its stems and how long they last. */
export function setSong(draft: Draft, song: { readonly stems?: readonly Stem[]; readonly durationMs?: Ms }): Draft {
  const durationMs = between(song.durationMs ?? draft.song.durationMs, 1000, MAX_SONG_MS, draft.song.durationMs);
  const stems = (song.stems ?? draft.song.stems).slice(0, MAX_ITEMS.stems);
  const previewMs = Math.min(draft.song.previewMs, durationMs - 1);
  const changed = { ...draft.song, stems, durationMs, previewMs };
  return isSameJson(changed, draft.song) ? draft : { ...draft, song: changed };
}
