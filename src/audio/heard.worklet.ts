/**
 * Keeps what passes through it and hands it on in chunks, each with the frame of its first sample: a recorder that
 * knows to the sample when a sound was heard. Runs on the audio thread.
 */
declare const currentFrame: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const CHUNK_FRAMES = 4096;

class HeardProcessor extends AudioWorkletProcessor {
  private chunk = new Float32Array(CHUNK_FRAMES);
  private filled = 0;
  private firstFrame = 0;
  private nextFrame = 0;

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const channels = inputs[0] ?? [];
    const frames = channels[0]?.length ?? 128;
    // While the page changes the graph, `currentFrame` stays behind by some quanta: it is only trusted forwards.
    if (currentFrame > this.nextFrame) {
      if (this.filled > 0) this.post();
      this.nextFrame = currentFrame;
    }
    if (this.filled === 0) this.firstFrame = this.nextFrame;
    for (let i = 0; i < frames; i += 1) {
      let sum = 0;
      for (const channel of channels) sum += channel[i] ?? 0;
      this.chunk[this.filled + i] = channels.length === 0 ? 0 : sum / channels.length;
    }
    this.filled += frames;
    this.nextFrame += frames;
    if (this.filled >= CHUNK_FRAMES) this.post();
    return true;
  }

  private post(): void {
    const samples = this.chunk.subarray(0, this.filled);
    this.port.postMessage({ firstFrame: this.firstFrame, samples: samples.slice() });
    this.filled = 0;
  }
}

registerProcessor('heard', HeardProcessor);
