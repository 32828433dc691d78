import type { Chance } from './chance';

/** One struck sound, from its onset on. */
export type Voice = Float32Array;

const TAU = 2 * Math.PI;

function sound(rate: number, seconds: number, at: (s: number, index: number) => number): Voice {
  return Float32Array.from({ length: Math.round(rate * seconds) }, (_, index) => at(index / rate, index));
}

/** Rises within `s0` seconds, so that nothing begins with a jump that no drum has. */
const attack = (s: number, s0: number): number => Math.min(1, s / s0);

/** A click of a metronome. */
export function click(rate: number, hz = 1500): Voice {
  return sound(rate, 0.03, (s) => Math.sin(TAU * hz * s) * attack(s, 0.0005) * Math.exp(-s / 0.006));
}

/** A drum's skin falls in pitch; `beater` is how much of its tick is heard. */
export function kick(rate: number, chance: Chance, beater = 0.3, decay = 0.09): Voice {
  let phase = 0;
  return sound(rate, decay * 5, (s) => {
    phase += (TAU * (48 + 110 * Math.exp(-s / 0.018))) / rate;
    const tick = beater * (2 * chance.next() - 1) * Math.exp(-s / 0.003);
    return attack(s, 0.0015) * (Math.sin(phase) * Math.exp(-s / decay) + tick);
  });
}

export function snare(rate: number, chance: Chance, decay = 0.08): Voice {
  const wires = highPassed(rate, chance, 900, decay * 5);
  return sound(rate, decay * 5, (s, index) => {
    const skin = Math.sin(TAU * 190 * s) * Math.exp(-s / 0.05);
    return attack(s, 0.0008) * (0.6 * skin + 0.7 * (wires[index] ?? 0) * Math.exp(-s / decay));
  });
}

export function hat(rate: number, chance: Chance, decay = 0.025): Voice {
  const metal = highPassed(rate, chance, 7000, decay * 6);
  return sound(rate, decay * 6, (s, index) => attack(s, 0.0006) * (metal[index] ?? 0) * Math.exp(-s / decay));
}

/** A bell-like ride with a stick's tick. */
export function ride(rate: number, chance: Chance): Voice {
  const metal = highPassed(rate, chance, 4000, 0.5);
  return sound(
    rate,
    0.5,
    (s, index) => attack(s, 0.0006) * (metal[index] ?? 0) * (0.7 * Math.exp(-s / 0.008) + 0.3 * Math.exp(-s / 0.15)),
  );
}

/** A plucked bass: a tooth with its corners taken off, over within `seconds`. */
export function bass(rate: number, hz: number, seconds: number): Voice {
  let held = 0;
  return sound(rate, seconds, (s) => {
    const tooth = 2 * ((s * hz) % 1) - 1;
    held += (tooth - held) * Math.min(1, (TAU * 500) / rate);
    return held * attack(s, 0.004) * Math.exp(-s / (seconds / 2)) * Math.min(1, (seconds - s) / 0.01);
  });
}

/** Held strings or a pad: `rise` seconds until they stand. */
export function pad(rate: number, hzs: readonly number[], seconds: number, rise: number): Voice {
  return sound(rate, seconds, (s) => {
    let sum = 0;
    for (const hz of hzs) {
      for (let partial = 1; partial <= 6; partial += 1)
        sum += Math.sin(TAU * hz * partial * s + partial * hz) / partial;
    }
    return (sum / hzs.length) * attack(s, rise) * Math.min(1, (seconds - s) / 0.05);
  });
}

/** A picked string or a key of a piano. */
export function pluck(rate: number, hz: number, seconds: number): Voice {
  return sound(rate, seconds, (s) => {
    let sum = 0;
    for (let partial = 1; partial <= 8; partial += 1) {
      sum += (Math.sin(TAU * hz * partial * s) / partial) * Math.exp((-s * partial) / (seconds / 2));
    }
    return sum * attack(s, 0.003) * Math.min(1, (seconds - s) / 0.01);
  });
}

function highPassed(rate: number, chance: Chance, hz: number, seconds: number): Voice {
  const keep = Math.exp((-TAU * hz) / rate);
  let low = 0;
  return sound(rate, seconds, () => {
    const noise = 2 * chance.next() - 1;
    low = keep * low + (1 - keep) * noise;
    return noise - low;
  });
}
