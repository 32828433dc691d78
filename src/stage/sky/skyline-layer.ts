import * as Phaser from 'phaser';
import type { Projected } from '../camera/projection';
import type { FrameView, StageChase } from '../frame-view';
import { DEPTH } from '../layers';
import { litTint, shadeTint } from '../light/fog';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';
import { Clouds } from './clouds';
import { type DiscSpot, discSpot, MOON_SHARE } from './disc-spot';
import { STRIPS, type Strip } from './horizons';
import { createStripWeights, type StripWeights } from './strip-weights';

/** The strips stand under the sun's warm haze for so much of their width. */
const TO_SUN = 0.3;
/** Lit windows far off are hardly seen by day, and cost as much as the strip. */
const LEAST_LIT = 0.2;

interface DrawnStrip {
  readonly strip: Strip;
  readonly sprite: SpriteFrame;
  readonly tile: Phaser.GameObjects.TileSprite;
  /** Its lit windows, where it has any. */
  readonly lit: Phaser.GameObjects.TileSprite | null;
}

/** What stands on the horizon and moves with the bends: moon, clouds and the strips of the far land. */
export class SkylineLayer implements StageLayer {
  private readonly clouds = new Clouds();
  private strips: readonly (DrawnStrip | null)[] = [];
  private moon: Phaser.GameObjects.Image | null = null;
  private moonPx = 1;
  private weights: StripWeights | null = null;
  private readonly disc: DiscSpot = { x: 0, y: 0, radius: 1 };
  private readonly exit: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  create(scene: Phaser.Scene, atlas: Atlas): void {
    const moon = atlas.frame('sky/moon');
    if (moon !== null) {
      this.moon = atlas.image(scene, DEPTH.SKYLINE).setFrame(moon.frame).setOrigin(0.5);
      this.moonPx = moon.widthPx;
    }
    this.clouds.create(scene, atlas);
    this.strips = STRIPS.map((strip, i) => {
      const sprite = atlas.frame(strip.name);
      if (sprite === null) return null;
      const depth = DEPTH.SKYLINE + 1 + i * 0.1;
      const lit = atlas.frame(`${strip.name}/lit`);
      const tile = tileOf(scene, sprite, depth).setTintMode(Phaser.TintModes.MULTIPLY_TWO);
      const glow = lit === null ? null : tileOf(scene, lit, depth + 0.05).setBlendMode(Phaser.BlendModes.ADD);
      return { strip, sprite, tile, lit: glow };
    });
  }

  load(_chase: StageChase, frame: FrameView): void {
    this.weights = createStripWeights(frame.places, frame.road, frame.rate);
  }

  render(frame: FrameView): void {
    if (this.weights === null) return;
    this.weights.moveTo(frame.songMs);
    const seen = this.seen(frame);
    this.placeMoon(frame, seen);
    this.clouds.render(frame, seen);
    for (let i = 0; i < this.strips.length; i++) {
      const drawn = this.strips[i];
      if (drawn) this.placeStrip(drawn, frame, (this.weights.weights[i] ?? 0) * seen);
    }
  }

  resize(): void {}

  dispose(): void {
    for (const drawn of this.strips) {
      drawn?.tile.destroy();
      drawn?.lit?.destroy();
    }
    this.clouds.dispose();
    this.moon?.destroy();
    this.strips = [];
    this.moon = null;
  }

  /** Under cover the far mouth shows the horizon again, the more the wider it has come. */
  private seen(frame: FrameView): number {
    const { projection, places, songMs, mood } = frame;
    if (mood.cover <= 0) return 1;
    let i = places.indexAt(songMs);
    while (i < places.spans.length && places.spans[i]?.place === 'tunnel') i++;
    const exitMs = places.spans[i]?.fromMs ?? Number.POSITIVE_INFINITY;
    const seconds = projection.secondsTo(exitMs);
    const k = seconds < 30 ? projection.pointIn(seconds, 0, 0, this.exit).k : 0;
    return Math.max(1 - mood.cover, Math.min(Math.max((k - 0.08) / 0.25, 0), 1));
  }

  private placeMoon(frame: FrameView, seen: number): void {
    const { moon, disc } = this;
    if (moon === null) return;
    const { openMood, contrast } = frame;
    const alpha = openMood.isMoon ? openMood.discShare * seen * (contrast ? 0.5 : 1) : 0;
    moon.setVisible(alpha > 0.01);
    if (!moon.visible) return;
    discSpot(frame, disc);
    const size = disc.radius * 2 * MOON_SHARE * (1 + 0.012 * frame.dance.bar);
    moon
      .setPosition(disc.x, disc.y)
      .setScale(size / this.moonPx)
      .setAlpha(alpha);
  }

  private placeStrip(drawn: DrawnStrip, frame: FrameView, weight: number): void {
    const { strip, sprite, tile, lit } = drawn;
    const { projection, openMood, quality, contrast } = frame;
    const isShown = weight > 0.01 && projection.horizonY > 0;
    tile.setVisible(isShown);
    lit?.setVisible(isShown && quality !== 'low' && openMood.windows > LEAST_LIT);
    if (!isShown) return;
    const { width, flatHorizonY, unit, upright } = projection.frame;
    const scale = (flatHorizonY * strip.height * (1 - 0.45 * upright)) / sprite.heightPx;
    const heading = frame.road.headingAt(frame.songMs);
    const far = projection.horizonX - projection.frame.centreX;
    // The same law as along the road: what lets a share of light through lets less through thicker air.
    const haze = 1 - (1 - strip.haze) ** openMood.hazeDensity;
    const calm = contrast ? 0.45 : 1;
    place(
      tile,
      sprite,
      scale,
      projection.horizonY + 3 * unit,
      width,
      (heading * strip.speed * unit - far * 0.3) / scale,
    );
    tile.setAlpha(weight);
    tile.setTint(litTint(openMood, haze, TO_SUN, calm)).setTint2(shadeTint(openMood, haze, TO_SUN, calm));
    if (lit?.visible !== true) return;
    place(lit, sprite, scale, tile.y, width, tile.tilePositionX);
    lit.setAlpha(weight * openMood.windows * (1 - 0.75 * haze) * calm * (0.8 + 0.2 * frame.dance.bar));
  }
}

function tileOf(scene: Phaser.Scene, sprite: SpriteFrame, depth: number): Phaser.GameObjects.TileSprite {
  const tile = scene.add.tileSprite(0, 0, 16, sprite.heightPx, sprite.frame.texture.key, sprite.name);
  return tile.setOrigin(0, 1).setDepth(depth).setVisible(false);
}

function place(
  tile: Phaser.GameObjects.TileSprite,
  sprite: SpriteFrame,
  scale: number,
  y: number,
  width: number,
  shift: number,
): void {
  tile.setPosition(0, y).setScale(scale);
  tile.setSize(width / scale, sprite.heightPx);
  tile.tilePositionX = shift;
}
