import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { formatLevel } from '../../src/core/level/format';
import { beginTrack, follow, type Track } from '../../src/storage/drafts/track';
import { EMPTY, entryOf, lots } from '../storage/drafts/random-edits';
import { type ServedPage, servePage } from './serve-page';

let server: ServedPage;
test.beforeAll(async () => {
  server = await servePage('drafts-page');
});
test.afterAll(() => server.close());

async function freshPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => globalThis.draftsPage !== undefined);
  return page;
}

/**
 * Readies a page to be killed as a crash of the browser's own does: its process is gone in the middle of whatever it
 * does. Made ready before, because a page that hangs answers nobody any more.
 */
async function readyToKill(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  return async () => {
    const dead = page.waitForEvent('crash');
    // The page that is asked never answers.
    devtools.send('Page.crash').catch(() => undefined);
    await dead;
    await page.close();
  };
}

/** How many of its edits a page has told of. */
function countMade(page: Page): { made: number } {
  const count = { made: 0 };
  page.on('console', (message) => {
    const number = /^made (\d+)$/.exec(message.text())?.[1];
    if (number !== undefined) count.made = Number(number);
  });
  return count;
}

/** What a page answers of a draft that is as it is here. */
const stateOf = ({ draft, history }: Track) => ({
  text: formatLevel(draft),
  past: history.past.map(({ name }) => name),
  future: history.future.map(({ name }) => name),
});

test('a page killed in the middle of 200 edits, again and again, loses one edit at most, and no undo', async ({
  context,
}) => {
  const creator = await freshPage(context);
  const id = await creator.evaluate(() => globalThis.draftsPage.create());
  await creator.close();
  let track = beginTrack(EMPTY);
  const lost: number[] = [];
  const KILLS = 6;
  for (let round = 0; round < KILLS; round += 1) {
    const page = await freshPage(context);
    const opened = await page.evaluate((draft) => globalThis.draftsPage.open(draft), id);
    expect(opened).toEqual({ ...stateOf(track), notes: [], trouble: null, unsaved: 0, song: 'the song' });

    // Every other page is killed while it runs, the rest right after an edit, before it comes to anything else.
    const isRunning = round % 2 === 0;
    const numbers = lots(isRunning ? 200 : 20 + ((round * 53) % 180), round + 1);
    const tracks = [track];
    for (const n of numbers) {
      const next = follow(track, entryOf({ ...track, seq: tracks.length - 1 }, n));
      if (next === null) throw new Error('The entry was drawn to fit.');
      track = next;
      tracks.push(track);
    }
    const count = countMade(page);
    const kill = await readyToKill(page);
    const until = isRunning ? 30 + ((round * 37) % 140) : numbers.length;
    void page.evaluate((all) => globalThis.draftsPage.edit(all), numbers).catch(() => undefined);
    await expect.poll(() => count.made, { intervals: [5] }).toBeGreaterThanOrEqual(until);
    await kill();

    const after = await freshPage(context);
    const left = await after.evaluate((draft) => globalThis.draftsPage.open(draft), id);
    expect(left.notes).toEqual([]);
    const { text, past, future } = left;
    const reached = tracks.findLastIndex(
      (one) => JSON.stringify(stateOf(one)) === JSON.stringify({ text, past, future }),
    );
    expect(reached, 'the draft is as it was after one of the edits').toBeGreaterThanOrEqual(0);
    lost.push(count.made - reached);
    track = tracks[reached] ?? track;
    if (round === KILLS - 1)
      expect(await after.evaluate(() => globalThis.draftsPage.undoAll())).toBe(formatLevel(EMPTY));
    await after.close();
  }
  test.info().annotations.push({ type: 'edits missing after each kill', description: lost.join(' ') });
  console.log(`Edits missing after each kill: ${lost.join(' ')}`);
  expect(Math.max(...lost)).toBeLessThanOrEqual(1);
});

test('of two tabs the second reads until the first is closed or the draft is taken from it', async ({ context }) => {
  const first = await freshPage(context);
  const id = await first.evaluate(() => globalThis.draftsPage.create());
  const look = (page: Page) => page.evaluate((draft) => globalThis.draftsPage.look(draft), id);
  const heard = (page: Page) => page.evaluate(() => globalThis.draftsPage.heard());
  const retitle = (page: Page, title: string) => page.evaluate((text) => globalThis.draftsPage.retitle(text), title);

  await look(first);
  expect(await retitle(first, 'One')).toEqual({ ok: true });
  const second = await freshPage(context);
  await look(second);
  expect(await heard(second)).toEqual({ told: [], isReadOnly: true, title: 'One' });
  expect(await retitle(second, 'Two')).toMatchObject({ ok: false });

  await retitle(first, 'Three');
  await first.evaluate(() => globalThis.draftsPage.close());
  await expect.poll(() => heard(second)).toEqual({ told: ['may write'], isReadOnly: false, title: 'Three' });
  expect(await retitle(second, 'Four')).toEqual({ ok: true });

  await look(first);
  expect(await heard(first)).toMatchObject({ isReadOnly: true, title: 'Four' });
  expect(await first.evaluate(() => globalThis.draftsPage.takeOver())).toEqual({ ok: true });
  await expect.poll(() => heard(second)).toMatchObject({ told: ['may write', 'was taken over'], isReadOnly: true });
  expect(await retitle(first, 'Five')).toEqual({ ok: true });

  // A tab that is closed without a word leaves the draft to the next.
  await first.close();
  await expect.poll(() => heard(second)).toMatchObject({ isReadOnly: false, title: 'Five' });
  expect(await retitle(second, 'Six')).toEqual({ ok: true });
});

test('the editor killed right after a key has that cue or all but that one, and undoes the rest', async ({
  context,
}) => {
  const open = async (address: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.getByRole('button', { name: 'Test' })).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    return page;
  };
  const cues = (page: Page) => page.getByRole('button', { name: /^Rookie/ });
  const PLACES = ['1.1.50', '1.2', '1.2.50', '1.3', '1.3.50'];

  const page = await open('/?quality=low#/edit/hubcap-blues');
  await page.waitForURL((url) => !url.hash.endsWith('hubcap-blues'));
  const address = page.url();
  const kill = await readyToKill(page);
  for (const [index, at] of PLACES.entries()) {
    await expect(cues(page)).toContainText(`${92 + index} cues`);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-go-to]')).toHaveValue(at);
    await page.keyboard.press('s');
  }
  await kill();

  const again = await open(address);
  await again.keyboard.press('F9');
  const steps = again.getByRole('region', { name: 'Steps' }).getByRole('button');
  const left = [...PLACES.map((at) => `Brake at ${at}`).reverse(), 'As it was opened'];
  await expect(steps.first()).toHaveText(/^Brake at 1\.3/);
  expect([left, left.slice(1)]).toContainEqual(await steps.allTextContents());
  const kept = (await steps.count()) - 1;
  await again.keyboard.press('F2');
  for (let undone = kept; undone > 0; undone -= 1) {
    await expect(cues(again)).toContainText(`${92 + undone} cues`);
    await again.keyboard.press('Control+z');
  }
  await expect(cues(again)).toContainText('92 cues');
});
