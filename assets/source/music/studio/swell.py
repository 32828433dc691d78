"""A crash played backwards: it grows out of nothing and is cut where the bar it leads to begins."""
import numpy as np

from .drumkit import CRASH
from .filters import SR, highpass
from .soundfont import drum_hit


def swells(desk, ticks, seconds=1.6, kit=0, key=CRASH, velocity=105):
    """One swell into each tick, `seconds` long."""
    hit = highpass(drum_hit(kit, key, velocity), 500)[: int(seconds * SR)]
    grown = hit[::-1] * (np.linspace(0, 1, len(hit)) ** 1.5)[:, None]
    grown[-96:] *= np.linspace(1, 0, 96)[:, None]
    out = np.zeros((desk.total, 2))
    for tick in ticks:
        # It is gone before the attack of what it leads to.
        end = desk.at(tick) - int(0.004 * SR)
        first = max(0, end - len(grown))
        out[first:end] += grown[len(grown) - (end - first):]
    return out
