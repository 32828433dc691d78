import { expect, type Page, test } from '@playwright/test';
import { CAMERAS, PLACES } from '../../src/core/level/model';
import { goPast } from './driver';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium';
import { compare, expectPicture, keptPicture, TOLERANCE } from './picture';

// Silent, so that no screen shows what it is about to play.
test.use({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS } });

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

const STILL = 'quality=low&still=20000';

/** Screens with what has to be there before they are looked at. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  title: (page) => stand(page, '#/', STILL),
  chases: async (page) => {
    await stand(page, '#/chases', STILL);
    await expect(page.getByRole('heading', { name: 'Coffee Run' })).toBeVisible();
  },
  settings: (page) => stand(page, '#/settings', STILL),
  calibrate: (page) => stand(page, '#/calibrate', STILL),
  board: (page) => stand(page, '#/board/hubcap-blues/driver', STILL),
  trouble: (page) => stand(page, '#/drive/hubcap-blues/impossible', STILL),
  warning: (page) => stand(page, '#/drive/hubcap-blues/driver', STILL),
  gallery: (page) => stand(page, '#/gallery?place=downtown&camera=chase&at=20000', 'quality=low'),
  loading: async (page) => {
    await page.route('**/lead.ogg', () => undefined);
    await goPast(page, `/?${STILL}#/drive/hubcap-blues/driver`);
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'loading');
  },
  drive: (page) => drive(page, 20_000),
  pause: async (page) => {
    await drive(page, 20_000);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  results: async (page) => {
    // The slate is dated.
    await page.clock.setFixedTime(new Date('2026-05-04T12:00:00'));
    await goPast(page, '/?quality=low&still=999999#/drive/hubcap-blues/driver?driver=auto');
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'results');
  },
};
/** The instruments over a drive of the perfect driver that stands at a song time. */
async function drive(page: Page, ms: number): Promise<void> {
  await goPast(page, `/?quality=low&still=${ms}#/drive/hubcap-blues/driver?driver=auto`);
  await page.locator(`html[data-screen="drive"][data-still="${ms}"]`).waitFor({ state: 'attached', timeout: 60_000 });
}

for (const [width, height, names] of [
  [1280, 720, Object.keys(SCREENS)],
  [390, 844, ['title', 'chases', 'warning', 'drive', 'results']],
] as const) {
  test.describe(`screens at ${width}x${height}`, () => {
    test.use({ viewport: { width, height } });
    for (const name of names) {
      test(`${name} looks as it was kept`, async ({ page }) => {
        await SCREENS[name]?.(page);
        await page.evaluate(() => document.fonts.ready);
        await expectPicture(page, `screen-${name}-${width}`);
      });
    }
  });
}
