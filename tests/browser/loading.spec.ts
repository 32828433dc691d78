import { expect, type Page, type Request, test } from '@playwright/test';
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

/** Stems that the page has asked for, that have come or whose loading it has broken off, like "coffee-run/drums.ogg". */
function stemsThat(page: Page, what: 'were asked for' | 'have come' | 'were stopped'): string[] {
  const stems: string[] = [];
  const note = (request: Request): void => {
    const stem = /\/levels\/([^/]+\/[^/]+\.ogg)$/.exec(new URL(request.url()).pathname);
    if (stem?.[1] !== undefined) stems.push(stem[1]);
  };
  if (what === 'were asked for') page.on('request', note);
  else if (what === 'have come') page.on('requestfinished', note);
  else page.on('requestfailed', note);
  return stems;
}

/** Goes to the mixtape after a take, with nothing on its way. */
async function openMixtape(page: Page): Promise<void> {
  await goPast(page, '/?quality=low#/drive/hubcap-blues/rookie');
  await untilState(page, 'rolling');
  await page.evaluate(() => {
    location.hash = '#/chases';
  });
  await page.locator('.track').first().waitFor();
}

const levelsOf = (stems: readonly string[]): string[] => [...new Set(stems.map((stem) => stem.split('/')[0] ?? ''))];

test('a level plays within two seconds of its choice, and nothing is loaded of any other', async ({ page }) => {
  const asked = stemsThat(page, 'were asked for');
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
  const asked = stemsThat(page, 'were asked for');
  await openMixtape(page);
  asked.length = 0;
  await page.locator('.track', { hasText: 'Coffee Run' }).click();
  await page.getByRole('button', { name: 'Stop the preview' }).waitFor();
  await expect.poll(() => levelsOf(asked)).toEqual(['coffee-run']);
  expect(asked).toHaveLength(4);
  await page.locator('.exit__go').first().click();
  await untilState(page, 'rolling');
  expect(asked).toHaveLength(4);
});

const PICKED = [
  { id: 'coffee-run', title: 'Coffee Run' },
  { id: 'night-shift', title: 'Night Shift' },
  { id: 'salt-flats', title: 'Salt Flats' },
] as const;
const stemsOf = (id: string): string[] => ['drums', 'lead', 'police', 'rhythm'].map((name) => `${id}/${name}.ogg`);

test('of chases picked one after the other the last one plays, and the loading of the others is stopped', async ({
  page,
}) => {
  const asked = stemsThat(page, 'were asked for');
  const stopped = stemsThat(page, 'were stopped');
  await openMixtape(page);
  asked.length = 0;
  const [first, second, last] = PICKED;
  // A line so slow that nothing of the first two comes before the next is picked.
  for (const { id } of [first, second]) await page.route(`**/levels/${id}/*.ogg`, () => undefined);

  await page.locator('.track', { hasText: first.title }).click();
  await expect.poll(() => asked.toSorted()).toEqual(stemsOf(first.id));
  expect(stopped).toEqual([]);
  await page.locator('.track', { hasText: second.title }).click();
  await expect.poll(() => stopped.toSorted()).toEqual(stemsOf(first.id));
  await expect.poll(() => asked.slice(4).toSorted()).toEqual(stemsOf(second.id));
  await page.locator('.track', { hasText: last.title }).click();
  await expect.poll(() => stopped.slice(4).toSorted()).toEqual(stemsOf(second.id));

  await page.getByRole('button', { name: 'Stop the preview' }).waitFor();
  await expect(page.locator('.track[aria-pressed="true"]')).toContainText(last.title);
  await page.locator('.exit__go').first().click();
  await untilState(page, 'rolling');
  expect(page.url()).toContain(`#/drive/${last.id}/`);
  expect(asked.slice(8).toSorted()).toEqual(stemsOf(last.id));
  expect(stopped).toHaveLength(8);
});

test('of chases picked all at once the last one plays, and no other one comes', async ({ page }) => {
  const come = stemsThat(page, 'have come');
  await openMixtape(page);
  come.length = 0;
  await page.evaluate(
    (titles) => {
      const tracks = [...document.querySelectorAll<HTMLElement>('.track')];
      for (const title of titles) tracks.find(({ textContent }) => textContent?.includes(title))?.click();
    },
    PICKED.map(({ title }) => title),
  );
  const last = PICKED[PICKED.length - 1];
  await page.getByRole('button', { name: 'Stop the preview' }).waitFor();
  await expect(page.locator('.track[aria-pressed="true"]')).toContainText(last?.title ?? '');
  expect(come.toSorted()).toEqual(stemsOf(last?.id ?? ''));
});
