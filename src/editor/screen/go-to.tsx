import { useSignal } from '@preact/signals';
import { barBeatAt, tickOfBar } from '../../core/time/meter-map';
import { msAtTick, tickAtMs } from '../../core/time/tempo-map';
import { formatSongTime } from '../../ui/format/time';
import type { Desk } from '../commands/command';
import type { EditorModel } from '../model';
import { placeWords } from '../session';

/** Where the cursor is, as a field: a bar, a bar and a beat, or a time takes it there. */
export function GoTo({ desk: { session } }: { readonly desk: Desk }) {
  const { model } = session;
  const typed = useSignal<string | null>(null);
  const tick = model.cursorTick.value;
  // The maps are read for the effect of it: the same tick has another bar under another meter.
  const ms = msAtTick(model.tempo.value, tick);
  const place = model.meter.value && placeWords(model, tick);
  const go = (text: string) => {
    typed.value = null;
    const to = tickOfWords(model, text);
    if (to === null) session.refuse('Give a bar, like 12, a bar and a beat, like 12.3, or a time, like 1:05.');
    else session.seek(to);
  };
  return (
    <label class="e-place" data-tip="Bar and beat of the cursor  Ctrl+G" data-tip-at="below">
      <span class="visually-hidden">Bar and beat of the cursor; type another to go there</span>
      <input
        class="e-place__field number"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        data-go-to
        value={typed.value ?? place}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          go(event.currentTarget.value);
          event.currentTarget.blur();
        }}
        onBlur={() => {
          typed.value = null;
        }}
      />
      <span class="e-place__time number" aria-hidden="true">
        {formatSongTime(ms)}
      </span>
    </label>
  );
}

/** The tick that words name: "12", "12.3", "12.3.50" (half way to the fourth beat) or "1:05.2"; null for other words. */
export function tickOfWords(model: Pick<EditorModel, 'tempo' | 'meter'>, text: string): number | null {
  const time = /^\s*(\d+):([0-5]?\d(?:\.\d+)?)\s*$/.exec(text);
  if (time !== null) return Math.round(tickAtMs(model.tempo.peek(), (Number(time[1]) * 60 + Number(time[2])) * 1000));
  const place = /^\s*(\d+)(?:[.\s](\d+)(?:\.(\d\d?))?)?\s*$/.exec(text);
  if (place === null) return null;
  const meter = model.meter.peek();
  const bar = Math.max(1, Number(place[1]));
  const start = tickOfBar(meter, bar - 1);
  const { beatTicks, beatsInBar } = barBeatAt(meter, start);
  const beat = Math.min(Math.max(Number(place[2] ?? 1), 1), beatsInBar);
  const share = place[3] === undefined ? 0 : Number(place[3].padEnd(2, '0')) / 100;
  return Math.round(start + (beat - 1 + share) * beatTicks);
}
