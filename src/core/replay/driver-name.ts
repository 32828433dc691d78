/** Characters of a driver's name. */
export const MAX_DRIVER_NAME = 12;

/** What a name may be made of: no control characters, and none that turn the line of a board round. */
export const DRIVER_NAME = /^\P{C}{0,12}$/u;

/** The name that a text makes: printable, trimmed, cut to its first twelve characters. May come out empty. */
export function driverNameFrom(text: string): string {
  const printable = text.normalize('NFC').replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim();
  return [...printable].slice(0, MAX_DRIVER_NAME).join('').trim();
}
