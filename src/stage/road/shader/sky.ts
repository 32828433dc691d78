/** The sky: a gradient, the sun or the moon's light, stars; under cover only what the far mouth shows of it. */
export const SKY = /* glsl */ `
vec3 skyColour(float height) {
  vec3 c = mix(uSky0.rgb, uSky1.rgb, smoothstep(0.0, 0.20, height));
  c = mix(c, uSky2.rgb, smoothstep(0.12, 0.46, height));
  c = mix(c, uSky3.rgb, smoothstep(0.34, 0.76, height));
  return mix(c, uSky4.rgb, smoothstep(0.62, 1.05, height));
}

vec3 openSky(vec2 at) {
  float unit = uShape.w;
  float height = 1.0 - at.y / uLines.x;
  vec3 c = skyColour(height);
  float radius = uPlot.y * (1.0 + 0.018 * uPulse.x);
  vec2 fromDisc = at - uPlot.zw;
  float away = length(fromDisc);
  float isSun = 1.0 - uSky3.w;
  float disc = clamp(radius - away + 0.5, 0.0, 1.0) * isSun * uDisc.w;
  c += (0.30 + 0.09 * uPulse.y) * uDisc.w * exp(-max(away - radius, 0.0) / (radius * 0.85)) * uGlow.rgb * (1.0 - disc);
  if (disc > 0.0) {
    // Bars of haze cross the lower half of the sun and drift down slowly.
    float down = fromDisc.y / radius;
    float bars = smoothstep(0.30, 0.75, 0.5 + 0.5 * sin((down * 1.35 + 0.25 * down * down) * 15.0 - uPulse.w * 0.5));
    bars *= smoothstep(-0.35, 0.55, down) * clamp(uGlow.w * 3.0, 0.0, 1.0);
    vec3 face = mix(mix(uDisc.rgb, vec3(1.0), 0.25), mix(uDisc.rgb, uGlow.rgb, 0.62), smoothstep(-0.9, 0.8, down));
    c = mix(c, mix(face, c, bars * 0.62), disc);
  }
#ifdef FINE
  float high = smoothstep(0.45, 0.95, height) * uSky4.w;
  if (high > 0.0) {
    vec2 sheet = (at + vec2(uTown.w * 0.25, 0.0)) / (26.0 * unit);
    vec2 cell = floor(sheet);
    float seed = hash(cell);
    vec2 off = fract(sheet) - 0.5 - 0.36 * vec2(hash(cell + 17.0) * 2.0 - 1.0, hash(cell + 41.0) * 2.0 - 1.0);
    float star = clamp(1.25 - length(off) * 26.0 * (0.8 + seed * 0.4), 0.0, 1.0) * step(0.62, seed);
    float twinkle = 0.55 + 0.45 * fract(seed * 57.0) + 0.35 * uPulse.x * step(0.86, seed);
    c += star * twinkle * high * vec3(0.85, 0.86, 1.0);
  }
  float thick = max(uSky1.w, uSky2.w * 0.6);
  if (thick > 0.0) {
    // Cloud hangs in long rags that move slowly with the bends.
    float x = (at.x + uTown.w * 0.4) / (unit * 260.0) + uPulse.w * 0.012;
    float rag = blots(vec2(x, height * 4.2)) * 0.65 + blots(vec2(x * 2.3 + 9.0, height * 9.0 - uPulse.w * 0.02)) * 0.35;
    c *= 1.0 + thick * (rag - 0.52) * 0.42 * smoothstep(0.02, 0.4, height);
  }
#endif
  return c * (1.0 + 0.025 * uPulse.y);
}

vec3 sky(vec2 at) {
  if (uSky0.w <= 0.0) return openSky(at);
  vec3 dark = mix(IN_HAZE, IN_WARM, 0.35 * exp(-length(at - vec2(uLines.z, uLines.x)) / (uShape.w * 70.0)));
  vec2 inMouth = vec2(abs(at.x - uMouth.x) / uMouth.z, (uMouth.y - at.y) / uMouth.w);
  float px = 1.0 / uMouth.z;
  float light = within(inMouth.x, -1.0, 1.0, px) * within(inMouth.y, -1.0, 1.0, px);
  // The glare of the day lies around the far mouth.
  float glare = exp(-length(max(inMouth - 1.0, 0.0)) * 1.6) * 0.35;
  vec3 outside = openSky(at);
  vec3 inside = mix(dark + uSky0.rgb * glare * min(uMouth.z / (uShape.w * 6.0), 1.0), outside, light);
  return mix(outside, inside, uSky0.w);
}

void main() {
  gl_FragColor = vec4(sky(here()) * (1.0 - 0.62 * uDepth.w), 1.0);
}
`;
