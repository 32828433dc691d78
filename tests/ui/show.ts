import { type ComponentType, h, options, render } from 'preact';
import type { Screen, ScreenName, UiModel } from '../../src/ui/model';
import type { ScreenProps } from '../../src/ui/screen';
import { installMiniDom, MiniElement } from './mini-dom';
import { type Asked, actionsOf, modelOf } from './model';

installMiniDom();
// Renders that a signal asks for happen at once: there is no frame to wait for.
options.debounceRendering = (run) => run();

export interface Shown {
  readonly root: MiniElement;
  readonly model: UiModel;
  readonly asked: Asked;
  /** The one control of a role-like tag whose own words or label hold the text. Throws when there is none. */
  control(tag: string, words: string): MiniElement;
  has(tag: string, words: string): boolean;
}

/** Renders one screen as the app would. */
export function show<Name extends ScreenName>(
  component: ComponentType<ScreenProps<Name>>,
  screen: Extract<Screen, { name: Name }>,
  prepare: (model: UiModel) => void = () => {},
): Shown {
  const model = modelOf(screen);
  prepare(model);
  const { actions, asked } = actionsOf(model);
  const root = new MiniElement('div');
  // The signal of the screen re-renders it in the app, above the component; here too.
  const Root = () => h(component, { screen: model.screen.value as typeof screen, model, actions } as never);
  render(h(Root, {}), root as unknown as Element);

  const find = (tag: string, words: string): MiniElement | undefined =>
    root.inside.find(
      (one) =>
        one.localName === tag &&
        (one.textContent.includes(words) ||
          one.getAttribute('aria-label')?.includes(words) === true ||
          (one.parentNode?.localName === 'label' && one.parentNode.textContent.includes(words))),
    );
  return {
    root,
    model,
    asked,
    control(tag, words) {
      const found = find(tag, words);
      if (found === undefined) throw new Error(`No <${tag}> says “${words}”: ${root.textContent}`);
      return found;
    },
    has: (tag, words) => find(tag, words) !== undefined,
  };
}
