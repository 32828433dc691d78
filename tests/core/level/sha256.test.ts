import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSha256, sha256Hex } from '../../../src/core/level/sha256';

test.each([
  // FIPS 180-4 examples
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('hashes %j', (text, hash) => {
  expect(sha256Hex(new TextEncoder().encode(text))).toBe(hash);
});

test.each([54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129])('pads %d bytes', (length) => {
  const bytes = new Uint8Array(length).fill(0xa5);
  expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('any bytes in any pieces hash as Node hashes them', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, (all) => {
      const ours = createSha256();
      const theirs = createHash('sha256');
      for (const piece of all) {
        ours.update(piece);
        theirs.update(piece);
      }
      expect(ours.digest()).toBe(theirs.digest('hex'));
    }),
  );
});
