"""The drums, bar by bar. X x m s u o are strokes from hardest to a ghost; twelve signs are eighth triplets."""
from studio.drumkit import (BELL, CLOSED, CRASH, CRASH_2, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, RIM,
                            SNARE, TAMBOURINE)
from studio.notation import drum_line

from .form import TIME

NAMES = {"K": KICK, "S": SNARE, "R": RIM, "H": CLOSED, "P": PEDAL, "O": OPEN, "C": CRASH, "D": CRASH_2, "I": RIDE, "B": BELL,
         "1": HIGH_TOM, "2": MID_TOM, "3": LOW_TOM, "4": FLOOR_TOM, "T": TAMBOURINE}

HAT = "x.s.m.s.x.s.m.u."
HAT_CUT = "x.s.m.s.x.s.m..."
FOOT = "....s...s...u..."

# The riff: kick under each of its four notes.
RIFF = {"K": "X.....x.X.x.....", "S": "....X.......X..o", "H": HAT}
# Stop-time: one blow, then the foot alone keeps the time.
HIT = {"K": "X...............", "S": "X...............", "C": "x...............", "P": FOOT}
VERSE_RIFF = {"K": "X.....x.m.x.....", "S": "....X..o....X..o", "H": HAT}
VERSE_CHUG = {"K": "X.......x.m.....", "S": "....X..o.o..X...", "H": HAT}
VERSE_CHUG_2 = {"K": "X.....m.x.......", "S": "....X....o.oX..o", "H": HAT_CUT, "O": "..............m."}
VERSE_332 = {"K": "X..x..x...x.....", "S": "....X....o..X..o", "H": "x.sm..m.x.s.m.u."}
CHORUS = {"K": "X.....X...m.X...", "S": "....X..o....X..o", "O": "x...m...x...m...", "H": "..u...u...u...u.", "T": "..m...m...m...m."}
CHORUS_2 = {"K": "X.....X..m..X.m.", "S": "....X....o..X.o.", "O": "x...m...x...m...", "H": "..u...u...u...u.", "T": "..m...m...m...m."}
SOLO = {"K": "X...m...X.x.m...", "S": "....X..o.o..X..o", "I": "x.s.m.s.x.s.m.s.", "P": "....s.......s..."}
SOLO_2 = {"K": "X..om...X.m.x...", "S": "....X....o.oX...", "I": "x.s.m.s.x.s.m.s.", "B": "......m.......m.", "P": "....s.......s..."}
DOUBLE = {"K": "X...x...X...x...", "S": "..x...X...x...X.", "O": "m...m...m...m...", "T": "..m...m...m...m."}
DOUBLE_2 = {"K": "X...x...X..mx.m.", "S": "..x...X..ox...X.", "O": "m...m...m...m...", "T": "..m...m...m...m."}
DOUBLE_BELL = {"K": "X...x...X.x.x...", "S": "..x...X...x...X.", "B": "x...x...x...x...", "I": "..s...s...s...s.", "P": "..s...s...s...s."}
DOUBLE_332 = {"K": "X...x.X.X...X.x.", "S": "..x...X...x...X.", "O": "m...m...m...m...", "C": "......m.....m..."}


def _with(bar, **changes):
    return {**bar, **{name.removeprefix("_"): signs for name, signs in changes.items()}}


BARS = {
    # Riff: bars 1 and 3 answer it, the second answer longer than the first.
    0: {"K": "X.....x.x.m.....", "C": "X...............", "H": "..s.m.s.x.s.m.s.", "S": "............m..o"},
    1: {"K": "X...............", "S": "....X.......X.x.", "1": "......x.........", "2": "........x.......", "4": "..........X.....",
        "H": "x.s.............", "P": "............m..."},
    2: _with(RIFF, C="x...............", K="X..oX...m.x.x...", S="....X..o....X..."),
    3: {"K": "X...........x...", "S": "..x.X.ox........", "1": "........Xx......", "2": "..........Xx....", "4": "............XxX.",
        "H": "x..............."},
    # Stop-time.
    4: HIT,
    5: _with(HIT, C="................", D="m..............."),
    6: _with(HIT, K="X.............m."),
    7: {"K": "X.......x.....m.", "S": "X...........m..o", "C": "x...............", "P": "....s...........", "H": "........m.s.m.s."},
    8: HIT,
    9: _with(HIT, K="X.............X.", S="X.............x.", C="m.............x.", P="....s...s......."),
    10: _with(HIT, R="....m..s....m..."),
    11: {"K": "X.............m.", "S": "X...............", "C": "x...............", "P": "....s...s.......", "3": "..........m.s...", "4": "............m.x."},
    12: {"K": "X.....X.........", "S": "X.....x.........", "C": "x.....m.........", "P": "..........s...u."},
    13: {"K": "X.....X.......x.", "S": "X.....x.........", "C": "x.....m.........", "P": "..........s.....", "4": "............m.x."},
    14: _with(RIFF, C="x...............", S="....X.......X..."),
    15: {"K": "X...............", "S": "X.........uosmxX", "C": "x...............", "P": "........s......."},
    # Verse.
    16: _with(VERSE_RIFF, C="x..............."),
    17: VERSE_CHUG,
    18: VERSE_RIFF,
    19: _with(VERSE_CHUG, K="X.......x.m.x.m.", S="....X..o....X.mx", H="x.s.m.s.x.m.m..."),
    20: _with(VERSE_RIFF, D="m..............."),
    21: VERSE_CHUG_2,
    22: _with(VERSE_RIFF, K="X..o..x.m.x....."),
    23: {"K": "X...m...x.x.....", "S": "....X..o.oXmX...", "2": ".............x..", "4": "..............X.", "H": "x.s.m.s.x......."},
    24: _with(VERSE_332, C="m..............."),
    25: _with(VERSE_332, S="....X..o....X.ox", O="..............m.", H="x.sm..m.x.s.m..."),
    26: {"K": "X.....X.X.X.....", "S": "X.....x.x.x.....", "C": "x...............", "P": "....s.......s.s."},
    27: {"K": "X...............", "S": "X.....usmmxX", "C": "x...............", "4": ".........xXX"},
    # Chorus.
    28: _with(CHORUS, C="X...............", O="....m...x...m..."),
    29: CHORUS_2,
    30: CHORUS,
    31: {"K": "X.....X.........", "S": "....X.....xoX...", "O": "x...m...........", "1": "............m...", "2": ".............x..", "4": "..............x."},
    32: _with(CHORUS, D="X...............", O="....m...x...m..."),
    33: _with(CHORUS_2, S="....X....o..X.ox", C="............m..."),
    34: _with(CHORUS, K="X.....X.x.x.....", S="....X.......X..."),
    # Cut off; when time goes on, two taps.
    35: {"K": "X.....X.....X...", "S": "....X...moxoX.um", "C": "x.....x.....X...", "1": "........x.......", "2": "..........x....."},
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
    46: {"K": "X..X..X..X..X.X.", "S": "X..x..X..x..X.xo", "C": "x.....m.....x...", "D": "...m.....m......"},
    47: {"K": "X.....X.X.X.....", "S": "X.....x.x.x.XoXX", "C": "x.........x.....", "4": ".............x.x"},
    # Slowing: the riff's four notes, a beat each; one blow leads out of the pause.
    48: {"K": "X...X...X...X...", "S": "X...X...X...X..X", "C": "x...x...x...X...", "4": "......m...mx...X", "2": ".........m......"},
    # Finale: double time.
    49: _with(DOUBLE, C="X...............", O="....m...m...m..."),
    50: DOUBLE_2,
    51: DOUBLE,
    52: _with(DOUBLE_2, S="..x...X...x.xxXx", T="..m...m...m.....", O="m...m...m......."),
    53: _with(DOUBLE_BELL, D="X..............."),
    54: _with(DOUBLE_BELL, K="X...x...X...x.m.", S="..x...X..ox...X."),
    55: DOUBLE_BELL,
    56: {"K": "X...x...X.......", "S": "..x...X.X.x.....", "1": "...........xx...", "2": ".............x..", "4": "..............Xx", "O": "m...m...........",
         "T": "..m...m........."},
    57: _with(DOUBLE, C="X...............", O="....m...m...m..."),
    58: _with(DOUBLE_2, K="X..mx...X..mx..."),
    59: _with(DOUBLE_332, D="X...............", O="....m...m...m..."),
    60: {"K": "X...x.X.X...x...", "S": "..x...X...x.....", "O": "m...m...m.......", "1": "............Xx..", "4": "..............Xx"},
    61: _with(DOUBLE, C="X...............", K="X...x.x.X.x.x...", O="....m...m...m..."),
    62: {"K": "X.....X...x.X...", "S": "..x...X...x...X.", "O": "....m...m.......", "C": "X...........X...", "D": "......X.........", "T": "..m...m...m...m."},
    63: {"K": "X.....X.x...x...", "S": "....X...uossmmxX", "C": "X.....X.........", "4": "............xxXx"},
    # Ending: the riff once more by everyone, a breath, the chord.
    64: {"K": "X.....X.X.X.....", "S": "X.....X.X.X...xX", "C": "x...............", "4": "..............xX"},
    65: {"K": "X...............", "S": "X...............", "C": "X...............", "D": "X..............."},
}

# (bar, sixteenth) at which the cymbals are grabbed, so that a hole is a hole.
CHOKES = [(1, 2.5), (3, 2.5), (4, 2.5), (5, 2.5), (6, 2.5), (7, 2.5), (8, 2.5), (9, 2.5), (9, 15.9), (10, 2.5), (11, 2.5), (12, 8.5),
          (13, 8.5), (15, 2.5), (26, 12.5), (27, 2.5), (35, 12.6), (47, 12), (48, 13.6), (64, 12)]


def notes():
    found = []
    for bar, lines in BARS.items():
        for name, signs in lines.items():
            found += drum_line(TIME, NAMES[name], bar, signs)
    return found


def chokes():
    return [TIME.tick(bar, sixteenth) for bar, sixteenth in CHOKES]
