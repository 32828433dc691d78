import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium } from './browser/find-chromium';

/**
 * Runs every suite, goes on after a failure, and ends with the one line that counts them all together.
 * Types and lint count as one test each.
 */
interface Tally {
  passed: number;
  failed: number;
}

const RESULTS = 'test-results';

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

function single(ok: boolean): Tally {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** A suite whose report is missing or that failed without naming a test counts as one failure, never as none. */
function counted(ok: boolean, read: () => Tally): Tally {
  try {
    const tally = read();
    return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function node(): Tally {
  const file = `${RESULTS}/node.json`;
  const ok = run('npx', [
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted(ok, () => {
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  });
}

/** The projects one after the other, so that no suite with a clock shares the machine. */
function browser(project: 'still' | 'rolling', workers: number): Tally {
  const executable = findChromium();
  const file = `${RESULTS}/browser-${project}.json`;
  const ok = run(
    'npx',
    ['playwright', 'test', '--config', 'tests/playwright.config.ts', '--project', project, '--workers', `${workers}`],
    {
      ...process.env,
      PLAYWRIGHT_CHROMIUM: executable,
      PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file),
    },
  );
  return counted(ok, () => {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number };
    };
    return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  });
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const suites: (() => Tally)[] = [
  () => single(run('npx', ['tsc', '--noEmit'])),
  () => single(run('npx', ['biome', 'check', '.'])),
  node,
  () => browser('still', 2),
  () => browser('rolling', 1),
];
const total: Tally = { passed: 0, failed: 0 };
for (const suite of suites) {
  let tally: Tally;
  try {
    tally = suite();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally = { passed: 0, failed: 1 };
  }
  total.passed += tally.passed;
  total.failed += tally.failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
