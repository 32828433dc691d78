import type { Atlas } from '../sprites/atlas';
import { type Picture, pictureOf } from '../structures/picture';
import type { PictureSheets } from '../structures/picture-sheets';
import type { RoadsideKind } from './dressings';

/** A thing's picture with what is lit on it: two halves of the windows, and neon. */
export interface Facade {
  readonly base: Picture;
  readonly a: Picture | null;
  readonly b: Picture | null;
  readonly neon: Picture | null;
}

const SIDED: Readonly<Partial<Record<RoadsideKind, readonly string[]>>> = {
  house: ['bld1', 'bld2', 'bld3', 'bld4', 'bld5', 'bld6', 'bld7', 'bld8', 'bld9', 'bld10'],
  shed: ['shed1', 'shed2', 'shed3'],
  villa: ['villa1', 'villa2'],
  lamp: ['lamp'],
  lantern: ['lamp2'],
  mast: ['lamp3'],
  signal: ['signal_red', 'signal_amber', 'signal_green'],
  billboard: ['billboard', 'billboard2'],
};
const PLAIN: Readonly<Partial<Record<RoadsideKind, readonly string[]>>> = {
  palm: ['palm_0', 'palm_1', 'palm_2'],
  plane: ['plane_0', 'plane_1', 'plane_2'],
  pine: ['pine_0', 'pine_1', 'pine_2'],
  cactus: ['cactus_0', 'cactus_1'],
  scrub: ['scrub_0', 'scrub_1'],
  rock: ['rock_0', 'rock_1'],
  hydrant: ['hydrant'],
  bin: ['bin'],
};
export const WALKERS = 6;

/** All pictures of the street, by kind and side. */
export class CityArt {
  readonly glow: Picture | null;
  readonly pier: Picture | null;
  readonly panels: readonly Picture[];
  /** Two frames a person: up, down. */
  readonly walkers: readonly (readonly [Picture, Picture])[];
  private readonly facades = new Map<string, readonly Facade[]>();

  constructor(atlas: Atlas, sheets: PictureSheets) {
    const one = (name: string): Picture | null => pictureOf(atlas, sheets, name);
    const facade = (name: string): Facade[] => {
      const base = one(name);
      return base === null ? [] : [{ base, a: one(`${name}/a`), b: one(`${name}/b`), neon: one(`${name}/neon`) }];
    };
    this.glow = one('fx/glow');
    this.pier = one('pier');
    this.panels = ['gantry_0', 'gantry_1'].flatMap((name) => one(name) ?? []);
    this.walkers = Array.from({ length: WALKERS }, (_, n) => n).flatMap((n) => {
      const up = one(`walker_${n}_0`);
      const down = one(`walker_${n}_1`);
      return up === null || down === null ? [] : [[up, down] as const];
    });
    for (const [kind, names] of Object.entries(SIDED)) {
      for (const tail of ['_l', '_r'] as const)
        this.facades.set(
          `${kind}${tail}`,
          names.flatMap((name) => facade(name + tail)),
        );
    }
    for (const [kind, names] of Object.entries(PLAIN)) {
      const all = names.flatMap(facade);
      this.facades.set(`${kind}_l`, all).set(`${kind}_r`, all);
    }
  }

  /** Pictures of a kind as it stands on a side; none where there are none. */
  of(kind: RoadsideKind, side: -1 | 1): readonly Facade[] {
    return this.facades.get(`${kind}${side < 0 ? '_l' : '_r'}`) ?? [];
  }
}
