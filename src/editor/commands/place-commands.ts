import { moveItems } from '../../core/edit/transform';
import { VERBS, type Verb } from '../../core/level/model';
import { counted } from '../../ui/format/words';
import type { Tool } from '../model';
import { placeWithTool } from '../session/place-with-tool';
import type { Command } from './command';

const TOOL_NAMES: Readonly<Record<Tool, string>> = {
  select: 'Take up and move',
  left: 'Draw left cues',
  right: 'Draw right cues',
  brake: 'Draw brake cues',
  boost: 'Draw boost cues',
  traffic: 'Draw traffic',
  cash: 'Draw bags of cash',
  accent: 'Draw sounds on the beat',
  shot: 'Draw camera cuts',
  section: 'Draw sections',
  curve: 'Bend the road',
  grade: 'Raise and lower the road',
};

/** Letters that no verb has by default. The four verbs are drawn with their own keys plus Shift. */
const TOOL_KEYS: Readonly<Partial<Record<Tool, string>>> = {
  select: 'KeyQ',
  traffic: 'KeyE',
  cash: 'KeyC',
  accent: 'KeyN',
  shot: 'KeyP',
  section: 'KeyB',
  curve: 'KeyU',
  grade: 'KeyI',
};

/** Putting things down. */
export const PLACE_COMMANDS: readonly Command[] = [
  ...VERBS.map(
    (verb): Command => ({
      id: verbCommandId(verb),
      name: `Place or take away ${verb} at the cursor`,
      group: 'Place',
      keys: [],
      also: `cue ${verb === 'left' || verb === 'right' ? 'drift steer' : verb === 'brake' ? 'slide' : 'nitro'}`,
      edits: true,
      when: ({ session }) => !(session.model.recording.value && session.model.isPlaying.value),
      run: ({ session }) => session.place(verb),
    }),
  ),
  {
    id: 'place',
    name: 'Put down what the tool draws',
    group: 'Place',
    keys: ['Enter'],
    edits: true,
    run: ({ session }) => placeWithTool(session),
  },
  ...(Object.keys(TOOL_NAMES) as Tool[]).map((tool): Command => {
    const key = TOOL_KEYS[tool];
    return {
      id: `tool-${tool}`,
      name: TOOL_NAMES[tool],
      group: 'Place',
      keys: key === undefined ? [] : [key],
      also: `tool ${tool}`,
      run({ session }) {
        session.model.tool.value = tool;
        session.tell(`${TOOL_NAMES[tool]}${tool === 'select' ? '' : ': click on the timeline, or press Enter'}.`);
      },
    };
  }),
  lane('lane-left', 'Move a lane to the left', 'Ctrl+ArrowUp', -1),
  lane('lane-right', 'Move a lane to the right', 'Ctrl+ArrowDown', 1),
];

/** The name of the command of a verb's own keys. */
export function verbCommandId(verb: Verb): string {
  return `place-${verb}`;
}

function lane(id: string, name: string, key: string, by: 1 | -1): Command {
  return {
    id,
    name,
    group: 'Place',
    keys: [key],
    also: 'traffic cash',
    edits: true,
    repeats: true,
    why: 'Select traffic or cash first: they stand in a lane.',
    when: ({ session }) => [...session.model.selected.value].some((item) => 'lane' in item),
    run({ session }) {
      const items = [...session.model.selected.peek()].filter((item) => 'lane' in item);
      session.edit(
        `${name}: ${counted(items.length, 'item')}`,
        (origin, row) =>
          moveItems(
            origin,
            [...row.selected].filter((item) => 'lane' in item),
            0,
            row.by,
          ),
        // From where the first began: what stands in a lane that is passed through stays.
        { word: 'lane', from: 'origin', by },
      );
    },
  };
}
