import type { Ms } from '../../core/time/units';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "1:35" of a song's length, seconds rounded to the nearest. */
export function formatDuration(ms: Ms): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "0:42.008" of a moment of a song, to the millisecond. */
export function formatSongTime(ms: Ms): string {
  const whole = Math.max(0, Math.round(ms));
  const seconds = Math.floor(whole / 1000);
  const rest = `${String(seconds % 60).padStart(2, '0')}.${String(whole % 1000).padStart(3, '0')}`;
  return `${Math.floor(seconds / 60)}:${rest}`;
}

/** "22 Nov 2026" in the reader's own time zone; an unreadable date gives "no date". */
export function formatDate(iso: string): string {
  const date = new Date(iso);
  const month = MONTHS[date.getMonth()];
  return month === undefined ? 'no date' : `${date.getDate()} ${month} ${date.getFullYear()}`;
}

/** "160" or, for a song that changes, "120–160". */
export function formatBpm(low: number, high: number): string {
  const from = Math.round(low);
  const to = Math.round(high);
  return from === to ? String(from) : `${from}–${to}`;
}
