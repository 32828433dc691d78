"""A voice without words has the tune, a flute answers it; in the chase the horns run with it at double speed.

The motif: a long note, a third down, a step farther, and back up. It opens the ballad, drives the chase, lifts the chorus and goes home.
"""
from studio.notation import written

from .form import TIME

VOICE = {
    0: "0:D5/6v 6:B4/4 10:A4/2", 1: "0:D5/4 4:A4/5v",
    2: "0:E5/6v 6:B4/4 10:D5/2", 3: "0:C5/4 4:G4/4v",
    4: "0:D5/6v 6:G5/4 10:F#5/2", 5: "0:E5/2 2:D5/2 4:A4/4v",
    6: "0:G4/4 4:A4/2 6:B4/4v 10:C5/2", 7: "0:A4/4> 4:G4/4v",
    8: "0:D5/6v 6:B4/4 10:A4/2", 9: "0:D5/4 4:F#5/4v",
    10: "0:G5/6v 6:E5/4 10:F#5/2", 11: "0:E5/4 4:C5/4v",
    12: "0:E5/6v 6:C5/4 10:D5/2", 13: "0:D5/4 4:B4/4v",
    14: "0:C5/6v 6:E5/4 10:G5/2", 15: "0:F#5/11v>",
    # It is heard once more, far off, before the light.
    44: "0:B4/8v 8:G4/6 14:F#4/2", 45: "0:B4/4 4:E5/10v", 46: "0:F#5/8v> 8:D#5/6 14:E5/2", 47: "0:E5/7v",
}

FLUTE = {
    3: "8:E5/2' 10:G5/2'",
    5: "6:F#5/2' 8:A5/4v", 7: "6:C5/2' 8:Eb5/2 10:G5/2",
    9: "6:A5/2' 8:D6/4v", 11: "6:G5/2' 8:C6/2 10:B5/2",
    13: "4:D6/2 6:G5/6v", 15: "6:A5/2 8:C6/2 10:D6/2>",
    16: "0:E6/11v", 17: "6:G5/2 8:C6/2 10:E6/2", 18: "0:F#6/8v", 45: "6:G5/2' 8:C6/6v", 46: "10:F#5/2 12:A5/4v", 47: "8:E5/1 9:F#5/1 10:G#5/1 11:A5/1 12:B5/1 13:C#6/1 14:D6/1 15:E6/1",
}

HORNS = {
    # Chase: two bars of the ballad in one.
    20: "0:B4/4> 4:G4/3 7:F#4/1 8:B4/2 10:E5/5v>",
    22: "0:D5/4> 4:B4/3 7:A4/1 8:D5/2 10:A4/5v>",
    23: "8:A4/2 10:C5/2 12:D5/3>",
    24: "0:E5/4> 4:B4/3 7:D5/1 8:E5/2 10:G5/5v>",
    26: "0:E5/4> 4:C5/3 7:D5/1 8:C5/2 10:A4/5v",
    27: "0:F#5/4> 6:D#5/2> 12:B4/3>",
    # Harder: the tune is cut up and thrown from bar to bar.
    28: "0:B4/2> 2:G4/1 3:F#4/1 4:B4/2 6:E5/4v>",
    29: "8:G4/2> 10:C5/2 12:E5/3>",
    30: "0:D5/2> 2:B4/1 3:A4/1 4:D5/2 6:E5/4v>",
    31: "8:F#5/2> 10:D5/2 12:A4/3>",
    32: "0:E5/2> 2:B4/1 3:D5/1 4:E5/2 6:G5/4v> 12:E5/2 14:D5/2",
    33: "0:C5/4> 6:E5/2> 8:G5/6v>",
    34: "0:A5/4> 4:F#5/3 7:E5/1 8:A5/2 10:D5/5v",
    35: "0:F#5/5> 6:D#5/5> 12:B4/1.6> 14:F#5/1.6>",
    # Chorus: the motif in its widest steps.
    36: "0:E5/6v> 6:C5/4 10:B4/2 12:E5/4", 37: "0:F#5/8v> 10:A4/2 12:D5/4",
    38: "0:G5/6v> 6:E5/4 10:D5/2 12:G5/4", 39: "0:D5/10v",
    40: "0:E5/6v> 6:C5/4 10:E5/2 12:G5/4", 41: "0:A5/8v> 10:F#5/2 12:D5/4",
    42: "0:E5/4> 4:C5/3 7:B4/1 8:E5/4 12:A4/4", 43: "0:F#5/6v> 8:A4/2 10:D5/2 12:F#5/3>",
    47: "8:B4/2 10:C#5/2 12:D5/2> 14:E5/1.8>",
    # Sunrise: the same a tone higher, with the trumpet on top.
    48: "0:F#5/6v> 6:D5/4 10:C#5/2 12:F#5/4", 49: "0:G#5/8v> 10:B4/2 12:E5/4",
    50: "0:A5/6v> 6:F#5/4 10:E5/2 12:A5/4", 51: "0:E5/10v>",
    52: "0:F#5/6v> 6:D5/4 10:F#5/2 12:A5/4", 53: "0:B5/8v> 10:G#5/2 12:E5/4",
    54: "0:C#6/4> 4:G#5/3 7:A5/1 8:B5/4 12:G#5/4", 55: "0:A5/8v>",
    56: "0:F#5/6v> 6:D5/4 10:C#5/2 12:F#5/4", 57: "0:G#5/4> 4:E5/3 7:D5/1 8:G#5/2 10:B5/5v>",
    58: "0:A5/6v> 6:F#5/4 10:E5/2 12:C#6/4", 59: "0:C#6/8v> 10:A5/2 12:E5/4",
    60: "0:B5/6v> 6:F#5/4 10:A5/2 12:B5/4", 61: "0:A5/10v>",
    62: "0:D5/5> 6:F#5/5> 12:A5/3>", 63: "0:B5/5v> 8:B5/2> 10:G#5/2 12:E5/3>",
    64: "0:A5/10v>",
}

# The trumpet's answer while the horns hold a note.
TRUMPET = {
    21: "6:E5/2> 8:G5/2 10:C6/5v>", 25: "6:C6/2> 8:B5/2 10:G5/5v>", 29: "0:E5/2> 2:C5/1 3:B4/1 4:E5/3>", 31: "0:A5/2> 2:F#5/1 3:E5/1 4:A5/3>",
    39: "8:D5/2> 10:G5/2 12:B5/4>", 51: "8:E5/2> 10:A5/2 12:C#6/4>", 55: "8:F#5/2> 10:A5/2 12:C#6/4>", 61: "8:E5/2> 10:A5/2 12:C#6/4>",
}


def voice():
    return written(TIME, "voice", VOICE, 92)


def flute():
    return written(TIME, "flute", FLUTE, 84)


def horns():
    return written(TIME, "horns", HORNS, 104)


def trumpet():
    return written(TIME, "trumpet", TRUMPET, 104)
