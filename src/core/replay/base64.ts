/** Bytes at a time: a call takes only so many arguments. */
const PIECE = 8192;

export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return btoa(text);
}

/** The bytes, or null when the text is not base64. */
export function decodeBase64(text: string): Uint8Array | null {
  let plain: string;
  try {
    plain = atob(text);
  } catch {
    return null;
  }
  return Uint8Array.from(plain, (char) => char.charCodeAt(0));
}
