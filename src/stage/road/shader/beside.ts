/**
 * The ground beside the road, by place (in the order of `PLACES`): its own colour, mixed in dusk, before any light falls
 * on it. `lat` is the place across in half road widths, `beat` along; `clear` and `grainFade` take fine patterns out
 * where a px covers many of their cells.
 */
export const BESIDE = /* glsl */ `
struct Spot {
  float place;
  float lat;
  float side;
  float beat;
  float phase;
  float perPx;
  float k;
  float halfPx;
  float clear;
  float grainFade;
  float grain;
};

/** Slabs with joints: how many to a beat, how many to a half width. */
float joints(Spot s, float along, float across) {
#ifdef FINE
  float joint = band((fract(s.beat * along + 0.5) - 0.5) / (s.perPx * along), 0.7 * s.k * uShape.w) * clamp(1.2 - s.perPx * along * 3.0, 0.0, 1.0);
  return max(joint, band((fract(s.side * across) - 0.5) * s.halfPx / across, 0.6 * s.k * uShape.w));
#else
  return 0.0;
#endif
}

/** Two bands a beat at the road's edge. */
vec3 kerb(Spot s, vec3 light, vec3 dark) {
  float rumble = clamp((0.25 - abs(s.phase - 0.25)) / s.perPx + 0.5, 0.0, 1.0);
  return mix(light, dark, mix(0.5, rumble, s.clear));
}

vec3 bay(Spot s, vec2 at) {
  // The water takes the sky's colour, the more the flatter one looks over it, with glints that pass with the song.
  vec3 c = mix(vec3(0.070, 0.066, 0.175) * uGround, hazeAt(at.x), 0.10 + 0.80 * exp(-s.k * 5.5));
  float wave = hash(floor(vec2(at.x / (30.0 * uShape.w * (0.25 + s.k)), s.beat * 24.0)));
  vec3 glint = mix(vec3(0.45, 0.50, 0.70), uGlow.rgb, 0.35 + 0.65 * uGlow.w) * (0.35 + 0.65 * uDisc.w);
  return c + glint * step(0.90, wave) * (0.05 + 0.22 * exp(-s.k * 3.0)) * clamp(1.2 - s.perPx * 18.0, 0.0, 1.0);
}

vec3 valley(Spot s, vec2 at) {
  // The slope falls away from the rail: dark near by, the plain's haze far below, and its lights at night.
  vec3 c = mix(vec3(0.052, 0.062, 0.100) * uGround, hazeAt(at.x), 0.86 * exp(-s.k * 3.4));
#ifdef FINE
  vec2 sheet = (at + vec2(uTown.w, 0.0)) / (9.0 * uShape.w);
  float seed = hash(floor(sheet));
  vec2 off = fract(sheet) - 0.5;
  float spark = step(0.80, seed) * clamp(1.0 - dot(off, off) * 30.0, 0.0, 1.0) * exp(-s.k * 5.0);
  c += mix(uLamp, vec3(0.7, 0.85, 1.0), step(0.95, seed)) * spark * uTown.z * (0.35 + 0.5 * fract(seed * 91.0));
  float pines = blots(vec2(s.lat * 5.0, s.beat * 2.4));
  c *= 1.0 - 0.35 * smoothstep(0.45, 0.7, pines) * s.clear;
#endif
  return c;
}

/** Streets of a town: kerb, pavement, and the plots the houses stand on. */
vec3 townGround(Spot s, vec2 at) {
  bool isQuay = s.place > 1.5 && s.place < 2.5;
  bool isYard = s.place > 4.5;
  float aa = 1.0 / s.halfPx;
  float slab = mix(0.5, step(0.5, fract(s.beat * 2.0)), s.clear);
  vec3 path = mix(vec3(0.170, 0.140, 0.232), vec3(0.190, 0.156, 0.254), slab);
  vec3 plot = vec3(0.105, 0.086, 0.158);
  vec3 edge = kerb(s, vec3(0.56, 0.49, 0.47), vec3(0.52, 0.115, 0.165));
  float joint = joints(s, 4.0, 7.0);
  if (isYard) {
    path = mix(vec3(0.148, 0.132, 0.172), vec3(0.160, 0.142, 0.180), slab);
    plot = vec3(0.112, 0.098, 0.132);
    edge = kerb(s, vec3(0.60, 0.43, 0.12), vec3(0.085, 0.075, 0.095));
    joint = joints(s, 1.0, 2.5);
  } else if (isQuay) {
    path = mix(vec3(0.196, 0.176, 0.250), vec3(0.216, 0.194, 0.268), slab);
    edge = kerb(s, vec3(0.58, 0.54, 0.52), vec3(0.16, 0.20, 0.36));
  } else if (s.place > 0.5) {
    path = mix(vec3(0.206, 0.166, 0.246), vec3(0.226, 0.182, 0.264), slab);
  }
  path *= 1.0 - 0.30 * joint;
#ifdef FINE
  path *= 1.0 + (s.grain - 0.5) * 0.10 * s.grainFade;
  if (isYard) {
    // Oil and damp, and a pair of rails let into the yard on the right.
    path *= 1.0 - 0.22 * smoothstep(0.55, 0.8, blots(vec2(s.lat * 3.0, s.beat * 0.9))) * s.clear;
    float rail = min(abs(s.lat - 1.36), abs(s.lat - 1.56));
    float bed = within(s.lat, 1.30, 1.62, aa);
    float sleeper = mix(0.5, step(0.55, fract(s.beat * 5.0)), clamp(1.2 - s.perPx * 14.0, 0.0, 1.0));
    path = mix(path, mix(vec3(0.085, 0.072, 0.098), vec3(0.125, 0.100, 0.112), sleeper), bed * 0.85);
    path += vec3(0.40, 0.36, 0.40) * band(rail * s.halfPx, 0.011 * s.halfPx) * 0.8;
  } else if (s.place > 0.5 && s.place < 1.5) {
    // A strip of lawn between kerb and walk, broken at every beat.
    float lawn = within(s.side, 1.13, 1.31, aa) * within(s.phase, 0.06, 0.94, s.perPx);
    path = mix(path, vec3(0.075, 0.118, 0.112) * (0.8 + 0.5 * s.grain), lawn * 0.85);
  }
#endif
  vec3 c = mix(edge, path, smoothstep(1.075 - aa, 1.075 + aa, s.side));
  c *= 1.0 - 0.45 * band((s.side - 1.079) * s.halfPx, 0.006 * s.halfPx);
  c *= uGround;
  vec3 far = plot * uGround;
  if (isQuay && s.lat < 0.0) {
    far = bay(s, at);
    far = mix(far, vec3(0.42, 0.36, 0.44) * uGround, band((s.side - uPlot.x) * s.halfPx, 0.028 * s.halfPx) * 0.8);
    return mix(c, far, smoothstep(uPlot.x - aa, uPlot.x + aa, s.side));
  }
  return mix(c, far, smoothstep(uPlot.x - 0.04, uPlot.x + 0.04, s.side));
}

vec3 tunnelGround(Spot s) {
  float aa = 1.0 / s.halfPx;
  vec3 c = mix(vec3(0.120, 0.098, 0.112), vec3(0.086, 0.070, 0.084), step(1.055, s.side));
  // Reflectors on the half beats.
  float cat = band((fract(s.beat * 2.0 + 0.5) - 0.5) / (s.perPx * 2.0), 1.6 * (0.2 + s.k) * uShape.w);
  c += vec3(0.95, 0.62, 0.22) * cat * within(s.side, 1.015, 1.045, aa) * (0.45 + 0.4 * uPulse.z);
  return mix(c, vec3(0.030, 0.022, 0.028), smoothstep(1.12, 1.16, s.side)) * IN_GROUND;
}

/** Open country: a strip that rumbles in pairs a beat, a shoulder, and the land. */
vec3 landGround(Spot s, vec2 at) {
  float aa = 1.0 / s.halfPx;
  vec3 strip = kerb(s, vec3(0.46, 0.41, 0.42), vec3(0.105, 0.092, 0.130));
  float shoulderEnd = 1.34;
  vec3 shoulder = vec3(0.170, 0.156, 0.206);
  vec3 land = vec3(0.098, 0.096, 0.124);
  float blot = 0.5;
#ifdef FINE
  blot = mix(0.5, blots(vec2(s.lat * 2.6, s.beat * 1.7)), s.clear);
  shoulder *= 1.0 + (s.grain - 0.5) * 0.14 * s.grainFade;
#endif
  if (s.place < 4.5) {
    land = mix(vec3(0.082, 0.092, 0.112), vec3(0.120, 0.112, 0.132), blot);
  } else if (s.place < 6.5) {
    shoulderEnd = 1.10 + 0.10 * blot;
    shoulder = vec3(0.262, 0.188, 0.216);
    land = mix(vec3(0.345, 0.216, 0.212), vec3(0.420, 0.270, 0.238), blot);
#ifdef FINE
    // The wind's ripples, and scrub's shade.
    float ripple = sin(s.lat * 38.0 + blot * 9.0 + s.beat * 6.2832) * clamp(1.2 - s.perPx * 12.0, 0.0, 1.0);
    land *= 1.0 + 0.05 * ripple + (s.grain - 0.5) * 0.12 * s.grainFade;
    land *= 1.0 - 0.30 * smoothstep(0.72, 0.86, blots(vec2(s.lat * 5.5 + 40.0, s.beat * 4.0))) * s.clear;
#endif
  } else {
    shoulderEnd = 1.30;
    shoulder = mix(vec3(0.128, 0.116, 0.146), vec3(0.088, 0.106, 0.108), smoothstep(1.08, 1.22, s.side + (blot - 0.5) * 0.16));
    land = mix(vec3(0.085, 0.074, 0.104), vec3(0.124, 0.104, 0.122), blot);
  }
  vec3 c = mix(strip, shoulder, smoothstep(1.045 - aa, 1.045 + aa, s.side)) * uGround;
  vec3 far = land * uGround;
  if (s.place > 6.5 && s.lat > 0.0) far = valley(s, at);
  return mix(c, far, smoothstep(shoulderEnd - 0.015, shoulderEnd + 0.015, s.side));
}

vec3 beside(Spot s, vec2 at) {
  if (s.place < 2.5 || (s.place > 4.5 && s.place < 5.5)) return townGround(s, at);
  if (s.place < 3.5) return tunnelGround(s);
  return landGround(s, at);
}
`;
