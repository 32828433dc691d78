"""From written notes to played ones: the arm, the feel, bends and strums. Seeded, so a build repeats."""
import math
import random


def bend_curve(marks, length_s):
    """Semitones over seconds for a note's marks, or None when the pitch stays put."""
    if not any(mark in marks for mark in "bhcrvsfdu"):
        return None

    def curve(t):
        value = 0.0
        if "b" in marks or "h" in marks:
            depth, rise = (2.0, 0.11) if "b" in marks else (1.0, 0.08)
            value -= depth * (1 - _ease((t - 0.03) / rise))
        if "r" in marks:
            value += 2.0 * (1 - _ease((t - 0.10) / 0.14))
        if "c" in marks:
            value += 0.7 * _ease((t - 0.10) / max(0.12, 0.6 * length_s))
        if "s" in marks:
            value -= 2.0 * (1 - _ease(t / 0.06))
        if "v" in marks:
            depth = 0.5 * _ease((t - 0.16) / 0.25)
            # A string can only be bent up: the vibrato sits above the note.
            value += depth * (0.5 - 0.5 * math.cos(2 * math.pi * 5.6 * max(0.0, t - 0.16)))
        if "f" in marks:
            value -= 7.0 * _ease((t - length_s + 0.16) / 0.16)
        if "d" in marks:
            value -= _frets(12 * (t - 0.08) / max(0.1, length_s - 0.1))
        if "u" in marks:
            value -= 12 - _frets(12 * (t - 0.03) / max(0.1, 0.6 * length_s))
        return value

    return curve


def _ease(x):
    x = min(1.0, max(0.0, x))
    return x * x * (3 - 2 * x)


def _frets(way):
    """Semitones of a finger that slides over 12 frets: it lingers on each and glides across the wire."""
    way = min(12.0, max(0.0, way))
    fret = math.floor(way)
    return fret + _ease((way - fret - 0.45) / 0.5)


class Player:
    """One musician in a song's time (a `SongTime`): `lean_ms` behind (+) or ahead (-) of the beat, `loose_ms` of spread, `touch` of velocity."""

    def __init__(self, seed, time, lean_ms=0.0, loose_ms=2.0, touch=4.0, strum_ms=0.0):
        self.random = random.Random(seed)
        self.time = time
        self.lean, self.loose, self.touch, self.strum = lean_ms / 1000, loose_ms / 1000, touch, strum_ms / 1000

    def events(self, notes, level=lambda tick: 1.0):
        """Events for `soundfont.play`: start, length, key, velocity, curve. `level` scales velocity by tick."""
        chords = {}
        for note in notes:
            chords.setdefault(note.tick, []).append(note)
        events = []
        for tick in sorted(chords):
            group = sorted(chords[tick], key=lambda note: note.pitch)
            # Downbeats of a bar are struck together; the rest breathes.
            spread = 0.3 if self.time.is_bar_line(tick) else 1.0
            shift = spread * (self.lean + max(-2.0, min(2.0, self.random.gauss(0, 1))) * self.loose)
            arm = self.random.gauss(0, self.touch)
            per_string = self.strum / max(1, len(group) - 1) if len(group) > 1 else 0.0
            for string, note in enumerate(group):
                start = self.time.seconds(tick) + shift + string * per_string * self.random.uniform(0.8, 1.2)
                length = self.time.seconds(tick + note.duration) - self.time.seconds(tick) - string * per_string
                velocity = note.velocity * level(tick) + arm - 2 * string + self.random.gauss(0, 1.5)
                events.append((start, max(0.03, length), note.pitch, int(max(1, min(127, round(velocity)))),
                               bend_curve(note.marks, length)))
        return events
