"""Coins, tenor, trumpet and alto: who asks, who answers, and who pays at the end.

The idea of the song is a coin: tossed up a fourth off the beat, it drops in ever shorter steps, 3 2 1 1, and lies still.
"""
from studio.notation import written

from .form import TIME

TOSS = "2:B4/1 3:E5/2.5> 6:D5/1.5 8:B4/1 9:C#5/1 10:A4/4v"
TOSS_HOME = "2:B4/1 3:E5/2.5> 6:D5/1.5 8:B4/1 9:A4/1 10:G4/1.5 12:E4/3c"

TENOR = {
    # Heads: asked, closed, asked a step lower, and broken up.
    4: TOSS,
    6: TOSS_HOME,
    8: "2:A4/1 3:D5/2.5> 6:C#5/1.5 8:A4/1 9:B4/1 10:G4/4v",
    10: "3:E5/1.5> 5:D5/1' 6:B4/1.5 8:D5/1> 9:C#5/1' 10:A4/1 11:B4/1' 12:G4/1> 13:A4/1' 14:E4/2",
    # Tails: the coin the other way up; then only its first half, low, and a climb from there to the trumpet.
    12: TOSS,
    14: "2:A4/1 3:E4/2.5> 6:F#4/1.5 8:A4/1 9:G4/1 10:B4/4v",
    16: "2:B3/1 3:E4/2.5> 6:D4/1.5",
    17: "2:D4/1 3:G4/2.5> 6:F#4/1.5",
    18: "0:B3/1.5 2:D4/1 3:E4/1.5> 5:G4/1' 6:A4/1.5> 8:G4/1 9:A4/1' 10:B4/1.5> 12:D5/3v",
    # Spree: an octave under the trumpet.
    19: "15:E4/1'",
    20: "0:G4/3> 3:F#4/2 5:E4/1 6:F#4/1' 7:E4/4v",
    21: "15:F#4/1'",
    22: "0:A4/3> 3:F#4/2 5:E4/1 6:F#4/1' 7:D4/4v",
    23: "15:D4/1'",
    24: "0:F4/3> 3:E4/2 5:D4/1 6:E4/1' 7:B3/4v",
    25: "15:E4/1'",
    26: "0:G4/3> 3:E4/2 5:D4/1 6:E4/1' 7:A#3/2 10:D4/1.5> 13:E4/1> 15:G4/1>",
    27: "0:F#4/1.4> 3:A4/1.4> 6:B4/2.5f>",
    # Borrowed: alone.
    36: "2:E5/3bv> 6:D5/1' 7:B4/1 8:A4/1.5> 10:B4/1' 11:D5/1 12:B4/3v",
    37: "11:G4/1 12:A4/1' 13:B4/1 14:D5/1'",
    38: "0:E5/1.5> 3:E5/1> 4:D5/1' 5:B4/1 6:D5/1.5> 8:C#5/1 9:D5/1' 10:E5/1 11:C#5/1' 12:A4/1.5> 14:B4/2",
    39: "2:D5/1> 3:B4/1' 4:A4/1 5:G4/1' 6:E4/2.5c>",
    40: "2:B4/1 3:E5/1> 4:B4/1' 6:D5/1> 7:A4/1' 9:C#5/1> 10:A4/1' 12:B4/1> 13:G4/1' 14:A4/1.5",
    41: "0:G4/1.5> 2:E4/1 3:G4/1' 4:A4/1 5:B4/1' 6:D5/3bv> 12:E5/2b> 14:D5/1 15:C#5/1'",
    42: "0:D5/1> 1:E5/1' 2:D5/1 3:B4/1' 4:D5/1> 5:B4/1' 6:A4/1 7:B4/1' 8:A4/1> 9:G4/1' 10:A4/1 11:G4/1' 12:E4/1.5> 14:G4/1 15:B4/1'",
    43: "0:B4/1.4> 3:D5/1.4> 6:E5/1.8> 10:E5/3fv> 15:E4/1'",
    # Big spree: beneath the trumpet, and in its rests the coin whole.
    44: "0:G4/3> 3:F#4/2 5:E4/1 6:F#4/1' 7:E4/4v",
    45: "2:B4/1 3:E5/2.5> 6:D5/1.5 8:B4/1 9:C#5/1 10:A4/3v 15:F#4/1'",
    46: "0:A4/1.5> 2:E4/1' 3:A4/2> 5:F#4/1 6:E4/1' 7:D4/4v",
    47: "2:E4/1 3:A4/2.5> 6:G4/1.5 8:E4/1 9:F#4/1 10:D4/3v 15:G4/1'",
    48: "0:B4/3> 3:A4/2 5:G4/1 6:A4/1' 7:D4/4v",
    49: "2:A4/1 3:D5/2.5> 6:C5/1.5 8:A4/1 9:B4/1 10:G4/3v 15:A4/1'",
    50: "0:C5/3> 3:A#4/2 5:G4/1 6:A#4/1' 7:E4/2 10:G4/1.5> 13:G4/1> 15:A#4/1>",
    51: "0:D#4/1.4> 3:D#4/1.4> 6:D#4/2.5f>",
    # Settled.
    52: "2:B3/1 3:E4/2.5> 6:D4/1.5 8:B3/1 9:C#4/1 10:A3/4v",
    53: "2:B3/1 3:E4/2.5> 6:D4/1.5 8:B3/1 9:A3/1 10:G3/1.5 12:E3/3c",
    54: "0:C#4/1.4> 3:E4/1.4> 6:D#4/2.5>",
    55: "0:C#5/20v>",
}

# The answers in Heads and Tails, and a coin that will not quite drop in Pockets: all with the mute in.
MUTE = {
    5: "6:G4/1 7:B4/1' 8:D5/2.5v> 11:C#5/1' 12:B4/2v",
    7: "2:E5/1> 3:D5/1' 5:B4/1.5 7:A4/1' 8:G4/2f",
    9: "6:G4/1 7:B4/1' 8:E5/1.5> 10:F#5/1' 11:C#5/3v",
    13: "9:D5/1 10:E5/1' 11:G5/2.5v>",
    15: "10:F#5/1> 11:E5/1' 12:D5/1 13:B4/1.5",
    16: "9:F#5/1' 10:E5/1.5> 12:D5/1' 13:B4/2.5v",
    17: "8:G5/1> 9:F#5/1' 10:E5/2f",
    33: "2:B4/1 3:E5/2.5v>",
    34: "2:B4/1 3:E5/2.5> 6:D5/1.5",
    35: "2:B4/1 3:E5/2.5> 6:D5/1.5 8:B4/1 9:C#5/1",
}

TRUMPET = {
    18: "6:F#5/1.5> 8:E5/1 9:F#5/1' 10:G5/1.5> 12:A5/3v",
    19: "15:E5/1'",
    20: "0:G5/3> 3:F#5/2 5:E5/1 6:F#5/1' 7:E5/4v",
    21: "15:F#5/1'",
    22: "0:A5/3> 3:F#5/2 5:E5/1 6:F#5/1' 7:D5/4v",
    23: "15:D5/1'",
    24: "0:F5/3> 3:E5/2 5:D5/1 6:E5/1' 7:B4/4v",
    25: "15:E5/1'",
    26: "0:G5/3> 3:E5/2 5:D5/1 6:E5/1' 7:A#4/2 10:D5/1.5> 13:E5/1> 15:G5/1>",
    27: "0:F#5/1.4> 3:A5/1.4> 6:B5/2.5f>",
    43: "15:E5/1'",
    # Big spree: the first notes climb a step with every fifth the bass falls, G A B C, and
    # the last six an octave, from D to D. The second phrase tosses the coin ahead of those beneath.
    44: "0:G5/3> 3:F#5/2 5:E5/1 6:F#5/1' 7:E5/4v",
    45: "15:F#5/1'",
    46: "0:A5/1.5> 2:E5/1' 3:A5/2> 5:F#5/1 6:E5/1' 7:D5/4v",
    47: "15:G5/1'",
    48: "0:B5/3> 3:A5/2 5:G5/1 6:A5/1' 7:E5/4v",
    49: "15:A5/1'",
    50: "0:C6/3> 3:A#5/2 5:G5/1 6:A#5/1' 7:E5/2 10:D5/1.5> 13:E5/1> 15:G5/1>",
    51: "0:A5/1.4> 3:B5/1.4> 6:D6/2.5f>",
    52: TOSS,
    53: TOSS_HOME,
    54: "0:E5/1.4> 3:G5/1.4> 6:A5/2.5>",
    55: "0:B5/20v>",
}

ALTO = {
    44: "0:C#5/3> 3:B4/2 5:A4/1 6:B4/1' 7:C#5/4v",
    46: "0:F#5/1.5> 2:C5/1' 3:F#5/2> 5:D5/1 6:C5/1' 7:A4/4v",
    47: "2:E5/1 3:A5/2.5> 6:G5/1.5 8:E5/1 9:F#5/1 10:D5/3v",
    48: "0:F5/3> 3:E5/2 5:D5/1 6:E5/1' 7:B4/4v",
    50: "0:G5/3> 3:E5/2 5:D5/1 6:E5/1' 7:A#4/2 10:A#4/1.5> 13:C5/1> 15:E5/1>",
    51: "0:F#5/1.4> 3:F#5/1.4> 6:A5/2.5f>",
    52: TOSS,
    53: TOSS_HOME,
    54: "0:G4/1.4> 3:D5/1.4> 6:F#5/2.5>",
    55: "0:F#5/20v>",
}

# A coin on the counter. At the end it spins ever faster until it lies still.
COINS = {
    0: "2:B6/1 3:E7/3> 6:D7/2 8:B6/1 9:C#7/1 10:A6/4",
    29: "14:E7/2'",
    31: "12:B6/1' 13:E7/3",
    52: "2:B6/1 3:E7/3> 6:D7/2 8:B6/1 9:C#7/1 10:A6/4",
    55: "2:B6/1 3:E7/3> 6:D7/2 8:B6/1 9:C#7/1 10:A6/2 12:E7/1.5 13.5:E7/1 14.5:E7/0.8 15.25:E7/0.6' 15.75:E7/0.5' 16.25:E7/0.5' 16.625:E7/0.5' 17:E7/4'",
}


def tenor():
    return written(TIME, "tenor", TENOR, 100)


def mute():
    return written(TIME, "mute", MUTE, 96)


def trumpet():
    return written(TIME, "trumpet", TRUMPET, 102)


def alto():
    return written(TIME, "alto", ALTO, 92)


def coins():
    return written(TIME, "coins", COINS, 92)
