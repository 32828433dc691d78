import {
  adds,
  all,
  asItIs,
  BEAT,
  beats,
  cueOn,
  drives,
  type Row,
  rookie,
  seconds,
  section,
  song,
  tempo,
  wheelman,
} from './bends';

/** A cue a bar from the second section on, none after beat 48. */
const QUIET = '8< 16v 20v 24v 28v 32v 36v 40v 44v 48v ';

/** What the rules about charts find, and where they stop finding it. */
export const CHART_ROWS: readonly Row[] = [
  ['off-grid', 'a sixteenth and a half', cueOn(1, 5.5, { tick: 5.5 * BEAT + 60 }), ['$.charts[1].cues[2].tick']],
  ['off-grid', 'a triplet on wheelman', cueOn(1, 5.5, { tick: 5 * BEAT + 640 }), []],
  ['off-grid', 'a sixteenth on rookie', cueOn(0, 24, { tick: 24.25 * BEAT }), ['$.charts[0].cues[3].tick']],
  ['off-grid', 'a swung off-beat on rookie', cueOn(0, 24, { tick: 24 * BEAT + 640 }), []],
  [
    'off-grid',
    'the beats of a meter in sixteenths on rookie',
    all(cueOn(0, 24, { tick: 24.25 * BEAT }), (level) =>
      Object.assign(level, { meter: [{ tick: 0, beats: 8, unit: 16 }] }),
    ),
    [],
  ],
  ['release-off-grid', 'ten ticks too long', cueOn(0, 48, { hold: 970 }), ['$.charts[0].cues[10].hold']],
  ['release-off-grid', 'on a sextuplet', cueOn(0, 48, { hold: 800 }), []],

  ['same-verb-too-soon', '83 ms after the release', adds(1, `${18 + 160 / BEAT}^`), ['$.charts[1].cues[12]']],
  ['same-verb-too-soon', '94 ms after it', adds(1, `${18 + 180 / BEAT}^`), []],
  ['same-verb-at-rate', '125 ms after it, 83 at the highest rate', adds(1, '18.25^'), ['$.charts[1].cues[12]']],
  ['same-verb-at-rate', '156 ms after it', adds(1, `${18 + 300 / BEAT}^`), []],
  ['cues-too-close', 'half a beat on rookie', adds(0, '20.5v'), ['$.charts[0].cues[3]']],
  ['cues-too-close', 'a beat on rookie', adds(0, '21v'), []],
  ['cues-too-close', 'a fifth of a beat on wheelman', adds(1, '6.2^'), ['$.charts[1].cues[4]']],
  ['cues-too-close', 'at one tick', adds(1, '6^'), []],
  ['verbs-at-once', 'a tap in a hold on rookie', adds(0, '45v'), ['$.charts[0].cues[10]']],
  ['verbs-at-once', 'a tap as the hold ends', adds(0, '46v'), []],
  ['verbs-at-once', 'a tap in a hold on wheelman', asItIs, []],
  ['short-hold', 'less than half a beat', cueOn(1, 40, { hold: 479 }), ['$.charts[1].cues[31].hold']],
  ['short-hold', 'half a beat', cueOn(1, 40, { hold: 480 }), []],
  [
    'hold-over-tempo',
    'another tempo within a burn',
    (level) => level.tempo.push({ tick: 45 * BEAT, bpm: 121 }),
    ['$.charts[0].cues[9].hold'],
  ],
  [
    'hold-over-tempo',
    'another tempo at both its ends',
    (level) => level.tempo.push({ tick: 44 * BEAT, bpm: 121 }, { tick: 46 * BEAT, bpm: 120 }),
    [],
  ],
  [
    'hold-over-tempo',
    'a stop as it begins',
    (level) => level.stops.push({ tick: 44 * BEAT, ms: 100 }),
    ['$.charts[0].cues[9].hold'],
  ],
  [
    'hold-over-tempo',
    'a stop just before it ends, and another tempo as it ends',
    (level) => {
      level.stops.push({ tick: 46 * BEAT - 1, ms: 100 });
      level.tempo.push({ tick: 46 * BEAT, bpm: 121 });
    },
    ['$.charts[0].cues[9].hold'],
  ],
  ['hold-over-tempo', 'a stop as it ends', (level) => level.stops.push({ tick: 46 * BEAT, ms: 100 }), []],

  ['first-verb-unannounced', 'seven beats after the last', cueOn(0, 16, { tick: 15 * BEAT }), ['$.charts[0].cues[1]']],
  ['first-verb-unannounced', 'seven beats into the song', cueOn(0, 8, { tick: 7 * BEAT }), ['$.charts[0].cues[0]']],
  ['first-verb-unannounced', 'eight beats each', asItIs, []],
  ['first-verb-crowded', 'a brake a beat before the first boost', adds(0, '31v'), ['$.charts[0].cues[6]']],
  [
    'first-verb-crowded',
    'a slide that lasts until a beat before it, and is its own first',
    cueOn(0, 24, { hold: 7 * BEAT }),
    ['$.charts[0].cues[3]', '$.charts[0].cues[5]'],
  ],
  ['first-verb-crowded', 'two beats before it', adds(0, '30v'), []],
  ['first-verb-off-beat', 'half a beat late', cueOn(0, 8, { tick: 8.5 * BEAT }), ['$.charts[0].cues[0]']],
  ['first-verb-off-beat', 'a later one off the beat', cueOn(0, 52, { tick: 52.5 * BEAT }), []],

  ['early-cue', '1.75 s into the song', cueOn(1, 4, { tick: 3.5 * BEAT }), ['$.charts[1].cues[0].tick']],
  ['early-cue', '2 s into it', asItIs, []],
  ['short-lead', '2.75 s with the count-in', cueOn(0, 8, { tick: 1.5 * BEAT }), ['$.charts[0].cues[0].tick']],
  ['short-lead', '3 s with it', cueOn(0, 8, { tick: 2 * BEAT }), []],
  ['cue-at-song-end', '250 ms before it', cueOn(0, 56, { tick: 59.5 * BEAT }), ['$.charts[0].cues[12].tick']],
  ['cue-at-song-end', '312 ms before it', cueOn(0, 56, { tick: 59.375 * BEAT }), []],
  ['cue-at-song-end', 'a release 250 ms before it', cueOn(1, 56, { hold: 3.5 * BEAT }), ['$.charts[1].cues[43].hold']],
  ['cue-at-song-end', 'the sound is over first', asItIs, ['$.charts[1].cues[43].hold'], seconds(28.7)],
  ['empty-stretch', 'seventeen beats', drives(0, '8< 16> 24v 32^ 49< 56^'), ['$.charts[0].cues[4]']],
  ['empty-stretch', 'sixteen beats', drives(0, '8< 16> 24v 32^ 48< 56^'), []],
  ['empty-stretch', 'a burn over them', drives(0, '8< 16> 24v 32^4 49< 56^'), []],
  ['empty-stretch', 'seventeen beats after two seconds', drives(1, '21< 28v 36> 44v 52^'), ['$.charts[1].cues[0]']],
  ['empty-stretch', 'sixteen beats after two seconds', drives(1, '20< 28v 36> 44v 52^'), []],
  [
    'empty-stretch',
    'a beat more after the first lesson might come',
    drives(0, '25< 32> 40v 48^'),
    ['$.charts[0].cues[0]'],
  ],
  ['empty-stretch', 'four bars after the first lesson might come', drives(0, '24< 32> 40v 48^'), []],
  [
    'empty-stretch',
    'an opening that music after half a second makes longer',
    all(song({ offsetMs: 600 }), drives(1, '19< 28v 36> 44v 52^')),
    ['$.charts[1].cues[0]'],
  ],
  [
    'empty-stretch',
    'an opening in bars of twelve eighths',
    all(drives(1, '28< 35v 43> 50v'), (level) =>
      Object.assign(level, { meter: [{ tick: 0, beats: 12, unit: 8 }], shots: [] }),
    ),
    [],
  ],
  ['empty-ending', 'eight bars and a half', drives(0, '8< 16> 24v 26^'), ['$.charts[0].cues[3]']],
  ['empty-ending', 'eight bars', drives(0, '8< 16> 24v 28^'), []],
  [
    'no-rest',
    'a beat a second for 32 s',
    all(tempo(60), song({ durationMs: 60_000 }), drives(1, beats(4, 36, 'v'))),
    ['$.charts[1].cues[0]'],
  ],
  [
    'no-rest',
    'with one beat left out',
    all(tempo(60), song({ durationMs: 60_000 }), drives(1, `${beats(4, 33, 'v')} ${beats(35, 58, 'v')}`)),
    [],
  ],
  ['repeated-bars', 'five times', drives(1, '4v 9v 12v 17v 20v 25v 28v 33v 36v 41v'), ['$.charts[1].cues[0]']],
  ['repeated-bars', 'four times', drives(1, '4v 9v 12v 17v 20v 25v 28v 33v 36v 42v'), []],
  ['repeated-bars', 'a fifth time with another verb', drives(1, '4v 9v 12v 17v 20v 25v 28v 33v 36v 41^'), []],
  ['repeated-bars', 'one bar ten times', drives(1, '4v 8v 12v 16v 20v 24v 28v 32v 36v 40v'), ['$.charts[1].cues[0]']],
  ['density-jump', '2.3 times', drives(0, `8< 16v 20v 24v 28v 32v ${beats(36, 49, '^')}`), ['$.sections[2]']],
  [
    'density-jump',
    '2.5 times, in a section of two bars',
    all(drives(0, QUIET + beats(52, 56, '^')), section(52)),
    ['$.sections[3]'],
  ],
  [
    'density-jump',
    '4 times, in a section of one bar',
    all(drives(0, QUIET + beats(52, 55, '^')), section(52), section(56)),
    [],
  ],
  ['density-jump', '2.2 times', drives(0, `8< 16v 20v 24v 28v 32v ${beats(36, 48, '^')}`), []],

  ['unused-verb', 'no brake', drives(0, '8< 16> 24^ 32^ 40^ 48^ 56^'), ['$.charts[0].cues']],
  ['unused-verb', 'all four', asItIs, []],
  ['ratings-not-rising', 'an easier wheelman', drives(1, '4< 16^ 30v 40> 50v'), ['$.charts[1]']],
  ['ratings-not-rising', 'a harder one', asItIs, []],
  [
    'unusual-lanes',
    'a rookie road of four',
    rookie((chart) => Object.assign(chart, { lanes: 4 })),
    ['$.charts[0].lanes'],
  ],
  [
    'unusual-lanes',
    'a legend road of five',
    wheelman((chart) => Object.assign(chart, { difficulty: 'legend', lanes: 5 })),
    [],
  ],
  ['unused-lane', 'the right one', drives(0, '8< 16> 24v 32^ 40v 48v 56v'), ['$.charts[0]']],
  ['unused-lane', 'all three', drives(0, '8< 16> 20> 24v 32^ 40v 48v 56v'), []],
  [
    'no-rookie',
    'a driver in its place',
    rookie((chart) => Object.assign(chart, { difficulty: 'driver' })),
    ['$.charts'],
  ],
  ['no-rookie', 'one', asItIs, []],

  [
    'traffic-in-window',
    '104 ms after the path has left its lane, and before it comes back',
    wheelman((chart) => {
      chart.traffic = [
        { tick: 12 * BEAT + 200, lane: 2, kind: 'bus' },
        { tick: 14.5 * BEAT - 200, lane: 2, kind: 'bus' },
      ];
    }),
    ['$.charts[1].traffic[0]', '$.charts[1].traffic[1]'],
  ],
  [
    'traffic-in-window',
    '156 ms',
    wheelman((chart) => {
      chart.traffic = [
        { tick: 12 * BEAT + 300, lane: 2, kind: 'bus' },
        { tick: 14.5 * BEAT - 300, lane: 2, kind: 'bus' },
      ];
    }),
    [],
  ],
  [
    'traffic-piled',
    '260 ms behind another',
    wheelman((chart) => chart.traffic.push({ tick: 10.5 * BEAT + 500, lane: 0, kind: 'bus' })),
    ['$.charts[1].traffic[1]'],
  ],
  [
    'traffic-piled',
    '313 ms behind it, and beside it',
    wheelman((chart) =>
      chart.traffic.push(
        { tick: 10.5 * BEAT, lane: 1, kind: 'bus' },
        { tick: 10.5 * BEAT + 600, lane: 0, kind: 'bus' },
      ),
    ),
    [],
  ],
  [
    'unreachable-cash',
    'three lanes aside between two cues',
    wheelman((chart) => Object.assign(chart, { cash: [{ tick: 20.5 * BEAT, lane: 0 }] })),
    ['$.charts[1].cash[0]'],
  ],
  [
    'unreachable-cash',
    'one lane aside there',
    wheelman((chart) => Object.assign(chart, { cash: [{ tick: 20.5 * BEAT, lane: 2 }] })),
    [],
  ],
  [
    'unreachable-cash',
    'one lane aside there, 15 ms too early',
    wheelman((chart) => Object.assign(chart, { cash: [{ tick: 20 * BEAT + 432, lane: 2 }] })),
    ['$.charts[1].cash[0]'],
  ],
  [
    'unreachable-cash',
    'two lanes aside in a rest',
    wheelman((chart) => Object.assign(chart, { cash: [{ tick: 7 * BEAT, lane: 0 }] })),
    [],
  ],
  [
    'cash-under-traffic',
    '260 ms behind a sedan',
    wheelman((chart) => Object.assign(chart, { cash: [{ tick: 10.5 * BEAT + 500, lane: 0 }] })),
    ['$.charts[1].cash[0]'],
  ],
  [
    'cash-under-traffic',
    '313 ms behind it',
    wheelman((chart) => Object.assign(chart, { cash: [{ tick: 10.5 * BEAT + 600, lane: 0 }] })),
    [],
  ],
];
