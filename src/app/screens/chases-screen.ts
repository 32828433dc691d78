import type { Difficulty } from '../../core/level/model';
import { rateChart } from '../../core/level/rating/rate-chart';
import type { Level } from '../../core/level/schema';
import type { ChartView, ChaseView } from '../../ui/model';

/** Cues of a chart count its taps and holds once each. */
export function chaseView(
  level: Level,
  bests: ReadonlyMap<Difficulty, NonNullable<ChartView['best']>>,
  isOwn = false,
): ChaseView {
  const bpms = level.tempo.map(({ bpm }) => bpm);
  return {
    levelId: level.id,
    title: level.title,
    artist: level.artist,
    author: level.author,
    isOwn,
    bpmLow: Math.min(...bpms),
    bpmHigh: Math.max(...bpms),
    durationMs: level.song.durationMs,
    charts: level.charts.map((chart) => ({
      difficulty: chart.difficulty,
      lanes: chart.lanes,
      cues: chart.cues.length,
      ratingAt: (rate) => rateChart(level, chart, rate).rating,
      best: bests.get(chart.difficulty) ?? null,
    })),
  };
}
