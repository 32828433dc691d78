import type { Ms } from '../core/time/units';
import type { Session } from './drive/session';

/**
 * The song time of `?still=12000`, before or after the `#`: everything that no player drives stands at that moment of
 * its song, for pictures that can be compared. Null without it.
 */
export function stillOf(address: Pick<Location, 'search' | 'hash'>): Ms | null {
  const route = address.hash.split('?', 2)[1] ?? '';
  const asked = new URLSearchParams(address.search).get('still') ?? new URLSearchParams(route).get('still');
  const ms = asked === null ? Number.NaN : Number(asked);
  return Number.isFinite(ms) ? ms : null;
}

/** Says on `<html data-still>` at which song time the picture stands; nothing while it moves. */
export function publishStill(session: Session | null): void {
  const { dataset } = document.documentElement;
  if (session?.isStill !== true) {
    if (dataset.still !== undefined) delete dataset.still;
    return;
  }
  const still = String(Math.round(session.frame.songMs));
  if (dataset.still !== still) dataset.still = still;
}
