import { type Mods, NO_MODS } from '../core/chase/mods';
import { DIFFICULTIES, type Difficulty } from '../core/level/model';
import { EDIT_HREF, editHref } from '../ui/href';
import { formatGallery, type GalleryAddress, parseGallery } from './gallery/gallery-address';

/** Where the game is, as the address bar says it. Every route can be typed, shared and bookmarked. */
export type Route =
  | { readonly name: 'title' }
  | { readonly name: 'chases' }
  | {
      readonly name: 'drive';
      readonly level: string;
      readonly difficulty: Difficulty;
      readonly mods: Mods;
      /** `auto` lets the perfect driver take the wheel; nothing is scored then. */
      readonly driver: 'player' | 'auto';
    }
  | { readonly name: 'board'; readonly level: string; readonly difficulty: Difficulty }
  | { readonly name: 'watch'; readonly run: string }
  | { readonly name: 'settings' }
  | { readonly name: 'calibrate' }
  | { readonly name: 'gallery'; readonly address: GalleryAddress }
  /** The editor: its list of drafts, or one draft, named by itself or by the chase that it is to be a copy of. */
  | { readonly name: 'edit'; readonly id: string | null }
  /** An address that means nothing; `why` is said to the player. */
  | { readonly name: 'lost'; readonly why: string };

export const RATE_LIMITS = { min: 0.75, max: 1.5 } as const;

const MOD_NAMES = { mirror: 'mirror', night: 'night', 'no-bust': 'noBust', 'one-take': 'oneTake' } as const;
type ModName = keyof typeof MOD_NAMES;

/** Reads a location hash such as `#/drive/hubcap-blues/driver?rate=0.9&mods=mirror,no-bust`. Never throws. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const [name = '', ...rest] = path.split('/').filter((part) => part !== '');
  const args = rest.map(decoded);
  const query = new URLSearchParams(search);
  switch (name) {
    case '':
      return { name: 'title' };
    case 'chases':
    case 'settings':
    case 'calibrate':
      return { name };
    case 'gallery':
      return { name, address: parseGallery(query) };
    case 'edit':
      return { name, id: args[0] ?? null };
    case 'drive':
      return driveRoute(args, query);
    case 'board': {
      const [level, difficulty = 'driver'] = args;
      if (level === undefined) return lost('This board names no chase.');
      return isDifficulty(difficulty) ? { name: 'board', level, difficulty } : unknownDifficulty(difficulty);
    }
    case 'watch':
      return args[0] === undefined ? lost('This address names no run to watch.') : { name: 'watch', run: args[0] };
    default:
      return lost(`There is no screen called “${name}”.`);
  }
}

/** The hash of a route: the inverse of {@link parseRoute}. */
export function formatRoute(route: Route): string {
  switch (route.name) {
    case 'title':
      return '#/';
    case 'drive':
      return `#/drive/${encodeURIComponent(route.level)}/${route.difficulty}${driveQuery(route.mods, route.driver)}`;
    case 'board':
      return `#/board/${encodeURIComponent(route.level)}/${route.difficulty}`;
    case 'watch':
      return `#/watch/${encodeURIComponent(route.run)}`;
    case 'gallery':
      return formatGallery(route.address);
    case 'edit':
      return route.id === null ? EDIT_HREF : editHref(route.id);
    case 'lost':
      return '#/chases';
    default:
      return `#/${route.name}`;
  }
}

function driveRoute([level, difficulty = 'driver']: readonly string[], query: URLSearchParams): Route {
  if (level === undefined) return lost('This address names no chase to drive.');
  if (!isDifficulty(difficulty)) return unknownDifficulty(difficulty);
  const rate = query.has('rate') ? Number(query.get('rate')) : 1;
  if (!(rate >= RATE_LIMITS.min && rate <= RATE_LIMITS.max)) {
    return lost(`The rate must be a number from ${RATE_LIMITS.min} to ${RATE_LIMITS.max}.`);
  }
  const names = (query.get('mods') ?? '').split(',').filter((mod) => mod !== '');
  const unknown = names.find((mod) => !Object.hasOwn(MOD_NAMES, mod));
  if (unknown !== undefined)
    return lost(`There is no mod called “${unknown}”: use ${Object.keys(MOD_NAMES).join(', ')}.`);
  const on = Object.fromEntries(names.map((mod) => [MOD_NAMES[mod as ModName], true]));
  const mods: Mods = { ...NO_MODS, ...on, rate: Math.round(rate * 100) / 100 };
  return { name: 'drive', level, difficulty, mods, driver: query.get('driver') === 'auto' ? 'auto' : 'player' };
}

function driveQuery(mods: Mods, driver: 'player' | 'auto'): string {
  const names = (Object.keys(MOD_NAMES) as ModName[]).filter((name) => mods[MOD_NAMES[name]]);
  const parts = [
    mods.rate === 1 ? '' : `rate=${mods.rate}`,
    names.length === 0 ? '' : `mods=${names.join(',')}`,
    driver === 'auto' ? 'driver=auto' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isDifficulty(name: string): name is Difficulty {
  return (DIFFICULTIES as readonly string[]).includes(name);
}

function unknownDifficulty(name: string): Route {
  return lost(`There is no difficulty called “${name}”: use ${DIFFICULTIES.join(', ')}.`);
}

function lost(why: string): Route {
  return { name: 'lost', why };
}
