import { msAtTick } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { StageChase } from '../frame-view';

/** How driven the music is in each section, by song time. */
export class SectionEnergy {
  private ms: Float64Array = new Float64Array(0);
  private energies: Float64Array = new Float64Array(0);

  load(chase: StageChase): void {
    const { sections } = chase.level;
    this.ms = Float64Array.from(sections, (section) => msAtTick(chase.tempo, section.tick));
    this.energies = Float64Array.from(sections, (section) => section.energy ?? 0.5);
  }

  /** 0..1; half way where the level says nothing. */
  at(songMs: Ms): number {
    let energy = this.energies[0] ?? 0.5;
    for (let i = 0; i < this.ms.length && (this.ms[i] ?? 0) <= songMs; i++) energy = this.energies[i] ?? 0.5;
    return energy;
  }
}
