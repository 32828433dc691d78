import { expect, type Page, test } from '@playwright/test';
import { PLACES } from '../../src/core/level/model';
import type { Level } from '../../src/core/level/schema';
import { bundledLevel } from './driver';

// Small, since every frame is read back; the panel takes the right of it.
test.use({ viewport: { width: 640, height: 200 } });

/** Has the gallery draw 60 s of what it shows, frame by frame, and answers the most large flashes in any second of them. */
async function flashesOf(page: Page, query: string): Promise<number> {
  await page.goto(`/?quality=low#/gallery?${query}&at=0`);
  await page.getByRole('button', { name: /measure flashes/i }).click();
  const words = page.getByText(/At most [\d.]+ large flash(es)? in any second, over \d+ s/);
  await expect(words).toBeVisible({ timeout: 200_000 });
  const [, most = 'none', seconds = '0'] = /most ([\d.]+).*over (\d+) s/.exec((await words.textContent()) ?? '') ?? [];
  expect(Number(seconds)).toBe(60);
  return Number(most);
}

for (const place of PLACES) {
  test(`60 s of ${place} have at most three large flashes in any second`, async ({ page }) => {
    expect(await flashesOf(page, `place=${place}&time=night&weather=rain&difficulty=legend`)).toBeLessThanOrEqual(3);
  });
}

/** A level that asks for a flash on every sixteenth note and for another light on every bar line. */
function provoker(): Level {
  const level = bundledLevel('hubcap-blues');
  const bar = 3840;
  const bars = Math.floor((level.song.durationMs / 60_000) * (160 / 4));
  const lights = [
    { place: 'desert', time: 'noon', weather: 'clear' },
    { place: 'tunnel', time: 'night', weather: 'clear' },
    { place: 'freeway', time: 'dawn', weather: 'fog' },
    { place: 'downtown', time: 'night', weather: 'rain' },
  ] as const;
  return {
    ...level,
    id: 'provoker',
    title: 'Provoker',
    shots: [],
    sections: Array.from({ length: bars }, (_, i) => {
      const light = lights[i % lights.length] ?? lights[0];
      return { tick: i * bar, name: `Bar ${i + 1}`, energy: i % 2, ...light };
    }),
    accents: Array.from({ length: bars * 16 }, (_, i) => ({ tick: i * 240, sound: 'gunshot' })),
  };
}

test('a level written to provoke flashes gets no more than three in any second', async ({ page }) => {
  const level = provoker();
  await page.route('**/levels/index.json', (route) => route.fulfill({ json: ['provoker'] }));
  await page.route('**/levels/provoker/level.json', (route) => route.fulfill({ json: level }));
  expect(await flashesOf(page, 'level=provoker&difficulty=legend')).toBeLessThanOrEqual(3);
});
