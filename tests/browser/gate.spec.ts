import { expect, test } from '@playwright/test';
import { untilState } from './driver';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium';

// A browser as people have it: no sound before a key or a click.
test.use({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS } });

test('a shared link waits for the driver, and says why', async ({ page }) => {
  await page.goto('/?quality=low#/drive/hubcap-blues/driver');
  await untilState(page, 'ready');
  await expect(page.getByRole('dialog')).toContainText(/sound/);
  await page.keyboard.press('Tab');
  await untilState(page, 'ready');
  await page.getByRole('button', { name: /resume/i }).click();
  await untilState(page, 'rolling');
});

test('the first key on the title lets the song sound', async ({ page }) => {
  await page.goto('/?quality=low');
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'title', { timeout: 60_000 });
  await expect(page.getByText('sound starts with your first press')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'chases', { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Hubcap Blues' })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await untilState(page, 'rolling');
});
