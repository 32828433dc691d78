import { type Item, spanOf } from '../../core/edit/pick';
import { msAtTick } from '../../core/time/tempo-map';
import { PANELS, type PanelName } from '../model';
import type { Command } from './command';
import { focusPart } from './screen-parts';
import { showSong, showSpan, zoom } from './zoom';

export const PANEL_NAMES: Readonly<Record<PanelName, string>> = {
  road: 'Road',
  charts: 'Charts',
  verify: 'Verify',
  timing: 'Timing',
  table: 'Cue list',
  metadata: 'About',
  versions: 'Versions',
};

const PANEL_KEYS: Readonly<Record<PanelName, string>> = {
  road: 'F10',
  charts: 'F2',
  verify: 'F3',
  timing: 'F4',
  table: 'F7',
  metadata: 'F8',
  versions: 'F9',
};

const ALSO: Readonly<Record<PanelName, string>> = {
  road: 'live picture stage',
  charts: 'difficulty rating density',
  verify: 'check mistakes problems',
  timing: 'tempo bpm offset meter stop',
  table: 'table view cues',
  metadata: 'title artist author licence colour tags preview metadata',
  versions: 'history backup restore',
};

/** One press on + or −. */
const ZOOM_STEP = 1.5;

/** What the screen shows. */
export const VIEW_COMMANDS: readonly Command[] = [
  {
    id: 'zoom-in',
    name: 'Zoom in',
    group: 'See',
    keys: ['Equal', 'NumpadAdd'],
    repeats: true,
    run: ({ session }) => zoom(session, 1 / ZOOM_STEP),
  },
  {
    id: 'zoom-out',
    name: 'Zoom out',
    group: 'See',
    keys: ['Minus', 'NumpadSubtract'],
    repeats: true,
    run: ({ session }) => zoom(session, ZOOM_STEP),
  },
  {
    id: 'zoom-song',
    name: 'Show the whole song',
    group: 'See',
    keys: ['Digit0'],
    also: 'zoom fit',
    run: ({ session }) => showSong(session),
  },
  {
    id: 'zoom-selection',
    name: 'Show the selection',
    group: 'See',
    keys: ['KeyZ'],
    also: 'zoom fit',
    why: 'Nothing is selected.',
    when: ({ session }) => session.model.selected.value.size > 0 || session.model.selectedSpan.value !== null,
    run({ session }) {
      const { model } = session;
      const span = model.selectedSpan.peek() ?? spanOf([...model.selected.peek()] as Item[]);
      if (span === null) return;
      const tempo = model.tempo.peek();
      showSpan(
        session,
        msAtTick(tempo, span.fromTick),
        Math.max(msAtTick(tempo, span.toTick), msAtTick(tempo, span.fromTick) + 1000),
      );
    },
  },
  {
    id: 'spectrogram',
    name: 'Spectrogram behind the waveform',
    group: 'See',
    keys: ['KeyV'],
    also: 'pitch frequency',
    run({ session }) {
      const { showSpectrogram } = session.model;
      showSpectrogram.value = !showSpectrogram.peek();
    },
  },
  ...PANELS.map(
    (panel): Command => ({
      id: `panel-${panel}`,
      name: panel === 'road' ? 'Show the road' : `Show ${PANEL_NAMES[panel].toLowerCase()}`,
      group: 'See',
      keys: [PANEL_KEYS[panel]],
      also: ALSO[panel],
      run({ session }) {
        session.model.panel.value = panel;
        requestAnimationFrame(() => document.getElementById(`tab-${panel}`)?.focus());
      },
    }),
  ),
  {
    id: 'next-part',
    name: 'Go to the next part of the screen',
    group: 'See',
    keys: ['F6'],
    also: 'focus tab pane region',
    run: () => focusPart(1),
  },
  {
    id: 'previous-part',
    name: 'Go to the part of the screen before',
    group: 'See',
    keys: ['Shift+F6'],
    also: 'focus tab pane region',
    run: () => focusPart(-1),
  },
  {
    id: 'palette',
    name: 'Find a command',
    group: 'See',
    keys: ['Ctrl+KeyK'],
    also: 'palette search',
    run({ session }) {
      session.model.isHelpOpen.value = false;
      session.model.isPaletteOpen.value = !session.model.isPaletteOpen.peek();
    },
  },
  {
    id: 'keys',
    name: 'Show every key',
    group: 'See',
    keys: ['?', 'F1'],
    also: 'help shortcuts map',
    run({ session }) {
      session.model.isPaletteOpen.value = false;
      session.model.isHelpOpen.value = !session.model.isHelpOpen.peek();
    },
  },
  {
    id: 'coach',
    name: 'Show me round',
    group: 'See',
    keys: ['Shift+F1'],
    also: 'tutorial first help coach marks',
    run({ session }) {
      session.model.isHelpOpen.value = false;
      session.model.isPaletteOpen.value = false;
      session.model.coach.value = 0;
    },
  },
];
