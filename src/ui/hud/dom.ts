/** Makes an element with a class and hangs it into its parent. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  parent: HTMLElement,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== '') made.textContent = text;
  parent.append(made);
  return made;
}

/** A piece of text that is written only when it differs from what stands there. */
export class TextCell {
  readonly #node: Text;
  #shown = '';

  constructor(parent: HTMLElement) {
    this.#node = document.createTextNode('');
    parent.append(this.#node);
  }

  set(text: string): void {
    if (text === this.#shown) return;
    this.#shown = text;
    this.#node.data = text;
  }
}

/** A whole number as text. Compares the numbers, so that a frame without a change makes no string. */
export class NumberCell {
  readonly #cell: TextCell;
  readonly #format: (value: number) => string;
  #shown = Number.NaN;

  constructor(parent: HTMLElement, format: (value: number) => string = String) {
    this.#cell = new TextCell(parent);
    this.#format = format;
  }

  set(value: number): void {
    if (value === this.#shown) return;
    this.#shown = value;
    this.#cell.set(this.#format(value));
  }
}

/** Opacity of an element in 32 steps: finer ones cannot be seen and would each cost a style write. */
export class Fader {
  readonly #element: HTMLElement;
  #shown = -1;

  constructor(faded: HTMLElement) {
    this.#element = faded;
    this.set(0);
  }

  set(opacity: number): void {
    const step = Math.round(Math.min(1, Math.max(0, opacity)) * 32);
    if (step === this.#shown) return;
    this.#shown = step;
    this.#element.style.opacity = String(step / 32);
  }
}

/** Share of a bar that is filled, by transform alone, in steps of a five-hundredth. */
export class Filler {
  readonly #element: HTMLElement;
  #shown = -1;

  constructor(filled: HTMLElement) {
    this.#element = filled;
  }

  set(share: number): void {
    const step = Math.round(Math.min(1, Math.max(0, share)) * 500);
    if (step === this.#shown) return;
    this.#shown = step;
    this.#element.style.transform = `scaleX(${step / 500})`;
  }
}

/** Moves an element by shares of its own width, which spans its parent: no measuring, no layout. */
export class Slider {
  readonly #element: HTMLElement;
  #shown = Number.NaN;

  constructor(moved: HTMLElement) {
    this.#element = moved;
  }

  /** 0 is where it stands by itself, 1 a whole width to the right. */
  set(share: number): void {
    const step = Math.round(share * 1000);
    if (step === this.#shown) return;
    this.#shown = step;
    this.#element.style.transform = `translateX(${step / 10}%)`;
  }
}
