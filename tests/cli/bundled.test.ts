import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/app/level-cli/commands/check';

const files = readdirSync('levels')
  .map((folder) => join('levels', folder, 'level.json'))
  .filter((file) => existsSync(file));

test.each(files)('%s and its stems are clean of errors and warnings', (file) => {
  const { isOk, lines } = check([file], true);
  expect({ isOk, lines: lines.filter((line) => !line.startsWith(`${file}: hint `)) }).toEqual({
    isOk: true,
    lines: [expect.stringMatching(/: sound/)],
  });
});
