import { copyItems, parseBlock, pasteBlock } from '../../core/edit/block';
import { removeItems } from '../../core/edit/cues';
import { counted } from '../../ui/format/words';
import type { EditorSession } from '../session';

export interface Clipboard {
  copy(): void;
  cut(): void;
  /**
   * At the cursor, on the grid.
   *
   * @param text What the system's clipboard holds; a block of another tab is taken from it.
   */
  paste(text?: string): void;
}

/** Blocks of items: kept in the model, and put on the system's clipboard for another tab where the browser lets us. */
export function createClipboard(session: EditorSession): Clipboard {
  const { model } = session;

  function copy(): number {
    const items = [...model.selected.peek()];
    if (items.length === 0) {
      session.refuse('Nothing is selected. Drag a box around cues, or press Ctrl+A for all of them.');
      return 0;
    }
    const block = copyItems(model.draft.peek(), model.difficulty.peek(), items);
    model.clipboard.value = block;
    // Refused without a permission or a secure page: the block is in the model all the same.
    globalThis.navigator?.clipboard?.writeText(JSON.stringify(block)).catch(() => {});
    return items.length;
  }

  return {
    copy() {
      const count = copy();
      if (count > 0) session.tell(`Copied ${counted(count, 'item')}. Ctrl+V puts them down at the cursor.`);
    },
    cut() {
      const items = [...model.selected.peek()];
      if (model.isReadOnly.peek() || copy() > 0) {
        session.edit(`Cut ${counted(items.length, 'item')}`, (draft) => removeItems(draft, items));
      }
    },
    paste(text) {
      const block = (text === undefined ? null : parseBlock(text)) ?? model.clipboard.peek();
      if (block === null) {
        session.refuse('There is nothing to paste. Select cues and copy them first.');
        return;
      }
      model.clipboard.value = block;
      const at = model.cursorTick.peek();
      session.edit('Paste', (draft) => pasteBlock(draft, model.difficulty.peek(), block, at, model.snap.peek()));
    },
  };
}
