import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { goPast, untilState } from './driver';

const LEVEL = 'hubcap-blues';
const LEVEL_URL = `**/levels/${LEVEL}/level.json`;
const text = readFileSync(new URL(`../../levels/${LEVEL}/level.json`, import.meta.url), 'utf8');

type LevelJson = Record<string, unknown> & {
  title: string;
  charts: { cues: { tick: number; verb: string }[]; difficulty: string }[];
};

function changed(change: (level: LevelJson) => void): string {
  const level = JSON.parse(text) as LevelJson;
  change(level);
  return JSON.stringify(level);
}

async function serveLevel(page: Page, body: string): Promise<void> {
  await page.route(LEVEL_URL, (route) => route.fulfill({ body, contentType: 'application/json' }));
}

/** Everything the page complains about by itself: errors that nobody caught and broken promises. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

const cueList = (level: LevelJson) => level.charts.find((chart) => chart.difficulty === 'driver')?.cues ?? [];

const BROKEN: { name: string; body: () => string; says: RegExp }[] = [
  { name: 'a wrong field', body: () => changed((level) => Object.assign(level, { tempo: 'fast' })), says: /\$\.tempo/ },
  {
    name: 'a path off the road',
    body: () =>
      changed((level) => {
        for (const cue of cueList(level).slice(0, 8)) Object.assign(cue, { verb: 'left', hold: undefined });
      }),
    says: /road/i,
  },
  { name: 'unsorted cues', body: () => changed((level) => cueList(level).reverse()), says: /order|sort/i },
  { name: 'text that is no JSON', body: () => text.slice(0, 2000), says: /JSON/ },
];

test.describe('a level that cannot be driven is named with its fault, and the game goes on', () => {
  for (const { name, body, says } of BROKEN) {
    test(name, async ({ page }) => {
      const heard = complaints(page);
      await serveLevel(page, body());
      await goPast(page, `/?quality=low#/drive/${LEVEL}/driver`);
      await expect(page.locator('html')).toHaveAttribute('data-screen', 'trouble', { timeout: 60_000 });
      await expect(page.locator('#ui')).toContainText(says);
      await page.unroute(LEVEL_URL);
      await page
        .getByRole('link', { name: /mixtape/i })
        .first()
        .click();
      await expect(page.locator('html')).toHaveAttribute('data-screen', 'chases');
      await goPast(page, `/?quality=low#/drive/${LEVEL}/driver`);
      await untilState(page, 'rolling');
      expect(heard).toEqual([]);
    });
  }

  test('100 MB of JSON', async ({ page }) => {
    const heard = complaints(page);
    const folder = new URL('../../dist/levels/hundred-megabytes/', import.meta.url);
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(new URL('level.json', folder), `{"format":1,"title":"${'x'.repeat(100_000_000)}"}`);
      await goPast(page, '/?quality=low#/drive/hundred-megabytes/driver');
      await expect(page.locator('html')).toHaveAttribute('data-screen', 'trouble', { timeout: 60_000 });
      await expect(page.locator('#ui')).toContainText(/level\.json.*(large|MiB|MB)/i);
      await goPast(page, `/?quality=low#/drive/${LEVEL}/driver`);
      await untilState(page, 'rolling');
      expect(heard).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a missing stem', async ({ page }) => {
    await page.route('**/rhythm.ogg', (route) => route.fulfill({ status: 404, body: 'no' }));
    await goPast(page, `/?quality=low#/drive/${LEVEL}/driver`);
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'trouble', { timeout: 60_000 });
    await expect(page.locator('#ui')).toContainText('rhythm.ogg');
  });

  test('a corrupt stem', async ({ page }) => {
    await page.route('**/lead.ogg', (route) =>
      route.fulfill({ body: Buffer.alloc(40_000, 7), contentType: 'audio/ogg' }),
    );
    await goPast(page, `/?quality=low#/drive/${LEVEL}/driver`);
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'trouble', { timeout: 60_000 });
    await expect(page.locator('#ui')).toContainText('lead.ogg');
  });

  test('in the list it stands beside the sound ones with its errors', async ({ page }) => {
    await serveLevel(
      page,
      changed((level) => cueList(level).reverse()),
    );
    await page.goto('/?quality=low#/chases');
    await expect(page.getByText(LEVEL).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('#ui')).toContainText(/cannot be driven/);
  });
});

test('markup in a title is shown as text', async ({ page }) => {
  const title = '<img src=x onerror=alert(1)><b>Bold</b>';
  let alerted = false;
  page.on('dialog', (dialog) => {
    alerted = true;
    void dialog.dismiss();
  });
  await serveLevel(
    page,
    changed((level) => Object.assign(level, { title })),
  );
  await page.goto('/?quality=low#/chases');
  await page.getByText(title).first().click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  expect(await page.locator('#ui img').count()).toBe(0);
  expect(alerted).toBe(false);
});

test.describe('storage that fails is told, and the run is offered as a file', () => {
  const FAILURES = {
    blocked: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Storage is blocked.', 'SecurityError');
      };
    },
    full: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Quota exceeded.', 'QuotaExceededError');
      };
    },
  };
  for (const [name, failure] of Object.entries(FAILURES)) {
    test(name, async ({ page }) => {
      await page.addInitScript(failure);
      // One miss ends a one-take: a run as short as they come.
      await goPast(page, `/?quality=low#/drive/${LEVEL}/legend?mods=one-take`);
      await untilState(page, 'rolling');
      await expect(page.locator('html')).toHaveAttribute('data-screen', 'results', { timeout: 60_000 });
      await expect(page.getByRole('alert')).toContainText(/storage/i);
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: /save the run as a file/i }).click();
      expect((await saving).suggestedFilename()).toMatch(/\.json$/);
      await page.keyboard.press('r');
      await untilState(page, 'rolling');
    });
  }
});

test('an address that means nothing says so and leads back', async ({ page }) => {
  await goPast(page, '/?quality=low#/drive/hubcap-blues/impossible');
  await expect(page.locator('#ui')).toContainText('impossible', { timeout: 60_000 });
  await goPast(page, '/?quality=low#/drive/no-such-chase/driver');
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'trouble', { timeout: 60_000 });
  await goPast(page, '/?quality=low#/watch/nobody');
  await expect(page.locator('#ui')).toContainText(/not stored/i, { timeout: 60_000 });
});

test('a run that nobody drove is busted before the song is over, on a bar line, and says so', async ({ page }) => {
  await goPast(page, `/?quality=low#/drive/${LEVEL}/legend`);
  await untilState(page, 'rolling');
  await untilState(page, 'busted', 90_000);
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'results', { timeout: 20_000 });
});
