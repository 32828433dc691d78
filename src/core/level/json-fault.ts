/** The first place where a text stops being JSON. Line and column count from one. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** What could have stood there, in words. */
  readonly expected: string;
}

type Expecting = 'value' | 'value or ]' | 'name or }' | 'name' | 'colon' | ', or ]' | ', or }' | 'end';

const IN_WORDS: Readonly<Record<Expecting, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  'name or }': 'a name in double quotes or "}"',
  name: 'a name in double quotes (is there a comma too many?)',
  colon: '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'the end of the file',
};

/**
 * Finds where `JSON.parse` fails. Browsers word that failure each in their own way and some leave the place out.
 * Returns null when the text is sound JSON. Depth costs heap, not call stack.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  const afterValue = (): Expecting => (open.length === 0 ? 'end' : open.at(-1) === '{' ? ', or }' : ', or ]');

  for (;;) {
    at = skipSpace(text, at);
    const char = text[at];
    if (char === undefined) return expecting === 'end' ? null : faultAt(text, at, IN_WORDS[expecting]);

    if ((char === '}' && /\}$/.test(expecting)) || (char === ']' && /\]$/.test(expecting))) {
      open.pop();
      expecting = afterValue();
      at += 1;
    } else if (char === ',' && expecting.startsWith(',')) {
      expecting = expecting === ', or }' ? 'name' : 'value';
      at += 1;
    } else if (char === ':' && expecting === 'colon') {
      expecting = 'value';
      at += 1;
    } else if (char === '"' && expecting.startsWith('name')) {
      const end = stringEnd(text, at);
      if (end < 0) return faultAt(text, ~end, 'a proper end of the text in quotes');
      expecting = 'colon';
      at = end;
    } else if (expecting.startsWith('value')) {
      if (char === '{' || char === '[') {
        open.push(char);
        expecting = char === '{' ? 'name or }' : 'value or ]';
        at += 1;
        continue;
      }
      const end = char === '"' ? stringEnd(text, at) : wordEnd(text, at);
      if (end < 0)
        return faultAt(text, ~end, char === '"' ? 'a proper end of the text in quotes' : IN_WORDS[expecting]);
      expecting = afterValue();
      at = end;
    } else {
      return faultAt(text, at, IN_WORDS[expecting]);
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
}

/** Index after the closing quote, or `~index` of what cannot stand in a string. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char < ' ') return ~at;
    if (char === '\\') {
      const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6));
      if (escaped === null) return ~at;
      at += escaped[0].length;
    }
  }
  return ~text.length;
}

/** Index after a number, `true`, `false` or `null`, or `~index` where none stands. */
function wordEnd(text: string, from: number): number {
  const word = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
  word.lastIndex = from;
  return word.test(text) ? word.lastIndex : ~from;
}

function faultAt(text: string, at: number, expected: string): JsonFault {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let index = before.indexOf('\n'); index >= 0; index = before.indexOf('\n', index + 1)) line += 1;
  return { line, column: at - lineStart + 1, expected };
}
