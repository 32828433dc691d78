/** What sky and ground share. GLSL ES 1.00: Phaser asks for a WebGL 1 context. */
export const HEAD = /* glsl */ `
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
/** Pulses of the beat, the bar and the half beat; song seconds. */
uniform vec4 uPulse;
/** Hero x in half widths, headlights 0..1, brake 0..1, answer's place in half widths. */
uniform vec4 uHero;
/** Colour and strength of the hit line's answer. */
uniform vec4 uAnswer;
/** House line of a street in half widths, radius of the sun in px, x and y of the disc in px. */
uniform vec4 uPlot;
/** Camera lead in seconds, px from the flat horizon to the hit line, 11 / density of the haze, calm 0 or 1. */
uniform vec4 uDepth;
/** Wetness, street lamps, windows and neon (0..1 each), px by which the far world has turned. */
uniform vec4 uTown;
/** Far end of a tunnel: x, foot y, half width and height in px; cover in uSky0.w. */
uniform vec4 uMouth;
/** Sky from the horizon up; in the w of each: cover, rain, fog, moon 0 or 1, stars. */
uniform vec4 uSky0;
uniform vec4 uSky1;
uniform vec4 uSky2;
uniform vec4 uSky3;
uniform vec4 uSky4;
/** The disc in the sky and its share; the glow around it and how long its light lies on the ground. */
uniform vec4 uDisc;
uniform vec4 uGlow;
uniform vec3 uHaze;
uniform vec3 uHazeWarm;
/** What the ground's colours are multiplied by under the open sky; colour of the lamps' light. */
uniform vec3 uGround;
uniform vec3 uLamp;

/** First line and height of the band that is drawn, in px. */
uniform vec4 uBand;

varying vec2 outTexCoord;

const vec3 PAINT = vec3(1.000, 0.914, 0.769);
const vec3 MAGENTA = vec3(1.000, 0.310, 0.627);
const vec3 CYAN = vec3(0.208, 0.839, 1.000);
/** A tunnel has its own air and light, whatever is outside. */
const vec3 IN_HAZE = vec3(0.130, 0.078, 0.075);
const vec3 IN_WARM = vec3(0.420, 0.235, 0.130);
const vec3 IN_GROUND = vec3(0.860, 0.660, 0.520);
const vec3 IN_LAMP = vec3(1.000, 0.660, 0.320);

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

/** Soft blots, 0..1. */
float blots(vec2 p) {
  vec2 cell = floor(p);
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  float near = mix(hash(cell), hash(cell + vec2(1.0, 0.0)), f.x);
  return mix(near, mix(hash(cell + vec2(0.0, 1.0)), hash(cell + 1.0), f.x), f.y);
}

float word(vec2 highLow) {
  return (highLow.x * 65280.0 + highLow.y * 255.0) / 65535.0;
}

/** Share of a px that a band covers: distance from its middle and half thickness, both in px. */
float band(float away, float halfPx) {
  return clamp(halfPx - abs(away) + 0.5, 0.0, 1.0) * min(1.0, halfPx * 2.0);
}

/** 1 from one edge to another, softened by the width of a px. */
float within(float value, float from, float to, float px) {
  return clamp((value - from) / px + 0.5, 0.0, 1.0) * clamp((to - value) / px + 0.5, 0.0, 1.0);
}

/** The px of the canvas that is drawn, from its top left. outTexCoord.y points up. */
vec2 here() {
  return vec2(outTexCoord.x * uShape.x, uBand.x + (1.0 - outTexCoord.y) * uBand.y);
}

vec3 hazeAt(float x) {
  float toSun = exp(-abs(x - uLines.z) / (uShape.x * 0.17));
  return mix(uHaze, uHazeWarm, toSun * 0.75);
}
`;
