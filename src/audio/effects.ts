import * as z from 'zod/mini';
import { gainOfDb } from './levels';
import { playbackRateFor } from './pitch';
import type { Voices } from './voices';

const effectsFile = z.record(
  z.string(),
  z.object({
    /** The takes of a sound: one that is heard often has several. */
    files: z.array(z.string()).check(z.minLength(1)),
    gainDb: z.number(),
    /** Pitch of the files, for effects that are tuned to the song. */
    baseNote: z.optional(z.string()),
    loop: z.optional(z.boolean()),
  }),
);
type EffectEntry = z.infer<typeof effectsFile>[string];

export interface Effect {
  readonly takes: readonly [AudioBuffer, ...AudioBuffer[]];
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
  readonly gain?: number | undefined;
  /** Decides which take of the sound is heard: the same tick, the same take. */
  readonly tick?: number | undefined;
}

/** The effects by name. One that is missing is silent. */
export interface Effects {
  /** @param baseUrl folder of `effects.json`, with a slash at its end. */
  load(baseUrl: string): Promise<Loaded>;
  play(voices: Voices, call: EffectCall): void;
  /** The sound itself, for what plays it in a way of its own; null when it is missing. */
  get(name: string): Effect | null;
}

/** Which of `count` takes belongs to a tick: scattered, so that a row of even ticks does not go round in turn. */
export function takeAt(tick: number, count: number): number {
  return (Math.imul(Math.round(tick), 0x9e3779b1) >>> 16) % count;
}

export function createEffects(context: BaseAudioContext, fetcher: typeof fetch = (...args) => fetch(...args)): Effects {
  const effects = new Map<string, Effect>();

  async function bytesOf(url: string): Promise<ArrayBuffer> {
    const response = await fetcher(url);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.arrayBuffer();
  }

  async function read(baseUrl: string, { files, gainDb, baseNote, loop }: EffectEntry): Promise<Effect> {
    const takes = await Promise.all(files.map(async (file) => context.decodeAudioData(await bytesOf(baseUrl + file))));
    const [first, ...more] = takes;
    if (first === undefined) throw new Error('it has no file');
    return { takes: [first, ...more], gain: gainOfDb(gainDb), baseNote, isLoop: loop ?? false };
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
            effects.set(name, await read(baseUrl, entry));
          } catch (fault) {
            silent.push(`${name} (${wordsOf(fault)})`);
          }
        }),
      );
      if (silent.length === 0) return { ok: true };
      return { ok: false, error: `Some effects stay silent: ${silent.sort().join(', ')}.` };
    },
    get: (name) => effects.get(name) ?? null,
    play(voices, { name, atS, endS, pitch, gain = 1, tick = 0 }) {
      const effect = effects.get(name);
      if (effect === undefined) return;
      const { takes, isLoop, baseNote } = effect;
      const buffer = takes[takeAt(tick, takes.length)] ?? takes[0];
      const voicing = { atS, gain: gain * effect.gain, rate: playbackRateFor(pitch, baseNote), isLoop };
      voices.play(buffer, endS === undefined ? voicing : { ...voicing, endS });
    },
  };
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
