import * as z from 'zod/mini';
import { gainOfDb } from './levels';
import { playbackRateFor } from './pitch';
import type { Voices } from './voices';

const effectsFile = z.record(
  z.string(),
  z.object({
    file: z.string(),
    gainDb: z.number(),
    /** Pitch of the file, for effects that are tuned to the song. */
    baseNote: z.optional(z.string()),
    loop: z.optional(z.boolean()),
  }),
);

interface Effect {
  readonly buffer: AudioBuffer;
  readonly gain: number;
  readonly baseNote: string | undefined;
  readonly isLoop: boolean;
}

/** All went well, or what did not, in words for the driver. */
export type Loaded = { readonly ok: true } | { readonly ok: false; readonly error: string };

export interface EffectCall {
  readonly name: string;
  readonly atS: number;
  readonly endS?: number | undefined;
  readonly pitch?: string | undefined;
}

/** The effects by name. One that is missing is silent. */
export interface Effects {
  /** @param baseUrl folder of `effects.json`, with a slash at its end. */
  load(baseUrl: string): Promise<Loaded>;
  play(voices: Voices, call: EffectCall): void;
}

export function createEffects(context: BaseAudioContext, fetcher: typeof fetch = (...args) => fetch(...args)): Effects {
  const effects = new Map<string, Effect>();

  async function bytesOf(url: string): Promise<ArrayBuffer> {
    const response = await fetcher(url);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.arrayBuffer();
  }

  return {
    async load(baseUrl) {
      let file: z.infer<typeof effectsFile>;
      try {
        file = effectsFile.parse(JSON.parse(new TextDecoder().decode(await bytesOf(`${baseUrl}effects.json`))));
      } catch (fault) {
        return {
          ok: false,
          error: `There are no effects to hear: effects.json could not be read (${wordsOf(fault)}).`,
        };
      }
      const silent: string[] = [];
      await Promise.all(
        Object.entries(file).map(async ([name, entry]) => {
          try {
            const buffer = await context.decodeAudioData(await bytesOf(baseUrl + entry.file));
            const { baseNote } = entry;
            effects.set(name, { buffer, gain: gainOfDb(entry.gainDb), baseNote, isLoop: entry.loop ?? false });
          } catch (fault) {
            silent.push(`${name} (${wordsOf(fault)})`);
          }
        }),
      );
      if (silent.length === 0) return { ok: true };
      return { ok: false, error: `Some effects stay silent: ${silent.sort().join(', ')}.` };
    },
    play(voices, { name, atS, endS, pitch }) {
      const effect = effects.get(name);
      if (effect === undefined) return;
      const { buffer, gain, isLoop } = effect;
      const rate = playbackRateFor(pitch, effect.baseNote);
      voices.play(buffer, endS === undefined ? { atS, gain, rate, isLoop } : { atS, gain, rate, isLoop, endS });
    },
  };
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
