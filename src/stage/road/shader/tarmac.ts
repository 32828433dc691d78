/** The tarmac with its paint: lanes, and where `STRETCH` says so, the crossings of a junction (1) or a ramp (2, 3). */
export const TARMAC = /* glsl */ `
/** The bare surface, before any light falls on it. */
vec3 tarmac(float inLane, float parity) {
  vec3 c = mix(vec3(0.158, 0.140, 0.215), vec3(0.176, 0.158, 0.236), mix(0.5, parity, clear));
#if PLACE == 4
  c *= vec3(1.10, 1.12, 1.08);
#elif PLACE == 6
  c *= vec3(1.24, 1.10, 1.0);
#elif PLACE == 7
  c *= vec3(0.92, 0.95, 0.96);
#endif
  c *= 1.0 + 0.045 * cos(fract(inLane) * 12.566);
#ifdef FINE
  c *= 1.0 + (grain - 0.5) * 0.13 * grainFade;
  float smear = hash(floor(vec2(lat * 7.0 + 50.0, beat * 2.0 + 7.0)));
  c *= 1.0 - 0.07 * step(0.80, smear) * clear;
#endif
  return c;
}

#if STRETCH == 1
/** Stripes of the crossings before and behind the cross street. */
float zebra(float since, float px) {
  float rows = max(within(since, 0.055, 0.155, px), within(since, 0.605, 0.705, px));
  float stripe = abs(fract(lat * 7.5 + 0.25) - 0.5) * 2.0;
  return rows * clamp((stripe - 0.5) * halfPx / 7.5 + 0.5, 0.0, 1.0) * step(side, 0.955);
}
#endif

#if STRETCH > 1
/** Lays a slip road over the ground: its surface, edge line, the dashes and the gore between it and the road. */
vec3 withRamp(vec3 ground, vec3 surface, float progress) {
  float part = max(progress - 0.34, 0.0);
  float gap = 6.5 * part * part * part + 1.1 * part * part;
  float inner = 1.0 + gap;
  float outer = 1.0 + 0.44 * smoothstep(0.0, 0.26, progress) + gap * 1.06;
  float soft = 1.5 * aa;
  float fade = 1.0 - smoothstep(0.82, 1.0, progress);
  float lane = within(side, inner, outer, soft) * fade;
  float gore = within(side, 1.0, inner, soft) * (1.0 - smoothstep(0.30, 0.55, gap)) * fade;
  vec3 c = mix(ground, surface * 0.92, gore);
  float chevron = fract(beat * 3.0 + (side - 1.0) * 5.0);
  c = mix(c, PAINT, gore * step(0.03, gap) * within(chevron, 0.0, 0.34, 0.05 + perPx * 3.0) * 0.42 * clamp(1.3 - perPx * 6.0, 0.0, 1.0));
  c = mix(c, surface, lane);
  float line = band((side - outer + 0.028) * halfPx, 0.011 * halfPx);
  line = max(line, band((side - inner - 0.02) * halfPx, 0.009 * halfPx) * step(0.004, gap));
  return mix(c, PAINT, line * lane * 0.85);
}
#endif
`;
