import * as Phaser from 'phaser';
import type { TakeEvent } from '../core/chase/events';
import { canvasSizeOf } from './canvas-size';
import { createLightProbe, type LightProbe } from './flash/probe';
import type { Livery, StageChase, StageView } from './frame-view';
import { PlayScene } from './play-scene';
import type { Quality } from './quality';
import { loadAtlas } from './sprites/atlas';
import { steadyTextures } from './sprites/steady-textures';
import { steadyTints } from './sprites/steady-tints';

export type { Livery, StageChase, StageLevel, StageMode, StageRoadPoint, StageSection, StageView } from './frame-view';

export interface StageOptions {
  readonly quality: Quality;
}

/** What the player has chosen of the picture. Motion, shake and flash are sliders, 0..1 each. */
export interface StageComfort {
  readonly motion: number;
  readonly shake: number;
  readonly flash: number;
  /** Cues bright over a darkened city. */
  readonly contrast: boolean;
  readonly livery: Livery;
}

/** The picture. It has no clock of its own: it draws when it is told to, at the song time it is given. */
export interface Stage {
  /** Builds the road and the roadside of a level. The same level again is cheap enough for a retry. */
  load(chase: StageChase): Promise<void>;
  /** Moves everything as `render` does, but draws nothing: frames on the way to the one that is looked at. */
  move(view: StageView, events: readonly TakeEvent[]): void;
  /** Draws one frame. Events are those of the take since the last frame. Does nothing before `load`. */
  render(view: StageView, events: readonly TakeEvent[]): void;
  setOptions(comfort: StageComfort): void;
  /** Call when the parent's size may have changed. */
  resize(): void;
  /**
   * The light of the picture drawn last, for `createFlashMeter`: see `measureGrid`. Slow (milliseconds), and true only
   * in the same turn as `render`: afterwards the browser has taken the picture away.
   */
  luminances(): Float32Array;
  dispose(): void;
}

/**
 * Makes the stage inside an element that gives it its size.
 *
 * @throws Error in words when the browser has no WebGL or the picture cannot be set up; nothing is left behind then.
 */
export async function createStage(parent: HTMLElement, options: StageOptions): Promise<Stage> {
  const scene = new PlayScene(options.quality);
  const game = await bootGame(parent, options.quality, scene);
  try {
    scene.attach(await loadAtlas(game.textures, options.quality));
  } catch (cause) {
    closeGame(game);
    throw new Error('The picture could not be set up. Load the page again, or try another browser.', { cause });
  }
  let drawnMs = performance.now();
  let probe: LightProbe | null = null;

  const resize = (): void => {
    const size = canvasSizeOf(parent.clientWidth, parent.clientHeight, window.devicePixelRatio, options.quality);
    if (size.width === game.canvas.width && size.height === game.canvas.height) return;
    game.scale.resize(size.width, size.height);
    fillParent(game.canvas);
    scene.reshape();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(parent);

  return {
    async load(chase) {
      scene.loadChase(chase);
    },
    move(view, events) {
      scene.takeFrame(view, events);
    },
    render(view, events) {
      if (!scene.takeFrame(view, events)) return;
      const now = performance.now();
      game.step(now, now - drawnMs);
      drawnMs = now;
    },
    setOptions(comfort) {
      scene.setComfort(comfort);
    },
    resize,
    luminances() {
      probe ??= createLightProbe();
      return probe.read(game.canvas);
    },
    dispose() {
      observer.disconnect();
      scene.disposeLayers();
      closeGame(game);
    },
  };
}

/** Phaser takes itself down in its next step, which the app has to take. */
function closeGame(game: Phaser.Game): void {
  game.destroy(true);
  game.step(performance.now(), 0);
}

function bootGame(parent: HTMLElement, quality: Quality, scene: PlayScene): Promise<Phaser.Game> {
  const isSmooth = quality !== 'low';
  const { width, height } = canvasSizeOf(parent.clientWidth, parent.clientHeight, window.devicePixelRatio, quality);
  return new Promise((resolve, reject) => {
    try {
      const game = new Phaser.Game({
        type: Phaser.WEBGL,
        parent,
        width,
        height,
        scene,
        banner: false,
        autoFocus: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        disableContextMenu: false,
        backgroundColor: '#141a45',
        scale: { mode: Phaser.Scale.NONE },
        render: {
          antialias: isSmooth,
          // Multisampling smooths only the edges of quads, which are clear: it costs much and shows nothing.
          antialiasGL: false,
          maxTextures: isSmooth ? -1 : 1,
          powerPreference: 'high-performance',
          clearBeforeRender: false,
        },
        callbacks: {
          postBoot: (booted) => {
            // The app decides when a frame is drawn. Phaser's own loop would draw it twice.
            booted.loop.stop();
            steadyTextures(booted);
            steadyTints(booted);
            fillParent(booted.canvas);
            // Starts the scene, which the first turn of the loop would have done.
            booted.step(performance.now(), 0);
            resolve(booted);
          },
        },
      });
      game.events.once(Phaser.Core.Events.DESTROY, () => reject(new Error('The stage was closed while it started.')));
    } catch (cause) {
      reject(
        new Error('This browser cannot draw with WebGL. Turn on hardware acceleration, or try another browser.', {
          cause,
        }),
      );
    }
  });
}

/** The page scales the canvas, so that a small canvas fills a large window. */
function fillParent(canvas: HTMLCanvasElement): void {
  canvas.style.width = '100%';
  canvas.style.height = '100%';
  canvas.style.display = 'block';
  // The small canvas is drawn without filtering; enlarging it must still be smooth.
  canvas.style.imageRendering = 'auto';
}
