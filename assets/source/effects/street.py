"""What the street and the police do: shots, horns, sirens, crashes."""
import numpy as np

from synth import SR, Noise, bandpass, fade, highpass, lowpass, note_hz, phase, resonate, take_name, times


def gunshot(take):
    """A shot that can stand in for a snare: a crack, a shell tuned to E, a tail between houses."""
    noise, seconds = Noise(take_name("gunshot", take)), 0.62
    t = times(seconds)
    crack_fall, body_fall, low = ((95, 42, 350), (80, 47, 420), (110, 38, 300))[take]
    w = noise.white(len(t))
    crack = 1.2 * highpass(w, 1800) * np.exp(-t * crack_fall)
    body = 1.3 * bandpass(w, low, 3000) * np.exp(-t * body_fall)
    thump = 0.7 * np.sin(2 * np.pi * (note_hz(-8) * t + 2.7 * (1 - np.exp(-38 * t)))) * np.exp(-t * 16)
    shell = 0.55 * np.sin(2 * np.pi * note_hz(12) * t) * np.exp(-t * 22) + 0.34 * np.sin(2 * np.pi * note_hz(22) * t + 0.3) * np.exp(-t * 31)
    wires = 0.34 * highpass(noise.white(len(t)), 2600) * np.exp(-t * 21)
    x = np.tanh(2.6 * (crack + 1.3 * body + thump + shell + wires))
    tail = lowpass(noise.white(len(t)), 2200) * np.exp(-t * 8) * np.minimum(1, t / 0.02)
    slap = np.zeros_like(x)
    late = int(0.09375 * SR)  # a sixteenth at 160 BPM: the echo is in time
    slap[late:] = 0.24 * lowpass(x, 1700)[:-late]
    return fade(x + 0.22 * tail + slap, 0.0004, 0.15)


def horn():
    """Two horns a fourth apart, B and E: they fit every chord of a song in E."""
    noise, seconds = Noise("horn"), 0.55
    t = times(seconds)
    x = np.zeros(len(t))
    for hz, detune in ((note_hz(19), 1.0), (note_hz(24), 1.003)):
        ph = phase(hz * detune * (1 + 0.0015 * noise.smooth(len(t), 12) - 0.015 * np.exp(-t * 60)))
        x += sum(np.sin(h * ph + 0.7 * h + np.pi / 3) / h ** 0.6 for h in range(1, 16))
    x = np.tanh(0.35 * x)
    x = 0.5 * x + resonate(x, 980, 3) + 0.7 * resonate(x, 2300, 4)
    return fade(x * (0.6 + 0.4 * np.minimum(1, t / 0.01)), 0.0008, 0.09)


def _siren(seconds, semitones):
    """A siren on E whose pitch follows a curve in semitones, with the street's echoes."""
    t = times(seconds)
    ph = phase(note_hz(36) * 2 ** (semitones / 12))
    x = np.tanh(3 * np.sin(ph + np.pi / 3) + 0.6 * np.sin(2 * ph))
    x = 0.5 * x + 1.3 * resonate(x, 1150, 2.5) + 0.8 * resonate(x, 2400, 4)
    x = bandpass(x, 350, 5200) * (0.5 + 0.5 * np.minimum(1, t / 0.02)) * np.minimum(1, (seconds - t) / 0.25)
    out = np.stack([x, x], 1)
    for delay, gain, ear in ((0.061, 0.35, 0), (0.094, 0.28, 1), (0.19, 0.18, 0)):
        late = int(delay * SR)
        out[late:, ear] += gain * x[:-late]
    return out * np.minimum(1, (seconds - t) / 0.08)[:, None]


def siren_yelp():
    """Up a minor third and back, once."""
    t = times(0.75)
    return _siren(0.75, 3 * np.clip(1.25 * np.sin(np.pi * np.minimum(1, t / 0.62)), 0, 1))


def siren_wail():
    """A slow call: from the note up a minor third, a stay on top, and all the way down again."""
    seconds = 2.4
    t = times(seconds)
    climb = 0.5 - 0.5 * np.cos(np.pi * np.clip(t / 0.9, 0, 1))
    fall = 0.5 - 0.5 * np.cos(np.pi * np.clip((t - 1.3) / 0.9, 0, 1))
    return _siren(seconds, 3 * (climb - fall))


def radio_click():
    """A police radio is keyed and let go: two clicks, and the squelch's hiss between them."""
    noise, seconds = Noise("radio_click"), 0.26
    t = times(seconds)
    x = np.zeros(len(t))
    for at, gain in ((0, 1.0), (0.15, 0.7)):
        first = int(at * SR)
        tt = t[: len(t) - first]
        click = np.sin(2 * np.pi * note_hz(43) * tt) * np.exp(-tt * 210) + 0.8 * bandpass(noise.white(len(tt)), 1200, 4200) * np.exp(-tt * 260)
        x[first:] += gain * click
    hiss = bandpass(noise.white(len(t)), 700, 3200)
    x += 0.1 * hiss / np.std(hiss) * np.minimum(1, t / 0.012) * (t < 0.15) * np.minimum(1, np.maximum(0, (0.15 - t) / 0.01))
    return fade(np.tanh(1.5 * x), 0.0003, 0.04)


def _wreck(name, seconds, blows, partials, shards, weight):
    noise = Noise(name)
    t = times(seconds)
    n = len(t)
    x = np.zeros((n, 2))
    for at, gain in blows:
        first = int(at * SR)
        tt = t[: n - first]
        blow = np.tanh(2 * bandpass(noise.white(n - first), 120, 4200) * np.exp(-tt * noise.uniform(16, 30)))
        for _ in range(partials):
            hz = np.exp(noise.uniform(np.log(180), np.log(4400)))
            blow += 0.16 * np.sin(2 * np.pi * hz * tt) * np.exp(-tt * noise.uniform(7, 28)) * noise.uniform(0.3, 1)
        side = noise.uniform(-0.4, 0.4) if at else 0.0
        x[first:, 0] += gain * blow * (1 - side)
        x[first:, 1] += gain * blow * (1 + side)
    x += (weight * np.sin(2 * np.pi * (note_hz(-12) * t + 1.6 * (1 - np.exp(-30 * t)))) * np.exp(-t * 11))[:, None]
    for _ in range(shards):
        first = int((0.03 + noise.random.exponential(seconds * 0.18)) * SR)
        if first < n - 2000:
            tt = t[: n - first]
            x[first:, noise.random.integers(2)] += 0.12 * noise.uniform(0.2, 1) * np.sin(2 * np.pi * noise.uniform(3500, 11000) * tt) * np.exp(-tt * noise.uniform(60, 220))
    x[:20] *= np.linspace(0, 1, 20)[:, None]
    return np.tanh(1.1 * x) * np.minimum(1, (seconds - t) / (0.25 * seconds))[:, None]


def crash():
    return _wreck("crash", 1.4, ((0, 1), (0.055, 0.7), (0.12, 0.55), (0.21, 0.35), (0.38, 0.22)), 22, 70, 1.2)


def crash_small():
    return _wreck("crash_small", 0.5, ((0, 1), (0.047, 0.4)), 12, 14, 0.7)
