"""Filters, dynamics and panning on float arrays of shape (samples, 2) at 48 kHz."""
import numpy as np
import scipy.signal as sg

SR = 48000


def sos(kind, hz, order=2):
    return sg.butter(order, hz, kind, fs=SR, output="sos")


def highpass(x, hz, order=2):
    return sg.sosfilt(sos("highpass", hz, order), x, axis=0)


def lowpass(x, hz, order=2):
    return sg.sosfilt(sos("lowpass", hz, order), x, axis=0)


def bell(x, hz, gain_db, q=1.0):
    a = 10 ** (gain_db / 40)
    w = 2 * np.pi * hz / SR
    alpha, c = np.sin(w) / (2 * q), np.cos(w)
    b = np.array([1 + alpha * a, -2 * c, 1 - alpha * a])
    d = np.array([1 + alpha / a, -2 * c, 1 - alpha / a])
    return sg.lfilter(b / d[0], d / d[0], x, axis=0)


def shelf(x, hz, gain_db, high=True):
    a = 10 ** (gain_db / 40)
    w = 2 * np.pi * hz / SR
    c, alpha = np.cos(w), np.sin(w) / 2 * np.sqrt(2)
    r, k = 2 * np.sqrt(a) * alpha, 1 if high else -1
    b = np.array([a * ((a + 1) + k * (a - 1) * c + r), -k * 2 * a * ((a - 1) + k * (a + 1) * c), a * ((a + 1) + k * (a - 1) * c - r)])
    d = np.array([(a + 1) - k * (a - 1) * c + r, k * 2 * ((a - 1) - k * (a + 1) * c), (a + 1) - k * (a - 1) * c - r])
    return sg.lfilter(b / d[0], d / d[0], x, axis=0)


def rms(x):
    return float(np.sqrt((x ** 2).mean() + 1e-12))


def loud(x):
    """Level of the parts that sound, in dB: mean square over 400 ms frames, the quiet ones left out."""
    frame = int(0.4 * SR)
    power = (x[: len(x) // frame * frame] ** 2).reshape(-1, frame * x.shape[1]).mean(axis=1)
    sounding = power[power > power.max() * 1e-2]
    return 10 * np.log10(sounding.mean() + 1e-12)


def set_level(x, db):
    """Scaled so that its sounding parts stand at `db`; a part that rests is not punished for it."""
    return x * 10 ** ((db - loud(x)) / 20)


def pan(mono, place):
    """Constant power; place -1 (left) to 1 (right)."""
    angle = (place + 1) * np.pi / 4
    return np.stack([mono * np.cos(angle), mono * np.sin(angle)], 1) * np.sqrt(2)


def width(x, amount):
    """Scale the side signal: 0 mono, 1 as it is."""
    mid, side = x.mean(axis=1), (x[:, 0] - x[:, 1]) / 2 * amount
    return np.stack([mid + side, mid - side], 1)


def mono_below(x, hz):
    """Keep the low end in the middle."""
    side = sg.sosfilt(sos("highpass", hz, 2), (x[:, 0] - x[:, 1]) / 2)
    mid = x.mean(axis=1)
    return np.stack([mid + side, mid - side], 1)


def follow(level_db, attack_s, release_s, step):
    """Smooth a wanted reduction (dB, at one value per `step` samples) with attack and release."""
    rise, fall = np.exp(-step / (attack_s * SR)), np.exp(-step / (release_s * SR))
    out, held = np.empty_like(level_db), 0.0
    for index, wanted in enumerate(level_db):
        keep = rise if wanted > held else fall
        held = keep * held + (1 - keep) * wanted
        out[index] = held
    return out


def compressor_gain(x, threshold_db, ratio, attack_s=0.005, release_s=0.1, knee_db=6.0, detector=None):
    """Gain (linear, one value a sample) of a soft-knee compressor listening to `detector` or to x."""
    step = 16
    side = np.abs(x if detector is None else detector)
    side = side.max(axis=1) if side.ndim == 2 else side
    count = len(side) // step
    db = 20 * np.log10(side[: count * step].reshape(-1, step).max(axis=1) + 1e-9)
    over = db - threshold_db
    slope = 1 - 1 / ratio
    wanted = np.where(over < -knee_db / 2, 0, np.where(over > knee_db / 2, slope * over, slope * (over + knee_db / 2) ** 2 / (2 * knee_db)))
    held = follow(wanted, attack_s, release_s, step)
    return 10 ** (-np.interp(np.arange(len(side)), np.arange(count) * step, held) / 20)


def compress(x, threshold_db, ratio, attack_s=0.005, release_s=0.1, makeup_db=0.0, knee_db=6.0):
    """`threshold_db` is against the signal's own 99.5th percentile, so that it holds whatever the level."""
    top = 20 * np.log10(np.percentile(np.abs(x), 99.5) + 1e-9)
    gain = compressor_gain(x, top + threshold_db, ratio, attack_s, release_s, knee_db)
    return x * (gain * 10 ** (makeup_db / 20))[:, None]


def saturate(x, drive_db):
    """tanh at 4x oversampling; the level of quiet passages is kept."""
    peak = np.percentile(np.abs(x), 99.9) + 1e-9
    up = sg.resample_poly(x / peak, 4, 1, axis=0)
    drive = 10 ** (drive_db / 20)
    return sg.resample_poly(np.tanh(up * drive) / drive, 1, 4, axis=0)[: len(x)] * peak
