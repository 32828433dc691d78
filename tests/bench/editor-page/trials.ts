import { moveItems } from '../../../src/core/edit/transform';
import type { EditorSession } from '../../../src/editor/session';

/** What is done to the editor, a frame at a time. */
export const TRIAL_NAMES = ['scroll', 'play', 'zoom', 'whole song', 'draw', 'edit', 'edit many'] as const;
/** Marks that the page sets around the work of a frame. */
export const FRAME_BEGAN = 'frame began';
export const FRAME_DONE = 'frame done';

export type Trial = (typeof TRIAL_NAMES)[number];

export interface Hands {
  wheel(x: number, deltaY: number, isCtrl: boolean): void;
  move(x: number, y: number): void;
  down(x: number, y: number): void;
  up(x: number, y: number): void;
}

/** Events as a mouse over the timeline makes them. */
export function hands(canvas: HTMLCanvasElement): Hands {
  const box = canvas.getBoundingClientRect();
  const at = (x: number, y: number) => ({
    clientX: box.left + x,
    clientY: box.top + y,
    bubbles: true,
    cancelable: true,
  });
  // The browser captures only pointers that it knows.
  canvas.setPointerCapture = () => undefined;
  const point = (type: string, x: number, y: number): void => {
    canvas.dispatchEvent(new PointerEvent(type, { ...at(x, y), pointerId: 1, pointerType: 'mouse', button: 0 }));
  };
  return {
    wheel: (x, deltaY, isCtrl) =>
      void canvas.dispatchEvent(new WheelEvent('wheel', { ...at(x, 150), deltaY, ctrlKey: isCtrl })),
    move: (x, y) => point('pointermove', x, y),
    down: (x, y) => point('pointerdown', x, y),
    up: (x, y) => point('pointerup', x, y),
  };
}

const READING = 8;
const LANES_Y = 150;
/** In the rightmost lane, which the path of the long chase never takes: a click there finds no cue. */
const FREE_LANE_Y = 200;

function look(session: EditorSession, fromMs: number, msPerPx: number): void {
  session.model.view.value = { fromMs, msPerPx };
}

/** Each answers what happens in a frame. */
export const TRIALS: Readonly<Record<Trial, (session: EditorSession, hands: Hands) => (frame: number) => void>> = {
  scroll(session, { wheel }) {
    session.pause();
    look(session, 60_000, READING);
    return () => wheel(600, 40, false);
  },
  play(session) {
    look(session, 100_000, READING);
    session.seek(240_000);
    session.play();
    return () => undefined;
  },
  zoom(session, { wheel }) {
    session.pause();
    look(session, 600_000, 2);
    return (frame) => wheel(600, frame % 160 < 80 ? 45 : -45, true);
  },
  'whole song'(session, { move, wheel }) {
    session.pause();
    look(session, 0, 1e6);
    session.model.tool.value = 'left';
    return (frame) => {
      move(100 + (frame % 1000), LANES_Y);
      wheel(600, frame % 2 === 0 ? 3 : -3, false);
    };
  },
  draw(session, { down, move, up }) {
    look(session, 300_000, READING);
    session.model.tool.value = 'select';
    return (frame) => {
      const step = frame % 30;
      if (step === 0) down(200, LANES_Y + 60);
      else if (step < 29) move(200 + step * 20, LANES_Y + 60 - step);
      else up(800, LANES_Y);
    };
  },
  // An edit in every frame: what a frame with one costs, not how seldom they are.
  edit(session, { down, up }) {
    look(session, 900_000, READING);
    session.model.tool.value = 'brake';
    return (frame) => {
      if (frame % 2 === 1) {
        session.undo();
        return;
      }
      const x = 150 + ((frame * 37) % 1000);
      down(x, FREE_LANE_Y);
      up(x, FREE_LANE_Y);
    };
  },
  'edit many'(session) {
    look(session, 900_000, READING);
    const cues = session.model.chart.peek()?.cues ?? [];
    session.select(cues.slice(4000, 5000));
    return (frame) => {
      if (frame % 10 !== 0) return;
      const items = [...session.model.selected.peek()];
      session.edit('Move 1,000 cues', (draft) => moveItems(draft, items, frame % 20 === 0 ? 240 : -240));
    };
  },
};
