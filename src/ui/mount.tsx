import './styles/index.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { Screens } from './app';
import type { Direction } from './focus';
import { createHud } from './hud/hud';
import type { Hud } from './hud/hud-view';
import { listenForMenuKeys } from './keys';
import type { UiActions, UiModel } from './model';
import { createPulse } from './pulse';

export interface Ui {
  readonly hud: Hud;
  /**
   * Once a frame while a menu is up: how the song that sounds or rolls behind beats, 0..1 each, 1 on the line and
   * falling to 0 before the next (as `Dance.beat` and `Dance.bar`). The title and the tape's reels dance to it.
   */
  pulse(beat: number, bar: number): void;
  /**
   * For pads: moves the focus, presses what holds it, or goes back. Sideways it turns a slider or a list that holds the
   * focus. Does nothing but go back while a take rolls.
   */
  move(to: Direction | 'select' | 'back'): void;
  dispose(): void;
}

const GESTURES = ['pointerdown', 'touchend', 'keydown'] as const;

/** Puts the screens, the instruments and the live region into an empty element that lies over the canvas. */
export function mountUi(root: HTMLElement, model: UiModel, actions: UiActions): Ui {
  root.classList.add('ui');
  const hudBox = child(root, 'hud');
  const hud = createHud(hudBox);
  const pause = pauseButton(hudBox, actions);
  const screens = child(root, 'screens-box');
  render(<Screens model={model} actions={actions} />, screens);
  const live = child(root, 'visually-hidden');
  live.id = 'live';
  live.setAttribute('role', 'status');
  live.setAttribute('aria-live', 'polite');

  const stopHud = effect(() => {
    const screen = model.screen.value;
    hudBox.hidden = screen.name !== 'drive';
    const isPaused = screen.name === 'drive' && screen.pause !== null;
    hudBox.inert = isPaused;
    // Marked only while it is what Escape means; a paused take has its own way back.
    pause.toggleAttribute('data-back', screen.name === 'drive' && !isPaused);
  });
  const stopLive = effect(() => {
    live.textContent = model.live.value;
  });
  const stopMotion = effect(() => {
    const { motion } = model.settings.value;
    hud.setMotion(motion);
    root.classList.toggle('is-still', motion === 0);
  });
  const stopContrast = effect(() => {
    root.classList.toggle('is-contrast', model.settings.value.contrast);
  });
  const dancers = root.getElementsByClassName('is-pulsed') as HTMLCollectionOf<HTMLElement>;
  const pulse = createPulse();
  const keys = listenForMenuKeys(root, model, actions);

  const unlock = () => {
    if (!model.isSoundUnlocked.peek()) actions.unlockSound();
  };
  for (const gesture of GESTURES) window.addEventListener(gesture, unlock, { capture: true });
  const onClick = (event: MouseEvent) => {
    const pressed = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (pressed !== null && !pressed.hasAttribute('data-back')) actions.sound('select');
  };
  root.addEventListener('click', onClick);

  return {
    hud,
    pulse: (beat, bar) => pulse.write(dancers, beat, bar, model.settings.peek().motion),
    move: (to) => keys.move(to),
    dispose: () => {
      for (const gesture of GESTURES) window.removeEventListener(gesture, unlock, { capture: true });
      root.removeEventListener('click', onClick);
      keys.dispose();
      stopHud();
      stopLive();
      stopMotion();
      stopContrast();
      hud.dispose();
      render(null, screens);
      root.replaceChildren();
    },
  };
}

function child(root: HTMLElement, className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  root.append(made);
  return made;
}

/** For mouse and touch; keys pause with Escape. It never keeps the focus, or the driver's own keys would press it. */
function pauseButton(parent: HTMLElement, actions: UiActions): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'hud-pause';
  button.ariaLabel = 'Pause';
  button.addEventListener('click', () => {
    button.blur();
    actions.pause();
  });
  parent.append(button);
  return button;
}
