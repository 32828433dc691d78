import type { Screen, UiActions, UiModel } from './model';

/** What every screen gets: its own view data, the model for what outlives it, and the way to ask for things. */
export interface ScreenProps<Name extends Screen['name']> {
  readonly screen: Extract<Screen, { readonly name: Name }>;
  readonly model: UiModel;
  readonly actions: UiActions;
}
