import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/edit/draft';
import type { Cue } from '../../../src/core/level/model';
import { layOut } from '../../../src/editor/timeline/layout';
import type { Inks } from '../../../src/editor/timeline/paint/inks';
import { createPainter, type Picture } from '../../../src/editor/timeline/paint/painter';
import { forgetWidths } from '../../../src/editor/timeline/paint/sheet';
import { createFakeCanvas, type Written } from './fake-canvas';
import { driverChart, SMALL, smallScene } from './small-draft';

const INKS = new Proxy({} as Inks, { get: (_, name) => (name === 'energies' ? ['#888888'] : '#888888') });
const VERBS = ['left', 'right', 'brake', 'boost'] as const;

/** A chase of so many bars with ten cues in each, and much of everything else. */
function busy(bars: number): Draft {
  const every = <T>(item: (tick: number, index: number) => T): T[] =>
    Array.from({ length: bars }, (_, index) => item(index * 3840, index));
  const cues = every((tick) =>
    Array.from({ length: 10 }, (_, index): Cue => ({ tick: tick + index * 360, verb: VERBS[index % 4] ?? 'left' })),
  ).flat();
  const [section] = SMALL.sections;
  if (section === undefined) throw new Error('The draft has no section.');
  return {
    ...SMALL,
    song: { ...SMALL.song, durationMs: bars * 1600 },
    tempo: every((tick, index) => ({ tick, bpm: 150 + (index % 2) * 0.125 })),
    sections: every((tick, index) => ({ ...section, tick, name: `A long name of section ${index}` })),
    accents: every((tick) => ({ tick, sound: 'siren-yelp' })),
    shots: every((tick) => ({ tick, camera: 'helicopter' })),
    charts: [{ ...driverChart(SMALL), cues }],
  };
}

function pictureOf(draft: Draft, view: Picture['view'], size: readonly [number, number] = [1280, 324]): Picture {
  return {
    scene: smallScene(draft),
    layout: layOut(size[0], size[1], 4),
    view,
    dpr: 1,
    snap: { division: 16 },
    tool: 'select',
    selected: new Set(),
    span: null,
    loop: null,
    cursorTick: 0,
    playMs: 0,
    isPlaying: false,
    peaks: null,
    spectrogram: null,
    preview: null,
    ghost: null,
  };
}

function overlapping(written: readonly Written[]): string[] {
  const found: string[] = [];
  const sorted = written.toSorted((a, b) => a.y - b.y || a.left - b.left);
  for (const [index, word] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && next.y === word.y && next.left < word.right)
      found.push(`${word.words} | ${next.words} at ${word.y}`);
  }
  return found;
}

/** Words of the gutter are counted from another edge: they are all right-aligned and come last. */
function plotWords(written: readonly Written[]): readonly Written[] {
  const first = written.findIndex(({ words }) => words === 'Sections' || words === 'Sec');
  return first < 0 ? written : written.slice(0, first);
}

describe('the picture of the timeline', () => {
  it.each([
    ['1280 x 324', 1280, 324],
    ['390 x 420', 390, 420],
    ['1920 x 486', 1920, 486],
  ])('at %s has no words that run into one another, at any zoom', (_, width, height) => {
    const draft = busy(60);
    let most = 0;
    for (let msPerPx = 0.5; msPerPx < 400; msPerPx *= 1.25) {
      forgetWidths();
      const canvas = createFakeCanvas();
      const painter = createPainter(canvas.page, canvas.context, INKS);
      for (const fromMs of [-200, 8000, 33_333]) {
        canvas.written.length = 0;
        painter.paint(pictureOf(draft, { fromMs, msPerPx }, [width, height]));
        expect(overlapping(plotWords(canvas.written))).toEqual([]);
        most = Math.max(most, plotWords(canvas.written).length);
      }
    }
    expect(most).toBeGreaterThan(8);
  });

  it('asks the same of the canvas for a stretch of a short chase as of a long one', () => {
    const view = { fromMs: 20_000, msPerPx: 8 };
    const callsFor = (bars: number) => {
      const canvas = createFakeCanvas();
      const painter = createPainter(canvas.page, canvas.context, INKS);
      painter.paint(pictureOf(busy(bars), view));
      canvas.calls.count = 0;
      painter.paint(pictureOf(busy(bars), view));
      return canvas.calls.count;
    };
    const short = callsFor(60);
    expect(short).toBeGreaterThan(300);
    // The strip of the whole song is painted anew for another song: a stroke for each pixel at most.
    expect(Math.abs(callsFor(1000) - short)).toBeLessThan(2600);
  });

  it('of ten thousand cues at once asks no more than there are pixels for', () => {
    const canvas = createFakeCanvas();
    const painter = createPainter(canvas.page, canvas.context, INKS);
    const picture = pictureOf(busy(1000), { fromMs: 0, msPerPx: 1400 });
    painter.paint(picture);
    canvas.calls.count = 0;
    painter.paint(picture);
    expect(picture.scene.cues.items).toHaveLength(10_000);
    expect(canvas.calls.count).toBeLessThan(16 * 1280);
    expect(canvas.calls.count).toBeGreaterThan(1000);
  });

  it('of a play that scrolls paints no tile or shape anew', () => {
    const canvas = createFakeCanvas();
    const painter = createPainter(canvas.page, canvas.context, INKS);
    const draft = busy(60);
    const picture = pictureOf(draft, { fromMs: 20_000, msPerPx: 8 });
    painter.paint(picture);
    const once = canvas.calls.count;
    canvas.calls.count = 0;
    painter.paint({ ...picture, view: { fromMs: 20_000, msPerPx: 8 } });
    expect(canvas.calls.count).toBeLessThan(once);
  });
});
