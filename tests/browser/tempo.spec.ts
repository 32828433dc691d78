import { expect, test } from '@playwright/test';
import { serveTempoPage } from './tempo-page/serve';

let server: Awaited<ReturnType<typeof serveTempoPage>>;
test.beforeAll(async () => {
  server = await serveTempoPage();
});
test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.tempoPage !== undefined);
});

/** Songs of one tempo: a shuffle and straight eighths. `npm run bench tempo` hears all eight. */
for (const [id, bpm, offsetMs] of [
  ['coffee-run', 104, 99.6],
  ['salt-flats', 150, 99.9],
] as const) {
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

test('says of a song with a stop and other tempi that it does not keep its own', async ({ page }) => {
  const answer = await page.evaluate(() => globalThis.tempoPage.detect('hubcap-blues'));
  expect(answer.isUnsure).toBe(true);
  expect(answer.drift).not.toBeNull();
});

test('stops at once when it is aborted', async ({ page }) => {
  expect(await page.evaluate(() => globalThis.tempoPage.abort())).toBe('enough');
});
