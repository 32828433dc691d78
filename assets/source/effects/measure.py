"""Check the built effects: peak, loudness, when the attack comes, energy at 1-3 kHz, and the seams of loops.

`speaker` is the power at 1-3 kHz of what a 300 Hz high-pass leaves: what a phone plays of it."""
import json
import pathlib

import numpy as np

from synth import SR, channels_of, decode, highpass

OUT = pathlib.Path(__file__).resolve().parents[2] / "effects"
LEAST_ENGINE_SHARE = 0.4


def band_share(x, low, high):
    power = np.abs(np.fft.rfft(x)) ** 2
    f = np.fft.rfftfreq(len(x), 1 / SR)
    return power[(f > low) & (f < high)].sum() / power.sum()


def measured(name, file, is_loop):
    x = decode(OUT / file, channels_of(OUT / file))
    level = np.abs(x).max(axis=1)
    peak = 20 * np.log10(level.max())
    start_ms = np.argmax(level > 0.05 * level[: int(0.1 * SR)].max()) / SR * 1000
    seam = np.abs(x[0] - x[-1]).max() / (np.abs(np.diff(x, axis=0)).max() + 1e-9)
    mono = x.mean(axis=1)
    whole = np.tile(mono, 2) if is_loop else mono
    share = band_share(highpass(whole, 300, 4)[-len(mono):], 1000, 3000)
    wrong = peak > -3 or (seam > 1.0 if is_loop else start_ms > 1.5)
    wrong = wrong or (name.startswith("engine") and share < LEAST_ENGINE_SHARE)
    print(f"{file:18} peak {peak:5.1f} dBFS  rms {10 * np.log10((x ** 2).mean()):6.1f}  starts {start_ms:4.2f} ms  "
          f"speaker {share:4.2f}  seam {seam:4.2f}{'  WRONG' if wrong else ''}")
    return bool(wrong)


def main():
    index = json.loads((OUT / "effects.json").read_text())
    failed = sum(measured(name, file, entry.get("loop", False)) for name, entry in index.items() for file in entry["files"])
    raise SystemExit(failed)


if __name__ == "__main__":
    main()
