"""What joins a take on record pace: a shaker, a tambourine and claps, dry, to sit in any song."""
import numpy as np

from synth import SR, Noise, bandpass, fade, highpass, take_name, times


def shaker(take):
    """Beads: a quick swell, then a stop."""
    noise, seconds = Noise(take_name("shaker", take)), 0.11
    t = times(seconds)
    beads = highpass(bandpass(noise.white(len(t)), 3800, 11000), 3200)
    swell, fall = ((0.006, 42), (0.008, 38))[take]
    return fade(beads * np.minimum(1, t / swell) * np.exp(-t * fall), 0.0005, 0.02)


def tambourine():
    """Pairs of jingles that do not ring quite together."""
    noise, seconds = Noise("tambourine"), 0.3
    t = times(seconds)
    x = 0.5 * highpass(noise.white(len(t)), 5200) * np.exp(-t * 75)
    for _ in range(16):
        first = int(noise.uniform(0, 0.022) * SR)
        tt = t[: len(t) - first]
        x[first:] += 0.3 * np.sin(2 * np.pi * noise.uniform(5200, 12500) * tt + noise.uniform(0, 6)) * np.exp(-tt * noise.uniform(16, 40))
    return fade(x, 0.0005, 0.08)


def clap(take):
    """Three pairs of hands a few milliseconds apart, and the small room round them."""
    noise, seconds = Noise(take_name("clap", take)), 0.24
    t = times(seconds)
    x = np.zeros((len(t), 2))
    for at, side in (((0.0, 0.0), (0.009, -0.4), (0.019, 0.35)), ((0.0, 0.1), (0.007, 0.4), (0.023, -0.35)))[take]:
        first = int(at * SR)
        tt = t[: len(t) - first]
        hands = bandpass(noise.white(len(tt)), 750, 3400) * np.exp(-tt * 130)
        x[first:, 0] += hands * (1 - side)
        x[first:, 1] += hands * (1 + side)
    room = bandpass(noise.white(len(t)), 900, 2600) * np.exp(-t * 24) * np.minimum(1, t / 0.02)
    x += 0.16 * room[:, None]
    return np.stack([fade(x[:, 0], 0.0004, 0.06), fade(x[:, 1], 0.0004, 0.06)], 1)
