import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { writeLevelFolder, writeSoundFolder } from './level-folder';

/** The command line as a person runs it, without npm in front. */
const level = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/app/level-cli/main.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

test('what is sound goes to the output and exits 0', () => {
  const { status, stdout, stderr } = level('check', writeSoundFolder());
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/sound/);
});

test('errors go to the error output and exit 1', () => {
  const { status, stdout, stderr } = level('check', writeLevelFolder({ 'mix.ogg': null }));
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/mix\.ogg is missing/);
});

test('with --json the output is JSON, whole and alone, also for errors', () => {
  const { status, stdout, stderr } = level('check', writeLevelFolder({ 'mix.ogg': null }), '--json');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, files: [{ ok: false, id: 'tiny' }] });
});

test('with --strict a warning exits 1', () => {
  const path = writeSoundFolder({ title: 'Untitled' });
  expect(level('check', path)).toMatchObject({ status: 0, stderr: '' });
  expect(level('check', '--strict', path)).toMatchObject({ status: 1, stdout: '' });
});

test('words that make no command show how to use it and exit 1', () => {
  const { status, stderr } = level('drive');
  expect(status).toBe(1);
  expect(stderr).toMatch(/npm run level -- drive <level\.json> <difficulty>/);
});

test('help exits 0', () => {
  expect(level('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/verify <run\.json>/) });
});
