import { describe, expect, it } from 'vitest';
import { placeCue } from '../../../src/core/edit/cues';
import { applyPatch, invertPatch } from '../../../src/core/edit/patch';
import { reviewDraft } from '../../../src/core/edit/review';
import { createChecker, type LookerPort } from '../../../src/editor/verify/checker';
import { findingFrom, jumpToFinding } from '../../../src/editor/verify/jump';
import { createLooker, type LookerAnswer, type LookerWish } from '../../../src/editor/verify/looker';
import { fakeDesk, smallDraft } from '../fake-session';

/** A worker that looks when it is told to. */
function handWorker() {
  const due: (() => void)[] = [];
  const wishes: LookerWish[] = [];
  let isEnded = false;
  const port: LookerPort = {
    onmessage: null,
    postMessage(wish) {
      // As the page's messages go: a copy.
      wishes.push(wish);
      looker.take(structuredClone(wish));
    },
    terminate: () => {
      isEnded = true;
    },
  };
  const looker = createLooker(
    (answer: LookerAnswer) => port.onmessage?.({ data: answer } as MessageEvent<LookerAnswer>),
    (run) => due.push(run),
  );
  return {
    port,
    wishes,
    due,
    look: () => {
      for (const run of due.splice(0)) run();
    },
    get isEnded() {
      return isEnded;
    },
  };
}

function checkedDesk() {
  const worker = handWorker();
  const desk = fakeDesk(smallDraft(), { checker: createChecker(() => worker.port) });
  return { worker, desk, model: desk.session.model };
}

describe('the live check', () => {
  it('finds what keeps a fresh draft from being a level', () => {
    const { worker, model } = checkedDesk();
    expect(model.isVerifying.peek()).toBe(true);
    worker.look();
    expect(model.isVerifying.peek()).toBe(false);
    const empty = model.findings.peek().find(({ at }) => at.path === '$.charts[0].cues');
    expect(empty).toMatchObject({ severity: 'error' });
  });

  it('follows edits, undo and merged edits by their patches alone', () => {
    const { worker, desk, model } = checkedDesk();
    worker.look();
    desk.session.place('left');
    desk.session.place('left');
    desk.session.seek(480);
    for (const verb of ['left', 'left', 'left'] as const) {
      desk.session.place(verb);
      desk.session.seek(model.cursorTick.peek() + 480);
    }
    worker.look();
    const off = () => model.findings.peek().filter(({ rule }) => rule === 'check-path');
    // From the second of four lanes to the left: the second turn leaves the road.
    expect(off()[0]).toMatchObject({ at: { tick: 960, difficulty: 'driver' } });
    desk.session.undo();
    desk.session.undo();
    worker.look();
    expect(off()).toEqual([]);
    expect(worker.wishes.filter(({ kind }) => kind === 'open')).toHaveLength(1);
  });

  it('follows a hold that is drawn, one patch in the place of another', () => {
    const { worker, desk, model } = checkedDesk();
    desk.session.placing.press('boost');
    for (const tick of [480, 960, 1440]) desk.session.seek(tick);
    desk.session.placing.release('boost');
    desk.session.seek(5760);
    desk.session.place('brake');
    worker.look();
    expect(model.isVerifying.peek()).toBe(false);
    expect(model.findings.peek()).toEqual(reviewDraft(model.draft.peek()));
    let copy = smallDraft();
    for (const wish of worker.wishes) {
      if (wish.kind === 'patch') copy = applyPatch(copy, wish.isBack ? invertPatch(wish.patch) : wish.patch);
    }
    expect(copy).toEqual(model.draft.peek());
  });

  it('looks once for many edits', () => {
    const { worker, desk } = checkedDesk();
    worker.look();
    for (let step = 0; step < 5; step += 1) desk.session.place('brake');
    expect(worker.due).toHaveLength(1);
  });

  it('is not up to date while an edit waits', () => {
    const { worker, desk, model } = checkedDesk();
    desk.session.place('brake');
    expect(model.isVerifying.peek()).toBe(true);
    worker.look();
    expect(model.isVerifying.peek()).toBe(false);
    expect(model.ratings.peek().driver?.rating).toBeGreaterThanOrEqual(0);
  });

  it('ends with the session', () => {
    const { worker, desk } = checkedDesk();
    desk.session.dispose();
    expect(worker.isEnded).toBe(true);
  });
});

describe('a jump', () => {
  const findings = [{ at: { path: '$' } }, { at: { path: '$.a', tick: 960 } }, { at: { path: '$.b', tick: 3840 } }].map(
    (one) => ({ ...one, rule: 'x', severity: 'hint' as const, message: '', remedy: '' }),
  );

  it.each([
    [0, 1, 960],
    [960, 1, 3840],
    [3840, 1, 960],
    [3840, -1, 960],
    [960, -1, 3840],
    [0, -1, 3840],
  ] as const)('from %i in direction %i leads to %i', (tick, by, to) => {
    expect(findingFrom(findings, tick, by)?.at.tick).toBe(to);
  });

  it('has nowhere to go without a finding that has a place', () => {
    expect(findingFrom(findings.slice(0, 1), 0, 1)).toBeNull();
  });

  it('shows the chart, puts the cursor there and selects the thing', () => {
    const { draft } = placeCue(smallDraft(), 'driver', { tick: 960, verb: 'brake' });
    const desk = fakeDesk(draft);
    const at = { path: '$.charts[0].cues[0].tick', tick: 960, difficulty: 'driver' as const };
    jumpToFinding(desk.session, { rule: 'x', severity: 'hint', message: 'Off the grid.', remedy: '', at });
    expect(desk.session.model.cursorTick.peek()).toBe(960);
    expect([...desk.session.model.selected.peek()]).toEqual([draft.charts[0]?.cues[0]]);
    expect(desk.session.model.say.peek()).toBe('Off the grid.');
  });
});
