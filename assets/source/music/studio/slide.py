"""Bottleneck guitar: the pitch glides from note to note under the bar and sways round it, never quite on a fret."""
import math

from .performance import Player, _ease

GLIDE_S = 0.085  # from one note to the next
REST_S = 0.10  # a longer gap than this lifts the bar: the next note is approached from below
SCOOP = 1.6  # semitones below a note after a rest


def sway(t, length_s):
    """Semitones of the bar's vibrato: slow to begin, wider as the note rings, round the pitch and not above it alone."""
    if length_s < 0.25:
        return 0.0
    depth = 0.32 * _ease((t - 0.14) / 0.3)
    return depth * math.sin(2 * math.pi * 5.1 * max(0.0, t - 0.14))


class Slider(Player):
    """One string under one bar. A mark `f` lets the bar fall off the string, `c` lets it creep up."""

    def events(self, notes, level=lambda tick: 1.0):
        events = super().events(notes, level)
        events.sort(key=lambda event: event[0])
        marks = {note.tick: note.marks for note in notes}  # one string: one note at a time
        written = [marks[tick] for tick in sorted(marks)]
        slid, before = [], None
        for (start, length, key, velocity, _), mark in zip(events, written):
            gap = start - (before[0] + before[1]) if before else REST_S
            from_key = before[2] - key if before and gap < REST_S else -SCOOP
            slid.append((start, length, key, velocity, self._curve(max(-7.0, min(7.0, from_key)), length, mark)))
            before = (start, length, key)
        return slid

    def _curve(self, away, length, marks):
        glide = min(GLIDE_S, 0.45 * length)

        def curve(t):
            value = away * (1 - _ease(t / glide)) + sway(t, length)
            if "c" in marks:
                value += 0.8 * _ease((t - 0.10) / max(0.12, 0.6 * length))
            if "f" in marks:
                value -= 6.0 * _ease((t - length + 0.18) / 0.18)
            return value

        return curve
