/** As many chases as fit on the first side of the tape; with more, both sides are filled evenly. */
const ONE_SIDE = 5;

export interface TapeSide<Track> {
  readonly name: 'A' | 'B' | 'own';
  readonly title: string;
  readonly tracks: readonly Track[];
}

/**
 * The chases as the tracks of a cassette, in their order: side A first, and side B once A is full. The player's own are
 * on a tape of their own behind it.
 */
export function sidesOf<Track extends { readonly isOwn: boolean }>(
  tracks: readonly Track[],
): readonly TapeSide<Track>[] {
  const bundled = tracks.filter(({ isOwn }) => !isOwn);
  const own = tracks.filter(({ isOwn }) => isOwn);
  const turn = bundled.length <= ONE_SIDE ? bundled.length : Math.ceil(bundled.length / 2);
  const sides: readonly TapeSide<Track>[] = [
    { name: 'A', title: 'Side A', tracks: bundled.slice(0, turn) },
    { name: 'B', title: 'Side B', tracks: bundled.slice(turn) },
    { name: 'own', title: 'Your own', tracks: own },
  ];
  return sides.filter(({ name, tracks: some }) => some.length > 0 || (name === 'A' && own.length === 0));
}

/** "A1" of the track at a place of the whole tape, a plain number on the player's own; nothing for one that is not there. */
export function trackMark<Track>(sides: readonly TapeSide<Track>[], track: Track): string {
  for (const side of sides) {
    const at = side.tracks.indexOf(track);
    if (at >= 0) return markAt(side, at);
  }
  return '';
}

/** The mark of a track by its place on its side, from 0. */
export function markAt({ name }: Pick<TapeSide<unknown>, 'name'>, at: number): string {
  return `${name === 'own' ? '' : name}${at + 1}`;
}
