/** Lane changes that one hold can hold. Sixteenths for four bars; what is beyond is drawn in the last lane. */
const ROOM = 64;
/** Real seconds that a change of lane takes on the road. */
const EASE_S = 0.14;

/** Lanes that the path takes over a stretch of road, by real seconds from now. Filled anew each time, never allocated. */
export class LaneTrail {
  private readonly seconds = new Float64Array(ROOM);
  private readonly lanes = new Float64Array(ROOM);
  private count = 0;
  private startLane = 0;

  start(lane: number): void {
    this.startLane = lane;
    this.count = 0;
  }

  /** The path is in `lane` from `seconds` on. Calls come in order of time. */
  change(seconds: number, lane: number): void {
    if (this.count >= ROOM) return;
    this.seconds[this.count] = seconds;
    this.lanes[this.count] = lane;
    this.count++;
  }

  /** Lane at a time, with fractions while it changes. */
  laneAt(seconds: number): number {
    let lane = this.startLane;
    for (let i = 0; i < this.count; i++) {
      const since = seconds - (this.seconds[i] ?? 0);
      if (since <= 0) break;
      const share = since >= EASE_S ? 1 : since / EASE_S;
      lane += ((this.lanes[i] ?? 0) - lane) * share * share * (3 - 2 * share);
    }
    return lane;
  }
}
