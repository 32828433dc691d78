/** A texture that runs along the road: seamless along it, seen from straight ahead. */
export interface Tile {
  readonly name: string;
  readonly heightPx: number;
  readonly pxPerMetre: number;
  /** Colour that stands in for a picture that could not be read. */
  readonly plain: string;
}

/** All tiles are so wide, so that one sheet holds them above one another and repeats along. */
export const TILE_WIDTH = 256;

/** The tiles of the sheet, from the top down. */
export const TILES = {
  tunnel_wall: { name: 'tile/tunnel_wall', heightPx: 256, pxPerMetre: 48, plain: '#7d7884' },
  tunnel_roof: { name: 'tile/tunnel_roof', heightPx: 128, pxPerMetre: 42, plain: '#565062' },
  concrete: { name: 'tile/concrete', heightPx: 256, pxPerMetre: 48, plain: '#8d8890' },
  girder: { name: 'tile/girder', heightPx: 128, pxPerMetre: 40, plain: '#4e5d7c' },
  underside: { name: 'tile/underside', heightPx: 128, pxPerMetre: 40, plain: '#48434f' },
  stone: { name: 'tile/stone', heightPx: 256, pxPerMetre: 44, plain: '#7a6a72' },
  cliff: { name: 'tile/cliff', heightPx: 256, pxPerMetre: 26, plain: '#8a5444' },
  sand: { name: 'tile/sand', heightPx: 256, pxPerMetre: 32, plain: '#a0705c' },
  hedge: { name: 'tile/hedge', heightPx: 128, pxPerMetre: 53, plain: '#1f3a30' },
  rail: { name: 'tile/rail', heightPx: 128, pxPerMetre: 128, plain: '#76769a' },
  fence: { name: 'tile/fence', heightPx: 256, pxPerMetre: 104, plain: '#4a4a66' },
  seawall: { name: 'tile/seawall', heightPx: 128, pxPerMetre: 107, plain: '#a59aa8' },
  jersey: { name: 'tile/jersey', heightPx: 128, pxPerMetre: 128, plain: '#9a929c' },
  brick: { name: 'tile/brick', heightPx: 256, pxPerMetre: 62, plain: '#6b3a3a' },
} as const satisfies Readonly<Record<string, Tile>>;

export type TileName = keyof typeof TILES;
export const TILE_NAMES = Object.keys(TILES) as readonly TileName[];

/** Between two tiles, so that the coarser levels of the texture do not mix them. */
const GUTTER = 16;
/** A patch of white under the tiles, for lamps and plain bars. */
const WHITE_PX = 32;
/** A power of two, or the texture could neither repeat nor have coarser levels. */
export const SHEET_HEIGHT = 4096;

/** Where a tile lies in the sheet, in texels from the top. */
export function tileTop(name: TileName | 'white'): number {
  let top = GUTTER;
  for (const other of TILE_NAMES) {
    if (other === name) return top;
    top += TILES[other].heightPx + GUTTER;
  }
  return top;
}

/** Texture coordinates of a tile's upper and lower edge; v runs upwards. */
export interface TileRow {
  readonly vTop: number;
  readonly vBottom: number;
  readonly heightM: number;
  readonly lengthM: number;
}

export const TILE_ROWS: Readonly<Record<TileName, TileRow>> = rows();

/** V of the middle of the white patch. */
export const WHITE_V = 1 - (tileTop('white') + WHITE_PX / 2) / SHEET_HEIGHT;
export const WHITE_RECT = { y: tileTop('white'), height: WHITE_PX } as const;

function rows(): Record<TileName, TileRow> {
  const made: Partial<Record<TileName, TileRow>> = {};
  for (const name of TILE_NAMES) {
    const { heightPx, pxPerMetre } = TILES[name];
    const top = tileTop(name);
    made[name] = {
      vTop: 1 - (top + 0.5) / SHEET_HEIGHT,
      vBottom: 1 - (top + heightPx - 0.5) / SHEET_HEIGHT,
      heightM: heightPx / pxPerMetre,
      lengthM: TILE_WIDTH / pxPerMetre,
    };
  }
  return made as Record<TileName, TileRow>;
}

/** Whole tiles a beat, so that joints and posts pass on the beat at about the size they were painted. */
export function tilesPerBeat(name: TileName, beatMetres: number): number {
  return Math.max(1, Math.round(beatMetres / TILE_ROWS[name].lengthM));
}
