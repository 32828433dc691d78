"""The kit, bar by bar. X x m s u o are strokes from hardest to a ghost. It rolls for eight bars, then says one thing."""
from studio.drumkit import (BELL, CLOSED, CRASH, CRASH_2, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, RIM,
                            SNARE, TAMBOURINE)
from studio.notation import drum_line

from .form import TIME

KIT = {"K": KICK, "S": SNARE, "R": RIM, "H": CLOSED, "P": PEDAL, "O": OPEN, "C": CRASH, "D": CRASH_2, "I": RIDE, "B": BELL,
       "1": HIGH_TOM, "2": MID_TOM, "3": LOW_TOM, "4": FLOOR_TOM, "T": TAMBOURINE}

HAT = "x.s.m.s.x.s.m.s."
HAT_BARK = "x.s.m.s.x.s.m..."
BARK = "..............m."

ROLL = {"K": "X.....x.X.......", "S": "....X.......X...", "H": HAT}
ROLL_2 = {"K": "X.....x.X.....m.", "S": "....X.......X...", "H": HAT}
ROLL_OPEN = {"K": "X.....x.X.......", "S": "....X.......X...", "H": HAT_BARK, "O": BARK}
# The second lap leans on the and of two, the tambourine joins.
LEAN = {"K": "X.....x.X.x.....", "S": "....X.......X..o", "H": HAT, "T": "....m.......m..."}
LEAN_2 = {"K": "X.....x.X.x...m.", "S": "....X..o....X...", "H": HAT_BARK, "O": BARK, "T": "....m.......m..."}
# Underpass: half the speed for the ear, the same for the feet.
WADE = {"K": "X.........m.....", "S": "........X.......", "I": "m...u...s...u...", "P": "....u.......u..."}
WADE_2 = {"K": "X.....m...x.....", "S": "........X.....o.", "I": "m...u...s...u.u.", "P": "....u.......u..."}
# Laps three and four: the ride, then the bell, and eighths on the tambourine.
RIDE_ON = {"K": "X.....x.X.....x.", "S": "....X.......X..o", "I": "x.s.x.s.x.s.x.s.", "P": "....s.......s...", "T": "m.s.m.s.m.s.m.s."}
RIDE_ON_2 = {"K": "X.....x.X.x...x.", "S": "....X..o....X...", "I": "x.s.x.s.x.s.x.s.", "P": "....s.......s...", "T": "m.s.m.s.m.s.m.s."}
BELLS = {"K": "X.....x.X.x...x.", "S": "....X..o....X..o", "B": "x...x...x...x...", "O": "..s...s...s...s.", "T": "m.s.m.s.m.s.m.s."}
BELLS_2 = {"K": "X..m..x.X.x...x.", "S": "....X.......X.oo", "B": "x...x...x...x...", "O": "..s...s...s...s.", "T": "m.s.m.s.m.s.m.s."}


def _with(bar, **changes):
    return {**bar, **{name.removeprefix("_"): signs for name, signs in changes.items()}}


BARS = {
    # Clock in: a hat alone, the kick, the backbeat, everything.
    0: {"K": "X...............", "H": "x.s.m.s.x.s.m.s.", "C": "s..............."},
    1: {"H": HAT, "R": "............m..."},
    2: {"K": "X.....m.X.......", "H": HAT},
    3: {"K": "X.....m.X.......", "H": HAT, "R": "............m..."},
    4: {"K": "X.....x.X.......", "R": "....m.......m...", "H": HAT},
    5: {"K": "X.....x.X.......", "R": "....m.......m...", "H": HAT},
    6: {"K": "X.....x.X.......", "S": "....x.......x...", "H": HAT},
    7: {"K": "X.....x.X.......", "S": "....x.......xsmx", "H": "x.s.m.s.x.s.....", "4": "..............m."},
    # First lap: eight bars without a fill.
    8: _with(ROLL, C="X..............."),
    9: ROLL,
    10: ROLL_2,
    11: ROLL_OPEN,
    12: ROLL,
    13: ROLL_2,
    14: _with(ROLL, D="m..............."),
    15: {"K": "X.....x.X.......", "S": "....X.....o.X.xX", "H": "x.s.m.s.x.......", "1": ".........x......", "2": "...........x....", "4": ".............x.."},
    # Second lap.
    16: _with(LEAN, C="X...............", T="................"),
    17: _with(LEAN_2, T="................"),
    18: LEAN,
    19: LEAN_2,
    20: _with(LEAN, D="m..............."),
    21: _with(LEAN, S="....X..o.o..X..o"),
    22: _with(LEAN_2, K="X.....x.X.x.x.m."),
    23: {"K": "X.....x.X...X...", "S": "....X...ssmmxxXX", "H": "x.s.m.s.........", "C": "........m.......", "4": "............x.x."},
    # Underpass.
    24: _with(WADE, C="X...............", K="X..............."),
    25: WADE,
    26: WADE_2,
    27: WADE,
    28: _with(WADE_2, D="s..............."),
    29: _with(WADE, S="........X..o...."),
    30: {"K": "X.......m.m.....", "S": "........X.......", "I": "m...u...s.......", "3": "............m...", "4": "..............m."},
    31: {"K": "X...............", "S": "....o.o.u.u.s.m.", "4": "........s.s.m.x.", "I": "m..............."},
    # Argument: four sentences of two bars, each longer in the breath; the shots answer where the rim is.
    32: {"K": "X.....X.........", "S": "....X...X.oxX...", "1": ".........x......", "C": "X...............", "P": "..............s."},
    33: {"K": "X...............", "S": "X...............", "C": "m...............", "R": "....x.....x.x..."},
    34: {"K": "X..X..X...X.....", "1": "....xx..........", "2": ".......xx.......", "3": "...........xx...", "4": "..............xx"},
    35: {"K": "X...............", "S": "X...............", "D": "m...............", "R": "....x.x...x...x."},
    36: {"K": "X.....X..X..X...", "S": "..oxX..oX.ox..xX", "H": "x...x...x...x...", "4": ".............x.."},
    37: {"K": "X...............", "S": "X...............", "C": "m...............", "R": "....x..x..x..x.."},
    38: {"K": "X...X...X...X...", "S": "..xxX.xxX.xxXoxx", "1": "......x.........", "2": "..........x.....", "4": ".............x.."},
    39: {"K": "X.......X.X.X.X.", "S": "X.......ssmmxxXX", "C": "m...............", "R": "....x.x.........", "4": "........m.x.x.X."},
    # Third lap.
    40: _with(RIDE_ON, C="X...............", D="x..............."),
    41: RIDE_ON,
    42: RIDE_ON_2,
    43: _with(RIDE_ON, S="....X..o.o..X..o"),
    44: _with(RIDE_ON, C="m..............."),
    45: RIDE_ON_2,
    46: _with(RIDE_ON, D="m..............."),
    47: {"K": "X.....x.X.......", "S": "....X.o.....xXxX", "I": "x.s.x.s.........", "1": "........xx......", "2": "..........xx....", "4": "............x.x.", "T": "m.s.m.s........."},
    # Last lap.
    48: _with(BELLS, C="X..............."),
    49: BELLS_2,
    50: _with(BELLS, D="m..............."),
    51: BELLS,
    52: _with(BELLS_2, C="x..............."),
    53: _with(BELLS, S="....X..o.o..X.oo"),
    54: _with(BELLS, C="X.......m.......", K="X.....x.X.x.x.x."),
    55: {"K": "X.....X.....X...", "S": "....X.xxX.xxXxXX", "C": "X.....x.....x...", "4": "........x.x.x.x."},
    # Clock out: the roll once more, thinner each bar, and a stop.
    56: _with(ROLL, C="X...............", D="x..............."),
    57: _with(ROLL_OPEN, T="....m.......m..."),
    58: {"K": "X.....X.X.......", "S": "X.....X.X...oxXX", "C": "X.....m.m.......", "4": "..............xx"},
    59: {"K": "X...............", "S": "X...............", "C": "X...............", "D": "X..............."},
}

# Sixteenths from which the cymbals are held, so that an answer has the room to itself.
CHOKES = {33: 3.5, 35: 3.5, 37: 3.5, 39: 3.5, 58: 9.5}


def notes():
    found = []
    for bar, lines in BARS.items():
        for name, signs in lines.items():
            found += drum_line(TIME, KIT[name], bar, signs)
    return found


def chokes():
    return [TIME.tick(bar, sixteenth) for bar, sixteenth in CHOKES.items()]
