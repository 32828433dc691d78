/**
 * The ground beside the road, one way for each place (`PLACE`, by the order of `PLACES`): its own colour, mixed in dusk,
 * before any light falls on it, then daylight. `lat` is the place across in half road widths, `beat` along; `clear` and
 * `grainFade` take fine patterns out where a px covers many of their cells.
 */
export const BESIDE = /* glsl */ `
/** Two bands a beat at the road's edge. */
vec3 kerb(vec3 light, vec3 dark) {
  float rumble = clamp((0.25 - abs(phase - 0.25)) / perPx + 0.5, 0.0, 1.0);
  return mix(light, dark, mix(0.5, rumble, clear));
}

#if PLACE == 0 || PLACE == 1 || PLACE == 2 || PLACE == 5
#define TOWN
/** Where the pavement ends and the plots begin: as far out as the houses, the fence or the sea wall stand. */
float plotLine() {
#if PLACE == 1
  return 1.0 + (uPlot.x - 1.0) * 1.37;
#elif PLACE == 5
  return 1.0 + (uPlot.x - 1.0) * 1.16;
#elif PLACE == 2
  return 1.0 + (uPlot.x - 1.0) * (lat < 0.0 ? 0.886 : 1.0);
#else
  return uPlot.x;
#endif
}

/** Slabs with joints: how many to a beat, how many to a half width. */
float joints(float along, float across) {
  float joint = band((fract(beat * along + 0.5) - 0.5) / (perPx * along), 0.7 * k * uShape.w) * clamp(1.2 - perPx * along * 3.0, 0.0, 1.0);
  return max(joint, band((fract(side * across) - 0.5) * halfPx / across, 0.6 * k * uShape.w));
}

#if PLACE == 2
vec3 bay(vec2 at) {
  // The water takes the sky's colour, the more the flatter one looks over it, with glints that pass with the song.
  vec3 c = mix(vec3(0.070, 0.066, 0.175) * uGround, hazeAt(at.x), 0.10 + 0.80 * exp(-k * 5.5));
  float wave = hash(floor(vec2(at.x / (30.0 * uShape.w * (0.25 + k)), beat * 24.0)));
  vec3 glint = mix(vec3(0.45, 0.50, 0.70), uGlow.rgb, 0.35 + 0.65 * uGlow.w) * (0.35 + 0.65 * uDisc.w);
  return c + glint * step(0.90, wave) * (0.05 + 0.22 * exp(-k * 3.0)) * clamp(1.2 - perPx * 18.0, 0.0, 1.0);
}
#endif

/** Streets of a town: kerb, pavement, and the plots the houses stand on. */
vec3 beside(vec2 at) {
  float line = plotLine();
  float slab = mix(0.5, step(0.5, fract(beat * 2.0)), clear);
  vec3 plot = vec3(0.105, 0.086, 0.158);
#if PLACE == 5
  vec3 path = mix(vec3(0.148, 0.132, 0.172), vec3(0.160, 0.142, 0.180), slab);
  plot = vec3(0.112, 0.098, 0.132);
  vec3 edge = kerb(vec3(0.60, 0.43, 0.12), vec3(0.085, 0.075, 0.095));
#elif PLACE == 2
  vec3 path = mix(vec3(0.196, 0.176, 0.250), vec3(0.216, 0.194, 0.268), slab);
  vec3 edge = kerb(vec3(0.58, 0.54, 0.52), vec3(0.16, 0.20, 0.36));
#elif PLACE == 1
  vec3 path = mix(vec3(0.206, 0.166, 0.246), vec3(0.226, 0.182, 0.264), slab);
  vec3 edge = kerb(vec3(0.56, 0.49, 0.47), vec3(0.52, 0.115, 0.165));
#else
  vec3 path = mix(vec3(0.170, 0.140, 0.232), vec3(0.190, 0.156, 0.254), slab);
  vec3 edge = kerb(vec3(0.56, 0.49, 0.47), vec3(0.52, 0.115, 0.165));
#endif
#ifdef FINE
  path *= 1.0 + (grain - 0.5) * 0.10 * grainFade;
#if PLACE == 5
  path *= 1.0 - 0.30 * joints(1.0, 2.5);
  // Oil and damp, and a pair of rails let into the yard on the right.
  path *= 1.0 - 0.22 * smoothstep(0.55, 0.8, blots(vec2(lat * 3.0, beat * 0.9))) * clear;
  float rail = min(abs(lat - 1.36), abs(lat - 1.56));
  float sleeper = mix(0.5, step(0.55, fract(beat * 5.0)), clamp(1.2 - perPx * 14.0, 0.0, 1.0));
  path = mix(path, mix(vec3(0.085, 0.072, 0.098), vec3(0.125, 0.100, 0.112), sleeper), within(lat, 1.30, 1.62, aa) * 0.85);
  path += vec3(0.32, 0.29, 0.32) * band(rail * halfPx, 0.011 * halfPx);
#else
  path *= 1.0 - 0.30 * joints(4.0, 7.0);
#if PLACE == 1
  // A strip of lawn between kerb and walk, broken at every beat.
  float lawn = within(side, 1.13, 1.31, aa) * within(phase, 0.06, 0.94, perPx);
  path = mix(path, vec3(0.075, 0.118, 0.112) * (0.8 + 0.5 * grain), lawn * 0.85);
#endif
#endif
#endif
  vec3 c = mix(edge, path, smoothstep(1.075 - aa, 1.075 + aa, side));
  c *= 1.0 - 0.45 * band((side - 1.079) * halfPx, 0.006 * halfPx);
  c *= uGround;
  vec3 far = plot * uGround;
#if PLACE == 2
  vec3 quay = mix(vec3(0.42, 0.36, 0.44) * uGround, bay(at), smoothstep(0.028, 0.028 + aa, side - line));
  far = lat < 0.0 ? quay : far;
#endif
  return mix(c, far, smoothstep(line - 0.04, line, side));
}

#elif PLACE == 3
/** A tunnel: a dark kerb with reflectors on the half beats, the walls' foot, and nothing. */
vec3 beside(vec2 at) {
  vec3 c = mix(vec3(0.120, 0.098, 0.112), vec3(0.086, 0.070, 0.084), step(1.055, side));
  float cat = band((fract(beat * 2.0 + 0.5) - 0.5) / (perPx * 2.0), 1.6 * (0.2 + k) * uShape.w);
  c += vec3(0.95, 0.62, 0.22) * cat * within(side, 1.015, 1.045, aa) * (0.45 + 0.4 * uPulse.z);
  return mix(c, vec3(0.030, 0.022, 0.028), smoothstep(1.16, 1.20, side)) * IN_GROUND;
}

#else
#if PLACE == 7
vec3 valley(vec2 at) {
  // The slope falls away from the rail: dark near by, the plain's haze far below, and its lights at night.
  vec3 slope = vec3(0.070, 0.088, 0.104);
#ifdef FINE
  slope = mix(slope, vec3(0.036, 0.052, 0.072), smoothstep(0.42, 0.62, blots(vec2(lat * 4.2, beat * 2.1))) * clear);
#endif
  vec3 c = mix(slope * uGround, hazeAt(at.x), 0.80 * exp(-k * 3.8));
#ifdef FINE
  vec2 sheet = (at + vec2(uTown.w, 0.0)) / (9.0 * uShape.w);
  float seed = hash(floor(sheet));
  vec2 off = fract(sheet) - 0.5;
  float spark = step(0.80, seed) * clamp(1.0 - dot(off, off) * 30.0, 0.0, 1.0) * exp(-k * 5.0);
  c += mix(uLamp, vec3(0.7, 0.85, 1.0), step(0.95, seed)) * spark * uTown.z * (0.35 + 0.5 * fract(seed * 91.0));
#endif
  return c;
}
#endif

/** Open country: a strip that rumbles in pairs a beat, a shoulder, and the land. */
vec3 beside(vec2 at) {
  vec3 strip = kerb(vec3(0.46, 0.41, 0.42), vec3(0.105, 0.092, 0.130));
  float blot = 0.5;
#ifdef FINE
  blot = mix(0.5, blots(vec2(lat * 2.6, beat * 1.7)), clear);
#endif
#if PLACE == 4
  float shoulderEnd = 1.34;
  vec3 shoulder = vec3(0.170, 0.156, 0.206) * (1.0 + (grain - 0.5) * 0.14 * grainFade);
  vec3 land = mix(vec3(0.118, 0.128, 0.138), vec3(0.180, 0.158, 0.166), blot);
#elif PLACE == 6
  float shoulderEnd = 1.10 + 0.10 * blot;
  vec3 shoulder = vec3(0.262, 0.188, 0.216);
  vec3 land = mix(vec3(0.345, 0.216, 0.212), vec3(0.420, 0.270, 0.238), blot);
#ifdef FINE
  // The wind's ripples, and scrub's shade.
  float ripple = sin(lat * 38.0 + blot * 9.0 + beat * 6.2832) * clamp(1.2 - perPx * 12.0, 0.0, 1.0);
  land *= 1.0 + 0.05 * ripple + (grain - 0.5) * 0.12 * grainFade;
  land *= 1.0 - 0.30 * smoothstep(0.72, 0.86, blots(vec2(lat * 5.5 + 40.0, beat * 4.0))) * clear;
#endif
#else
  float shoulderEnd = 1.30;
  vec3 shoulder = mix(vec3(0.138, 0.124, 0.152), vec3(0.096, 0.114, 0.116), smoothstep(1.08, 1.22, side + (blot - 0.5) * 0.16));
  vec3 land = mix(vec3(0.085, 0.074, 0.104), vec3(0.124, 0.104, 0.122), blot);
#endif
  vec3 c = mix(strip, shoulder, smoothstep(1.045 - aa, 1.045 + aa, side)) * uGround;
  vec3 far = land * uGround;
#if PLACE == 7
  far = lat > 0.0 ? valley(at) : far;
#endif
  return mix(c, far, smoothstep(shoulderEnd - 0.015, shoulderEnd + 0.015, side));
}
#endif
`;
