import type { Verb } from '../../core/level/model';

const SVG = 'http://www.w3.org/2000/svg';

/** One shape a verb, the same as on the road: chevrons to steer, a bar to stop, stacked wedges to boost. 24 x 24. */
export const VERB_PATHS: Readonly<Record<Verb, string>> = {
  left: 'M12 3 3 12l9 9h4l-9-9 9-9zM20 3l-9 9 9 9h3l-9-9 9-9z',
  right: 'M12 3l9 9-9 9H8l9-9-9-9zM4 3l9 9-9 9H1l9-9-9-9z',
  brake: 'M3 5h18v4H3zM6 11h12v3H6zM9 16h6l-3 5z',
  boost: 'M12 2 3 11h5l4-4 4 4h5zM12 9l-9 9h5l4-4 4 4h5zM10 18h4v4h-4z',
};

/** Turns of one arrow for the four arrow keys: the fonts have not all of them. */
export const ARROW_TURNS: Readonly<Record<string, number>> = { '↑': 0, '→': 90, '↓': 180, '←': 270 };
export const ARROW_PATH = 'M12 4l7 8h-5v8h-4v-8H5z';

/** What is printed on a key: its name, or a drawn arrow. */
export function keyFace(name: string): Node {
  const turn = ARROW_TURNS[name];
  if (turn === undefined) return document.createTextNode(name);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'key__arrow');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ARROW_PATH);
  path.setAttribute('transform', `rotate(${turn} 12 12)`);
  svg.append(path);
  return svg;
}

/** The glyph of a verb as an SVG element, for parts that are not drawn by Preact. */
export function verbGlyph(verb: Verb): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'glyph');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', VERB_PATHS[verb]);
  svg.append(path);
  return svg;
}
