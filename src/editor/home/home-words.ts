import { formatDate } from '../../ui/format/time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was changed, for a list. Both in milliseconds since 1970. */
export function agoWords(thenMs: number, nowMs: number): string {
  const ago = nowMs - thenMs;
  if (ago < MINUTE) return 'just now';
  if (ago < HOUR) return counted(Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return counted(Math.floor(ago / HOUR), 'hour');
  if (ago < 7 * DAY) return counted(Math.floor(ago / DAY), 'day');
  return formatDate(new Date(thenMs).toISOString());
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** "3.4 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
