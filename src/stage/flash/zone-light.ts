import type { Projection } from '../camera/projection';
import { INK } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';
import type { FlashZone } from './zones';

/** Draws light over a zone of the picture, soft where the zone ends. The whole picture is lit evenly. */
export function paintZone(
  quads: QuadBuffer,
  projection: Projection,
  zone: FlashZone,
  colour: number,
  strength: number,
): void {
  if (strength <= 0) return;
  const { width, height, centreX, halfRoadPx } = projection.frame;
  const { horizonY, horizonX, hitY } = projection;
  const tint = tintOf(colour, strength);
  switch (zone) {
    case 'whole':
      // A margin, because a blow pushes the picture about.
      quads.sprite(INK.solid, width / 2, height / 2, width * 1.1, height * 1.1, tint);
      return;
    case 'top':
      if (horizonY > 0) quads.sprite(INK.soft, horizonX, 0, width * 1.8, horizonY * 2.2, tint);
      return;
    case 'left':
      quads.sprite(INK.soft, 0, height * 0.55, width * 0.84, height * 1.3, tint);
      return;
    case 'right':
      quads.sprite(INK.soft, width, height * 0.55, width * 0.84, height * 1.3, tint);
      return;
    case 'road':
      quads.sprite(INK.soft, centreX, (hitY + Math.max(horizonY, 0)) / 2, halfRoadPx * 2.4, height * 0.9, tint);
      return;
  }
}
