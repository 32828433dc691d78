"""Small sounds that tell the player something: counts, money, menus."""
import numpy as np

from synth import SR, Noise, bandpass, fade, highpass, note_hz, times


def _stick(name, hz):
    noise = Noise(name)
    t = times(0.09)
    x = np.sin(2 * np.pi * hz * t) * np.exp(-t * 85) + 0.6 * np.sin(2 * np.pi * hz * 2.43 * t) * np.exp(-t * 120)
    return fade(x + 0.7 * bandpass(noise.white(len(t)), 1800, 7000) * np.exp(-t * 260), 0.0003, 0.02)


def stick():
    return _stick("stick", note_hz(43))


def stick_hi():
    return _stick("stick_hi", note_hz(48))


def flourish():
    """An indicator's tick with a rim under it."""
    noise = Noise("flourish")
    t = times(0.12)
    x = 0.8 * np.sin(2 * np.pi * note_hz(31) * t) * np.exp(-t * 70) + 0.6 * np.sin(2 * np.pi * note_hz(55) * t) * np.exp(-t * 95)
    return fade(x + 0.8 * highpass(noise.white(len(t)), 2500) * np.exp(-t * 190), 0.0003, 0.03)


def cash():
    """A till: two bells a fourth apart and coins."""
    noise = Noise("cash")
    t = times(0.5)
    x = np.zeros(len(t))
    for at, semitones, gain in ((0, 55, 0.8), (0.047, 60, 1.0)):
        first = int(at * SR)
        tt = t[: len(t) - first]
        for ratio, level, decay in ((1, 1, 9), (2.76, 0.45, 16), (5.4, 0.2, 30)):
            hz = note_hz(semitones) * ratio
            if hz < 18000:
                x[first:] += gain * level * np.sin(2 * np.pi * hz * tt) * np.exp(-tt * decay)
    for _ in range(9):
        first = int(noise.uniform(0.0, 0.2) * SR)
        tt = t[: len(t) - first]
        x[first:] += 0.14 * np.sin(2 * np.pi * noise.uniform(4200, 9500) * tt) * np.exp(-tt * noise.uniform(50, 120))
    return fade(x, 0.0004, 0.12)


def ring():
    """What is left in the ears after three misses; two seconds that close on themselves."""
    t = times(2.0)
    beat = 0.8 + 0.2 * np.cos(2 * np.pi * 1.5 * t)
    return beat * (np.sin(2 * np.pi * 5274 * t) + 0.6 * np.sin(2 * np.pi * 5277.5 * t) + 0.18 * np.sin(2 * np.pi * 7902 * t))


def _notes(semitones, step_s, tail_s, bright=0.3):
    n = int((step_s * (len(semitones) - 1) + tail_s) * SR)
    x = np.zeros(n)
    for index, semitone in enumerate(semitones):
        first = int(index * step_s * SR)
        tt = np.arange(n - first) / SR
        hz = note_hz(semitone)
        tone = np.sin(2 * np.pi * hz * tt) + bright * np.sin(4 * np.pi * hz * tt) + 0.12 * np.sin(6 * np.pi * hz * tt)
        x[first:] += tone * np.exp(-tt * (4.5 / tail_s)) * np.minimum(1, tt / 0.0005)
    return fade(x, 0.0004, 0.03)


def ui_move():
    return _notes([36], 0, 0.08)


def ui_select():
    return _notes([31, 36], 0.055, 0.2)


def ui_back():
    return _notes([36, 31], 0.055, 0.2)


def record():
    """A short fanfare on the song's own four notes, upwards: E G A B and the octave."""
    low = _notes([24, 27, 29, 31, 36], 0.094, 0.9, 0.6)
    high = _notes([36, 39, 41, 43, 48], 0.094, 0.9, 0.4)
    return np.tanh(0.9 * (low + 0.6 * high))
