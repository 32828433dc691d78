"""The engine of the getaway car: loops of a four-cylinder at three speeds, each tuned to E and closed on itself."""
import numpy as np

from synth import SR, Noise, note_hz


def _loop_filter(x, shape):
    """A filter without a beginning: it leaves a loop a loop. `shape` is a gain for each frequency."""
    return np.fft.irfft(np.fft.rfft(x) * shape(np.fft.rfftfreq(len(x), 1 / SR)), len(x))


def _around(centre, width):
    return lambda f: np.exp(-(((f - centre) / width) ** 2))


def _engine(name, semitones, firings, ring, rasp, unevenness):
    """`firings` of a cylinder, four taking turns, at a note. Each firing is a thump, a ring of the block and a rasp of
    the exhaust at 1-3 kHz: a phone's speaker plays nothing below."""
    noise = Noise(name)
    n = int(round(firings * SR / note_hz(semitones)))
    period = n / firings
    cylinder = 1 + unevenness * np.array([0.0, -0.6, -0.2, -1.0])
    tt = np.arange(int(0.07 * SR)) / SR
    thump = np.exp(-tt * 60) * np.sin(2 * np.pi * 92 * tt) + 0.8 * np.exp(-tt * 85) * np.sin(2 * np.pi * 178 * tt + 0.4)
    block = 0.5 * np.exp(-tt * 120) * np.sin(2 * np.pi * 415 * tt)
    exhaust = sum(gain * np.exp(-tt * fall) * np.sin(2 * np.pi * hz * tt + turn) for hz, gain, fall, turn in
                  ((1180, 1.0, 170, 0), (1640, 0.9, 200, 1.1), (2350, 0.8, 230, 2.0), (2900, 0.5, 260, 0.6)))
    out = np.zeros(n)
    for index in range(firings):
        where = (int(round(index * period)) + np.arange(len(tt))) % n
        strength = cylinder[index % 4] * (1 + 0.25 * unevenness * noise.uniform(-1, 1))
        spray = np.exp(-tt * 150) * noise.white(len(tt))
        np.add.at(out, where, strength * (thump + ring * block + rasp * (exhaust + 0.5 * spray)))
    out = _loop_filter(out, lambda f: (f > 30) / np.sqrt(1 + (f / 4200) ** 4))
    intake = _loop_filter(noise.white(n), _around(1700, 800))
    pulse = 1 + 0.7 * np.sin(2 * np.pi * np.arange(n) / period)
    mixed = out / np.std(out) + 0.3 * rasp * pulse * intake / np.std(intake)
    return np.tanh(0.8 * mixed)


def engine_idle():
    return _engine("engine_idle", -12, 80, 0.6, 1.1, 0.35)


def engine_low():
    return _engine("engine_low", 0, 164, 0.7, 1.1, 0.2)


def engine_high():
    return _engine("engine_high", 12, 328, 0.8, 0.8, 0.12)
