"""Check the built effects: peak, loudness, when the attack comes, energy at 1-3 kHz, and the seams of loops."""
import json
import pathlib

import numpy as np

from synth import SR, channels_of, decode

OUT = pathlib.Path(__file__).resolve().parents[2] / "effects"


def main():
    failed = 0
    for name, entry in json.loads((OUT / "effects.json").read_text()).items():
        x = decode(OUT / entry["file"], channels_of(OUT / entry["file"]))
        level = np.abs(x).max(axis=1)
        peak = 20 * np.log10(level.max())
        start_ms = np.argmax(level > 0.05 * level[: int(0.1 * SR)].max()) / SR * 1000
        power = np.abs(np.fft.rfft(x.mean(axis=1))) ** 2
        f = np.fft.rfftfreq(len(x), 1 / SR)
        middle = 10 * np.log10(power[(f > 1000) & (f < 3000)].sum() / power.sum() + 1e-9)
        seam = np.abs(x[0] - x[-1]).max() / (np.abs(np.diff(x, axis=0)).max() + 1e-9)
        wrong = peak > -3 or (not entry.get("loop") and start_ms > 1.0) or (entry.get("loop") and seam > 1.0)
        failed += bool(wrong)
        print(f"{name:12} peak {peak:5.1f} dBFS  rms {10 * np.log10((x ** 2).mean()):6.1f}  starts {start_ms:4.2f} ms  1-3 kHz {middle:5.1f} dB  seam {seam:4.2f}{'  WRONG' if wrong else ''}")
    raise SystemExit(failed)


if __name__ == "__main__":
    main()
