import { describe, expect, it } from 'vitest';
import type { EditSong, EditSongResult } from '../../../src/audio/edit/edit-song';
import { createNewChase, type MadeChase, type NewChaseParts } from '../../../src/editor/new-chase/new-chase';
import type { TempoAnswer } from '../../../src/editor/tempo/answer';
import { FakePlayer } from '../fake-session';

const SONG: EditSong = {
  durationMs: 20_000,
  sampleRate: 48_000,
  channels: [],
  stems: [{ name: 'x', buffer: {} as never }],
};
const ANSWER: TempoAnswer = {
  candidates: [
    { bpm: 150, offsetMs: 120, confidence: 0.9 },
    { bpm: 75, offsetMs: 520, confidence: 0.06 },
  ],
  isUnsure: false,
  drift: null,
  onsetsMs: new Float64Array(),
  strengths: new Float32Array(),
  words: '150 BPM.',
};

function begun(change: Partial<NewChaseParts> = {}) {
  const player = new FakePlayer();
  const made: MadeChase[] = [];
  const chase = createNewChase({
    decode: async () => ({ ok: true, song: SONG }),
    detect: async () => ANSWER,
    peaks: async () => ({ sampleRate: 48_000, frames: 0, levels: [] }),
    player: () => player,
    made: async (one) => {
      made.push(one);
      return null;
    },
    author: () => 'Ada',
    ...change,
  });
  return { chase, player, made };
}

const file = (name = '03 - Night_Bus.wav') => new File(['sound'], name);

describe('a new chase', () => {
  it('is a draft under the song, on the grid that was accepted', async () => {
    const { chase, made } = begun();
    await chase.take([file()]);
    expect(chase.stage.peek().at).toBe('tempo');
    expect(chase.chosen.value).toBe(0);
    await chase.accept();
    const [{ draft, files } = { draft: null, files: new Map() }] = made;
    expect(draft).toMatchObject({
      id: 'night-bus',
      title: 'Night Bus',
      author: 'Ada',
      song: { durationMs: 20_000, offsetMs: 120, stems: [{ name: 'song', file: '03-night-bus.wav' }] },
      tempo: [{ tick: 0, bpm: 150 }],
    });
    expect([...files.keys()]).toEqual(['03-night-bus.wav']);
  });

  it('clicks on the grid as it is set, at once', async () => {
    const { chase, player } = begun();
    await chase.take([file()]);
    expect(player.clicks.metronome?.slice(0, 2)).toEqual([
      { ms: 120, isBar: true },
      { ms: 520, isBar: false },
    ]);
    chase.setGrid({ bpm: 120, offsetMs: 0 });
    expect(player.clicks.metronome?.[1]).toEqual({ ms: 500, isBar: false });
    expect(chase.chosen.value).toBeNull();
  });

  it('says why a file is not taken, and takes the next one', async () => {
    let answer: EditSongResult = { ok: false, error: 'x.txt cannot be used.' };
    const { chase } = begun({ decode: async () => answer });
    await chase.take([file('x.txt')]);
    expect(chase.refusal.peek()).toBe('x.txt cannot be used.');
    expect(chase.stage.peek().at).toBe('choose');
    answer = { ok: true, song: SONG };
    await chase.take([file()]);
    expect(chase.refusal.peek()).toBeNull();
    expect(chase.stage.peek().at).toBe('tempo');
  });

  it('says that it could not read at all', async () => {
    const { chase } = begun({ decode: () => Promise.reject(new Error('Offline.')) });
    await chase.take([file()]);
    expect(chase.refusal.peek()).toMatch(/Offline/);
    expect(chase.stage.peek().at).toBe('choose');
  });

  it('can be tapped where no beat was heard, or the listening failed', async () => {
    const { chase } = begun({ detect: () => Promise.reject(new Error('No memory.')) });
    await chase.take([file()]);
    const stage = chase.stage.peek();
    expect(stage.at === 'tempo' && stage.heard.answer.words).toMatch(/No memory/);
    expect(chase.grid.peek().bpm).toBe(120);
    for (let tap = 0; tap < 8; tap += 1) chase.tap(1000 + tap * 400);
    expect(chase.tapped.peek().bpm).toBeCloseTo(150, 3);
    chase.useTaps();
    expect(chase.grid.peek().bpm).toBeCloseTo(150, 3);
    expect(chase.grid.peek().offsetMs).toBe(0);
  });

  it('takes the place of the beat from taps along with the song', async () => {
    const { chase, player } = begun();
    await chase.take([file()]);
    chase.togglePlay();
    for (let tap = 0; tap < 8; tap += 1) {
      player.heardMs = 140 + tap * 400;
      chase.tap(0);
    }
    chase.useTaps();
    expect(chase.grid.peek().offsetMs % 400).toBeCloseTo(140, 3);
  });

  it('lets a later song take the place of one that is still read', async () => {
    const waiting: ((result: EditSongResult) => void)[] = [];
    const { chase } = begun({ decode: () => new Promise((resolve) => waiting.push(resolve)) });
    const first = chase.take([file('one.wav')]);
    const second = chase.take([file('two.wav')]);
    waiting[1]?.({ ok: true, song: SONG });
    await second;
    waiting[0]?.({ ok: false, error: 'one.wav is broken.' });
    await first;
    expect(chase.refusal.peek()).toBeNull();
    const stage = chase.stage.peek();
    expect(stage.at === 'tempo' && stage.heard.title).toBe('two');
  });

  it('keeps the grid when the draft cannot be kept, and says so', async () => {
    const { chase } = begun({ made: async () => 'The disk is full.' });
    await chase.take([file()]);
    chase.setGrid({ bpm: 75, offsetMs: 520 });
    await chase.accept();
    expect(chase.refusal.peek()).toBe('The disk is full.');
    expect(chase.stage.peek().at).toBe('tempo');
    expect(chase.grid.peek()).toEqual({ bpm: 75, offsetMs: 520 });
  });

  it('gives the stems of a song the names of their files', async () => {
    const stems = [
      { name: 'Drums.wav', buffer: {} as never },
      { name: 'Lead.wav', buffer: {} as never },
    ];
    const { chase, made } = begun({ decode: async () => ({ ok: true, song: { ...SONG, stems } }) });
    await chase.take([file('Drums.wav'), file('Lead.wav')]);
    await chase.accept();
    expect(made[0]?.song.stems.map(({ name }) => name)).toEqual(['drums.wav', 'lead.wav']);
    expect(made[0]?.draft.song.stems).toEqual([
      { name: 'Drums', file: 'drums.wav' },
      { name: 'Lead', file: 'lead.wav' },
    ]);
  });
});
