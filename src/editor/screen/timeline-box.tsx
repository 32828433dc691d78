import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted, DIFFICULTY_NAMES } from '../../ui/format/words';
import type { Desk } from '../commands/command';
import { placeWords } from '../session';
import { createTimeline } from '../timeline/timeline';
import { timelineActions } from './timeline-actions';

/** The timeline, drawn on a canvas; the words say where one is, the cue list what is there. */
export function TimelineBox({ desk: { session } }: { readonly desk: Desk }) {
  const box = useRef<HTMLElement>(null);
  const { model } = session;
  useLayoutEffect(() => {
    if (box.current === null) return;
    const timeline = createTimeline(box.current, model, timelineActions(session));
    const stop = session.onTurn((perfMs) => timeline.draw(perfMs));
    return () => {
      stop();
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
      data-first
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the timeline are heard here
      tabIndex={0}
      aria-roledescription="timeline"
      aria-label={`Timeline of ${DIFFICULTY_NAMES[model.difficulty.value]}, ${cues}, cursor at ${place}. The cue list has it in words.`}
      ref={box}
    />
  );
}
