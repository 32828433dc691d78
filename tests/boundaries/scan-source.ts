/** TypeScript source without what is not code: comments are blank, and each string is its number in `strings`. */
export interface ScannedSource {
  /** Line breaks stay where they were. A string reads `"7"`, a template `("7",(expression),"8")`, a regular expression `0`. */
  readonly code: string;
  readonly strings: readonly string[];
}

const WORD_BEFORE_REGEX = /\b(?:return|typeof|case|in|of|instanceof|new|delete|void|throw|do|else|yield|await)$/;
const SIGN_BEFORE_REGEX = /[(,=:[!&|?{};+\-*%~^>]$/;

/**
 * Reads far enough to tell code from comments, strings, templates and regular expressions. In JSX an apostrophe in
 * text reads as a string to the end of its line, no further.
 */
export function scanSource(source: string): ScannedSource {
  const strings: string[] = [];
  let code = '';
  let at = 0;

  function keep(text: string): void {
    strings.push(text);
    code += `"${strings.length - 1}"`;
  }
  function quoted(quote: string): void {
    const start = at + 1;
    for (at = start; at < source.length && source[at] !== quote && source[at] !== '\n'; at += 1) {
      if (source[at] === '\\') at += 1;
    }
    keep(source.slice(start, at));
    if (source[at] === quote) at += 1;
  }
  function template(): void {
    code += '(';
    at += 1;
    let start = at;
    while (at < source.length && source[at] !== '`') {
      if (source[at] === '\\') {
        at += 2;
      } else if (source.startsWith('${', at)) {
        keep(source.slice(start, at));
        code += ',(';
        at += 2;
        codeUntilBrace();
        code += '),';
        start = at;
      } else {
        at += 1;
      }
    }
    keep(source.slice(start, at));
    code += ')';
    at += 1;
  }
  function regex(): void {
    let isInClass = false;
    for (at += 1; at < source.length && source[at] !== '\n'; at += 1) {
      if (source[at] === '\\') at += 1;
      else if (source[at] === '[') isInClass = true;
      else if (source[at] === ']') isInClass = false;
      else if (source[at] === '/' && !isInClass) break;
    }
    if (source[at] === '/') at += 1;
    while (/[a-z]/.test(source[at] ?? '')) at += 1;
    code += '0';
  }
  function comment(): void {
    const isLine = source[at + 1] === '/';
    const end = source.indexOf(isLine ? '\n' : '*/', at + 2);
    const stop = end < 0 ? source.length : end + (isLine ? 0 : 2);
    code += ` ${source.slice(at, stop).replace(/[^\n]/g, '')}`;
    at = stop;
  }
  function isRegexStart(): boolean {
    const before = code.trimEnd();
    if (before.endsWith('}') && source[at + 1] === '>') return false;
    return before === '' || SIGN_BEFORE_REGEX.test(before) || WORD_BEFORE_REGEX.test(before);
  }
  /** Code up to the brace that closes a template's expression, or to the end of the source. */
  function codeUntilBrace(): void {
    let depth = 0;
    while (at < source.length) {
      const sign = source[at] ?? '';
      const next = source[at + 1];
      if (sign === '}' && depth === 0) {
        at += 1;
        return;
      }
      if (sign === '/' && (next === '/' || next === '*')) comment();
      else if (sign === "'" || sign === '"') quoted(sign);
      else if (sign === '`') template();
      else if (sign === '/' && isRegexStart()) regex();
      else {
        if (sign === '{') depth += 1;
        if (sign === '}') depth -= 1;
        code += sign;
        at += 1;
      }
    }
  }

  while (at < source.length) {
    codeUntilBrace();
    if (at < source.length) code += '}';
  }
  return { code, strings };
}
