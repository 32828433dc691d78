"""Finger snaps: a click of skin and the ring of the hollow hand, by two or three people who never quite agree."""
import random

import numpy as np

from .filters import SR, bell, highpass, lowpass, pan

# Place, level, how late at most in ms, the hand's two notes in Hz: the first hand carries the beat.
HANDS = [(-0.12, 1.0, 0.0, (1650, 2700)), (0.42, 0.62, 9.0, (1420, 2350)), (-0.5, 0.45, 14.0, (1880, 3050))]
LENGTH = int(0.14 * SR)


def _snap(seed, notes):
    """One snap, mono, its attack at once."""
    noise = np.random.default_rng(seed).standard_normal(LENGTH)
    t = np.arange(LENGTH) / SR
    click = highpass(noise, 2500) * np.exp(-t / 0.0016)
    hand = sum(level * np.sin(2 * np.pi * hz * t) * np.exp(-t / ring) for hz, level, ring in ((notes[0], 1.0, 0.009), (notes[1], 0.6, 0.006)))
    palm = lowpass(highpass(noise, 700), 5200) * np.exp(-t / 0.011)
    sound = bell(0.55 * click + 0.8 * hand + 0.9 * palm, notes[0], 4, 1.2)
    return sound / np.abs(sound).max()


def snaps(time, total, notes, seed, level=lambda tick: 1.0):
    """Snaps on `notes` (their pitch is not used) in a song's time as (total, 2); `level` scales by tick."""
    arm = random.Random(seed)
    out = np.zeros((total, 2))
    for note in sorted(notes, key=lambda n: n.tick):
        for hand, (place, share, late_ms, tones) in enumerate(HANDS):
            start = time.seconds(note.tick) + arm.uniform(0.2, 1.0) * late_ms / 1000
            drift = 1 + arm.uniform(-0.04, 0.04)
            strength = share * note.velocity / 100 * level(note.tick) * arm.uniform(0.85, 1.1)
            sound = pan(_snap(seed + arm.randrange(6) + 10 * hand, [hz * drift for hz in tones]) * strength, place)
            at = int(round(start * SR))
            end = min(total, at + LENGTH)
            out[at:end] += sound[: max(0, end - at)]
    return out
