"""Rooms: noise that dies away, with early reflections; one world a song."""
import numpy as np
import scipy.signal as sg

from .filters import SR, highpass, lowpass


def room(seconds, seed, predelay_s=0.008, top_hz=6500, bottom_hz=180, reflections=9):
    random = np.random.default_rng(seed)
    n = int(seconds * 1.4 * SR)
    t = np.arange(n) / SR
    tail = random.standard_normal((n, 2)) * np.exp(-6.9 * t / seconds)[:, None]
    tail = highpass(lowpass(tail, top_hz, 1), bottom_hz)
    for _ in range(reflections):
        tail[int(random.uniform(0.004, 0.035) * SR), random.integers(2)] += random.uniform(1.8, 4.2)
    tail = np.concatenate([np.zeros((int(predelay_s * SR), 2)), tail])
    return tail / np.sqrt((tail ** 2).sum(axis=0).mean())


def wet(x, response):
    return np.stack([sg.fftconvolve(x[:, c], response[:, c])[: len(x)] for c in (0, 1)], 1)


def echo(x, seconds, feedback=0.45, top_hz=3200, repeats=4, pingpong=True):
    """A tape echo without its dry signal."""
    out = np.zeros_like(x)
    now = x
    shift = int(seconds * SR)
    for repeat in range(1, repeats + 1):
        now = lowpass(highpass(now, 220), top_hz, 1) * feedback
        if pingpong:
            now = now[:, ::-1]
        if shift * repeat >= len(x):
            break
        out[shift * repeat:] += now[: len(x) - shift * repeat]
    return out
