/** A colour in shares of the screen's red, green and blue, 0..1 each. */
export type Rgb = [red: number, green: number, blue: number];

/** The light of a song time: what place, time of day, weather and cover make of the world. Written anew each frame. */
export interface Mood {
  /** Sky from the horizon up, five stops. */
  readonly sky: readonly [Rgb, Rgb, Rgb, Rgb, Rgb];
  /** The disc in the sky: its colour and that of the glow around it. */
  readonly disc: Rgb;
  readonly glow: Rgb;
  /** Height of the disc's middle over the horizon as a share of the sun's radius; below -1 it has set. */
  discHeight: number;
  /** 0..1: how much of the disc and its glow is seen through the air. */
  discShare: number;
  isMoon: boolean;
  /** 0..1: how many stars. */
  stars: number;
  /** Far haze at the sides and under the sun, and how much nearer it comes than on a clear evening (1 is that, 3 is fog). */
  readonly haze: Rgb;
  readonly hazeWarm: Rgb;
  hazeDensity: number;
  /** Clouds: their lit colour, and how much of them there is, 0..1. */
  readonly cloud: Rgb;
  clouds: number;
  /** What sprites' own colours are multiplied by, 0..1 each, and what their blacks are lifted to (0 leaves them). */
  readonly light: Rgb;
  readonly lift: Rgb;
  /** What the ground's own colours are multiplied by; they were mixed in dusk, and noon may more than double them. */
  readonly ground: Rgb;
  /** Colour of the light of lamps over the road. */
  readonly lamp: Rgb;
  /** 0..1 each: street lamps, lit windows and neon, the cars' headlights. */
  lamps: number;
  windows: number;
  headlights: number;
  /** 0..1 each: water on the road, rain in the air, fog in the air. */
  wet: number;
  rain: number;
  fog: number;
  /** 0..1: how driven the music is; the town is lit by it. */
  energy: number;
  /**
   * 0..1: cover overhead, 1 inside a tunnel. Under cover there is no rain and the lamps are those of the roof; sky, disc
   * and stars stay those of the open, which a far mouth shows.
   */
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
    glow: [1.0, 0.5, 0.32],
    discHeight: 0.52,
    discShare: 1,
    isMoon: false,
    stars: 1,
    haze: [0.478, 0.247, 0.416],
    hazeWarm: [1.0, 0.56, 0.42],
    hazeDensity: 1,
    cloud: [1, 1, 1],
    clouds: 0.75,
    light: [0.98, 0.88, 0.96],
    lift: [0, 0, 0],
    ground: [1, 1, 1],
    lamp: [1.0, 0.76, 0.48],
    lamps: 1,
    windows: 1,
    headlights: 1,
    wet: 0.12,
    rain: 0,
    fog: 0,
    energy: 0.5,
    cover: 0,
  };
}

/** The fields by their kind, so that every one is mixed and none is forgotten. */
const COLOURS = ['disc', 'glow', 'haze', 'hazeWarm', 'cloud', 'light', 'lift', 'ground', 'lamp'] as const;
const SHARES = [
  'stars',
  'hazeDensity',
  'clouds',
  'lamps',
  'windows',
  'headlights',
  'wet',
  'rain',
  'fog',
  'energy',
  'cover',
] as const;
const STOPS = [0, 1, 2, 3, 4] as const;

/** Writes the mood between two others: 0 is the first, 1 the second. `out` may be one of them. Allocates nothing. */
export function mixMoods(from: Mood, to: Mood, share: number, out: Mood): Mood {
  for (const stop of STOPS) mixRgb(from.sky[stop], to.sky[stop], share, out.sky[stop]);
  mixDiscs(from, to, share, out);
  for (const name of COLOURS) mixRgb(from[name], to[name], share, out[name]);
  for (const name of SHARES) out[name] = from[name] + (to[name] - from[name]) * share;
  return out;
}

/** Sun and moon never melt into one another: the first fades out, then the second fades in. */
function mixDiscs(from: Mood, to: Mood, share: number, out: Mood): void {
  if (from.isMoon === to.isMoon) {
    out.isMoon = from.isMoon;
    out.discHeight = from.discHeight + (to.discHeight - from.discHeight) * share;
    out.discShare = from.discShare + (to.discShare - from.discShare) * share;
    return;
  }
  const first = share < 0.5;
  const shown = first ? from : to;
  const { isMoon, discHeight, discShare } = shown;
  out.isMoon = isMoon;
  out.discHeight = discHeight;
  out.discShare = discShare * Math.abs(1 - 2 * share);
}

/** Writes a colour between two others. `out` may be one of them. */
export function mixRgb(from: Readonly<Rgb>, to: Readonly<Rgb>, share: number, out: Rgb): Rgb {
  out[0] = from[0] + (to[0] - from[0]) * share;
  out[1] = from[1] + (to[1] - from[1]) * share;
  out[2] = from[2] + (to[2] - from[2]) * share;
  return out;
}

/** The mood along a level. */
export interface MoodTrack {
  readonly mood: Mood;
  /** The same as if nothing were overhead: what is seen through the mouth of a tunnel. */
  readonly open: Mood;
  /** Writes both for a song time. Allocates nothing. */
  moveTo(songMs: number): void;
}
