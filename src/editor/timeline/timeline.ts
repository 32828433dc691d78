import type { Spectrogram } from '../../audio/edit/spectrogram';
import { msAtTick } from '../../core/time/tempo-map';
import type { Ms, Tick } from '../../core/time/units';
import type { EditorModel, View } from '../model';
import type { TimelineActions } from './actions';
import { describe } from './describe';
import { createGestures } from './gestures/gestures';
import { type Ghost, ghostAt } from './ghost';
import { listenToHands } from './hands';
import { hitAt } from './hit';
import { layOut } from './layout';
import { following, heldView, showing } from './look';
import { readInks } from './paint/inks';
import { createPainter } from './paint/painter';
import { FONTS, forgetWidths } from './paint/sheet';
import { boardOf, type Now, pictureOf } from './reading';
import { type Scene, sceneOf } from './scene';

export interface Timeline {
  /** Once a frame, `perfMs` from `requestAnimationFrame`. Does nothing when nothing has changed. */
  draw(perfMs: number): void;
  /** After its box has changed its size; it also watches the box by itself. */
  resize(): void;
  /**
   * Whether the space bar that is held, or was just let go, has moved the song: then its press was none of play. Known
   * until the next press.
   */
  hasPanned(): boolean;
  dispose(): void;
}

/** A canvas over the whole of `box`, which must have a height of its own. */
export function createTimeline(box: HTMLElement, model: EditorModel, actions: TimelineActions): Timeline {
  const page = box.ownerDocument;
  const canvas = page.createElement('canvas');
  canvas.className = 'timeline__canvas';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-roledescription', 'timeline');
  box.append(canvas);
  const context = canvas.getContext('2d', { alpha: false });
  const painter = context === null ? null : createPainter(page, context, readInks(box));

  const first = sceneOf(sourceOf(model));
  const now: Now = { scene: first, layout: layOut(box.clientWidth, box.clientHeight, first.lanes), dpr: 1 };
  let isStale = true;
  /** The playhead is followed until the view is moved by hand. */
  let isFollowing = true;
  let shownCursor = model.cursorTick.peek();
  /** What the words of the canvas were made from. */
  let told: { cursor: Tick; selected: ReadonlySet<object>; scene: Scene } | null = null;

  /** The cursor was put where the hand is: one sees it, and the view stays. */
  let isPlacedByHand = false;

  const seek = (ms: Ms): void => {
    isPlacedByHand = true;
    actions.seek(ms);
  };
  const board = boardOf(model, now, { ...actions, seek }, (view) => {
    isFollowing = false;
    setView(view);
  });
  const gestures = createGestures(board);
  const hands = listenToHands(canvas, gestures, () => now.layout.gutter);

  function setView(view: View): void {
    if (view !== model.view.peek()) model.view.value = view;
  }

  function measure(): void {
    const width = Math.max(box.clientWidth, 1);
    const height = Math.max(box.clientHeight, 1);
    now.dpr = page.defaultView?.devicePixelRatio ?? 1;
    now.layout = layOut(width, height, now.scene.lanes);
    const pixels = { width: Math.round(width * now.dpr), height: Math.round(height * now.dpr) };
    if (canvas.width !== pixels.width) canvas.width = pixels.width;
    if (canvas.height !== pixels.height) canvas.height = pixels.height;
    setView(heldView(board.view, board.window));
    isStale = true;
  }

  /** Lists that have not changed keep their columns. */
  function refresh(): void {
    const next = sceneOf(sourceOf(model), now.scene);
    const isOtherRoad = next.lanes !== now.scene.lanes;
    now.scene = next;
    if (isOtherRoad) measure();
    isStale = true;
  }

  function keepInView(): void {
    const cursor = model.cursorTick.peek();
    const isPlaying = model.isPlaying.peek();
    if (!isPlaying) {
      isFollowing = true;
      if (cursor !== shownCursor && !gestures.isActive && !isPlacedByHand)
        setView(showing(board.view, msAtTick(now.scene.tempo, cursor), board.window));
    } else if (isFollowing && !gestures.isActive) setView(following(board.view, model.playMs.peek(), board.window));
    shownCursor = cursor;
    isPlacedByHand = false;
  }

  function ghostUnder(): Ghost | null {
    const at = hands.hover;
    if (at === null || gestures.isActive || board.isReadOnly || board.tool === 'select') return null;
    return hitAt(board, at.x, at.y).kind === 'row' ? ghostAt(board, at.x, at.y, at.isAlt) : null;
  }

  const watched = [
    model.view,
    model.selected,
    model.selectedSpan,
    model.loop,
    model.snap,
    model.tool,
    model.cursorTick,
    model.playMs,
    model.isPlaying,
    model.peaks,
    model.spectrogram,
    model.showSpectrogram,
    model.isReadOnly,
  ] as const;
  const seen: unknown[] = watched.map(() => undefined);
  let seenHands = -1;

  function hasChanged(): boolean {
    let isOther = isStale || hands.turn !== seenHands;
    for (let i = 0; i < watched.length; i++) {
      const value = watched[i]?.peek();
      if (value === seen[i]) continue;
      seen[i] = value;
      isOther = true;
    }
    seenHands = hands.turn;
    isStale = false;
    return isOther;
  }

  function spectrogram(): Spectrogram | null {
    return model.showSpectrogram.peek() ? model.spectrogram.peek() : null;
  }

  const picture = pictureOf(model, now, () => gestures.preview, ghostUnder, spectrogram);

  /** Not while it moves: a label that changes with every frame is read out by nobody. */
  function tell(): void {
    if (model.isPlaying.peek() || gestures.isActive) return;
    const cursor = model.cursorTick.peek();
    const selected = model.selected.peek();
    if (cursor === told?.cursor && selected === told.selected && now.scene === told.scene) return;
    told = { cursor, selected, scene: now.scene };
    canvas.setAttribute('aria-label', `Timeline. ${describe(now.scene, cursor, selected)}`);
  }

  function shape(): string {
    const at = hands.hover;
    if (gestures.shape !== null) return gestures.shape;
    if (hands.isSpace) return 'grab';
    if (at === null) return 'default';
    const hit = hitAt(board, at.x, at.y);
    if (hit.kind === 'tail' || hit.kind === 'loop') return 'ew-resize';
    if (hit.kind === 'item' || hit.kind === 'road') return 'pointer';
    if (hit.kind === 'row' && (hit.row === 'ruler' || hit.row === 'wave')) return 'text';
    return board.tool === 'select' || hit.kind === 'outside' ? 'default' : 'crosshair';
  }

  let lastDraft = model.draft.peek();
  let lastSources: readonly unknown[] = [];
  function sourcesChanged(): boolean {
    const draft = model.draft.peek();
    const isOther =
      draft !== lastDraft || model.difficulty.peek() !== lastSources[0] || model.findings.peek() !== lastSources[1];
    if (isOther) lastSources = [model.difficulty.peek(), model.findings.peek()];
    // What is being dragged may be gone.
    if (draft !== lastDraft && gestures.preview !== null) gestures.cancel();
    lastDraft = draft;
    return isOther;
  }

  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
  observer?.observe(box);
  void Promise.all(FONTS.map((font) => page.fonts.load(font))).then(
    () => {
      forgetWidths();
      isStale = true;
    },
    () => undefined,
  );
  let pitches: Spectrogram | null = null;
  let deafen: (() => void) | null = null;
  /** Tiles of the spectrogram come when they are made. */
  function listenForTiles(): void {
    const next = spectrogram();
    if (next === pitches) return;
    deafen?.();
    pitches = next;
    deafen =
      next?.onTile(() => {
        isStale = true;
      }) ?? null;
  }
  measure();

  return {
    draw(perfMs) {
      gestures.tick(perfMs);
      if (sourcesChanged()) refresh();
      if ((page.defaultView?.devicePixelRatio ?? 1) !== now.dpr) measure();
      keepInView();
      listenForTiles();
      if (!hasChanged()) return;
      painter?.paint(picture);
      canvas.style.cursor = shape();
      tell();
    },
    resize: measure,
    hasPanned: () => hands.hasPanned,
    dispose() {
      deafen?.();
      observer?.disconnect();
      gestures.cancel();
      hands.dispose();
      canvas.remove();
    },
  };
}

function sourceOf(model: EditorModel) {
  return {
    draft: model.draft.peek(),
    difficulty: model.difficulty.peek(),
    tempo: model.tempo.peek(),
    meter: model.meter.peek(),
    findings: model.findings.peek(),
  };
}
