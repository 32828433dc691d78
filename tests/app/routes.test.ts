import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../src/app/routes';
import { NO_MODS } from '../../src/core/chase/mods';

const there: [string, Route][] = [
  ['#/', { name: 'title' }],
  ['#/chases', { name: 'chases' }],
  ['#/settings', { name: 'settings' }],
  ['#/calibrate', { name: 'calibrate' }],
  ['#/edit', { name: 'edit', id: null }],
  ['#/edit/d%201', { name: 'edit', id: 'd 1' }],
  ['#/board/hubcap-blues/legend', { name: 'board', level: 'hubcap-blues', difficulty: 'legend' }],
  ['#/watch/a%2Fb', { name: 'watch', run: 'a/b' }],
  [
    '#/gallery?difficulty=driver&place=hills&at=9000&panel=0',
    {
      name: 'gallery',
      address: {
        level: null,
        difficulty: 'driver',
        place: 'hills',
        time: null,
        weather: null,
        camera: null,
        at: 9000,
        hasPanel: false,
        tab: 'stage',
      },
    },
  ],
  [
    '#/drive/hubcap-blues/rookie',
    { name: 'drive', level: 'hubcap-blues', difficulty: 'rookie', mods: NO_MODS, driver: 'player' },
  ],
  [
    '#/drive/x/wheelman?rate=0.75&mods=mirror,no-bust&driver=auto',
    {
      name: 'drive',
      level: 'x',
      difficulty: 'wheelman',
      mods: { ...NO_MODS, rate: 0.75, mirror: true, noBust: true },
      driver: 'auto',
    },
  ],
];

describe('routes', () => {
  it.each(there)('%s is read and written back the same', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(formatRoute(route)).toBe(hash);
  });

  it.each([
    ['', 'title'],
    ['#', 'title'],
    ['#/drive/x', 'drive'],
    ['#/board/x', 'board'],
  ])('%j is short for %s', (hash, name) => {
    expect(parseRoute(hash).name).toBe(name);
  });

  it.each([
    ['#/nowhere', 'nowhere'],
    ['#/drive', 'no chase'],
    ['#/drive/x/hard', 'hard'],
    ['#/drive/x/rookie?rate=0.74', '0.75 to 1.5'],
    ['#/drive/x/rookie?rate=1.51', '0.75 to 1.5'],
    ['#/drive/x/rookie?rate=fast', '0.75 to 1.5'],
    ['#/drive/x/rookie?mods=flying', 'flying'],
    ['#/drive/x/rookie?mods=constructor', 'constructor'],
    ['#/watch', 'no run'],
    ['#/board/x/%E0%A4%A', '%E0%A4%A'],
  ])('%s is answered with a reason', (hash, word) => {
    const route = parseRoute(hash);
    expect(route.name).toBe('lost');
    expect(route).toHaveProperty('why', expect.stringContaining(word));
  });
});
