/** Files that a page is given from outside: dropped anywhere on it, or pasted. Answers a function that stops listening. */
export function listenForFiles(
  target: Window,
  isWanted: () => boolean,
  given: (files: readonly File[]) => void,
  hovered: (isOver: boolean) => void = () => undefined,
): () => void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

  function onDragOver(event: DragEvent): void {
    if (!isWanted() || !hasFiles(event)) return;
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    hovered(true);
  }

  function onDragLeave(event: DragEvent): void {
    if (event.relatedTarget === null) hovered(false);
  }

  function onDrop(event: DragEvent): void {
    hovered(false);
    if (!isWanted() || !hasFiles(event)) return;
    event.preventDefault();
    give(event.dataTransfer);
  }

  function onPaste(event: ClipboardEvent): void {
    if (!isWanted() || (event.clipboardData?.files.length ?? 0) === 0) return;
    event.preventDefault();
    give(event.clipboardData);
  }

  function give(transfer: DataTransfer | null): void {
    const files = [...(transfer?.files ?? [])];
    if (files.length > 0) given(files);
  }

  target.addEventListener('dragover', onDragOver);
  target.addEventListener('dragleave', onDragLeave);
  target.addEventListener('drop', onDrop);
  target.addEventListener('paste', onPaste);
  return () => {
    target.removeEventListener('dragover', onDragOver);
    target.removeEventListener('dragleave', onDragLeave);
    target.removeEventListener('drop', onDrop);
    target.removeEventListener('paste', onPaste);
  };
}
