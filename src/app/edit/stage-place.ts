/** Where the one element that the stage fills stands: over the whole page, or in a box of the editor. */
export interface StagePlace {
  /** The box it is in; null while it fills the page. */
  readonly box: HTMLElement | null;
  /** Moves it into a box that is positioned. Answers a function that puts it back, if it is still there. */
  moveInto(box: HTMLElement): () => void;
  /** Whether any of it can be seen. */
  readonly isSeen: boolean;
}

export function createStagePlace(stage: HTMLElement): StagePlace {
  const page = stage.parentElement;
  const after = stage.nextSibling;
  let box: HTMLElement | null = null;

  function putBack(): void {
    box = null;
    stage.classList.remove('is-boxed');
    page?.insertBefore(stage, after);
  }

  return {
    get box() {
      return box;
    },
    get isSeen() {
      return stage.clientWidth > 0 && stage.clientHeight > 0;
    },
    moveInto(next) {
      box = next;
      stage.classList.add('is-boxed');
      next.append(stage);
      return () => {
        if (box === next) putBack();
      };
    },
  };
}
