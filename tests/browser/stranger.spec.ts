import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { goPast, untilState } from './driver';

/** Everything a page should never say. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  return heard;
}

async function untilScreen(page: Page, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-screen', name, { timeout: 60_000 });
}

test('a stranger gets from the title to a drive, a pause and a retry by keys alone', async ({ page }) => {
  const heard = complaints(page);
  await page.goto('/?quality=low');
  await untilScreen(page, 'title');
  await page.keyboard.press('Enter');
  await untilScreen(page, 'chases');
  await expect(page.getByRole('heading', { name: 'Coffee Run' })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await untilScreen(page, 'warning');
  await expect(page.getByRole('dialog')).toContainText(/flash/i);
  await page.keyboard.press('Enter');
  await untilState(page, 'rolling');
  await page.keyboard.press('Escape');
  await untilState(page, 'paused');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await untilState(page, 'rolling');
  await page.keyboard.press('r');
  await untilState(page, 'rolling');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /quit/i }).click();
  await untilScreen(page, 'chases');
  expect(heard).toEqual([]);
});

test('retry on R rolls again at once, from the count-in, without a reload', async ({ page }) => {
  await goPast(page, '/?quality=low#/drive/hubcap-blues/driver');
  await untilState(page, 'rolling');
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.waitForFunction(() => performance.now() - Number(document.documentElement.dataset.songZero) > 1500);
  // Measured inside the page: from the key's own time stamp to the first frame of the new count-in.
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const old = Number(dataset.songZero);
    addEventListener('keydown', ({ timeStamp }) => {
      const look = () => {
        const zero = Number(dataset.songZero);
        if (zero > old + 1000)
          Object.assign(window, { rolledAfterMs: performance.now() - timeStamp, leadMs: zero - timeStamp });
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  await page.keyboard.press('r');
  await page.waitForFunction(() => 'rolledAfterMs' in window);
  // The count-in of one bar at 160 BPM lasts 1500 ms: song time 0 lies that far after the roll began.
  const leadMs = await page.evaluate(() => (window as unknown as { leadMs: number }).leadMs);
  expect(leadMs - 1500).toBeLessThan(250);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('losing the focus pauses the take and lets the keys go', async ({ page }) => {
  await goPast(page, '/?quality=low#/drive/hubcap-blues/driver');
  await untilState(page, 'rolling');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await untilState(page, 'paused');
  await expect(page.getByRole('dialog')).toContainText(/focus/);
});

test('nothing on the page breaks the Content-Security-Policy', async ({ page }) => {
  const broken: string[] = [];
  await page.exposeFunction('tellBroken', (what: string) => broken.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { tellBroken(what: string): void }).tellBroken(
        `${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  });
  for (const hash of ['#/', '#/chases', '#/settings', '#/board/hubcap-blues/driver']) {
    await page.goto(`/?quality=low${hash}`);
  }
  await goPast(page, '/?quality=low#/drive/hubcap-blues/driver?driver=auto');
  await untilState(page, 'rolling');
  expect(broken).toEqual([]);
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [390, 844],
] as const) {
  test.describe(`at ${width}x${height}`, () => {
    test.use({ viewport: { width, height } });
    for (const [name, hash] of [
      ['title', '#/'],
      ['chases', '#/chases'],
      ['settings', '#/settings'],
      ['calibrate', '#/calibrate'],
      ['board', '#/board/hubcap-blues/driver'],
      ['warning', '#/drive/hubcap-blues/driver'],
      ['gallery', '#/gallery'],
      ['gallery', '#/gallery?tab=sprites'],
    ] as const) {
      test(`the ${name} screen at ${hash} passes axe and is not wider than the window`, async ({ page }) => {
        await page.goto(`/?quality=low${hash}`);
        await untilScreen(page, name);
        await expect(page.locator('#ui h1').first()).toBeVisible({ timeout: 60_000 });
        const { violations } = await new AxeBuilder({ page }).exclude('#stage').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  });
}

test('what the take is worth is told in words', async ({ page }) => {
  await goPast(page, '/?quality=low#/drive/hubcap-blues/driver?driver=auto');
  await untilState(page, 'rolling');
  await expect(page.locator('#live')).toContainText(/\$[\d,]+, streak \d+, police/, { timeout: 60_000 });
});

test('a driver may type a name of twelve characters, and it is kept', async ({ page }) => {
  await goPast(page, '/?quality=low#/drive/hubcap-blues/legend?mods=one-take');
  await untilState(page, 'rolling');
  await untilScreen(page, 'results');
  const field = page.getByLabel(/driver/i);
  await field.fill('Thirteen chars');
  await field.press('Enter');
  await expect(page.locator('#live')).toContainText('signed by Thirteen cha');
  await page.goto('/?quality=low#/board/hubcap-blues/legend');
  await page.reload();
  await expect(page.locator('.runs tbody tr').first()).toContainText('Thirteen cha');
});

test('a run that has ended is kept even when R comes before its slate', async ({ page }) => {
  await goPast(page, '/?quality=low#/drive/hubcap-blues/legend?mods=one-take');
  await untilState(page, 'rolling');
  await untilState(page, 'busted');
  await page.keyboard.press('r');
  await untilState(page, 'rolling');
  await page.goto('/?quality=low#/board/hubcap-blues/legend');
  await expect(page.locator('.runs tbody tr')).toHaveCount(1);
});

test('another quality is drawn at once', async ({ page }) => {
  await page.goto('/#/settings');
  await untilScreen(page, 'settings');
  await page.getByRole('radio', { name: /^low/i }).check({ force: true });
  await expect(page.locator('#stage canvas')).toHaveCount(1, { timeout: 60_000 });
  const low = await page.locator('#stage canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width);
  await page.getByRole('radio', { name: /^high/i }).check({ force: true });
  const widths = () =>
    page.locator('#stage canvas').evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).width));
  await expect.poll(async () => (await widths()).length === 1 && Math.min(...(await widths())) > low).toBe(true);
});
