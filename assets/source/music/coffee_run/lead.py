"""The tenor asks, the muted trumpet answers.

The question is five notes with a hole after the second: down a tone, back up by two half steps, up a minor third, and its
first note falls on the second beat. The answer is the same turned upside down. In the bridge both begin on the first
beat. On the quay only the first two notes are said. At the end the band plays the question at once, and the note it
always wanted follows.
"""
from studio.notation import written

from .form import TIME

TENOR = {
    # Question.
    5: "4:A4/2> 6:G4/1.5 10:Ab4/2 12:A4/2> 14:C5/5v",
    7: "4:D4/2> 6:C4/1.5 10:Db4/2 12:D4/2> 14:F4/5v",
    9: "4:A4/2> 6:G4/1.5 8:A4/2 10:C5/1.5 12:C5/2 14:D5/4v>",
    10: "4:D5/2> 6:C5/1.5 8:B4/2> 10:Ab4/2 12:F4/3v",
    11: "2:A4/2' 4:C5/3> 8:A4/2 10:G4/1.5' 12:F4/3v",
    # Answer: with a pick-up, and reaching further.
    13: "2:F4/2' 4:A4/2> 6:G4/1.5 10:Ab4/2 12:A4/2> 14:D5/5v",
    15: "2:Bb4/2' 4:D5/2> 6:C5/1.5 10:Db5/2 12:D5/2> 14:Bb4/4v",
    17: "0:F4/2 2:A4/1.5 4:C5/3v> 8:C5/2 10:A4/1.5 12:D5/3v>",
    18: "0:Bb4/3> 4:D5/3 8:B4/3> 12:D5/2 14:Db5/1.6'",
    19: "0:C5/5v> 6:A4/2 8:F4/2 10:A4/1.5 12:D5/5v>",
    # Bridge: it replies, upside down, on one.
    22: "0:F4/2> 2:G4/1.5 6:Gb4/2 8:F4/2> 10:Db4/5v",
    24: "0:F#4/2> 2:A4/1.5 6:G#4/2 8:F#4/2> 10:Eb4/5v",
    25: "0:Bb4/6v> 8:A4/2 10:Bb4/1.6 12:D5/4v",
    26: "0:Db5/6v> 8:Bb4/2 10:Bb4/1.6' 12:G4/4v",
    27: "0:A4/6v> 8:F4/6v",
    28: "0:B4/1.6> 6:Bb4/2f>",
    # Quay: two notes, left hanging, twice.
    31: "4:A4/2' 6:G4/4v'",
    32: "4:A4/2 6:G4/1.6",
    # Together.
    33: "4:A4/2> 6:G4/1.5 10:Ab4/2 12:A4/2> 14:C5/5v",
    34: "4:A4/2> 6:B4/1.5 10:Bb4/2 12:A4/2> 14:F4/4",
    35: "4:D5/2> 6:C5/1.5 10:Db5/2 12:D5/2> 14:C5/5v",
    36: "4:Bb4/2> 6:C5/1.5 10:B4/2 12:Bb4/2> 14:G4/3f",
    # A climb: its tops are A, B flat, B, C, and the D of the whole band's stroke.
    37: "2:C4/1.6' 4:F4/3v> 8:G4/2 10:Ab4/1.5 12:A4/3v>",
    38: "0:F4/3> 4:Bb4/3 8:Ab4/3> 12:B4/2 14:B4/1.6'",
    39: "0:C5/5v> 6:F4/2 8:A4/2> 10:B4/1.5 12:C5/3.6v>",
    40: "0:D5/3f> 8:G4/2 10:A4/1.6 12:Bb4/2 14:C5/1.8",
    # Home.
    41: "0:D5/5v> 8:D5/2> 10:B4/1.6 12:Ab4/3",
    42: "0:C5/5v> 8:C5/2> 10:A4/1.6 12:F#4/3",
    43: "4:A4/2> 6:G4/1.5> 10:Ab4/2> 12:A4/2> 14:C5/1.7>",
    44: "0:A4/11v>",
}

TRUMPET = {
    # Question.
    6: "4:C5/2> 6:D5/1.5 10:Db5/2 12:C5/2> 14:A4/1.6",
    8: "4:Bb4/2> 6:C5/1.5 10:B4/2 12:Bb4/2> 14:G4/4",
    12: "4:D5/2 6:F5/2v> 10:E5/1.6 12:C5/3f",
    # Answer.
    14: "4:C5/2> 6:D5/1.5 8:F5/2> 10:D5/1.6 12:C5/2 14:A4/1.6",
    16: "2:E5/1.6 4:G5/2> 6:E5/1.5 10:Eb5/2 12:E5/2> 14:C5/2f",
    20: "2:Eb5/1.6 4:G5/2> 6:F5/1.6 8:Eb5/2 10:C5/1.6 12:A4/3",
    # Bridge: now it asks, and on one.
    21: "0:D5/2> 2:C5/1.5 6:Db5/2 8:D5/2> 10:F5/6v",
    23: "0:C5/2> 2:B4/1.5 6:B4/2' 8:C5/2> 10:E5/6v",
    25: "0:D5/6v> 8:C5/2 10:D5/1.6 12:F5/4v",
    26: "0:F5/6v> 8:Eb5/2 10:Db5/1.6' 12:Bb4/4v",
    27: "0:C5/6v> 8:A4/6v",
    28: "0:F5/1.6> 6:E5/2f>",
    # Together.
    33: "4:C5/2> 6:Bb4/1.5 10:B4/2 12:C5/2> 14:F5/5v",
    34: "4:C5/2> 6:D5/1.5 10:Db5/2 12:C5/2> 14:A4/1.6",
    35: "4:F5/2> 6:Eb5/1.5 10:E5/2 12:F5/2> 14:A5/5v",
    36: "4:G5/2> 6:A5/1.5 10:Ab5/2 12:G5/2> 14:E5/3f",
    37: "12:F5/3v>",
    38: "0:D5/3> 4:F5/3 8:F5/3> 12:Ab5/2 14:G5/1.6'",
    39: "0:A5/5v> 6:D5/2 8:F5/2> 10:G5/1.5 12:A5/3.6v>",
    40: "0:Bb5/3f 8:G4/2 10:A4/1.6 12:Bb4/2 14:C5/1.8",
    # Home.
    41: "0:F5/5v> 8:F5/2> 10:D5/1.6 12:B4/3",
    42: "0:F5/5v> 8:F#5/2> 10:D5/1.6 12:C5/3",
    43: "4:A4/2> 6:G4/1.5> 10:Ab4/2> 12:A4/2> 14:C5/1.7>",
    44: "0:F5/11v>",
}


def tenor():
    return written(TIME, "tenor", TENOR, 100)


def trumpet():
    return written(TIME, "trumpet", TRUMPET, 98)
