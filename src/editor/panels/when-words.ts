/** "Sun 22 Nov, 14:05:09" of a time in milliseconds since 1970, where the reader is. */
export function whenWords(at: number): string {
  return new Date(at).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}
