"""Organ and piano: the organ enters with the chorus, the piano with the boogie; both stay for the finale."""
from dataclasses import replace

from studio.notation import melody

from .form import BARS, HARMONY, TIME

ORGAN = {"E": "G#3+B3+D4+E4", "A": "G3+A3+C#4+E4", "B": "F#3+A3+B3+D#4", "C": "G3+C4+E4", "D": "F#3+A3+D4", "riff": "B3+D4+E4"}
PIANO = {"E": "D5+E5+G#5", "A": "C#5+E5+G5", "B": "D#5+F#5+A5", "C": "C5+E5+G5", "D": "D5+F#5+A5", "riff": "B4+D5+E5"}
# Under the riff and its runs the third is left to them.
OPEN = {31, 34, 46, 49, 51, 52, 56, 61}

HELD = "0:{0}/15.5"
ASKS, ANSWERS = "2:{0}/1.5 6:{0}/1.5> 10:{0}/1.5", "6:{0}/1.5 14:{0}/1.5>"
ORGAN_BARS = {
    **{bar: HELD for bar in (28, 29, 30, 31, 32, 33)}, 34: "0:{0}/5.6 6:B3+E4/9.5", 35: "0:{0}/5.6> 6:{0}/5.6> 12:{0}/0.9>",
    40: ASKS, 41: ANSWERS, 42: ASKS, 43: ANSWERS, 44: HELD, 45: HELD, 46: "0:{0}/5.6> 6:{0}/5.6> 12:{0}/3.6>", 47: "0:{0}/2>",
    **{bar: HELD for bar in (49, 50, 51, 53, 54, 55, 57, 58)}, 52: "0:{0}/7.6 8:{0}/7.6>", 56: "0:{0}/7.6 10:{0}/1.8> 12:{0}/3.6>",
    59: "0:{0}/5.6> 6:{0}/9.5", 60: "0:{0}/5.6> 6:{0}/9.5", 61: HELD, 62: "0:{0}/5.6> 6:{0}/5.6> 12:{0}/3.6>", 63: "0:{0}/5.6> 6:{0}/9.5", 64: "0:{0}/1.8>",
}

BOOGIE, BOOGIE_2 = "4:{0}/1 6:{0}/1.5> 12:{0}/1 14:{0}/1.5>", "2:{0}/1 4:{0}/1.5> 8:{0}/1 10:{0}/1.5>"
EIGHTHS = " ".join(f"{step}:{{0}}/1.5{'>' if step % 4 == 2 else ''}" for step in range(0, 16, 2))
PUSHED = "0:{0}/1.5> 2:{0}/1.5 4:{0}/1.5 6:{0}/1.5> 8:{0}/1.5 10:{0}/1.5 12:{0}/1.5> 14:{0}/1.5>"
TUTTI = "0:E4+E5/1.5> 6:B4+B5/1.5> 8:A4+A5/1.5> 10:G4+G5/1.8>"
PIANO_BARS = {
    **{bar: BOOGIE_2 if bar % 2 else BOOGIE for bar in range(36, 46)}, 46: "0:{0}/2> 3:{0}/2> 6:{0}/2> 9:{0}/2> 12:{0}/1.5> 14:{0}/1.5>",
    **{bar: EIGHTHS for bar in (49, 50, 51, 52, 53, 55, 57, 58, 61)}, **{bar: PUSHED for bar in (54, 56, 59, 60, 62)}, 63: "0:{0}/5> 6:{0}/5>",
}
SLOW = "0:E4+E5/3.6> 4:B4+B5/3.6> 8:A4+A5/3.6> 12:G4+G5/1.8>"


def _chord(bar):
    return "riff" if bar in OPEN else HARMONY[bar]


def organ():
    found = []
    for bar, line in ORGAN_BARS.items():
        found += melody(TIME, "organ", bar, line.format(ORGAN[_chord(bar)]), 92 if bar >= 49 else 86)
    found += melody(TIME, "organ", BARS - 1, "0:B3+D4+G4/28", 94)
    # The drawbars sound an octave below the key as well: play up, out of the guitars' way.
    return [replace(note, pitch=note.pitch + 12) for note in found]


def piano():
    found = []
    for bar, line in PIANO_BARS.items():
        found += melody(TIME, "piano", bar, line.format(PIANO[_chord(bar)]), 86)
    found += melody(TIME, "piano", 47, TUTTI, 96, 7) + melody(TIME, "piano", 48, SLOW, 96) + melody(TIME, "piano", 64, TUTTI, 98)
    return found + melody(TIME, "piano", BARS - 1, "0:E2+E3+G#3+D5+G5/28>", 100)
