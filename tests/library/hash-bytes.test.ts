import { expect, test } from 'vitest';
import { sha256Hex } from '../../src/core/level/sha256';
import { hashBytes } from '../../src/library/hash-bytes';

test.each([0, 1, 300_000])('hashes %i bytes the same with the browser and without', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
  expect(await hashBytes(bytes)).toBe(sha256Hex(bytes));
  expect(await hashBytes(bytes, undefined)).toBe(sha256Hex(bytes));
  const broken = { digest: async () => new ArrayBuffer(32) };
  expect(await hashBytes(bytes, broken)).toBe('0'.repeat(64));
});
