import type * as Phaser from 'phaser';
import type { Judgement } from '../../core/chase/events';
import type { Verb } from '../../core/level/model';
import { dressScale } from '../camera/view-frame';
import { HOUSE_LINE_M, sectionAt } from '../city/roadside-plan';
import { SectionEnergy } from '../effects/section-energy';
import type { FrameView, StageChase } from '../frame-view';
import { DEPTH } from '../layers';
import type { Quality } from '../quality';
import type { StageLayer } from '../stage-layer';
import { roadShaderSource } from './road-shader';
import { createRoadTable, type RoadTable, TABLE_TEXELS } from './road-table';

const TABLE_KEY = 'road-table';
/** Seconds in which the hit line's answer falls to a third. */
const ANSWER_FADE_S = 0.11;
/** The answer's colour and strength by how good the press was; a press that judged nothing answers in plain paint. */
const ANSWERS: Readonly<Record<Judgement | 'press' | 'fumble', readonly [number, number, number, number]>> = {
  perfect: [1, 0.95, 0.7, 1],
  great: [0.45, 1, 0.72, 0.9],
  good: [0.35, 0.8, 1, 0.75],
  ok: [0.75, 0.55, 1, 0.6],
  miss: [1, 0.18, 0.16, 0.7],
  press: [1, 0.91, 0.77, 0.4],
  fumble: [1, 0.18, 0.16, 0.8],
};

/** The full-screen picture of sky and road. */
export class RoadLayer implements StageLayer {
  private scene: Phaser.Scene | null = null;
  private shader: Phaser.GameObjects.Shader | null = null;
  private texture: Phaser.Textures.Texture | null = null;
  private table: RoadTable = createRoadTable(1);
  private readonly shape = new Float32Array(4);
  private readonly lines = new Float32Array(4);
  private readonly pulse = new Float32Array(4);
  private readonly hero = new Float32Array(4);
  private readonly answer = new Float32Array(4);
  private readonly mood = new Float32Array(4);
  private readonly plot = new Float32Array(4);
  private readonly energy = new SectionEnergy();
  private townLight = 1;
  private water = new Uint8Array(0);
  private heldBefore: readonly Verb[] = [];

  create(scene: Phaser.Scene): void {
    this.scene = scene;
  }

  load(chase: StageChase, frame: FrameView): void {
    this.energy.load(chase);
    this.water = Uint8Array.from(frame.beats.ms, (ms) => (sectionAt(chase, ms)?.place === 'waterfront' ? 1 : 0));
    this.townLight = this.townLightAt(frame.songMs);
    this.answer[3] = 0;
    this.heldBefore = [];
  }

  resize(frame: FrameView): void {
    const { scene } = this;
    if (scene === null) return;
    const { width, height } = frame.projection.frame;
    this.table = createRoadTable(height);
    if (this.texture === null) {
      this.texture = scene.textures.addUint8Array(TABLE_KEY, this.table.bytes, TABLE_TEXELS, height);
    }
    this.shader ??= this.makeShader(scene, frame.quality);
    this.shader.setSize(width, height);
  }

  render(frame: FrameView): void {
    const { projection, hero } = frame;
    const { width, height, halfRoadPx } = projection.frame;
    this.table.fill(projection, frame.beats, this.water);
    this.upload();
    const { unit, flatHorizonY } = projection.frame;
    const sunPx = Math.min(0.61 * flatHorizonY, 0.29 * width);
    const dress = dressScale(projection.frame);
    put(this.plot, 1 + (HOUSE_LINE_M * dress * projection.frame.pxPerMetre) / halfRoadPx, sunPx, 0, 0);
    this.answerPresses(frame);
    put(this.shape, width, height, halfRoadPx, unit);
    put(this.lines, this.table.firstLine, projection.hitY, projection.horizonX, projection.lanes);
    put(this.pulse, frame.dance.beat, frame.dance.bar, frame.songMs / 1000, hero.boost);
    const sunX = projection.frame.centreX + (projection.horizonX - projection.frame.centreX) * 0.35;
    put(this.hero, hero.x, 1, Math.max(hero.brake, 0.25), sunX);
    // A driven section lights the town up; the change takes a second.
    this.townLight += (this.townLightAt(frame.songMs) - this.townLight) * Math.min(frame.dtMs / 1000, 1);
    put(this.mood, hero.x, frame.road.headingAt(frame.songMs) * 60 * unit, 0.75, this.townLight);
  }

  dispose(): void {
    this.shader?.destroy();
    this.shader = null;
    this.scene?.textures.remove(TABLE_KEY);
    this.texture = null;
    this.scene = null;
  }

  private townLightAt(songMs: number): number {
    return 0.75 + 0.5 * this.energy.at(songMs);
  }

  private answerPresses(frame: FrameView): void {
    this.answer[3] = (this.answer[3] ?? 0) * Math.exp(-frame.dtMs / 1000 / ANSWER_FADE_S);
    for (const verb of frame.view.held) {
      if (!this.heldBefore.includes(verb)) this.say('press');
    }
    this.heldBefore = frame.view.held;
    for (const event of frame.events) {
      if (event.type === 'cueJudged') this.say(event.judgement);
      else if (event.type === 'fumbled') this.say('fumble');
    }
  }

  private say(kind: keyof typeof ANSWERS): void {
    const [red, green, blue, strength] = ANSWERS[kind];
    put(this.answer, red, green, blue, strength);
  }

  private upload(): void {
    const source = this.texture?.source[0];
    const gl = source?.glTexture;
    if (source === undefined || gl === undefined || gl === null) return;
    gl.update(
      this.table.bytes as never,
      TABLE_TEXELS,
      this.table.height,
      true,
      gl.wrapS,
      gl.wrapT,
      gl.minFilter,
      gl.magFilter,
      gl.format,
    );
  }

  private makeShader(scene: Phaser.Scene, quality: Quality): Phaser.GameObjects.Shader {
    const config = {
      name: 'Road',
      fragmentSource: roadShaderSource(quality),
      setupUniforms: (set: (name: string, value: unknown) => void) => {
        set('uTable', 0);
        set('uShape', this.shape);
        set('uLines', this.lines);
        set('uPulse', this.pulse);
        set('uHero', this.hero);
        set('uAnswer', this.answer);
        set('uMood', this.mood);
        set('uPlot', this.plot);
      },
    };
    return scene.add.shader(config, 0, 0, 16, 16, [TABLE_KEY]).setOrigin(0).setDepth(DEPTH.ROAD);
  }
}

function put(into: Float32Array, a: number, b: number, c: number, d: number): void {
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
}
