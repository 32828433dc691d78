"""The drums, bar by bar, in eighth triplets: seven beats of three. X x m s u o are strokes from hardest to a ghost.

Brushes up to the vibraphone's solo, sticks from the alto's on, brushes again for the last sound. The foot closes the hats on
2, 4 and 7, the ride counts four and three.
"""
from studio.drumkit import BELL, CLOSED, CRASH, CRASH_2, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, RIM, SNARE
from studio.notation import drum_line

from .form import TIME

TAP, SLAP, SWEEP = 25, 39, 40  # brushes
NAMES = {"K": KICK, "S": SNARE, "R": RIM, "H": CLOSED, "P": PEDAL, "O": OPEN, "C": CRASH, "D": CRASH_2, "I": RIDE, "B": BELL,
         "1": HIGH_TOM, "2": MID_TOM, "3": LOW_TOM, "4": FLOOR_TOM, "T": TAP, "L": SLAP, "W": SWEEP}

FOOT = "... m.. ... m.. ... ... x.."
RIDE_1 = "x.. m.s m.. m.s x.. m.s m.."
RIDE_2 = "x.. m.. m.s m.s x.. m.. m.s"
RIDE_3 = "x.. m.s m.. x.. m.s m.. m.s"
RIDE_4 = "x.s m.. m.s m.. x.. m.s m.."
SOFT_1 = "m.. s.u s.. s.u m.. s.u s.."
SOFT_2 = "m.. s.. s.u s.u m.. s.. s.u"
STIR = "s.. ... s.. ... s.. ... ..."
STIR_2 = "s.. ... u.. ... s.. u.. ..."
FEATHER = "m.. u.. u.. u.. s.. u.. m.."

BRUSHES = {"P": FOOT, "W": STIR, "T": "... s.. ... s.. ... ... m..", "K": FEATHER}
HEAD = {**BRUSHES, "I": SOFT_1}
HEAD_2 = {**BRUSHES, "I": SOFT_2, "W": STIR_2, "T": "... s.u ... s.. ... ..u m.."}
STICKS = {"P": FOOT, "I": RIDE_1, "K": FEATHER}
STICKS_2 = {"P": FOOT, "I": RIDE_2, "K": FEATHER}
STICKS_3 = {"P": FOOT, "I": RIDE_3, "K": FEATHER}
STICKS_4 = {"P": FOOT, "I": RIDE_4, "K": FEATHER}


def _with(bar, **changes):
    return {**bar, **{name.removeprefix("_"): signs for name, signs in changes.items()}}


BARS = {
    # Vamp: brushes and foot, then the ride, then a word.
    0: _with(BRUSHES, K="x.. u.. ... ... s.. ... m..", I="x.. ... ... ... ... ... ..."),
    1: _with(BRUSHES, I="... ... ... ... m.. s.u s..", K="m.. u.. u.. ... s.. u.. m.."),
    2: _with(HEAD, K="x.. u.. u.. u.. s.. u.. x.."),
    3: _with(HEAD_2, K="x.. u.. u.. ..m ... ... x..", T="... s.. ... s.. ..o uss m.x", L="... ... ... ... ... ... x..", I="m.. s.u s.. s.. ... ... ..."),
    # Head.
    4: _with(HEAD, K="X.. u.. u.. u.. s.. u.. x..", B="x.. ... ... ... ... ... ..."),
    5: _with(HEAD_2, K="x.. u.. u.. u.m ... u.. m.."),
    6: _with(HEAD, K="m.. u.. u.. m.. u.. u.. x.."),
    7: _with(HEAD_2, K="x.. u.. u.. ... m.. u.. x..", T="... s.u ... s.. ... u.s m.s", L="... ... ... ... m.. ... ..."),
    8: _with(HEAD, K="m.m u.. u.. u.. s.. u.. x..", I="m.s s.. s.. s.u m.. s.u s.."),
    9: _with(HEAD_2, K="m.. u.. u.. ..m ... u.. x..", L="... ... ... ..m ... ... ..."),
    10: _with(HEAD, K="x.. u.. u.. ... m.. u.. x..", T="... s.. ..u s.. ... s.. m.."),
    11: _with(HEAD_2, K="x.. u.. u.. u.. s.. u.m ...", T="... s.u ... s.. ..o u.s s.m"),
    12: _with(HEAD, K="X.. x.. u.. u.. s.. u.. x..", B="m.. ... ... ... ... ... ...", L="... m.. ... ... ... ... ..."),
    13: _with(HEAD_2, K="X.. u.. u.. u.. m.. u.. x..", L="m.. ... ... ... ... ... m.."),
    14: _with(HEAD, K="m.. u.. m.. u.. u.m ... x..", T="... s.. ... s.. ... u.. m.u"),
    15: {"K": "X.. m.. m.. m.. x.. ... ...", "L": "... ... ... ... x.. ... ...", "T": "... s.. ... s.. ..o sus mxm", "P": "... m.. ... m.. ... ... ...",
         "I": "m.. s.. s.. s.. ... ... ...", "W": "s.. ... s.. ... ... ... ..."},
    # Vibraphone: in two, stirring.
    16: {"K": "X.. ... u.. ... m.. ... m..", "P": FOOT, "W": "m.. ... s.. ... m.. ... s..", "T": "... u.. ... u.. ... ... s..", "B": "m.. ... ... ... ... ... ..."},
    17: {"K": "m.. ... u.. ..m m.. ... x..", "P": FOOT, "W": "m.. ... s.. ... m.. ... ...", "T": "... u.. ..o s.. ... u.. s.u"},
    18: _with(HEAD, K="x.. ... m.. u.. u.. u.. x..", T="... s.. ..u s.. ..u ... m.."),
    19: {"K": "x.. u.. u.. u.. x.. ..m x..", "P": "... m.. ... m.. ... ... ...", "I": "m.. s.u s.. s.. m.. ... ...", "W": "s.. ... s.. ... ... ... ...",
         "S": "... ... ... ... ... oou sms", "L": "... ... ... ... x.. ... ..."},
    # Alto: sticks.
    20: _with(STICKS, K="X.. u.. u.. u.m ... u.. x..", C="m.. ... ... ... ... ... ...", S="... o.. ..u ... ... ..o u.."),
    21: _with(STICKS_2, K="x.. u.. u.. u.. m.. u.. x..", S="... ..u ... ... xuu s.. ..."),
    22: _with(STICKS_3, K="m.. u.. u.. x.. u.. u.. x..", S="..o ... ..s ... o.. ..u ..."),
    23: _with(STICKS_4, K="x.. u.. u.. u.. ... x.x ...", S="... o.. u.. ..o ... m.x ..o", R="... m.. ... m.. ... ... ..."),
    24: _with(STICKS, K="X.m m.. u.. u.. m.. u.. x..", C="... m.. ... ... ... ... ...", S="..s x.. ... o.. ..o ... m.."),
    25: _with(STICKS_3, K="X.. ..x ... ..x u.. u.. x..", S="..o ..s ..o ..s ... u.. x.."),
    26: _with(STICKS_2, K="X.. u.. ..m ..x ... u.m x..", D="m.. ... ... ... ... ... ...", S="... o.. ..u ..m .o. ..u m.o"),
    27: {"K": "X.. ..X ... ... ... ... ...", "S": "x.. ..x ..o sum s.. ... ...", "C": "... ..x ... ... ... ... ...", "1": "... ... ... ... .mx ... ...",
         "2": "... ... ... ... ... xm. ...", "4": "... ... ... ... ... ..x X..", "I": "x.. ... ... ... ... ... ..."},
    # Trades: the motif's rhythm on the drums, and a second phrase.
    28: {"K": "X.. ... ... ... x.. ... ...", "C": "x.. ... ... ... ... ... ...", "S": "... X.. x.m ..o ooo sos ...", "1": "... ... ... ..x ... ... ...",
         "4": "... ... ... ... m.. ... X.m", "P": FOOT},
    29: {"K": "m.. X.. x.x ..X ... m.. X..", "S": "... m.. m.. ..x .o. ..s x..", "I": "x.. m.s m.. m.. x.. m.s m..", "P": "... m.. ... m.. ... ... ...",
         "C": "... ... ... ..m ... ... ..."},
    30: {"S": "X.x oos X.. o.. o.s o.. ...", "1": "... ..x .o. ... .x. ... ...", "2": "... ... ... x.x ... ... ...", "4": "... ... ... ... ..m x.. X..",
         "K": "x.. ... x.. m.. ... m.. x..", "P": FOOT},
    31: {"K": "X.x ..X x.. x.x ..x x.. X..", "S": "m.s oom m.. m.m oox m.. x..", "I": "x.. m.. m.. x.. m.. x.. m..", "P": "... m.. ... m.. ... ... ...",
         "D": "x.. ... ... ... ... ... ..."},
    32: {"K": "X.. ... m.. ... x.x ... X..", "S": ".xx oXo ..x xox m.m x.. m..", "4": "x.. ... ... ... ... ... ...", "2": "... ... .x. ... ... ... ...",
         "I": "... ... ... ... x.. m.. x..", "P": "... m.. ... m.. ... ... x..", "C": "... ... ... ... ... x.. ..."},
    33: {"K": "X.. ..x ... x.. X.x m.. X..", "S": "xox .xo xX. ... xmm x.. m..", "1": "... x.. ..x ... ... ... ...", "4": "... ... ... .xx ... ... ...",
         "I": "... ... ... ... x.. m.. m..", "P": "... m.. ... m.. ... ... x..", "D": "... ... ... ... x.. ... ..."},
    34: {"S": "oou uus ssu sms mmm xmx xxX", "K": "m.. s.. m.. m.. x.. x.. x..", "P": "... m.. ... m.. ... m.. ...", "4": "... ... ..m ... ..x ..x x..",
         "3": "... ... ... ..m ... .x. .x.", "B": "... ... ... ... ... ... ..."},
    35: {"K": "X.. ..X ... X.. ..X ... ...", "S": "x.. ..x ... x.. ..X ... ...", "C": "x.. ... ... x.. ... ... ...", "D": "... ..x ... ... ..X ... ...",
         "4": "... ... .xx ... .x. ... ...", "1": "... ... ... .xo ... ... ..."},
    # Last head.
    36: _with(STICKS, K="X.. u.. u.. u.x ... u.. X..", C="X.. ... ... ... ... ... ...", S="... m.. u.s ..m ... ..o x.."),
    37: _with(STICKS_3, K="X.. u.. u.m ... x.. u.. x..", S="... ..o s.. ..u ... x.o s.."),
    38: _with(STICKS_2, K="x.. u.. u.. x.. x.m ..x X..", S="... o.u ... m.. m.s ..m x.."),
    39: _with(STICKS_4, K="X.. ... x.. u.. x.. u.. ...", S="... o.s ... u.o x.. ..s ...", P="... m.. ... m.. ... ... ...",
              _1="... ... ... ... .ox ... ...", _4="... ... ... ... ... ... x.x"),
    40: _with(STICKS, K="X.x ... u.. u.. m.. u.. X..", D="x.. ... ... ... ... ... ...", S="... ..m s.. s.o ... ..o x.."),
    41: _with(STICKS_3, K="x.. u.. ..x ... x.. u.. x..", S="o.. ..s ... u.x ... x.. ..o"),
    42: _with(STICKS_4, K="X.. x.. ..m u.. x.. x.. X..", S="... m.. ..m ... ..s ..o x..", B="x.. m.. ... ... ... ... ..."),
    43: {"K": "X.. u.. m.. u.x ... ... X..", "S": "... o.u ..s x.. oss mxm x..", "I": "x.. m.s m.. m.. ... ... ...", "1": "... ... ... ... x.. ... ...",
         "2": "... ... ... ... ... x.. ...", "4": "... ... ... ... ... ..x .xX", "P": "... m.. ... m.. ... ... ..."},
    # Tag.
    44: _with(STICKS, K="X.. x.. x.. u.x ... u.. X..", C="X.. ... ... ... ... ... ...", S="... m.. m.s ..m ... ..o x.."),
    45: _with(STICKS_2, K="X.. x.. x.x ... x.. u.. X..", D="X.. ... ... ... ... ... ...", S="... x.. x.x ..o m.s oom x.."),
    46: {"K": "X.. X.. x.x ..X ... ... X..", "S": "x.. X.. x.x ..X ... ... X..", "C": "x.. ... ... ..x ... ... ...", "D": "... ... ... ... ... ... x..",
         "1": "... ..o ... ... ... ... ...", "4": ".xx ... ... ... ... ... ..."},
    47: {"K": "X.. ... ... ... ... ... u..", "C": "X.. ... ... ... ... ... ...", "B": "x.. ... ... ... ... ... ...", "W": "... ... ... s.. ... s.. ...",
         "T": "... ... ... ... ... ... s..", "P": "... ... ... ... ... ... m.."},
}

# Where the cymbals are grabbed: (bar, sixteenth).
CHOKES = [(27, 8.0), (35, 3.0), (35, 9.0), (35, 15.0), (35, 20.0), (46, 19.0)]


def notes():
    found = []
    for bar, lines in BARS.items():
        for name, signs in lines.items():
            found += drum_line(TIME, NAMES[name], bar, signs)
    return found


def chokes():
    return [TIME.tick(bar, sixteenth) for bar, sixteenth in CHOKES]
