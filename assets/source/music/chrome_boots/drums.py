"""The drums and the hands, bar by bar, twelve eighth triplets to the bar (twenty-four where a fill is faster).

The boots: two bars of kick and floor tom, `stomp, clap, sto-stomp, clap`, then `stomp, stomp, stomp, clap-clap`.
X x m s u o are strokes from hardest to a ghost.
"""
from studio.drumkit import (BELL, CLOSED, CRASH, CRASH_2, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, RIM,
                            SNARE, TAMBOURINE)
from studio.notation import drum_line

from .form import TIME

NAMES = {"K": KICK, "S": SNARE, "R": RIM, "H": CLOSED, "P": PEDAL, "O": OPEN, "C": CRASH, "D": CRASH_2, "I": RIDE, "B": BELL,
         "1": HIGH_TOM, "2": MID_TOM, "3": LOW_TOM, "4": FLOOR_TOM, "T": TAMBOURINE}
HANDS = 39

STOMP = {"K": "X....xX.....", "4": "x....sm....."}
STOMPS = {"K": "X..X..X.....", "4": "x..x..x....."}
VERSE = {"K": "X....xX.....", "S": "...X..o..X..", "H": "x.sm.sx.sm.u"}
VERSE_2 = {"K": "X....xX....s", "S": "...X....oX..", "H": "x.sm.ux.sm.s"}
CHORUS = {"K": "X....xX.x...", "S": "...X.....X.o", "O": "x..m..x..m..", "T": "x.sm.sx.sm.s"}
STAB = {"K": "X..X..X.....", "S": "...x..o..X..", "O": "x..x..x.....", "T": "...m.....m.s"}
RISE = {"K": "X....xX.....", "S": "...X..o..X..", "I": "x.sm.sx.sm.s"}
FULL = {"K": "X.x..xX.x..x", "S": "...X....oX..", "O": "x..m..x..m..", "T": "xusmusxusmus", "4": "x.....x....."}


def _with(bar, **changes):
    return {**bar, **{name.removeprefix("_"): signs for name, signs in changes.items()}}


BARS = {
    # The boots alone; a hat joins, then a fill.
    0: STOMP,
    1: STOMPS,
    2: _with(STOMP, K="X....xX....s", H="x..m.sx..m.s"),
    3: _with(STOMPS, S=".........x.X", _1=".......x....", _2="........xm..", P="...m........"),
    # First verse.
    4: _with(VERSE, C="X..........."),
    5: VERSE_2,
    6: _with(VERSE, K="X..s.xX....."),
    7: _with(VERSE_2, S="...X.....X.m", _3="..........x.", H="x.sm.ux.s..."),
    8: _with(VERSE, C="m..........."),
    9: _with(VERSE, K="X....xX.x...", H="x.sm.sx.sm..", O="...........m"),
    10: _with(VERSE_2, K="X....xX....x"),
    11: {"K": "X...........", "S": "X.......xmxX", "C": "x...........", "1": "......x.....", "2": ".......x....", "4": ".........xXX"},
    # First chorus.
    12: _with(CHORUS, C="X...........", O="...m..x..m.."),
    13: STAB,
    14: _with(CHORUS, K="X....xX....s"),
    15: _with(STAB, S="...x...uxX.x", _1=".......x....", _2="..........x.", C="......m....."),
    16: _with(CHORUS, D="X...........", O="...m..x..m.."),
    17: _with(STAB, K="X..X..X....x"),
    18: _with(CHORUS, K="X.x..xX.x..x", S="...X.....X.."),
    19: {"K": "X....xX.....", "S": "...X........", "O": "x..m........", "T": "x.sm.sx.....", "C": "x...........", "1": "......x.x...", "3": ".........xx.",
         "4": "...........x"},
    # Second verse: busier feet, an open hat on the way round.
    20: _with(VERSE, C="X...........", K="X....xX.x..."),
    21: _with(VERSE_2, O="...........m", H="x.sm.ux.sm.."),
    22: _with(VERSE, K="X..s.xX.x...", S="...X.....X.o"),
    23: _with(VERSE_2, S="...X..x..X..", _2="........x...", _4="..........xx", H="x.sm.u......"),
    24: _with(VERSE, D="m...........", T="...m.....m.."),
    25: _with(VERSE_2, T="...m.....m.s", K="X....xX..s.s"),
    26: _with(VERSE, K="X....xX.x..x", T="..sm..s.sm.s"),
    27: {"K": "X.....X.....", "S": "X.....xuoxxX", "C": "x.....m.....", "3": ".........x..", "4": "..........mX"},
    # Second chorus.
    28: _with(CHORUS, C="X...........", O="...m..x..m..", K="X.x..xX.x..."),
    29: _with(STAB, _4="m..m..m....."),
    30: _with(CHORUS, S="...X..o..X.o", K="X.x..xX....x"),
    31: _with(STAB, S="...x....X.xX", _1=".......xx...", _4=".........xx.", C="......m....."),
    32: _with(CHORUS, D="X...........", O="...m..x.....", K="X....xX.x...", S="...X.....X..", _2="..........m.", _4="...........x"),
    33: _with(STAB, _4="m..m..m.....", S="...x..o..X.x"),
    34: _with(FULL, C="x.....x.....", T="x.sm.sx.sm.s", K="X.x..xX.xx..", S="...X....oX.X", _3="..........x.", _4="x.....x....x"),
    35: {"K": "X...........x...........", "S": "......X.....o.o.u.s.mmxX", "O": "x...........m...........", "C": "X.......................",
         "4": "..................x...x."},
    # Solo: the boots and the hands again, a ride far off.
    36: _with(STOMP, C="X...........", S="...m.....m.."),
    37: _with(STOMPS, S=".........m.u", P="...s.....s.."),
    38: _with(STOMP, K="X....xX.x...", S="...x.....x..", I="x.sm.sx.sm.s", C="m..........."),
    39: _with(STOMPS, S="...m...ox.xx", I="x.sm.sx.....", _2="........x...", _4="..........x."),
    # Lift: more with every bar, a hole for the hands, and over.
    40: _with(RISE, C="X..........."),
    41: _with(RISE, K="X..x.xX..x.x", B="..m..m..m..m", C="x..........."),
    42: {"K": "X..X..X..X..", "S": "X.sX.sX.mX.m", "I": "x..x..x..x..", "C": "x.....x.....", "T": "x.sm.sx.sm.s"},
    43: {"K": "X.....X.....X...........", "S": "x.s.s.m.m.m.x.x.x.......", "4": "x.....m.m.m.x.x.X.......", "C": "x.......................", "3": "......x.x.x............."},
    # Lifted chorus: both drummers.
    44: _with(FULL, C="X...........", D="X...........", O="...m..x..m.."),
    45: _with(STAB, _4="x..x..x.....", C="x..........."),
    46: _with(FULL, K="X.x..xX.x...", S="...X..o.oX.o"),
    47: _with(STAB, _4="x..x..x..x..", S="...x...xxX.X", _1=".......x....", _2="..........x.", C="......x....."),
    48: _with(FULL, D="X...........", O="...m..x..m.."),
    49: _with(STAB, _4="x..x..x.....", S="...x..o.oX.x", C="x..........."),
    50: _with(FULL, C="x.....x.....", K="X.x..xX.x..x", S="...X.....X.."),
    51: {"K": "X.....X.....", "S": "...X..X.....", "C": "X.....x.....", "1": ".......xx...", "2": ".........xx.", "4": "...........X",
         "T": "x.sm.s......", "O": "...m........"},
    # Crowd: the boots, the hands and the voices.
    52: _with(STOMP, C="X..........."),
    53: STOMPS,
    54: _with(STOMP, K="X....xX.x..s", H="x..m..x..m.s"),
    55: {"K": "X.....X.....X...........", "4": "x.....x.....x.......x.x.", "S": "............o.u.u.s.mmxX",
         "C": "............m..........."},
    # Everybody.
    56: _with(FULL, C="X...........", D="X...........", O="...m..x..m.."),
    57: _with(STAB, _4="x..x..x..m..", C="x..x..x.....", S="...x...xoX.x"),
    58: _with(FULL, C="x.....x.....", D="......x.....", S="...X..s.mXmx"),
    # Every stroke of the tune together, a hole, and both drummers fall into the last chord at double speed.
    59: {"K": "X..X.XX..x.x", "S": "X.....X...X.X.....X...x.", "C": "X..x..X.....", "4": "x.....x...x.x.........xX", "1": "..................xx....",
         "2": "....................xx.."},
    60: {"K": "X...........", "S": "X...........", "C": "X...........", "D": "X...........", "4": "X..........."},
}

# The hands: backbeats; after the stomps two; in the gaps of the crowd's bars a row of triplets.
CLAP, CLAP_TWO, CLAP_PUSH, CLAP_EIGHTHS = "...X.....X..", ".........X.x", "...X....mX..", "...X..s..X.s"
CLAPS = {
    0: CLAP, 1: CLAP_TWO, 2: CLAP, 3: ".........x..",
    4: CLAP, 5: CLAP, 6: CLAP_PUSH, 7: CLAP, 8: CLAP, 9: CLAP_PUSH, 10: CLAP, 11: "...X.....X..",
    12: CLAP, 13: CLAP_TWO, 14: CLAP, 15: CLAP_TWO, 16: CLAP_PUSH, 17: CLAP_TWO, 18: CLAP, 19: "...X........",
    20: CLAP, 21: CLAP_PUSH, 22: CLAP, 23: "...X.....X..", 24: CLAP, 25: CLAP, 26: CLAP_PUSH, 27: "...X........",
    28: CLAP, 29: CLAP_TWO, 30: CLAP_EIGHTHS, 31: CLAP_TWO, 32: CLAP, 33: CLAP_TWO, 34: CLAP_PUSH, 35: "...X........",
    36: CLAP, 37: CLAP_TWO, 38: CLAP_PUSH, 39: CLAP_TWO, 40: CLAP, 41: CLAP_EIGHTHS, 42: "x..X..x..X..", 43: "...m.....XxX",
    44: CLAP, 45: CLAP_TWO, 46: CLAP_PUSH, 47: CLAP_TWO, 48: CLAP_EIGHTHS, 49: CLAP_TWO, 50: CLAP, 51: "...X..X.....",
    52: CLAP, 53: ".........XxX", 54: CLAP_PUSH, 55: "...X..X..X..",
    56: CLAP_EIGHTHS, 57: CLAP_TWO, 58: CLAP, 59: "...X.....xxX", 60: "X...........",
}

# Positions in sixteenths at which the cymbals are grabbed, so that a hole is a hole.
CHOKES = {11: 2.5, 43: 12, 59: 10}


def notes():
    found = []
    for bar, lines in BARS.items():
        for name, signs in lines.items():
            found += drum_line(TIME, NAMES[name.removeprefix("_")], bar, signs)
    return found


def hands():
    found = []
    for bar, signs in CLAPS.items():
        found += drum_line(TIME, HANDS, bar, signs, "hands")
    return found


def chokes():
    return [TIME.tick(bar, sixteenth) for bar, sixteenth in CHOKES.items()] + [TIME.bar_tick(36) - 60, TIME.bar_tick(52) - 60]
