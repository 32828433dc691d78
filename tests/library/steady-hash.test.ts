import { expect, test, vi } from 'vitest';
import { sha256Hex } from '../../src/core/level/sha256';
import { createSteadyHash } from '../../src/library/steady-hash';

test('lets the page draw at least once in every 256 KiB, and hashes the same', async () => {
  const rests = vi.spyOn(globalThis, 'setTimeout');
  const bytes = Uint8Array.from({ length: 1_000_000 }, (_, index) => index % 256);
  const hash = createSteadyHash();
  await hash.add(bytes.subarray(0, 100_000));
  await hash.add(bytes.subarray(100_000));
  expect(rests.mock.calls.length).toBeGreaterThanOrEqual(Math.floor(1_000_000 / (2 * 128 * 1024)));
  expect(hash.digest()).toBe(sha256Hex(bytes));
  rests.mockRestore();
});
