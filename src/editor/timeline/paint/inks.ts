/** Colours of the timeline: the tokens of the page, and shades made from them. */
export interface Inks {
  readonly ground: string;
  readonly groundSoft: string;
  readonly groundLift: string;
  readonly line: string;
  readonly lineFaint: string;
  readonly paper: string;
  readonly paperDim: string;
  readonly paperFaint: string;
  readonly white: string;
  readonly amber: string;
  readonly amberVeil: string;
  readonly amberFaint: string;
  readonly cyan: string;
  readonly cyanVeil: string;
  readonly red: string;
  readonly stopVeil: string;
  readonly violet: string;
  readonly violetFaint: string;
  readonly sun: string;
  readonly sunFaint: string;
  readonly go: string;
  readonly veil: string;
  readonly asphalt: string;
  readonly asphaltDark: string;
  readonly edge: string;
  readonly wavePeak: string;
  readonly waveCore: string;
  readonly gridBar: string;
  readonly gridBeat: string;
  readonly gridPart: Readonly<Record<'straight' | 'triplet' | 'quintuplet', string>>;
  /** Bands of sections, from calm to loud. */
  readonly energies: readonly string[];
}

const ENERGY_STEPS = 16;

/** Reads the tokens of the page that an element stands in. */
export function readInks(element: Element): Inks {
  const styles = getComputedStyle(element);
  const token = (name: string): string => styles.getPropertyValue(`--${name}`).trim() || '#888888';
  const ink = token('ink');
  const paper = token('paper');
  const amber = token('amber');
  const cyan = token('cyan');
  const violet = token('violet');
  const sun = token('sun');
  const line = token('ink-line');
  const lift = token('ink-lift');
  return {
    ground: ink,
    groundSoft: token('ink-soft'),
    groundLift: lift,
    line,
    lineFaint: faded(line, 0.55),
    paper,
    paperDim: token('paper-dim'),
    paperFaint: faded(paper, 0.4),
    white: token('white'),
    amber,
    amberVeil: faded(amber, 0.16),
    amberFaint: faded(amber, 0.5),
    cyan,
    cyanVeil: faded(cyan, 0.12),
    red: token('red'),
    stopVeil: faded(token('red'), 0.13),
    violet,
    violetFaint: faded(violet, 0.5),
    sun,
    sunFaint: faded(sun, 0.35),
    go: token('go'),
    veil: faded(ink, 0.62),
    asphalt: mixed(ink, lift, 0.42),
    asphaltDark: mixed(ink, lift, 0.25),
    edge: faded(paper, 0.4),
    wavePeak: mixed(line, violet, 0.24),
    waveCore: mixed(line, violet, 0.72),
    gridBar: faded(paper, 0.34),
    gridBeat: faded(paper, 0.18),
    gridPart: { straight: faded(paper, 0.08), triplet: faded(violet, 0.2), quintuplet: faded(amber, 0.2) },
    energies: Array.from({ length: ENERGY_STEPS + 1 }, (_, step) => {
      const share = step / ENERGY_STEPS;
      return share < 0.5
        ? mixed(lift, token('pink'), share * 0.7)
        : mixed(mixed(lift, token('pink'), 0.35), token('hazard'), (share - 0.5) * 0.9);
    }),
  };
}

export function energyInk(inks: Inks, energy: number): string {
  return inks.energies[Math.round(Math.min(Math.max(energy, 0), 1) * ENERGY_STEPS)] ?? inks.groundLift;
}

/** A number 0xrrggbb as a colour of the page. */
export function hexOf(rgb: number): string {
  return `#${rgb.toString(16).padStart(6, '0')}`;
}

export function faded(hex: string, alpha: number): string {
  const [r, g, b] = partsOf(hex);
  return `rgb(${r} ${g} ${b} / ${Math.round(alpha * 100)}%)`;
}

export function mixed(a: string, b: string, share: number): string {
  const [ar, ag, ab] = partsOf(a);
  const [br, bg, bb] = partsOf(b);
  const mix = (from: number, to: number) => Math.round(from + (to - from) * share);
  return hexOf((mix(ar, br) << 16) | (mix(ag, bg) << 8) | mix(ab, bb));
}

function partsOf(hex: string): [number, number, number] {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return [(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255];
}
