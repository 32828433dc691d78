"""The tremolo of an amplifier: the level sways in the song's time."""
import numpy as np

from .filters import SR


def tremolo(x, time, per_quarter, depth, shape=1.6):
    """`x` with its level swaying `per_quarter` times a quarter of `time` (a `SongTime`), loudest on the beat.

    depth: 0 to 1, a number or one value a sample. shape: above 1 the sway is squarer, as a lamp and its cell make it.
    """
    quarters = np.arange(0, time.bars * 8 + 8)  # far enough for the last chord of any meter
    heard = [time.seconds(int(quarter) * 960) for quarter in quarters]
    phase = np.interp(np.arange(len(x)) / SR, heard, quarters) * per_quarter
    sway = np.tanh(shape * np.cos(2 * np.pi * phase)) / np.tanh(shape)
    return x * (1 - depth * (0.5 - 0.5 * sway))[:, None]
