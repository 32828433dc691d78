import { expect, type Page, test } from '@playwright/test';
import { CAMERAS, PLACES } from '../../src/core/level/model';
import { compare, expectPicture, keptPicture, TOLERANCE } from './picture';

/** Each place in a light of its own, so that every time of day and every weather is among the pictures. */
const LIGHTS = {
  downtown: 'time=dusk&weather=clear',
  boulevard: 'time=night&weather=clear',
  waterfront: 'time=night&weather=rain',
  tunnel: 'time=night&weather=clear',
  freeway: 'time=dawn&weather=fog',
  industrial: 'time=dusk&weather=rain',
  desert: 'time=noon&weather=clear',
  hills: 'time=dawn&weather=clear',
} as const;

/** Opens an address and waits until the picture stands at its song time. */
async function stand(page: Page, hash: string, query = 'quality=medium'): Promise<void> {
  await page.goto(`/?${query}${hash}`);
  await page.locator('html[data-still]').waitFor({ state: 'attached', timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
}

test.describe('the world', () => {
  test.use({ viewport: { width: 640, height: 360 } });

  for (const place of PLACES) {
    test(`${place} looks as it was kept`, async ({ page }) => {
      await stand(page, `#/gallery?panel=0&camera=chase&place=${place}&${LIGHTS[place]}&at=14000`);
      await expectPicture(page, `place-${place}`);
    });
  }

  for (const camera of CAMERAS) {
    test(`the ${camera} camera looks as it was kept`, async ({ page }) => {
      await stand(page, `#/gallery?panel=0&camera=${camera}&place=downtown&time=dusk&at=24000`);
      await expectPicture(page, `camera-${camera}`);
    });
  }

  test('any two places and any two cameras differ by more than is let pass', async ({ page }) => {
    test.skip(process.env.PICTURES === 'keep', 'Pictures are being kept.');
    await page.goto('/?quality=low#/settings');
    for (const names of [PLACES.map((place) => `place-${place}`), CAMERAS.map((camera) => `camera-${camera}`)]) {
      for (const [i, one] of names.entries()) {
        for (const other of names.slice(i + 1)) {
          const { mean, worst } = await compare(page, keptPicture(one), keptPicture(other));
          expect(mean > TOLERANCE.mean || worst > TOLERANCE.worst, `${one} and ${other}`).toBe(true);
        }
      }
    }
  });
});
