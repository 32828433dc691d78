import type { Atlas } from '../../sprites/atlas';
import { type CarViews, carViews } from '../car-frames';
import type { PoliceKind } from './police-plan';

/** One kind of vehicle of the police, with its bar burning red and blue. */
export interface PoliceViews {
  readonly red: CarViews;
  readonly blue: CarViews;
}

const KINDS: readonly PoliceKind[] = ['police', 'suv', 'moto'];

/** The pictures of each kind. A kind that is missing is left out; one without lights shows itself dark. */
export function policeViews(atlas: Atlas): ReadonlyMap<PoliceKind, PoliceViews> {
  const views = new Map<PoliceKind, PoliceViews>();
  for (const kind of KINDS) {
    const dark = carViews(atlas, `${kind}/off_`);
    const red = carViews(atlas, `${kind}/red_`) ?? dark;
    const blue = carViews(atlas, `${kind}/blue_`) ?? dark;
    if (red !== null && blue !== null) views.set(kind, { red, blue });
  }
  return views;
}

/** Height of each kind's lights over the road, in metres. */
export const BAR_M: Readonly<Record<PoliceKind, number>> = { police: 1.5, suv: 1.9, moto: 1.15 };
