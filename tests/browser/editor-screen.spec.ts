import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Opens a copy of a bundled chase on the bench, with the walk round that comes the first time. */
async function openEditor(page: Page): Promise<void> {
  await page.goto('/?quality=low#/edit/hubcap-blues');
  await expect(page.getByRole('button', { name: 'Test' })).toBeVisible({ timeout: 90_000 });
  // The live check has spoken once.
  await expect(page.locator('.e-tab__count')).toBeVisible();
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('#stage').analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Nothing of the page may stand beside the window. */
async function expectInside(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
}

test('the editor passes axe at three sizes, in every panel and dialog, without a complaint', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await openEditor(page);
  await expectAccessible(page, 'walk round');
  await page.getByRole('button', { name: 'Skip' }).click();

  for (const [key, tab] of [
    ['F2', 'Charts'],
    ['F3', 'Verify'],
    ['F4', 'Timing'],
    ['F7', 'Cue list'],
    ['F8', 'About'],
    ['F9', 'Versions'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, tab);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByLabel('What do you want to do?')).toBeFocused();
  await expectAccessible(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(page, 'keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectInside(page);

  for (const [width, height] of [
    [1920, 1080],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectInside(page);
    await expectAccessible(page, `${width}`);
  }
  await page.getByRole('tab', { name: 'Verify' }).click();
  await expectAccessible(page, 'phone, verify');
  expect(complaints).toEqual([]);
});

test('a chase is edited without a mouse: placed, drawn long, undone, found and changed in words', async ({ page }) => {
  await openEditor(page);
  // Closes the walk round.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('first bar');
  await page.keyboard.press('Enter');
  const place = page.locator('[data-go-to]');
  await expect(place).toHaveValue('1.1');
  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveValue('1.1.50');

  const cues = page.getByRole('button', { name: /^Rookie/ });
  await expect(cues).toContainText('92 cues');
  await page.keyboard.down('s');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('s');
  await expect(cues).toContainText('93 cues');

  await page.keyboard.press('F7');
  const held = page.getByLabel('Held for, in beats, Cue at 1.1.50');
  await expect(held).toHaveValue('1');
  await held.fill('0.5');
  await held.press('Enter');
  await page.getByLabel('Verb, Cue at 1.1.50').selectOption('Boost');
  await expect(held).toHaveValue('0.5');
  await held.press('Escape');

  await page.keyboard.press('F9');
  await expect(page.getByRole('list').filter({ hasText: 'As it was opened' })).toContainText('Slide at 1.1.50');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('F2');
  await expect(cues).toContainText('92 cues');
  await page.keyboard.press('Control+y');
  await expect(cues).toContainText('93 cues');
});
