const NOTE = 'four-on-the-floor-editor-toured';

/** Whether this browser was shown round before. Where nothing can be noted it is not shown again and again. */
export function hasToured(): boolean {
  try {
    return localStorage.getItem(NOTE) !== null;
  } catch {
    return true;
  }
}

export function noteTour(): void {
  try {
    localStorage.setItem(NOTE, '1');
  } catch {
    // A private window: it is shown again another time.
  }
}
