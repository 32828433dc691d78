"""Two guitars, a piano and a choir. Chords are written as signs that the harmony of the bar fills in:
`%` the chord as the player holds it, `&` its lower two notes, `@` its lowest."""
from studio.notation import melody

from .form import TIME, chord_at, chords, lift, section_of

FIFTHS = {"A": "A2+E3+A3", "A5": "A2+E3+A3", "C": "C3+G3+C4", "D": "D3+A3+D4", "E": "E2+B2+E3", "G": "G2+D3+G3", "F": "F2+C3+F3", "F#": "F#2+C#3+F#3", "F#m": "F#2+C#3+F#3"}
TRIADS = {"A": "A3+C#4+E4", "A5": "A3+E4+A4", "C": "G3+C4+E4", "D": "A3+D4+F#4", "E": "G#3+B3+E4", "G": "G3+B3+D4", "F": "A3+C4+F4", "F#": "F#3+A#3+C#4", "F#m": "F#3+A3+C#4"}
HAMMERED = {"A": "A4+C#5+E5", "A5": "A4+E5+A5", "C": "G4+C5+E5", "D": "A4+D5+F#5", "E": "G#4+B4+E5", "G": "G4+B4+D5", "F": "A4+C5+F5", "F#": "A#4+C#5+F#5", "F#m": "A4+C#5+F#5"}
SUNG = {"A": "E4+A4+C#5", "A5": "E4+A4+E5", "C": "E4+G4+C5", "D": "F#4+A4+D5", "E": "E4+G#4+B4", "G": "D4+G4+B4", "F": "F4+A4+C5", "F#": "F#4+A#4+C#5"}


def voiced(part, bar, line, voicing, velocity):
    """A line of chord signs in the harmony of its bar."""
    tokens = []
    for token in line.split():
        chord = voicing[chord_at(bar, float(token.split(":")[0]))].split("+")
        tokens.append(token.replace("%", "+".join(chord)).replace("&", "+".join(chord[:2])).replace("@", chord[0]))
    return melody(TIME, part, bar, " ".join(tokens), velocity, lift(bar))


# The verse's riff is the tune's rhythm, long, short-long, without the tune.
RIFF = "0:A2+E3/2.6> 4:A2/1.4m 6:G2+D3/1.6> 8:A2+E3/3.2s> 12:A2/1.4m 14:A2/1.4m"
RIFF_END = "0:A2+E3/1.6> 2:A2/1.2m 4:A2/1.4m 6:A2+E3/1.6 8:A2+F#3/3> 12:A2+E3/1.4 14:G2+D3/1.8>"
RIFF_D = "0:D3+A3/2.6> 4:D3/1.4m 6:C3+G3/1.6> 8:D3+A3/3.2s> 12:D3/1.4m 14:D3/1.4m"
RIFF_FS = "0:F#2+C#3/2.6> 4:F#2/1.4m 6:E2+B2/1.6> 8:F#2+C#3/3.2s> 12:F#2/1.4m 14:G#2/1.4m"
RIFF_HOME = "0:A2+E3/1.6> 4:A2/1.4m 6:E2+B2/1.6> 8:A2+E3/3.2s> 14:C3+G3/1.6s"
TURN = "0:%/2.6> 4:@/1.4m 6:&/1.6 8:%/2.6> 12:@/1.4m 14:&/1.6>"
CHUG = "0:@/1.2m> 2:@/1m 4:@/1.2m 6:@/1m 8:@/1.2m> 10:@/1m 12:@/1.2m 14:@/1m"
CHUG_GAP = "0:@/1.2m> 2:@/1m 4:@/1.2m 6:@/1m 8:@/1.2m> 12:@/1.2m 14:@/1m"
STABS = "0:%/3.2s> 4:%/3.2s> 8:%/3.6s>"
STABS_ON = "0:%/3.2s> 4:%/3.2s> 8:%/5.4s> 14:&/1.6"
OPEN = "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/5.6> 14:&/1.8"
OPEN_PUSH = "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/3.6> 12:&/1.8 14:%/1.8>"
CLIMB = "0:%/3.6> 4:&/1.6 6:&/1.6 8:%/3.6> 12:&/1.6 14:&/1.6"
TUNE_LOW = "0:E3+B3/3.4> 4:D3+A3/1.8> 6:A2+E3/1.8> 8:C3+G3/1.9>"

LEFT = {
    2: "8:A2+E3+A3/7s>", 3: "0:A2+E3/1.6> 4:A2+E3/1.6> 8:E2+B2+E3/3.4>",
    4: RIFF, 5: RIFF_END, 6: RIFF_D, 7: RIFF_HOME, 8: RIFF, 9: RIFF_END, 10: TURN, 11: "0:%/1.8>",
    12: OPEN, 13: STABS, 14: OPEN, 15: STABS_ON, 16: OPEN, 17: STABS, 18: CLIMB, 19: "0:%/7> 12:A2+E3/1.4m 14:G2+D3/1.8>",
    20: RIFF, 21: RIFF_END, 22: RIFF_FS, 23: "0:D3+A3/2.6> 4:D3/1.4m 6:C3+G3/1.6> 8:D3+A3/3.6s>", 24: RIFF, 25: RIFF_HOME, 26: TURN,
    27: "0:%/3.2> 8:%/1.8>",
    28: OPEN, 29: STABS, 30: OPEN_PUSH, 31: STABS_ON, 32: OPEN_PUSH, 33: STABS, 34: CLIMB, 35: "0:%/7.4> 8:%/1.8>",
    36: "0:%/1.8>", 39: "8:A2+E3/1.6>",
    40: CHUG, 41: CHUG, 42: "0:%/3.6> 4:%/3.6> 8:%/3.6> 12:%/3.6>", 43: "0:&/1.4> 2:&/1.2 4:&/1.4> 6:&/1.2 8:%/3.4s>",
    44: OPEN_PUSH, 45: STABS, 46: OPEN, 47: STABS_ON, 48: OPEN_PUSH, 49: STABS, 50: CLIMB, 51: "0:%/3.6> 8:%/7s>",
    52: "0:%/2.4>", 55: "8:%/3.6s> 12:&/1.6> 14:&/1.6>",
    56: OPEN_PUSH, 57: STABS, 58: CLIMB, 59: TUNE_LOW,
}
RIGHT = {
    3: "8:%/3.4>",
    4: CHUG_GAP, 5: CHUG, 6: CHUG_GAP, 7: CHUG_GAP, 8: CHUG, 9: "0:@/1.2m> 2:@/1m 4:%/1.3 8:@/1.2m> 10:@/1m 12:%/1.3", 10: "4:%/1.3 12:%/1.3>", 11: "0:%/1.8>",
    12: "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/6", 13: STABS, 14: "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/6", 15: "0:%/3.2> 4:%/3.2> 8:%/7>", 16: "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/3.6 12:%/3", 17: STABS,
    18: "0:%/7.6> 8:%/7.6>", 19: "0:%/7>",
    20: "4:%/1.3> 12:%/1.3>", 21: "2:%/1.2 4:%/1.3> 12:%/1.3>", 22: "4:%/1.3> 10:%/1.2 12:%/1.3>", 23: "4:%/1.3> 8:%/3.4s>",
    24: "4:%/1.3> 12:%/1.3>", 25: "4:%/1.3> 10:%/1.2 12:%/1.3> 14:%/1.2", 26: "0:%/3 4:%/1.3> 8:%/3 12:%/1.3>", 27: "0:%/3.2> 8:%/1.8>",
    28: "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/6>", 29: STABS, 30: "0:%/3.6> 4:%/1.8 6:%/1.8 8:%/3.6> 12:%/3", 31: "0:%/3.2> 4:%/3.2> 8:%/7>", 32: "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/6>", 33: STABS,
    34: "0:%/3.6> 4:%/3.6 8:%/3.6> 12:%/3.6", 35: "0:%/7.4> 8:%/1.8>",
    40: "4:%/1.3> 12:%/1.3>", 41: "4:%/1.3> 10:%/1.2 12:%/1.3>", 42: "0:%/1.6> 4:%/1.6> 8:%/1.6> 12:%/1.6>", 43: "0:%/1.6> 4:%/1.6> 8:%/3.4s>",
    44: "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/6>", 45: STABS, 46: "0:%/3.6> 4:%/1.8 6:%/1.8 8:%/3.6> 12:%/3", 47: "0:%/3.2> 4:%/3.2> 8:%/7>",
    48: "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/6>", 49: STABS, 50: "0:%/3.6> 4:%/3.6 8:%/3.6> 12:%/3.6", 51: "0:%/3.6> 8:%/7>",
    55: "8:%/7s>",
    56: "0:%/3.6> 4:%/1.8 6:%/1.8> 8:%/6>", 57: STABS, 58: "0:%/3.6> 4:%/3.6 8:%/3.6> 12:%/3.6",
    59: "0:%/3.4> 4:%/1.8> 6:%/1.8> 8:%/1.9>",
}


def left():
    found = []
    for bar, line in LEFT.items():
        found += voiced("guitar", bar, line, FIFTHS, 92 if "verse" in section_of(bar).lower() else 103)
    return found + melody(TIME, "guitar", 60, "0:A2+E3+A3+E4/26>", 110, lift(60))


def right():
    found = []
    for bar, line in RIGHT.items():
        # Muted strokes are the low string; all else the close triads of the middle ones.
        for token in line.split():
            found += voiced("guitar2", bar, token, FIFTHS if "m" in token else TRIADS, 88 if "verse" in section_of(bar).lower() else 98)
    return found + melody(TIME, "guitar2", 60, "0:A3+C#4+E4+A4/26>", 106, lift(60))


# The piano counts: four to the bar, then swung eighths, then all twelve triplets.
FOUR = "0:%/2.6> 4:%/2 8:%/2.6> 12:%/2"
SWUNG = "0:%/1.7> 2:%/1.4' 4:%/1.7 6:%/1.4 8:%/1.7> 10:%/1.4' 12:%/1.7 14:%/1.4"
TWELVE = "0:%/1> 1:%/0.9' 2:%/1.6 4:%/1> 5:%/0.9' 6:%/1.6 8:%/1> 9:%/0.9' 10:%/1.6 12:%/1> 13:%/0.9' 14:%/1.6"
THREE = "0:%/3> 4:%/3> 8:%/3.4>"
ROLL = "12:A4/0.9 13:C5/0.9 14:C#5/1.6"
PIANO = {
    7: "8:E4/1.6 10:G4/1.4 12:A4/0.9> 13:C5/0.9' 14:A4/1.6", 11: "0:%/1.8>",
    12: FOUR, 13: THREE, 14: FOUR, 15: "0:%/3> 4:%/3> 8:%/1.7> 10:%/1.4 12:%/1.7 14:%/1.4", 16: SWUNG, 17: THREE, 18: SWUNG, 19: "0:%/7>",
    20: "2:%/1.2 6:%/1.2> 10:%/1.2", 21: "2:%/1.2 6:%/1.2> 12:E5/0.9 13:G5/0.9' 14:A5/1.6>", 22: "2:%/1.2 6:%/1.2> 10:%/1.2", 23: "2:%/1.2 6:%/1.2> 8:%/3",
    24: "2:%/1.2 6:%/1.2> 10:%/1.2 14:%/1.2", 25: "2:%/1.2 6:%/1.2> 8:E5/0.9 9:G5/0.9' 10:A5/1.6 12:C6/0.9> 13:A5/0.9' 14:G5/1.6", 26: "0:%/2.6 4:%/1.4> 8:%/2.6 12:%/1.4>",
    27: "0:%/3.2> 8:%/1.8>",
    28: SWUNG, 29: THREE, 30: SWUNG, 31: "0:%/3> 4:%/3> 8:%/1.7> 10:%/1.4 12:%/1.7 14:%/1.4", 32: SWUNG, 33: THREE, 34: TWELVE, 35: "0:%/7.4> 8:%/1.8>",
    39: "8:A4+C5/0.9> 9:A4+C#5/0.9' 10:A4+E5/1.6 12:G5/0.9 13:E5/0.9' 14:C#5/1.6",
    40: FOUR, 41: SWUNG, 42: TWELVE, 43: "0:%/1> 1:%/0.9' 2:%/1.6 4:%/1> 5:%/0.9' 6:%/1.6 8:%/3.4>",
    44: TWELVE, 45: THREE, 46: TWELVE, 47: "0:%/3> 4:%/3> 8:%/1> 9:%/0.9' 10:%/1.6 12:%/1> 13:%/0.9' 14:%/1.6", 48: TWELVE, 49: THREE, 50: TWELVE, 51: "0:%/3.4> 8:%/7>",
    56: TWELVE, 57: THREE, 58: TWELVE, 59: "0:%/3> 4:%/1.6> 6:%/1.6> 8:%/1.9>",
}


def piano():
    found = []
    for bar, line in PIANO.items():
        found += voiced("piano", bar, line, HAMMERED, 92)
    return found + melody(TIME, "piano", 60, "0:A2+A3+E4+A4+C#5+E5+A5/26>", 104, lift(60))


# Bars in which the choir holds the chord: late, and never under the crowd's own bars.
HELD = [16, 18, 19, 30, 32, 34, 35, 40, 41, 42, 44, 46, 47, 48, 50, 51, 54, 55, 56, 58, 59]


def choir():
    found = []
    for bar in HELD:
        rows = chords(bar) + [({35: 8, 59: 10.4}.get(bar, 16), None)]
        for (step, chord), (end, _) in zip(rows, rows[1:]):
            found += melody(TIME, "choir", bar, f"{step:g}:{SUNG[chord]}/{end - step - 0.4:g}", 84, lift(bar))
    return found + melody(TIME, "choir", 60, "0:E4+A4+C#5+E5/25", 100, lift(60))
