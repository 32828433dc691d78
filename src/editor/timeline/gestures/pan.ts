import { panned } from '../look';
import type { Board, Pointer } from './board';
import type { Drag } from './drag';

/** The song is moved by hand. */
export function startPan(board: Board, press: Pointer): Drag {
  const start = board.view;
  return {
    shape: 'grabbing',
    preview: null,
    scrolls: false,
    move: (pointer) => board.look(panned(start, press.x - pointer.x, board.window)),
    drop: () => undefined,
    cancel: () => undefined,
  };
}
