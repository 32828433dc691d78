import type { Rule } from './finding';
import { flashDemand, unknownSound, untunedAccent } from './rules/accents';
import { cashUnderTraffic, unreachableCash } from './rules/cash';
import { noRookie, ratingsNotRising, unusedLane, unusedVerb, unusualLanes } from './rules/charts';
import { offGrid, releaseOffGrid } from './rules/grid';
import { cuesTooClose, sameVerbAtRate, sameVerbTooSoon, verbsAtOnce } from './rules/hands';
import { holdOverTempo, shortHold } from './rules/holds';
import { firstVerbCrowded, firstVerbOffBeat, firstVerbUnannounced } from './rules/lessons';
import { noLicence, untitled } from './rules/names';
import { repeatedBars } from './rules/repeats';
import { emptyEnding, emptyStretch, noRest } from './rules/rests';
import { flatRoad, sharpRoad } from './rules/road';
import { densityJump, noSections, sectionOffBar, sectionWithoutCues } from './rules/sections';
import { cutLostAtRate } from './rules/shots';
import { missingPreview, songTooLong, songTooShort } from './rules/song';
import { cuesOffMusic, durationBeyondStems, offsetDisagrees, stemLengths } from './rules/sound';
import { cueAtSongEnd, earlyCue, shortLead } from './rules/span';
import { trafficInWindow, trafficPiled } from './rules/traffic';

/**
 * Every rule by its name. What a level cannot even be read with (a path off the road, traffic on it, a hold over its own
 * verb, left with right, an illegal cut, two charts of one difficulty) is refused by `checks/` and not told again here.
 */
export const RULES = {
  // Hands and eyes
  'off-grid': { severity: 'error', check: offGrid, why: 'Each difficulty promises a grid that can be counted.' },
  'same-verb-too-soon': { severity: 'error', check: sameVerbTooSoon, why: 'A finger must come up to go down again.' },
  'early-cue': { severity: 'error', check: earlyCue, why: 'Nobody is ready in the first two seconds.' },
  'short-lead': { severity: 'error', check: shortLead, why: 'Every cue can be read for its lead time, at every rate.' },
  'first-verb-unannounced': {
    severity: 'error',
    check: firstVerbUnannounced,
    why: 'Rookie teaches one thing at a time.',
  },
  'first-verb-crowded': {
    severity: 'error',
    check: firstVerbCrowded,
    why: 'A first cue that stands alone cannot fail.',
  },
  'first-verb-off-beat': {
    severity: 'warning',
    check: firstVerbOffBeat,
    why: 'A new verb lands where it is expected.',
  },
  'cues-too-close': {
    severity: 'warning',
    check: cuesTooClose,
    why: 'Each difficulty has a pace at which it is read.',
  },
  'verbs-at-once': { severity: 'warning', check: verbsAtOnce, why: 'Two verbs at once are for wheelmen.' },
  'release-off-grid': { severity: 'warning', check: releaseOffGrid, why: 'Nobody hears when to let go.' },
  'short-hold': { severity: 'warning', check: shortHold, why: 'A drift needs time to lean in and out.' },
  'hold-over-tempo': {
    severity: 'warning',
    check: holdOverTempo,
    why: 'A release cannot be counted through a bend in time.',
  },
  'same-verb-at-rate': { severity: 'hint', check: sameVerbAtRate, why: 'The fastest rate brings cues closer.' },
  // The shape of a chart
  'cue-at-song-end': { severity: 'warning', check: cueAtSongEnd, why: 'What is judged needs music under it.' },
  'empty-stretch': { severity: 'warning', check: emptyStretch, why: 'Rests are written; holes are forgotten.' },
  'no-rest': { severity: 'warning', check: noRest, why: 'Hands and ears need to breathe.' },
  'repeated-bars': { severity: 'warning', check: repeatedBars, why: 'Eight bars is as long as one idea lasts.' },
  'density-jump': { severity: 'warning', check: densityJump, why: 'A chase rises; it does not hit a wall.' },
  'unused-verb': { severity: 'warning', check: unusedVerb, why: 'Four verbs make a chase.' },
  'ratings-not-rising': { severity: 'warning', check: ratingsNotRising, why: 'A harder name promises a harder chart.' },
  'unusual-lanes': { severity: 'warning', check: unusualLanes, why: 'The road tells the difficulty at a glance.' },
  'unused-lane': { severity: 'hint', check: unusedLane, why: 'A lane that is never driven only takes room.' },
  'no-rookie': { severity: 'hint', check: noRookie, why: 'Everyone begins somewhere.' },
  'empty-ending': { severity: 'hint', check: emptyEnding, why: 'An ending lands when the car does.' },
  // Traffic and cash
  'traffic-in-window': { severity: 'warning', check: trafficInWindow, why: 'Who is judged ok does not crash.' },
  'traffic-piled': { severity: 'warning', check: trafficPiled, why: 'Cars do not stand in each other.' },
  'unreachable-cash': { severity: 'warning', check: unreachableCash, why: 'What lies on the road can be had.' },
  'cash-under-traffic': {
    severity: 'warning',
    check: cashUnderTraffic,
    why: 'What lies on the road can be had whole.',
  },
  // The city
  'no-sections': { severity: 'warning', check: noSections, why: 'The city moves to the song by its sections.' },
  'section-off-bar': { severity: 'warning', check: sectionOffBar, why: 'The city changes on bar lines.' },
  'section-without-cues': {
    severity: 'hint',
    check: sectionWithoutCues,
    why: 'Each part of the song has something to drive.',
  },
  'sharp-road': { severity: 'warning', check: sharpRoad, why: 'A road that whips cannot be read.' },
  'flat-road': { severity: 'hint', check: flatRoad, why: 'The road curves and climbs with the energy.' },
  'cut-lost-at-rate': { severity: 'hint', check: cutLostAtRate, why: 'A fast run may see fewer cuts.' },
  'unknown-sound': { severity: 'warning', check: unknownSound, why: 'An accent that has no sound is a mistake.' },
  'untuned-accent': { severity: 'hint', check: untunedAccent, why: 'Effects are notes in the score.' },
  'flash-demand': { severity: 'warning', check: flashDemand, why: 'More than three flashes a second can hurt.' },
  // The song and its words
  'song-too-short': { severity: 'warning', check: songTooShort, why: 'A chase needs time to rise and land.' },
  'song-too-long': { severity: 'hint', check: songTooLong, why: 'A chase is driven again and again.' },
  'missing-preview': { severity: 'warning', check: missingPreview, why: 'A chase is chosen by its best bars.' },
  untitled: { severity: 'warning', check: untitled, why: 'What has no name is not found again.' },
  'no-licence': { severity: 'warning', check: noLicence, why: 'What has no licence cannot be shared.' },
  // The sound, where it is known
  'stem-lengths': { severity: 'error', check: stemLengths, why: 'Stems start together and end together.' },
  'duration-beyond-stems': { severity: 'error', check: durationBeyondStems, why: 'A song is as long as it sounds.' },
  'offset-disagrees': { severity: 'error', check: offsetDisagrees, why: 'A wrong offset judges everyone wrong.' },
  'cues-off-music': { severity: 'warning', check: cuesOffMusic, why: 'One drives what one hears.' },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;
