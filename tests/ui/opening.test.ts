import { describe, expect, it } from 'vitest';
import { createMeterMap } from '../../src/core/time/meter-map';
import { createTempoMap } from '../../src/core/time/tempo-map';
import { createDance } from '../../src/stage/beat/dance';
import { creditAt, creditSide } from '../../src/ui/format/opening';
import type { TitleScreen as TitleView } from '../../src/ui/model';
import { createPulse } from '../../src/ui/pulse';
import { TitleScreen } from '../../src/ui/screens/title';
import type { MiniElement } from './mini-dom';
import { show } from './show';

const CREDITS = [
  { role: 'Music', name: 'The Slow Leaks' },
  { role: 'A chase by', name: 'Motor Pool' },
];

describe('the opening credits', () => {
  it('begin with the first bar line and start over after the last', () => {
    expect(creditAt(CREDITS, -1)).toBeNull();
    expect(creditAt(CREDITS, 0)).toBe(CREDITS[0]);
    expect(creditAt(CREDITS, 1)).toBe(CREDITS[1]);
    expect(creditAt(CREDITS, 2)).toBe(CREDITS[0]);
    expect(creditAt([], 3)).toBeNull();
  });

  it('change sides', () => expect([0, 1, 2].map(creditSide)).toEqual(['left', 'right', 'left']));
});

const classOf = (one: MiniElement | undefined) => String(one?.getAttribute('class'));

describe('the title', () => {
  const view: TitleView = { name: 'title', caption: 'Hubcap Blues' };

  it('is unlit until the song behind it rolls, and then turns its credits', () => {
    const { root, model } = show(TitleScreen, view, ({ opening }) => {
      opening.credits.value = CREDITS;
    });
    const main = root.children[0];
    expect(classOf(main)).not.toContain('is-lit');
    expect(root.textContent).not.toContain('The Slow Leaks');
    model.opening.card.value = 0;
    expect(classOf(main)).toContain('is-lit');
    expect(root.textContent).toContain('The Slow Leaks');
    model.opening.card.value = 1;
    expect(root.textContent).toContain('Motor Pool');
    expect(root.textContent).not.toContain('The Slow Leaks');
  });

  it('says whether there is sound', () => {
    const { root, model } = show(TitleScreen, view);
    expect(root.textContent).toContain('Sound starts with your first press');
    model.isSoundUnlocked.value = true;
    expect(root.textContent).toContain('Sound on');
    expect(root.textContent).not.toContain('first press');
  });
});

describe('a pulse', () => {
  function dancer() {
    const written: [string, string][] = [];
    return {
      written,
      style: { setProperty: (name: string, value: string | null) => written.push([name, value ?? '']) },
    };
  }
  const lastOf = ({ written }: ReturnType<typeof dancer>, name: string) =>
    written.findLast(([one]) => one === name)?.[1];

  it('writes how the song beats, and counts its beats', () => {
    const one = dancer();
    const pulse = createPulse();
    pulse.write([one], 1, 1, 1);
    expect(lastOf(one, '--beat')).toBe('1');
    expect(lastOf(one, '--bar')).toBe('1');
    pulse.write([one], 0.2, 0.8, 1);
    expect(lastOf(one, '--beat')).toBe('0.2');
    pulse.write([one], 0.05, 0.5, 1);
    pulse.write([one], 0.98, 0.4, 1);
    expect(lastOf(one, '--turn')).toBe('2');
  });

  it.each([60, 120, 170, 240, 330, 400, 480])('counts every beat once at %d bpm', (bpm) => {
    const tempo = createTempoMap({ tempo: [{ tick: 0, bpm }], stops: [], offsetMs: 0 });
    const track = createDance(tempo, createMeterMap([{ tick: 0, beats: 4, unit: 4 }]));
    const beats = 64;
    const untilMs = ((beats - 0.5) * 60_000) / bpm;
    for (const frameMs of [1000 / 144, 1000 / 60, 1000 / 30]) {
      const one = dancer();
      const pulse = createPulse();
      for (let songMs = 0; songMs < untilMs; songMs += frameMs) {
        track.moveTo(songMs);
        pulse.write([one], track.dance.beat, track.dance.bar, 1);
      }
      expect(lastOf(one, '--turn')).toBe(String(beats));
    }
  });

  it('writes nothing that did not change', () => {
    const one = dancer();
    const pulse = createPulse();
    pulse.write([one], 0.5, 0.5, 1);
    const before = one.written.length;
    for (let frame = 0; frame < 100; frame += 1) pulse.write([one], 0.501, 0.499, 1);
    expect(one.written).toHaveLength(before);
  });

  it('is still where there is no motion, and less where there is little', () => {
    const still = dancer();
    const pulse = createPulse();
    for (const beat of [1, 0.1, 1, 0.1]) pulse.write([still], beat, beat, 0);
    expect(still.written).toEqual([
      ['--beat', '0'],
      ['--bar', '0'],
    ]);
    const calm = dancer();
    pulse.write([calm], 1, 1, 0.3);
    expect(Number(lastOf(calm, '--beat'))).toBeCloseTo(0.3, 5);
  });

  it('tells a new dancer everything anew, and bears to have none', () => {
    const pulse = createPulse();
    const [first, second] = [dancer(), dancer()];
    pulse.write([first], 0.5, 0.5, 1);
    pulse.write([], 0.5, 0.5, 1);
    pulse.write([second], 0.5, 0.5, 1);
    expect(lastOf(second, '--beat')).toBe('0.5');
  });
});
