"""A guitar that never stops ringing has the motif, five notes that climb to the flat seventh and fall back; a glowing synth answers
it; under the bridge a bow takes it at half the speed."""
from studio.notation import written

from .form import TIME

# The motif: A B C, held, A F#. Its answer stands a step lower, as the road does when it turns to C.
GUITAR = {
    # First lap: the motif, its answer, and room.
    8: "0:A4/3> 3:B4/3 6:C5/4v> 10:A4/2 12:F#4/4",
    9: "0:F#4/6v",
    10: "0:A4/3> 3:B4/3 6:C5/4v> 10:D5/2 12:A4/4",
    11: "0:A4/7v",
    13: "8:F#4/2 10:A4/2 12:C5/2> 14:D5/2",
    14: "0:E5/6v> 6:D5/3 9:C5/3 12:G4/4",
    15: "0:B4/8v>",
    # Second lap: turned upside down, then climbing with the chords.
    17: "0:A4/3> 3:G4/3 6:F#4/4v> 10:A4/2 12:C5/4",
    18: "0:B4/7v>",
    19: "0:G4/3> 3:A4/3 6:B4/4v> 10:G4/2 12:E4/4",
    20: "0:G4/3> 3:A4/3 6:C5/4> 10:D5/2 12:E5/4",
    21: "0:E5/8v",
    22: "0:D5/3> 3:E5/3 6:G5/4v> 10:E5/2 12:D5/4",
    23: "0:C#5/6v> 8:A4/2 10:C#5/2 12:E5/4>",
    # Argument: it says nothing.
    # Third lap: the motif again, an octave of room above it.
    41: "8:A4/2 10:B4/2 12:C5/4>",
    42: "0:A4/3> 3:B4/3 6:C5/4v> 10:A4/2 12:F#4/4",
    43: "0:F#4/6v 12:D5/4>",
    44: "0:A4/3> 3:B4/3 6:C5/4v> 10:D5/2 12:E5/4>",
    45: "0:F#5/8v>",
    46: "0:E5/3> 3:D5/3 6:C5/4 10:G4/2 12:E4/4",
    47: "0:D5/6v> 8:B4/2 10:D5/2 12:G5/4>",
    # Last lap: whole, high, and answered at once.
    48: "0:A5/3> 3:F#5/3 6:D5/4v> 10:E5/2 12:F#5/4",
    49: "0:D5/7v",
    50: "0:A5/3> 3:B5/3 6:D6/4v> 10:B5/2 12:G5/4>",
    51: "0:G5/7v",
    52: "0:E5/3> 3:G5/3 6:C6/4v> 10:B5/2 12:G5/4",
    53: "0:E5/3> 3:D5/3 6:E5/9v>",
    54: "0:D5/3> 3:E5/3 6:G5/4> 10:B5/2 12:D6/4v>",
    55: "0:C#6/6v> 6:A5/4 10:E5/2 12:C#5/4",
    56: "0:A5/3> 3:B5/3 6:C6/4v> 10:A5/2 12:F#5/4>",
    57: "0:F#5/8v",
    58: "0:E5/3> 6:G5/1.8> 8:C5/3> 12:A4/2 14:B4/2",
    59: "0:D5/24v>",
}

GLOW = {
    9: "8:C5/2> 10:B4/2 12:A4/4",
    11: "8:D5/2> 10:C5/2 12:F#4/4",
    12: "0:A4/10v",
    15: "10:D5/2 12:G5/4>",
    16: "0:A4/3> 3:B4/3 6:C5/4v> 10:A4/2 12:F#4/4",
    18: "8:G4/2> 10:B4/2 12:E5/4",
    21: "8:G5/2> 10:E5/2 12:C5/4",
    40: "0:A4/3> 3:B4/3 6:C5/4v> 10:A4/2 12:F#4/4",
    41: "0:D5/6v",
    43: "6:C5/2> 8:B4/2 10:A4/2",
    45: "8:A5/2> 10:F#5/2 12:D5/4",
    49: "8:F#5/2> 10:D5/2 12:B4/4",
    51: "8:D5/2> 10:G5/2 12:B5/4",
    53: "8:C6/2> 10:G5/2 12:E5/4",
    57: "8:A4/3> 11:B4/3 14:C5/2",
    58: "0:C5/3 6:E5/1.8> 8:G5/3>",
    59: "0:F#5/22v",
}

BOW = {
    24: "0:F#4/6 6:A4/6 12:B4/4v",
    25: "0:B4/4v 4:A4/4 8:F#4/8v>",
    26: "0:G4/6 6:A4/6 12:B4/4v",
    27: "0:B4/8v 8:D5/8v>",
    28: "0:E5/10v> 10:D5/2 12:B4/4",
    29: "0:C5/6 6:B4/4 10:G4/6v",
    30: "0:G4/6> 6:A4/6 12:B4/4",
    31: "0:C#5/8v> 8:E5/7v",
}


def guitar():
    return written(TIME, "lead", GUITAR, 104)


def glow():
    return written(TIME, "glow", GLOW, 100)


def bow():
    return written(TIME, "bow", BOW, 92)
