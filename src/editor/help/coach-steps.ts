import { VERBS } from '../../core/level/model';
import type { KeyMap } from '../../input/key-map';
import { keyName } from '../../ui/format/keys';
import { verbKeysOf } from '../commands/command-table';

export interface CoachStep {
  /** What it is about: selectors, of which the first counts that has something on the page. */
  readonly target: string;
  readonly title: string;
  readonly words: string;
}

/** A first walk round the editor. */
export function coachSteps(keys: KeyMap): readonly CoachStep[] {
  const letters = VERBS.map((verb) => verbKeysOf(keys, verb)[0]).flatMap((code) =>
    code === undefined ? [] : [keyName(code)],
  );
  return [
    {
      target: '[data-timeline]',
      title: 'This is your song',
      words:
        'Bars and beats run from left to right. ← and → move the cursor by a line of the grid. The wheel or a finger scrolls; Ctrl and the wheel, or two fingers, zoom.',
    },
    {
      target: '.e-pads, [data-timeline]',
      title: 'Place cues',
      words: `${letters.join(' ')} put left, right, brake and boost under the cursor; the same key takes one away. Keep the key down and press → to draw a drift. Or pick a tool and click.`,
    },
    {
      target: '[data-command="play"]',
      title: 'Listen',
      words: 'Space plays and pauses. Verb keys work while it plays, too. R records a whole passage by ear.',
    },
    {
      target: '.e-road',
      title: 'See the road',
      words: 'This is the real road at the cursor. It follows every edit.',
    },
    {
      target: '[data-command="test"]',
      title: 'Drive it',
      words: 'F5 drives from the cursor with a run-up, and you cannot fail. Escape brings you back.',
    },
    {
      target: '#tab-verify',
      title: 'Have it checked',
      words: 'Verify lists what could be better. A press takes you there; some things it mends for you.',
    },
    {
      target: '[data-command="publish"]',
      title: 'Put it on your mixtape',
      words: 'Publish, and it stands beside the other chases. Everything is kept as you go: there is no need to save.',
    },
    {
      target: '[data-command="palette"]',
      title: 'Everything else',
      words: 'Ctrl+K finds any command by name, ? shows every key. Shift+F1 shows you round again.',
    },
  ];
}
