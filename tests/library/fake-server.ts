import type { Fetcher } from '../../src/library/fetch-file';
import { type Loose, tinyLevel } from '../core/level/tiny-level';

type Answer = string | Uint8Array<ArrayBuffer> | (() => Response | Promise<Response>);

export interface FakeServer {
  readonly fetcher: Fetcher;
  /** Every address that was asked for, in order. */
  readonly asked: string[];
  files: Record<string, Answer>;
}

/** A server of these files by address. It tells lengths as a server does, and answers 404 for all else. */
export function fakeServer(files: Record<string, Answer>): FakeServer {
  const server: FakeServer = {
    files,
    asked: [],
    async fetcher(url, { signal }) {
      server.asked.push(url);
      signal?.throwIfAborted();
      const answer = server.files[url];
      if (answer === undefined) return new Response('', { status: 404 });
      if (typeof answer === 'function') return answer();
      const bytes = typeof answer === 'string' ? new TextEncoder().encode(answer) : answer;
      return new Response(bytes, { headers: { 'Content-Length': String(bytes.length) } });
    },
  };
  return server;
}

/** A body in pieces, each sent when it is asked for. */
export function pieces(list: readonly Uint8Array[], headers: Record<string, string> = {}): Response {
  let next = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = list[next];
      next += 1;
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
  return new Response(body, { headers });
}

/** Text of a sound level of that id, with these stems. */
export function levelText(id: string, stems: readonly string[] = ['mix.ogg'], changes: Loose = {}): string {
  const song = { stems: stems.map((file) => ({ name: file, file })), offsetMs: 0, durationMs: 8500 };
  return JSON.stringify(tinyLevel({ id, title: `The ${id}`, song, ...changes }));
}
