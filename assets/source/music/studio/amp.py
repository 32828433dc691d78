"""A guitar amplifier and its cabinet: the sum of the strings is distorted, as in a real one."""
import numpy as np
import scipy.signal as sg

from .filters import SR, bell, highpass, lowpass, shelf, sos


def _minimum_phase(gain_db, size):
    log_mag = np.log(np.maximum(10 ** (gain_db / 20), 1e-5))
    full = np.concatenate([log_mag, log_mag[-2:0:-1]])
    cepstrum = np.fft.ifft(full).real
    n = len(full)
    window = np.zeros(n)
    window[0], window[1:n // 2], window[n // 2] = 1, 2, 1
    return np.fft.ifft(np.exp(np.fft.fft(cepstrum * window))).real[:size]


def cabinet(seed, top_hz=4800, size=2048):
    """Impulse response of a closed 4x12 and a dynamic microphone, with the ripple of real cones."""
    random = np.random.default_rng(seed)
    n = 8192
    f = np.fft.rfftfreq(n, 1 / SR) + 1e-6
    points = [(20, -34), (60, -16), (90, -3), (125, 2.5), (200, 0), (400, 0), (700, 1), (1200, 1), (2200, 2.5), (3200, 3),
              (4200, 1), (top_hz, -3), (6200, -15), (8000, -30), (12000, -52), (24000, -80)]
    gain = np.interp(np.log(f), np.log([p[0] for p in points]), [p[1] for p in points])
    for _ in range(14):
        centre = np.exp(random.uniform(np.log(250), np.log(6000)))
        gain += random.uniform(-3.5, 2.5) * np.exp(-(np.log(f / centre) / random.uniform(0.06, 0.18)) ** 2)
    response = _minimum_phase(gain, size) * np.hanning(2 * size)[size:]
    return response / np.sqrt(np.sum(response ** 2))


def amplifier(direct, drive_db, tight_hz=100, mids_db=4, bite_db=8, second_db=6, presence_db=3, bias=0.15, cab=0, sustain=0.0, top_hz=4800):
    """Direct signal (samples, 2) -> mono speaker signal. `sustain` 0..1 evens the string's decay before the first valve;
    `bite_db` lifts the pick before it, `presence_db` the speaker's upper mids after it."""
    x = direct.mean(axis=1)
    x = sg.sosfilt(sos("highpass", tight_hz, 2), x)
    x = shelf(bell(x, 800, mids_db, 0.7), 1500, bite_db)
    loud_part = np.abs(x)[np.abs(x) > 1e-4]
    x = x / (np.percentile(loud_part, 99) + 1e-9)
    if sustain > 0:
        envelope = np.sqrt(sg.sosfilt(sos("lowpass", 12, 1), x ** 2).clip(1e-9))
        x = x * np.minimum(12.0, (0.25 / (envelope + 0.012)) ** sustain)
    gate = sg.sosfilt(sos("lowpass", 25, 1), np.abs(direct).max(axis=1)).clip(0)
    gate = np.clip((20 * np.log10(gate / (gate.max() + 1e-9) + 1e-9) + 52) / 10, 0, 1)

    rate = SR * 4
    y = sg.resample_poly(x, 4, 1)
    coupling = sg.butter(1, 60, "highpass", fs=rate, output="sos")
    dulling = sg.butter(1, 7500, "lowpass", fs=rate, output="sos")
    y = np.tanh(10 ** (drive_db / 20) * y * 0.25 + bias) - np.tanh(bias)
    y = sg.sosfilt(dulling, sg.sosfilt(coupling, y))
    y = np.tanh(10 ** (second_db / 20) * y - 0.1) + np.tanh(0.1)
    y = sg.resample_poly(sg.sosfilt(coupling, y), 1, 4)[: len(x)]
    y = bell(bell(y, 380, -1.5, 0.8), 2900, presence_db, 0.7)
    y = sg.fftconvolve(y, cabinet(cab, top_hz))[: len(y)] * gate
    return y / (np.sqrt(np.mean(y ** 2)) + 1e-9)


def bullet_microphone(x, cab=7):
    """A harmonica cupped round a cheap microphone into a small amplifier that is turned up."""
    mono = x.mean(axis=1)
    mono = sg.sosfilt(sos("highpass", 240, 2), mono)
    mono = mono / (np.percentile(np.abs(mono[np.abs(mono) > 1e-4]), 99) + 1e-9)
    up = sg.resample_poly(bell(mono, 1100, 2, 0.6), 4, 1)
    y = sg.resample_poly(np.tanh(1.9 * up + 0.12) - np.tanh(0.12), 1, 4)[: len(mono)]
    y = sg.sosfilt(sos("highpass", 200, 2), y)
    y = sg.fftconvolve(y, cabinet(cab, 5200, 1024))[: len(y)]
    return y / (np.sqrt(np.mean(y ** 2)) + 1e-9)


def rotary(x, fast):
    """A rotating speaker: doppler and level by two rotors; `fast` 0..1 per sample chooses the speed."""
    n = len(x)
    mono = np.tanh(2.6 * x.mean(axis=1) / (np.percentile(np.abs(x), 99.5) + 1e-9))
    out = np.zeros((n, 2))
    for band, slow_hz, fast_hz, depth_ms, level in (("high", 0.8, 6.6, 0.28, 0.35), ("low", 0.7, 5.8, 0.10, 0.20)):
        part = sg.sosfilt(sos("highpass" if band == "high" else "lowpass", 800, 2), mono)
        phase = 2 * np.pi * np.cumsum(slow_hz + (fast_hz - slow_hz) * fast) / SR
        for ear, angle in ((0, 0.0), (1, np.pi * 0.6)):
            turn = np.sin(phase + angle)
            delay = (1.0 + depth_ms * turn) * SR / 1000
            moved = np.interp(np.arange(n) - delay, np.arange(n), part)
            out[:, ear] += moved * (1 - level + level * np.cos(phase + angle))
    return lowpass(highpass(out, 90), 6500, 1)
