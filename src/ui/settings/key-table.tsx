import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { VERBS, type Verb } from '../../core/level/model';
import { keyName, spokenKeyName } from '../format/keys';
import { HOLD_NAMES, VERB_NAMES } from '../format/words';
import { say } from '../live';
import type { UiActions, UiModel } from '../model';
import { KeyCap, VerbGlyph } from '../parts/glyph';
import { type Binding, bindKey, freeKey, KEYS_PER_VERB } from './bind-key';
import { KeyLayoutPicker } from './key-layout-picker';

interface Place {
  readonly verb: Verb;
  readonly place: number;
}

const PLACES = ['First key', 'Second key'] as const;

/** The key map: press a place, then the key for it. */
export function KeyTable({ model, actions }: { readonly model: UiModel; readonly actions: UiActions }) {
  const keys = model.settings.value.keys;
  const [listening, setListening] = useState<Place | null>(null);
  const [told, setTold] = useState<Binding | null>(null);

  const tell = (binding: Binding) => {
    setTold(binding);
    if (binding.keys !== model.settings.peek().keys) actions.changeSettings({ keys: binding.keys });
    say(model.live, binding.isRefused ? binding.said : `${binding.said} Saved.`);
  };
  useNextKey(listening, (code) => {
    if (listening === null) return;
    if (code === 'Escape') {
      setListening(null);
      say(model.live, 'Nothing changed.');
      return;
    }
    const now = model.settings.peek().keys;
    const isFreeing = code === 'Delete' || code === 'Backspace';
    const binding = isFreeing
      ? freeKey(now, listening.verb, listening.place)
      : bindKey(now, listening.verb, listening.place, code);
    tell(binding);
    if (!binding.isRefused) setListening(null);
  });

  return (
    <fieldset class="sheet panel panel--keys">
      <legend class="panel__title">Keys</legend>
      <KeyLayoutPicker
        keys={keys}
        onPick={(layout) => tell({ keys: layout.keys, said: `${layout.name}: ${layout.what}.`, isRefused: false })}
      />
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">Verb</span>
            </th>
            {PLACES.map((place) => (
              <th scope="col" key={place}>
                {place}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {VERBS.map((verb) => (
            <tr key={verb}>
              <th scope="row" class="keys__verb">
                <VerbGlyph verb={verb} />
                <span>
                  {VERB_NAMES[verb]} <span class="keys__hold">held: {HOLD_NAMES[verb].toLowerCase()}</span>
                </span>
              </th>
              {PLACES.slice(0, KEYS_PER_VERB).map((name, place) => (
                <td key={name}>
                  <KeyPlace
                    code={keys[verb][place]}
                    name={`${VERB_NAMES[verb]}, ${name.toLowerCase()}`}
                    isListening={listening?.verb === verb && listening.place === place}
                    onListen={(isOn) => {
                      setListening(isOn ? { verb, place } : null);
                      if (isOn) say(model.live, `Press a key for ${VERB_NAMES[verb]}. Escape keeps what is there.`);
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class={`panel__note keys__told${told?.isRefused === true ? ' is-refused' : ''}`}>
        {told?.said ?? 'Press a place, then its new key. Delete frees a second key. Escape pauses, R retries.'}
      </p>
    </fieldset>
  );
}

/** Takes the next key before anything else on the page hears it, while there is a place that waits for one. */
function useNextKey(listening: Place | null, take: (code: string) => void): void {
  const latest = useRef(take);
  latest.current = take;
  // Not after the next paint: a quick hand presses the key before that.
  useLayoutEffect(() => {
    if (listening === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) latest.current(event.code);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [listening]);
}

interface KeyPlaceProps {
  readonly code: string | undefined;
  readonly name: string;
  readonly isListening: boolean;
  readonly onListen: (isOn: boolean) => void;
}

function KeyPlace({ code, name, isListening, onListen }: KeyPlaceProps) {
  const bound = code === undefined ? 'none' : spokenKeyName(keyName(code));
  return (
    <button
      type="button"
      class={`keys__place${isListening ? ' is-listening' : ''}`}
      aria-label={isListening ? `${name}: press a key` : `${name}: ${bound}. Change`}
      onClick={() => onListen(!isListening)}
      onBlur={() => {
        if (isListening) onListen(false);
      }}
    >
      {isListening ? 'Press a key' : code === undefined ? '–' : <KeyCap name={keyName(code)} />}
    </button>
  );
}
