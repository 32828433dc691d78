/** As many chases as fit on the first side of the tape; with more, both sides are filled evenly. */
const ONE_SIDE = 5;

export interface TapeSide<Track> {
  readonly name: 'A' | 'B';
  readonly tracks: readonly Track[];
}

/** The chases as the tracks of a cassette, in their order: side A first, and side B once A is full. */
export function sidesOf<Track>(tracks: readonly Track[]): readonly TapeSide<Track>[] {
  if (tracks.length <= ONE_SIDE) return [{ name: 'A', tracks }];
  const turn = Math.ceil(tracks.length / 2);
  return [
    { name: 'A', tracks: tracks.slice(0, turn) },
    { name: 'B', tracks: tracks.slice(turn) },
  ];
}

/** "A1" of the track at a place of the whole tape, or nothing for one that is not on it. */
export function trackMark<Track>(sides: readonly TapeSide<Track>[], track: Track): string {
  for (const side of sides) {
    const at = side.tracks.indexOf(track);
    if (at >= 0) return `${side.name}${at + 1}`;
  }
  return '';
}
