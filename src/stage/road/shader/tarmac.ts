/** The tarmac with its paint: lanes, beat lines, junctions and ramps. */
export const TARMAC = /* glsl */ `
/** The bare surface, before any light falls on it. */
vec3 tarmac(Spot s, float inLane, float parity) {
  vec3 c = mix(vec3(0.158, 0.140, 0.215), vec3(0.176, 0.158, 0.236), mix(0.5, parity, s.clear));
  if (s.place > 5.5 && s.place < 6.5) c *= vec3(1.24, 1.10, 1.0);
  else if (s.place > 3.5 && s.place < 4.5) c *= vec3(1.10, 1.12, 1.08);
  else if (s.place > 6.5) c *= vec3(0.92, 0.95, 0.96);
  c *= 1.0 + 0.045 * cos(fract(inLane) * 12.566);
#ifdef FINE
  c *= 1.0 + (s.grain - 0.5) * 0.13 * s.grainFade;
  float smear = hash(floor(vec2(s.lat * 7.0 + 50.0, s.beat * 2.0 + 7.0)));
  c *= 1.0 - 0.07 * step(0.80, smear) * s.clear;
#endif
  return c;
}

/** How much of the road is a junction here: x its whole length, y the mouth of the cross street. */
vec2 junctionShare(float since, float px) {
  return vec2(within(since, 0.02, 0.74, px), within(since, 0.18, 0.58, px));
}

/** Stripes of the crossings before and behind the cross street. */
float zebra(Spot s, float since, float px) {
  float rows = max(within(since, 0.055, 0.155, px), within(since, 0.605, 0.705, px));
  float stripe = abs(fract(s.lat * 7.5 + 0.25) - 0.5) * 2.0;
  return rows * clamp((stripe - 0.5) * s.halfPx / 7.5 + 0.5, 0.0, 1.0) * step(s.side, 0.955);
}

/** Edges of a slip road in half widths at its progress: x where it parts from the road, y its outer edge. */
vec2 rampEdges(float progress) {
  float part = max(progress - 0.34, 0.0);
  float gap = 6.5 * part * part * part + 1.1 * part * part;
  return vec2(1.0 + gap, 1.0 + 0.44 * smoothstep(0.0, 0.26, progress) + gap * 1.06);
}

/** Lays a slip road over the ground: its surface, edge line, the dashes and the gore between it and the road. */
vec3 withRamp(Spot s, vec3 ground, vec3 surface, float progress, vec3 paint) {
  vec2 edges = rampEdges(progress);
  float aa = 1.5 / s.halfPx;
  float fade = 1.0 - smoothstep(0.82, 1.0, progress);
  float lane = within(s.side, edges.x, edges.y, aa) * fade;
  float gap = edges.x - 1.0;
  vec3 c = ground;
  float gore = within(s.side, 1.0, edges.x, aa) * (1.0 - smoothstep(0.30, 0.55, gap)) * fade;
  c = mix(c, surface * 0.92, gore);
  float chevron = fract(s.beat * 3.0 + (s.side - 1.0) * 5.0);
  c = mix(c, paint, gore * step(0.03, gap) * within(chevron, 0.0, 0.34, 0.05 + s.perPx * 3.0) * 0.42 * clamp(1.3 - s.perPx * 6.0, 0.0, 1.0));
  c = mix(c, surface, lane);
  float line = band((s.side - edges.y + 0.028) * s.halfPx, 0.011 * s.halfPx);
  line = max(line, band((s.side - edges.x - 0.02) * s.halfPx, 0.009 * s.halfPx) * step(0.004, gap));
  return mix(c, paint, line * lane * 0.85);
}
`;
