import type { Quality } from '../quality';
import { BESIDE } from './shader/beside';
import { HEAD } from './shader/head';
import { LIGHT } from './shader/light';
import { SKY } from './shader/sky';
import { TARMAC } from './shader/tarmac';

/**
 * Sky, ground and road in one pass over the canvas (two passes would double the cost on a machine without a graphics
 * chip). Ground is read line by line from the road table (`road-table.ts`), so hills, bends and tempo cost nothing here.
 * All colours of sky, air and light come from the mood. `outTexCoord.y` points up.
 */
export function roadShaderSource(quality: Quality): string {
  return `${quality === 'low' ? '' : '#define FINE\n'}${HEAD}${SKY}${BESIDE}${TARMAC}${LIGHT}${MAIN}`;
}

const MAIN = /* glsl */ `
void main() {
  vec2 at = vec2(outTexCoord.x * uShape.x, (1.0 - outTexCoord.y) * uShape.y);
  float calm = uDepth.w;
  if (at.y < uLines.x) {
    gl_FragColor = vec4(sky(at) * (1.0 - 0.62 * calm), 1.0);
    return;
  }
  vec3 t0 = texture2D(uTable, vec2(0.125, outTexCoord.y)).rgb;
  vec3 t1 = texture2D(uTable, vec2(0.375, outTexCoord.y)).rgb;
  vec3 t2 = texture2D(uTable, vec2(0.625, outTexCoord.y)).rgb;
  float centre = (word(t0.rg) * 3.0 - 1.0) * uShape.x;
  float unit = uShape.w;
  Spot s;
  s.halfPx = word(t1.rg) * uShape.x;
  s.phase = word(t2.rg);
  s.beat = t1.b * 255.0 + s.phase;
  s.perPx = exp2(t2.b * 255.0 / 16.0 - 12.0);
  s.k = s.halfPx / uShape.z;
  s.lat = (at.x - centre) / s.halfPx;
  s.side = abs(s.lat);
  s.clear = clamp(1.15 - s.perPx * 3.0, 0.0, 1.0);
  s.grainFade = clamp(1.2 - s.perPx * 44.0, 0.0, 1.0);
  s.grain = 0.5;
#ifdef FINE
  if (s.grainFade > 0.0) s.grain = hash(floor(vec2(s.lat * 90.0 + 200.0, s.beat * 56.0)));
#endif
  float flags = floor(t0.b * 255.0 + 0.5);
  float isBar = step(127.5, flags);
  flags -= 128.0 * isBar;
  float kind = floor(flags / 16.0);
  s.place = flags - 16.0 * kind;
  bool isCovered = s.place > 2.5 && s.place < 3.5;
  vec3 daylight = isCovered ? IN_GROUND : uGround;
  float wet = isCovered ? 0.10 : uTown.x;
  float lanes = uLines.w;
  float inLane = (s.lat * 0.5 + 0.5) * lanes;
  float parity = mod(floor(s.beat), 2.0);
  float aa = 1.0 / s.halfPx;

  // Where the row lies in a junction (kind 1) or on a ramp (2 on the left, 3 on the right).
  float since = 0.0;
  vec2 crossing = vec2(0.0);
  float secondsPx = uDepth.x / (s.k * s.k * uDepth.y);
  if (kind > 0.5) {
    since = word(texture2D(uTable, vec2(0.875, outTexCoord.y)).rg);
    if (kind < 1.5) {
      since *= 2.0;
      crossing = junctionShare(since, secondsPx);
    }
  }

  vec3 surface = tarmac(s, inLane, parity) * daylight;
  vec3 paint = PAINT * mix(1.0, 0.93, calm);
  vec3 c = surface;
  if (s.side < 1.0 + 2.0 * aa) {
    // Dashes between the lanes in eighths, the edge lines, and crossings instead of both.
    float lane = clamp(floor(inLane + 0.5), 1.0, lanes - 1.0);
    float dashPhase = abs(fract(s.phase * 2.0) - 0.25);
    float dash = clamp((0.25 - dashPhase) / (2.0 * s.perPx) + 0.5, 0.0, 1.0);
    dash = mix(0.5, dash, clamp(1.6 - s.perPx * 5.0, 0.0, 1.0)) * (0.55 + 0.20 * uPulse.z) * (1.0 - crossing.x);
    c = mix(c, paint, band((inLane - lane) * 2.0 / lanes * s.halfPx, 0.0075 * s.halfPx) * dash);
    c = mix(c, paint, band((s.side - 0.972) * s.halfPx, 0.0115 * s.halfPx) * 0.92 * (1.0 - crossing.x * 0.999));
    if (crossing.x > 0.0) c = mix(c, paint, zebra(s, since, secondsPx) * 0.34 * clamp(1.4 - secondsPx * 14.0, 0.0, 1.0));
  }
  if (s.side > 1.0 - 2.0 * aa) {
    vec3 ground = beside(s, at);
    if (crossing.y > 0.0) {
      float stripe = band((since - 0.38) / secondsPx, 0.006 / secondsPx) * within(fract(s.lat * 3.0), 0.0, 0.55, 3.0 * aa);
      vec3 street = mix(surface, paint, stripe * 0.4 * step(1.25, s.side));
      ground = mix(ground, street, crossing.y);
    } else if (kind > 1.5 && (kind > 2.5) == (s.lat > 0.0)) {
      ground = withRamp(s, ground, surface, since, paint);
    }
    c = mix(c, ground, smoothstep(1.005 - aa, 1.005 + aa, s.side) * (1.0 - crossing.y * step(s.side, 1.0)));
    c *= 1.0 - 0.52 * calm * smoothstep(1.0, 1.03, s.side);
  }
  float onRoad = 1.0 - smoothstep(0.995, 1.0, s.side);

  // Wet or dry, the lines of the beat stay as bright: they are what the song is read by.
  c = withWater(s, at, c, wet * (onRoad * 0.55 + 0.45) * step(s.side, uPlot.x));
  float toLine = (s.phase - step(0.5, s.phase)) / s.perPx;
  float thick = (0.9 + 1.3 * isBar) * (0.25 + s.k) * unit;
  float across = band(toLine, thick) * (0.24 + 0.42 * isBar) * clamp(1.3 - s.perPx * 2.2, 0.0, 1.0) * onRoad;
  c = mix(c, paint, across * (0.85 + 0.3 * uPulse.x));

  vec3 light = lampLight(s, onRoad, wet) + carLight(s);
  if (!isCovered) light += shopLight(s, wet) + sunLight(s, at, onRoad, wet);
  c += light * clamp(s.k * 5.0, 0.0, 1.0) * (1.0 - 0.5 * calm);

  // Haze takes the far end into the colour of the sky's foot.
  vec3 haze = isCovered ? mix(IN_HAZE, IN_WARM, 0.5 * exp(-abs(at.x - uLines.z) / (uShape.w * 90.0))) : hazeAt(at.x);
  c = mix(c, haze * (1.0 - 0.45 * calm), clamp(exp(-s.k * uDepth.z) * 1.12 - 0.02, 0.0, 1.0));

  // The hit line: fixed on the screen, brightest where the car is, and it answers every press.
  float toHit = at.y - uLines.y;
  float off = s.lat - uHero.x;
  float nearHero = exp(-off * off * 9.0);
  float inside = 1.0 - smoothstep(1.0, 1.02, s.side);
  float core = band(toHit, (1.9 + 0.5 * uPulse.x + 1.6 * uAnswer.w) * unit) * inside;
  float halo = exp(-abs(toHit) / ((7.0 + 16.0 * uAnswer.w) * unit)) * inside;
  float atAnswer = exp(-(s.lat - uHero.w) * (s.lat - uHero.w) * 5.0);
  c = mix(c, vec3(1.0, 0.97, 0.90), core * (0.62 + 0.30 * nearHero));
  c += PAINT * halo * (0.10 + 0.08 * uPulse.x + 0.10 * nearHero);
  c += uAnswer.rgb * uAnswer.w * (halo * (0.28 + 0.75 * atAnswer) + core * 0.6);

  gl_FragColor = vec4(c, 1.0);
}
`;
