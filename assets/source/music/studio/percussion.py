"""Hand percussion: hits of the soundfont placed to the very sample, each in its own place between the speakers."""
import random

import numpy as np

from .drumkit import AHEAD_S, LEAD_IN
from .filters import SR
from .soundfont import drum_hit

CLAP, COWBELL, CONGA_MUTE, CONGA_HIGH, CONGA_LOW, CABASA = 39, 56, 62, 63, 64, 69
# (lean_ms, loose_ms, place from -1 to 1, gain); what is not named sits in the middle on the grid.
MANNER = {CLAP: (1.0, 1.5, 0.0, 1.0), COWBELL: (0.0, 1.2, 0.3, 0.8), CABASA: (2.0, 2.5, -0.5, 1.0),
          CONGA_MUTE: (1.0, 2.0, 0.45, 1.0), CONGA_HIGH: (1.0, 2.0, 0.45, 1.0), CONGA_LOW: (1.0, 2.0, 0.3, 1.0)}
# Several people clap: later and softer pairs of hands, by (ms, place, gain).
HANDS = ((0.0, 0.0, 1.0), (4.5, -0.7, 0.55), (7.0, 0.7, 0.5))


def hands(desk, notes, seed, kit=0, manner=None):
    """Notes by key of the drum kit as one stereo sound. `manner` overrides rows of `MANNER`."""
    chance = random.Random(desk.seed + seed)
    table = {**MANNER, **(manner or {})}
    out = np.zeros((desk.total, 2))
    for note in sorted(notes, key=lambda n: (n.tick, n.pitch)):
        lean, loose, place, gain = table.get(note.pitch, (0.0, 0.0, 0.0, 1.0))
        off = -AHEAD_S + (lean + max(-1.8, min(1.8, chance.gauss(0, 1))) * loose) / 1000
        velocity = int(max(12, min(127, round((note.velocity * desk.loudness(note.tick) + chance.gauss(0, 2.5)) / 3) * 3)))
        sound = drum_hit(kit, note.pitch, velocity).mean(axis=1) * gain * chance.uniform(0.94, 1.06)
        for late_ms, aside, share in HANDS if note.pitch == CLAP else ((0.0, place, 1.0),):
            at = int(round((desk.time.seconds(note.tick) + off + late_ms / 1000) * SR)) - LEAD_IN
            first, last = max(0, at), min(desk.total, at + len(sound))
            angle = (aside + 1) * np.pi / 4
            heard = share * sound[first - at:last - at, None] * np.array([np.cos(angle), np.sin(angle)]) * np.sqrt(2)
            out[first:last] += heard
    return out
