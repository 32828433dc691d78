import { createSteadyHash } from './steady-hash';

/**
 * SHA-256 in hexadecimal digits. The browser does it off the page's thread; where it does not offer that (a page that is
 * not served securely) it is done here in steps, which takes several times as long.
 */
export async function hashBytes(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: Pick<SubtleCrypto, 'digest'> | undefined = globalThis.crypto?.subtle,
): Promise<string> {
  if (subtle !== undefined) {
    const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  const hash = createSteadyHash();
  await hash.add(bytes);
  return hash.digest();
}
