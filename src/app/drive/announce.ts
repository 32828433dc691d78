import type { Take } from '../../core/chase/take-state';

/** Heat in words, for ears instead of the mirror. */
function heatWords(heat: number): string {
  if (heat >= 85) return 'police on the bumper';
  if (heat >= 60) return 'police close';
  if (heat >= 35) return 'police behind';
  return 'police far';
}

/** What the live region says at a section line: take, streak and heat. */
export function takeWords(take: Take): string {
  return `$${take.dollars.toLocaleString('en-US')}, streak ${take.streak}, ${heatWords(take.heat)}.`;
}

/** Says something once each time the song enters another section. */
export function createSectionAnnouncer(starts: readonly { readonly name: string; readonly startMs: number }[]) {
  let said = -1;
  return {
    /** The words for this moment, or null when no section line has been crossed. */
    at(songMs: number, take: Take): string | null {
      let now = -1;
      while (now + 1 < starts.length && (starts[now + 1]?.startMs ?? Number.POSITIVE_INFINITY) <= songMs) now += 1;
      if (now === said) return null;
      const isFirst = said === -1;
      said = now;
      const section = starts[now];
      if (section === undefined) return null;
      return isFirst ? `${section.name}.` : `${section.name}. ${takeWords(take)}`;
    },
    reset() {
      said = -1;
    },
  };
}
