/** How one sound is played. Times are context times in seconds. */
export interface Voicing {
  /** When it starts; at once where that has passed already. */
  readonly atS: number;
  readonly gain: number;
  /** Speed, 1 being the pitch of the file. */
  readonly rate?: number;
  readonly endS?: number;
  readonly isLoop?: boolean;
}

/** Sounds that belong together and are silenced together. */
export interface Voices {
  play(buffer: AudioBuffer, voicing: Voicing): void;
  /** Sounds that have not begun by then never will; those that sound ring out. */
  cutFrom(atS: number): void;
  /** Fades out what sounds and drops what is to come. */
  stop(): void;
  /** Sounds playing or waiting. */
  readonly count: number;
}

/** Long enough not to click, short enough to be gone before a retry's first sound. */
const FADE_S = 0.01;
/** How long a held sound takes to die when it is let go. */
const RELEASE_S = 0.06;

export function createVoices(context: BaseAudioContext, destination: AudioNode): Voices {
  const sounding = new Map<AudioBufferSourceNode, { readonly gain: GainNode; readonly atS: number }>();

  function drop(source: AudioBufferSourceNode): void {
    const voice = sounding.get(source);
    if (voice === undefined) return;
    sounding.delete(source);
    source.disconnect();
    voice.gain.disconnect();
  }

  return {
    get count() {
      return sounding.size;
    },
    play(buffer, voicing) {
      const source = context.createBufferSource();
      const gain = context.createGain();
      source.buffer = buffer;
      source.loop = voicing.isLoop ?? false;
      source.playbackRate.value = voicing.rate ?? 1;
      gain.gain.value = voicing.gain;
      source.connect(gain).connect(destination);
      source.onended = () => drop(source);
      sounding.set(source, { gain, atS: voicing.atS });
      source.start(Math.max(0, voicing.atS));
      if (voicing.endS !== undefined) {
        gain.gain.setValueAtTime(voicing.gain, voicing.endS);
        gain.gain.linearRampToValueAtTime(0, voicing.endS + RELEASE_S);
        source.stop(voicing.endS + RELEASE_S);
      }
    },
    cutFrom(atS) {
      for (const [source, voice] of sounding) {
        if (voice.atS < atS) continue;
        source.stop();
        drop(source);
      }
    },
    stop() {
      const nowS = context.currentTime;
      for (const [source, { gain, atS }] of sounding) {
        if (atS > nowS) {
          source.stop();
          drop(source);
          continue;
        }
        gain.gain.cancelScheduledValues(nowS);
        gain.gain.setTargetAtTime(0, nowS, FADE_S / 3);
        source.stop(nowS + 2 * FADE_S);
      }
    },
  };
}
