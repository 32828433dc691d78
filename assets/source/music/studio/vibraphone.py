"""The motor of a vibraphone: discs that open and close the tubes."""
import numpy as np

from .filters import SR


def motor(x, hz=4.2, depth=0.3, spread=0.35):
    """`x` with its level turned by `hz`; the two ears hear the discs `spread` of a turn apart."""
    turn = 2 * np.pi * hz * np.arange(len(x)) / SR
    ears = np.stack([np.cos(turn), np.cos(turn + 2 * np.pi * spread)], 1)
    return x * (1 - depth / 2 + depth / 2 * ears)
