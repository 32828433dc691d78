/** A damped spring that is stepped by its exact solution: the same path at any frame rate, and stable at any step. */
export interface Spring {
  value: number;
  velocity: number;
  target: number;
}

export function createSpring(value = 0): Spring {
  return { value, velocity: 0, target: value };
}

/** Puts the spring to rest at a value. */
export function settle(spring: Spring, value: number): void {
  spring.value = value;
  spring.target = value;
  spring.velocity = 0;
}

/**
 * Moves a spring on by `seconds`.
 *
 * @param frequency undamped, in radians a second
 * @param damping below 1: the smaller, the more it overshoots
 */
export function stepSpring(spring: Spring, seconds: number, frequency: number, damping: number): void {
  if (seconds <= 0) return;
  const decay = damping * frequency;
  const swing = frequency * Math.sqrt(Math.max(1 - damping * damping, 1e-6));
  const away = spring.value - spring.target;
  const sine = (spring.velocity + decay * away) / swing;
  const fade = Math.exp(-decay * seconds);
  const cos = Math.cos(swing * seconds);
  const sin = Math.sin(swing * seconds);
  spring.value = spring.target + fade * (away * cos + sine * sin);
  spring.velocity = fade * (sine * swing * cos - away * swing * sin) - decay * fade * (away * cos + sine * sin);
}
