/** One measured figure. Benches print them as JSON lines; no test depends on one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}
