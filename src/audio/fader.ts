import { holdUntil } from './ramp';
import type { Param } from './tone';

/** From `atS` on, context seconds, a parameter goes to a value in `glideS`. */
export interface Glide {
  readonly atS: number;
  readonly value: number;
  readonly glideS: number;
}

/** A parameter that follows a programme of glides which is told anew, and longer, as things happen. */
export interface AutomatedFader {
  /**
   * @param programme In order of time; no glide begins before the one before it is done.
   * @param nowS What lies before is past and stays as it was told.
   */
  follow(programme: readonly Glide[], nowS: number): void;
  /** Forgets its programme: stays where it is until `atS`, and stands at its first value from then on. */
  reset(nowS: number, atS: number): void;
}

interface Automation {
  readonly atS: number;
  readonly value: number;
  readonly isRamp: boolean;
}

/**
 * Only what has changed in a programme is told to the parameter: everything before the first change is left alone, also
 * a ramp that is under way. So nothing jumps, whenever the page finds the time, and no value has to be read back.
 */
export function createFader(
  param: Param<'gain'> | Param<'frequency'>,
  initial: number,
  shape: 'linear' | 'exponential' = 'linear',
): AutomatedFader {
  let told: readonly Automation[] = [];

  function tell({ atS, value, isRamp }: Automation): void {
    if (!isRamp) param.setValueAtTime(value, atS);
    else if (shape === 'linear') param.linearRampToValueAtTime(value, atS);
    else param.exponentialRampToValueAtTime(value, atS);
  }

  return {
    follow(programme, nowS) {
      const isToCome = ({ atS }: Automation): boolean => atS > nowS;
      const wanted = automationOf(programme, initial);
      const before = told.filter(isToCome);
      const after = wanted.filter(isToCome);
      told = wanted;
      let same = 0;
      while (same < after.length && isSame(before[same], after[same])) same += 1;
      const dropped = before[same];
      if (dropped !== undefined) param.cancelScheduledValues(dropped.atS);
      for (const automation of after.slice(same)) tell(automation);
    },
    reset(nowS, atS) {
      told = [];
      holdUntil(param, nowS, atS, initial);
    },
  };
}

/** Each glide holds the value before it until it begins. */
function automationOf(programme: readonly Glide[], initial: number): Automation[] {
  let from = initial;
  return programme.flatMap(({ atS, value, glideS }) => {
    const hold = { atS, value: from, isRamp: false };
    from = value;
    return [hold, { atS: atS + glideS, value, isRamp: true }];
  });
}

function isSame(a: Automation | undefined, b: Automation | undefined): boolean {
  return a !== undefined && b !== undefined && a.atS === b.atS && a.value === b.value && a.isRamp === b.isRamp;
}
