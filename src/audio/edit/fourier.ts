/** A Fourier transform of one length, a power of two. Allocates nothing after its creation. */
export interface Fourier {
  /** Transforms `re` and `im` where they are. */
  transform(re: Float64Array, im: Float64Array): void;
}

/** Radix 2, in place, with the angles of all steps in one table (Cooley and Tukey, 1965). */
export function createFourier(size: number): Fourier {
  const cosines = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size));
  const sines = Float64Array.from({ length: size / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / size));
  const places = new Uint32Array(size);
  for (let i = 1; i < size; i += 1) places[i] = ((places[i >> 1] as number) >> 1) | (i & 1 ? size >> 1 : 0);

  function sort(values: Float64Array): void {
    for (let i = 0; i < size; i += 1) {
      const place = places[i] as number;
      if (place <= i) continue;
      const value = values[i] as number;
      values[i] = values[place] as number;
      values[place] = value;
    }
  }

  return {
    transform(re, im) {
      sort(re);
      sort(im);
      for (let half = 1; half < size; half *= 2) {
        const stride = size / (2 * half);
        for (let from = 0; from < size; from += 2 * half) {
          for (let i = 0; i < half; i += 1) {
            const low = from + i;
            const high = low + half;
            const cosine = cosines[i * stride] as number;
            const sine = sines[i * stride] as number;
            const turnedRe = (re[high] as number) * cosine - (im[high] as number) * sine;
            const turnedIm = (re[high] as number) * sine + (im[high] as number) * cosine;
            re[high] = (re[low] as number) - turnedRe;
            im[high] = (im[low] as number) - turnedIm;
            re[low] = (re[low] as number) + turnedRe;
            im[low] = (im[low] as number) + turnedIm;
          }
        }
      }
    },
  };
}
