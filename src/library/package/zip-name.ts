import { odd, refusal } from './refusal';

/** Longest name that is read, in bytes. */
const MAX_NAME = 255;

/**
 * The name of a file in a zip. Nothing is ever written to a path of that name, yet a package that tries to leave its
 * folder was not made by anyone who means well.
 *
 * @throws Refusal for one that leads out of the package or cannot be told from another.
 */
export function zipName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  if (bytes.length === 0) throw odd('', 'A file in it has no name.');
  if (bytes.length > MAX_NAME) throw odd(shownName(name), 'The name of a file in it is too long.');
  if (hasControls(name)) throw odd(shownName(name), 'The name of a file in it has control characters.');
  const leadsOut =
    /^[\\/]/.test(name) || /^[A-Za-z]:/.test(name) || name.includes('\\') || name.split('/').includes('..');
  if (leadsOut) {
    const remedy =
      'Ask for a package from someone you trust: this one was made by hand to do harm, or by a broken tool.';
    throw refusal(shownName(name), 'A file in it would lie outside the package.', remedy);
  }
  return name;
}

/** A name to be shown: short, and without the characters that turn text around or hide it. */
export function shownName(name: string): string {
  const plain = Array.from(name, (letter) => (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(letter) ? '�' : letter));
  return plain.length > 60 ? `${plain.slice(0, 59).join('')}…` : plain.join('');
}

function hasControls(name: string): boolean {
  return /\p{Cc}/u.test(name);
}
