"""From hand-written bars to cues, with the rules a chart must keep."""
import re
from dataclasses import dataclass

PPQ, SIXTEENTH, TRIPLET = 960, 240, 320
VERBS = {"<": "left", ">": "right", "v": "brake", "^": "boost"}
VERB_ORDER = {"left": 0, "right": 1, "brake": 2, "boost": 3}
OPPOSITE = {"left": "right", "right": "left"}
FIRST_CUE_MS = 2000
SAME_VERB_MS = 90
_TOKEN = re.compile(r"^(t?)(\d+(?:\.\d+)?)([<>v^])(?:/(\d+(?:\.\d+)?)(t?))?$")


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


def read_bars(time, bars):
    """Cues of a chart. `8>` is a right on the third beat; `10</4` a drift to the left over a quarter; `t5^` a boost on the
    fifth eighth triplet of the bar, `/2t` a hold of two of them. A swung song swings what is written in sixteenths."""
    cues = []
    for bar, line in bars.items():
        for token in line.split():
            match = _TOKEN.match(token)
            if not match:
                raise SystemExit(f"bar {bar}: cannot read {token!r}")
            is_triplet, position, sign, length, in_triplets = match.groups()
            at = float(position)
            tick = time.bar_tick(bar) + round(at * TRIPLET) if is_triplet else time.tick(bar, at)
            hold = 0
            if length:
                in_straight = not in_triplets and not is_triplet
                hold = round(float(length) * TRIPLET) if in_triplets else round(float(length) * SIXTEENTH)
                if in_straight:
                    hold = time.tick(bar, at + float(length)) - tick
            cues.append(Cue(tick, VERBS[sign], hold))
    return sorted(cues, key=lambda cue: (cue.tick, VERB_ORDER[cue.verb]))


def place(time, tick):
    """Bar (from 0) and sixteenth, for messages."""
    bar = time.bar_of(tick)
    return f"{bar}:{(tick - time.bar_tick(bar)) / SIXTEENTH:g}"


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


def faults(song, cues, lanes, start, grid, end_grid, apart):
    """What is wrong with a chart, as lines of text. Grids are sets of ticks within the quarter, `apart` ticks."""
    time, wrong = song.time, []
    end_of_music = time.bar_tick(time.bars)
    for cue, lane in zip(cues, path(cues, start)):
        where = f"{place(time, cue.tick)} {cue.verb}"
        if not 0 <= lane < lanes:
            wrong.append(f"{where}: drives off the road to lane {lane}")
            break
        if cue.tick not in song.hits:
            wrong.append(f"{where}: nothing is played here")
        if cue.hold and cue.end not in song.hits and cue.end not in song.ends:
            wrong.append(f"{where}: nothing begins or ends where it is let go, {place(time, cue.end)}")
        if song.ms(cue.tick) < FIRST_CUE_MS or cue.tick >= end_of_music:
            wrong.append(f"{where}: outside the music")
        if cue.tick % PPQ not in grid:
            wrong.append(f"{where}: off this chart's grid")
        if cue.hold and cue.end % PPQ not in end_grid:
            wrong.append(f"{where}: is let go off the grid")
    for index, cue in enumerate(cues):
        where = f"{place(time, cue.tick)} {cue.verb}"
        held = [other for other in cues[:index + 1] if other.tick == cue.tick or other.tick <= cue.tick < other.end]
        for other in cues[index + 1:]:
            if other.tick > cue.end + 4 * PPQ:
                break
            if other.verb == cue.verb and song.ms(other.tick) - song.ms(cue.end) < SAME_VERB_MS:
                wrong.append(f"{where}: again too soon at {place(time, other.tick)}")
            if other.verb == OPPOSITE.get(cue.verb) and other.tick < max(cue.end, cue.tick + 1):
                wrong.append(f"{where}: with its opposite at {place(time, other.tick)}")
            if other.tick - cue.tick < apart and not (other.tick == cue.tick and apart < 2):
                wrong.append(f"{where}: {place(time, other.tick)} follows too closely for this chart")
        if len({other.verb for other in held}) > 2:
            wrong.append(f"{where}: three at once")
    missing = set(VERBS.values()) - {cue.verb for cue in cues}
    if missing:
        wrong.append(f"never uses {sorted(missing)}")
    return wrong + repeated(time, cues)


def repeated(time, cues):
    """Two bars that come five times in a row."""
    wrong = []
    pairs = []
    for pair in range((time.bars + 1) // 2):
        first, last = time.bar_tick(2 * pair), time.bar_tick(2 * pair + 2)
        pairs.append(tuple((cue.tick - first, cue.verb, cue.hold) for cue in cues if first <= cue.tick < last))
    for first in range(len(pairs) - 4):
        if pairs[first] and len(set(pairs[first:first + 5])) == 1:
            wrong.append(f"bars {2 * first}-{2 * first + 9}: five times the same two bars")
    return wrong


def statistics(song, cues):
    """Figures of a chart for its author."""
    seconds = song.time.seconds(song.time.bar_tick(song.time.bars))
    parts = sum(2 if cue.hold else 1 for cue in cues)
    by_verb = {verb: sum(cue.verb == verb for cue in cues) for verb in VERB_ORDER}
    busiest = max(sum(2 if other.hold else 1 for other in cues if 0 <= song.ms(other.tick) - song.ms(cue.tick) < 2000) for cue in cues)
    return {"cues": len(cues), "parts": parts, "parts a second": round(parts / seconds, 2), **by_verb,
            "holds": sum(bool(cue.hold) for cue in cues), "doubles": len(cues) - len({cue.tick for cue in cues}), "busiest 2 s": busiest}
