import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted, DIFFICULTY_NAMES } from '../../ui/format/words';
import type { Desk } from '../commands/command';
import { type EditorSession, placeWords } from '../session';
import { createTimeline } from '../timeline/timeline';
import { timelineActions } from './timeline-actions';

/** The timeline, drawn on a canvas; the words say where one is, the cue list what is there. */
export function TimelineBox({ desk: { session } }: { readonly desk: Desk }) {
  const box = useRef<HTMLElement>(null);
  const { model } = session;
  useLayoutEffect(() => {
    if (box.current === null) return;
    const timeline = createTimeline(box.current, model, timelineActions(session));
    // What the screen begins with: the keys of the timeline are heard at once.
    box.current.querySelector('canvas')?.toggleAttribute('data-first', true);
    const stop = session.onTurn((perfMs) => timeline.draw(perfMs));
    const stopPanning = followPanning(session, () => timeline.hasPanned());
    return () => {
      stop();
      stopPanning();
      timeline.dispose();
    };
  }, [session, model]);
  // Read for the effect of it: the words follow the meter.
  const place = model.meter.value && placeWords(model, model.cursorTick.value);
  const cues = counted(model.chart.value?.cues.length ?? 0, 'cue');
  return (
    <section
      class="e-timeline"
      data-timeline
      data-part="timeline"
      aria-label={`Timeline of ${DIFFICULTY_NAMES[model.difficulty.value]}, ${cues}, cursor at ${place}. The cue list has it in words.`}
      ref={box}
    />
  );
}

/** The space bar plays at once; where it turns out to have been held to pan, the song goes back to what it was. */
function followPanning({ model, playback }: EditorSession, hasPanned: () => boolean): () => void {
  let before = { tick: 0, isPlaying: false };
  const onKeyDown = ({ code, repeat }: KeyboardEvent) => {
    if (code === 'Space' && !repeat) {
      before = { tick: model.cursorTick.peek(), isPlaying: model.isPlaying.peek() };
    }
  };
  const onKeyUp = ({ code }: KeyboardEvent) => {
    if (code !== 'Space' || !hasPanned() || model.isPlaying.peek() === before.isPlaying) return;
    if (before.isPlaying) playback.play();
    else {
      playback.pause();
      playback.seek(before.tick);
    }
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('keyup', onKeyUp);
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('keyup', onKeyUp);
  };
}
