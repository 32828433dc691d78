import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library';
import { fakeServer, levelText, pieces } from './fake-server';

test('lists sound levels and tells what is wrong with the others', async () => {
  const { fetcher } = fakeServer({
    'levels/index.json': '["good","bad","gone","other-name","good"]',
    'levels/good/level.json': levelText('good'),
    'levels/bad/level.json': levelText('bad', ['mix.ogg'], { tempo: [{ tick: 0, bpm: 5 }] }),
    'levels/other-name/level.json': levelText('good'),
  });
  const { entries, troubles } = await createLibrary(fetcher).list();
  expect(entries.map(({ id, level }) => [id, level.title])).toEqual([['good', 'The good']]);
  expect(troubles.map(({ id, errors }) => [id, errors.map(({ path, message }) => [path, message])])).toEqual([
    ['bad', [['$.tempo[0].bpm', 'It is 5.']]],
    ['gone', [['$', 'level.json is missing.']]],
    ['other-name', [['$.id', 'It is "good", but its folder is called "other-name".']]],
  ]);
});

test('lists them as a slope, the easiest rookie chart first, whatever their names; equals by name', async () => {
  const every = (ticks: number) =>
    Array.from({ length: Math.floor(15_000 / ticks) }, (_, index) => ({ tick: index * ticks, verb: 'brake' }));
  const chart = (difficulty: string, ticks: number) => ({ difficulty, lanes: 4, startLane: 1, cues: every(ticks) });
  const level = (id: string, rookieTicks: number) =>
    levelText(id, ['mix.ogg'], { charts: [chart('legend', 240), chart('rookie', rookieTicks)] });
  const { fetcher, asked } = fakeServer({
    'levels/index.json': '["b","a","d","c"]',
    'levels/a/level.json': level('a', 480),
    'levels/b/level.json': level('b', 960),
    'levels/c/level.json': level('c', 960),
    'levels/d/level.json': level('d', 1920),
  });
  const { entries } = await createLibrary(fetcher).list();
  expect(entries.map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
  expect(asked.filter((url) => !url.endsWith('.json'))).toEqual([]);
});

test('a title with markup is listed as it stands', async () => {
  const title = '<script>alert(1)</script>';
  const { fetcher } = fakeServer({
    'levels/index.json': '["good"]',
    'levels/good/level.json': levelText('good', ['mix.ogg'], { title }),
  });
  expect((await createLibrary(fetcher).list()).entries[0]?.level.title).toBe(title);
});

describe('a list of levels that cannot be used is told as one trouble', () => {
  test.each<[name: string, index: string | (() => Response | Promise<Response>) | undefined, message: RegExp]>([
    ['missing', undefined, /missing/],
    ['no JSON', '["good"', /damaged/],
    ['no list', '{"good":1}', /damaged/],
    ['with a folder outside', '["../secrets"]', /damaged/],
    ['too long', JSON.stringify('x'.repeat(100_000)), /too large/],
    ['a page for everything', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }), /missing/],
    ['a server in trouble', () => new Response('', { status: 503 }), /the server says 503/],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), /could not be fetched/],
  ])('%s', async (_name, index, message) => {
    const { fetcher } = fakeServer(index === undefined ? {} : { 'levels/index.json': index });
    expect(await createLibrary(fetcher).list()).toEqual({
      entries: [],
      troubles: [
        {
          id: '',
          errors: [{ path: '$', message: expect.stringMatching(message), remedy: expect.any(String) }],
          isOwn: false,
        },
      ],
    });
  });
});

test('a level.json of 100 MB is given up at 8 MiB, whatever length it tells', async () => {
  const piece = new Uint8Array(1024 * 1024).fill(0x20);
  let sent = 0;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          sent += 1;
          controller.enqueue(piece);
          if (sent === 100) controller.close();
        },
      }),
      { headers: { 'Content-Length': '10' } },
    );
  const { fetcher } = fakeServer({ 'levels/index.json': '["huge"]', 'levels/huge/level.json': endless });
  const { troubles } = await createLibrary(fetcher).list();
  expect(troubles[0]?.errors[0]?.message).toBe('level.json is too large.');
  expect(sent).toBeLessThan(12);
});

test('a level that tells a length beyond the limit is not read at all', async () => {
  let isRead = false;
  const { fetcher } = fakeServer({
    'levels/index.json': '["huge"]',
    'levels/huge/level.json': () => {
      const response = pieces([new Uint8Array(1)], { 'Content-Length': '100000000' });
      Object.defineProperty(response, 'body', {
        get() {
          isRead = true;
          return null;
        },
      });
      return response;
    },
  });
  const { troubles } = await createLibrary(fetcher).list();
  expect(troubles[0]?.errors[0]?.message).toBe('level.json is too large.');
  expect(isRead).toBe(false);
});

test('a level that failed is asked for again, one that is sound is not', async () => {
  const server = fakeServer({ 'levels/index.json': '["good","late"]', 'levels/good/level.json': levelText('good') });
  const library = createLibrary(server.fetcher);
  expect((await library.list()).troubles).toHaveLength(1);
  server.files['levels/late/level.json'] = levelText('late');
  expect((await library.list()).entries).toHaveLength(2);
  expect(server.asked.filter((url) => url === 'levels/good/level.json')).toHaveLength(1);
});
