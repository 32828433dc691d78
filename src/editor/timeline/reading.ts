import type { Spectrogram } from '../../audio/edit/spectrogram';
import type { EditorModel, View } from '../model';
import type { TimelineActions } from './actions';
import { selectionWords } from './describe';
import type { Board } from './gestures/board';
import type { Preview } from './gestures/drag';
import type { Ghost } from './ghost';
import type { Layout } from './layout';
import type { Window } from './look';
import type { Picture } from './paint/painter';
import type { Scene } from './scene';

/** What the timeline has made of the model and of its box. */
export interface Now {
  scene: Scene;
  layout: Layout;
  /** Device pixels to a CSS pixel. */
  dpr: number;
}

/** The model as gestures read it: always as it is now, and never as something to subscribe to. */
export function boardOf(model: EditorModel, now: Now, actions: TimelineActions, look: (view: View) => void): Board {
  return {
    get scene() {
      return now.scene;
    },
    get layout() {
      return now.layout;
    },
    get view() {
      return model.view.peek();
    },
    get window(): Window {
      return { widthPx: now.layout.plot, songMs: now.scene.songMs };
    },
    get loop() {
      return model.loop.peek();
    },
    get tool() {
      return model.tool.peek();
    },
    get prefers() {
      return model.tool.peek() === 'grade' ? 'grade' : 'curve';
    },
    get snap() {
      return model.snap.peek();
    },
    get difficulty() {
      return model.difficulty.peek();
    },
    get selected() {
      return model.selected.peek();
    },
    get cursorTick() {
      return model.cursorTick.peek();
    },
    get isReadOnly() {
      return model.isReadOnly.peek();
    },
    actions: {
      ...actions,
      select(items) {
        actions.select(items);
        actions.say(`${selectionWords(now.scene, new Set(items))}.`);
      },
    },
    look,
  };
}

/** The model as the painter reads it. */
export function pictureOf(
  model: EditorModel,
  now: Now,
  preview: () => Preview | null,
  ghost: () => Ghost | null,
  spectrogram: () => Spectrogram | null,
): Picture {
  return {
    get scene() {
      return now.scene;
    },
    get layout() {
      return now.layout;
    },
    get view() {
      return model.view.peek();
    },
    get dpr() {
      return now.dpr;
    },
    get snap() {
      return model.snap.peek();
    },
    get tool() {
      return model.tool.peek();
    },
    get selected() {
      return model.selected.peek();
    },
    get span() {
      return model.selectedSpan.peek();
    },
    get loop() {
      return model.loop.peek();
    },
    get cursorTick() {
      return model.cursorTick.peek();
    },
    get playMs() {
      return model.playMs.peek();
    },
    get isPlaying() {
      return model.isPlaying.peek();
    },
    get peaks() {
      return model.peaks.peek();
    },
    get spectrogram() {
      return spectrogram();
    },
    get preview() {
      return preview();
    },
    get ghost() {
      return ghost();
    },
  };
}
