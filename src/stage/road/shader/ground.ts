/** The ground of one band of lines: reads the table, then puts road, sides, light, haze and hit line together. */
export const GROUND_HEAD = /* glsl */ `
float lat;
float side;
float beat;
float phase;
float perPx;
float k;
float halfPx;
float aa;
float clear;
float grainFade;
float grain;
`;

export const GROUND_MAIN = /* glsl */ `
void main() {
  vec2 at = here();
  float row = 1.0 - at.y / uShape.y;
  vec3 t0 = texture2D(uTable, vec2(0.125, row)).rgb;
  vec3 t1 = texture2D(uTable, vec2(0.375, row)).rgb;
  vec3 t2 = texture2D(uTable, vec2(0.625, row)).rgb;
  float unit = uShape.w;
  float calm = uDepth.w;
  halfPx = word(t1.rg) * uShape.x;
  aa = 1.0 / halfPx;
  phase = word(t2.rg);
  beat = t1.b * 255.0 + phase;
  perPx = exp2(t2.b * 255.0 / 16.0 - 12.0);
  k = halfPx / uShape.z;
  lat = (at.x - (word(t0.rg) * 3.0 - 1.0) * uShape.x) * aa;
  side = abs(lat);
  clear = clamp(1.15 - perPx * 3.0, 0.0, 1.0);
  grainFade = clamp(1.2 - perPx * 44.0, 0.0, 1.0);
  grain = 0.5;
#ifdef FINE
  grain = hash(floor(vec2(lat * 90.0 + 200.0, beat * 56.0)));
#endif
#if PLACE == 3
  vec3 daylight = IN_GROUND;
  vec3 haze = mix(IN_HAZE, IN_WARM, 0.5 * exp(-abs(at.x - uLines.z) / (unit * 90.0)));
  float wet = 0.10;
#else
  vec3 daylight = uGround;
  vec3 haze = hazeAt(at.x);
  float wet = uTown.x;
#endif
  float lanes = uLines.w;
  float inLane = (lat * 0.5 + 0.5) * lanes;
  float crossing = 0.0;
#if STRETCH > 0
  float since = word(texture2D(uTable, vec2(0.875, row)).rg);
#endif
#if STRETCH == 1
  since *= 2.0;
  float secondsPx = uDepth.x / (k * k * uDepth.y);
  crossing = within(since, 0.02, 0.74, secondsPx);
  float mouth = within(since, 0.18, 0.58, secondsPx);
#endif

  // Dashes between the lanes in eighths, the edge lines, and crossings instead of both.
  vec3 surface = tarmac(inLane, mod(floor(beat), 2.0)) * daylight;
  vec3 c = surface;
  float lane = clamp(floor(inLane + 0.5), 1.0, lanes - 1.0);
  float dash = clamp((0.25 - abs(fract(phase * 2.0) - 0.25)) / (2.0 * perPx) + 0.5, 0.0, 1.0);
  dash = mix(0.5, dash, clamp(1.6 - perPx * 5.0, 0.0, 1.0)) * (0.55 + 0.20 * uPulse.z) * (1.0 - crossing);
  c = mix(c, PAINT, band((inLane - lane) * 2.0 / lanes * halfPx, 0.0075 * halfPx) * dash);
  c = mix(c, PAINT, band((side - 0.972) * halfPx, 0.0115 * halfPx) * 0.92 * (1.0 - crossing));

  vec3 ground = beside(at);
#if STRETCH == 1
  c = mix(c, PAINT, zebra(since, secondsPx) * 0.34 * clamp(1.4 - secondsPx * 14.0, 0.0, 1.0));
  float stripe = band((since - 0.38) / secondsPx, 0.006 / secondsPx) * within(fract(lat * 3.0), 0.0, 0.55, 3.0 * aa);
  ground = mix(ground, mix(surface, PAINT, stripe * 0.4 * step(1.25, side)), mouth);
#elif STRETCH == 2
  ground = lat < 0.0 ? withRamp(ground, surface, since) : ground;
#elif STRETCH == 3
  ground = lat > 0.0 ? withRamp(ground, surface, since) : ground;
#endif
  c = mix(c, ground * (1.0 - 0.52 * calm), smoothstep(1.005 - aa, 1.005 + aa, side));
  float onRoad = 1.0 - smoothstep(0.995, 1.0, side);

  // Wet or dry, the lines of the beat stay as bright: they are what the song is read by.
#ifdef TOWN
  c = withWater(c, haze, wet * (onRoad * 0.55 + 0.45) * step(side, plotLine()));
#else
  c = withWater(c, haze, wet * (onRoad * 0.7 + 0.3));
#endif
  float isBar = step(0.5, t0.b);
  float toLine = (phase - step(0.5, phase)) / perPx;
  float across = band(toLine, (0.9 + 1.3 * isBar) * (0.25 + k) * unit) * (0.24 + 0.42 * isBar);
  across *= clamp(1.3 - perPx * 2.2, 0.0, 1.0) * onRoad;
  c = mix(c, PAINT, across * (0.85 + 0.3 * uPulse.x));

  vec3 light = lampLight(onRoad, wet) + carLight() + shopLight(wet) + sunLight(at, onRoad, wet);
  c += light * (clamp(k * 5.0, 0.0, 1.0) * (1.0 - 0.5 * calm));

  // Haze takes the far end into the colour of the sky's foot.
  c = mix(c, haze * (1.0 - 0.45 * calm), clamp(exp(-k * uDepth.z) * 1.12 - 0.02, 0.0, 1.0));

  // The hit line: fixed on the screen, brightest where the car is, and it answers every press.
  float toHit = at.y - uLines.y;
  float off = lat - uHero.x;
  float nearHero = exp(-off * off * 9.0);
  float inside = 1.0 - smoothstep(1.0, 1.02, side);
  // The answer stays near the car: the whole line, brighter with every press, would be a flash of a large part of a dark picture.
  float atAnswer = exp(-(lat - uHero.w) * (lat - uHero.w) * 5.0);
  float answer = uAnswer.w * (0.1 + 0.9 * atAnswer);
  float core = band(toHit, (1.9 + 0.5 * uPulse.x + 1.6 * answer) * unit) * inside;
  float halo = exp(-abs(toHit) / ((7.0 + 16.0 * answer) * unit)) * inside;
  c = mix(c, vec3(1.0, 0.97, 0.90), core * (0.62 + 0.30 * nearHero));
  c += PAINT * halo * (0.10 + 0.08 * uPulse.x + 0.10 * nearHero);
  c += uAnswer.rgb * answer * (halo + core * 0.6);

  gl_FragColor = vec4(c, 1.0);
}
`;
