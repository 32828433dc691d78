import type { TakeEvent } from '../../core/chase/events';
import { modWords } from '../format/mods';
import { DIFFICULTY_NAMES } from '../format/words';
import { element, NumberCell, TextCell } from './dom';
import { ErrorMeter } from './error-meter';
import { HeatGauge } from './heat';
import { HintSigns } from './hints';
import type { Hud, HudChase, HudView } from './hud-view';
import { JudgementWord } from './judgement';
import { Odometer } from './odometer';
import { TouchPads } from './pads';
import { Pop } from './pop';
import { SongProgress } from './progress';
import { StreakCounter } from './streak';
import { StyleTicker } from './style-ticker';

const DRIVERS: Readonly<Record<HudChase['driver'], string>> = {
  player: '',
  perfect: 'Perfect driver',
  replay: 'Replay',
};

/**
 * Builds the instruments into an element that lies over the canvas. They are hidden from screen readers, which hear
 * the live region instead. No Preact here: a frame costs a handful of comparisons and the writes that are due.
 */
export function createHud(root: HTMLElement): Hud {
  const box = element('div', 'hud__instruments', root);
  box.ariaHidden = 'true';

  const pads = new TouchPads(box);
  const progress = new SongProgress(box);
  const money = element('div', 'hud__money', box);
  element('span', 'hud-label', money, 'The take');
  const odometer = new Odometer(money);
  const ticker = new StyleTicker(money);
  const streak = new StreakCounter(box);
  const police = element('div', 'hud__police', box);
  const heat = new HeatGauge(police);
  const hints = new HintSigns(box);
  const judgement = new JudgementWord(box);
  const meter = new ErrorMeter(box);

  const slate = element('p', 'hud-slate', box);
  const takeNumber = new TextCell(element('span', 'hud-slate__take', slate));
  const chart = new TextCell(element('span', 'hud-slate__chart', slate));
  const mods = new TextCell(element('span', 'hud-slate__mods', slate));
  const driver = new TextCell(element('span', 'hud-slate__driver', slate));

  const countBox = element('p', 'hud-count', box);
  const count = new NumberCell(countBox);
  const countPop = new Pop(countBox, { settleMs: 180, holdMs: 220, fadeMs: 260, scale: 1.35 });
  let counted: number | null = null;
  let motion = 1;

  const sizes = new ResizeObserver(([entry]) => {
    if (entry !== undefined) judgement.resize(entry.contentRect.width, entry.contentRect.height);
  });
  sizes.observe(box);

  function begin(chase: HudChase): void {
    pads.begin(chase.isTouch);
    root.classList.toggle('is-touch', chase.isTouch);
    progress.begin(chase);
    odometer.reset(0);
    ticker.reset();
    streak.reset();
    judgement.begin(chase.lanes);
    meter.begin(chase.windowsMs);
    hints.begin(chase);
    takeNumber.set(chase.driver !== 'player' ? '' : chase.takeNumber > 0 ? `Take ${chase.takeNumber}` : 'Test');
    chart.set(DIFFICULTY_NAMES[chase.difficulty]);
    mods.set(modWords(chase.mods).join(' · '));
    driver.set(DRIVERS[chase.driver]);
    countPop.clear();
    counted = null;
  }

  function hear(event: TakeEvent, perfMs: number): void {
    ticker.hear(event, perfMs);
    streak.hear(event, perfMs);
    judgement.hear(event, perfMs);
    meter.hear(event, perfMs);
  }

  function render(view: HudView, events: readonly TakeEvent[]): void {
    for (const event of events) hear(event, view.perfMs);
    odometer.render(view.take.dollars + view.take.style, view.perfMs);
    ticker.render(view, motion);
    streak.render(view, motion);
    heat.render(view);
    progress.render(view.songMs);
    hints.render(view.songMs);
    judgement.render(view, motion);
    meter.render(view);
    pads.render(view.held);
    if (view.countIn !== counted) {
      counted = view.countIn;
      if (counted === null) countPop.clear();
      else {
        count.set(counted);
        countPop.start(view.perfMs);
      }
    }
    countPop.render(view.perfMs, motion);
  }

  return {
    begin,
    render,
    setMotion: (next) => {
      motion = next;
    },
    dispose: () => {
      sizes.disconnect();
      box.remove();
    },
  };
}
