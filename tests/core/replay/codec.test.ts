import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VerbInput } from '../../../src/core/chase/events';
import { NO_MODS } from '../../../src/core/chase/mods';
import { RULES_VERSION } from '../../../src/core/chase/rules';
import { VERBS } from '../../../src/core/level/model';
import { type DecodeFault, decodeReplay, encodeReplay } from '../../../src/core/replay/codec';
import { crc32 } from '../../../src/core/replay/crc32';
import type { Replay } from '../../../src/core/replay/replay';
import { anyReplay } from './any-replay';

const HASH = '00ff'.repeat(16);
const replay: Replay = {
  levelHash: HASH,
  difficulty: 'legend',
  mods: { ...NO_MODS, rate: 1.25, mirror: true, oneTake: true },
  rulesVersion: RULES_VERSION,
  inputs: [
    { us: -1_250_000, verb: 'left', down: true },
    { us: 0, verb: 'boost', down: true },
    { us: 1_000_000, verb: 'boost', down: false },
  ],
};

function faultOf(bytes: Uint8Array): DecodeFault | 'none' {
  const result = decodeReplay(bytes);
  return result.ok ? 'none' : result.error.fault;
}

/** A replay's bytes with the payload changed and a checksum that agrees: what a forger would write. */
function forged(change: (payload: number[]) => void): Uint8Array {
  const payload = [...encodeReplay(replay).slice(2, -4)];
  change(payload);
  if (payload.length > 127) throw new Error('The length would take two bytes.');
  const body = Uint8Array.from([1, payload.length, ...payload]);
  const crc = crc32(body);
  return Uint8Array.from([...body, ...[0, 8, 16, 24].map((shift) => (crc >>> shift) & 0xff)]);
}

/** Where things stand in the payload of `replay`. */
const AT = { difficulty: 1, flags: 2, rate: 3, hashLength: 11, count: 44 };
const HUGE_VARINT = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];

describe('an encoded replay', () => {
  it('is read again as it was written', () => {
    expect(decodeReplay(encodeReplay(replay))).toEqual({ ok: true, replay });
    expect(decodeReplay(encodeReplay({ ...replay, inputs: [] }))).toEqual({
      ok: true,
      replay: { ...replay, inputs: [] },
    });
  });

  it('is read again as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(anyReplay, (any) => {
        expect(decodeReplay(encodeReplay(any))).toEqual({ ok: true, replay: any });
      }),
      { numRuns: 500 },
    );
  });

  it('has these very bytes', () => {
    const small = encodeReplay({ ...replay, levelHash: 'abcd', inputs: replay.inputs.slice(0, 2) });
    const hex = Array.from(small, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const expected = [
      '01 18', // version 1, 24 bytes of payload
      '01 03 09', // rules 1, legend, mirror and one-take
      '00 00 00 00 00 00 f4 3f', // rate 1.25
      '02 ab cd', // hash
      '02 9f cb 98 01', // two inputs, the first at -1,250,000 µs, folded to 2,499,999
      '01 87 ad e2 04', // left down, then 1,250,000 x 8 + 7: boost down
      '81 18 a3 8f', // CRC-32
    ];
    expect(hex).toBe(expected.join(' '));
  });

  it('packs a press in a stream into three bytes: two presses and a hold a beat stay under 2 kB a minute', () => {
    // 160 BPM: a press on every sixteenth, each ±20 ms off, is denser than any chart may ask of one hand.
    const inputs = Array.from({ length: 640 }, (_, index): VerbInput => {
      const wobble = ((index * 7919) % 40_001) - 20_000;
      return { us: index * 93_750 + wobble, verb: VERBS[index % 4] ?? 'left', down: true };
    });
    expect(encodeReplay({ ...replay, inputs }).length).toBeLessThanOrEqual(2000);
  });

  it('refuses to be written from inputs that are not sorted or not whole', () => {
    const backwards = [...replay.inputs].reverse();
    expect(() => encodeReplay({ ...replay, inputs: backwards })).toThrow(RangeError);
    expect(() => encodeReplay({ ...replay, inputs: [{ us: 0.5, verb: 'left', down: true }] })).toThrow(RangeError);
    expect(() => encodeReplay({ ...replay, levelHash: 'not hex' })).toThrow(RangeError);
  });
});

describe('bytes that are no replay', () => {
  const bytes = encodeReplay(replay);

  it('are named empty, too long or of another version', () => {
    expect(faultOf(new Uint8Array())).toBe('empty');
    expect(faultOf(new Uint8Array(4 * 1024 * 1024 + 1))).toBe('too-long');
    expect(faultOf(Uint8Array.from([2, ...bytes.slice(1)]))).toBe('version');
    expect(faultOf(Uint8Array.from([0, ...bytes.slice(1)]))).toBe('version');
  });

  it('are named truncated wherever they are cut', () => {
    for (let length = 1; length < bytes.length; length += 1) {
      expect(faultOf(bytes.slice(0, length))).toBe('truncated');
    }
  });

  it('are named damaged whichever bit behind the length is turned', () => {
    for (let bit = 16; bit < bytes.length * 8; bit += 1) {
      const damaged = bytes.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(faultOf(damaged)).toBe('checksum');
    }
  });

  it('are refused when something stands after the end', () => {
    expect(faultOf(Uint8Array.from([...bytes, 0]))).toBe('malformed');
  });

  it.each([
    ['an unknown difficulty', (payload: number[]) => payload.splice(AT.difficulty, 1, 4)],
    ['unknown flags', (payload: number[]) => payload.splice(AT.flags, 1, 16)],
    ['a rate of 0', (payload: number[]) => payload.splice(AT.rate, 8, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['a rate that is no number', (payload: number[]) => payload.splice(AT.rate, 8, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f)],
    ['a hash longer than the payload', (payload: number[]) => payload.splice(AT.hashLength, 1, 60)],
    ['a hash of 9,007,199,254,740,991 bytes', (payload: number[]) => payload.splice(AT.hashLength, 1, ...HUGE_VARINT)],
    ['more inputs than bytes', (payload: number[]) => payload.splice(AT.count, 1, 127)],
    ['9,007,199,254,740,991 inputs', (payload: number[]) => payload.splice(AT.count, 1, ...HUGE_VARINT)],
    ['fewer inputs than bytes', (payload: number[]) => payload.splice(AT.count, 1, 1)],
    [
      'a time beyond whole numbers',
      (payload: number[]) => payload.splice(AT.count + 1, 99, ...HUGE_VARINT, ...HUGE_VARINT),
    ],
    [
      'a number that does not end',
      (payload: number[]) => payload.splice(AT.count + 1, 99, ...new Array<number>(20).fill(0x80)),
    ],
    ['a number that is padded', (payload: number[]) => payload.splice(AT.count, 1, 0x83, 0)],
    ['no payload', (payload: number[]) => payload.splice(0, 99)],
  ])('are refused with a sound checksum and %s', (_, change) => {
    expect(faultOf(forged(() => {}))).toBe('none');
    expect(faultOf(forged(change))).toBe('malformed');
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(faultOf(any)).not.toBe('none');
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(255), { maxLength: 120 }), (any) => {
        const bytesOfAny = forged((payload) => payload.splice(0, payload.length, ...any));
        const result = decodeReplay(bytesOfAny);
        if (result.ok) expect(encodeReplay(result.replay)).toEqual(bytesOfAny);
      }),
      { numRuns: 2000 },
    );
  });

  it('are read from the middle of a larger buffer too', () => {
    const larger = new Uint8Array(bytes.length + 10);
    larger.set(bytes, 5);
    expect(decodeReplay(larger.subarray(5, 5 + bytes.length))).toEqual({ ok: true, replay });
  });
});

describe('the checksum', () => {
  it('is the CRC-32 of zip and PNG', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
