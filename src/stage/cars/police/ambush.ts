import type * as Phaser from 'phaser';
import type { Projected } from '../../camera/projection';
import { dressScale } from '../../camera/view-frame';
import type { FrameView, StageChase } from '../../frame-view';
import { QuadBuffer } from '../../ink/quad-buffer';
import { DEPTH } from '../../layers';
import { CAR_LIFT, lightSprite } from '../../light/fog';
import type { Atlas, SpriteFrame } from '../../sprites/atlas';
import { createSpritePool, type SpritePool } from '../../sprites/sprite-pool';
import { drawLightBar, isRed } from './light-bar';
import { BAR_M, type PoliceViews, policeViews } from './police-art';
import { isPoliceCar, type PoliceProp, planPolice } from './police-plan';

const FAR_S = 6.5;
const GONE_S = 0.4;
const SLOTS = 28;
/** From first showing to full within this nearness, so that nothing pops. */
const FADE_K = 0.03;
/** What stands beside the road is calmer than what is on it. */
const BRIGHTNESS = 0.86;

interface Placed {
  readonly prop: PoliceProp;
  /** Of a car its views, of anything else its picture. */
  readonly views: PoliceViews | null;
  readonly sprite: SpriteFrame | null;
  /** Height of its light bar, 0 for what has none. */
  readonly barM: number;
}

/** What the police have put along the road: parked cars, an ambush, barriers, cones, spikes. */
export class Ambush {
  /** The light of their bars. */
  readonly light = new QuadBuffer(SLOTS * 3);
  private atlas: Atlas | null = null;
  private standing: SpritePool | null = null;
  private lying: SpritePool | null = null;
  private shadows: SpritePool | null = null;
  private shadow: SpriteFrame | null = null;
  private props: readonly Placed[] = [];
  private first = 0;
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  create(scene: Phaser.Scene, atlas: Atlas): void {
    this.atlas = atlas;
    this.shadow = atlas.frame('fx/shadow');
    this.shadows = createSpritePool(scene, atlas, SLOTS, { depth: DEPTH.POLICE });
    this.standing = createSpritePool(scene, atlas, SLOTS, { depth: DEPTH.POLICE });
    this.lying = createSpritePool(scene, atlas, 6, { depth: DEPTH.POLICE });
  }

  load(chase: StageChase, frame: FrameView): void {
    const { atlas } = this;
    if (atlas === null) return;
    const cars = policeViews(atlas);
    this.props = planPolice(chase, frame.places).map((prop) => {
      const { kind, side } = prop;
      if (isPoliceCar(kind)) {
        const views = cars.get(kind) ?? cars.get('police') ?? null;
        return { prop, views, sprite: null, barM: BAR_M[kind] };
      }
      const name = kind === 'billboard' ? `billboard_${side < 0 ? 'l' : 'r'}` : kind;
      return { prop, views: null, sprite: atlas.frame(name), barM: 0 };
    });
    this.first = 0;
  }

  draw(frame: FrameView): void {
    const { standing, lying, shadows, props } = this;
    this.light.clear();
    if (standing === null || lying === null || shadows === null) return;
    const { songMs, rate } = frame;
    const goneMs = songMs - GONE_S * 1000 * rate;
    const farMs = songMs + FAR_S * 1000 * rate;
    let first = Math.min(this.first, props.length);
    while (first > 0 && (props[first - 1]?.prop.ms ?? 0) > goneMs) first--;
    while (first < props.length && (props[first]?.prop.ms ?? 0) <= goneMs) first++;
    this.first = first;
    let last = first;
    while (last < props.length && (props[last]?.prop.ms ?? 0) <= farMs) last++;
    standing.start();
    lying.start();
    shadows.start();
    for (let i = last - 1; i >= first; i--) {
      const placed = props[i];
      if (placed !== undefined) this.place(placed, frame, placed.prop.side === 0 ? lying : standing, shadows);
    }
    standing.finish();
    lying.finish();
    shadows.finish();
  }

  dispose(): void {
    this.standing?.dispose();
    this.lying?.dispose();
    this.shadows?.dispose();
    this.standing = null;
    this.lying = null;
    this.shadows = null;
  }

  private place(placed: Placed, frame: FrameView, pool: SpritePool, shadows: SpritePool): void {
    const { prop, views, barM } = placed;
    const { projection, mood, camera, dance } = frame;
    const { halfRoadPx, pxPerMetre, width, centreX } = projection.frame;
    const out = (prop.outM * dressScale(projection.frame) * pxPerMetre) / halfRoadPx;
    const x = prop.side === 0 ? projection.laneCentre(prop.lane) : prop.side * (1 + out);
    const spot = projection.point(prop.ms, x, 0, this.spot);
    if (!spot.isVisible) return;
    const yaw = projection.viewYaw(projection.secondsTo(prop.ms), x) + prop.yaw;
    const lights = views === null ? null : isRed(dance) ? views.red : views.blue;
    const sprite = lights === null ? placed.sprite : lights[camera.shape.elevation].at(yaw);
    if (sprite === null) return;
    const metre = projection.pxPerMetre(spot.k);
    const scale = metre / sprite.pxPerMetre;
    const left = spot.x - sprite.anchorX * sprite.widthPx * scale;
    if (left > width || left + sprite.widthPx * scale < 0) return;
    const image = pool.next(sprite);
    if (image === null) return;
    const farK = camera.shape.leadS / (camera.shape.leadS + FAR_S);
    const alpha = Math.min(Math.max((spot.k - farK) / FADE_K, 0), 1);
    const toSun = Math.exp(-Math.abs(spot.x - centreX) / (width * 0.17));
    image.setPosition(spot.x, spot.y).setScale(scale).setRotation(projection.lean).setAlpha(alpha);
    lightSprite(image, spot.k, toSun, mood, BRIGHTNESS, lights === null ? 1 : CAR_LIFT);
    if (barM === 0) return;
    const shade = this.shadow === null ? null : shadows.next(this.shadow);
    shade?.setPosition(spot.x, spot.y).setScale((2.8 * metre) / (this.shadow?.widthPx ?? 1));
    shade?.setAlpha(alpha * 0.8);
    drawLightBar(this.light, spot.x, spot.y - barM * metre, spot.y, metre, alpha, dance);
  }
}
