"""A spring reverb tank: coils in which high tones travel slower than low ones, so that every echo arrives as a chirp.

After J. Parker and S. Bilbao, "Spring reverberation: a physical perspective" (DAFx 2009): a chain of stretched allpass
filters inside a delay loop. Written here as one response in the frequency domain, which needs no loop to be run.
"""
import numpy as np
import scipy.signal as sg

from .filters import SR, highpass

# Of each coil: seconds one way and back, seconds added by the chirp's slowest tone, where it stands (-1 left to 1 right).
COILS = ((0.0563, 0.030, -0.75), (0.0661, 0.037, 0.7), (0.0412, 0.024, 0.1))


def _coil(n, trip_s, chirp_s, decay_s, top_hz, coefficient=0.62):
    """Response of one coil, n samples long."""
    w = 2 * np.pi * np.fft.rfftfreq(n)
    stretch = max(1, int(round(SR / (2 * top_hz))))
    z = np.exp(-1j * stretch * w)
    # A chain whose slowest tone, at the coil's top, lags by `chirp_s`.
    slowest = stretch * (1 + coefficient) / (1 - coefficient)
    chain = int(round(chirp_s * SR / slowest))
    phase = np.unwrap(np.angle((coefficient + z) / (1 + coefficient * z))) * chain
    f = w * SR / (2 * np.pi)
    pass_band = 1 / np.sqrt(1 + (f / top_hz) ** 12) * (f / 90) ** 2 / (1 + (f / 90) ** 2)
    travel = pass_band * np.exp(1j * (phase - w * trip_s * SR / 2))
    kept = 10 ** (-3 * trip_s / decay_s) / (1 + (f / (0.9 * top_hz)) ** 2)
    return np.fft.irfft(travel / (1 + kept * travel ** 2), n)


def spring(decay_s=2.2, seed=0, top_hz=4300.0):
    """Impulse response (samples, 2) of a tank of three coils with the power of 1; `decay_s` to -60 dB. Use with `room.wet`."""
    random = np.random.default_rng(seed)
    n = 1 << int(np.ceil(np.log2(decay_s * 1.6 * SR)))
    total = np.zeros((n, 2))
    for trip_s, chirp_s, place in COILS:
        answer = _coil(n, trip_s * random.uniform(0.98, 1.02), chirp_s, decay_s, top_hz)
        angle = (place + 1) * np.pi / 4
        total += answer[:, None] * np.array([np.cos(angle), np.sin(angle)])
    # The closed form is periodic: what is left at its end is faded, not folded back.
    total *= np.clip((n - np.arange(n)) / (0.2 * n), 0, 1)[:, None] ** 2
    total = highpass(total, 140)
    return total / np.sqrt((total ** 2).sum(axis=0).mean())


def kicked(response, total, samples, seed=0):
    """The tank struck with a foot at each of `samples`, (total, 2), peak about 1: coils clash, then ring."""
    random = np.random.default_rng(seed)
    n = int(0.09 * SR)
    out = np.zeros((total, 2))
    for at in samples:
        blow = random.standard_normal((n, 2)) * np.exp(-np.arange(n) / (0.012 * SR))[:, None]
        blow[: int(0.002 * SR)] += 3 * random.standard_normal((int(0.002 * SR), 1))
        sound = np.stack([sg.fftconvolve(blow[:, c], response[:, c]) for c in (0, 1)], 1)
        sound /= np.abs(sound).max()
        end = min(total, at + len(sound))
        out[at:end] += sound[: end - at]
    return out
