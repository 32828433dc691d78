import { MAX_ITEMS, MAX_SONG_MS } from '../../core/level/limits';
import type { Ms } from '../../core/time/units';
import { type EditFile, type EditSongResult, type EditStem, heardStems } from './edit-song';
import { type AudioKind, fileKind, HEAD_BYTES } from './file-kind';
import { fileLengthMs, TAIL_BYTES } from './file-length';
import { mixDown } from './mix-down';
import { tagBytes } from './mp3-length';
import { eachSlice } from './slices';

const MEGABYTE = 1_000_000;
/** All files of a song together. */
const MAX_BYTES = 200 * MEGABYTE;
/** Decoded samples that a page can be asked to hold, bytes: half an hour in stereo takes 690 MB. */
const MAX_DECODED_BYTES = 1400 * MEGABYTE;
const MIN_SONG_MS = 1000;
/** Lengths that files tell are out by their padding. */
const LENGTH_SLACK_MS = 200;
/** What is decoded in a second, s, on a machine of two cores (measured). Only the bar of progress goes by it. */
const EXPECTED_SPEED = 300;
const PROGRESS_MS = 100;
/** Where the bar stands when everything has been decoded. */
const DECODED_SHARE = 0.85;

/** A refusal, in words for the person who gave the file. */
class Refusal extends Error {}

interface Checked extends EditFile {
  readonly lengthMs: Ms | null;
}

/**
 * Decodes the files of one song, several stems or one. Looks at each before: what it is and how long it plays.
 *
 * @param onProgress share 0..1, rising. Browsers do not tell how far they have decoded: that part is an estimate.
 */
export async function decodeForEdit(
  context: BaseAudioContext,
  files: readonly EditFile[],
  onProgress: (share: number) => void = () => undefined,
): Promise<EditSongResult> {
  try {
    checkSizes(files);
    const checked = await Promise.all(files.map(check));
    const longestMs = Math.max(...checked.map(({ lengthMs }) => lengthMs ?? 0));
    checkMemory(longestMs, files.length, context.sampleRate);
    const decoded = await withEstimate(longestMs, onProgress, () =>
      Promise.all(checked.map((file) => decode(context, file))),
    );
    const frames = Math.max(...decoded.map(({ buffer }) => buffer.length));
    const stems: EditStem[] = [];
    for (const { name, buffer } of decoded) stems.push({ name, buffer: await padded(context, buffer, frames) });
    const channels = await mixDown(
      heardStems(stems).map(({ buffer }) => buffer),
      frames,
      (share) => onProgress(DECODED_SHARE + (1 - DECODED_SHARE) * share),
    );
    onProgress(1);
    const { sampleRate } = context;
    return { ok: true, song: { durationMs: (frames / sampleRate) * 1000, sampleRate, channels, stems } };
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, error: fault.message };
    const words = fault instanceof Error ? fault.message : String(fault);
    return { ok: false, error: `The song could not be read: ${words} Close other tabs, or try a shorter file.` };
  }
}

function checkSizes(files: readonly EditFile[]): void {
  if (files.length === 0) throw new Refusal('No file was given. Choose an audio file.');
  if (files.length > MAX_ITEMS.stems) {
    throw new Refusal(
      `These are ${files.length} files. A song has at most ${MAX_ITEMS.stems} stems: mix some of them.`,
    );
  }
  const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  if (bytes <= MAX_BYTES) return;
  const what = files.length === 1 ? `${files[0]?.name} has` : 'The files have together';
  throw new Refusal(
    `${what} ${Math.ceil(bytes / MEGABYTE)} MB. A song may have ${MAX_BYTES / MEGABYTE} MB: save it as ogg or mp3, which take a tenth of a wav file.`,
  );
}

/** Tells a file by its bytes and reads how long it plays, before anything is decoded. */
async function check({ name, blob }: EditFile): Promise<Checked> {
  const head = await bytesOf(blob, 0, HEAD_BYTES, name);
  const kind = fileKind(head);
  if ('refusal' in kind) throw new Refusal(`${name} cannot be used. ${kind.refusal}`);
  const tail = await bytesOf(blob, Math.max(0, blob.size - TAIL_BYTES), blob.size, name);
  const sound = kind.kind === 'mp3' ? await soundOf(name, blob, head) : head;
  const lengthMs = fileLengthMs(kind.kind satisfies AudioKind, { head: sound, tail, size: blob.size });
  if (lengthMs !== null) checkLength(name, lengthMs - LENGTH_SLACK_MS);
  return { name, blob, lengthMs };
}

async function soundOf(name: string, blob: Blob, head: Uint8Array): Promise<Uint8Array> {
  const from = tagBytes(head);
  return from === 0 ? head : bytesOf(blob, from, from + HEAD_BYTES, name);
}

async function bytesOf(blob: Blob, from: number, to: number, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.slice(from, to).arrayBuffer());
  } catch {
    throw new Refusal(`${name} can no longer be read: it was moved or changed. Choose it again.`);
  }
}

function checkLength(name: string, lengthMs: Ms): void {
  if (lengthMs <= MAX_SONG_MS) return;
  const minutes = Math.ceil(lengthMs / 60_000);
  throw new Refusal(`${name} plays for ${minutes} minutes. A song may last ${MAX_SONG_MS / 60_000}: cut it first.`);
}

/** As if all were in stereo, and with the mix of several. */
function checkMemory(longestMs: Ms, stems: number, sampleRate: number): void {
  const sounds = stems === 1 ? 1 : stems + 1;
  const bytes = (longestMs / 1000) * sampleRate * 8 * sounds;
  if (bytes <= MAX_DECODED_BYTES) return;
  throw new Refusal(
    `Decoded, these ${stems} stems would take ${(bytes / 1e9).toFixed(1)} GB of memory. Give fewer of them, or one mix.`,
  );
}

async function decode(context: BaseAudioContext, { name, blob }: EditFile): Promise<EditStem> {
  const bytes = await bytesOf(blob, 0, blob.size, name);
  let buffer: AudioBuffer;
  try {
    buffer = await context.decodeAudioData(bytes.buffer as ArrayBuffer);
  } catch {
    throw new Refusal(
      `${name} cannot be decoded: it is damaged, or it holds no sound that this browser knows. Save it anew as ogg, mp3, m4a, flac or wav.`,
    );
  }
  const lengthMs = buffer.duration * 1000;
  checkLength(name, lengthMs);
  if (lengthMs < MIN_SONG_MS) {
    throw new Refusal(`${name} plays for ${Math.round(lengthMs)} ms only. A song lasts a second at least.`);
  }
  return { name, buffer: await inStereo(buffer) };
}

/** Rooms of more than two speakers are mixed down as the browser would for a pair of them, in a thread of its own. */
async function inStereo(buffer: AudioBuffer): Promise<AudioBuffer> {
  if (buffer.numberOfChannels <= 2) return buffer;
  const room = new OfflineAudioContext(2, buffer.length, buffer.sampleRate);
  const source = room.createBufferSource();
  source.buffer = buffer;
  source.connect(room.destination);
  source.start();
  return room.startRendering();
}

async function padded(context: BaseAudioContext, buffer: AudioBuffer, frames: number): Promise<AudioBuffer> {
  if (buffer.length === frames) return buffer;
  const long = context.createBuffer(buffer.numberOfChannels, frames, buffer.sampleRate);
  await eachSlice(buffer.length, (from, to) => {
    for (let channel = 0; channel < buffer.numberOfChannels; channel += 1) {
      long.copyToChannel(buffer.getChannelData(channel).subarray(from, to), channel, from);
    }
  });
  return long;
}

/** Moves the bar along while something takes its time, ever slower, and never to where it would be done. */
async function withEstimate<T>(longestMs: Ms, onProgress: (share: number) => void, work: () => Promise<T>): Promise<T> {
  const startMs = performance.now();
  const expectedMs = Math.max(300, longestMs / EXPECTED_SPEED);
  const timer = setInterval(() => {
    const tookMs = performance.now() - startMs;
    onProgress((DECODED_SHARE * tookMs) / (tookMs + expectedMs));
  }, PROGRESS_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    onProgress(DECODED_SHARE);
  }
}
