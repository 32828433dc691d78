import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashChart } from '../../src/core/level/hash';
import { MAX_STEM_BYTES } from '../../src/core/level/limits';
import { parseLevel } from '../../src/core/level/parse';
import { createLibrary } from '../../src/library/library';
import { fakeServer, levelText, pieces } from './fake-server';

const drums = Uint8Array.from({ length: 30_000 }, (_, index) => index % 251);
const lead = Uint8Array.from({ length: 10_000 }, (_, index) => index % 13);
const text = levelText('good', ['drums.ogg', 'lead.ogg']);
const sound = () => ({
  'levels/good/level.json': text,
  'levels/good/drums.ogg': drums,
  'levels/good/lead.ogg': lead,
});

test('a level comes with the bytes of its stems and the names of its boards', async () => {
  const loaded = await createLibrary(fakeServer(sound()).fetcher).load('good');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  expect(loaded.level.title).toBe('The good');
  expect([...loaded.files.keys()]).toEqual(['drums.ogg', 'lead.ogg']);
  expect(new Uint8Array(loaded.files.get('drums.ogg') ?? new ArrayBuffer(0))).toEqual(drums);
  expect(new Uint8Array(loaded.files.get('lead.ogg') ?? new ArrayBuffer(0))).toEqual(lead);

  const parsed = parseLevel(text);
  const hashes = [drums, lead].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(loaded.chartHash('driver')).toBe(parsed.ok && hashChart(parsed.level, 'driver', hashes));
});

test('one other byte of audio is another board', async () => {
  const changed = { ...sound(), 'levels/good/lead.ogg': lead.with(5000, 99) };
  const boards = await Promise.all(
    [sound(), changed].map(async (files) => {
      const loaded = await createLibrary(fakeServer(files).fetcher).load('good');
      return loaded.ok && loaded.chartHash('driver');
    }),
  );
  expect(boards[0]).not.toBe(boards[1]);
});

describe('progress', () => {
  const sharesOf = async (files: Parameters<typeof fakeServer>[0]) => {
    const shares: number[] = [];
    const loaded = await createLibrary(fakeServer(files).fetcher).load('good', (share) => shares.push(share));
    expect(loaded.ok).toBe(true);
    return shares;
  };
  const quarters = (bytes: Uint8Array) =>
    [0, 1, 2, 3].map((part) => bytes.subarray((part * bytes.length) / 4, ((part + 1) * bytes.length) / 4));

  test('is the share of the bytes of all files', async () => {
    const one = { ...sound(), 'levels/good/level.json': levelText('good', ['drums.ogg']) };
    const length = { 'Content-Length': String(drums.length) };
    const shares = await sharesOf({ ...one, 'levels/good/drums.ogg': () => pieces(quarters(drums), length) });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1, 1]);
  });

  test.each([
    ['when no file tells its length', {}],
    ['when a file tells less than it has', { 'Content-Length': '5' }],
  ])('never falls, never passes 1 and ends at 1 %s', async (_when, headers) => {
    const shares = await sharesOf({
      ...sound(),
      'levels/good/drums.ogg': () => pieces(quarters(drums), headers),
      'levels/good/lead.ogg': () => pieces(quarters(lead), headers),
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(Math.max(...shares)).toBe(1);
  });
});

describe('what goes wrong is told with its place', () => {
  const troubleOf = async (files: Parameters<typeof fakeServer>[0], id = 'good') => {
    const loaded = await createLibrary(fakeServer(files).fetcher).load(id);
    return loaded.ok
      ? null
      : { title: loaded.title, errors: loaded.errors.map(({ path, message }) => `${path}: ${message}`) };
  };

  test.each(['no-such-level', '../secrets', '', 'GOOD'])('no level %j', async (id) => {
    expect((await troubleOf(sound(), id))?.errors).toEqual([expect.stringMatching(/is missing|no chase called/)]);
  });

  test('all stems that are missing, by name', async () => {
    expect(await troubleOf({ 'levels/good/level.json': text })).toEqual({
      title: 'The good',
      errors: ['$.song.stems[0].file: drums.ogg is missing.', '$.song.stems[1].file: lead.ogg is missing.'],
    });
  });

  test('a page in place of a stem', async () => {
    const page = () => new Response('<html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    expect((await troubleOf({ ...sound(), 'levels/good/lead.ogg': page }))?.errors).toEqual([
      '$.song.stems[1].file: lead.ogg is missing.',
    ]);
  });

  test('a stem that breaks off', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(lead),
          pull: (controller) => controller.error(new TypeError('network error')),
        }),
      );
    expect((await troubleOf({ ...sound(), 'levels/good/lead.ogg': broken }))?.errors).toEqual([
      '$.song.stems[1].file: lead.ogg could not be fetched.',
    ]);
  });

  test('a stem beyond the limit, before it is read', async () => {
    const huge = () => pieces([lead], { 'Content-Length': String(MAX_STEM_BYTES + 1) });
    expect((await troubleOf({ ...sound(), 'levels/good/lead.ogg': huge }))?.errors).toEqual([
      '$.song.stems[1].file: lead.ogg is too large.',
    ]);
  });

  test('loading that was stopped', async () => {
    const stop = new AbortController();
    const library = createLibrary(fakeServer(sound()).fetcher);
    await library.list();
    stop.abort();
    expect(await library.load('good', () => {}, stop.signal)).toMatchObject({
      ok: false,
      errors: [{ message: 'Loading was stopped.' }],
    });
  });
});
