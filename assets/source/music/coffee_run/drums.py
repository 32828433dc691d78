"""The drums and the fingers, bar by bar. X x m s u o are strokes from hardest to a ghost.

A row of sixteen signs is swung, a row of twelve are the triplets that the swing comes from.
"""
from studio.drumkit import (BELL, CLOSED, CRASH, CRASH_2, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, RIM,
                            SNARE, TAMBOURINE)
from studio.notation import drum_line, melody

from .form import TIME

NAMES = {"K": KICK, "S": SNARE, "R": RIM, "H": CLOSED, "P": PEDAL, "O": OPEN, "C": CRASH, "D": CRASH_2, "I": RIDE, "B": BELL,
         "1": HIGH_TOM, "2": MID_TOM, "3": LOW_TOM, "4": FLOOR_TOM, "T": TAMBOURINE}

HAT, LAZY = "x.s.m.u.x.s.m.s.", "x.s.m.u.x.s.m..."
BACK, GHOSTED = "....X.......Xo..", "....Xo...o..Xo.."
ON_2_AND_4 = "....m.......m..."
# Question: the hat does the swinging, the kick answers itself on three.
PLAIN = {"K": "X.......x.x.....", "S": BACK, "H": LAZY, "O": "..............s."}
PLAIN_2 = {"K": "X.......x.......", "S": "....Xo......X...", "H": HAT}
# Answer: ghosts between the backbeats, a kick before the third beat.
FULLER = {"K": "X.......x.x.....", "S": GHOSTED, "H": LAZY, "O": "..............m."}
FULLER_2 = {"K": "X.....m.x.......", "S": "....X....o..Xo..", "H": HAT}
# Bridge: ride, and the kick under each question's first note.
RIDING = {"K": "X.......X.......", "S": "....X.......Xo..", "I": "x...x.s.x...x.s.", "P": "....s.......s..."}
RIDING_2 = {"K": "X.......x.x.....", "S": "....Xo......X...", "I": "x.s.x...x.s.x...", "P": "....s.......s..."}
# Together: half-open hats and a tambourine.
WHOLE = {"K": "X.....x.X.x.....", "S": "....Xo...o..Xo..", "O": "m...s...m...s...", "H": "..u...u...u...u.", "T": "..s.m.s...s.m.s."}
WHOLE_2 = {"K": "X.....x.X...m.x.", "S": "....X....o..X.o.", "O": "m...s...m...s...", "H": "..u...u...u...u.", "T": "..s.m.s...s.m.s."}


def _with(bar, **changes):
    return {**bar, **{name.removeprefix("_"): signs for name, signs in changes.items()}}


BARS = {
    0: {"R": "x...m...x...m...", "P": "....s.......s...", "S": "..........sm"},
    # Snaps.
    1: {"K": "X.........x.....", "R": "....s.......s..."},
    2: {"K": "X.......x.......", "R": "....s.......s...", "P": "....s.......s..."},
    3: {"K": "X.........x.....", "R": "....s.......s...", "H": "m...s...m...s.u."},
    4: {"K": "X.......x.......", "R": "....s...........", "H": "m...s...........", "S": ".......u.mox", "1": "......s.s...", "4": "..........x."},
    # Question.
    5: _with(PLAIN, C="x..............."),
    6: PLAIN_2,
    7: _with(PLAIN, K="X.....m.x.x....."),
    8: {"K": "X.......x.......", "S": "...X..o..X.m", "H": "x.s.m.u.x.s.....", "1": "..........m."},
    9: _with(PLAIN, S="....X.......X..."),
    10: _with(PLAIN_2, K="X...m...x.m....."),
    11: _with(PLAIN, S="....Xo...o..Xo..", K="X.......x.x...m."),
    12: {"K": "X.......x...x...", "S": "...X....o...", "1": "......x.m...", "2": ".........xm.", "4": "...........X", "H": "x.s.m.u........."},
    # Answer.
    13: _with(FULLER, C="x..............."),
    14: FULLER_2,
    15: _with(FULLER, K="X...m...x.x....."),
    16: {"K": "X.......x.......", "S": "...X.o.omxmm", "H": "x.s.m.u.x.......", "O": "......m........."},
    17: _with(FULLER, C="m...............", O="......s.......m.", H="x.s.m...x.s.m..."),
    18: _with(FULLER_2, K="X.....m.X.m....."),
    19: FULLER,
    20: {"K": "X.......x...x.x.", "S": "...X..smxX..", "2": ".........m..", "3": "..........x.", "4": "...........X", "H": "x.s.m.u.........", "C": "........m......."},
    # Bridge.
    21: _with(RIDING, C="X..............."),
    22: RIDING_2,
    23: _with(RIDING, K="X.......X.m.....", B="............m..."),
    24: {"K": "X.......x.......", "S": "...X...o.X.o", "I": "x...x.s.x...", "2": "..........s.", "P": "....s..........."},
    25: _with(RIDING, D="x...............", T="....m.......m..."),
    26: _with(RIDING_2, K="X.......x.....m.", T="....m.......m..."),
    27: _with(RIDING, B="x...m...x...m...", T="....m.......m..."),
    28: {"K": "X.....X.........", "S": "X...X..umxxX", "C": "x.....m.........", "1": "........x...", "2": ".........x..", "4": "..........xx"},
    # Quay: a rim on four, the ride far away.
    29: {"K": "X...............", "R": "............m...", "I": "s.......s.....u.", "C": "m..............."},
    30: {"K": "X.........m.....", "R": "............m...", "I": "s.......s.......", "P": "....s..........."},
    31: {"K": "X...............", "R": "............m.s.", "I": "s.....u.s.......", "P": "....s.......s..."},
    32: {"K": "X.......x...x...", "R": "....m...........", "S": "......uossmX", "4": "......s.m.x.", "2": ".......s.m.x"},
    # Together.
    33: _with(WHOLE, C="X...............", O="....s...m...s..."),
    34: WHOLE_2,
    35: _with(WHOLE, K="X.......X.x...m."),
    36: {"K": "X.....x.x.......", "S": "...X..o.xX.X", "O": "m...s...........", "T": "..s.m.s.........", "1": ".......x....", "4": "..........x."},
    37: _with(WHOLE, D="X...............", O="....s...m...s..."),
    38: WHOLE_2,
    39: _with(WHOLE, C="m...............", K="X.....x.X.x...x."),
    40: {"K": "X.......x...x...", "S": "X.....xmxmXX", "1": "...x.m......", "2": ".....xx.....", "4": "........x.xX", "C": "x..............."},
    # Home.
    41: _with(WHOLE, C="X...............", D="........m.......", O="....s...m...s..."),
    42: {"K": "X.....x.X...x...", "S": "...X....oX.m", "O": "m...s...m.......", "T": "..s.m.s...s.m...", "2": "..........m."},
    # Everyone says it, and stops on the note it wanted.
    43: {"K": "X...X.x...X.X.X.", "S": "....X.m...m.X.X.", "C": "x...............", "4": "..............x."},
    44: {"K": "X...............", "S": "X...............", "C": "X...............", "D": "x...............", "4": "x..............."},
}

# Ticks at which the cymbals are grabbed, so that a hole is a hole.
CHOKES = [TIME.tick(28, 8), TIME.tick(43, 3)]

# The fingers stand for the indicator: two and four until the band is whole, and last of all.
SNAPS = {bar: ON_2_AND_4 for bar in (0, 1, 2, 3, *range(5, 13), 14, 16, 18, 29, 30, 31, 44)} | {4: "....m...m...m...", 32: "....m..."}


def notes():
    found = []
    for bar, lines in BARS.items():
        for name, signs in lines.items():
            found += drum_line(TIME, NAMES[name], bar, signs)
    return found


def snaps():
    """Finger snaps; the pitch is only a name for them."""
    found = []
    for bar, signs in SNAPS.items():
        for step, sign in enumerate(signs):
            if sign != ".":
                found += melody(TIME, "snaps", bar, f"{step}:C5/1", {"m": 100, "s": 80}[sign])
    return found
