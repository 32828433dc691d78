import { SHEETS } from '../../stage/sprites/sheet-files';
import type { SpriteSheetView } from '../../ui/model';

interface SheetJson {
  readonly frames: Readonly<Record<string, { readonly frame: { x: number; y: number; w: number; h: number } }>>;
  readonly meta: { readonly size: { readonly w: number; readonly h: number } };
}

/** Every sprite that ships, sheet by sheet. A sheet that cannot be read is left out. */
export async function readSheets(): Promise<SpriteSheetView[]> {
  const sheets = await Promise.all(
    SHEETS.map(async ({ name, imageUrl, framesUrl }) => {
      const sheet = await readSheet(framesUrl).catch(() => null);
      if (sheet === null) return [];
      const { frames, meta } = sheet;
      const { w: width, h: height } = meta.size;
      const views = Object.entries(frames).map(([frameName, { frame }]) => ({ name: frameName, ...frame }));
      return [{ name, image: imageUrl, width, height, frames: views.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }];
    }),
  );
  return sheets.flat();
}

async function readSheet(url: string): Promise<SheetJson | null> {
  const reply = await fetch(url);
  return reply.ok ? ((await reply.json()) as SheetJson) : null;
}
