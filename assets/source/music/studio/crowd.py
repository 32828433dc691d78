"""A crowd in the room: people who clap, shout and sing. Each has hands, a throat and a time of their own."""
import numpy as np
import scipy.signal as sg

from .filters import SR, sos

# Formants of a vowel: (Hz, bandwidth in Hz, level).
VOWELS = {
    "eh": ((560, 95, 1.0), (1840, 150, 0.55), (2500, 220, 0.35), (3500, 320, 0.16)),
    "ee": ((400, 85, 1.0), (2050, 160, 0.50), (2650, 230, 0.38), (3550, 330, 0.16)),
    "ah": ((720, 110, 1.0), (1150, 130, 0.60), (2500, 240, 0.22), (3500, 330, 0.12)),
    "oh": ((540, 90, 1.0), (900, 110, 0.55), (2450, 240, 0.14), (3400, 330, 0.08)),
}
TOP_HZ = 6500


def _formants(hz, vowel, throat):
    """How strongly a throat passes `hz`; a smaller one (`throat` over 1) has its formants higher."""
    total = 0.0
    for centre, width, level in VOWELS[vowel]:
        centre = centre * throat
        total = total + level / np.sqrt(((hz ** 2 - centre ** 2) / (hz * width * 1.5)) ** 2 + 1)
    return total


def _voice(random, pitch, seconds, vowels, scoop, fall):
    """One throat: a tone that comes up by `scoop` semitones, drops by `fall` at its end, and goes from one vowel to another."""
    n = int((seconds + 0.09) * SR)
    t = np.arange(n) / SR
    throat = random.uniform(0.92, 1.04) if pitch < 59 else random.uniform(1.02, 1.16)
    detune = random.normal(0, 0.14) + 0.10 * np.interp(t, np.linspace(0, t[-1], 9), random.standard_normal(9))
    shaking = 0.16 * np.clip((t - 0.22) / 0.3, 0, 1) * np.sin(2 * np.pi * random.uniform(4.6, 5.8) * t + random.uniform(0, 6.28))
    bend = -scoop * np.exp(-t / 0.045) - fall * np.clip((t - seconds + 0.16) / 0.2, 0, 1) ** 2
    hz = 440 * 2 ** ((pitch - 69 + detune + shaking + bend) / 12)
    phase = 2 * np.pi * np.cumsum(hz) / SR
    way = np.clip(t / max(0.12, 0.75 * seconds), 0, 1)
    step = 64  # a formant moves slowly: worked out now and then, drawn in between
    slow_hz, slow_way, at = hz[::step], way[::step], np.arange(0, n, step)
    tone = np.zeros(n)
    for partial in range(1, int(TOP_HZ / hz.mean()) + 1):
        here = slow_hz * partial
        level = (1 - slow_way) * _formants(here, vowels[0], throat) + slow_way * _formants(here, vowels[1], throat)
        tone += np.interp(np.arange(n), at, level * partial ** -0.55) * np.sin(partial * phase + random.uniform(0, 6.28))
    hoarse = 1 + 0.25 * sg.sosfilt(sos("lowpass", 90, 1), random.standard_normal(n)) * 8
    swell = np.minimum(1, t / 0.022) * np.clip((seconds + 0.07 - t) / 0.08, 0, 1)
    return tone * np.clip(hoarse, 0.4, 1.6) * swell


def _breath(random, seconds=0.07):
    """The h before the vowel."""
    n = int(seconds * SR)
    noise = sg.sosfilt(sg.butter(2, (900, 5200), "bandpass", fs=SR, output="sos"), random.standard_normal(n))
    return noise * np.hanning(n)


def _placed(out, sound, at, place):
    """Added to a stereo track from sample `at` on; `place` -1 left to 1 right."""
    first, last = max(0, at), min(len(out), at + len(sound))
    if last > first:
        angle = (place + 1) * np.pi / 4
        out[first:last] += np.outer(sound[first - at:last - at], (np.cos(angle), np.sin(angle))) * np.sqrt(2)


def voices(desk, notes, seed, people=5, vowels=("oh", "oh"), scoop=1.0, fall=0.0, breath=0.0, loose_ms=13.0):
    """Notes from a crowd of `people` a pitch: vowels from -> to, with so many semitones of `scoop` up and `fall` off, and
    `breath` before the vowel. The vowel begins on the note, the breath ahead of it."""
    random = np.random.default_rng(desk.seed + seed)
    out = np.zeros((desk.total, 2))
    for note in sorted(notes, key=lambda n: (n.tick, n.pitch)):
        start = desk.time.seconds(note.tick)
        length = max(0.16, desk.time.seconds(note.tick + note.duration) - start)
        level = note.velocity / 100 * desk.loudness(note.tick)
        for person in range(people):
            late = 0.0 if person == 0 else abs(random.normal(0, loose_ms / 1000))
            at = int((start + late - 0.006) * SR)
            place = random.uniform(-0.85, 0.85)
            sound = _voice(random, note.pitch, length * random.uniform(0.92, 1.05), vowels, scoop * random.uniform(0.6, 1.4), fall * random.uniform(0.6, 1.4))
            _placed(out, level * random.uniform(0.7, 1.0) * sound, at, place)
            if breath:
                _placed(out, level * breath * _breath(random), at - int(0.045 * SR), place)
    return out


def claps(desk, notes, seed, people=12, spread_ms=9.0):
    """Claps of many: the first pair of hands on the note, the others a little after it, each of its own size and place."""
    random = np.random.default_rng(desk.seed + seed)
    out = np.zeros((desk.total, 2))
    for note in sorted(notes, key=lambda n: n.tick):
        start, level = desk.time.seconds(note.tick), (note.velocity / 110) ** 1.6 * desk.loudness(note.tick)
        for person in range(people):
            late = 0.0 if person == 0 else min(0.03, abs(random.normal(0, spread_ms / 1000)))
            n = int(0.09 * SR)
            centre = random.uniform(850, 2300)
            palm = sg.butter(1, (centre * 0.72, centre * 1.4), "bandpass", fs=SR, output="sos")
            noise = random.standard_normal(n) * np.exp(-np.arange(n) / (random.uniform(0.007, 0.015) * SR))
            sound = sg.sosfilt(palm, noise) + 0.12 * noise
            _placed(out, level * (1.0 if person == 0 else random.uniform(0.35, 0.8)) * sound, int((start + late - 0.0007) * SR), random.uniform(-0.8, 0.8))
    return out
