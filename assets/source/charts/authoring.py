"""From hand-written bars to cues, with the rules a chart must keep."""
import re
from dataclasses import dataclass

PPQ, SIXTEENTH, BAR = 960, 240, 3840
VERBS = {"<": "left", ">": "right", "v": "brake", "^": "boost"}
VERB_ORDER = {"left": 0, "right": 1, "brake": 2, "boost": 3}
OPPOSITE = {"left": "right", "right": "left"}
_TOKEN = re.compile(r"^(\d+)([<>v^])(?:/(\d+))?$")


@dataclass(frozen=True)
class Cue:
    tick: int
    verb: str
    hold: int = 0

    @property
    def end(self):
        return self.tick + self.hold

    @property
    def step(self):
        """Lanes that the cue moves the path; a held left or right is a drift and moves none."""
        return 0 if self.hold else {"left": -1, "right": 1}.get(self.verb, 0)


def read_bars(bars):
    """Cues of a chart. `8>` is a right on the third beat; `10</4` a drift to the left over a quarter."""
    cues = []
    for bar, line in bars.items():
        for token in line.split():
            match = _TOKEN.match(token)
            if not match:
                raise SystemExit(f"bar {bar}: cannot read {token!r}")
            sixteenth, sign, length = match.groups()
            cues.append(Cue(bar * BAR + int(sixteenth) * SIXTEENTH, VERBS[sign], int(length or 0) * SIXTEENTH))
    return sorted(cues, key=lambda cue: (cue.tick, VERB_ORDER[cue.verb]))


def place(tick):
    return f"{tick // BAR}:{tick % BAR / SIXTEENTH:g}"


def path(cues, start):
    """Lane after each cue."""
    lanes, lane = [], start
    for cue in cues:
        lane += cue.step
        lanes.append(lane)
    return lanes


def lanes_between(cues, start, first, last):
    """Every lane that the path touches between two ticks, ends included."""
    lane, found = start, set()
    for cue in cues:
        if cue.tick > last:
            break
        if cue.step:
            if cue.tick >= first:
                found.add(lane)
            lane += cue.step
            if cue.tick >= first:
                found.add(lane)
    found.add(lane)
    return found


def faults(cues, lanes, start, tick_ms, hit_ticks, end_ticks, first_tick, last_tick, grid, apart):
    """What is wrong with a chart, as lines of text. `grid` and `apart` are ticks."""
    wrong = []
    for cue, lane in zip(cues, path(cues, start)):
        where = f"{place(cue.tick)} {cue.verb}"
        if not 0 <= lane < lanes:
            wrong.append(f"{where}: drives off the road to lane {lane}")
            break
        if cue.tick not in hit_ticks:
            wrong.append(f"{where}: nothing is played here")
        if cue.hold and cue.end not in hit_ticks and cue.end not in end_ticks:
            wrong.append(f"{where}: nothing begins or ends where it is let go, {place(cue.end)}")
        if not first_tick <= cue.tick <= last_tick:
            wrong.append(f"{where}: outside the music")
        if cue.tick % grid:
            wrong.append(f"{where}: off this chart's grid")
    for index, cue in enumerate(cues):
        where = f"{place(cue.tick)} {cue.verb}"
        held = [other for other in cues[:index + 1] if other.tick == cue.tick or other.tick <= cue.tick < other.end]
        for other in cues[index + 1:]:
            if other.tick > cue.end + BAR:
                break
            if other.verb == cue.verb and (other.tick - cue.end) * tick_ms < 90:
                wrong.append(f"{where}: again too soon at {place(other.tick)}")
            if other.verb == OPPOSITE.get(cue.verb) and other.tick < max(cue.end, cue.tick + 1):
                wrong.append(f"{where}: with its opposite at {place(other.tick)}")
            if other.tick - cue.tick < apart and not (other.tick == cue.tick and apart < 2):
                wrong.append(f"{where}: {place(other.tick)} follows too closely for this chart")
        if len({other.verb for other in held}) > 2:
            wrong.append(f"{where}: three at once")
    missing = set(VERBS.values()) - {cue.verb for cue in cues}
    if missing:
        wrong.append(f"never uses {sorted(missing)}")
    pairs = [tuple((cue.tick % (2 * BAR), cue.verb, cue.hold) for cue in cues if cue.tick // (2 * BAR) == pair) for pair in range(60)]
    for first in range(len(pairs) - 4):
        if pairs[first] and len(set(pairs[first:first + 5])) == 1:
            wrong.append(f"bars {2 * first}-{2 * first + 9}: five times the same two bars")
    return wrong


def statistics(cues, seconds):
    parts = sum(2 if cue.hold else 1 for cue in cues)
    by_verb = {verb: sum(cue.verb == verb for cue in cues) for verb in VERB_ORDER}
    doubles = len(cues) - len({cue.tick for cue in cues})
    busiest = max(sum(2 if other.hold else 1 for other in cues if cue.tick <= other.tick < cue.tick + BAR) for cue in cues)
    return {"cues": len(cues), "parts": parts, "parts a second": round(parts / seconds, 2), **by_verb, "holds": sum(bool(cue.hold) for cue in cues),
            "doubles": doubles, "busiest bar": busiest}
