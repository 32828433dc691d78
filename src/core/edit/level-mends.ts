import { DIFFICULTIES } from '../level/model';
import { USUAL_LANES } from '../level/verify/facts';
import { msAtTick } from '../time/tempo-map';
import { addChart, keepOnRoad, setLanes, setStartLane } from './charts';
import type { Draft } from './draft';
import { setMetadata, setSong } from './metadata';
import type { LevelMend } from './remedies';
import { settled } from './road-repair';
import { placeSection } from './scenery';
import { thinOut } from './thin-out';
import { setOffset } from './timing';
import { tempoOf } from './timing-of';
import { withChart } from './with-chart';

/** Mends of charts and of the whole level, by the rule that found them. */
export const LEVEL_MENDS: Readonly<Record<string, LevelMend>> = {
  'check-path': {
    name: 'Turn what leads off the road, move what is in the way',
    mend: (draft, { at }) => {
      if (at.difficulty === undefined) return draft;
      const onRoad = keepOnRoad(draft, at.difficulty);
      return withChart(onRoad, at.difficulty, (chart) => {
        const clear = settled(chart, chart);
        return clear.traffic === chart.traffic && clear.cash === chart.cash ? chart : clear;
      });
    },
  },
  'check-lanes': {
    name: 'Bring it onto the road',
    mend: (draft, { at }) => {
      if (at.difficulty === undefined) return draft;
      const started = setStartLane(draft, at.difficulty, lastLane(draft, at.difficulty));
      return withChart(started, at.difficulty, (chart) => settled(chart, chart));
    },
  },
  'unusual-lanes': {
    name: 'Give it the usual road',
    mend: (draft, { at }) => {
      const lanes = at.difficulty === undefined ? undefined : USUAL_LANES[at.difficulty][0];
      return at.difficulty === undefined || lanes === undefined ? draft : setLanes(draft, at.difficulty, lanes);
    },
  },
  'no-rookie': {
    name: 'Make one from the easiest chart',
    mend: (draft) => {
      const easiest = DIFFICULTIES.find((difficulty) => draft.charts.some((chart) => chart.difficulty === difficulty));
      return easiest === undefined ? draft : thinOut(addChart(draft, 'rookie', easiest), 'rookie', 'rookie');
    },
  },
  'no-sections': {
    name: 'Begin with a section',
    mend: (draft) => (draft.sections.length > 0 ? draft : placeSection(draft, { tick: 0, name: 'Start' }).draft),
  },
  'missing-preview': { name: 'Begin it with the fullest section', mend: withPreview },
  'offset-disagrees': {
    name: 'Move the grid to where it is heard',
    mend: (draft, { meant }) => (meant === undefined ? draft : setOffset(draft, meant)),
  },
  'duration-beyond-stems': {
    name: 'End the song with its sound',
    mend: (draft, { meant }) => (meant === undefined ? draft : setSong(draft, { durationMs: meant })),
  },
  'no-licence': {
    name: 'Say that all rights are reserved',
    mend: (draft) => setMetadata(draft, { license: 'All rights reserved' }),
  },
};

function lastLane(draft: Draft, difficulty: Draft['charts'][number]['difficulty']): number {
  const chart = draft.charts.find((candidate) => candidate.difficulty === difficulty);
  return chart === undefined ? 0 : Math.min(chart.startLane, chart.lanes - 1);
}

/** The first of the sections with the most energy that leaves enough song to hear. */
function withPreview(draft: Draft): Draft {
  const tempo = tempoOf(draft);
  const lastMs = draft.song.durationMs - 10_000;
  const open = draft.sections
    .map(({ tick, energy }) => ({ ms: Math.round(msAtTick(tempo, tick)), energy }))
    .filter(({ ms }) => ms > 0 && ms <= lastMs);
  const most = Math.max(...open.map(({ energy }) => energy));
  const best = open.find(({ energy }) => energy === most);
  return setMetadata(draft, { previewMs: best?.ms ?? Math.max(0, Math.round(draft.song.durationMs / 3)) });
}
