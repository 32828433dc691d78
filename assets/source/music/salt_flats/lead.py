"""The lead guitar and the saxophone that answers it, with a second lead in the last theme.

The idea is F E C B, two sighs of a semitone a fourth apart, in 3 + 3 + 2 and a long note. Turned round it climbs, B C E F,
and asks. A `~` after a note has it tremolo-picked: struck anew on every sixteenth. `d` dives and `u` climbs an octave of frets.
"""
import re

from studio.notation import melody

from .form import BARS, TIME, up

LEAD = {
    1: "8:E4/8u>",
    # Theme on the low strings: said, left to the band, sent upwards, brought home in a run.
    2: "0:F4/3> 3:E4/3> 6:C4/2 8:B3/6v",
    4: "0:A3/3> 3:C4/3> 6:E4/2 8:F4/6v",
    5: "8:G4/1> 9:F4/1' 10:E4/1 11:D4/1' 12:E4/1> 13:D4/1' 14:C4/1 15:B3/1'",
    6: "0:F4/3> 3:E4/3> 6:C4/2 8:B3/4",
    7: "0:C4/3> 3:B3/3> 6:D4/2 8:G4/6v",
    8: "0:A4/3> 3:G4/3> 6:F4/2 8:C4/5v",
    9: "0:F4/2> 2:E4/4v 8:E5/8d>",
    # Theme high: the same in a tremolo that never lets go.
    10: "0:F5/3~> 3:E5/3~> 6:C5/2~ 8:B4/8~",
    12: "0:A4/3~> 3:C5/3~> 6:E5/2~ 8:F5/8~",
    13: "8:G5/1> 9:F5/1' 10:E5/1 11:D5/1' 12:E5/1> 13:C5/1' 14:D5/1 15:B4/1'",
    14: "0:F5/3~> 3:E5/3~> 6:C5/2~ 8:B4/4~",
    15: "0:A5/3~> 3:F5/3~> 6:E5/2~ 8:D5/5v",
    16: "6:E5/2~ 8:F5/8~>",
    17: "0:E5/6v 8:B4/1> 9:C5/1' 10:D5/1 11:C5/1' 12:B4/1> 13:G#4/1' 14:B4/1 15:D5/1'",
    # Bridge: long climbs, and the sigh at the end of each.
    18: "0:E5/8u> 12:F5/2> 14:E5/2",
    19: "0:B4/8v> 12:E5/2> 14:D5/2",
    20: "0:C5/6v> 12:B4/2> 14:A4/2",
    21: "0:G#4/8d>",
    22: "0:A5/8u> 12:G5/2> 14:E5/2",
    23: "0:D5/6v> 12:B4/2> 14:D5/2",
    24: "0:A5/3> 3:G5/3> 6:F5/2 8:C5/5v",
    25: "0:B4/3> 3:D#5/3> 6:F#5/2> 8:A5/8d>",
    # Theme with all: said by the guitar, asked back by the saxophone; a bar of the band alone before it rises.
    26: "0:F5/3~> 3:E5/3~> 6:C5/2~ 8:B4/6~",
    28: "0:A4/3~> 3:C5/3~> 6:E5/2~ 8:F5/6~",
    29: "0:E5/2~>",
    31: "0:G5/3~> 3:F5/3~> 6:D5/2~ 8:A4/4~ 12:B4/1> 13:C5/1' 14:D5/1 15:F5/1'",
    32: "0:A5/3~> 3:G5/3~> 6:F5/2~ 8:C6/8~>",
    33: "0:B5/3> 6:E5/10d>",
    # Mirage: nothing but glissandi, far off; the second is picked all the way up.
    35: "0:E5/10d",
    37: "0:B3/0.6> 1:B3/0.6' 2:C4/0.6 3:C4/0.6' 4:C#4/0.6> 5:D4/0.6' 6:D4/0.6 7:D#4/0.6' "
        "8:E4/0.6> 9:F4/0.6' 10:F4/0.6 11:F#4/0.6' 12:G4/0.6> 13:G#4/0.6' 14:A4/0.6 15:A#4/0.6'",
    # Climb: a rung a bar, each begun a beat earlier than the last.
    38: "8:F4/8~>",
    39: "4:A4/4~> 8:C5/8~>",
    40: "0:B4/4~> 4:G4/4~> 8:D5/8~>",
    41: "0:G#4/4~> 4:B4/4~> 8:D5/2~> 10:E5/2~>",
    # Bridge again: it climbs where it fell before, and leaves every other gap to the saxophone.
    42: "0:E5/8u> 12:F5/2> 14:E5/2",
    43: "0:G5/8v>",
    44: "0:A5/8u> 12:F5/2> 14:D5/2",
    45: "0:E5/8d>",
    46: "0:A5/8u> 12:C6/2> 14:B5/2",
    47: "0:B5/6v> 12:A5/2> 14:G5/2",
    48: "0:A5/3~> 3:G5/3~> 6:F5/2~ 8:C5/6~",
    49: "0:E5/3> 3:G5/3> 6:Bb5/9d>",
    # Flat second. The idea whole, with a second guitar below.
    50: "0:F5/3~> 3:E5/3~> 6:C5/2~ 8:B4/8~",
    51: "8:B4/1> 9:C5/1' 10:E5/1 11:F5/1' 12:E5/1> 13:C5/1' 14:B4/1 15:G4/1'",
    52: "0:A4/3~> 3:C5/3~> 6:E5/2~ 8:F5/8~",
    53: "0:E5/2~>",
    54: "0:F5/3~> 3:E5/3~> 6:C5/2~ 8:B4/4~ 12:D5/4~>",
    55: "0:C5/3~> 3:B4/3~> 6:D5/2~ 8:G5/8~>",
    56: "0:A5/3~> 3:G5/3~> 6:F5/2~ 8:C6/8~>",
    57: "0:B5/6~> 8:B5/8d>",
    58: "0:F5/3> 3:E5/3> 6:C5/2> 8:B4/1.5>",
    59: "0:E5/24v>",
}

# The second lead, where two guitars hold the idea in thirds and sixths.
LEAD_2 = {
    42: "12:C5/2> 14:C5/2",
    43: "0:B4/8v>",
    46: "12:A5/2> 14:G5/2",
    47: "0:G5/6v>",
    48: "0:C5/3~> 3:E5/3~> 6:D5/2~ 8:A4/8~",
    50: "0:F4/3~> 3:E4/3~> 6:C4/2~ 8:G4/8~",
    52: "0:F4/3~> 3:A4/3~> 6:C5/2~ 8:A4/8~",
    54: "0:F4/3~> 3:E4/3~> 6:C4/2~ 8:G4/4~ 12:B4/4~>",
    55: "0:G4/3~> 3:G4/3~> 6:B4/2~ 8:D5/8~>",
    56: "0:C5/3~> 3:E5/3~> 6:D5/2~ 8:A5/8~>",
    57: "0:G5/6~>",
    58: "0:F4/3> 3:E4/3> 6:C4/2> 8:B3/1.5>",
    59: "0:B4/24v>",
}

SAX = {
    21: "8:G#4/1.5> 10:B4/1.5 12:D5/1.5> 14:E5/1.5f",
    27: "0:B3/3> 3:C4/3> 6:F4/2 8:E4/5v 14:D4/2",
    29: "8:G4/2> 10:E4/2 12:D4/2> 14:B3/2f",
    33: "0:G4/3> 6:E4/4f>",
    42: "8:A4/3> 11:C5/5v>",
    43: "8:G4/3> 11:B4/5v",
    44: "0:A4/6v",
    46: "8:A4/3> 11:C5/5v>",
    47: "0:D5/6v",
    48: "8:F4/3> 11:A4/5v>",
    49: "0:G4/3> 3:Bb4/3> 6:C5/5f>",
    50: "0:F4/3> 3:E4/3> 6:C4/2 8:B3/6v",
    51: "0:B3/3> 3:C4/3> 6:E4/2>",
    53: "6:B4/2> 8:G4/2> 10:E4/2 12:D4/2> 14:B3/2f",
    54: "0:F4/3> 3:E4/3> 6:C4/2 8:B3/4",
    55: "8:B4/8v>",
    56: "0:C5/3> 3:B4/3> 6:A4/2 8:F4/8v",
    57: "0:G4/6v>",
    58: "0:F4/3> 3:E4/3> 6:C4/2> 8:B3/1.5>",
    59: "0:E4/14v>",
}

_PICKED = re.compile(r"^(\d+):([A-G][#b]?\d)/(\d+)~(>?)$")


def picked(line):
    """A line with each `~` note written out as sixteenths, down strokes harder than up strokes."""
    found = []
    for token in line.split():
        match = _PICKED.match(token)
        if not match:
            found.append(token)
            continue
        first, pitch, length, accent = int(match[1]), match[2], int(match[3]), match[4]
        for index in range(length):
            mark = accent if index == 0 else "'" if (first + index) % 2 else ""
            found.append(f"{first + index}:{pitch}/0.6{mark}")
    return " ".join(found)


def _played(part, lines, velocity):
    return [note for bar in range(BARS) if bar in lines for note in melody(TIME, part, bar, picked(lines[bar]), velocity, up(bar))]


def lead():
    return _played("lead", LEAD, 104)


def lead_2():
    return _played("lead2", LEAD_2, 98)


def sax():
    return _played("sax", SAX, 100)
