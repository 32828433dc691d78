/** A colour in linear shares of the screen's red, green and blue, 0..1 each. */
export type Rgb = [red: number, green: number, blue: number];

/** The light of a song time: what place, time of day, weather and cover make of the world. Written anew each frame. */
export interface Mood {
  /** Sky from the horizon up, five stops. */
  readonly sky: readonly [Rgb, Rgb, Rgb, Rgb, Rgb];
  /** The disc in the sky: colour, height of its middle as a share of its radius above the horizon (below -1 it has set), and whether it is the moon. */
  readonly disc: Rgb;
  discHeight: number;
  isMoon: boolean;
  /** 0..1: how many stars. */
  stars: number;
  /** Far haze at the sides and under the sun, and how much nearer it comes than on a clear evening (1 is that, 3 is fog). */
  readonly haze: Rgb;
  readonly hazeWarm: Rgb;
  hazeDensity: number;
  /** What sprites' own colours are multiplied by, and what their shadows are lifted to (0 leaves them). */
  readonly light: Rgb;
  readonly lift: Rgb;
  /** 0..1 each: street lamps, lit windows and neon, the cars' headlights. */
  lamps: number;
  windows: number;
  headlights: number;
  /** 0..1 each: water on the road, rain in the air, fog in the air. */
  wet: number;
  rain: number;
  fog: number;
  /** 0..1: cover overhead, 1 inside a tunnel. Under cover there is no sky, no rain, and lamps are those of the roof. */
  cover: number;
}

/** A clear evening: the light that the sprites were painted in. */
export function createDuskMood(): Mood {
  return {
    sky: [
      [1.0, 0.69, 0.404],
      [1.0, 0.42, 0.37],
      [0.64, 0.225, 0.48],
      [0.23, 0.145, 0.43],
      [0.055, 0.07, 0.205],
    ],
    disc: [1.0, 0.85, 0.628],
    discHeight: 0.52,
    isMoon: false,
    stars: 1,
    haze: [0.478, 0.247, 0.416],
    hazeWarm: [1.0, 0.56, 0.42],
    hazeDensity: 1,
    light: [0.98, 0.88, 0.96],
    lift: [0, 0, 0],
    lamps: 1,
    windows: 1,
    headlights: 1,
    wet: 0.75,
    rain: 0,
    fog: 0,
    cover: 0,
  };
}

/** The mood along a level. */
export interface MoodTrack {
  readonly mood: Mood;
  /** Writes the mood of a song time. Allocates nothing. */
  moveTo(songMs: number): void;
}
