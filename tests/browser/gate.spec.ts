import { expect, type Page, test } from '@playwright/test';
import { goPast, passWarning, untilState } from './driver';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium';

// A browser as people have it: no sound before a key or a click.
test.use({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS } });

/**
 * Waits until an expression holds on a page that nobody has touched. Playwright's own waiting counts as a gesture, and
 * would let the page sound.
 */
async function untilUntouched(page: Page, expression: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await expect
    .poll(async () => (await cdp.send('Runtime.evaluate', { expression, userGesture: false })).result.value, {
      timeout: 60_000,
    })
    .toBe(true);
  await cdp.detach();
}

test('a shared link waits for the driver, and says why', async ({ context }) => {
  // The warning is read once; the link is opened later, on a page that nobody has touched.
  const before = await context.newPage();
  await goPast(before, '/?quality=low#/drive/hubcap-blues/driver');
  await before.close();
  const page = await context.newPage();
  await page.goto('/?quality=low#/drive/hubcap-blues/driver');
  await untilUntouched(page, "document.documentElement.dataset.state === 'ready'");
  await expect(page.getByRole('dialog')).toContainText(/sound/);
  await page.keyboard.press('Tab');
  await untilState(page, 'ready');
  await page.getByRole('button', { name: /resume/i }).click();
  await untilState(page, 'rolling');
});

test('the first key on the title lets the song sound', async ({ page }) => {
  await page.goto('/?quality=low');
  await untilUntouched(page, '/sound starts with your first press/i.test(document.body.textContent)');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'chases', { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Coffee Run' })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await passWarning(page);
  await untilState(page, 'rolling');
});
