/** Twenty tempi, evenly spread over the octaves that are promised, every other one not whole. */
export const TEMPI = [
  60, 64.55, 69, 74.73, 80, 86.52, 93, 100.17, 108, 115.97, 125, 134.27, 144, 155.45, 167, 179.98, 193, 208.38, 223,
  240,
] as const;
