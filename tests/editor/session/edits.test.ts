import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeItems } from '../../../src/core/edit/cues';
import { draftText } from '../../../src/core/edit/level-text';
import { setMetadata } from '../../../src/core/edit/metadata';
import { rework } from '../../../src/core/edit/rework';
import { setFields } from '../../../src/core/edit/scenery';
import { COMMANDS, canRun } from '../../../src/editor/commands/command-table';
import { verbCommandId } from '../../../src/editor/commands/place-commands';
import { fakeDesk, smallDraft } from '../fake-session';

const cuesOf = ({ session }: ReturnType<typeof fakeDesk>) => session.model.chart.peek()?.cues ?? [];

describe('an edit', () => {
  it('is one step: shown, remembered, journalled and said', () => {
    const desk = fakeDesk();
    const { model } = desk.session;
    expect(desk.session.edit('Title', (draft) => setMetadata(draft, { title: 'Night' }))).toBe(true);
    expect(model.draft.peek().title).toBe('Night');
    expect(model.history.peek().past.map(({ name }) => name)).toEqual(['Title']);
    expect(desk.opened.journal.map(({ kind }) => kind)).toEqual(['step']);
    expect(model.say.peek()).toBe('Title');
  });

  it('that changes nothing leaves no step', () => {
    const desk = fakeDesk();
    expect(desk.session.edit('Title', (draft) => setMetadata(draft, { title: 'Small' }))).toBe(false);
    expect(desk.session.model.history.peek().past).toEqual([]);
    expect(desk.opened.journal).toEqual([]);
  });

  it('is refused with words while another tab has the draft', () => {
    const desk = fakeDesk();
    desk.opened.set({ isReadOnly: true });
    expect(desk.session.edit('Title', (draft) => setMetadata(draft, { title: 'Night' }))).toBe(false);
    desk.session.undo();
    expect(desk.session.model.draft.peek().title).toBe('Small');
    expect(desk.session.model.toast.peek()).toMatchObject({ isRefusal: true, words: /another tab/ });
    expect(desk.opened.journal).toEqual([]);
  });

  it('that drops an item onto one of its kind says so', () => {
    const desk = fakeDesk();
    const { session } = desk;
    session.place('left');
    session.seek(960);
    session.place('left');
    session.seek(1920);
    session.place('brake');
    const [first, second] = cuesOf(desk);
    const move = (item: object | undefined, to: number) =>
      session.edit('Move cue', (draft) => rework(draft, [item as object], (held) => ({ ...held, tick: to })));
    move(first, 1920);
    expect(session.model.history.peek().past.at(-1)?.name).toBe('Move cue');
    expect(session.model.toast.peek()).toBeNull();
    move(second, 1920);
    expect(session.model.history.peek().past.at(-1)?.name).toBe('Move cue, in place of 1 item');
    expect(session.model.toast.peek()?.words).toBe('Move cue, in place of 1 item.');
  });

  it('selects what it made, and a selection outlives edits of other things by identity', () => {
    const desk = fakeDesk();
    const { session } = desk;
    session.place('left');
    const [cue] = cuesOf(desk);
    expect([...session.model.selected.peek()]).toEqual([cue]);
    session.edit('Title', (draft) => setMetadata(draft, { title: 'Night' }));
    expect(session.model.selected.peek().has(cue as object)).toBe(true);
    session.undo();
    expect(session.model.selected.peek().has(cue as object)).toBe(true);
  });

  it('keeps of a selection what is still there', () => {
    const desk = fakeDesk();
    const { session } = desk;
    session.place('left');
    session.seek(960);
    session.place('right');
    const [left, right] = cuesOf(desk);
    session.select([left as object, right as object]);
    session.edit('Metadata and a cue less', (draft) => ({
      draft: removeItems(draft, [right as object]).draft,
    }));
    expect([...session.model.selected.peek()]).toEqual([left]);
  });

  it('that is undone selects what came back', () => {
    const desk = fakeDesk();
    const { session } = desk;
    session.place('left');
    const [cue] = cuesOf(desk);
    session.edit('Brake instead', (draft) => setFields(draft, cue as object, { verb: 'brake' }));
    expect(cuesOf(desk)[0]?.verb).toBe('brake');
    session.undo();
    expect([...session.model.selected.peek()]).toEqual([cue]);
  });
});

describe('edits with the same word in a row', () => {
  const title = (words: string) => (draft: ReturnType<typeof smallDraft>) => setMetadata(draft, { title: words });

  it('are one step, in the history and in the journal', () => {
    const desk = fakeDesk();
    for (const words of ['A', 'AB', 'ABC']) desk.session.edit(`Title ${words}`, title(words), 'title');
    expect(desk.session.model.history.peek().past.map(({ name }) => name)).toEqual(['Title ABC']);
    expect(desk.opened.history.past.map(({ name }) => name)).toEqual(['Title ABC']);
    expect(desk.opened.draft.title).toBe('ABC');
    desk.session.undo();
    expect(desk.session.model.draft.peek().title).toBe('Small');
    desk.session.redo();
    expect(desk.session.model.draft.peek().title).toBe('ABC');
  });

  it('that lead back to the beginning are no step', () => {
    const desk = fakeDesk();
    desk.session.edit('Title', title('A'), 'title');
    desk.session.edit('Title', title('Small'), 'title');
    expect(desk.session.model.history.peek().past).toEqual([]);
    expect(desk.opened.draft.title).toBe('Small');
  });

  it('may each be made from where the first began', () => {
    const desk = fakeDesk();
    const { session } = desk;
    const add = (by: number) =>
      session.edit(
        `Add ${by}`,
        (draft, row) => setMetadata(draft, { title: `${draft.title}${row.by === 0 ? '' : row.by}` }),
        { word: 'add', from: 'origin', by },
      );
    expect([add(2), add(3), add(0)]).toEqual([true, true, false]);
    expect(session.model.draft.peek().title).toBe('Small5');
    expect(desk.opened.draft.title).toBe('Small5');
    expect(session.model.history.peek().past.map(({ name }) => name)).toEqual(['Add 3']);
    expect(add(-5)).toBe(true);
    expect(session.model.history.peek().past).toEqual([]);
    expect(desk.opened.draft.title).toBe('Small');
  });

  it('are two once the cursor was put elsewhere', () => {
    const desk = fakeDesk();
    desk.session.edit('Title', title('A'), 'title');
    desk.session.seek(960);
    desk.session.edit('Title', title('B'), 'title');
    expect(desk.session.model.history.peek().past).toHaveLength(2);
  });

  it('are two once something else was selected or undone between them', () => {
    const desk = fakeDesk();
    desk.session.edit('Title', title('A'), 'title');
    desk.session.select([]);
    desk.session.edit('Title', title('B'), 'title');
    expect(desk.session.model.history.peek().past).toHaveLength(2);
    desk.session.undo();
    desk.session.edit('Title', title('C'), 'title');
    expect(desk.session.model.history.peek().past).toHaveLength(2);
  });
});

describe('the history', () => {
  it('is travelled to any step of it', () => {
    const desk = fakeDesk();
    for (const words of ['A', 'B', 'C']) desk.session.edit(words, (draft) => setMetadata(draft, { title: words }));
    desk.session.travel(1);
    expect(desk.session.model.draft.peek().title).toBe('A');
    desk.session.travel(3);
    expect(desk.session.model.draft.peek().title).toBe('C');
    desk.session.travel(0);
    expect(desk.session.model.draft.peek().title).toBe('Small');
  });

  it('is taken from the other tab when that is gone', () => {
    const desk = fakeDesk();
    desk.session.edit('Title', (draft) => setMetadata(draft, { title: 'Mine' }));
    desk.opened.set({ isReadOnly: true });
    desk.opened.becomeWritable({ ...smallDraft(), title: 'Theirs' });
    expect(desk.session.model.draft.peek().title).toBe('Theirs');
    expect(desk.session.model.isReadOnly.peek()).toBe(false);
    expect(desk.session.model.history.peek().past).toEqual([]);
  });

  it('tells how the keeping stands', () => {
    const desk = fakeDesk();
    desk.opened.set({ unsaved: 2, trouble: 'The disk is full.' });
    expect(desk.session.model.unsaved.peek()).toBe(2);
    expect(desk.session.model.trouble.peek()).toBe('The disk is full.');
  });
});

describe('any commands in any order', () => {
  /** Those that need a page, or leave it. */
  const NEEDS_PAGE = /^(?:panel-|go-to-bar|next-part|previous-part|open-file|leave|tap-tempo|zoom|play-again)/;
  const usable = COMMANDS.filter(({ id }) => !NEEDS_PAGE.test(id));

  it('can be undone to the first byte, and the journal says the same as the page', () => {
    const command = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('left', 'right', 'brake', 'boost').map((verb) => verbCommandId(verb as 'left')),
      },
      { weight: 2, arbitrary: fc.constantFrom('step-on', 'bar-on', 'span-on', 'select-all', 'copy', 'paste', 'place') },
      { weight: 4, arbitrary: fc.constantFrom(...usable.map(({ id }) => id)) },
    );
    fc.assert(
      fc.property(fc.array(command, { minLength: 5, maxLength: 60 }), (ids) => {
        const desk = fakeDesk();
        const first = draftText(desk.session.model.draft.peek());
        for (const id of ids) {
          const found = usable.find((one) => one.id === id);
          if (found !== undefined && canRun(found, desk)) found.run(desk);
        }
        const last = draftText(desk.session.model.draft.peek());
        expect(draftText(desk.opened.draft)).toBe(last);
        const steps = desk.session.model.history.peek().past.length;
        desk.session.travel(0);
        expect(draftText(desk.session.model.draft.peek())).toBe(first);
        desk.session.travel(steps);
        expect(draftText(desk.session.model.draft.peek())).toBe(last);
        expect(draftText(desk.opened.draft)).toBe(last);
        desk.session.dispose();
      }),
      { numRuns: 60 },
    );
  });
});
