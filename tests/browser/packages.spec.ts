import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { compileCourse } from '../../src/core/chase/course';
import { NO_MODS } from '../../src/core/chase/mods';
import { parseLevel } from '../../src/core/level/parse';
import { writePackage } from '../../src/library/package/write-package';
import { tinyChart, tinyLevel } from '../core/level/tiny-level';
import { forgeZip } from '../library/package/forge-zip';
import { sines, wavOf } from './desk-page/wav';
import { createKeyDriver, passWarning, perfectKeys, untilState } from './driver';

const SECONDS = 5;
const RATE = 22_050;
const tone = (): ArrayBuffer => wavOf(sines([220], 0.2, SECONDS, RATE), RATE);

const TITLE = '<img src=x onerror=document.title="RAN">';
const song = { stems: [{ name: 'mix', file: 'mix.wav' }], offsetMs: 0, durationMs: SECONDS * 1000, previewMs: 0 };
const text = JSON.stringify(tinyLevel({ title: TITLE, song, charts: [tinyChart()] }));
const good = async (): Promise<Buffer> => {
  const file = await writePackage(text, new Map([['mix.wav', new Blob([tone()])]]));
  return Buffer.from(await file.arrayBuffer());
};
const hostile = async (): Promise<Buffer> => {
  const page = { name: 'mix.wav', data: '<script>document.title="RAN"</script>' };
  return Buffer.from(await forgeZip([{ name: 'level.json', data: text }, page]).arrayBuffer());
};

async function pick(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a package' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: '', buffer });
}

/** Lets go of a file over the page, wherever it is. */
async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([base64, as]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const given = new DataTransfer();
      given.items.add(new File([bytes], as));
      return given;
    },
    [buffer.toString('base64'), name] as const,
  );
  await page.locator('main').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
}

test('a package comes in, is driven and scored, goes out as it came, and is deleted and had back', async ({ page }) => {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  const source = await good();
  const done = page.getByRole('region', { name: 'Done' });
  const refused = page.getByRole('region', { name: 'Refused' });
  const heading = page.getByRole('heading', { name: TITLE });

  // One that means harm is refused with the place and what to do.
  await page.goto('/?quality=low#/chases');
  await expect(page.getByRole('heading', { name: 'Coffee Run' })).toBeVisible({ timeout: 60_000 });
  await pick(page, 'hostile.getaway', await hostile());
  await expect(refused).toContainText('“hostile.getaway” was not put on the mixtape.');
  await expect(refused).toContainText('$.song.stems[0].file');
  await expect(refused).toContainText('mix.wav is no audio.');
  await expect(refused).toContainText('Put the song in as ogg, mp3, m4a, flac or wav.');

  // One that is sound is on the mixtape, its words as words, and is driven from there.
  await pick(page, 'good.getaway', source);
  await expect(heading).toBeVisible();
  await expect(refused).toBeHidden();
  await page.getByRole('button', { name: /^Driver 4 lanes/ }).click();
  await passWarning(page);
  await untilState(page, 'rolling');
  const parsed = parseLevel(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const keys = await createKeyDriver(page);
  await keys.drive(perfectKeys(compileCourse(parsed.level, 'driver', NO_MODS)));
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'results', { timeout: 60_000 });

  // Its run is on its board, whatever the chase is called.
  await page.goto('/?quality=low#/chases');
  await page.getByRole('button', { name: TITLE }).click();
  await expect(page.locator('.exit__total')).toHaveText(/\$\d/);
  const total = (await page.locator('.exit__total').textContent()) ?? '';
  await page.getByRole('button', { name: 'Rename' }).click();
  await page.keyboard.type('Toll Booth');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Toll Booth' })).toBeVisible();
  await expect(page.locator('.exit__total')).toHaveText(total);

  // Out again; what is inside is what came in but for the title.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('tiny.getaway');
  const exported = readFileSync(await download.path());
  const renamed = await writePackage(
    JSON.stringify({ ...JSON.parse(text), title: 'Toll Booth' }),
    new Map([['mix.wav', new Blob([tone()])]]),
  );
  expect(Buffer.compare(exported, Buffer.from(await renamed.arrayBuffer()))).toBe(0);

  // Deleted, had back, deleted again; its board stays for when it comes back as a file.
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(done).toContainText('“Toll Booth” was deleted. Its boards are kept.');
  await expect(page.getByRole('heading', { name: 'Toll Booth' })).toBeHidden();
  await expect(done.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Toll Booth' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Toll Booth' })).toBeHidden();
  await page.goto('/?quality=low#/');
  await drop(page, 'back.getaway', exported);
  await expect(page.getByRole('heading', { name: 'Toll Booth' })).toBeVisible();
  await expect(page.locator('.exit__total')).toHaveText(total);

  expect(await page.title()).toBe('Four on the Floor');
  expect(heard).toEqual([]);
});
