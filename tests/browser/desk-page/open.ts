import { expect, type Page } from '@playwright/test';

/** Opens the desk's page and lets it sound. */
export async function openDesk(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.deskPage !== undefined);
  expect(await page.evaluate(() => globalThis.deskPage.unlock())).toBe(true);
}
