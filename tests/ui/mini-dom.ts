/** As much of a document as Preact needs to render a screen in Node: enough to read what it says and to press it. */
export class MiniNode {
  parentNode: MiniElement | null = null;
  constructor(
    readonly nodeType: number,
    readonly localName: string,
  ) {}

  get nextSibling(): MiniNode | null {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + 1] ?? null;
  }

  get textContent(): string {
    return '';
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

class MiniText extends MiniNode {
  constructor(public data: string) {
    super(3, '#text');
  }

  override get textContent(): string {
    return this.data;
  }
}

type Listener = (this: MiniElement, event: { type: string; currentTarget: MiniElement }) => void;

export class MiniElement extends MiniNode {
  readonly childNodes: MiniNode[] = [];
  readonly attributes = new Map<string, string>();
  readonly style = new MiniStyle();
  readonly classList = { toggle: (): void => {} };
  readonly #listeners = new Map<string, Listener>();

  constructor(
    localName: string,
    readonly namespaceURI = 'http://www.w3.org/1999/xhtml',
  ) {
    super(1, localName);
  }

  get firstChild(): MiniNode | null {
    return this.childNodes[0] ?? null;
  }

  get ownerDocument(): unknown {
    return globalThis.document;
  }

  get children(): MiniElement[] {
    return this.childNodes.filter((one) => one instanceof MiniElement);
  }

  override get textContent(): string {
    return this.childNodes.map((one) => one.textContent).join('');
  }

  insertBefore(node: MiniNode, before: MiniNode | null): MiniNode {
    node.parentNode?.removeChild(node);
    const at = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(at < 0 ? this.childNodes.length : at, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild(node: MiniNode): MiniNode {
    return this.insertBefore(node, null);
  }

  removeChild(node: MiniNode): MiniNode {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
    return node;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, listener);
  }

  removeEventListener(type: string): void {
    this.#listeners.delete(type);
  }

  /** Tells the listener of an event, as a browser would; `change` is what the control then holds. */
  fire(type: string, change: Record<string, unknown> = {}): void {
    Object.assign(this, change);
    this.#listeners.get(type)?.call(this, { type, currentTarget: this });
  }

  querySelector(): null {
    return null;
  }

  scrollIntoView(): void {}

  contains(): boolean {
    return false;
  }

  /** Every element inside, in order. */
  get inside(): MiniElement[] {
    return this.children.flatMap((one) => [one, ...one.inside]);
  }
}

class MiniStyle {
  readonly set = new Map<string, string>();

  setProperty(name: string, value: string): void {
    this.set.set(name, value);
  }
}

/** Puts the document into the globals that Preact and the screens read. */
export function installMiniDom(): void {
  Object.assign(globalThis, {
    document: {
      createElement: (name: string) => new MiniElement(name),
      createElementNS: (space: string, name: string) => new MiniElement(name, space),
      createTextNode: (data: string) => new MiniText(data),
      querySelector: () => null,
      activeElement: null,
    },
    HTMLElement: MiniElement,
    matchMedia: () => ({ matches: false }),
  });
}
