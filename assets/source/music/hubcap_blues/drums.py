"""The drums, bar by bar. X x m s u o are strokes from hardest to a ghost."""
from studio.drumkit import (BELL, CLOSED, CRASH, CRASH_2, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, RIM,
                            SNARE, TAMBOURINE)
from studio.notation import drum_line

from .form import TIME

NAMES = {"K": KICK, "S": SNARE, "R": RIM, "H": CLOSED, "P": PEDAL, "O": OPEN, "C": CRASH, "D": CRASH_2, "I": RIDE, "B": BELL,
         "1": HIGH_TOM, "2": MID_TOM, "3": LOW_TOM, "4": FLOOR_TOM, "T": TAMBOURINE}

HAT = "x.s.m.s.x.s.m.u."
HAT_OPEN_END = "x.s.m.s.x.s.m..."

# The riff: kick under each of its four notes.
RIFF = {"K": "X.....x.X.x.....", "S": "....X.......X..o", "H": HAT}
VERSE_RIFF = {"K": "X.....x.m.x.....", "S": "....X..o....X..o", "H": HAT}
VERSE_CHUG = {"K": "X.......x.m.....", "S": "....X..o.o..X...", "H": HAT}
VERSE_CHUG_2 = {"K": "X.....m.x.......", "S": "....X....o.oX..o", "H": HAT_OPEN_END, "O": "..............m."}
CHORUS = {"K": "X.....X...m.X...", "S": "....X..o....X..o", "O": "x...m...x...m...", "H": "..u...u...u...u.", "T": "..m...m...m...m."}
CHORUS_2 = {"K": "X.....X..m..X.m.", "S": "....X....o..X.o.", "O": "x...m...x...m...", "H": "..u...u...u...u.", "T": "..m...m...m...m."}
SOLO = {"K": "X...m...X.x.m...", "S": "....X..o.o..X..o", "I": "x.s.m.s.x.s.m.s.", "P": "....s.......s..."}
SOLO_2 = {"K": "X..om...X.m.x...", "S": "....X....o.oX...", "I": "x.s.m.s.x.s.m.s.", "B": "......m.......m.", "P": "....s.......s..."}
DOUBLE = {"K": "X...x...X...x...", "S": "..x...X...x...X.", "O": "m...m...m...m...", "T": "..m...m...m...m."}
DOUBLE_2 = {"K": "X...x...X..mx.m.", "S": "..x...X..ox...X.", "O": "m...m...m...m...", "T": "..m...m...m...m."}
HIT = {"K": "X...............", "S": "X...............", "C": "x..............."}


def _with(bar, **changes):
    return {**bar, **{name.removeprefix("_"): signs for name, signs in changes.items()}}


BARS = {
    # Riff: bars 1 and 3 answer it, each answer longer than the one before.
    0: _with(RIFF, C="X..............."),
    1: {"K": "X...............", "S": "....X.......X.x.", "1": "......x.........", "2": "........x.......", "4": "..........X.....",
        "H": "x.s.............", "P": "............m..."},
    2: _with(RIFF, K="X...x.....x.x...", S="....X..o....X..."),
    3: {"K": "X...........x...", "S": "..x.X.ox........", "1": "........Xx......", "2": "..........Xx....", "4": "............XxX.",
        "H": "x..............."},
    # Verse.
    4: _with(VERSE_RIFF, C="x..............."),
    5: VERSE_CHUG,
    6: VERSE_RIFF,
    7: _with(VERSE_CHUG, S="....X..o....X.mx", H="x.s.m.s.x.s.m..."),
    8: VERSE_RIFF,
    9: VERSE_CHUG_2,
    10: VERSE_RIFF,
    11: {"K": "X.......x.......", "S": "....X..o.oXmX...", "2": ".............x..", "4": "..............X.", "H": "x.s.m.s.x......."},
    12: _with(VERSE_RIFF, C="m..............."),
    13: _with(VERSE_CHUG, K="X..m....x.m..m.."),
    14: VERSE_RIFF,
    15: {"K": "X...............", "S": "....X.......xxXX", "H": "x.s.............", "P": "........s......."},
    # Stop-time: the band strikes and is silent.
    16: HIT,
    17: _with(HIT, K="X.............X.", S="X.............x."),
    18: HIT,
    19: _with(HIT, K="X...........x...", S="X...........x.xx"),
    20: _with(VERSE_RIFF, C="x..............."),
    21: _with(VERSE_CHUG_2, S="....X....o..X.mx", O="................", H="x.s.m.s.x.s.m..."),
    22: HIT,
    23: _with(HIT, K="X.............X.", S="X.............x."),
    24: {"K": "X.....X.........", "S": "X.....x.........", "C": "x.....m........."},
    25: {"K": "X.....X.........", "S": "X.....x.........", "C": "x.....m.........", "4": "............x.x."},
    26: _with(VERSE_RIFF, C="x...............", S="....X.......X..."),
    27: {"K": "X...........x...", "S": "X.......oosummxX", "4": "..............x."},
    # Chorus.
    28: _with(CHORUS, C="X...............", O="....m...x...m..."),
    29: CHORUS_2,
    30: CHORUS,
    31: {"K": "X.....X.........", "S": "....X.....xoX...", "O": "x...m...........", "1": "............m...", "2": ".............x..", "4": "..............x."},
    32: _with(CHORUS, D="X...............", O="....m...x...m..."),
    33: CHORUS_2,
    34: _with(CHORUS, K="X.....X.x.x.....", S="....X.......X..."),
    35: {"K": "X.......x...x...", "S": "....X...xox.x.xx", "1": "............x...", "2": ".............x..", "C": "m...............", "H": "..s.m..........."},
    # Solo over the boogie.
    36: _with(SOLO, C="X..............."),
    37: SOLO_2,
    38: SOLO,
    39: _with(SOLO_2, S="....X....o..X.xx", I="x.s.m.s.x.s.....", B="................"),
    40: _with(SOLO, C="m..............."),
    41: SOLO_2,
    42: SOLO,
    43: {"K": "X...m...X.......", "S": "....X..o....x...", "1": "........x.x.....", "2": "...........xx...", "4": ".............xXx", "I": "x.s.m.s........."},
    44: _with(SOLO, D="X...............", B="......m.......m."),
    45: _with(SOLO_2, C="........x......."),
    46: SOLO,
    47: {"K": "X.....X.X.X.....", "S": "X.....x.x.x.XoXX", "C": "x.........x.....", "4": ".............x.x"},
    # Finale: double time.
    48: _with(DOUBLE, C="X...............", O="....m...m...m..."),
    49: DOUBLE_2,
    50: DOUBLE,
    51: _with(DOUBLE_2, S="..x...X...x.xxXx", T="..m...m...m.....", O="m...m...m......."),
    52: _with(DOUBLE, D="X...............", O="....m...m...m..."),
    53: DOUBLE_2,
    54: _with(DOUBLE, C="x..............."),
    55: {"K": "X...x...X.......", "S": "..x...X.X.x.....", "1": "...........xx...", "2": ".............x..", "4": "..............Xx", "O": "m...m...........",
         "T": "..m...m........."},
    56: _with(DOUBLE, C="X...............", D="......X.....X...", K="X.....X...x.X..."),
    57: {"K": "X.....X.x...x...", "S": "....X...uossmmxX", "C": "X.....X.........", "4": "............xxXx"},
    # Ending: the riff once more by everyone, a breath, the chord.
    58: {"K": "X.....X.X.X.....", "S": "X.....X.X.X...xX", "C": "x...............", "4": "..............xX"},
    59: {"K": "X...............", "S": "X...............", "C": "X...............", "D": "X..............."},
}

# Sixteenths at which the cymbals are grabbed, so that a hole is a hole.
CHOKES = {16: 2.5, 17: 2.5, 18: 2.5, 19: 2.5, 22: 2.5, 23: 2.5, 24: 8.5, 25: 8.5, 27: 2.5, 47: 12, 58: 12}


def notes():
    found = []
    for bar, lines in BARS.items():
        for name, signs in lines.items():
            found += drum_line(TIME, NAMES[name], bar, signs)
    return found


def chokes():
    return [TIME.tick(bar, sixteenth) for bar, sixteenth in CHOKES.items()] + [TIME.bar_tick(18) - 60, TIME.bar_tick(24) - 60]
