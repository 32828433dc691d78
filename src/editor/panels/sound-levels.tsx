import type { EditLevels } from '../../audio/edit/edit-player';
import { percent } from '../../ui/format/words';
import { Slider } from '../../ui/parts/slider';
import type { EditorSession } from '../session';

const NAMES: Readonly<Record<keyof EditLevels, string>> = { song: 'Song', metronome: 'Metronome', cues: 'Cue clicks' };

/** How loud the song and what clicks along with it are, here in the editor. */
export function SoundLevels({ session }: { readonly session: EditorSession }) {
  const { levels } = session.model;
  return (
    <fieldset class="e-levels">
      <legend class="e-timing__title">How loud</legend>
      {(Object.keys(NAMES) as (keyof EditLevels)[]).map((name) => (
        <Slider
          key={name}
          name={NAMES[name]}
          min={0}
          max={1}
          step={0.05}
          value={levels.value[name]}
          words={percent(levels.value[name])}
          onInput={(value) => {
            levels.value = { ...levels.peek(), [name]: value };
          }}
          onDone={() => undefined}
        />
      ))}
    </fieldset>
  );
}
