"""Rubber, metal and motion: what the car does."""
import numpy as np

from synth import SR, Noise, bandpass, fade, highpass, lowpass, note_hz, phase, resonate, take_name, times


def _stick_slip(noise, seconds, modes, glide, roughness=1.0):
    """Tyres sing at several stick-slip pitches at once, each wandering on its own."""
    t = times(seconds)
    n = len(t)
    out = np.zeros(n)
    for hz, gain in modes:
        f = hz * glide * (1 + roughness * (0.010 * noise.smooth(n, 9) + 0.005 * noise.smooth(n, 70)))
        ph = phase(f)
        wave = sum(np.sin(h * ph + noise.uniform(0, 6)) / h ** 0.75 for h in range(1, 14) if hz * h < 14000)
        swell = 1 + 0.35 * noise.smooth(n, 18) + 0.2 * np.sin(2 * np.pi * 31 * t)
        out += gain * wave * np.clip(swell, 0.1, 2.2)
    out = 0.9 * resonate(out, 950, 4) + resonate(out, 1850, 5) + 0.7 * resonate(out, 3100, 6) + 0.22 * out
    return out / np.std(out)


def chirp(take):
    noise, seconds = Noise(take_name("chirp", take)), (0.17, 0.15, 0.19)[take]
    t = times(seconds)
    high, fall, decay = ((1.06, 0.35, 22), (1.03, 0.15, 27), (1.09, 0.55, 19))[take]
    sung = _stick_slip(noise, seconds, ((note_hz(36), 1.0), (note_hz(43), 0.6)), high - fall * t, 0.6)
    scuff = bandpass(noise.white(len(t)), 1200, 7000)
    x = sung * np.exp(-t * decay) + 0.55 * scuff / np.std(scuff) * np.exp(-t * 55)
    return fade(np.tanh(0.8 * x), 0.0006, 0.03)


def screech():
    noise, seconds = Noise("screech"), 1.2
    t = times(seconds)
    glide = 1 + 0.06 * np.sin(2 * np.pi * 0.8 * t + 0.4) - 0.05 * t
    left = _stick_slip(noise, seconds, ((note_hz(33), 1.0), (note_hz(33) * 1.02, 0.7), (note_hz(38), 0.5)), glide)
    right = _stick_slip(noise, seconds, ((note_hz(33) * 0.99, 1.0), (note_hz(33) * 1.03, 0.6), (note_hz(43), 0.4)), glide)
    hiss = bandpass(noise.white(len(t)), 900, 5200)
    body = np.minimum(1, t / 0.02) * np.minimum(1, (seconds - t) / 0.35) ** 1.4
    both = np.stack([0.75 * left + 0.35 * right, 0.75 * right + 0.35 * left], 1) + (0.35 * hiss / np.std(hiss))[:, None]
    start = (bandpass(noise.white(len(t)), 1500, 7000) * np.exp(-t * 70))[:, None]
    return np.tanh(0.55 * both) * body[:, None] + 0.25 * start


def skid():
    noise, seconds = Noise("skid"), 0.6
    t = times(seconds)
    sung = _stick_slip(noise, seconds, ((note_hz(28), 1.0), (note_hz(28) * 1.03, 0.7), (note_hz(35), 0.4)), 1.0 - 0.28 * t)
    grit = bandpass(noise.white(len(t)), 180, 1400) * (1 + 0.5 * noise.smooth(len(t), 40))
    bite = highpass(noise.white(len(t)), 1800) * np.exp(-t * 60)
    x = 0.7 * sung + 0.8 * grit / np.std(grit) + 0.7 * bite
    return fade(np.tanh(0.7 * x) * np.minimum(1, t / 0.002) * np.exp(-t * 3.2), 0.0005, 0.12)


def clunk(take):
    """A gear going in: the lever, then the dogs a moment later. Each take has its own moment."""
    noise, seconds = Noise(take_name("clunk", take)), 0.22
    t = times(seconds)
    x = 1.1 * np.sin(2 * np.pi * (note_hz(0) * t + 1.2 * (1 - np.exp(-60 * t)))) * np.exp(-t * 24)
    for hz, gain, decay in ((note_hz(24), 0.5, 45), (note_hz(31) * 1.01, 0.35, 60), (1240, 0.3, 80), (2870, 0.22, 120), (4460, 0.12, 160)):
        x += gain * np.sin(2 * np.pi * hz * t) * np.exp(-t * decay)
    x += 0.6 * bandpass(noise.white(len(t)), 900, 5000) * np.exp(-t * 170)
    second = np.zeros_like(x)
    later, weight = ((0.034, 0.55), (0.027, 0.75), (0.041, 0.4))[take]
    later = int(later * SR)
    second[later:] = weight * x[:-later]
    return fade(np.tanh(1.4 * (x + second)), 0.0004, 0.05)


def fumble():
    noise, seconds = Noise("fumble"), 0.5
    t = times(seconds)
    rate = 62 - 40 * t
    teeth = np.maximum(0, np.sin(phase(rate))) ** 6
    rasp = np.sign(np.sin(phase(note_hz(13) * (1 - 0.25 * t)))) + 0.7 * np.sign(np.sin(phase(note_hz(19) * 1.03 * (1 - 0.2 * t))))
    grit = bandpass(noise.white(len(t)), 500, 4200)
    x = (0.25 + teeth) * (0.5 * rasp + 0.9 * grit / np.std(grit))
    x = x + 0.8 * resonate(x, 1350, 5) + 0.6 * resonate(x, 2600, 6)
    return fade(np.tanh(0.5 * x) * np.exp(-t * 3.0), 0.0006, 0.1)


def nitro():
    noise, seconds = Noise("nitro"), 1.3
    t = times(seconds)
    out = np.zeros((len(t), 2))
    for ear in (0, 1):
        gas = noise.white(len(t))
        rush = bandpass(gas, 350, 3200) * (0.5 + 0.9 * t / seconds) + 0.7 * highpass(gas, 3500) * np.exp(-t * 2.5)
        out[:, ear] = rush / np.std(rush)
    roar = lowpass(noise.white(len(t)), 240) * 5 * np.exp(-t * 1.2)
    whine = np.sin(phase(note_hz(12) * 2 ** (2.0 * np.minimum(1, t / 0.9)) * (1 + 0.003 * noise.smooth(len(t), 20))))
    burst = np.exp(-t * 40) * 1.6
    shape = (0.55 + burst) * np.minimum(1, (seconds - t) / 0.6) ** 1.5
    shape[:48] *= np.linspace(0, 1, 48)
    return np.tanh((out + (roar + 0.45 * whine)[:, None]) * shape[:, None] * 0.8)


def whoosh():
    noise, seconds = Noise("whoosh"), 0.42
    t = times(seconds)
    body = np.exp(-((t - 0.09) / 0.10) ** 2) + 0.35 * np.exp(-t * 30)
    centre = 1900 * 2 ** (-2.2 * t / seconds)
    air = noise.white(len(t))
    carried = bandpass(air, 250, 5200) * body
    hum = 0.5 * np.sin(phase(centre * 0.12)) * body
    x = carried / np.std(carried) + hum
    # It passes from one side to the other; the game turns it round for the other side.
    place = np.clip(t / 0.22, 0, 1) * np.pi / 2
    return np.stack([x * np.cos(place * 0.8), x * np.sin(0.3 + place * 0.8)], 1) * np.minimum(1, (seconds - t) / 0.1)[:, None]

