import type { ResultsScreen } from '../model';

export interface Headline {
  readonly title: string;
  readonly line: string;
  readonly tone: 'plain' | 'record' | 'bust';
}

type Told = Pick<ResultsScreen, 'end' | 'endedIn' | 'dollars' | 'driver' | 'standing' | 'counts'>;

/** What the slate says first about a take. */
export function headlineOf({ end, endedIn, dollars, driver, standing, counts }: Told): Headline {
  const place = endedIn === null ? '' : ` in “${endedIn}”`;
  if (end === 'busted') {
    return {
      title: 'Busted',
      line: endedIn === null ? 'The police closed in.' : `The police had you${place}.`,
      tone: 'bust',
    };
  }
  if (end === 'one-take') {
    return { title: 'Cut! One take', line: `The first miss ended it${place}.`, tone: 'bust' };
  }
  const isOwn = driver === 'player';
  if (dollars >= 1_000_000) {
    return { title: 'The perfect take', line: 'Every cue, every dollar.', tone: 'record' };
  }
  if (isOwn && standing.isRecord) {
    const line = standing.previousBest === null ? 'The first one on this board.' : 'Nobody got away with more.';
    return { title: 'New record', line, tone: 'record' };
  }
  return { title: 'That’s a wrap', line: counts.miss === 0 ? 'Not a single miss.' : '', tone: 'plain' };
}
