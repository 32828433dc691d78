/** Why storage failed, in words for the player. */
export function storageWords(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return "The browser's storage is full. Free some space on this device.";
  if (name === 'SecurityError' || name === 'NotAllowedError') {
    return "The browser's storage is blocked for this page. Allow it in the site's settings.";
  }
  const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return `The browser's storage cannot be used: ${why}.`;
}
