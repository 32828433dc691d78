import type { Judgement, TakeEvent } from '../../core/chase/events';

/** How a part stands: not judged yet, hit, missed, or its hold caught late. */
export type PartState = 'open' | 'hit' | 'missed' | 'caught';

/** Parts whose judgement is remembered. Far more than can be on the screen at once. */
const ROOM = 256;

/** What became of the parts lately, by their index: a ring of fixed size, fed by events alone. */
export class PartMarks {
  private readonly parts = new Int32Array(ROOM).fill(-1);
  private readonly states = new Uint8Array(ROOM);
  private readonly times = new Float64Array(ROOM);

  /** Forgets everything: a new take, or a jump in time. */
  clear(): void {
    this.parts.fill(-1);
  }

  /** Takes in what happened; `perfMs` is when the screen learns of it, from which animations run. */
  note(event: TakeEvent, perfMs: number): void {
    if (event.type === 'cueJudged') this.set(event.part, stateCodeOf(event.judgement), perfMs);
    else if (event.type === 'holdCaught') this.set(event.part, CAUGHT, perfMs);
  }

  stateOf(part: number): PartState {
    const at = part % ROOM;
    if (this.parts[at] !== part) return 'open';
    return STATES[this.states[at] ?? 0] ?? 'open';
  }

  /** When the part was judged, in `performance.now()` milliseconds; -Infinity while it is open. */
  judgedAt(part: number): number {
    const at = part % ROOM;
    return this.parts[at] === part ? (this.times[at] ?? 0) : Number.NEGATIVE_INFINITY;
  }

  private set(part: number, code: number, perfMs: number): void {
    const at = part % ROOM;
    this.parts[at] = part;
    this.states[at] = code;
    this.times[at] = perfMs;
  }
}

const HIT = 1;
const MISSED = 2;
const CAUGHT = 3;
const STATES: readonly PartState[] = ['open', 'hit', 'missed', 'caught'];

function stateCodeOf(judgement: Judgement): number {
  return judgement === 'miss' ? MISSED : HIT;
}
