/** What the library needs of `fetch`. */
export type Fetcher = (url: string, init: { readonly signal?: AbortSignal }) => Promise<Response>;

/** A file on its way: its head has come, its bytes have not. */
export interface FileHead {
  readonly name: string;
  /** Bytes it will have, by its own account; null when it does not say. */
  readonly length: number | null;
  readonly response: Response;
}

export type Fetched<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly fault: FetchFault };

export interface FetchFault {
  readonly message: string;
  readonly remedy: string;
}

export interface FileRequest {
  readonly fetcher: Fetcher;
  readonly url: string;
  /** What the file is called in messages. */
  readonly name: string;
  /** Most bytes that are read. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

/** Asks for a file. Never rejects. */
export async function fetchHead({
  fetcher,
  url,
  name,
  limit,
  signal,
}: FileRequest): Promise<Fetched<{ head: FileHead }>> {
  try {
    const response = await fetcher(url, signal === undefined ? {} : { signal });
    // A development server answers for a file that is not there with the page itself.
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
    if (response.status === 404 || (response.ok && isPage))
      return fault(`${name} is missing.`, "Put it into the level's folder.");
    if (!response.ok)
      return fault(`${name} could not be fetched: the server says ${response.status}.`, 'Try again later.');
    const length = Number(response.headers.get('Content-Length') ?? Number.NaN);
    if (length > limit) return tooLarge(name, limit);
    return { ok: true, head: { name, length: Number.isSafeInteger(length) ? length : null, response } };
  } catch {
    return unreachable(name, signal);
  }
}

/**
 * Reads the bytes of a file as they come, and stops at the limit whatever the file said of its length. Never rejects.
 *
 * @param onPiece Told each piece; the reading waits for it.
 */
export async function readBody(
  { name, response }: FileHead,
  { limit, signal }: Pick<FileRequest, 'limit' | 'signal'>,
  onPiece: (piece: Uint8Array) => Promise<void> | void,
): Promise<Fetched<{ bytes: Uint8Array<ArrayBuffer> }>> {
  try {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next !== undefined && !next.done; next = await reader?.read()) {
      length += next.value.length;
      if (length > limit) {
        await reader?.cancel();
        return tooLarge(name, limit);
      }
      pieces.push(next.value);
      await onPiece(next.value);
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return { ok: true, bytes };
  } catch {
    return unreachable(name, signal);
  }
}

function tooLarge(name: string, limit: number): Fetched<never> {
  const mebibytes = limit / (1024 * 1024);
  return fault(`${name} is too large.`, `It may have ${mebibytes} MiB.`);
}

function unreachable(name: string, signal: AbortSignal | undefined): Fetched<never> {
  return signal?.aborted
    ? fault('Loading was stopped.', 'Choose the chase again to load it.')
    : fault(`${name} could not be fetched.`, 'Check the connection and try again.');
}

function fault(message: string, remedy: string): Fetched<never> {
  return { ok: false, fault: { message, remedy } };
}
