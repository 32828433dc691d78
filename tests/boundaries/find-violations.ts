import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { importsOf, type Specifier } from './imports-of';
import { scanSource } from './scan-source';

/** The house of DESIGN §2 from the ground up: a folder may use those on lower floors. */
const FLOORS: readonly (readonly string[])[] = [
  ['core'],
  ['clock'],
  ['audio', 'input', 'stage', 'storage', 'library'],
  ['ui', 'editor'],
  ['app'],
];

/** The two doors between neighbours on one floor. */
const DOORS: readonly (readonly [string, string])[] = [
  ['library', 'storage'],
  ['editor', 'ui'],
];

/** Packages that live in one folder and nowhere else. */
const HOMES: Readonly<Record<string, string>> = { phaser: 'stage', tone: 'audio' };

const CORE_PACKAGES = ['zod'];

/** The mapper's command line: it runs in Node, on the core alone. */
const COMMAND_LINE = 'src/app/level-cli/';

const BUILTIN = new Set(builtinModules);

/** What the core may not name, with the reason. */
const NOT_IN_CORE: readonly (readonly [RegExp, string])[] = [
  [/(?<![.\w$])(?:Date|performance)\b/, 'reads the clock on the wall'],
  [
    /(?<![.\w$])(?:(?:set|clear)(?:Timeout|Interval|Immediate)|queueMicrotask|request(?:AnimationFrame|IdleCallback))\b/,
    'uses a timer',
  ],
  [/\bMath\s*\??\.\s*random\b/, 'is not the same twice'],
  [
    /\bMath\s*\??\.\s*(?:a?(?:sin|cos|tan)h?|atan2|exp|expm1|log(?:2|10|1p)?|pow|hypot|cbrt)\b/,
    'may differ in its last bit between browsers',
  ],
  [/\*\*/, 'may differ in its last bit between browsers'],
  [/\bMath\b(?!\s*\??\.\s*\w)/, 'takes Math apart, so that its functions cannot be told'],
  [
    /(?<![.\w$])(?:console|fetch|XMLHttpRequest|WebSocket|navigator|window|document|localStorage|process)\b/,
    'reaches out of the core',
  ],
  [/(?<![.\w$])(?:globalThis|self|global)\b/, 'reaches out of the core'],
  [/(?<![.\w$])(?:eval|Function)\s*\(/, 'hides what it does'],
];

/** Why a source may not stand where it does: one sentence for each edge or word. */
export function findViolations(file: string, source: string): string[] {
  const scanned = scanSource(source);
  const edges = importsOf(scanned).flatMap((specifier) => faultOfImport(file, specifier));
  return file.startsWith('src/core/') ? [...edges, ...faultsOfCore(file, scanned.code)] : edges;
}

function faultsOfCore(file: string, code: string): string[] {
  return NOT_IN_CORE.flatMap(([pattern, why]) => {
    const found = pattern.exec(code);
    if (found === null) return [];
    const line = code.slice(0, found.index).split('\n').length;
    return [`${file}:${line} ${why}: ${found[0].trim()}`];
  });
}

function faultOfImport(file: string, specifier: Specifier): string[] {
  const from = folderOf(file);
  const fault = (why: string) => [`${file} may not import ${specifier ?? 'what cannot be read'}: ${why}`];
  if (specifier === null) return from === 'core' ? fault('the core names what it uses') : [];
  const path = specifier.replace(/[?#].*$/, '');
  if (path.startsWith('.')) return faultOfEdge(file, posix.join(posix.dirname(file), path), fault);
  if (path.startsWith('/src/')) return faultOfEdge(file, path.slice(1), fault);
  return faultOfPackage(file, path, fault);
}

type Fault = (why: string) => string[];

function faultOfEdge(file: string, target: string, fault: Fault): string[] {
  const from = folderOf(file);
  const to = folderOf(target);
  if (to === null) {
    if (target.startsWith('tests/')) return fault('the game does not use its tests');
    return from === 'core' ? fault('the core stands alone') : [];
  }
  if (file.startsWith(COMMAND_LINE)) {
    return to === 'core' || target.startsWith(COMMAND_LINE) ? [] : fault('the command line uses the core alone');
  }
  if (from === null || floorOf(from) < 0) return fault(`${file} stands in no folder of the house`);
  if (floorOf(to) < 0) return fault(`${to} is no folder of the house`);
  const isDoor = DOORS.some(([user, used]) => user === from && used === to);
  return from === to || isDoor || floorOf(to) < floorOf(from) ? [] : fault(`${from} may not use ${to}`);
}

function faultOfPackage(file: string, specifier: string, fault: Fault): string[] {
  const from = folderOf(file);
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
  const isNode = specifier.startsWith('node:') || BUILTIN.has(name);
  if (file.startsWith(COMMAND_LINE)) return isNode ? [] : fault('the command line uses the core and Node alone');
  if (isNode) return fault('only the command line runs in Node');
  const home = HOMES[name];
  if (home !== undefined && home !== from) return fault(`${name} lives in ${home} and nowhere else`);
  return from === 'core' && !CORE_PACKAGES.includes(name) ? fault('the core uses zod and no other package') : [];
}

/** `core` for `src/core/time/units.ts`; the file's own name for one right in `src`; null outside `src`. */
function folderOf(path: string): string | null {
  return path.startsWith('src/') ? (path.split('/')[1] ?? null) : null;
}

function floorOf(folder: string): number {
  return FLOORS.findIndex((floor) => floor.includes(folder));
}
