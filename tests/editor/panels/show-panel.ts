import { type ComponentType, h, options, render } from 'preact';
import type { Desk } from '../../../src/editor/commands/command';
import { installMiniDom, MiniElement } from '../../ui/mini-dom';
import type { FakeDesk } from '../fake-session';

installMiniDom();
options.debounceRendering = (run) => run();

export interface ShownPanel {
  readonly root: MiniElement;
  /** The one control of a tag whose words or label hold the text. Throws when there is none. */
  control(tag: string, words: string): MiniElement;
  has(tag: string, words: string): boolean;
}

/** Renders one panel over a session. */
export function showPanel(Panel: ComponentType<{ readonly desk: Desk }>, desk: FakeDesk): ShownPanel {
  const root = new MiniElement('div');
  render(h(Panel, { desk }), root as unknown as Element);
  const labelOf = (one: MiniElement) => {
    const id = one.getAttribute('id') ?? (one as unknown as { id?: string }).id;
    const label = root.inside.find(
      (other) =>
        other.localName === 'label' &&
        (other.getAttribute('for') ?? (other as unknown as { htmlFor?: string }).htmlFor) === id,
    );
    return id === undefined || id === null ? '' : (label?.textContent ?? '');
  };
  const find = (tag: string, words: string) =>
    root.inside.find(
      (one) =>
        one.localName === tag &&
        [one.textContent, one.getAttribute('aria-label') ?? '', labelOf(one)].some((text) => text.includes(words)),
    );
  return {
    root,
    control(tag, words) {
      const found = find(tag, words);
      if (found === undefined) throw new Error(`No <${tag}> says “${words}”: ${root.textContent}`);
      return found;
    },
    has: (tag, words) => find(tag, words) !== undefined,
  };
}
