/** A Fourier transform of one size, with its tables made once. */
export interface Fourier {
  readonly size: number;
  /** Transforms in place: `re` and `im` hold `size` values each. */
  transform(re: Float64Array, im: Float64Array): void;
}

/** Radix 2, decimation in time. `size` is a power of two. */
export function createFourier(size: number): Fourier {
  const bits = Math.log2(size);
  if (!Number.isInteger(bits)) throw new RangeError(`A transform of ${size} values is not a power of two.`);
  const half = size / 2;
  const cos = Float64Array.from({ length: half }, (_, index) => Math.cos((2 * Math.PI * index) / size));
  const sin = Float64Array.from({ length: half }, (_, index) => -Math.sin((2 * Math.PI * index) / size));
  const mirror = new Uint32Array(size);
  for (let index = 1; index < size; index += 1) {
    mirror[index] = ((mirror[index >> 1] as number) >> 1) | ((index & 1) * half);
  }
  return {
    size,
    transform(re, im) {
      for (let index = 0; index < size; index += 1) {
        const other = mirror[index] as number;
        if (other > index) {
          swap(re, index, other);
          swap(im, index, other);
        }
      }
      for (let span = 1; span < size; span *= 2) {
        const step = half / span;
        for (let from = 0; from < size; from += 2 * span) {
          for (let at = 0, turn = 0; at < span; at += 1, turn += step) {
            const low = from + at;
            const high = low + span;
            const c = cos[turn] as number;
            const s = sin[turn] as number;
            const hr = re[high] as number;
            const hi = im[high] as number;
            const tr = hr * c - hi * s;
            const ti = hr * s + hi * c;
            const lr = re[low] as number;
            const li = im[low] as number;
            re[high] = lr - tr;
            im[high] = li - ti;
            re[low] = lr + tr;
            im[low] = li + ti;
          }
        }
      }
    },
  };
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] as number;
  values[a] = values[b] as number;
  values[b] = kept;
}
