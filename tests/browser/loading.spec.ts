import { expect, type Page, test } from '@playwright/test';
import { goPast, untilState } from './driver';

/** From the choice to the first picture that rolls, on a page that is up. */
const START_MS = 2000;

interface Loading {
  /** Per cent that the bar showed, in order. */
  readonly percents: readonly number[];
  readonly rollsMs: number | null;
}

/** Notes what the bar shows and when the page first says that the take rolls. */
async function watchLoading(page: Page): Promise<() => Promise<Loading>> {
  await page.evaluate(() => {
    const seen: { percents: number[]; rollsMs: number | null } = { percents: [], rollsMs: null };
    let isLoading = false;
    Object.assign(window, { loadingSeen: seen });
    new MutationObserver(() => {
      const bar = document.querySelector('.loading [role="progressbar"]');
      if (bar !== null) seen.percents.push(Number(bar.getAttribute('aria-valuenow')));
      const { state } = document.documentElement.dataset;
      if (state === 'loading') isLoading = true;
      if (isLoading && state === 'rolling') seen.rollsMs ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => (window as unknown as { loadingSeen: Loading }).loadingSeen);
}

/** Stems that the page has asked for, like "coffee-run/drums.ogg". */
function stemsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const stem = /\/levels\/([^/]+\/[^/]+\.ogg)$/.exec(new URL(request.url()).pathname);
    if (stem?.[1] !== undefined) asked.push(stem[1]);
  });
  return asked;
}

const levelsOf = (stems: readonly string[]): string[] => [...new Set(stems.map((stem) => stem.split('/')[0] ?? ''))];

test('a level plays within two seconds of its choice, and nothing is loaded of any other', async ({ page }) => {
  const asked = stemsAsked(page);
  // What a page does once is done: the picture and the effects are there.
  await goPast(page, '/?quality=low#/drive/hubcap-blues/rookie');
  await untilState(page, 'rolling');
  expect(levelsOf(asked)).toEqual(['hubcap-blues']);

  await page.evaluate(() => {
    location.hash = '#/chases';
  });
  const tracks = page.locator('.track');
  await tracks.first().waitFor();
  // The list shows what was driven last, which is still there.
  await expect(page.locator('.track[aria-pressed="true"]')).toContainText('Hubcap Blues');
  expect(levelsOf(asked)).toEqual(['hubcap-blues']);

  const tookMs: number[] = [];
  for (const id of ['coffee-run', 'loose-change', 'coffee-run']) {
    asked.length = 0;
    const seen = await watchLoading(page);
    const chosenMs = await page.evaluate((id) => {
      location.hash = `#/drive/${id}/rookie`;
      return performance.now();
    }, id);
    await untilState(page, 'loading');
    await untilState(page, 'rolling');
    const { percents, rollsMs } = await seen();
    expect(asked.toSorted()).toEqual(['drums', 'lead', 'police', 'rhythm'].map((name) => `${id}/${name}.ogg`));
    expect(
      percents.toSorted((a, b) => a - b),
      'the bar never goes back',
    ).toEqual(percents);
    expect(percents.at(-1)).toBe(100);
    tookMs.push((rollsMs ?? Number.POSITIVE_INFINITY) - chosenMs);
    test.info().annotations.push({ type: `${id} took`, description: `${tookMs.at(-1)} ms, bar ${percents.join(' ')}` });
    // A machine that is busy with something else may need another try.
    if (Math.min(...tookMs) <= START_MS) break;
  }
  expect(Math.min(...tookMs)).toBeLessThanOrEqual(START_MS);
});

test('whoever leafs through the mixtape loads what is under the cursor and no more', async ({ page }) => {
  const asked = stemsAsked(page);
  await goPast(page, '/?quality=low#/drive/hubcap-blues/rookie');
  await untilState(page, 'rolling');
  await page.evaluate(() => {
    location.hash = '#/chases';
  });
  asked.length = 0;
  await page.locator('.track', { hasText: 'Coffee Run' }).click();
  await page.getByRole('button', { name: 'Stop the preview' }).waitFor();
  await expect.poll(() => levelsOf(asked)).toEqual(['coffee-run']);
  expect(asked).toHaveLength(4);
  await page.locator('.exit__go').first().click();
  await untilState(page, 'rolling');
  expect(asked).toHaveLength(4);
});
