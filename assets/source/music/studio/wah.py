"""An automatic wah: a resonant band that opens with the player's hand."""
import numpy as np
import scipy.signal as sg

from .filters import SR, follow


def wah(x, low_hz=380, high_hz=2300, q=2.2, attack_s=0.006, release_s=0.11, dry=0.25, depth=1.0):
    """`x` (samples, 2) through a band-pass that follows its own level between two frequencies. Eleven fixed bands are faded
    into each other, which is the same every time it is built; `dry` is how much of the whole sound stays."""
    step = 32
    mono = np.abs(x).max(axis=1)
    count = len(mono) // step
    peaks = mono[: count * step].reshape(-1, step).max(axis=1)
    held = follow(peaks, attack_s, release_s, step)
    top = np.percentile(held[held > held.max() * 0.02], 92) + 1e-9
    opened = np.clip(held / top, 0, 1) ** 0.7 * depth
    opened = np.interp(np.arange(len(mono)), np.arange(count) * step, opened)
    centres = np.geomspace(low_hz, high_hz, 11)
    place = opened * (len(centres) - 1)
    out = dry * x
    for index, hz in enumerate(centres):
        share = np.clip(1 - np.abs(place - index), 0, 1)
        if share.max() == 0:
            continue
        w = 2 * np.pi * hz / SR
        alpha = np.sin(w) / (2 * q)
        b, a = np.array([alpha, 0, -alpha]), np.array([1 + alpha, -2 * np.cos(w), 1 - alpha])
        out = out + sg.lfilter(b / a[0], a / a[0], x, axis=0) * share[:, None] * q ** 0.5
    return out
