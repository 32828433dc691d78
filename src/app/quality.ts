import type { Quality } from '../stage/quality';

export type { Quality };

/** Milliseconds for a million pixels of about the road's own work, up to which a quality runs at 60 frames a second with room to spare. */
const LIMITS_MS = { high: 2.5, medium: 8 } as const;
/** Side of the measured picture, and how often it is drawn in a round. */
const SIDE = 512;
const DRAWS = 8;
const ROUNDS = 3;
/** A round that took so long has said enough. */
const SLOW_MS = 60;

/** The quality for a machine that takes so many milliseconds for a million pixels; NaN, a machine without WebGL, gets low. */
export function qualityOf(msPerMegapixel: number): Quality {
  if (msPerMegapixel <= LIMITS_MS.high) return 'high';
  return msPerMegapixel <= LIMITS_MS.medium ? 'medium' : 'low';
}

/**
 * Draws a little where nobody sees it and tells milliseconds for a million pixels: the best of three rounds, since a
 * graphics chip wakes up slowly. Takes about 5 ms on a graphics chip and 150 ms where the processor draws. NaN without WebGL.
 */
export function measureDrawing(): number {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const gl = canvas.getContext('webgl', { antialias: false, depth: false });
  if (gl === null || !useWork(gl)) return Number.NaN;
  const pixel = new Uint8Array(4);
  const round = (draws: number): number => {
    const start = performance.now();
    for (let i = 0; i < draws; i++) gl.drawArrays(gl.TRIANGLES, 0, 3);
    // Reading waits until all is drawn.
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return performance.now() - start;
  };
  round(1);
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ROUNDS; i++) {
    const tookMs = round(DRAWS);
    best = Math.min(best, tookMs);
    if (tookMs > SLOW_MS) break;
  }
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return best / ((DRAWS * SIDE * SIDE) / 1e6);
}

/** The quality that the address bar asks for, after the `#` or else before it; null when it asks for none. */
export function askedQuality(address: Pick<Location, 'search' | 'hash'>): Quality | null {
  const route = address.hash.split('?', 2)[1] ?? '';
  const asked = new URLSearchParams(route).get('quality') ?? new URLSearchParams(address.search).get('quality');
  return asked === 'low' || asked === 'medium' || asked === 'high' ? asked : null;
}

/** What `auto` means on this machine. Measured once; the answer is for keeping. */
export function measureQuality(): Quality {
  return qualityOf(measureDrawing());
}

function useWork(gl: WebGLRenderingContext): boolean {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, 'attribute vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }'],
    [gl.FRAGMENT_SHADER, WORK],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) return false;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true) return false;
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
  const at = gl.getAttribLocation(program, 'at');
  gl.enableVertexAttribArray(at);
  gl.vertexAttribPointer(at, 2, gl.FLOAT, false, 0, 0);
  gl.viewport(0, 0, SIDE, SIDE);
  return true;
}

/** As much arithmetic as the road's shader does for a pixel. */
const WORK = /* glsl */ `
precision mediump float;
float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}
void main() {
  float sum = 0.0;
  for (int i = 0; i < 24; i++) sum += hash(gl_FragCoord.xy + float(i) * 7.0) * exp(-sum * 0.1);
  gl_FragColor = vec4(vec3(sum / 24.0), 1.0);
}
`;
