/** Writes corpus.jsonl, a song a line, into a folder: usage `tsx corpus.ts <songs> <folder>`. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TempoSamples } from '../../../src/editor/tempo/detect';
import { renderSong } from '../../../tests/editor/tempo/render/song';
import { countSong } from './counted-song';
import { trainingSong } from './rendered-songs';

/** A song that general_midi.py left in the folder. */
interface PlayedSong {
  readonly style: string;
  readonly file: string;
  readonly sampleRate: number;
  readonly bpm: number;
  readonly offsetMs: number;
}

const [songs = '', folder = ''] = process.argv.slice(2);
const file = join(folder, 'corpus.jsonl');
writeFileSync(file, '');

for (let number = 1; number <= Number(songs); number += 1) {
  const plan = trainingSong(number);
  write(plan.pattern.name, renderSong(plan), plan.bpm, plan.offsetMs);
}
const played = join(folder, 'played.json');
if (existsSync(played)) {
  for (const song of JSON.parse(readFileSync(played, 'utf8')) as readonly PlayedSong[]) {
    const { buffer, byteOffset, byteLength } = readFileSync(join(folder, song.file));
    const mono = new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
    write(song.style, { mono, sampleRate: song.sampleRate }, song.bpm, song.offsetMs);
  }
}

function write(name: string, samples: TempoSamples, bpm: number, offsetMs: number): void {
  const rows = countSong(samples, bpm, offsetMs);
  const right = rows.flatMap(({ isTrue }, index) => (isTrue ? [index] : []));
  appendFileSync(file, `${JSON.stringify({ name, bpm, right, features: rows.map(({ features }) => features) })}\n`);
}
