import type { Draft } from '../../../src/core/edit/draft';
import { draftOf } from '../../../src/core/edit/edited';
import type { Snap } from '../../../src/core/edit/snap';
import { meterMapOf, tempoMapOf } from '../../../src/core/level/timing';
import type { Loop, Span, Tool, View } from '../../../src/editor/model';
import type { Board, Pointer } from '../../../src/editor/timeline/gestures/board';
import { createGestures, type Gestures } from '../../../src/editor/timeline/gestures/gestures';
import { type Layout, laneY, layOut, type RowName } from '../../../src/editor/timeline/layout';
import { sceneOf } from '../../../src/editor/timeline/scene';
import { SMALL } from './small-draft';

/** A session as small as the timeline needs one, that writes down what it is asked. */
export interface FakeBoard {
  readonly board: Board;
  readonly gestures: Gestures;
  readonly layout: Layout;
  draft: Draft;
  view: View;
  tool: Tool;
  snap: Snap;
  selected: ReadonlySet<object>;
  span: Span | null;
  loop: Loop | null;
  isReadOnly: boolean;
  /** Names of the edits, and what else was asked. */
  readonly asked: string[];
  /** Place of a tick in the plot. */
  x(tick: number): number;
  lane(lane: number): number;
  row(name: RowName): number;
  press(x: number, y: number, more?: Partial<Pointer>): void;
  move(x: number, y: number, more?: Partial<Pointer>): void;
  release(x: number, y: number, more?: Partial<Pointer>): void;
  click(x: number, y: number, more?: Partial<Pointer>): void;
  drag(from: readonly [number, number], to: readonly [number, number], more?: Partial<Pointer>): void;
}

/** 1,000 px of plot at 4 ms a pixel from the first downbeat: at 150 BPM a beat is 100 px. */
export function createFakeBoard(start: Draft = SMALL): FakeBoard {
  const layout = layOut(1076, 420, 4);
  const asked: string[] = [];
  const tempo = tempoMapOf(start);
  const meter = meterMapOf(start);
  const sourceOf = (draft: Draft) => ({ draft, difficulty: 'driver' as const, tempo, meter, findings: [] });
  let scene = sceneOf(sourceOf(start));

  const board: Board = {
    get scene() {
      scene = sceneOf(sourceOf(fake.draft), scene);
      return scene;
    },
    layout,
    get view() {
      return fake.view;
    },
    get window() {
      return { widthPx: layout.plot, songMs: start.song.durationMs };
    },
    get loop() {
      return fake.loop;
    },
    get tool() {
      return fake.tool;
    },
    get snap() {
      return fake.snap;
    },
    difficulty: 'driver',
    get selected() {
      return fake.selected;
    },
    cursorTick: 0,
    get isReadOnly() {
      return fake.isReadOnly;
    },
    look(view) {
      fake.view = view;
    },
    actions: {
      edit(name, change) {
        asked.push(name);
        const result = change(fake.draft);
        fake.draft = draftOf(result);
        if ('draft' in result && result.selected !== undefined) fake.selected = new Set(result.selected);
      },
      seek: (ms) => asked.push(`seek ${Math.round(ms)}`),
      scrub: (ms) => asked.push(`scrub ${Math.round(ms)}`),
      scrubEnded: () => asked.push('scrub ended'),
      select(items) {
        fake.selected = new Set(items);
      },
      selectSpan(span) {
        fake.span = span;
      },
      loop(loop) {
        fake.loop = loop;
      },
      openSection: ({ name }) => asked.push(`open section ${name}`),
      openItem: (item) => asked.push(`open ${Object.keys(item).join(' ')}`),
      say: () => undefined,
    },
  };
  const gestures = createGestures(board);
  const pointer = (x: number, y: number, more: Partial<Pointer> = {}): Pointer => ({
    id: 1,
    x,
    y,
    perfMs: 0,
    button: 'main',
    isTouch: false,
    isShift: false,
    isCtrl: false,
    isAlt: false,
    isSpace: false,
    ...more,
  });

  const fake: FakeBoard = {
    board,
    gestures,
    layout,
    draft: start,
    view: { fromMs: 0, msPerPx: 4 },
    tool: 'select',
    snap: { division: 8 },
    selected: new Set(),
    span: null,
    loop: null,
    isReadOnly: false,
    asked,
    x: (tick) => ((tick / 960) * 400 - fake.view.fromMs) / fake.view.msPerPx,
    lane: (lane) => laneY(layout, lane),
    row: (name) => layout.rows[name].top + layout.rows[name].height / 2,
    press: (x, y, more) => gestures.down(pointer(x, y, more)),
    move: (x, y, more) => gestures.move(pointer(x, y, more)),
    release: (x, y, more) => gestures.up(pointer(x, y, more)),
    click(x, y, more) {
      fake.press(x, y, more);
      fake.release(x, y, more);
    },
    drag([x, y], [toX, toY], more) {
      fake.press(x, y, more);
      fake.move((x + toX) / 2, (y + toY) / 2, more);
      fake.move(toX, toY, more);
      fake.release(toX, toY, more);
    },
  };
  return fake;
}
