import { expect, test } from '@playwright/test';
import { type ServedPage, servePage } from './serve-page';

let server: ServedPage;
test.beforeAll(async () => {
  server = await servePage('tempo-page', { noDiscovery: true });
});
test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.tempoPage !== undefined);
});

type Song = readonly [id: string, bpm: number, offsetMs: number];

/** Songs of one tempo: shuffles, straight eighths, sixteenths, sevens. */
const STEADY: readonly Song[] = [
  ['coffee-run', 104, 99.6],
  ['loose-change', 112, 99.9],
  ['night-shift', 140, 99.6],
  ['salt-flats', 150, 99.9],
  ['seven-corners', 168, 99.6],
];
/** Songs that leave their first tempo: by a final rush, by stops, by a slow intro in six eight. */
const CHANGING: readonly string[] = ['chrome-boots', 'hubcap-blues', 'long-way-to-sunrise'];

for (const [id, bpm, offsetMs] of STEADY) {
  test(`finds the tempo of ${id}, or says that it is unsure`, async ({ page }) => {
    const answer = await page.evaluate((song) => globalThis.tempoPage.detect(song), id);
    const right = answer.candidates.findIndex(
      (candidate) => Math.abs(candidate.bpm - bpm) <= 0.05 && Math.abs(candidate.offsetMs - offsetMs) <= 10,
    );
    expect(right).toBeGreaterThanOrEqual(0);
    if (!answer.isUnsure) expect(right).toBe(0);
    expect(answer.drift).toBeNull();
    expect(answer.shares.at(-1)).toBe(1);
    expect(answer.shares).toEqual([...answer.shares].sort((a, b) => a - b));
  });
}

for (const id of CHANGING) {
  test(`says of ${id} that it does not keep its tempo`, async ({ page }) => {
    const answer = await page.evaluate((song) => globalThis.tempoPage.detect(song), id);
    expect(answer.isUnsure).toBe(true);
    expect(answer.drift?.words).toMatch(/tempo|beat/);
    expect(answer.words).toMatch(/not all the way/);
  });
}

test('stops at once when it is aborted', async ({ page }) => {
  expect(await page.evaluate(() => globalThis.tempoPage.abort())).toBe('enough');
});
