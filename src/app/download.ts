/** Offers a text as a file to save. */
export function offerFile(name: string, text: string): void {
  offerBlob(name, new Blob([text], { type: 'application/json' }));
}

/** Offers bytes as a file to save. */
export function offerBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
