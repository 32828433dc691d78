"""The kit, bar by bar: nothing, then brushes and a ride in 6/8, toms that gather, and four on the floor until the sun is up."""
from studio.drumkit import (BELL, CLOSED, CRASH, CRASH_2, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, RIM,
                            SNARE, TAMBOURINE)
from studio.notation import drum_line

from .form import TIME

# Of the brush kit, which is played up to the build: a slap, and a brush drawn round the skin.
SLAP, SWIRL = 39, 40
STICKS_BAR = 16

KIT = {"K": KICK, "S": SNARE, "R": RIM, "H": CLOSED, "P": PEDAL, "O": OPEN, "C": CRASH, "D": CRASH_2, "I": RIDE, "B": BELL,
       "1": HIGH_TOM, "2": MID_TOM, "3": LOW_TOM, "4": FLOOR_TOM, "T": TAMBOURINE, "A": SLAP, "W": SWIRL}

# Twelve signs: a bar of 6/8 in sixteenths.
LILT = {"K": "s.........u.", "A": "......m.....", "W": "u.....s.....", "I": "m.u.o.s.u.o."}
LILT_2 = {"K": "s.....u.....", "A": "......m...u.", "W": "u.....s.....", "I": "m.o.u.s.o.s."}
# Sixteen: the chase. Four on the floor.
RUN = {"K": "X...X...X...X...", "S": "....X.......X...", "H": "x.s.m.s.x.s.m.s."}
RUN_2 = {"K": "X...X...X.x.X...", "S": "....X.......X..o", "H": "x.s.m.s.x.s.m..."}
RUN_OPEN = {"K": "X...X...X...X...", "S": "....X..o....X...", "H": "x.s.m.s.x.s.m...", "O": "..............m."}
HARD = {"K": "X...X...X.x.X...", "S": "....X..o....X..o", "I": "x.s.x.s.x.s.x.s.", "T": "..m...m...m...m."}
HARD_2 = {"K": "X...X.x.X...X.x.", "S": "....X....o..X...", "I": "x.s.x.s.x.s.x.s.", "T": "..m...m...m...m."}
HOOK = {"K": "X...X...X...X...", "S": "....X.......X...", "O": "..m...m...m...m.", "H": "x...x...x...x...", "T": "m.s.m.s.m.s.m.s."}
HOOK_2 = {"K": "X...X...X.x.X.x.", "S": "....X..o....X.o.", "O": "..m...m...m...m.", "H": "x...x...x...x...", "T": "m.s.m.s.m.s.m.s."}
DAWN = {"K": "X...X...X...X...", "S": "..x...X...x...X.", "O": "m...m...m...m...", "T": "m.s.m.s.m.s.m.s."}
DAWN_2 = {"K": "X...X...X..mX.m.", "S": "..x...X..ox...X.", "O": "m...m...m...m...", "T": "m.s.m.s.m.s.m.s."}


def _with(bar, **changes):
    return {**bar, **{name.removeprefix("_"): signs for name, signs in changes.items()}}


BARS = {
    6: {"W": "......o....."},
    7: {"W": "u...........", "I": "........u.s."},
    8: _with(LILT, D="u..........."),
    9: LILT,
    10: LILT_2,
    11: _with(LILT, A="......m.u.s."),
    12: _with(LILT, I="m.u.u.m.u.s.", D="o..........."),
    13: LILT_2,
    14: _with(LILT, K="s.....s...s.", I="m.u.s.m.u.s."),
    15: {"K": "s.....s.....", "A": "......m.u.s.", "W": "s...........", "I": "s.u.u.m.....", "3": "........u.s.", "4": "..........mm"},
    # Headlights: each eighth is a step of what comes.
    16: {"K": "x.....m.....", "4": "m.u.u.m.u.u.", "R": "......m.....", "C": "s..........."},
    17: {"K": "x.....x.....", "4": "m.s.s.m.s.s.", "R": "......m.....", "T": "u.u.u.u.u.u."},
    18: {"K": "x.x.x.x.x.x.", "4": "m.m.m.m.m.m.", "S": "......u.s.m.", "T": "s.s.s.s.s.s."},
    19: {"K": "X.X.X.X.....", "S": "u.s.m.xsxmxX", "4": "x.x.x.x.x.x.", "T": "m.m.m......."},
    # Chase.
    20: _with(RUN, C="X..............."),
    21: RUN,
    22: RUN_2,
    23: RUN_OPEN,
    24: _with(RUN, D="m..............."),
    25: _with(RUN_2, S="....X..o.o..X..o"),
    26: RUN,
    27: {"K": "X...X...X.......", "S": "....X..ox.xxXoxX", "H": "x.s.m.s.........", "1": "........x.......", "4": "..............x."},
    # Harder: ride and tambourine.
    28: _with(HARD, C="X..............."),
    29: HARD_2,
    30: HARD,
    31: _with(HARD_2, S="....X..o.o..X.xx"),
    32: _with(HARD, D="x..............."),
    33: HARD_2,
    34: _with(HARD, K="X...X...X...X.xx"),
    35: {"K": "X.....X.....X...", "S": "X.....X.xsxsXxXX", "C": "X.....x.........", "4": "............x.x."},
    # Chorus.
    36: _with(HOOK, C="X..............."),
    37: HOOK,
    38: HOOK_2,
    39: _with(HOOK, S="....X..o.o..X..o"),
    40: _with(HOOK, D="x..............."),
    41: HOOK_2,
    42: HOOK,
    43: {"K": "X...X...X...X...", "S": "....X.x.X.xsxxXX", "O": "..m.............", "H": "x...............", "2": "......x.........", "4": "..........x.x.x."},
    # Breath: a heartbeat, a stop, a held breath, up.
    44: {"K": "X...............", "C": "X...............", "R": "............m..."},
    45: {"K": "m.m.............", "R": "............m..."},
    46: {"K": "m.m.....m.m.....", "4": "............u.s.", "R": "....m..........."},
    47: {"K": "X...X...X.X.X.X.", "S": "u.u.s.s.mmxxXXXX", "4": "........x.x.x.x."},
    # Sunrise: up a tone, snare on every and.
    48: _with(DAWN, C="X...............", D="X..............."),
    49: DAWN_2,
    50: DAWN,
    51: _with(DAWN_2, S="..x...X..ox.X.X."),
    52: _with(DAWN, D="x..............."),
    53: DAWN_2,
    54: DAWN,
    55: {"K": "X...X...X...X...", "S": "..x...X.xxx.xXxX", "O": "m...m...........", "T": "m.s.m.s.........", "1": "........xx......", "4": "............x.x."},
    56: _with(DAWN, C="X...............", D="x..............."),
    57: DAWN_2,
    58: _with(DAWN, K="X...X...X.x.X.x."),
    59: _with(DAWN_2, C="........m......."),
    60: _with(HOOK_2, D="X...............", S="....X.x.....X.xx"),
    61: _with(HOOK_2, C="x...............", K="X...X...X...X..."),
    62: {"K": "X.....X.....X...", "S": "X.....X.....X.xx", "C": "X.....X.....X...", "T": "m.s.m.s.m.s.m.s."},
    63: {"K": "X.....X.....X.X.", "S": "X..xx.X.xxx.XXXX", "D": "X.....X.........", "4": "........x.x.x.x."},
    # Home.
    64: {"K": "X...........", "C": "X...........", "D": "x..........."},
    67: {"R": "......u....."},
}

CHOKES = {44: 12}


def notes(first=0, end=10 ** 6):
    found = []
    for bar, lines in BARS.items():
        if not first <= bar < end:
            continue
        for name, signs in lines.items():
            found += drum_line(TIME, KIT[name], bar, signs)
    return found


def chokes():
    return [TIME.tick(bar, sixteenth) for bar, sixteenth in CHOKES.items()]
