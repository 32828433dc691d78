import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findViolations } from './boundaries/find-violations';
import { importsOf } from './boundaries/imports-of';
import { scanSource } from './boundaries/scan-source';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.[cm]?tsx?$/.test(path))
  .sort();
const sourceOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the house', () => {
  it('stands: every import and every word of the core is where it may be', () => {
    expect(files.flatMap((file) => findViolations(file, sourceOf(file)))).toEqual([]);
  });

  it('was really walked', () => {
    expect(files.length).toBeGreaterThan(30);
    const named = importsOf(scanSource(sourceOf('src/core/chase/take.ts')));
    expect(named).toEqual(expect.arrayContaining(['../level/model', './timeline', './take-state']));
  });

  it('was read in full: each file names as many modules as it has lines that end in a name of one', () => {
    const missed = files.filter((file) => {
      const source = sourceOf(file);
      const lines = source.match(/^(?:import|export|\}).*\bfrom '[^']+';$/gm) ?? [];
      return importsOf(scanSource(source)).length < lines.length;
    });
    expect(missed).toEqual([]);
  });
});

describe('the checker', () => {
  it.each([
    ['src/core/chase/x.ts', "import { createSongClock } from '../../clock/song-clock';"],
    ['src/core/chase/x.ts', "import type { SongClock } from '../../clock/song-clock';"],
    ['src/core/chase/x.ts', "import { type A,\n  type B,\n} from '../../ui/model';"],
    ['src/clock/x.ts', "export { a } from '../audio/desk';"],
    ['src/clock/x.ts', "export * from '../audio/desk';"],
    ['src/clock/x.ts', "export * as desk from '../audio/desk';"],
    ['src/audio/x.ts', "import '../input/keyboard';"],
    ['src/audio/x.ts', "const stage = await import('../stage/stage');"],
    ['src/audio/x.ts', 'const stage = await import(`../stage/stage`);'],
    ['src/audio/x.ts', "type Stage = import('../stage/stage').Stage;"],
    ['src/audio/x.ts', "import stage = require('../stage/stage');"],
    ['src/stage/x.ts', "import { openStore } from '../storage/store';"],
    ['src/storage/x.ts', "import { createLibrary } from '../library/library';"],
    ['src/ui/x.tsx', "import { Editor } from '../editor/editor';"],
    ['src/ui/x.tsx', "import { main } from '../app/main';"],
    ['src/input/x.ts', "const all = import.meta.glob('../ui/*.ts');"],
    ['src/input/x.ts', "const all = import.meta.glob<Mod>(['./*.ts', '../ui/*.ts'], { eager: true });"],
    ['src/input/x.ts', "new Worker(new URL('../stage/worker.ts', import.meta.url), { type: 'module' });"],
    ['src/input/x.ts', "import source from '../stage/road.glsl?raw';"],
    ['src/input/x.ts', "import { a } from '/src/ui/model';"],
    ['src/app/x.ts', "import { a } from '../../tests/core/chase/tiny-course';"],
    ['src/app/x.ts', "import { a } from '../helpers/strings';"],
    ['src/helpers/x.ts', "import { a } from '../core/time/units';"],
    ['src/x.ts', "import { a } from './core/time/units';"],
    ['src/app/x.ts', "import * as Phaser from 'phaser';"],
    ['src/ui/x.ts', "import Game from 'phaser/src/core/Game';"],
    ['src/stage/x.ts', "import * as Tone from 'tone';"],
    ['src/app/x.ts', "const tone = await import('tone');"],
    ['src/core/x/y.ts', "import { signal } from '@preact/signals';"],
    ['src/core/x/y.ts', "import levels from '../../../levels/index.json';"],
    ['src/core/x/y.ts', "import { readFileSync } from 'node:fs';"],
    ['src/core/x/y.ts', 'const part = await import(name);'],
    ['src/app/x.ts', "import { readFileSync } from 'fs';"],
    ['src/app/level-cli/x.ts', "import { openStore } from '../../storage/store';"],
    ['src/app/level-cli/x.ts', "import { routes } from '../routes';"],
    ['src/app/level-cli/x.ts', "import * as z from 'zod';"],
  ])('finds in %s: %s', (file, source) => {
    expect(findViolations(file, source)).toHaveLength(1);
  });

  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = performance.now();',
    'setTimeout(step, 10);',
    'setInterval(step, 10);',
    'clearTimeout(id);',
    'queueMicrotask(step);',
    'requestAnimationFrame(step);',
    'const a = Math.random();',
    'const a = Math\n  .random();',
    "console.log('x');",
    "const a = await fetch('x');",
    'const a = Math.sin(1);',
    'const a = Math.cos(1);',
    'const a = Math.tan(1);',
    'const a = Math.atan2(1, 2);',
    'const a = Math.exp(1);',
    'const a = Math.log(1);',
    'const a = Math.log2(1);',
    'const a = Math.pow(2, 3);',
    'const a = Math.hypot(2, 3);',
    'const a = Math.cbrt(2);',
    'const a = 2 ** 3;',
    'a **= 2;',
    'const { sin } = Math;',
    "const a = Math['sin'](1);",
    'const m = Math;',
    'const a = globalThis;',
    'const a = window;',
    `const a = \`\${Date.now()} ms\`;`,
    "const a = /'/.test(b) ? Date.now() : 0; // '",
    "const a = b / c; const d = Date.now() / 2; // '",
    "const a = '\\''; const d = Date.now(); const e = '';",
    `const a = \`a\${\`b\${c}\`}\`; const d = Date.now(); // \``,
    'const a = { b: { c: 1 } }; } const d = Date.now();',
  ])('finds in the core: %s', (source) => {
    expect(findViolations('src/core/chase/x.ts', source)).toHaveLength(1);
    expect(findViolations('src/app/x.ts', source)).toEqual([]);
  });

  it('tells the line', () => {
    const source = "// Date\n/* Date\n*/\nconst a = 'Date';\nconst b = Date.now();\n";
    expect(findViolations('src/core/x.ts', source)).toEqual(['src/core/x.ts:5 reads the clock on the wall: Date']);
  });

  it.each([
    [
      'src/core/chase/x.ts',
      "import { a } from '../time/units';\nimport * as z from 'zod/mini';\nimport { b } from 'zod';",
    ],
    ['src/core/chase/x.ts', '// Math.random(), Date and 2 ** 3 are not for the core'],
    ['src/core/chase/x.ts', '/** import { a } from "../../ui/model"; performance.now() */'],
    ['src/core/chase/x.ts', 'const text = \'Date.now() in import { a } from "../../ui/model"\';'],
    ['src/core/chase/x.ts', `const text = \`console.log \${a} import("phaser")\`;`],
    ['src/core/chase/x.ts', 'const pattern = /Date.now\\(\\) "[/]** fetch/.test(text);'],
    ['src/core/chase/x.ts', 'const a = Math.sqrt(Math.floor(b) * Math.abs(c)) + take.date + run.performance;'],
    ['src/core/chase/x.ts', 'const updateDate2 = dateOf(prefetch, setTimeouts);'],
    ['src/clock/x.ts', "import { a } from '../core/time/units';"],
    ['src/stage/x.ts', "import * as Phaser from 'phaser';\nimport { a } from '../clock/song-clock';"],
    ['src/audio/x.ts', "import * as Tone from 'tone';"],
    ['src/library/x.ts', "import { a } from '../storage/store';"],
    ['src/editor/x.ts', "import { a } from '../ui/model';\nimport { b } from '../stage/stage';"],
    ['src/ui/x.tsx', "import { a } from '../core/time/units';\nexport const A = () => <p>Don't</p>;"],
    ['src/app/x.ts', "import { a } from '../editor/editor';\nimport anton from '@fontsource/anton';"],
    ['src/app/x.ts', "const fleet = import('../../assets/sprites/sprites.json');"],
    [
      'src/app/level-cli/x.ts',
      "import { readFileSync } from 'node:fs';\nimport { a } from '../../core/level/parse';\nimport { b } from './print';",
    ],
  ])('lets stand in %s: %s', (file, source) => {
    expect(findViolations(file, source)).toEqual([]);
  });
});
