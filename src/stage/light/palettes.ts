import type { DayTime, Place, Weather } from '../../core/level/model';
import { createDuskMood, type Mood, mixMoods, mixRgb, type Rgb } from './mood';

/** Each time of day is mixed by itself: a filter over dusk would only ever be a tinted dusk. */
const TIMES: Readonly<Record<DayTime, () => Mood>> = {
  dusk: createDuskMood,
  night: () => ({
    ...createDuskMood(),
    sky: [
      [0.36, 0.17, 0.42],
      [0.225, 0.125, 0.4],
      [0.105, 0.085, 0.315],
      [0.046, 0.056, 0.22],
      [0.016, 0.024, 0.105],
    ],
    disc: [0.93, 0.95, 1.0],
    glow: [0.36, 0.4, 0.74],
    discHeight: 1.02,
    isMoon: true,
    haze: [0.178, 0.118, 0.325],
    hazeWarm: [0.46, 0.215, 0.45],
    cloud: [0.3, 0.28, 0.52],
    clouds: 0.55,
    light: [0.7, 0.65, 0.94],
    lift: [0.008, 0.01, 0.03],
    ground: [0.8, 0.82, 1.12],
    lamp: [1.0, 0.74, 0.44],
    wet: 0.16,
  }),
  dawn: () => ({
    ...createDuskMood(),
    sky: [
      [1.0, 0.875, 0.69],
      [0.985, 0.71, 0.67],
      [0.78, 0.61, 0.735],
      [0.5, 0.545, 0.755],
      [0.27, 0.385, 0.64],
    ],
    disc: [1.0, 0.95, 0.82],
    glow: [1.0, 0.78, 0.56],
    discHeight: 0.22,
    stars: 0.1,
    haze: [0.7, 0.585, 0.7],
    hazeWarm: [1.0, 0.835, 0.71],
    hazeDensity: 1.55,
    cloud: [1.0, 0.9, 0.9],
    clouds: 0.7,
    light: [0.97, 0.9, 0.97],
    lift: [0.145, 0.12, 0.155],
    ground: [1.42, 1.36, 1.3],
    lamp: [1.0, 0.84, 0.62],
    lamps: 0.4,
    windows: 0.4,
    headlights: 0.55,
    wet: 0.08,
    fog: 0.25,
  }),
  noon: () => ({
    ...createDuskMood(),
    sky: [
      [0.97, 0.955, 0.87],
      [0.81, 0.915, 0.885],
      [0.545, 0.81, 0.835],
      [0.33, 0.67, 0.765],
      [0.175, 0.5, 0.67],
    ],
    disc: [1.0, 0.99, 0.93],
    glow: [1.0, 0.97, 0.84],
    discHeight: 2.6,
    stars: 0,
    haze: [0.72, 0.815, 0.8],
    hazeWarm: [0.95, 0.93, 0.85],
    cloud: [1, 1, 0.97],
    clouds: 0.9,
    light: [1.0, 0.99, 0.88],
    lift: [0.32, 0.38, 0.385],
    ground: [2.02, 2.3, 1.66],
    lamps: 0,
    windows: 0.12,
    headlights: 0.12,
    wet: 0,
  }),
};

/** The colour under which a sky of rain closes, by time of day. */
const OVERCAST: Readonly<Record<DayTime, Rgb>> = {
  dusk: [0.36, 0.22, 0.36],
  night: [0.105, 0.085, 0.21],
  dawn: [0.56, 0.53, 0.62],
  noon: [0.56, 0.63, 0.64],
};

/** The colour of the air when fog stands in it. */
const MURK: Readonly<Record<DayTime, Rgb>> = {
  dusk: [0.6, 0.36, 0.47],
  night: [0.205, 0.155, 0.34],
  dawn: [0.83, 0.74, 0.77],
  noon: [0.78, 0.835, 0.815],
};

/** What a place does to its air: the colour it leans to, how far, and how thick it is. */
interface Air {
  readonly tint: Rgb;
  readonly share: number;
  readonly density: number;
  /** Share of the stars that the lights of the place leave. */
  readonly stars: number;
}

const PLAIN_AIR: Air = { tint: [0.5, 0.4, 0.5], share: 0, density: 1, stars: 0.8 };
const AIRS: Readonly<Partial<Record<Place, Air>>> = {
  waterfront: { tint: [0.36, 0.42, 0.66], share: 0.16, density: 1.1, stars: 0.9 },
  industrial: { tint: [0.7, 0.44, 0.22], share: 0.22, density: 1.4, stars: 0.45 },
  desert: { tint: [0.86, 0.5, 0.34], share: 0.2, density: 0.85, stars: 1 },
  hills: { tint: [0.3, 0.4, 0.56], share: 0.16, density: 0.9, stars: 1 },
};

/** The light of a place under the open sky. */
export function openMood(place: Place, time: DayTime, weather: Weather): Mood {
  const mood = TIMES[time]();
  const air = AIRS[place] ?? PLAIN_AIR;
  mood.stars *= air.stars;
  mood.hazeDensity *= air.density;
  leanTo(mood.haze, air.tint, air.share);
  leanTo(mood.hazeWarm, air.tint, air.share * 0.4);
  leanTo(mood.sky[0], air.tint, air.share * 0.5);
  if (weather === 'rain') rainOn(mood, OVERCAST[time]);
  else if (weather === 'fog') fogOn(mood, MURK[time]);
  return mood;
}

/** The light inside a tunnel: sodium lamps, warm soot far off, whatever the weather outside. */
export function coveredMood(open: Mood): Mood {
  const mood = mixMoods(open, open, 0, createDuskMood());
  mood.haze.splice(0, 3, 0.13, 0.078, 0.075);
  mood.hazeWarm.splice(0, 3, 0.42, 0.235, 0.13);
  mood.light.splice(0, 3, 0.93, 0.72, 0.6);
  mood.lift.splice(0, 3, 0.012, 0.006, 0.01);
  mood.ground.splice(0, 3, 0.86, 0.66, 0.52);
  mood.lamp.splice(0, 3, 1.0, 0.66, 0.32);
  mood.hazeDensity = 1.15;
  mood.lamps = 1;
  mood.windows = 1;
  mood.headlights = 0.85;
  mood.wet = 0.1;
  mood.rain = 0;
  mood.fog = 0;
  mood.cover = 1;
  return mood;
}

/** Cloud closes the sky from the top, lamps go on, water stands on the road. */
function rainOn(mood: Mood, overcast: Readonly<Rgb>): void {
  const [foot, low, middle, high, top] = mood.sky;
  leanTo(foot, overcast, 0.6);
  leanTo(low, overcast, 0.72);
  leanTo(middle, overcast, 0.78);
  leanTo(high, overcast, 0.62);
  leanTo(top, overcast, 0.4);
  leanTo(mood.haze, overcast, 0.62);
  leanTo(mood.hazeWarm, overcast, 0.42);
  leanTo(mood.cloud, overcast, 0.75);
  mood.clouds = 1;
  mood.discShare *= 0.12;
  mood.stars = 0;
  mood.hazeDensity = 0.75 + 0.8 * mood.hazeDensity;
  scale(mood.light, 0.86, 0.9, 0.97);
  for (let i = 0; i < 3; i++) mood.lift[i] = (mood.lift[i] ?? 0) * 0.45;
  scale(mood.ground, 0.74, 0.76, 0.86);
  mood.lamps = Math.max(mood.lamps, 0.75);
  mood.windows = Math.max(mood.windows, 0.7);
  mood.headlights = 1;
  mood.wet = 1;
  mood.rain = 1;
}

/** The air turns to milk: no shadow is black, nothing far is left, every lamp has a halo. */
function fogOn(mood: Mood, murk: Readonly<Rgb>): void {
  const [foot, low, middle, high, top] = mood.sky;
  leanTo(foot, murk, 0.8);
  leanTo(low, murk, 0.85);
  leanTo(middle, murk, 0.85);
  leanTo(high, murk, 0.7);
  leanTo(top, murk, 0.5);
  leanTo(mood.haze, murk, 0.85);
  leanTo(mood.hazeWarm, murk, 0.6);
  leanTo(mood.cloud, murk, 0.8);
  mood.clouds *= 0.3;
  mood.discShare *= 0.45;
  mood.stars = 0;
  mood.hazeDensity = 1.9 + 0.5 * mood.hazeDensity;
  for (let i = 0; i < 3; i++) mood.lift[i] = (mood.lift[i] ?? 0) + (murk[i] ?? 0) * 0.1;
  scale(mood.light, 0.94, 0.94, 0.96);
  mood.lamps = Math.max(mood.lamps, 0.7);
  mood.windows = Math.max(mood.windows, 0.6);
  mood.headlights = 1;
  mood.wet = Math.max(mood.wet, 0.35);
  mood.fog = 1;
}

function leanTo(colour: Rgb, to: Readonly<Rgb>, share: number): void {
  mixRgb(colour, to, share, colour);
}

function scale(colour: Rgb, red: number, green: number, blue: number): void {
  colour[0] *= red;
  colour[1] *= green;
  colour[2] *= blue;
}
