import { type Item, spanOf } from '../../core/edit/pick';
import { nextBarTick } from '../../core/time/meter-map';
import { msAtTick } from '../../core/time/tempo-map';
import { RATES } from '../session/playback';
import type { Command, Desk } from './command';

/** Sound: the song, its speed, what clicks along, and the drive. */
export const PLAY_COMMANDS: readonly Command[] = [
  {
    id: 'play',
    name: 'Play or pause',
    group: 'Play',
    keys: ['Space'],
    run: ({ session }) => session.togglePlay(),
  },
  {
    id: 'play-again',
    name: 'Play from the last start',
    group: 'Play',
    keys: ['Shift+Space'],
    run: ({ session }) => session.playback.playAgain(),
  },
  {
    id: 'test',
    name: 'Test drive from the cursor',
    group: 'Play',
    keys: ['F5'],
    also: 'try play take',
    run({ session, host }) {
      session.pause();
      host.test(session.model.cursorTick.peek());
    },
  },
  {
    id: 'record',
    name: 'Record: drive by ear',
    group: 'Play',
    keys: ['KeyR'],
    also: 'live input quantise',
    edits: true,
    run({ session }) {
      const { model } = session;
      if (model.recording.peek()) {
        model.recording.value = false;
        session.pause();
        return;
      }
      model.recording.value = true;
      session.tell('Recording: drive by ear with your verb keys. R or Space ends it.');
      if (!model.isPlaying.peek()) session.play();
    },
  },
  {
    id: 'slower',
    name: 'Play slower',
    group: 'Play',
    keys: ['BracketLeft'],
    also: 'rate speed tempo',
    when: ({ session }) => session.model.rate.value > RATES[0],
    run: (desk) => stepRate(desk, -1),
  },
  {
    id: 'faster',
    name: 'Play faster',
    group: 'Play',
    keys: ['BracketRight'],
    also: 'rate speed tempo',
    when: ({ session }) => session.model.rate.value < 2,
    run: (desk) => stepRate(desk, 1),
  },
  {
    id: 'loop',
    name: 'Loop the selection, or four bars',
    group: 'Play',
    keys: ['KeyL'],
    also: 'repeat cycle',
    run: toggleLoop,
  },
  {
    id: 'metronome',
    name: 'Metronome',
    group: 'Play',
    keys: ['KeyM'],
    also: 'click beat',
    run({ session }) {
      const { metronome } = session.model;
      metronome.value = !metronome.peek();
      session.tell(metronome.peek() ? 'The metronome is on.' : 'The metronome is off.');
    },
  },
  {
    id: 'cue-clicks',
    name: 'Click on every cue',
    group: 'Play',
    keys: ['KeyK'],
    also: 'hitsound clap',
    run({ session }) {
      const { cueClicks } = session.model;
      cueClicks.value = !cueClicks.peek();
      session.tell(cueClicks.peek() ? 'Cues click.' : 'Cues are silent.');
    },
  },
  {
    id: 'tap-tempo',
    name: 'Tap the tempo along with the song',
    group: 'Play',
    keys: ['KeyT'],
    also: 'bpm beat timing',
    run({ session }) {
      session.model.panel.value = 'timing';
      session.tapping.tap(session.playback.heardMs(performance.now()));
    },
  },
];

function stepRate({ session }: Desk, by: number): void {
  const now = session.model.rate.peek();
  const at = RATES.findIndex((rate) => rate >= now);
  const next = RATES[Math.min(Math.max(at + by, 0), RATES.length - 1)] ?? 1;
  session.playback.setRate(next);
  session.tell(`Plays at ${Math.round(next * 100)}%.`);
}

function toggleLoop({ session }: Desk): void {
  const { model } = session;
  if (model.loop.peek() !== null) {
    model.loop.value = null;
    session.tell('The loop is off.');
    return;
  }
  const span = model.selectedSpan.peek() ?? spanOf([...model.selected.peek()] as Item[]);
  const tempo = model.tempo.peek();
  const meter = model.meter.peek();
  let { fromTick, toTick } = span ?? { fromTick: model.cursorTick.peek(), toTick: model.cursorTick.peek() };
  if (span === null) for (let bar = 0; bar < 4; bar += 1) toTick = nextBarTick(meter, toTick);
  else if (toTick <= fromTick) toTick = nextBarTick(meter, fromTick);
  const fromMs = Math.max(0, msAtTick(tempo, fromTick));
  const toMs = Math.min(model.songMs.peek(), msAtTick(tempo, toTick));
  if (toMs - fromMs < 100) {
    session.refuse('The song is over here: there is nothing to loop.');
    return;
  }
  model.loop.value = { fromMs, toMs };
  session.tell('Loops. L again ends it.');
}
