"""Small struck metal, such as a coin on a counter: a few partials that are no multiples of each other, dying at their own pace."""
import random

import numpy as np

from .drumkit import AHEAD_S
from .filters import SR

# (ratio to the fundamental, amplitude, seconds to -60 dB); the pair at 1 beats as a thin disc does.
COIN = ((1.0, 1.0, 1.1), (1.006, 0.6, 0.9), (1.73, 0.35, 0.5), (2.32, 0.55, 0.42), (3.17, 0.3, 0.2), (4.25, 0.22, 0.12))


def struck(desk, notes, seed, partials=COIN, click=0.25):
    """Mono sound of written notes struck on small metal; harder strokes are brighter, each lands a little elsewhere on the disc."""
    chance = random.Random(desk.seed + seed)
    noise = np.random.default_rng(desk.seed + seed)
    out = np.zeros(desk.total)
    n = int(1.3 * SR)
    t = np.arange(n) / SR
    for note in sorted(notes, key=lambda x: (x.tick, x.pitch)):
        hz = 440 * 2 ** ((note.pitch - 69) / 12)
        hard = note.velocity / 127
        sound = np.zeros(n)
        for ratio, level, seconds in partials:
            if hz * ratio > 0.45 * SR:
                continue
            amplitude = level * chance.uniform(0.75, 1.25) * hard ** (0.6 + 0.5 * ratio)
            sound += amplitude * np.exp(-6.9 * t / seconds) * np.sin(2 * np.pi * hz * ratio * t + chance.uniform(0, 0.6))
        length = int(0.004 * SR)
        sound[:length] += click * hard * noise.standard_normal(length) * np.linspace(1, 0, length) ** 2
        at = max(0, int(round((desk.time.seconds(note.tick) - AHEAD_S) * SR)))
        last = min(desk.total, at + n)
        out[at:last] += sound[: last - at]
    return out
