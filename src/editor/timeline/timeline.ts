import type { EditorModel } from '../model';
import type { TimelineActions } from './actions';

export interface Timeline {
  /** Once a frame, `perfMs` from `requestAnimationFrame`. Does nothing when nothing has changed. */
  draw(perfMs: number): void;
  /** After its box has changed its size; it also watches the box by itself. */
  resize(): void;
  dispose(): void;
}

/** A canvas over the whole of `box`, which must have a height of its own. */
export function createTimeline(box: HTMLElement, _model: EditorModel, _actions: TimelineActions): Timeline {
  const canvas = box.ownerDocument.createElement('canvas');
  box.append(canvas);
  return { draw: () => undefined, resize: () => undefined, dispose: () => canvas.remove() };
}
