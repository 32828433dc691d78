import type * as Phaser from 'phaser';
import type { FrameView, StageChase } from '../frame-view';
import { DEPTH } from '../layers';
import type { Quality } from '../quality';
import type { StageLayer } from '../stage-layer';
import { HitAnswer } from './hit-answer';
import { createRoadGround, type RoadGround } from './road-ground';
import { roadShaderSource } from './road-shader';
import { createRoadTable, type RoadTable, TABLE_TEXELS } from './road-table';
import { RoadUniforms } from './road-uniforms';

const TABLE_KEY = 'road-table';

/** The full-screen picture of sky and road. */
export class RoadLayer implements StageLayer {
  private scene: Phaser.Scene | null = null;
  private shader: Phaser.GameObjects.Shader | null = null;
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
    if (this.ground === null) return;
    this.table.fill(frame.projection, frame.beats, this.ground);
    this.upload();
    this.answer.follow(frame);
    this.uniforms.follow(frame);
  }

  dispose(): void {
    this.shader?.destroy();
    this.shader = null;
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
      gl.wrapS,
      gl.wrapT,
      gl.minFilter,
      gl.magFilter,
      gl.format,
    );
  }

  private makeShader(scene: Phaser.Scene, quality: Quality): Phaser.GameObjects.Shader {
    const { values } = this.uniforms;
    const config = {
      name: 'Road',
      fragmentSource: roadShaderSource(quality),
      setupUniforms: (set: (name: string, value: unknown) => void) => {
        set('uTable', 0);
        for (const [name, value] of values) set(name, value);
      },
    };
    return scene.add.shader(config, 0, 0, 16, 16, [TABLE_KEY]).setOrigin(0).setDepth(DEPTH.ROAD);
  }
}
