"""How parts are written down.

A bar of a melody is a line such as `0:B4/2 3:A4/1 4:G4/4cv`: sixteenth of the bar, pitch, length in
sixteenths, then marks. `t5:B4/2t` stands on the fifth eighth-note triplet of the bar and lasts two of them.
A bar of drums is a row of signs per drum; the bar is divided evenly by as many as there are: sixteen in 4/4 are
sixteenths, twelve are eighth triplets, twenty-eight in 7/4 or twelve in 6/8 are sixteenths.
In a swung song sixteenths and eighths are written straight and played swung; triplets stay where they are.
"""
import re
from dataclasses import dataclass

from .songtime import PPQ, SIXTEENTH, TRIPLET

MARKS = {
    "b": "bend up a whole tone into the written pitch",
    "h": "bend up a half tone into the written pitch",
    "c": "curl: the written pitch drifts up most of a half tone",
    "r": "release: from a whole tone above down to the written pitch",
    "v": "vibrato once the note has settled",
    "s": "slide in from two frets below",
    "f": "fall off at the end",
    "d": "dive: slide down an octave of frets through the whole note",
    "u": "climb: slide up an octave of frets into the written pitch, there after three fifths of the note",
    ">": "accent",
    "'": "soft, hammered rather than picked",
    "m": "palm-muted",
}

DRUM_VELOCITIES = {"X": 120, "x": 106, "m": 90, "s": 70, "u": 50, "o": 34}

_STEP = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_TOKEN = re.compile(r"^(t?)(\d+(?:\.\d+)?):([A-G][#b]?-?\d(?:\+[A-G][#b]?-?\d)*)/(\d+(?:\.\d+)?)(t?)([a-z>']*)$")


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


def span(time, bar, position, length, is_triplet=False, in_triplets=False):
    """Tick and ticks of what is written at `position` for `length`, each in sixteenths or in eighth triplets."""
    if is_triplet:
        start = time.bar_tick(bar) + int(round(position * TRIPLET))
    else:
        start = time.tick(bar, position)
    if in_triplets:
        return start, int(round(length * TRIPLET))
    if is_triplet or not time.swung:
        return start, int(round(length * SIXTEENTH))
    return start, time.tick(bar, position + length) - start


def melody(time, part, bar, line, velocity=100, transpose=0):
    """Notes of one bar line; several pitches joined by + sound together."""
    notes = []
    for token in line.split():
        match = _TOKEN.match(token)
        if not match:
            raise ValueError(f"bar {bar}: cannot read {token!r}")
        is_triplet, position, names, length, in_triplets, marks = match.groups()
        tick, ticks = span(time, bar, float(position), float(length), bool(is_triplet), bool(in_triplets))
        level = velocity + (10 if ">" in marks else 0) - (16 if "'" in marks else 0)
        for name in names.split("+"):
            notes.append(Note(tick, part, pitch_of(name) + transpose, max(1, min(127, level)), ticks, marks))
    return notes


def written(time, part, bars, velocity, lift=lambda bar: 0):
    """Notes of a part that is written out bar by bar; `lift` tells the semitones by which a bar is transposed."""
    return [note for bar, line in bars.items() for note in melody(time, part, bar, line, velocity, lift(bar))]


def drum_line(time, key, bar, signs, part="drums"):
    """Notes of one drum in one bar; blanks are only for the eye."""
    signs = signs.replace(" ", "")
    ticks = time.bar_ticks(bar)
    if not signs or ticks % len(signs):
        raise ValueError(f"bar {bar}: {len(signs)} signs do not divide {ticks} ticks")
    step = ticks // len(signs)
    # Eighth triplets are already where a swung eighth would go.
    at = (lambda index: time.bar_tick(bar) + index * step) if step % (TRIPLET // 2) == 0 and step % SIXTEENTH else (
        lambda index: time.tick(bar, index * step / SIXTEENTH))
    return [Note(at(index), part, key, DRUM_VELOCITIES[sign], step, "") for index, sign in enumerate(signs) if sign != "."]
