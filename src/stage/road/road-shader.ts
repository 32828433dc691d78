import type { Quality } from '../quality';
import { BESIDE } from './shader/beside';
import { GROUND_HEAD, GROUND_MAIN } from './shader/ground';
import { HEAD } from './shader/head';
import { LIGHT } from './shader/light';
import { SKY } from './shader/sky';
import { TARMAC } from './shader/tarmac';

/**
 * Sky, ground and road in one pass over the canvas, drawn in bands of whole lines: the sky is one, and every stretch of
 * ground that is alike another. Each band has a program with just what it shows. A machine without a graphics chip runs
 * both sides of every branch for every px, so that one program for all places would cost eight times as much.
 */
export interface GroundKind {
  /** By the order of `PLACES`. */
  readonly place: number;
  /** As `STRETCH` says. */
  readonly stretch: number;
  /** Wet enough for water to stand. */
  readonly isWet: boolean;
}

export function skyShaderSource(quality: Quality): string {
  return `${finish(quality)}${HEAD}${SKY}`;
}

/** Ground is read line by line from the road table (`road-table.ts`), so hills, bends and tempo cost nothing here. */
export function groundShaderSource(quality: Quality, kind: GroundKind): string {
  const { place, stretch, isWet } = kind;
  const defines = `#define PLACE ${place}\n#define STRETCH ${stretch}\n${isWet ? '#define WET\n' : ''}`;
  return `${finish(quality)}${defines}${HEAD}${GROUND_HEAD}${BESIDE}${TARMAC}${LIGHT}${GROUND_MAIN}`;
}

function finish(quality: Quality): string {
  return quality === 'low' ? '' : '#define FINE\n';
}
