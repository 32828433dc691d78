import type { Check } from '../finding';

/** What editors and people write where they mean to write something later. */
const PLACEHOLDERS = new Set([
  'untitled',
  'untitled chase',
  'untitled level',
  'untitled song',
  'no title',
  'new chase',
  'new level',
  'new song',
  'title',
  'song',
  'level',
  'test',
  'todo',
  'tbd',
  'tba',
  'unknown',
  'unnamed',
  'name',
  'artist',
  'author',
  'me',
  'none',
  'n/a',
  'na',
  'asdf',
  'xxx',
]);

const NO_LICENCES = new Set([
  'none',
  'unknown',
  'todo',
  'tbd',
  'tba',
  'n/a',
  'na',
  'license',
  'licence',
  'unlicensed',
  'xxx',
]);

/** Nobody finds it again. */
export const untitled: Check = function* ({ level }) {
  for (const field of ['title', 'artist', 'author'] as const) {
    if (!isPlaceholder(level[field], PLACEHOLDERS)) continue;
    yield {
      steps: [field],
      message: `The ${field} is “${level[field]}”: nobody will find it again.`,
      remedy: field === 'title' ? 'Give the chase a name.' : 'Name who made it.',
    };
  }
};

/** Nobody may pass it on. */
export const noLicence: Check = function* ({ level }) {
  if (!isPlaceholder(level.license, NO_LICENCES)) return;
  yield {
    steps: ['license'],
    message: `The licence is “${level.license}”: nobody knows whether it may be passed on.`,
    remedy: 'Name one, like “CC-BY-4.0”, or “All rights reserved”.',
  };
};

function isPlaceholder(text: string, words: ReadonlySet<string>): boolean {
  const plain = text.trim().toLowerCase();
  return words.has(plain) || !/[\p{L}\p{N}]/u.test(plain);
}
