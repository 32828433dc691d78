import type { Quality } from '../quality';

/**
 * Sky, ground and road in one pass over the canvas (two passes would double the cost on a machine without a graphics
 * chip). Ground is read line by line from the road table (`road-table.ts`), so hills, bends and tempo cost nothing here.
 * GLSL ES 1.00: Phaser asks for a WebGL 1 context. `outTexCoord.y` points up.
 */
export function roadShaderSource(quality: Quality): string {
  return `${quality === 'low' ? '' : '#define FINE\n'}${SOURCE}`;
}

const SOURCE = /* glsl */ `
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif

uniform sampler2D uTable;
/** Canvas width and height, half road px on the hit line, px of a 720-line picture's px. */
uniform vec4 uShape;
/** Horizon y, hit line y (both from the top), x of the road's far end, lanes. */
uniform vec4 uLines;
/** Beat pulse, bar pulse, song seconds, boost 0..1. */
uniform vec4 uPulse;
/** Hero x in half widths, headlight, brake 0..1, sun x in px. */
uniform vec4 uHero;
/** Colour and strength of the hit line's answer. */
uniform vec4 uAnswer;
/** Place of the answer in half widths, sky shift in px, wetness, town light 0..1. */
uniform vec4 uMood;
/** House line in half widths, radius of the sun in px. */
uniform vec4 uPlot;

varying vec2 outTexCoord;

const vec3 SKY_TOP = vec3(0.055, 0.070, 0.205);
const vec3 SKY_1 = vec3(0.230, 0.145, 0.430);
const vec3 SKY_2 = vec3(0.640, 0.225, 0.480);
const vec3 SKY_3 = vec3(1.000, 0.420, 0.370);
const vec3 SKY_4 = vec3(1.000, 0.690, 0.404);
const vec3 SUN = vec3(1.000, 0.850, 0.628);
const vec3 PAINT = vec3(1.000, 0.914, 0.769);
const vec3 FOG_FAR = vec3(0.478, 0.247, 0.416);
const vec3 LAMP = vec3(1.000, 0.760, 0.480);
const vec3 MAGENTA = vec3(1.000, 0.310, 0.627);
const vec3 CYAN = vec3(0.208, 0.839, 1.000);

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float word(vec2 highLow) {
  return (highLow.x * 65280.0 + highLow.y * 255.0) / 65535.0;
}

/** Share of a px that a band covers: distance from its middle and half thickness, both in px. */
float band(float away, float halfPx) {
  return clamp(halfPx - abs(away) + 0.5, 0.0, 1.0) * min(1.0, halfPx * 2.0);
}

vec3 skyColour(float height) {
  vec3 c = mix(SKY_4, SKY_3, smoothstep(0.0, 0.20, height));
  c = mix(c, SKY_2, smoothstep(0.12, 0.46, height));
  c = mix(c, SKY_1, smoothstep(0.34, 0.76, height));
  return mix(c, SKY_TOP, smoothstep(0.62, 1.05, height));
}

vec3 sky(vec2 at) {
  float unit = uShape.w;
  float height = 1.0 - at.y / uLines.x;
  vec3 c = skyColour(height);
  float radius = uPlot.y * (1.0 + 0.018 * uPulse.x);
  vec2 fromSun = at - vec2(uHero.w, uLines.x - radius * 0.52);
  float away = length(fromSun);
  float down = fromSun.y / radius;
  float disc = clamp(radius - away + 0.5, 0.0, 1.0);
  // Bars of haze cross the lower half of the sun and drift down slowly.
  float haze = smoothstep(0.30, 0.75, 0.5 + 0.5 * sin((down * 1.35 + 0.25 * down * down) * 15.0 - uPulse.z * 0.5)) * smoothstep(-0.35, 0.55, down);
  vec3 face = mix(vec3(1.0, 0.93, 0.74), vec3(1.0, 0.62, 0.42), smoothstep(-0.9, 0.8, down));
  c += (0.30 + 0.06 * uPulse.x) * exp(-max(away - radius, 0.0) / (radius * 0.85)) * vec3(1.0, 0.50, 0.32) * (1.0 - disc);
  c = mix(c, mix(face, c, haze * 0.62), disc);
#ifdef FINE
  float high = smoothstep(0.45, 0.95, height);
  if (high > 0.0) {
    vec2 sheet = (at + vec2(uMood.y * 0.25, 0.0)) / (26.0 * unit);
    vec2 cell = floor(sheet);
    float seed = hash(cell);
    vec2 off = fract(sheet) - 0.5 - 0.36 * vec2(hash(cell + 17.0) * 2.0 - 1.0, hash(cell + 41.0) * 2.0 - 1.0);
    float star = clamp(1.25 - length(off) * 26.0 * (0.8 + seed * 0.4), 0.0, 1.0) * step(0.62, seed);
    float twinkle = 0.55 + 0.45 * fract(seed * 57.0) + 0.35 * uPulse.x * step(0.86, seed);
    c += star * twinkle * high * vec3(0.85, 0.86, 1.0);
  }
#endif
  return c;
}

vec3 fogColour(float x) {
  float toSun = exp(-abs(x - uLines.z) / (uShape.x * 0.17));
  return mix(FOG_FAR, vec3(1.0, 0.56, 0.42), toSun * 0.75);
}

void main() {
  vec2 at = vec2(outTexCoord.x * uShape.x, (1.0 - outTexCoord.y) * uShape.y);
  if (at.y < uLines.x) {
    gl_FragColor = vec4(sky(at), 1.0);
    return;
  }
  vec3 t0 = texture2D(uTable, vec2(0.16667, outTexCoord.y)).rgb;
  vec3 t1 = texture2D(uTable, vec2(0.5, outTexCoord.y)).rgb;
  vec3 t2 = texture2D(uTable, vec2(0.83333, outTexCoord.y)).rgb;
  float centre = (word(t0.rg) * 3.0 - 1.0) * uShape.x;
  float halfPx = word(t1.rg) * uShape.x;
  float phase = word(t2.rg);
  float beat = t1.b * 255.0 + phase;
  float perPx = exp2(t2.b * 255.0 / 16.0 - 12.0);
  float unit = uShape.w;
  float k = halfPx / uShape.z;
  float lat = (at.x - centre) / halfPx;
  float side = abs(lat);
  float lanes = uLines.w;
  // How much of the fine pattern is left where a px covers many of its cells.
  float clear = clamp(1.15 - perPx * 3.0, 0.0, 1.0);
  float parity = mod(floor(beat), 2.0);

  // Asphalt: two tones that alternate by the beat, wheel tracks, patches and grain.
  vec3 road = mix(vec3(0.158, 0.140, 0.215), vec3(0.176, 0.158, 0.236), mix(0.5, parity, clear));
  float inLane = (lat * 0.5 + 0.5) * lanes;
  float track = cos(fract(inLane) * 12.566);
  road *= 1.0 + 0.045 * track;
#ifdef FINE
  float grainFade = clamp(1.2 - perPx * 44.0, 0.0, 1.0);
  float grain = hash(floor(vec2(lat * 90.0 + 200.0, beat * 56.0)));
  road *= 1.0 + (grain - 0.5) * 0.13 * grainFade;
  float smear = hash(floor(vec2(lat * 7.0 + 50.0, beat * 2.0 + 7.0)));
  road *= 1.0 - 0.07 * step(0.80, smear) * clear;
#endif

  // The beat on the road: lines across it, the first of a bar brighter, and dashes between the lanes in eighths.
  float toLine = (phase - step(0.5, phase)) / perPx;
  float flags = floor(t0.b * 255.0 + 0.5);
  float isBar = step(127.5, flags);
  float isWater = step(63.5, flags - 128.0 * isBar) * step(lat, 0.0);
  float thick = (0.9 + 1.3 * isBar) * (0.25 + k) * unit;
  float across = band(toLine, thick) * (0.24 + 0.42 * isBar) * clamp(1.3 - perPx * 2.2, 0.0, 1.0);
  road = mix(road, PAINT, across * (0.85 + 0.3 * uPulse.x));
  float lane = clamp(floor(inLane + 0.5), 1.0, lanes - 1.0);
  float dashPhase = abs(fract(phase * 2.0) - 0.25);
  float dash = clamp((0.25 - dashPhase) / (2.0 * perPx) + 0.5, 0.0, 1.0);
  dash = mix(0.5, dash, clamp(1.6 - perPx * 5.0, 0.0, 1.0));
  road = mix(road, PAINT, band((inLane - lane) * 2.0 / lanes * halfPx, 0.0075 * halfPx) * dash * 0.62);
  float edge = band((side - 0.972) * halfPx, 0.0115 * halfPx);
  road = mix(road, PAINT, edge * 0.92);

  // Kerb in one pair of bands a beat, pavement with joints, and the plots the houses stand on.
  float rumble = clamp((0.25 - abs(phase - 0.25)) / perPx + 0.5, 0.0, 1.0);
  rumble = mix(0.5, rumble, clear);
  vec3 kerb = mix(vec3(0.56, 0.49, 0.47), vec3(0.52, 0.115, 0.165), rumble);
  vec3 path = mix(vec3(0.170, 0.140, 0.232), vec3(0.190, 0.156, 0.254), mix(0.5, step(0.5, fract(beat * 2.0)), clear));
#ifdef FINE
  float joint = band((fract(beat * 4.0 + 0.5) - 0.5) / (perPx * 4.0), 0.7 * k * unit) * clamp(1.2 - perPx * 12.0, 0.0, 1.0);
  joint = max(joint, band((fract(side * 7.0) - 0.5) * halfPx / 7.0, 0.6 * k * unit));
  path *= 1.0 - 0.30 * joint;
  path *= 1.0 + (grain - 0.5) * 0.10 * grainFade;
#endif
  vec3 plot = vec3(0.105, 0.086, 0.158);
  float aa = 1.0 / halfPx;
  vec3 c = mix(road, kerb, smoothstep(1.005 - aa, 1.005 + aa, side));
  float lip = smoothstep(1.075 - aa, 1.075 + aa, side);
  c = mix(c, path, lip);
  c *= 1.0 - 0.45 * band((side - 1.079) * halfPx, 0.006 * halfPx);
  if (isWater > 0.5) {
    // The bay takes the sky's colour, the more the flatter one looks over it, with glints that pass with the song.
    vec3 bay = mix(vec3(0.070, 0.066, 0.175), fogColour(at.x), 0.10 + 0.80 * exp(-k * 5.5));
    float wave = hash(floor(vec2(at.x / (30.0 * unit * (0.25 + k)), beat * 24.0)));
    plot = bay + vec3(1.0, 0.60, 0.52) * step(0.90, wave) * (0.05 + 0.22 * exp(-k * 3.0)) * clamp(1.2 - perPx * 18.0, 0.0, 1.0);
    plot = mix(plot, vec3(0.42, 0.36, 0.44), band((side - uPlot.x) * halfPx, 0.028 * halfPx) * 0.8);
  }
  c = mix(c, plot, smoothstep(uPlot.x - 0.04, uPlot.x + 0.04, side));
  float onRoad = 1.0 - smoothstep(0.995, 1.0, side);

  // Light on the ground. Lamps stand on every second beat; what is wet draws their light towards the driver.
  float toLamp = mod(beat + 1.0, 2.0) - 1.0;
  float lampLat = side - 0.93;
  float pool = exp(-lampLat * lampLat * 7.0 - toLamp * toLamp * 9.0);
  float tail = mod(-beat, 2.0);
  float streak = exp(-lampLat * lampLat * 90.0 - tail * 2.6) * onRoad;
  float town = uMood.w;
  c += LAMP * (pool * (0.20 + 0.20 * uPulse.x) + streak * uMood.z * 0.34) * town * clamp(k * 5.0, 0.0, 1.0);
  float rim = smoothstep(0.25, 1.0, side) * exp(-max(side - 1.0, 0.0) * 2.2);
  c += mix(MAGENTA, CYAN, step(0.0, lat)) * rim * 0.050 * town;
  // Shop windows spill onto the pavement, one shop after another.
  float row = beat * 0.7;
  float sideSeed = 5.0 + step(0.0, lat);
  float shop = mix(hash(vec2(floor(row), sideSeed)), hash(vec2(floor(row) + 1.0, sideSeed)), smoothstep(0.3, 0.7, fract(row)));
  shop = (0.5 + 0.5 * shop) * (1.0 - isWater);
  c += vec3(1.0, 0.62, 0.34) * exp(-abs(side - uPlot.x) * 5.0) * shop * 0.22 * town;
  float far = clamp(1.0 - k, 0.0, 1.0);
  float glint = 0.82 + 0.18 * hash(vec2(floor(beat * 22.0), 3.0)) * clear;
  float column = exp(-abs(at.x - mix(at.x * 0.25 + uLines.z * 0.75, uLines.z, far)) / (uShape.x * (0.030 + 0.15 * k)));
  c += vec3(1.0, 0.47, 0.30) * column * far * far * (0.10 + 0.34 * uMood.z * onRoad) * glint;

  // The car's own light: two beams that meet ahead of it, and the red of the brakes behind.
  float ahead = max(1.0 - k, 0.0);
  float off = lat - uHero.x;
  float spread = 0.06 + 0.30 * ahead;
  float apart = 0.06 + 0.10 * ahead;
  float near1 = (off - apart) / spread;
  float near2 = (off + apart) / spread;
  float beam = (exp(-near1 * near1) + exp(-near2 * near2)) * smoothstep(0.04, 0.26, ahead) * exp(-ahead * 2.3);
  c += vec3(1.0, 0.90, 0.72) * beam * uHero.y * 0.20;
  float behind = max(k - 1.0, 0.0);
  c += vec3(1.0, 0.08, 0.06) * exp(-off * off * 26.0 - behind * behind * 30.0 - ahead * 60.0) * uHero.z * 0.55;

  // Fog takes the far end into the colour of the sky's foot.
  c = mix(c, fogColour(at.x), clamp(exp(-k * 11.0) * 1.12 - 0.02, 0.0, 1.0));

  // The hit line: fixed on the screen, brightest where the car is, and it answers every press.
  float toHit = at.y - uLines.y;
  float nearHero = exp(-off * off * 9.0);
  float inside = 1.0 - smoothstep(1.0, 1.02, side);
  float core = band(toHit, (1.9 + 0.5 * uPulse.x + 1.6 * uAnswer.w) * unit) * inside;
  float halo = exp(-abs(toHit) / ((7.0 + 16.0 * uAnswer.w) * unit)) * inside;
  float atAnswer = exp(-(lat - uMood.x) * (lat - uMood.x) * 5.0);
  c = mix(c, vec3(1.0, 0.97, 0.90), core * (0.62 + 0.30 * nearHero));
  c += PAINT * halo * (0.10 + 0.08 * uPulse.x + 0.10 * nearHero);
  c += uAnswer.rgb * uAnswer.w * (halo * (0.28 + 0.75 * atAnswer) + core * 0.6);

  gl_FragColor = vec4(c, 1.0);
}
`;
