"""Tools of the effects: noise, resonators, envelopes, and saving with the attack on the first samples."""
import json
import pathlib
import subprocess
import zlib

import numpy as np
import scipy.signal as sg

SR = 48000
E2_HZ = 82.407


def note_hz(semitones_above_e2):
    return E2_HZ * 2 ** (semitones_above_e2 / 12)


def times(seconds):
    return np.arange(int(seconds * SR)) / SR


def take_name(name, take):
    """The name of one of several takes of a sound; the first keeps the sound's own."""
    return f"{name}_{take + 1}" if take else name


class Noise:
    """Seeded by the effect's name, so that each build makes the same sound."""

    def __init__(self, name):
        self.random = np.random.default_rng(zlib.crc32(name.encode()))

    def white(self, count):
        return self.random.standard_normal(count)

    def smooth(self, count, hz):
        """Slow random movement with unit spread."""
        x = lowpass(self.random.standard_normal(count + SR), hz)[SR:]
        return x / np.std(x)

    def uniform(self, low, high):
        return float(self.random.uniform(low, high))


def bandpass(x, low, high, order=2):
    return sg.sosfilt(sg.butter(order, [low, high], "bandpass", fs=SR, output="sos"), x)


def lowpass(x, hz, order=2):
    return sg.sosfilt(sg.butter(order, hz, "lowpass", fs=SR, output="sos"), x)


def highpass(x, hz, order=2):
    return sg.sosfilt(sg.butter(order, hz, "highpass", fs=SR, output="sos"), x)


def resonate(x, hz, q):
    b, a = sg.iirpeak(hz, q, fs=SR)
    return sg.lfilter(b, a, x)


def phase(hz):
    """Phase in radians of a frequency curve."""
    return 2 * np.pi * np.cumsum(hz) / SR


def fade(x, attack_s=0.0005, release_s=0.02):
    n, m = max(1, int(attack_s * SR)), max(1, int(release_s * SR))
    x = x.copy()
    x[:n] *= np.linspace(0, 1, n)
    x[-m:] *= np.linspace(1, 0, m) ** 2
    return x


def _encode(path, x, quality):
    channels = 2 if x.ndim == 2 else 1
    subprocess.run(["ffmpeg", "-y", "-hide_banner", "-loglevel", "error", "-f", "f32le", "-ar", str(SR), "-ac", str(channels), "-i", "-",
                    "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-c:a", "libvorbis", "-q:a", str(quality), str(path)],
                   input=x.astype("<f4").tobytes(), check=True)


def decode(path, channels):
    raw = subprocess.run(["ffmpeg", "-hide_banner", "-loglevel", "error", "-i", str(path), "-f", "f32le", "-"], capture_output=True, check=True).stdout
    return np.frombuffer(raw, "<f4").reshape(-1, channels).astype(float)


def channels_of(path):
    found = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "stream=channels", "-of", "csv=p=0", str(path)], capture_output=True, text=True, check=True)
    return int(found.stdout)


def save(folder, name, x, peak_db, quality):
    """Write `name`.ogg so that what is decoded again peaks at `peak_db`; the codec alone can add several decibels."""
    x = np.asarray(x, float)
    path = pathlib.Path(folder) / f"{name}.ogg"
    gain = 10 ** (peak_db / 20) / np.abs(x).max()
    for _ in range(3):
        _encode(path, x * gain, quality)
        over = np.abs(decode(path, x.ndim)).max() / 10 ** (peak_db / 20)
        if abs(over - 1) < 0.03:
            break
        gain /= over
    return path


def write_index(folder, index):
    (pathlib.Path(folder) / "effects.json").write_text(json.dumps(index, indent=2) + "\n")
