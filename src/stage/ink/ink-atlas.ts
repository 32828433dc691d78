import type * as Phaser from 'phaser';
import { INK_HEIGHT, INK_PLACES, INK_WIDTH } from './ink-cells';

/** Key of the generated texture with every mark that is drawn by code. */
export const INK_TEXTURE = 'ink';

function radial(
  canvas: CanvasRenderingContext2D,
  place: { x: number; y: number; width: number; height: number },
  stops: readonly (readonly [number, number])[],
): void {
  const radius = place.width / 2;
  const x = place.x + radius;
  const y = place.y + radius;
  const gradient = canvas.createRadialGradient(x, y, 0, x, y, radius);
  for (const [at, alpha] of stops) gradient.addColorStop(at, `rgba(255,255,255,${alpha})`);
  canvas.fillStyle = gradient;
  canvas.fillRect(place.x, place.y, place.width, place.height);
}

function paint(canvas: CanvasRenderingContext2D): void {
  const { solid, band, soft, ring, lamp, streak, shard, disc, arrow, octagon } = INK_PLACES;
  canvas.clearRect(0, 0, INK_WIDTH, INK_HEIGHT);

  canvas.fillStyle = '#fff';
  canvas.fillRect(solid.x - 4, solid.y - 4, solid.width + 8, solid.height + 8);

  const across = canvas.createLinearGradient(0, band.y, 0, band.y + band.height);
  across.addColorStop(0, 'rgba(255,255,255,0)');
  across.addColorStop(0.14, 'rgba(255,255,255,1)');
  across.addColorStop(0.86, 'rgba(255,255,255,1)');
  across.addColorStop(1, 'rgba(255,255,255,0)');
  canvas.fillStyle = across;
  canvas.fillRect(band.x - 3, band.y, band.width + 6, band.height);

  radial(canvas, soft, [
    [0, 1],
    [0.2, 0.78],
    [0.45, 0.33],
    [0.7, 0.09],
    [1, 0],
  ]);
  radial(canvas, ring, [
    [0, 0],
    [0.72, 0],
    [0.84, 0.35],
    [0.9, 1],
    [0.95, 0.4],
    [1, 0],
  ]);
  radial(canvas, lamp, [
    [0, 1],
    [0.38, 1],
    [0.46, 0.55],
    [0.7, 0.14],
    [1, 0],
  ]);
  radial(canvas, disc, [
    [0, 1],
    [0.86, 1],
    [1, 0],
  ]);

  // Half a texel inside the cell, so that the canvas softens the edges within it.
  canvas.fillStyle = '#fff';
  canvas.beginPath();
  canvas.moveTo(arrow.x + 0.5, arrow.y + 0.5);
  canvas.lineTo(arrow.x + arrow.width - 0.5, arrow.y + arrow.height / 2);
  canvas.lineTo(arrow.x + 0.5, arrow.y + arrow.height - 0.5);
  canvas.fill();

  const side = octagon.width / 2;
  canvas.beginPath();
  for (let i = 0; i < 8; i++) {
    const angle = (Math.PI / 4) * (i + 0.5);
    const x = octagon.x + side + Math.cos(angle) * (side - 0.5);
    const y = octagon.y + side + Math.sin(angle) * (side - 0.5);
    if (i === 0) canvas.moveTo(x, y);
    else canvas.lineTo(x, y);
  }
  canvas.fill();

  // The comet is drawn column by column: a gaussian across, a slow fade along.
  for (let i = 0; i < streak.width; i++) {
    const along = i / (streak.width - 1);
    const column = canvas.createLinearGradient(0, streak.y, 0, streak.y + streak.height);
    for (let j = 0; j <= 8; j++) {
      const off = (j / 8 - 0.5) / (0.1 + 0.16 * along);
      const edge = j === 0 || j === 8 ? 0 : Math.exp(-off * off);
      column.addColorStop(j / 8, `rgba(255,255,255,${(edge * along * along).toFixed(3)})`);
    }
    canvas.fillStyle = column;
    canvas.fillRect(streak.x + i, streak.y, 1, streak.height);
  }

  canvas.fillStyle = '#fff';
  canvas.beginPath();
  canvas.moveTo(shard.x + 2, shard.y + 24);
  canvas.lineTo(shard.x + 10, shard.y + 2);
  canvas.lineTo(shard.x + 26, shard.y + 18);
  canvas.closePath();
  canvas.fill();
}

/** Paints the ink atlas once per game; later calls find it there. */
export function ensureInkTexture(textures: Phaser.Textures.TextureManager): void {
  if (textures.exists(INK_TEXTURE)) return;
  const texture = textures.createCanvas(INK_TEXTURE, INK_WIDTH, INK_HEIGHT);
  const canvas = texture?.getContext();
  if (!texture || !canvas) return;
  paint(canvas);
  texture.refresh();
}
