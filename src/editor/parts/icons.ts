import { VERB_PATHS } from '../../ui/hud/glyphs';

/** Shapes of the buttons, 24 x 24, filled. */
export const ICONS = {
  ...VERB_PATHS,
  undo: 'M9 4 3 9.5 9 15v-4h5a4 4 0 0 1 0 8H8v3h6a7 7 0 0 0 0-14H9z',
  redo: 'm15 4 6 5.5-6 5.5v-4h-5a4 4 0 0 0 0 8h6v3h-6a7 7 0 0 1 0-14h5z',
  play: 'M6 3.5v17l15-8.5z',
  pause: 'M5 4h5v16H5zm9 0h5v16h-5z',
  record: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z',
  metronome: 'M9 2h6l4 20H5zm1.6 3-2 10h2.6l4.6-7.6-.6-2.4zM8.2 17l-.4 2h8.4l-.4-2z',
  loop: 'M7 6h9V3l6 4.5-6 4.5V9H7a3 3 0 0 0-3 3H1a6 6 0 0 1 6-6zm10 12H8v3l-6-4.5L8 12v3h9a3 3 0 0 0 3-3h3a6 6 0 0 1-6 6z',
  clicks:
    'M11 2h2v6h-2zM3.5 5 5 3.6l4 4L7.600 9zM2 11h6v2H2zm18.500-6L16.400 9 15 7.600l4-4zM16 11h6v2h-6zm-8 4 4-4 4 4v7H8z',
  test: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm0 3a7 7 0 0 0-6.700 5h13.400A7 7 0 0 0 12 5zm-6.900 8a7 7 0 0 0 5.400 5.800V15.500L8 13zm13.800 0H16l-2.500 2.500v3.300a7 7 0 0 0 5.400-5.800z',
  publish: 'M2 5h20v14H2zm5 4a3 3 0 1 0 0 6 3 3 0 0 0 0-6zm10 0a3 3 0 1 0 0 6 3 3 0 0 0 0-6zm-5.500 1.500v3h1v-3z',
  save: 'M3 3h14l4 4v14H3zm4 2v5h8V5zm0 9v5h10v-5z',
  open: 'M2 4h7l2 3h11v3H7l-3 8H2zm6 8h15l-3 8H5z',
  find: 'M10 2a8 8 0 1 0 4.900 14.300l5.400 5.400 2-2-5.400-5.400A8 8 0 0 0 10 2zm0 3a5 5 0 1 1 0 10 5 5 0 0 1 0-10z',
  keys: 'M2 6h20v12H2zm3 3v2h2V9zm4 0v2h2V9zm4 0v2h2V9zm4 0v2h2V9zM5 13v2h2v-2zm4 0v2h6v-2zm8 0v2h2v-2z',
  coach: 'M12 2a7 7 0 0 1 4 12.700V18H8v-3.300A7 7 0 0 1 12 2zM8 19.500h8V22H8z',
  close: 'm5 2.500 7 7 7-7L21.500 5l-7 7 7 7-2.500 2.500-7-7-7 7L2.500 19l7-7-7-7z',
  'zoom-in': 'M10.500 3h3v7.500H21v3h-7.500V21h-3v-7.500H3v-3h7.500z',
  'zoom-out': 'M3 10.500h18v3H3z',
  fit: 'M2 5h3v14H2zm17 0h3v14h-3zM6 12l4-4v3h4V8l4 4-4 4v-3h-4v3z',
  select: 'M5 2l14 11h-6.500l3.500 7-3 1.500-3.500-7L5 19z',
  traffic: 'M6 5h12l3 7v7h-3v2h-3v-2H9v2H6v-2H3v-7zm2 2.500L6.500 11h11L16 7.500zM6 14v2h3v-2zm9 0v2h3v-2z',
  cash: 'M9 2h6l-1.500 4c4 2 6.500 6 6.500 10 0 4-3 6-8 6s-8-2-8-6c0-4 2.500-8 6.500-10zm2 7v1.500c-3 .8-3 4 0 4.700l2 .6v1.400H9.500v1.800H11V20h2v-1c3-.8 3-4.200 0-5l-2-.600v-1.600h3V10h-1V9z',
  accent: 'M9 3l12-2v14a4 4 0 1 1-3-3.900V6L12 7v11a4 4 0 1 1-3-3.900z',
  shot: 'M3 6h11v12H3zm12.500 4.500L21 7v10l-5.500-3.500z',
  section: 'M5 2h3v20H5zm4 1h11l-3 4.500 3 4.500H9z',
  curve: 'M4 21c0-8 12-6 12-13V8h-3l5-6 5 6h-3.500C19.500 17 8 15 8 21z',
  grade: 'M2 20 14 6l3 3 5-5v16z',
  spectrogram: 'M2 20V10h3v10zm5 0V4h3v16zm5 0v-8h3v8zm5 0V7h3v13z',
  remove: 'M9 2h6l1 2h5v3H3V4h5zM5 8h14l-1 14H6zm4 2.500.500 9h1.500v-9zm4 0v9h1.500l.500-9z',
  leave: 'M11 3 2 12l9 9h5l-7-7h13v-4H9l7-7z',
  copy: 'M8 2h13v14H8zM3 7h3v11h10v3H3z',
  more: 'M4 9.500h4v5H4zm6 0h4v5h-4zm6 0h4v5h-4z',
} as const;

export type IconName = keyof typeof ICONS;
