import { expect, test } from 'vitest';
import { hashChart, hashLevel } from '../../../src/core/level/hash';
import { checkLevel } from '../../../src/core/level/parse';
import { type Loose, soundLevel, tinyChart, tinyLevel } from './tiny-level';

const STEMS = ['aa', 'bb'];
const rookie = tinyChart({ difficulty: 'rookie', lanes: 3, traffic: [] });
const base = { charts: [rookie, tinyChart()] };
const levelWith = (changes: Loose = {}) => soundLevel(tinyLevel({ ...base, ...changes }), checkLevel);
const songWith = (changes: Loose) => ({ song: { ...(tinyLevel().song as Loose), ...changes } });
const driverWith = (changes: Loose) => ({ charts: [rookie, tinyChart(changes)] });
const hashesOf = (changes: Loose = {}, stems = STEMS) => {
  const level = levelWith(changes);
  return [hashLevel(level, stems), hashChart(level, 'driver', stems)];
};

test('a hash is 64 hexadecimal digits, and one chart is not the whole level', () => {
  const [level, chart] = hashesOf();
  expect(level).toMatch(/^[0-9a-f]{64}$/);
  expect(chart).toMatch(/^[0-9a-f]{64}$/);
  expect(chart).not.toBe(level);
});

test.each<[name: string, changes: Loose]>([
  ['the title', { title: 'Another' }],
  ['the id', { id: 'another' }],
  ['the sections', { sections: [] }],
  ['the road', { road: [] }],
  ['the shots', { shots: [{ tick: 11520, camera: 'side' }] }],
  ['the accents', { accents: [] }],
  ['the preview', songWith({ previewMs: 0 })],
  ['the name of a stem', songWith({ stems: [{ name: 'all', file: 'all.ogg' }] })],
  ['the make of a vehicle', driverWith({ traffic: [{ tick: 3840, lane: 2, kind: 'bus' }] })],
  ['an unknown field', { mood: 'blue' }],
  ['the order of the charts', { charts: [tinyChart(), rookie] }],
])('%s may change and boards live on', (_name, changes) => {
  expect(hashesOf(changes)).toEqual(hashesOf());
});

test.each<[name: string, changes: Loose]>([
  ['the tempo', { tempo: [{ tick: 0, bpm: 121 }] }],
  ['a stop', { stops: [{ tick: 0, ms: 1 }] }],
  ['the meter', { meter: [{ tick: 0, beats: 3, unit: 4 }] }],
  ['the offset', songWith({ offsetMs: 1 })],
  ['the length of the song', songWith({ durationMs: 8501 })],
  ['the lanes', driverWith({ lanes: 5 })],
  ['the start', driverWith({ startLane: 2, traffic: [] })],
  ['a cue', driverWith({ cues: [{ tick: 961, verb: 'left' }] })],
  ['the traffic', driverWith({ traffic: [] })],
  ['the cash', driverWith({ cash: [] })],
])('%s cannot change without a new board', (_name, changes) => {
  const [level, chart] = hashesOf(changes);
  expect([level === hashesOf()[0], chart === hashesOf()[1]]).toEqual([false, false]);
});

test('other audio is another level; the order of the stems is not', () => {
  expect(hashesOf({}, ['aa', 'cc'])).not.toEqual(hashesOf());
  expect(hashesOf({}, ['bb', 'aa'])).toEqual(hashesOf());
});

test("a change of the rookie chart leaves the driver's board alone", () => {
  const changed = { charts: [{ ...rookie, cash: [] }, tinyChart()] };
  expect(hashesOf(changed)[0]).not.toBe(hashesOf()[0]);
  expect(hashesOf(changed)[1]).toBe(hashesOf()[1]);
});

test('a chart that is not there has no hash', () => {
  expect(() => hashChart(levelWith(), 'legend', STEMS)).toThrow(RangeError);
});
