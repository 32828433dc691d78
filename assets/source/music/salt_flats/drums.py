"""The drums, bar by bar. X x m s u o are strokes from hardest to a ghost."""
from studio.drumkit import (BELL, CLOSED, CRASH, CRASH_2, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, RIM,
                            SNARE, TAMBOURINE)
from studio.notation import drum_line

from .form import TIME

NAMES = {"K": KICK, "S": SNARE, "R": RIM, "H": CLOSED, "P": PEDAL, "O": OPEN, "C": CRASH, "D": CRASH_2, "I": RIDE, "B": BELL,
         "1": HIGH_TOM, "2": MID_TOM, "3": LOW_TOM, "4": FLOOR_TOM, "T": TAMBOURINE}

# The surf beat: two on the snare's second half of two.
LOW = {"K": "X.......x.......", "S": "....X.x.....X...", "H": "x.s.m.s.x.s.m.u."}
LOW_2 = {"K": "X.......x.m.....", "S": "....X.x..o..X...", "H": "x.s.m.s.x.s.m.s."}
HIGH = {"K": "X.......X.......", "S": "....X.x.....X..o", "I": "x.s.m.s.x.s.m.s.", "P": "....s.......s..."}
HIGH_2 = {"K": "X.......X.x.....", "S": "....X.x..o..X...", "I": "x.s.m.s.x.s.m.s.", "P": "....s.......s..."}
# The bridge: a beguine, rim and toms instead of the snare.
RUMBA = {"K": "X.....x.X.....m.", "R": "x..m..x...m.x...", "4": "............m.s.", "3": "......s.........", "H": "s.u.s.u.s.u.s.u."}
RUMBA_2 = {"K": "X.....x.X.......", "R": "x..m..x...m.x...", "4": "..........s.m.m.", "2": ".......s........", "H": "s.u.s.u.s.u.s.u."}
FULL = {"K": "X.......X.......", "S": "....X.x.....X...", "I": "x...m...x...m...", "4": "..s...s...s...s.", "T": "..m...m...m...m."}
FULL_2 = {"K": "X.....m.X.......", "S": "....X.x..o.oX...", "I": "x...m...x...m...", "4": "..s...s...s...s.", "T": "..m...m...m...m."}
WIDE = {"K": "X.....x.X.......", "S": "....X.x.....X...", "O": "m...m...m...m...", "T": "m.u.m.u.m.u.m.u."}
WIDE_2 = {"K": "X.....x.X.m.....", "S": "....X.x..o..X..o", "O": "m...m...m...m...", "T": "m.u.m.u.m.u.m.u."}
LAST = {"K": "X.....x.X.....x.", "S": "....X.x.....X.o.", "O": "m...m...m...m...", "T": "m.s.m.s.m.s.m.s."}
LAST_2 = {"K": "X...m...X.x.....", "S": "....X.x..o..X.x.", "O": "m...m...m...m...", "T": "m.s.m.s.m.s.m.s."}


def _with(bar, **changes):
    return {**bar, **{name.removeprefix("_"): signs for name, signs in changes.items()}}


BARS = {
    # Fill: a snare call, the toms run down, the snare runs back up into the one.
    0: {"K": "X.......x.......", "S": "X..x..X.........", "1": "........Xxx.....", "2": "...........xx...", "4": ".............xXx", "C": "x..............."},
    1: {"K": "X.....x.X.......", "S": "....X.....smxxXX", "4": "..x...x.x.......", "1": "x..............."},
    # Theme on the low strings. The toms answer with the second guitar in its second bar.
    2: _with(LOW, C="x..............."),
    3: _with(LOW, S="....X.......X...", _4="..m..m..........", _2="........m.m....."),
    4: LOW,
    5: _with(LOW_2, S="....X.x.....X.uo", H="x.s.m.s.x.s.m..."),
    6: _with(LOW, C="m..............."),
    7: LOW_2,
    8: _with(LOW, K="X.......x.....m."),
    9: {"K": "X...X...x.......", "S": "X...X.......m.xx", "C": "x...m...........", "1": "........x.......", "2": ".........xx.....", "4": "...........x.xX."},
    # Theme high: ride, a busier foot.
    10: _with(HIGH, C="X..............."),
    11: _with(HIGH_2, S="....X.x.....X...", _1="..........m.....", _2="...........m....", I="x.s.m.s.x.......", B="............m.s."),
    12: HIGH,
    13: {"K": "X.......X.......", "S": "....X.x...o.X.xx", "I": "x.s.m.s.x.s.....", "3": "........m.m.....", "P": "....s.......s..."},
    14: _with(HIGH, C="m..............."),
    15: HIGH_2,
    16: _with(HIGH, K="X.....m.X.......", B="......m.......m."),
    17: {"K": "X.......X.......", "S": "....X.x.ooussmxX", "I": "x.s.m.s.........", "4": "........x...x..."},
    # Bridge.
    18: _with(RUMBA, C="X..............."),
    19: RUMBA_2,
    20: RUMBA,
    21: _with(RUMBA_2, R="x..m..x.........", _1="........m..m....", _2=".........m..m...", _4="..........m..mmx"),
    22: _with(RUMBA, C="m..............."),
    23: RUMBA_2,
    24: _with(RUMBA, R="x..x..x...x.x...", _4="x..x..x...s.m.m."),
    25: {"K": "X..x..x.........", "S": "X..x..x.....xxxX", "4": "........x.x.....", "C": "x..............."},
    # Theme with all: tom on every off-beat, tambourine.
    26: _with(FULL, C="X..............."),
    27: _with(FULL_2, S="....X.x.....X.m.", _3="........x.......", _1="..........x....."),
    28: FULL,
    29: _with(FULL, S="....X.x.o.x.X.xx", _4="..s...s.x..x.x.."),
    30: _with(FULL, D="X..............."),
    31: FULL_2,
    32: _with(FULL, K="X.....x.X.....x.", C="........m......."),
    33: {"K": "X.....x.........", "S": "X.....x.........", "C": "X.....x.........", "4": "......x........."},
    # Mirage: a heartbeat on the floor tom.
    34: {"K": "x...............", "4": "m.s.....m.s.....", "P": "....u.......u..."},
    35: {"4": "m.s.....m.s...u.", "K": "........m.......", "P": "....u.......u...", "R": "............u..."},
    36: {"K": "x...............", "4": "m.s..s..m.s.....", "2": "............s...", "P": "....u.......u...", "R": "....u..........."},
    37: {"K": "x.......m.......", "4": "m.s..s..m.s.m.s.", "2": "......u.....u...", "1": "..............uu", "P": "....u.......u..."},
    # Climb: every bar adds a row of strokes.
    38: {"K": "X...x...x...x...", "4": "m.m.m.m.m.m.m.m.", "C": "m..............."},
    39: {"K": "X...x...x...x...", "4": "m.m.m.m.m.m.m.m.", "S": "..o...o...o...uu", "P": "....s.......s..."},
    40: {"K": "X...x...x...x...", "4": "x.m.x.m.x.m.x.m.", "S": "..u...u...u.s.ss", "2": "....m.......m...", "P": "....s.......s..."},
    41: {"K": "X...x...x.......", "S": "ususmsmsmmxmX...", "4": "x...x...x.......", "1": "............x.x.", "2": ".............x.."},
    # Bridge again, with the beat under it.
    42: _with(WIDE, C="X...............", O="....m...m...m..."),
    43: WIDE_2,
    44: WIDE,
    45: _with(WIDE, O="m...m...........", S="....X.x.x..x..xx", _1=".........x......", _2="..........x.....", _4="............xx..", T="m.u.m.u........."),
    46: _with(WIDE, D="X...............", O="....m...m...m..."),
    47: WIDE_2,
    48: _with(WIDE, K="X..x..x.X..x..x.", C="........m......."),
    49: {"K": "X..x..X.........", "S": "X..x..X...ommxXX", "C": "x.....x.........", "4": "........x.x.x.x."},
    # Flat second: the whole band, a semitone up.
    50: _with(LAST, C="X...............", D="........m.......", O="....m...m...m..."),
    51: _with(LAST_2, S="....X.x.....X.x.", _1="........x.......", _3="..........x....."),
    52: _with(LAST, C="m..............."),
    53: _with(LAST, S="....X.x.X.ooX.xx", _2=".........x......", _4="..........xx.x.."),
    54: _with(LAST, D="X...............", O="....m...m...m..."),
    55: LAST_2,
    56: _with(LAST, C="x...............", D="........x.......", O="....m.......m..."),
    57: {"K": "X.....x.X.......", "S": "....X.x.X.x.XxXX", "1": ".........x......", "2": "...........x....", "O": "m...m...........", "C": "x..............."},
    # Ending: the idea once more, alone and at home; toms fall, the chord.
    58: {"K": "X..X..X.X.......", "S": "X..X..X.X.......", "C": "x.......x.......", "1": "..........xx....", "2": "............xx..", "4": "..............xX"},
    59: {"K": "X...............", "S": "X...............", "C": "X...............", "D": "X...............", "4": "X..............."},
}

# Bar and sixteenth at which the cymbals are grabbed, so that a hole is a hole.
CHOKES = [(9, 1.8), (9, 5.8), (25, 7.5), (33, 9.0), (41, 12.2), (49, 7.5), (58, 9.5)]


def notes():
    found = []
    for bar, lines in BARS.items():
        for name, signs in lines.items():
            found += drum_line(TIME, NAMES[name], bar, signs)
    return found


def chokes():
    return [TIME.tick(bar, sixteenth) for bar, sixteenth in CHOKES]
