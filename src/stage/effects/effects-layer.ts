import * as Phaser from 'phaser';
import type { TakeEvent } from '../../core/chase/events';
import type { Verb } from '../../core/level/model';
import { createDamageLog } from '../cars/damage';
import type { FrameView, StageChase } from '../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../ink/ink-atlas';
import { QuadBuffer } from '../ink/quad-buffer';
import { QuadSheet } from '../ink/quad-sheet';
import { DEPTH } from '../layers';
import { createRandom } from '../random';
import type { Atlas } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';
import { type BurstPlace, Bursts } from './bursts';
import { JUDGEMENT_RGB, SMOKE, SOOT } from './effect-kinds';
import { LaneLights } from './lane-lights';
import { Particles } from './particles';
import { Rings } from './rings';
import { SectionEnergy } from './section-energy';
import { SkidMarks } from './skid-marks';
import { drawSpeedLines } from './speed-lines';
import { milestoneReached } from './streak-milestones';
import { Tyres } from './tyres';

const JUMP_MS = 200;
/** An event is told this much late at most: a miss is held back until its last moment is over. */
const LATE_MS = 200;
/** Speed lines run on the song's time, so that a moment always looks the same; this keeps it above zero. */
const LINES_FROM_MS = 100_000;
/** Plain presses and wrong ones light their lane too: the hit line answers every press. */
const PRESS_RGB = 0xfff1d6;
const FUMBLE_RGB = 0xff4438;
const CRASH_FLASH_RGB = 0xffd9c0;
/** Below this energy a section shows no speed lines; at full energy they are half as strong as under boost. */
const CALM = 0.35;

/** Everything that answers the driver: bursts, smoke, rubber, speed lines, the shake of a crash. Reads events, decides nothing. */
export class EffectsLayer implements StageLayer {
  private readonly onRoad = new QuadBuffer(256);
  private readonly roadLight = new QuadBuffer(64);
  private readonly airLight = new QuadBuffer(512);
  private readonly airInk = new QuadBuffer(160);
  private readonly haze = new QuadBuffer(96);
  private readonly light = new Particles(200);
  private readonly debris = new Particles(80);
  private readonly smoke = new Particles(72);
  private readonly rings = new Rings();
  private readonly marks = new SkidMarks();
  private readonly lights = new LaneLights();
  private readonly energy = new SectionEnergy();
  private readonly random = createRandom(4);
  private readonly bursts = new Bursts(this.light, this.debris, this.rings, this.random);
  private readonly tyres = new Tyres(this.smoke, this.light, this.marks, this.random);
  private readonly place: BurstPlace = { x: 0, y: 0, lanePx: 0, unit: 1 };
  private readonly damage = createDamageLog();
  private sheets: QuadSheet[] = [];
  private lastMs = Number.NEGATIVE_INFINITY;
  private streak = 0;
  private heldBefore: readonly Verb[] = [];

  create(scene: Phaser.Scene, atlas: Atlas): void {
    ensureInkTexture(scene.textures);
    const puffs = atlas.frames(['fx/smoke_0', 'fx/smoke_1', 'fx/smoke_2', 'fx/smoke_3']);
    const texture = puffs[0]?.frame.texture.key ?? INK_TEXTURE;
    const cells = puffs.filter((puff) => puff.frame.texture.key === texture).map((puff) => puff.frame);
    this.tyres.useSmoke(
      cells.map((cell) => ({ ...SMOKE, cell, alpha: 0.42, sizeEnd: 140 })),
      cells.map((cell) => ({ ...SOOT, cell, sizeEnd: 120 })),
    );
    this.add(scene, INK_TEXTURE, this.onRoad, DEPTH.CUE_GLOW - 2, false);
    this.add(scene, INK_TEXTURE, this.roadLight, DEPTH.CUE_GLOW - 1, true);
    this.add(scene, INK_TEXTURE, this.airInk, DEPTH.HERO_GLOW + 1, false);
    this.add(scene, INK_TEXTURE, this.airLight, DEPTH.HERO_GLOW + 2, true);
    this.add(scene, texture, this.haze, DEPTH.SMOKE, false);
  }

  load(chase: StageChase): void {
    this.energy.load(chase);
    this.damage.forget();
    this.forget();
  }

  render(frame: FrameView): void {
    for (const sheet of this.sheets) sheet.quads.clear();
    const jumpMs = JUMP_MS * Math.max(frame.rate, 1);
    if (Math.abs(frame.songMs - this.lastMs) > jumpMs) this.forget();
    else if (frame.camera.isCut) this.leaveTheAir();
    this.lastMs = frame.songMs;
    this.settle(frame);
    this.damage.note(frame.take, frame.events);
    for (const event of frame.events) {
      // What a seek has skipped is not shown all at once.
      if (event.us / 1000 > frame.songMs - jumpMs - LATE_MS * frame.rate) this.answer(frame, event);
    }
    this.answerKeys(frame);
    this.celebrate(frame);
    this.tyres.step(frame, this.damage.level);
    this.draw(frame);
  }

  resize(): void {}

  dispose(): void {
    for (const sheet of this.sheets) sheet.destroy();
    this.sheets = [];
  }

  private add(scene: Phaser.Scene, texture: string, quads: QuadBuffer, depth: number, isLight: boolean): void {
    const sheet = new QuadSheet(scene, texture, quads);
    sheet.setDepth(depth);
    if (isLight) sheet.setBlendMode(Phaser.BlendModes.ADD);
    scene.add.existing(sheet);
    this.sheets.push(sheet);
  }

  /** What flies is placed on the screen: from another camera it would hang where nothing is. */
  private leaveTheAir(): void {
    this.light.clear();
    this.debris.clear();
    this.smoke.clear();
    this.rings.clear();
  }

  /** After a seek or a new try nothing of the past may hang in the air. */
  private forget(): void {
    this.leaveTheAir();
    this.marks.clear();
    this.lights.clear();
    this.tyres.clear();
    // A streak that is met half-way was celebrated when it was reached.
    this.streak = Number.POSITIVE_INFINITY;
    this.heldBefore = [];
  }

  private settle(frame: FrameView): void {
    const { place } = this;
    const { frame: still, lanes } = frame.projection;
    place.x = frame.hero.px;
    place.y = frame.hero.py;
    place.lanePx = (2 * still.halfRoadPx) / lanes;
    place.unit = still.unit;
  }

  private answer(frame: FrameView, event: TakeEvent): void {
    const { bursts, place } = this;
    switch (event.type) {
      case 'cueJudged': {
        const part = frame.chase.course.parts[event.part];
        if (part === undefined) return;
        bursts.judged(place, event.judgement, part.kind === 'tail' ? 0.7 : 1, part.lane - part.laneBefore);
        const beam = event.judgement === 'perfect' ? 0.9 : event.judgement === 'great' ? 0.6 : 0;
        this.lights.press(part.laneBefore, JUDGEMENT_RGB[event.judgement], 1, beam);
        if (event.judgement === 'miss') frame.jolt(0.3);
        return;
      }
      case 'fumbled':
        this.lights.press(Math.round(frame.take.lane), FUMBLE_RGB, 0.9, 0);
        frame.jolt(0.22);
        return;
      case 'laneChanged':
        this.tyres.chirp();
        if (event.why === 'knocked') {
          bursts.knocked(place, event.to > event.from ? -1 : 1, 10);
          frame.jolt(0.45);
        }
        return;
      case 'carCrashed':
        bursts.crashed(place);
        frame.jolt(1);
        frame.flash(CRASH_FLASH_RGB, 0.55);
        return;
      case 'nearMissed': {
        const vehicle = frame.chase.course.traffic[event.vehicle];
        if (vehicle !== undefined) bursts.passed(place, vehicle.lane >= frame.take.lane ? 1 : -1);
        return;
      }
      case 'cashCollected':
        bursts.collected(place);
        return;
      case 'flourished':
        bursts.flourished(place);
        return;
      default:
        return;
    }
  }

  private answerKeys(frame: FrameView): void {
    const { held } = frame.view;
    for (const verb of held) {
      if (!this.heldBefore.includes(verb)) this.lights.press(Math.round(frame.take.lane), PRESS_RGB, 0.4, 0);
    }
    this.heldBefore = held;
  }

  private celebrate(frame: FrameView): void {
    const { streak } = frame.take;
    const milestone = streak > this.streak ? milestoneReached(this.streak, streak) : 0;
    this.streak = streak;
    if (milestone === 0) return;
    const { halfRoadPx, centreX } = frame.projection.frame;
    this.bursts.celebrated(this.place, centreX, halfRoadPx, milestone);
  }

  private draw(frame: FrameView): void {
    const { projection, dtMs } = frame;
    this.light.step(dtMs);
    this.debris.step(dtMs);
    this.smoke.step(dtMs);
    this.marks.draw(this.onRoad, projection);
    this.lights.draw(this.roadLight, projection, dtMs);
    this.rings.draw(this.roadLight, dtMs);
    this.debris.draw(this.airInk);
    this.smoke.draw(this.haze);
    if (frame.view.mode !== 'paused') {
      const drive = Math.max(0, this.energy.at(frame.songMs) - CALM) / (1 - CALM);
      const push = 0.45 * drive + 0.6 * frame.hero.boost;
      drawSpeedLines(
        this.airLight,
        projection,
        frame.songMs / frame.rate + LINES_FROM_MS,
        Math.min(push, 1) * frame.motion,
      );
    }
    this.light.draw(this.airLight);
  }
}
