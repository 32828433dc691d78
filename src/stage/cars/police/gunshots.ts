import type { Projected } from '../../camera/projection';
import type { FrameView, StageChase } from '../../frame-view';
import { INK } from '../../ink/ink-cells';
import { QuadBuffer, tintOf } from '../../ink/quad-buffer';
import type { Source } from './chaser-cars';
import { createGunfire, flareOf, type Gunfire, MUZZLE_S, STRIKE_S } from './gunfire';

const MUZZLE_RGB = 0xffe0a0;
const SPARK_RGB = 0xffb45a;
const RAYS = 5;
const SPARKS = 6;
/** Where a bullet strikes: lanes beside the car, on the hit line. */
const WIDE_OF = 0.62;

/** The flash at the muzzle and the sparks where the bullet strikes, drawn from song time alone. Local lights. */
export class Gunshots {
  readonly light = new QuadBuffer(24);
  private gunfire: Gunfire | null = null;
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  load(chase: StageChase): void {
    this.gunfire = createGunfire(chase);
  }

  /** @param source who fires; null: somebody behind, out of the picture */
  draw(frame: FrameView, source: Source | null): void {
    const { gunfire, light } = this;
    light.clear();
    if (gunfire === null) return;
    const index = gunfire.indexAt(frame.songMs);
    const since = (frame.songMs - gunfire.msOf(index)) / (1000 * frame.rate);
    const side = index % 2 === 0 ? -1 : 1;
    const muzzle = flareOf(since, MUZZLE_S);
    if (muzzle > 0) this.flash(frame, source, side, muzzle);
    const strike = flareOf(since, STRIKE_S);
    if (strike > 0) this.strike(frame, side, since, strike);
  }

  private flash(frame: FrameView, source: Source | null, side: number, strength: number): void {
    const { width, height, unit, centreX } = frame.projection.frame;
    const x = source?.x ?? centreX + side * width * 0.42;
    const y = source?.y ?? height * 0.985;
    const size = Math.max((source?.metre ?? 0) * 0.9, 46 * unit);
    const { light } = this;
    light.sprite(INK.soft, x, y, size * 2.2, size * 2.2, tintOf(SPARK_RGB, 0.55 * strength));
    light.sprite(INK.lamp, x, y, size * 0.8, size * 0.8, tintOf(0xffffff, strength));
    for (let i = 0; i < RAYS; i++) {
      const angle = (i / RAYS) * Math.PI * 2 + side;
      const reach = size * (i % 2 === 0 ? 1.1 : 0.7);
      const tipX = x + Math.cos(angle) * reach;
      const tipY = y + Math.sin(angle) * reach * 0.7;
      light.line(INK.streak, tipX, tipY, x, y, size * 0.16, tintOf(MUZZLE_RGB, strength));
    }
  }

  /** Sparks off the road beside the car, flying out to its side and down: away from what is to come. */
  private strike(frame: FrameView, side: number, since: number, strength: number): void {
    const { projection, hero } = frame;
    const { light, spot } = this;
    projection.pointIn(-0.01, hero.x + (side * WIDE_OF * 2) / projection.lanes, 0, spot);
    const metre = projection.pxPerMetre(spot.k);
    light.sprite(INK.soft, spot.x, spot.y, 1.1 * metre, 0.5 * metre, tintOf(SPARK_RGB, 0.7 * strength));
    for (let i = 0; i < SPARKS; i++) {
      const angle = -0.15 - (i / SPARKS) * 0.9;
      const far = (0.3 + 5.5 * since * (0.6 + 0.4 * ((i * 0.618) % 1))) * metre;
      const fall = 9 * since * since * metre;
      const x = spot.x + side * Math.cos(angle) * far;
      const y = spot.y + Math.sin(angle) * far * 0.6 + fall;
      const tail = 0.75;
      light.line(
        INK.streak,
        spot.x + (x - spot.x) * tail,
        spot.y + (y - spot.y) * tail,
        x,
        y,
        0.09 * metre,
        tintOf(SPARK_RGB, strength),
      );
    }
  }
}
