/** Light that lies on the ground: lamps, shop windows, the low sun, headlights; and what water makes of it. */
export const LIGHT = /* glsl */ `
/** Beats from one street lamp to the next, by place; 0 where there are none. */
float lampBeats(float place) {
  if (place < 2.5) return 2.0;
  if (place < 3.5) return 1.0;
  return place > 5.5 && place < 6.5 ? 0.0 : 4.0;
}

/** Sky in the wet road, in sheets where water stands. */
vec3 withWater(Spot s, vec2 at, vec3 c, float wet) {
  float flat_ = 0.08 + 0.50 * exp(-s.k * 4.2);
  float sheen = wet * flat_;
#ifdef FINE
  if (wet > 0.3) {
    float pool = smoothstep(0.60, 0.72, blots(vec2(s.lat * 2.3 + 20.0, s.beat * 1.1)) * 0.75 + 0.25 * blots(vec2(s.lat * 9.0, s.beat * 5.0)));
    sheen = min(sheen + pool * wet * s.clear * (0.16 + 0.3 * flat_), 0.9);
  }
#endif
  return mix(c * (1.0 - 0.34 * wet), hazeAt(at.x) * 0.92, sheen);
}

vec3 lampLight(Spot s, float onRoad, float wet) {
  float every = lampBeats(s.place);
  if (every < 0.5) return vec3(0.0);
  if (every < 1.5) {
    // Lamps in the roof of a tunnel, one a beat: pools that pass under the car.
    float to = mod(s.beat + 0.5, 1.0) - 0.5;
    float under = exp(-s.lat * s.lat * 1.3) * exp(-to * to * 16.0);
    float stripe = exp(-s.lat * s.lat * 70.0) * exp(-mod(-s.beat, 1.0) * 3.0) * onRoad;
    return IN_LAMP * (under * (0.15 + 0.17 * uPulse.x) + stripe * 0.10);
  }
  float half_ = every * 0.5;
  float to = mod(s.beat + half_, every) - half_;
  float across = s.side - (every > 3.0 ? 0.84 : 0.93);
  float pool = exp(-across * across * 7.0 - to * to * 9.0);
  float tail = mod(-s.beat, every);
  float streak = exp(-across * across * 90.0 - tail * 2.2) * onRoad;
  return uLamp * (pool * (0.20 + 0.20 * uPulse.x) + streak * wet * 0.42) * uTown.y;
}

/** Shop windows and signs spill onto the pavement of a town; wet tarmac draws them out towards the driver. */
vec3 shopLight(Spot s, float wet) {
  if (s.place > 2.5 || (s.place > 1.5 && s.lat < 0.0)) return vec3(0.0);
  float row = s.beat * 0.7;
  float seed = 5.0 + step(0.0, s.lat);
  float shop = mix(hash(vec2(floor(row), seed)), hash(vec2(floor(row) + 1.0, seed)), smoothstep(0.3, 0.7, fract(row)));
  vec3 c = vec3(1.0, 0.62, 0.34) * exp(-abs(s.side - uPlot.x) * 5.0) * (0.5 + 0.5 * shop) * 0.22;
  float rim = smoothstep(0.25, 1.0, s.side) * exp(-max(s.side - 1.0, 0.0) * 2.2);
  c += mix(MAGENTA, CYAN, step(0.0, s.lat)) * rim * 0.050;
#ifdef FINE
  if (wet > 0.3) {
    float cell = floor(row + 0.5);
    float kind = hash(vec2(cell, seed + 9.0));
    vec3 neon = kind < 0.36 ? MAGENTA : kind < 0.68 ? CYAN : kind < 0.86 ? vec3(1.0, 0.62, 0.22) : vec3(0.35, 1.0, 0.6);
    float at = 1.0 + (hash(vec2(cell, seed + 3.0)) - 0.62) * 0.55;
    float shake = (hash(vec2(floor(s.beat * 26.0), seed)) - 0.5) * 0.05 * s.clear;
    float off = s.side - at + shake;
    float tail = 1.0 - fract(row + 0.5);
    c += neon * exp(-off * off * 150.0) * exp(-tail * 1.9) * wet * (0.20 + 0.16 * uPulse.z);
  }
#endif
  return c * uTown.z;
}

/** The low sun lays a column of light on the road, longer on a wet one. */
vec3 sunLight(Spot s, vec2 at, float onRoad, float wet) {
  float far = clamp(1.0 - s.k, 0.0, 1.0);
  float glint = 0.82 + 0.18 * hash(vec2(floor(s.beat * 22.0), 3.0)) * s.clear;
  float column = exp(-abs(at.x - mix(at.x * 0.25 + uLines.z * 0.75, uLines.z, far)) / (uShape.x * (0.030 + 0.15 * s.k)));
  return uGlow.rgb * uGlow.w * column * far * far * (0.10 + (0.16 + 0.20 * wet) * onRoad) * glint;
}

/** Two beams that meet ahead of the car, and the red of its brakes behind. */
vec3 carLight(Spot s) {
  float ahead = max(1.0 - s.k, 0.0);
  float off = s.lat - uHero.x;
  float spread = 0.06 + 0.30 * ahead;
  float apart = 0.06 + 0.10 * ahead;
  float near1 = (off - apart) / spread;
  float near2 = (off + apart) / spread;
  float beam = (exp(-near1 * near1) + exp(-near2 * near2)) * smoothstep(0.04, 0.26, ahead) * exp(-ahead * 2.3);
  float behind = max(s.k - 1.0, 0.0);
  float red = exp(-off * off * 26.0 - behind * behind * 30.0 - ahead * 60.0);
  return vec3(1.0, 0.90, 0.72) * beam * uHero.y * 0.20 + vec3(1.0, 0.08, 0.06) * red * uHero.z * 0.55;
}
`;
