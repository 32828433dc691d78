/** Lines that a parameter was told, and what it comes to by them: enough of an AudioParam for whoever plans ahead. */
export interface FakeParam {
  setValueAtTime(value: number, atS: number): void;
  linearRampToValueAtTime(value: number, atS: number): void;
  exponentialRampToValueAtTime(value: number, atS: number): void;
  cancelScheduledValues(fromS: number): void;
  getValueAtTime(atS: number): number;
  /** What it was told since this was asked last, in words. */
  said(): string[];
}

type Shape = 'at' | 'line' | 'curve';

export function fakeParam(initial = 1): FakeParam {
  let plan: { readonly atS: number; readonly value: number; readonly shape: Shape }[] = [];
  const words: string[] = [];
  const add = (shape: Shape, value: number, atS: number): void => {
    plan.push({ atS, value, shape });
    // A sort keeps the order of what stands at one time.
    plan.sort((a, b) => a.atS - b.atS);
  };
  return {
    setValueAtTime(value, atS) {
      add('at', value, atS);
      words.push(`${value} at ${atS}`);
    },
    linearRampToValueAtTime(value, atS) {
      add('line', value, atS);
      words.push(`line to ${value} at ${atS}`);
    },
    exponentialRampToValueAtTime(value, atS) {
      add('curve', value, atS);
      words.push(`curve to ${value} at ${atS}`);
    },
    cancelScheduledValues(fromS) {
      plan = plan.filter(({ atS }) => atS < fromS);
      words.push(`cancel from ${fromS}`);
    },
    getValueAtTime(atS) {
      const before = plan.findLast((step) => step.atS <= atS) ?? { atS: 0, value: initial };
      const after = plan.find((step) => step.atS > atS);
      if (after === undefined || after.shape === 'at') return before.value;
      const share = (atS - before.atS) / (after.atS - before.atS);
      if (after.shape === 'line') return before.value + share * (after.value - before.value);
      return before.value * (after.value / before.value) ** share;
    },
    said: () => words.splice(0),
  };
}
