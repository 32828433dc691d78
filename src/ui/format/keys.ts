const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ShiftLeft: 'L Shift',
  ShiftRight: 'R Shift',
  Backspace: 'Backspace',
  CapsLock: 'Caps',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  IntlBackslash: '<',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
  NumpadMultiply: 'Num *',
  NumpadDivide: 'Num /',
  NumpadDecimal: 'Num .',
  NumpadEnter: 'Num Enter',
};

/** What is printed on the key of a `KeyboardEvent.code`, on the layout most keyboards have. An unknown code is its own name. */
export function keyName(code: string): string {
  const named = NAMED[code];
  if (named !== undefined) return named;
  if (/^Key[A-Z]$/.test(code)) return code.slice(3);
  if (/^Digit\d$/.test(code)) return code.slice(5);
  if (/^Numpad\d$/.test(code)) return `Num ${code.slice(6)}`;
  return code;
}

const SPOKEN: Readonly<Record<string, string>> = {
  '←': 'left arrow',
  '→': 'right arrow',
  '↑': 'up arrow',
  '↓': 'down arrow',
  ';': 'semicolon',
  "'": 'quote',
  ',': 'comma',
  '.': 'full stop',
  '/': 'slash',
  '\\': 'backslash',
  '-': 'minus',
  '=': 'equals',
  '[': 'left bracket',
  ']': 'right bracket',
  '`': 'backquote',
};

/** The name of a key as a screen reader should say it. */
export function spokenKeyName(name: string): string {
  return SPOKEN[name] ?? name;
}
