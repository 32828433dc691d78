import { deflateRawSync, deflateSync } from 'node:zlib';
import { tinyChart } from '../../core/level/tiny-level';
import { type Forged, forgeZip } from './forge-zip';
import { AUDIO, level, levelText, mix, oggLike } from './pieces';

const MIB = 1024 * 1024;
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);
const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const whole = (): Promise<ArrayBuffer> => forgeZip([level(), mix()]).arrayBuffer();
const cut = async (share: number): Promise<Blob> => {
  const bytes = await whole();
  return new Blob([bytes.slice(0, Math.floor(bytes.byteLength * share))]);
};
const beside = (name: string | Uint8Array): Blob => forgeZip([level(), mix(), { name, data: 'x' }]);
const bent = (changes: Record<string, unknown>): Blob => forgeZip([level(levelText(changes)), mix()]);
const raw = (words: string | Uint8Array): Blob => forgeZip([level(words), mix()]);
const sound = (more: Partial<Forged>): Blob => forgeZip([level(), mix(more)]);
/** 256 MiB of zeros, packed once: 255 KiB. */
let packedBomb: Uint8Array | undefined;
const bomb = (): Uint8Array => {
  packedBomb ??= deflateRawSync(zeros(256 * MIB));
  return packedBomb;
};

export interface Hostile {
  readonly name: string;
  readonly make: () => Blob | Promise<Blob>;
  readonly path: RegExp;
  readonly message: RegExp;
}

const hostile = (name: string, make: Hostile['make'], path: RegExp, message: RegExp): Hostile => ({
  name,
  make,
  path,
  message,
});

const NO_PATH = /^$/;

/** Packages that nobody packs by accident, and some that anybody might. Each is refused at the place and in the words given. */
export const HOSTILE: readonly Hostile[] = [
  // What is no zip at all, or not a whole one
  hostile('nothing', () => new Blob([]), NO_PATH, /empty/),
  hostile('three bytes', () => new Blob([text('PK\u0003')]), NO_PATH, /not a package/),
  hostile('a text', () => new Blob([text('{"format":1}'.repeat(9))]), NO_PATH, /not a package/),
  hostile('a page', () => new Blob([text('<!doctype html><script>alert(1)</script>')]), NO_PATH, /not a package/),
  hostile('a song', () => new Blob([AUDIO]), NO_PATH, /song, not a package/),
  hostile('only its head', () => cut(0.003), NO_PATH, /too short|end is missing/),
  hostile('a quarter of it', () => cut(0.25), NO_PATH, /end is missing/),
  hostile('most of it', () => cut(0.97), NO_PATH, /end is missing/),
  hostile('all but the last byte', async () => (await cut(1)).slice(0, -1), NO_PATH, /end is missing/),
  hostile('bytes behind its end', () => forgeZip([level(), mix()], { behind: zeros(3) }), NO_PATH, /end is missing/),
  hostile(
    'a foreign program in front',
    () => forgeZip([level(), mix()], { before: text('MZ'), directoryAt: 0 }),
    NO_PATH,
    /not a package/,
  ),
  hostile('nothing in it', () => forgeZip([]), NO_PATH, /no level\.json/),
  hostile(
    'a program in front that moves every place',
    () => forgeZip([{ ...level(), at: 4 }], { gap: zeros(4) }),
    NO_PATH,
    /table of contents/,
  ),

  // Bombs
  hostile(
    'a level.json of 256 MiB in 256 KiB',
    () => forgeZip([level('', { method: 8, packed: bomb(), bytes: 256 * MIB }), mix()]),
    /^level\.json$/,
    /too large/,
  ),
  hostile(
    'the same that says it has 1,000 bytes',
    () => forgeZip([level('', { method: 8, packed: bomb(), bytes: 1000 }), mix()]),
    /^level\.json$/,
    /More comes out/,
  ),
  hostile(
    'a stem of 256 MiB in 256 KiB',
    () => sound({ method: 8, packed: bomb(), bytes: 256 * MIB }),
    /stems\[0\]/,
    /far more/,
  ),
  hostile(
    'a stem of 256 MiB that says it has 10 MB',
    () => sound({ method: 8, packed: bomb(), bytes: 10_000_000 }),
    /^mix\.ogg$/,
    /More comes out/,
  ),
  hostile('a stem that says it has 4 GB less two', () => sound({ bytes: 0xfffffffe }), /stems\[0\]/, /far more/),
  hostile(
    'a stem stored in fewer bytes than it has',
    () => sound({ bytes: AUDIO.length + 1 }),
    /^mix\.ogg$/,
    /two different things/,
  ),
  hostile(
    'a stem that is shorter than it says',
    () => sound({ method: 8, bytes: AUDIO.length + 1 }),
    /^mix\.ogg$/,
    /damaged/,
  ),
  hostile(
    '300 MB of audio that hardly shrank',
    () =>
      forgeZip([
        level(manyStems(3)),
        ...[0, 1, 2].map((n) => ({ ...mix({ bytes: 90_000_000, packedBytes: 80_000_000 }), name: `s${n}.ogg` })),
      ]),
    /s0\.ogg|^s\d\.ogg$/,
    /lies over/,
  ),
  hostile(
    'files that lie over each other',
    () => forgeZip([level(), mix(), { name: 'again.ogg', data: AUDIO, isGhost: true, at: 10 }]),
    /./,
    /lies over/,
  ),
  hostile('one file listed in two places', () => forgeZip([level(), mix({ at: 0 })]), /./, /lies over/),
  hostile(
    'a file that reaches into the table of contents',
    () => sound({ packedBytes: AUDIO.length + 40, bytes: AUDIO.length + 40 }),
    /^mix\.ogg$/,
    /lies over/,
  ),
  hostile(
    'a header that pushes its bytes into the next file',
    () =>
      forgeZip([
        level(levelText(), { localExtra: 0 }),
        mix({ localExtra: 90, packedBytes: AUDIO.length }),
        { name: 'z', data: '', isGhost: true, at: 5800 },
      ]),
    /./,
    /lies over|not whole|table/,
  ),
  hostile(
    '100,000 files',
    () =>
      forgeZip([level(), ...Array.from({ length: 100_000 }, () => ({ name: 'f', data: '', isGhost: true, at: 0 }))]),
    NO_PATH,
    /34465 files/,
  ),
  hostile(
    '501 files',
    () => forgeZip([level(), mix(), ...Array.from({ length: 499 }, (_, n) => ({ name: `f${n}`, data: '' }))]),
    NO_PATH,
    /501 files/,
  ),
  hostile(
    '10,000 files that are said to be two',
    () =>
      forgeZip([level(), mix(), ...Array.from({ length: 9_998 }, (_, n) => ({ name: `f${n}`, data: '' }))], {
        entries: 2,
      }),
    NO_PATH,
    /table of contents/,
  ),
  hostile(
    'fewer files than are listed',
    () => forgeZip([level(), mix(), { name: 'x', data: '' }], { entries: 2 }),
    NO_PATH,
    /table of contents/,
  ),
  hostile('more files than are listed', () => forgeZip([level(), mix()], { entries: 3 }), NO_PATH, /table of contents/),

  // Names
  hostile('a name that climbs', () => beside('../../evil.js'), /evil/, /outside/),
  hostile('a name that climbs half way', () => beside('a/../../b'), /a/, /outside/),
  hostile('a name from the root', () => beside('/etc/passwd'), /passwd/, /outside/),
  hostile('a name on a drive', () => beside('C:evil.exe'), /evil/, /outside/),
  hostile('a name with backslashes', () => beside('..\\evil.exe'), /evil/, /outside/),
  hostile('a name on another machine', () => beside('\\\\host\\share'), /share/, /outside/),
  hostile('a name with a zero', () => beside('mix.ogg\u0000.js'), /mix/, /control/),
  hostile('a name of 300 bytes', () => beside('n'.repeat(300)), /^n+…$/, /too long/),
  hostile('no name', () => beside(''), NO_PATH, /no name/),
  hostile('two files of one name', () => forgeZip([level(), mix(), mix()]), /^mix\.ogg$/, /two files/),
  hostile(
    'two levels under one name',
    () => forgeZip([level(), level(levelText({ title: 'Other' })), mix()]),
    /^level\.json$/,
    /two files/,
  ),
  hostile(
    'a level.json that climbs',
    () => forgeZip([{ name: '../level.json', data: levelText() }, mix()]),
    /level/,
    /outside/,
  ),
  hostile('a header of another name', () => sound({ localName: 'not.ogg' }), /^mix\.ogg$/, /two different things/),
  hostile(
    'a level.json with capitals',
    () => forgeZip([{ name: 'LEVEL.JSON', data: levelText() }, mix()]),
    NO_PATH,
    /no level\.json/,
  ),
  hostile(
    'two folders with a level each',
    () => forgeZip([{ name: 'a/level.json', data: levelText() }, { name: 'b/level.json', data: levelText() }, mix()]),
    NO_PATH,
    /2 levels/,
  ),

  // Kinds of entries
  hostile('a link', () => sound({ mode: 0o120777 }), /^mix\.ogg$/, /link/),
  hostile('a device', () => sound({ mode: 0o020666 }), /^mix\.ogg$/, /link or a device/),
  hostile('a locked file', () => sound({ flags: 0x0801 }), /^mix\.ogg$/, /password/),
  hostile('a strongly locked file', () => sound({ flags: 0x0841 }), /^mix\.ogg$/, /password/),
  hostile('a locked table of contents', () => sound({ flags: 0x2800 }), /^mix\.ogg$/, /password/),
  hostile('a way of packing of another kind', () => sound({ method: 14 }), /^mix\.ogg$/, /method 14/),
  hostile(
    'a header that says another way of packing',
    () => sound({ localMethod: 8 }),
    /^mix\.ogg$/,
    /two different things/,
  ),
  hostile('sizes of zip64', () => sound({ bytes: 0xffffffff }), /^mix\.ogg$/, /zip64/),
  hostile('a place of zip64', () => forgeZip([level(), mix()], { directoryAt: 0xffffffff }), NO_PATH, /zip64/),
  hostile('a locator of zip64', () => forgeZip([level(), mix()], { gap: locator() }), NO_PATH, /zip64/),
  hostile('a part of several', () => sound({ disk: 1 }), /^mix\.ogg$/, /one part/),
  hostile('the last of several', () => forgeZip([level(), mix()], { disk: 3 }), NO_PATH, /one part/),
  hostile(
    'a table of contents that is somewhere else',
    () => forgeZip([level(), mix()], { directoryAt: 7 }),
    NO_PATH,
    /table of contents/,
  ),
  hostile(
    'a table of contents of 2 GB',
    () => forgeZip([level(), mix()], { directoryBytes: 0x7fffffff }),
    NO_PATH,
    /table of contents/,
  ),
  hostile(
    'a comment that is an end',
    () => forgeZip([level(), mix()], { comment: nestedEnd() }),
    NO_PATH,
    /more than one end/,
  ),
  hostile('a wrong checksum', () => sound({ crc: 1 }), /^mix\.ogg$/, /damaged/),
  hostile(
    'noise that is said to be deflated',
    () => sound({ method: 8, packed: oggLike(4000) }),
    /^mix\.ogg$/,
    /damaged|More comes out/,
  ),
  hostile(
    'a zlib stream in the place of a bare one',
    () => sound({ method: 8, packed: deflateSync(AUDIO) }),
    /^mix\.ogg$/,
    /damaged|More comes out/,
  ),
  hostile(
    'a stream that stops in the middle',
    () => sound({ method: 8, packed: deflateRawSync(AUDIO).subarray(0, 900) }),
    /^mix\.ogg$/,
    /damaged/,
  ),

  // level.json
  hostile('a level.json that is a list', () => raw('[1,2,3]'), /^\$$/, /It is a list/),
  hostile('a level.json that is nothing', () => raw(''), /^\$$/, /not sound JSON/),
  hostile('a level.json cut in two', () => raw(levelText().slice(0, 300)), /^\$$/, /line 1, column 301/),
  hostile(
    'a level.json in Latin-1',
    () => raw(Uint8Array.from([...text('{"title":"caf'), 0xe9, ...text('"}')])),
    /^\$$/,
    /not UTF-8/,
  ),
  hostile(
    'a level.json in UTF-16',
    () => raw(Uint8Array.from([0xff, 0xfe, ...[...levelText()].flatMap((c) => [c.charCodeAt(0), 0])])),
    /^\$$/,
    /not UTF-8/,
  ),
  hostile(
    'a million brackets',
    () => raw('['.repeat(1_000_000) + ']'.repeat(1_000_000)),
    /^\$$/,
    /nested|not sound|could not be read/,
  ),
  hostile('a deep nest in a field nobody knows', () => bent({ more: nest(600) }), /^\$$/, /nested/),
  hostile('a number without end', () => raw(levelText().replace('8500', '1e999')), /^\$/, /cannot hold/),
  hostile(
    'a song of ten to the 300 seconds',
    () => raw(levelText().replace('8500', '1e303')),
    /^\$\.song\.durationMs$/,
    /1e\+303/,
  ),
  hostile(
    'a tick beyond all whole numbers',
    () =>
      bent({
        tempo: [
          { tick: 0, bpm: 120 },
          { tick: 2 ** 53, bpm: 130 },
        ],
      }),
    /^\$\.tempo\[1\]\.tick$/,
    /./,
  ),
  hostile(
    'half a tick',
    () => bent({ charts: [tinyChart({ cues: [{ tick: 960.5, verb: 'left' }] })] }),
    /^\$\.charts\[0\]\.cues\[0\]\.tick$/,
    /960\.5/,
  ),
  hostile(
    'five million cues',
    () => raw(levelText().replace('"cues":[', `"cues":[${'0,'.repeat(3_900_000)}`)),
    /cues|\$/,
    /items|list/,
  ),
  hostile('a title of a megabyte', () => bent({ title: 'x'.repeat(MIB) }), /^\$\.title$/, /1048576 characters/),
  hostile('a title of two lines', () => bent({ title: 'a\nb' }), /^\$\.title$/, /./),
  hostile('a title that is an object', () => bent({ title: { toString: 'x' } }), /^\$\.title$/, /an object/),
  hostile('an id that climbs', () => bent({ id: '../../x' }), /^\$\.id$/, /./),
  hostile('a stem that climbs', () => bent({ song: songOf('../mix.ogg') }), /^\$\.song\.stems\[0\]\.file$/, /./),
  hostile(
    'a stem on the network',
    () => bent({ song: songOf('https://x.example/a.ogg') }),
    /^\$\.song\.stems\[0\]\.file$/,
    /./,
  ),
  hostile(
    'a prototype in the place of the song',
    () => raw(levelText().replace('"song":', '"__proto__":')),
    /^\$\.song$/,
    /missing/,
  ),
  hostile(
    'a level that has only a constructor',
    () => raw('{"constructor":{"prototype":{"format":1}}}'),
    /^\$/,
    /missing/,
  ),
  hostile(
    'a path that leaves the road',
    () => bent({ charts: [tinyChart({ startLane: 0 })] }),
    /^\$\.charts\[0\]/,
    /./,
  ),
  hostile('no stem', () => bent({ song: { stems: [], durationMs: 8500 } }), /^\$\.song\.stems$/, /empty/),
  hostile('100 stems', () => raw(manyStems(100)), /^\$\.song\.stems$/, /100 items/),

  // Audio
  hostile('a stem that is missing', () => forgeZip([level()]), /^\$\.song\.stems\[0\]\.file$/, /not in the package/),
  hostile(
    'a stem in another folder',
    () => forgeZip([level(), { ...mix(), name: 'audio/mix.ogg' }]),
    /^\$\.song\.stems\[0\]\.file$/,
    /not in the package/,
  ),
  hostile(
    'a stem that is a page',
    () => sound({ data: '<html><script>alert(1)</script></html>' }),
    /^\$\.song\.stems\[0\]\.file$/,
    /no audio/,
  ),
  hostile(
    'a stem that is a package',
    () => sound({ data: 'PK\u0003\u0004 and so on' }),
    /^\$\.song\.stems\[0\]\.file$/,
    /no audio/,
  ),
  hostile('an empty stem', () => sound({ data: '' }), /^\$\.song\.stems\[0\]\.file$/, /no audio/),
  hostile(
    'a script as a stem',
    () => forgeZip([level(levelText({ song: songOf('mix.js') })), { name: 'mix.js', data: 'alert(1)' }]),
    /^\$\.song\.stems\[0\]\.file$/,
    /no audio/,
  ),
  hostile(
    'a page as a stem',
    () => forgeZip([level(levelText({ song: songOf('mix.ogg.html') })), { name: 'mix.ogg.html', data: '<script>' }]),
    /^\$\.song\.stems\[0\]\.file$/,
    /no audio/,
  ),
];

function songOf(file: string) {
  return { stems: [{ name: 'mix', file }], offsetMs: 0, durationMs: 8500 };
}

function manyStems(count: number): string {
  const stems = Array.from({ length: count }, (_, n) => ({ name: `s${n}`, file: `s${n}.ogg` }));
  return levelText({ song: { stems, offsetMs: 0, durationMs: 8500 } });
}

function nest(deep: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < deep; n += 1) value = { more: value };
  return value;
}

function locator(): Uint8Array {
  const bytes = zeros(20);
  new DataView(bytes.buffer).setUint32(0, 0x07064b50, true);
  return bytes;
}

/** An end of an empty zip: with it the file has two ends that both fit. */
function nestedEnd(): Uint8Array {
  const bytes = zeros(22);
  new DataView(bytes.buffer).setUint32(0, 0x06054b50, true);
  return bytes;
}
