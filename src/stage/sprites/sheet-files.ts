/** The files of one sheet of pictures. */
export interface SheetFiles {
  readonly name: string;
  readonly imageUrl: string;
  /** A JSON hash of frames, as texture packers write it. */
  readonly framesUrl: string;
}

const urls = import.meta.glob<string>('../../../assets/sprites/*.{webp,json}', {
  eager: true,
  query: '?url',
  import: 'default',
});

function urlOf(file: string): string | null {
  return urls[`../../../assets/sprites/${file}`] ?? null;
}

/** Every sheet that ships, by name. */
export const SHEETS: readonly SheetFiles[] = Object.keys(urls).flatMap((path) => {
  const name = /([^/]+)\.webp$/.exec(path)?.[1];
  const imageUrl = name === undefined ? null : urlOf(`${name}.webp`);
  const framesUrl = name === undefined ? null : urlOf(`${name}.json`);
  return name === undefined || imageUrl === null || framesUrl === null ? [] : [{ name, imageUrl, framesUrl }];
});

/** Where anchors and scales of all frames are written. */
export const NOTES_URL: string | null = urlOf('sprites.json');
