"""How parts are written down.

A bar of a melody is a line such as `0:B4/2 3:A4/1 4:G4/4cv`: sixteenth of the bar, pitch, length in
sixteenths, then marks. A bar of drums is sixteen signs per drum, one a sixteenth.
"""
import re
from dataclasses import dataclass

PPQ = 960
SIXTEENTH = PPQ // 4
BAR = PPQ * 4

MARKS = {
    "b": "bend up a whole tone into the written pitch",
    "h": "bend up a half tone into the written pitch",
    "c": "curl: the written pitch drifts up most of a half tone",
    "r": "release: from a whole tone above down to the written pitch",
    "v": "vibrato once the note has settled",
    "s": "slide in from two frets below",
    "f": "fall off at the end",
    ">": "accent",
    "'": "soft, hammered rather than picked",
    "m": "palm-muted",
}

DRUM_VELOCITIES = {"X": 120, "x": 106, "m": 90, "s": 70, "u": 50, "o": 34}

_STEP = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_TOKEN = re.compile(r"^(\d+(?:\.\d+)?):([A-G][#b]?-?\d(?:\+[A-G][#b]?-?\d)*)/(\d+(?:\.\d+)?)([a-z>']*)$")


@dataclass(frozen=True)
class Note:
    """One note as written: `tick` and `duration` in ticks (960 a quarter), no feel added yet."""

    tick: int
    part: str
    pitch: int
    velocity: int
    duration: int
    marks: str = ""


def pitch_of(name):
    """MIDI key of a name; C4 is 60."""
    match = re.match(r"^([A-G])([#b]?)(-?\d)$", name)
    if not match:
        raise ValueError(f"not a pitch: {name}")
    step, accidental, octave = match.groups()
    return 12 * (int(octave) + 1) + _STEP[step] + {"#": 1, "b": -1, "": 0}[accidental]


def melody(part, bar, line, velocity=100, transpose=0):
    """Notes of one bar line; several pitches joined by + sound together."""
    notes = []
    for token in line.split():
        match = _TOKEN.match(token)
        if not match:
            raise ValueError(f"bar {bar}: cannot read {token!r}")
        position, names, length, marks = match.groups()
        tick = bar * BAR + int(round(float(position) * SIXTEENTH))
        level = velocity + (10 if ">" in marks else 0) - (16 if "'" in marks else 0)
        for name in names.split("+"):
            notes.append(Note(tick, part, pitch_of(name) + transpose, min(127, level),
                              int(round(float(length) * SIXTEENTH)), marks))
    return notes


def drum_line(key, bar, signs, part="drums"):
    """Notes of one drum in one bar; blanks are only for the eye."""
    signs = signs.replace(" ", "")
    if len(signs) != 16:
        raise ValueError(f"bar {bar}: {signs!r} is not sixteen signs")
    return [
        Note(bar * BAR + step * SIXTEENTH, part, key, DRUM_VELOCITIES[sign], SIXTEENTH)
        for step, sign in enumerate(signs) if sign != "."
    ]
