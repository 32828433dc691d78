"""Mastering a sum of stems: every gain is computed on the sum and given to each stem, so that the stems add up to it."""
import re
import subprocess

import numpy as np
import scipy.ndimage as ndi
import scipy.signal as sg

from .filters import SR, bell, compressor_gain, highpass, shelf


def tone(x):
    """The bus equaliser: linear, so it may be put on each stem instead of the sum."""
    x = highpass(x, 30)
    x = bell(x, 480, 1.0, 0.7)
    return shelf(x, 7000, 2.5)


def glue(stems, threshold_db=-8.0, ratio=2.0):
    """Bus compression below the 99.5th percentile of the sum."""
    total = sum(stems.values())
    top = 20 * np.log10(np.percentile(np.abs(total), 99.5) + 1e-9)
    gain = compressor_gain(total, top + threshold_db, ratio, 0.018, 0.14, 4.0)
    return {name: stem * gain[:, None] for name, stem in stems.items()}, float(20 * np.log10(gain.min()))


def limiter_gain(total, ceiling_db, lookahead_s=0.003, release_s=0.06):
    """Gain that keeps the 4x oversampled peak under the ceiling: held, smoothed, and never late."""
    peaks = np.abs(sg.resample_poly(total, 4, 1, axis=0)).max(axis=1)
    peaks = peaks[: len(total) * 4].reshape(-1, 4).max(axis=1)
    ceiling = 10 ** (ceiling_db / 20)
    wanted_db = np.maximum(0.0, 20 * np.log10(peaks / ceiling + 1e-12))
    span = int(lookahead_s * SR)
    held = ndi.maximum_filter1d(wanted_db, 2 * span + 1)
    fall = np.exp(-1 / (release_s * SR))
    released = held.copy()
    for index in np.nonzero(held[:-1] > held[1:])[0]:
        value, at = released[index], index + 1
        while at < len(released):
            value *= fall
            if value <= released[at] or value < 1e-3:
                break
            released[at] = value
            at += 1
    smooth = ndi.uniform_filter1d(released, span)
    return 10 ** (-smooth / 20)


def measure(audio):
    """Integrated loudness, range and true peak by EBU R128."""
    raw = audio.astype("<f4").tobytes()
    text = subprocess.run(["ffmpeg", "-hide_banner", "-nostats", "-f", "f32le", "-ar", str(SR), "-ac", "2", "-i", "-", "-af", "ebur128=peak=true", "-f", "null", "-"],
                          input=raw, capture_output=True, check=True).stderr.decode()
    tail = text[text.rfind("Summary:"):]
    pick = lambda key: float(re.search(key + r":\s+(-?[\d.]+|-inf)", tail).group(1))
    return {"lufs": pick("I"), "range": pick("LRA"), "truePeakDb": pick("Peak")}


ON_CALL = ("police",)  # stems that sound only when the driving asks for them


def always(stems):
    """The sum of the stems that a clean take is made of."""
    return sum(stem for name, stem in stems.items() if name not in ON_CALL)


CEILING_DB = -2.2  # what the encoder overshoots has to fit between here and -1 dBTP


def finish(stems, target_lufs=-14.15, ceiling_db=CEILING_DB):
    """Stems at their final level: tone, glue, then limiter and gain until the clean take stands at the target.

    The limiter keeps its ceiling with the stems on call and without them.
    """
    stems = {name: tone(stem) for name, stem in stems.items()}
    stems, squeezed = glue(stems)
    gain_db = target_lufs - measure(always(stems))["lufs"]
    for _ in range(4):
        scaled = {name: stem * 10 ** (gain_db / 20) for name, stem in stems.items()}
        gain = limiter_gain(sum(scaled.values()), ceiling_db)
        if any(name in stems for name in ON_CALL):
            gain = np.minimum(gain, limiter_gain(always(scaled), ceiling_db))
        limited = {name: stem * gain[:, None] for name, stem in scaled.items()}
        error = target_lufs - measure(always(limited))["lufs"]
        if abs(error) < 0.06:
            break
        gain_db += error
    report = {"glueDb": round(squeezed, 2), "limiterDb": round(float(20 * np.log10(gain.min())), 2)}
    return limited, report


def encode(stem, path, quality):
    """Ogg Vorbis, the same bytes for the same samples."""
    raw = np.clip(stem, -1, 1).astype("<f4").tobytes()
    subprocess.run(["ffmpeg", "-y", "-hide_banner", "-loglevel", "error", "-f", "f32le", "-ar", str(SR), "-ac", str(stem.shape[1] if stem.ndim == 2 else 1),
                    "-i", "-", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-c:a", "libvorbis", "-q:a", str(quality), path],
                   input=raw, check=True)


def decode(path):
    raw = subprocess.run(["ffmpeg", "-hide_banner", "-loglevel", "error", "-i", path, "-f", "f32le", "-ar", str(SR), "-ac", "2", "-"],
                         capture_output=True, check=True).stdout
    return np.frombuffer(raw, "<f4").reshape(-1, 2).astype(np.float64)
