import type { EditorSession } from '../session';
import type { TimelineActions } from '../timeline/actions';

/** What the timeline asks for, done by the session. */
export function timelineActions(session: EditorSession): TimelineActions {
  const { model, playback } = session;
  return {
    edit: (name, change) => void session.edit(name, change),
    seek: (ms) => playback.seekMs(ms),
    scrub: (ms) => playback.scrub(ms),
    scrubEnded: () => playback.scrubEnded(),
    select: (items) => session.select(items),
    selectSpan: (span) => session.selectSpan(span),
    loop: (loop) => {
      model.loop.value = loop;
    },
    openSection: (section) => {
      model.asked.value = section;
    },
    openItem: (item) => {
      model.asked.value = item;
    },
    say: (words) => {
      model.say.value = words;
    },
  };
}
