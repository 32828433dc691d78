import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

/** Width of a kept picture, px: enough to see what is wrong, little enough for the repository. */
const KEPT_WIDTH = 320;
/** Blocks across in which two pictures are compared. */
const BLOCKS = 32;
/** Mean difference of a colour channel that is let pass, over the whole picture and in its worst block: 0..1. */
export const TOLERANCE = { mean: 0.02, worst: 0.16 } as const;

/** Looks at a picture before it is called different. */
const MOST_LOOKS = 3;

export interface Difference {
  readonly mean: number;
  readonly worst: number;
  /** Where that block lies: shares of the way across and down, in percent. */
  readonly at: string;
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`./pictures/${name}.webp`, import.meta.url));
}

/**
 * Holds what the page shows against the kept picture of that name. `PICTURES=keep` keeps what is shown instead. Where
 * they differ the picture is left in `test-results/pictures` to be looked at.
 */
export async function expectPicture(page: Page, name: string): Promise<void> {
  // Whether a browser lets a page sound before a gesture is its own affair: the title's caption and the deck show it, the
  // picture does not.
  await page.locator('.title__caption').evaluateAll((captions) => {
    for (const caption of captions as HTMLElement[]) caption.style.visibility = 'hidden';
  });
  const mask = [page.locator('.deck')];
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide', mask, maskColor: '#222' });
  if (process.env.PICTURES === 'keep') {
    writeFileSync(fileOf(name), await shrink(page, await take()));
    return;
  }
  expect(
    existsSync(fileOf(name)),
    `There is no kept picture "${name}": look at it and keep it with PICTURES=keep.`,
  ).toBe(true);
  const kept = readFileSync(fileOf(name));
  let shot = await take();
  let difference = await compare(page, await shrink(page, shot), kept);
  // What stands may be put on the screen a moment after it was drawn: it is looked at again before it is called different.
  for (let look = 1; look < MOST_LOOKS && !isSame(difference); look += 1) {
    shot = await take();
    difference = await compare(page, await shrink(page, shot), kept);
  }
  if (!isSame(difference)) {
    const folder = fileURLToPath(new URL('../../test-results/pictures', import.meta.url));
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}.png`, shot);
  }
  const words = `${name} differs: ${JSON.stringify(difference)}, at most ${JSON.stringify(TOLERANCE)}`;
  expect(isSame(difference), words).toBe(true);
}

function isSame({ mean, worst }: Difference): boolean {
  return mean <= TOLERANCE.mean && worst <= TOLERANCE.worst;
}

export function keptPicture(name: string): Buffer {
  return readFileSync(fileOf(name));
}

/** Does something in an empty page: the game's own policy lets no picture in from a script. */
async function aside<T>(page: Page, work: (blank: Page) => Promise<T>): Promise<T> {
  const blank = await page.context().newPage();
  try {
    return await work(blank);
  } finally {
    await blank.close();
  }
}

/** A screenshot scaled down to the kept size. The browser is the decoder: the project needs no other. */
async function shrink(page: Page, png: Buffer): Promise<Buffer> {
  const data = await aside(page, (blank) =>
    blank.evaluate(
      async ([source, width]) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = Math.round((width * image.height) / image.width);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return canvas.toDataURL('image/webp', 0.9);
      },
      [png.toString('base64'), KEPT_WIDTH] as const,
    ),
  );
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}

/** How far two kept pictures lie apart. */
export async function compare(page: Page, a: Buffer, b: Buffer): Promise<Difference> {
  return aside(page, (blank) =>
    blank.evaluate(
      async ([one, other, blocks]) => {
        const pixelsOf = async (source: string) => {
          const image = await createImageBitmap(await (await fetch(`data:image/webp;base64,${source}`)).blob());
          const rows = Math.round((blocks * image.height) / image.width);
          const canvas = document.createElement('canvas');
          canvas.width = blocks * 4;
          canvas.height = rows * 4;
          const context = canvas.getContext('2d');
          if (context === null) throw new Error('no canvas');
          context.drawImage(image, 0, 0, canvas.width, canvas.height);
          return { data: context.getImageData(0, 0, canvas.width, canvas.height).data, rows };
        };
        const first = await pixelsOf(one);
        const second = await pixelsOf(other);
        if (first.rows !== second.rows) return { mean: 1, worst: 1, at: 'other shapes' };
        const sums = new Float64Array(blocks * first.rows);
        for (let i = 0; i < first.data.length; i += 4) {
          const x = (i / 4) % (blocks * 4);
          const y = Math.floor(i / 4 / (blocks * 4));
          const block = Math.floor(y / 4) * blocks + Math.floor(x / 4);
          for (let c = 0; c < 3; c++) {
            sums[block] =
              (sums[block] ?? 0) + Math.abs((first.data[i + c] ?? 0) - (second.data[i + c] ?? 0)) / 255 / 48;
          }
        }
        const round = (share: number) => Math.round(share * 10_000) / 10_000;
        const worst = Math.max(...sums);
        const block = sums.indexOf(worst);
        const across = Math.round(((block % blocks) / blocks) * 100);
        const down = Math.round((Math.floor(block / blocks) / first.rows) * 100);
        return {
          mean: round(sums.reduce((a, b) => a + b, 0) / sums.length),
          worst: round(worst),
          at: `${across} % across, ${down} % down`,
        };
      },
      [a.toString('base64'), b.toString('base64'), BLOCKS] as const,
    ),
  );
}
