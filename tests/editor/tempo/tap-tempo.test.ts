import { describe, expect, it } from 'vitest';
import { createTapTempo } from '../../../src/editor/tempo/tap-tempo';
import { createChance } from './render/chance';

function tapped(times: readonly number[]) {
  const tempo = createTapTempo();
  for (const ms of times) tempo.tap(ms);
  return tempo;
}

/** Taps at 120 BPM from 250 ms on. */
const steady = (count: number): number[] => Array.from({ length: count }, (_, index) => 250 + index * 500);

describe('tapping along', () => {
  it('says nothing before the fourth tap', () => {
    const tempo = createTapTempo();
    for (const ms of steady(3)) {
      tempo.tap(ms);
      expect([tempo.bpm, tempo.offsetMs, tempo.spreadMs]).toEqual([null, null, null]);
    }
    tempo.tap(1750);
    expect(tempo.bpm).toBeCloseTo(120, 9);
    expect(tempo.offsetMs).toBeCloseTo(250, 9);
    expect(tempo.spreadMs).toBeCloseTo(0, 9);
    expect(tempo.taps).toBe(4);
  });

  it('finds the tempo under a hand that is 15 ms off as a rule, and tells so', () => {
    const chance = createChance(4);
    const tempo = tapped(steady(40).map((ms) => ms + 15 * chance.normal()));
    expect(Math.abs((tempo.bpm ?? 0) - 120)).toBeLessThan(0.3);
    expect(Math.abs((tempo.offsetMs ?? 0) - 250)).toBeLessThan(12);
    expect(tempo.spreadMs).toBeGreaterThan(8);
    expect(tempo.spreadMs).toBeLessThan(24);
  });

  it.each([
    ['one very late', (times: number[]) => times.map((ms, index) => (index === 9 ? ms + 140 : ms))],
    ['two forgotten', (times: number[]) => times.filter((_, index) => index !== 5 && index !== 11)],
    ['one between two beats', (times: number[]) => [...times.slice(0, 8), (times[7] ?? 0) + 250, ...times.slice(8)]],
    ['one that bounced', (times: number[]) => [...times.slice(0, 8), (times[7] ?? 0) + 40, ...times.slice(8)]],
    ['the first far too early', (times: number[]) => times.map((ms, index) => (index === 0 ? ms - 150 : ms))],
  ])('is not pulled away by %s', (_, spoil) => {
    const tempo = tapped(spoil(steady(20)));
    expect(Math.abs((tempo.bpm ?? 0) - 120)).toBeLessThan(0.2);
    expect(Math.abs((tempo.offsetMs ?? 0) - 250)).toBeLessThan(6);
  });

  it('answers the first beat line of the song, however late the taps begin', () => {
    const tempo = tapped(steady(12).map((ms) => ms + 60_000));
    expect(tempo.offsetMs).toBeCloseTo(250, 6);
  });

  it('begins anew after a pause, when the song is wound back, and when it is told to', () => {
    const tempo = tapped([...steady(8), ...[10_000, 10_400, 10_800, 11_200]]);
    expect(tempo.taps).toBe(4);
    expect(tempo.bpm).toBeCloseTo(150, 9);
    tempo.tap(3000);
    expect([tempo.taps, tempo.bpm]).toEqual([1, null]);
    tempo.reset();
    expect(tempo.taps).toBe(0);
  });

  it('takes no tap that has no time', () => {
    expect(tapped([Number.NaN, Number.POSITIVE_INFINITY]).taps).toBe(0);
  });
});
