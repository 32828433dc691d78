/** Options of a take that change how it plays. They are part of a replay and shown with every score. */
export interface Mods {
  /** Playback rate, 0.75 to 1.5; pitch is kept. Windows stay in real milliseconds. */
  readonly rate: number;
  /** Left and right are exchanged: path, cues, traffic and cash. */
  readonly mirror: boolean;
  /** Cues appear late. Changes nothing in judging. */
  readonly night: boolean;
  /** Heat never ends the run. */
  readonly noBust: boolean;
  /** The first miss ends the run. */
  readonly oneTake: boolean;
}

export const NO_MODS: Mods = { rate: 1, mirror: false, night: false, noBust: false, oneTake: false };
