import type * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { DEPTH } from '../layers';
import type { Mood } from '../light/mood';
import type { Quality } from '../quality';
import { STRETCH } from './road-ground';
import { type GroundKind, groundShaderSource, skyShaderSource } from './road-shader';
import type { RoadTable } from './road-table';

/** Sets a uniform of the band that is about to be drawn. */
type SetUniform = (name: string, value: unknown) => void;

/** One band of the picture: a quad with its own program. */
interface Band {
  readonly quad: Phaser.GameObjects.Shader;
  /** First line and height, px: `uBand` of the shader. */
  readonly span: Float32Array;
}

/** The bands of one kind. Those lent out in a frame are the first `used` of them. */
interface Pool {
  readonly bands: Band[];
  used: number;
}

/** From this wetness on there are puddles and long reflections, and a program that draws them. */
const WET_FROM = 0.3;
/** Out of sight above the picture, where a program is drawn once so that it is ready when it is needed. */
const ASIDE_PX = -8;
const STREETS: ReadonlySet<number> = new Set([0, 1, 2, 5]);
const FREEWAY = 4;
const TUNNEL = 3;

/** The quads that sky and ground are drawn with, by what they show. Made when a level is loaded, lent out each frame. */
export class GroundBands {
  private readonly poolOfKind = new Map<number, Pool>();
  /** The same pools in a list, which a frame goes through without making anything. */
  private readonly pools: Pool[] = [];
  private sky: Band | null = null;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly quality: Quality,
    private readonly tableKey: string,
    private readonly setUniforms: (set: SetUniform) => void,
  ) {}

  /** Draws every program that a level may need once, out of sight: making it takes too long for a frame. */
  prepare(places: Iterable<number>, isEverWet: boolean, isEverDry: boolean): void {
    for (const place of places) {
      for (const stretch of stretchesOf(place)) {
        if (isEverDry || place === TUNNEL) this.setAside(place, stretch, false);
        if (isEverWet && place !== TUNNEL) this.setAside(place, stretch, true);
      }
    }
  }

  /** Places a quad for each band of the table, and one for the sky. */
  place(table: RoadTable, frame: FrameView): void {
    const { width } = frame.projection.frame;
    this.sky ??= this.make('RoadSky', skyShaderSource(this.quality));
    lay(this.sky, 0, table.firstLine, width);
    for (let i = 0; i < this.pools.length; i++) (this.pools[i] as Pool).used = 0;
    const isWet = isWetIn(frame.openMood);
    for (let i = 0; i < table.bandCount; i++) {
      const band = table.bands[i];
      if (band === undefined) continue;
      const lent = this.lend(band.place, band.stretch, isWet && band.place !== TUNNEL);
      lay(lent, band.fromLine, band.untilLine, width);
    }
    for (let i = 0; i < this.pools.length; i++) hideUnused(this.pools[i] as Pool);
  }

  dispose(): void {
    this.sky?.quad.destroy();
    this.sky = null;
    for (const { bands } of this.pools) for (const { quad } of bands) quad.destroy();
    this.pools.length = 0;
    this.poolOfKind.clear();
  }

  private lend(place: number, stretch: number, isWet: boolean): Band {
    const pool = this.poolOf(keyOf(place, stretch, isWet));
    const known = pool.bands[pool.used++];
    if (known !== undefined) return known;
    const made = this.makeGround({ place, stretch, isWet });
    pool.bands.push(made);
    return made;
  }

  private setAside(place: number, stretch: number, isWet: boolean): void {
    const { bands } = this.poolOf(keyOf(place, stretch, isWet));
    if (bands.length === 0) bands.push(this.makeGround({ place, stretch, isWet }));
  }

  private poolOf(key: number): Pool {
    const known = this.poolOfKind.get(key);
    if (known !== undefined) return known;
    const pool: Pool = { bands: [], used: 0 };
    this.poolOfKind.set(key, pool);
    this.pools.push(pool);
    return pool;
  }

  private makeGround(kind: GroundKind): Band {
    const name = `Road${kind.place}.${kind.stretch}${kind.isWet ? 'w' : ''}`;
    return this.make(name, groundShaderSource(this.quality, kind));
  }

  private make(name: string, fragmentSource: string): Band {
    const span = new Float32Array(4);
    const setupUniforms = (set: SetUniform): void => {
      set('uTable', 0);
      set('uBand', span);
      this.setUniforms(set);
    };
    const config = { name, fragmentSource, setupUniforms };
    const quad = this.scene.add.shader(config, 0, ASIDE_PX, 1, 1, [this.tableKey]);
    quad.setOrigin(0).setDepth(DEPTH.ROAD);
    return { quad, span };
  }
}

export function isWetIn(mood: Mood): boolean {
  return mood.wet > WET_FROM;
}

function stretchesOf(place: number): readonly number[] {
  if (STREETS.has(place)) return [STRETCH.PLAIN, STRETCH.JUNCTION];
  return place === FREEWAY ? [STRETCH.PLAIN, STRETCH.RAMP_LEFT, STRETCH.RAMP_RIGHT] : [STRETCH.PLAIN];
}

function keyOf(place: number, stretch: number, isWet: boolean): number {
  return place * 8 + stretch * 2 + (isWet ? 1 : 0);
}

function lay({ quad, span }: Band, fromLine: number, untilLine: number, width: number): void {
  const height = untilLine - fromLine;
  quad.setVisible(height > 0);
  if (height <= 0) return;
  span[0] = fromLine;
  span[1] = height;
  quad.setPosition(0, fromLine).setSize(width, height);
}

/** Hides what is not in use, but for what has not been drawn yet: it was set aside to be made ready. */
function hideUnused({ bands, used }: Pool): void {
  for (let i = used; i < bands.length; i++) {
    const { quad, span } = bands[i] as Band;
    const isFresh = quad.y === ASIDE_PX && span[2] === 0;
    span[2] = 1;
    quad.setVisible(isFresh);
  }
}
