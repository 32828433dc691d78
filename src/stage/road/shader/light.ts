/** Light that lies on the ground: lamps, shop windows, the low sun, headlights; and what water makes of it (`WET`). */
export const LIGHT = /* glsl */ `
/** How far water stands on the road, from none to all, where there is enough of it. */
float standing(float wet) {
  return clamp(wet * 1.6 - 0.5, 0.0, 1.0);
}

/** Sky in the wet road, and sheets of it where water stands. */
vec3 withWater(vec3 c, vec3 haze, float wet) {
  float low = 0.08 + 0.50 * exp(-k * 4.2);
  float sheen = wet * low;
#if defined(WET) && defined(FINE)
  float pool = smoothstep(0.60, 0.70, blots(vec2(lat * 2.4 + 20.0, beat * 3.1)));
  sheen = min(sheen + pool * standing(wet) * clear * (0.17 + 0.34 * low), 0.9);
#endif
  return mix(c * (1.0 - 0.34 * wet), haze * 0.92, sheen);
}

vec3 lampLight(float onRoad, float wet) {
#if PLACE == 6
  return vec3(0.0);
#elif PLACE == 3
  // Lamps in the roof of a tunnel, one a beat: pools that pass under the car.
  float to = mod(beat + 0.5, 1.0) - 0.5;
  float under = exp(-lat * lat * 1.3 - to * to * 11.0);
  float stripe = exp(-lat * lat * 70.0 - mod(-beat, 1.0) * 3.0) * onRoad;
  return IN_LAMP * (under * (0.19 + 0.05 * uPulse.x) + stripe * 0.12);
#else
#if PLACE == 0 || PLACE == 2
  float every = 2.0;
#else
  float every = 4.0;
#endif
  float at = beat;
#if PLACE == 5
  // The masts of a yard stand by turns on the left and on the right.
  at += lat > 0.0 ? 2.0 : 0.0;
#endif
  float to = mod(at + every * 0.5, every) - every * 0.5;
  float across = side - (PLACE > 3 ? 0.84 : 0.93);
  float across2 = across * across;
  float pool = exp(-across2 * 7.0 - to * to * 9.0);
  float lit = pool * (0.22 + 0.20 * uPulse.x);
#ifdef WET
  lit += exp(-across2 * 90.0 - mod(-at, every) * 2.2) * onRoad * standing(wet) * 0.46;
#endif
#if PLACE == 7
  lit *= step(0.0, lat);
#endif
  return uLamp * lit * uTown.y;
#endif
}

/** Shop windows and signs spill onto the pavement of a town; wet tarmac draws them out towards the driver. */
vec3 shopLight(float wet) {
#if PLACE > 2
  return vec3(0.0);
#else
  float row = beat * 0.7;
  float seed = 5.0 + step(0.0, lat);
  float shop = mix(hash(vec2(floor(row), seed)), hash(vec2(floor(row) + 1.0, seed)), smoothstep(0.3, 0.7, fract(row)));
  vec3 c = vec3(1.0, 0.62, 0.34) * exp(-abs(side - plotLine()) * 5.0) * (0.5 + 0.5 * shop) * 0.22;
  float rim = smoothstep(0.25, 1.0, side) * exp(-max(side - 1.0, 0.0) * 2.2);
  c += mix(MAGENTA, CYAN, step(0.0, lat)) * rim * 0.050;
#if defined(WET) && defined(FINE)
  float cell = floor(row + 0.5);
  float kind = hash(vec2(cell * 1.7 + 3.0, seed * 13.0));
  vec3 neon = kind < 0.36 ? MAGENTA : kind < 0.68 ? CYAN : kind < 0.86 ? vec3(1.0, 0.62, 0.22) : vec3(0.35, 1.0, 0.6);
  float off = side - 0.66 - fract(kind * 37.0) * 0.55 + 0.02 * sin(beat * 70.0) * clear;
  float drawn = 1.0 - fract(row + 0.5);
  c += neon * exp(-off * off * 150.0 - drawn * 2.1) * smoothstep(0.0, 0.16, drawn) * standing(wet) * (0.27 + 0.20 * uPulse.z);
#endif
#if PLACE == 2
  c *= step(0.0, lat);
#endif
  return c * uTown.z;
#endif
}

/** The low sun lays a column of light on the road, longer on a wet one. */
vec3 sunLight(vec2 at, float onRoad, float wet) {
#if PLACE == 3
  return vec3(0.0);
#else
  float far = clamp(1.0 - k, 0.0, 1.0);
  float glint = 0.9 + 0.1 * sin(beat * 61.0) * clear;
  float column = exp(-abs(at.x - mix(at.x * 0.25 + uLines.z * 0.75, uLines.z, far)) / (uShape.x * (0.030 + 0.15 * k)));
  return uGlow.rgb * (uGlow.w * column * far * far * (0.10 + (0.16 + 0.20 * wet) * onRoad) * glint);
#endif
}

/** Two beams that meet ahead of the car, and the red of its brakes behind. */
vec3 carLight() {
  float ahead = max(1.0 - k, 0.0);
  float off = lat - uHero.x;
  float spread = 0.06 + 0.30 * ahead;
  float apart = 0.06 + 0.10 * ahead;
  float near1 = (off - apart) / spread;
  float near2 = (off + apart) / spread;
  float beam = (exp(-near1 * near1) + exp(-near2 * near2)) * smoothstep(0.04, 0.26, ahead) * exp(-ahead * 2.3);
  float behind = max(k - 1.0, 0.0);
  float red = exp(-off * off * 26.0 - behind * behind * 30.0 - ahead * 60.0);
  return vec3(1.0, 0.90, 0.72) * (beam * uHero.y * 0.20) + vec3(1.0, 0.08, 0.06) * (red * uHero.z * 0.55);
}
`;
