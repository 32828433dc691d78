import type { Judgement, TakeEvent } from '../../core/chase/events';
import { viewFrameOf } from '../../stage/camera/view-frame';
import { JUDGEMENT_NAMES } from '../format/words';
import { carShare, flankPx, wordSide } from './car-place';
import { element, Slider, TextCell } from './dom';
import type { HudView } from './hud-view';
import { Pop } from './pop';

/** An error below this leaves the word on the side it was: a driver who is dead on should not see it jump about. */
const SIDE_US = 8_000;
/** Room for the widest word at its largest, in rem: on a wide screen, and on an upright one, where words are smaller. */
const ROOM_REM = { wide: 11.5, upright: 6.8 };

/** The word for a press, beside the car: to its left when the press was early, to its right when it was late. */
export class JudgementWord {
  readonly #box: HTMLElement;
  readonly #track: Slider;
  readonly #word: HTMLElement;
  readonly #text: TextCell;
  readonly #timing: TextCell;
  readonly #pop: Pop;
  #isEarly = false;
  #judgement: Judgement = 'perfect';
  #worn: Judgement | null = null;
  #isWornLeft = false;
  #car = 0;
  #lanes = 4;
  #frame = viewFrameOf(16, 9, 4);
  #roomPx = 0;

  constructor(parent: HTMLElement) {
    const track = element('div', 'hud-judgement', parent);
    this.#box = track;
    this.#track = new Slider(track);
    this.#word = element('p', 'hud-judgement__word', track);
    const pop = element('span', 'hud-judgement__pop', this.#word);
    this.#text = new TextCell(element('span', 'hud-judgement__name', pop));
    this.#timing = new TextCell(element('span', 'hud-judgement__timing', pop));
    this.#pop = new Pop(pop, { settleMs: 90, holdMs: 260, fadeMs: 180, scale: 1.25 });
  }

  begin(lanes: number): void {
    this.#lanes = lanes;
    this.#pop.clear();
    this.resize(this.#frame.width, this.#frame.height);
  }

  /** Size of the picture in CSS px. */
  resize(width: number, height: number): void {
    this.#frame = viewFrameOf(Math.max(1, width), Math.max(1, height), this.#lanes);
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.#roomPx = rem * (width > height ? ROOM_REM.wide : ROOM_REM.upright);
    this.#box.style.setProperty('--flank', `${Math.round(flankPx(this.#frame))}px`);
  }

  hear(event: TakeEvent, perfMs: number): void {
    if (event.type === 'cueJudged') {
      if (event.judgement === 'miss' && event.cause === 'fumble') return;
      this.#say(event.judgement, JUDGEMENT_NAMES[event.judgement], timingOf(event), perfMs, event.errorUs);
    } else if (event.type === 'fumbled') this.#say('miss', 'Wrong way', '', perfMs, 0);
    else if (event.type === 'carCrashed') this.#say('miss', 'Crash', '', perfMs, 0);
  }

  render({ perfMs, take }: HudView, motion: number): void {
    this.#car = carShare(this.#frame, this.#lanes, take.lane);
    this.#track.set(this.#car);
    // The press itself may have sent the car to the other side.
    this.#dress();
    this.#pop.render(perfMs, motion);
  }

  #say(judgement: Judgement, name: string, timing: string, perfMs: number, errorUs: number): void {
    if (Math.abs(errorUs) >= SIDE_US) this.#isEarly = errorUs < 0;
    this.#judgement = judgement;
    this.#dress();
    this.#text.set(name);
    this.#timing.set(timing);
    this.#pop.start(perfMs);
  }

  #dress(): void {
    const isLeft = this.#isOnLeft();
    if (this.#judgement === this.#worn && isLeft === this.#isWornLeft) return;
    this.#worn = this.#judgement;
    this.#isWornLeft = isLeft;
    this.#word.className = `hud-judgement__word is-${this.#judgement}${isLeft ? ' is-left' : ''}`;
  }

  #isOnLeft(): boolean {
    return wordSide(this.#frame, this.#car, this.#isEarly ? 'left' : 'right', this.#roomPx) === 'left';
  }
}

function timingOf(event: Extract<TakeEvent, { type: 'cueJudged' }>): string {
  if (event.judgement === 'perfect') return '';
  if (event.judgement !== 'miss')
    return `${event.errorUs < 0 ? 'early' : 'late'} ${Math.round(Math.abs(event.errorUs) / 1000)}`;
  if (event.cause === 'early-release') return 'let go early';
  return event.cause === 'held-too-long' ? 'held too long' : '';
}
