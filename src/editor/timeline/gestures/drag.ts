import type { Cue, Verb } from '../../../core/level/model';
import type { RoadPoint } from '../../../core/level/schema';
import type { Ms, Tick } from '../../../core/time/units';
import type { Pointer } from './board';

/** What a drag under way would make, drawn before it is made. */
export type Preview =
  | {
      readonly kind: 'moving';
      readonly items: ReadonlySet<object>;
      readonly byTicks: Tick;
      readonly byLanes: number;
      readonly toTick: Tick;
    }
  /** A hold of another length; 0 makes it a tap. */
  | { readonly kind: 'holding'; readonly cue: Cue; readonly hold: Tick }
  | { readonly kind: 'drawing'; readonly verb: Verb; readonly tick: Tick; readonly hold: Tick }
  | { readonly kind: 'box'; readonly fromMs: Ms; readonly toMs: Ms; readonly top: number; readonly bottom: number }
  | { readonly kind: 'span'; readonly fromTick: Tick; readonly toTick: Tick }
  | {
      readonly kind: 'bending';
      readonly point: RoadPoint;
      readonly which: 'curve' | 'grade';
      readonly tick: Tick;
      readonly value: number;
    };

/** One drag, from the press on. It asks for changes at the drop alone, so that it is one step of the history. */
export interface Drag {
  /** Name of the mouse's shape, as in CSS. */
  readonly shape: string;
  readonly preview: Preview | null;
  /** What goes on near the edges: the plot scrolls on under drags that have somewhere to go. */
  readonly scrolls: boolean;
  move(pointer: Pointer): void;
  /** The button was let go. A press that has hardly moved is a click. */
  drop(pointer: Pointer, isClick: boolean): void;
  cancel(): void;
}
