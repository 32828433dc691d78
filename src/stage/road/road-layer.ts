import type * as Phaser from 'phaser';
import type { FrameView, StageChase } from '../frame-view';
import { openMood } from '../light/palettes';
import type { StageLayer } from '../stage-layer';
import { GroundBands, isWetIn } from './ground-bands';
import { HitAnswer } from './hit-answer';
import { createRoadGround, type RoadGround } from './road-ground';
import { createRoadTable, type RoadTable, TABLE_TEXELS } from './road-table';
import { RoadUniforms } from './road-uniforms';

const TABLE_KEY = 'road-table';
/** Of WebGL. Phaser lets a texture repeat whose sides are powers of two, and at another height that one would not be drawn at all. */
const CLAMP_TO_EDGE = 0x812f;

/** The full-screen picture of sky and road. */
export class RoadLayer implements StageLayer {
  private scene: Phaser.Scene | null = null;
  private bands: GroundBands | null = null;
  private texture: Phaser.Textures.Texture | null = null;
  private table: RoadTable = createRoadTable(1);
  private ground: RoadGround | null = null;
  private readonly answer = new HitAnswer();
  private readonly uniforms = new RoadUniforms(this.answer.light);

  create(scene: Phaser.Scene): void {
    this.scene = scene;
  }

  load(chase: StageChase, frame: FrameView): void {
    this.ground = createRoadGround(chase, frame.places);
    this.answer.forget();
    const wets = frame.places.spans.map(({ place, time, weather }) => isWetIn(openMood(place, time, weather)));
    this.bands?.prepare(new Set(this.ground.place), wets.includes(true), wets.includes(false));
  }

  resize(frame: FrameView): void {
    const { scene } = this;
    if (scene === null) return;
    const { height } = frame.projection.frame;
    if (this.table.height !== height) this.table = createRoadTable(height);
    if (this.texture === null) {
      this.texture = scene.textures.addUint8Array(TABLE_KEY, this.table.bytes, TABLE_TEXELS, height);
    }
    this.bands ??= new GroundBands(scene, frame.quality, TABLE_KEY, (set) => {
      for (const [name, value] of this.uniforms.values) set(name, value);
    });
  }

  render(frame: FrameView): void {
    if (this.ground === null) return;
    this.table.fill(frame.projection, frame.beats, this.ground);
    this.upload();
    this.answer.follow(frame);
    this.uniforms.follow(frame);
    this.bands?.place(this.table, frame);
  }

  dispose(): void {
    this.bands?.dispose();
    this.bands = null;
    this.scene?.textures.remove(TABLE_KEY);
    this.texture = null;
    this.scene = null;
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
      CLAMP_TO_EDGE,
      CLAMP_TO_EDGE,
      gl.minFilter,
      gl.magFilter,
      gl.format,
    );
  }
}
