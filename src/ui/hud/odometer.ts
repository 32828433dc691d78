import { element, TextCell } from './dom';

/** $1,100,000 is the most a take can be worth: seven digits always fit. */
const DIGITS = 7;
/** Share of the way to the new amount that is covered in a 60 Hz frame; fast enough to settle within a sixteenth. */
const SHARE_PER_MS = 0.016;

/** The take in dollars as a row of digits; leading zeros are dim, as on a counter that has not turned yet. */
export class Odometer {
  readonly #cells: readonly { readonly text: TextCell; readonly box: HTMLElement }[];
  readonly #commas: readonly HTMLElement[];
  #shown = -1;
  #at = 0;
  #lastMs = Number.NaN;

  constructor(parent: HTMLElement) {
    const row = element('p', 'hud-odometer', parent);
    element('span', 'hud-odometer__sign', row, '$');
    const commas: HTMLElement[] = [];
    this.#cells = Array.from({ length: DIGITS }, (_, index) => {
      const box = element('span', 'hud-odometer__digit', row);
      const cell = { text: new TextCell(box), box };
      if (index === 0 || index === 3) commas.push(element('span', 'hud-odometer__comma', row, ','));
      return cell;
    });
    this.#commas = commas;
  }

  /** Shows an amount at once, as at the start of a take. */
  reset(amount: number): void {
    this.#at = amount;
    this.#lastMs = Number.NaN;
    this.#write(Math.round(amount));
  }

  render(amount: number, perfMs: number): void {
    const elapsed = Number.isNaN(this.#lastMs) ? 0 : Math.min(100, Math.max(0, perfMs - this.#lastMs));
    this.#lastMs = perfMs;
    if (this.#at === amount) return;
    this.#at += (amount - this.#at) * Math.min(1, elapsed * SHARE_PER_MS);
    if (Math.abs(amount - this.#at) < 1) this.#at = amount;
    this.#write(Math.round(this.#at));
  }

  #write(whole: number): void {
    if (whole === this.#shown) return;
    this.#shown = whole;
    let rest = whole;
    for (let i = DIGITS - 1; i >= 0; i -= 1) {
      const cell = this.#cells[i];
      const isLeading = rest === 0 && i < DIGITS - 1;
      cell?.text.set(String(rest % 10));
      cell?.box.classList.toggle('is-leading', isLeading);
      rest = Math.floor(rest / 10);
    }
    this.#commas[0]?.classList.toggle('is-leading', whole < 1_000_000);
    this.#commas[1]?.classList.toggle('is-leading', whole < 1_000);
  }
}
