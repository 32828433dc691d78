import type { Cue } from '../../core/level/model';
import { lastAtOrBefore } from '../../core/time/last-at-or-before';
import type { Tick } from '../../core/time/units';
import { barBeatSpoken } from './position';
import type { Scene } from './scene';

/** The timeline in words, for who cannot see it: where the cursor is, what is there, and what is selected. */
export function describe(scene: Scene, cursorTick: Tick, selected: ReadonlySet<object>): string {
  const there = scene.cues.items.filter(({ tick }) => tick === cursorTick).map(cueWords);
  const section = sectionAt(scene, cursorTick);
  const parts = [barBeatSpoken(scene.meter, cursorTick)];
  if (section !== null) parts.push(`in ${section}`);
  parts.push(there.length === 0 ? 'no cue here' : there.join(' and '));
  if (selected.size > 0) parts.push(selectionWords(scene, selected));
  return `${parts.join(', ')}.`;
}

/** "3 cues and 1 vehicle selected". */
export function selectionWords(scene: Scene, selected: ReadonlySet<object>): string {
  if (selected.size === 0) return 'Nothing selected';
  const cues = scene.cues.items.reduce((sum, cue) => sum + (selected.has(cue) ? 1 : 0), 0);
  const others = selected.size - cues;
  const words = [counted(cues, 'cue'), counted(others, cues > 0 ? 'other' : 'item')].filter((part) => part !== '');
  return `${words.join(' and ')} selected`;
}

function counted(count: number, name: string): string {
  return count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`;
}

function cueWords({ verb, hold }: Cue): string {
  return hold === undefined ? verb : `${verb} held`;
}

function sectionAt({ sections }: Scene, tick: Tick): string | null {
  const section = sections.items[lastAtOrBefore(sections.items, (one) => one.tick, tick)];
  return section === undefined || section.tick > tick ? null : section.name;
}
