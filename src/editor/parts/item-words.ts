import type { ListName } from '../../core/edit/pick';

/** What one item of a list is called. */
export const ITEM_NAMES: Readonly<Record<ListName, string>> = {
  cues: 'Cue',
  traffic: 'Traffic',
  cash: 'Cash',
  sections: 'Section',
  road: 'Road point',
  shots: 'Camera cut',
  accents: 'Sound',
  tempo: 'Tempo',
  stops: 'Stop',
  meter: 'Meter',
};
