import type { Course, VerbInput } from '../../core/chase/events';
import { type Us, usFromMs } from '../../core/time/units';
import { createFeed, createGrace, type TakeFeed } from './take-feed';

/** How the wheel goes from one driver to the other. */
export interface Handover {
  /** What the first driver does, sorted. */
  readonly script: readonly VerbInput[];
  /** What the script begins from here on is left to the driver at the keys. A key that is down comes up by the script. */
  readonly atUs: Us;
  /** Presses before this do nothing: at most a hit window before `atUs`, so that the first cue may be hit early. */
  readonly listensFromUs: Us;
  /** Song time that the take has come to before the first frame. What happened until then is in the history alone. */
  readonly runUpUs: Us;
}

/** A feed that another drives up to a song time, and the driver at the keys from then on. */
export function createHandoverFeed(course: Course, { script, atUs, listensFromUs, runUpUs }: Handover): TakeFeed {
  const base = createFeed(course);
  const grace = createGrace(course.mods.rate);
  const first = begunBefore(script, atUs);
  let next = 0;
  let floorUs = listensFromUs;

  /** Advances to `us` with what the script has until then. */
  function step(us: Us, inputs: readonly VerbInput[]) {
    const from = next;
    while (next < first.length && (first[next]?.us ?? Number.POSITIVE_INFINITY) <= us) next += 1;
    return base.step(us, [...first.slice(from, next), ...inputs]);
  }

  step(runUpUs, []);
  return {
    get take() {
      return base.take();
    },
    history: base.history,
    log: base.log,
    press: (input) => (input.us < floorUs ? [] : step(input.us, [input])),
    frame(songMs) {
      const lateUs = usFromMs(songMs - grace.at(songMs));
      // Nobody can press late as long as nobody is listened to.
      return step(Math.max(Math.min(usFromMs(songMs), listensFromUs), lateUs), []);
    },
    ignoreBefore(us) {
      floorUs = Math.max(listensFromUs, us);
      grace.forget();
    },
  };
}

/** Presses before a time, and the releases that belong to them. */
function begunBefore(script: readonly VerbInput[], us: Us): readonly VerbInput[] {
  const held = new Set<VerbInput['verb']>();
  return script.filter((input) => {
    if (!input.down) return held.delete(input.verb);
    if (input.us >= us) return false;
    held.add(input.verb);
    return true;
  });
}
