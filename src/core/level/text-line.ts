import * as z from 'zod/mini';

/** One line of text of 1 to `most` UTF-16 units. Markup in it is just text: it is shown, never run. */
export function textLine(most: number) {
  return z.string().check(
    z.minLength(1),
    z.maxLength(most),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused here
    z.regex(/^[^\u0000-\u001f\u007f]*$/, 'Keep it to one line without tabs or other control characters.'),
  );
}
