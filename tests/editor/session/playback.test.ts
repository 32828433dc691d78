import { describe, expect, it } from 'vitest';
import { commandOf, runCommand } from '../../../src/editor/commands/command-table';
import { fakeDesk } from '../fake-session';

describe('playing', () => {
  it('begins at the cursor, and the cursor goes along on the grid', async () => {
    const desk = fakeDesk();
    const { session, player } = desk;
    session.seek(3840);
    session.play();
    expect(player.asked.at(-1)).toEqual(['play', 2000, { rate: 1, loop: null }]);
    player.heardMs = 2300;
    session.turn(0);
    expect(session.model.playMs.peek()).toBe(2300);
    expect(session.model.cursorTick.peek()).toBe(4320);
    await Promise.resolve();
    session.pause();
    expect(session.model.isPlaying.peek()).toBe(false);
    expect(session.model.playMs.peek()).toBe(2250);
  });

  it('ends by itself at the end of the song', async () => {
    const { session, player } = fakeDesk();
    session.play();
    await Promise.resolve();
    player.isPlaying = false;
    player.tell();
    expect(session.model.isPlaying.peek()).toBe(false);
  });

  it('is not over while a start is on its way', async () => {
    const { session, player } = fakeDesk();
    player.play = () => {
      // A player that stops what sounded before it starts anew, and says so.
      player.isPlaying = false;
      player.tell();
      player.isPlaying = true;
      return Promise.resolve();
    };
    session.play();
    expect(session.model.isPlaying.peek()).toBe(true);
    await Promise.resolve();
    expect(session.model.isPlaying.peek()).toBe(true);
  });

  it('is not over while the sound is being made', async () => {
    const { session, player } = fakeDesk();
    session.play();
    await Promise.resolve();
    player.isPlaying = false;
    player.isPreparing = true;
    player.tell();
    expect(session.model.isPlaying.peek()).toBe(true);
    expect(session.model.isPreparing.peek()).toBe(true);
  });

  it('tells once what keeps it silent', () => {
    const { session, player } = fakeDesk();
    player.trouble = 'The sound device is gone.';
    player.tell();
    expect(session.model.toast.peek()).toMatchObject({ words: 'The sound device is gone.', isRefusal: true });
    session.model.toast.value = null;
    player.tell();
    expect(session.model.toast.peek()).toBeNull();
  });

  it('clicks on beats and cues as they are now', () => {
    const desk = fakeDesk();
    const { session, player } = desk;
    session.model.metronome.value = true;
    session.play();
    expect(player.clicks.metronome?.slice(0, 2)).toEqual([
      { ms: 0, isBar: true },
      { ms: 500, isBar: false },
    ]);
    expect(player.clicks.metronome).toHaveLength(120);
    session.place('brake');
    expect(player.clicks.cues).toEqual([{ ms: 0, verb: 'brake' }]);
    session.model.cueClicks.value = false;
    expect(player.clicks.cues).toBeNull();
  });

  it('loops the marked time, or four bars, and goes on by the new loop without a jump', () => {
    const desk = fakeDesk();
    runCommand(commandOf('loop'), desk);
    expect(desk.session.model.loop.peek()).toEqual({ fromMs: 0, toMs: 8000 });
    expect(desk.player.asked.at(-1)).toEqual(['change', { rate: 1, loop: { fromMs: 0, toMs: 8000 } }]);
    runCommand(commandOf('loop'), desk);
    expect(desk.session.model.loop.peek()).toBeNull();
    desk.session.selectSpan({ fromTick: 960, toTick: 1920 });
    runCommand(commandOf('loop'), desk);
    expect(desk.session.model.loop.peek()).toEqual({ fromMs: 500, toMs: 1000 });
  });

  it('goes slower and faster by steps, from 25 to 200 %', () => {
    const desk = fakeDesk();
    for (let step = 0; step < 9; step += 1) runCommand(commandOf('faster'), desk);
    expect(desk.session.model.rate.peek()).toBe(2);
    for (let step = 0; step < 9; step += 1) runCommand(commandOf('slower'), desk);
    expect(desk.session.model.rate.peek()).toBe(0.25);
  });

  it('puts a verb where it was heard', () => {
    const { session, player } = fakeDesk();
    session.play();
    player.heardMs = 5000;
    session.placing.press('left', 1010);
    session.placing.release('left');
    expect(session.model.chart.peek()?.cues).toEqual([{ tick: 1920, verb: 'left' }]);
  });

  it('leaves the verb keys to who records', () => {
    const desk = fakeDesk();
    runCommand(commandOf('record'), desk);
    expect(desk.session.model.recording.peek()).toBe(true);
    desk.session.placing.press('left', 1000);
    expect(desk.session.model.chart.peek()?.cues).toEqual([]);
    desk.session.pause();
    expect(desk.session.model.recording.peek()).toBe(false);
  });
});
