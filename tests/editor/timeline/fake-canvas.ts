/** A word that was drawn: its box across, and the height of its foot. */
export interface Written {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const PX_A_LETTER = 6.5;

/** A canvas that draws nothing and counts what it is asked. Its letters are all of one width. */
export interface FakeCanvas {
  readonly context: CanvasRenderingContext2D;
  readonly page: Document;
  /** Calls of this canvas and of all that the page has made. */
  readonly calls: { count: number };
  /** Words since it was last emptied, in the plot's pixels or the gutter's. */
  readonly written: Written[];
}

export function createFakeCanvas(): FakeCanvas {
  const calls = { count: 0 };
  const written: Written[] = [];
  const page = { createElement: () => elementOf() };

  function elementOf(): object {
    const element: Record<string, unknown> = { width: 0, height: 0 };
    element.getContext = () => contextOf([]);
    return element;
  }

  function contextOf(words: Written[]): CanvasRenderingContext2D {
    const state: Record<string, unknown> = { textAlign: 'left' };
    const own: Record<string, (...args: never[]) => unknown> = {
      measureText: (text: string) => ({ width: text.length * PX_A_LETTER }),
      createPattern: () => ({}),
      createImageData: (width: number, height: number) => ({ data: new Uint8ClampedArray(width * height * 4) }),
      fillText(text: string, x: number, y: number) {
        const width = text.length * PX_A_LETTER;
        const left = state.textAlign === 'right' ? x - width : x;
        words.push({ words: text, left, right: left + width, y });
      },
    };
    return new Proxy(state, {
      get(_, name: string) {
        if (name in state) return state[name];
        return (...args: never[]) => {
          calls.count += 1;
          return own[name]?.(...args);
        };
      },
    }) as unknown as CanvasRenderingContext2D;
  }

  return { context: contextOf(written), page: page as unknown as Document, calls, written };
}
