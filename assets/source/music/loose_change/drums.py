"""The kit and the hands beside it, bar by bar. X x m s u o are strokes from hardest to a ghost."""
from studio.drumkit import (BELL, CLOSED, CRASH, CRASH_2, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, RIM,
                            SNARE, TAMBOURINE)
from studio.notation import drum_line
from studio.percussion import CABASA, CLAP, CONGA_HIGH, CONGA_LOW, CONGA_MUTE, COWBELL

from .form import TIME

KIT = {"K": KICK, "S": SNARE, "R": RIM, "H": CLOSED, "P": PEDAL, "O": OPEN, "C": CRASH, "D": CRASH_2, "I": RIDE, "B": BELL,
       "1": HIGH_TOM, "2": MID_TOM, "3": LOW_TOM, "4": FLOOR_TOM, "T": TAMBOURINE}
HANDS = {"L": CLAP, "W": COWBELL, "A": CABASA, "c": CONGA_HIGH, "h": CONGA_MUTE, "l": CONGA_LOW}

HAT = "xusumusuxusumusu"
HAT_GAP = "xusumus.xusu.usu"  # breathes before the third beat
HAT_END = "xusumusuxusumu.."
BARK = "..............m."

# Heads: the kick walks away from the beat, the snare whispers round it.
HEADS = {"K": "X..x..x...x..x..", "S": "....X.o.o...X..o", "H": HAT}
HEADS_2 = {"K": "X..x..x...x.....", "S": "....X.o.o...Xo..", "H": HAT_END, "O": BARK}
HEADS_3 = {"K": "X..x..x...x.....", "S": "....X.o.o..oX..o", "H": HAT_GAP}
# Tails: kick and horns strike together on the and of two and on the last sixteenth.
TAILS = {"K": "X..x..m...x..x..", "S": "....X.o.o...X.o.", "H": HAT, "A": "..u...u...u...u."}
TAILS_2 = {"K": "X..x..X...x....X", "S": "....Xo...o..X...", "H": "xusumu..xusumus.", "O": "......m.........", "A": "..u...u...u...u."}
# Spree: the bell of the ride, an open hat on every and, the kick on the walk of the bass.
SPREE = {"K": "X..x..x...x..x..", "S": "....X.o.o...X..o", "B": "x...m...x...m...", "O": "..s...s...s...s.", "T": "..m.u.m...m.u.m."}
SPREE_2 = {"K": "X..x..X...x.x.x.", "S": "....X.o.o...X.oo", "B": "x...m...x...m...", "O": "..s...s...s.....", "T": "..m.u.m...m.u.m."}
# Borrowed: the vamp again with the ride on top and congas beneath.
BORROWED = {"K": "X..x..x...x..x..", "S": "....X.o.o...X..o", "I": "x.s.m.s.x.s.m.s.", "P": "....u.......u...", "c": "......s.......mu", "h": "..u..u..u.u.u...", "l": "...s......s....."}
BORROWED_2 = {"K": "X..x..X...x....X", "S": "....Xo..o...X...", "I": "x.s.m.s.x.s.m...", "O": BARK, "c": "......s..m......", "h": "..u..u....u.u.u.", "l": "...s.......s...s"}


def _with(bar, **changes):
    return {**bar, **{name.removeprefix("_"): signs for name, signs in changes.items()}}


BARS = {
    # Toss: the band strikes once, a coin drops, hats come up under it; the bass repeats the coin; the groove falls in.
    0: {"K": "X...............", "S": "X...............", "C": "m...............", "H": "............u.su"},
    1: {"K": "X..x..x.........", "S": "............x.mx", "H": "x...s...x...s...", "R": "....m...........", "P": "........u......."},
    2: _with(HEADS, C="m...............", A="..u...u...u...u."),
    3: {"K": "X..x..x...x.....", "S": "....X..o..o.Xmxo", "H": "xusumusuxusu....", "4": "..............x.", "2": ".............x..", "A": "..u...u........."},
    # Heads: the tenor asks, the mute answers.
    4: _with(HEADS, C="x..............."),
    5: HEADS_2,
    6: _with(HEADS, K="X..x..x...x..m.."),
    7: {"K": "X..x......x.....", "S": "....X..o.ooxX...", "H": "xusumusux.......", "O": "..............m.", "1": ".............x.."},
    8: _with(HEADS, D="m..............."),
    9: HEADS_3,
    10: _with(HEADS, K="X.....x...x..x..", S="....X.oo.o..X..o"),
    11: {"K": "X..x..x.........", "S": "....X...xo.xX.xX", "H": "xusumus.........", "1": ".........x......", "2": "..........x.....", "4": ".............x.."},
    # Tails: horns.
    12: _with(TAILS, C="x..............."),
    13: TAILS_2,
    14: _with(TAILS, K="X..x..m...x..m.x"),
    15: _with(TAILS_2, S="....X.o.o...X.mo", H="xusumu..xusu...."),
    16: _with(TAILS, D="m..............."),
    17: _with(TAILS_2, K="X.....X...x.x..X"),
    18: _with(TAILS, S="....X.o.o..xX.o.", H="xusumusuxusumus.", O=BARK),
    # The band strikes three times and is silent; what is left is a fill that climbs.
    19: {"K": "X..X..X.........", "S": "X..X..X..ou.smxX", "C": "x..x..m.........", "3": "........xx......", "2": "..........x.....", "1": "...........xx..."},
    # Spree.
    20: _with(SPREE, C="X...............", O="......s...s...s."),
    21: SPREE_2,
    22: _with(SPREE, D="m..............."),
    23: {"K": "X..x..X...x.x...", "S": "....X.o.o...Xoxm", "B": "x...m...x.......", "O": "..s...s.........", "T": "..m.u.m.........", "2": "..............x."},
    24: _with(SPREE, C="x..............."),
    25: _with(SPREE_2, K="X..x..X..xx.x.x.", S="....X..o....X.oo"),
    26: _with(SPREE, K="X..x..x...X..X.X", D="x.........m.....", B="x...m..........."),
    27: {"K": "X..X..X.........", "S": "X..X..X.........", "C": "X..x..x.........", "1": "..........xx....", "3": "............xx..", "4": "..............xX"},
    # Broke: kit, claps, bass, and the holes between.
    28: {"K": "X..x............", "S": "............X...", "L": "....X.......X...", "H": "........s.s.....", "C": "x..............."},
    29: {"K": "X..x..X.........", "L": "..........X.X...", "R": "..........m.....", "H": "x.s............."},
    30: {"K": "X..x............", "S": "............X..o", "L": "....X.......X...", "H": "........s.su...."},
    31: {"K": "X..x..X...X.....", "S": "..............xX", "L": "....X.X.......X.", "H": "x...s..........."},
    32: {"K": "X..x......x.....", "S": "....x..o....X..o", "L": "....X.......X.X.", "H": "x.s.m.s.x.s.m.s.", "A": "..u...u...u...u."},
    33: {"K": "X..x..X.........", "S": "....x..o.o......", "L": "....X.....X.X...", "H": "x.s.m.s.........", "A": "..u...u........."},
    34: {"K": "X...x...x...x...", "S": "....X.o.o...X..o", "L": "....X.......X...", "H": "x.s.m.s.x.s.m.s.", "4": "..u...s...u...s.", "A": "..u...u...u...u."},
    35: {"K": "X...x...x...x...", "S": "uouosuusmsmsxmxX", "4": "..............xX", "L": "........X.......", "H": "x...x...x......."},
    # Borrowed: the tenor alone against the horns.
    36: _with(BORROWED, C="X..............."),
    37: BORROWED_2,
    38: _with(BORROWED, K="X..x..x...x..m.."),
    39: _with(BORROWED_2, S="....Xo.o.o..X.xo", I="x.s.m.s.x.s.....", O="................"),
    40: _with(BORROWED, D="x..............."),
    41: _with(BORROWED_2, K="X.....X...x..x.X", S="....X.o.o..oX..."),
    42: _with(BORROWED, B="......m.......m.", S="....X.oo.o..X..o"),
    43: {"K": "X..X..X...X.....", "S": "X..X..X...X.oxoX", "C": "x..m..x...x.....", "1": "............x...", "2": ".............x..", "4": "...............x"},
    # Big spree: the same with everyone.
    44: _with(SPREE, C="X...............", W="x.....m...x..m..", O="......s...s...s."),
    45: _with(SPREE_2, W="x.....m...x..m..", c="............mm.m"),
    46: _with(SPREE, D="x...............", W="x.....m...x..m..", K="X..x..x...x..x.m"),
    47: {"K": "X..x..X...x.....", "S": "....X..o.oxoX...", "B": "x...m...........", "O": "..s...s.........", "T": "..m.u.m.........", "1": ".............xx.", "4": "...............x",
         "W": "x.....m........."},
    48: _with(SPREE, C="X...............", W="x.....m...x..m.."),
    49: _with(SPREE_2, S="....X.o.o..xX.oo", W="x.....m...x..m..", c="............mmm."),
    50: _with(SPREE, K="X..x..x...X..X.X", D="x.........x..m..", B="x...m...........", W="x.....m........."),
    51: {"K": "X..X..X.........", "S": "X..X..X...uosmxX", "C": "X..x..x.........", "2": "............x.x.", "4": ".............x.x"},
    # Settled: the coin's own rhythm by everyone, twice; a breath; the chord.
    52: {"K": "X.XX..X.XXX..x..", "S": "..mX..X.m.X.X..o", "C": "X..m......x.....", "T": "x...x...x...x..."},
    53: {"K": "X.XX..X.XXX.....", "S": "..mX..X.m.X.X.xx", "D": "x..m......x.....", "T": "x...x...x...x...", "4": ".............xx."},
    54: {"K": "X..X..X.........", "S": "X..X..X......oxX", "C": "x..x..X.........", "1": "..........x.....", "2": "...........xx...", "4": ".............x.x"},
    55: {"K": "X...............", "S": "X...............", "C": "X...............", "D": "X..............."},
}

# Sixteenths at which the cymbals are grabbed, so that a hole is a hole.
CHOKES = {0: 2, 19: 7.5, 27: 7.5, 29: 6.9, 31: 10.9, 33: 6.9, 51: 7.5, 54: 7.5}


def _lines(names):
    found = []
    for bar, lines in BARS.items():
        for name, signs in lines.items():
            if name in names:
                found += drum_line(TIME, names[name], bar, signs, "drums" if names is KIT else "hands")
    return found


def kit():
    return _lines(KIT)


def hands():
    """Claps, cabasa, congas and cowbell."""
    return _lines(HANDS)


def chokes():
    return [TIME.tick(bar, sixteenth) for bar, sixteenth in CHOKES.items()]
