import type { Judgement } from '../../core/chase/events';
import type { Verb } from '../../core/level/model';
import type { FrameView } from '../frame-view';

/** Seconds in which the hit line's answer falls to a third. */
const FADE_S = 0.11;
/** The answer's colour and strength by how good the press was; a press that judged nothing answers in plain paint. */
const ANSWERS: Readonly<Record<Judgement | 'press' | 'fumble', readonly [number, number, number, number]>> = {
  perfect: [1, 0.95, 0.7, 1],
  great: [0.45, 1, 0.72, 0.9],
  good: [0.35, 0.8, 1, 0.75],
  ok: [0.75, 0.55, 1, 0.6],
  miss: [1, 0.18, 0.16, 0.7],
  press: [1, 0.91, 0.77, 0.4],
  fumble: [1, 0.18, 0.16, 0.8],
};

/** The hit line answers every press with a light that fades. */
export class HitAnswer {
  /** Red, green, blue and strength, 0..1 each. */
  readonly light = new Float32Array(4);
  private heldBefore: readonly Verb[] = [];

  forget(): void {
    this.light[3] = 0;
    this.heldBefore = [];
  }

  follow(frame: FrameView): void {
    this.light[3] = (this.light[3] ?? 0) * Math.exp(-frame.dtMs / 1000 / FADE_S);
    for (const verb of frame.view.held) {
      if (!this.heldBefore.includes(verb)) this.say('press');
    }
    this.heldBefore = frame.view.held;
    for (const event of frame.events) {
      if (event.type === 'cueJudged') this.say(event.judgement);
      else if (event.type === 'fumbled') this.say('fumble');
    }
  }

  private say(kind: keyof typeof ANSWERS): void {
    const answer = ANSWERS[kind];
    for (let i = 0; i < 4; i++) this.light[i] = answer[i] ?? 0;
  }
}
