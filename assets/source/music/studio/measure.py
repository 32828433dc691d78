"""Measure a built song as it will be heard: the sum of its decoded stems, and its onsets against the grid."""
import importlib
import json
import pathlib
import sys

import numpy as np
import scipy.signal as sg

from . import master
from .filters import SR
from .notation import PPQ

STEMS = ("drums", "rhythm", "lead")


def onset_near(level, at, reach=0.012):
    """Seconds of the attack near `at`: first crossing of 30 % of the local peak, in a rectified difference."""
    first, last = int((at - reach) * SR), int((at + reach) * SR)
    window = level[max(0, first):last]
    floor = level[max(0, first - int(0.004 * SR)):max(1, first + int(0.004 * SR))].max(initial=0)
    peak = window.max()
    if peak < 2.5 * floor or peak < 0.004:
        return None
    return (max(0, first) + int(np.argmax(window >= floor + 0.3 * (peak - floor)))) / SR


def onset_errors(x, times):
    """Milliseconds late of each time that has an attack of its own."""
    level = np.abs(np.diff(x.mean(axis=1), prepend=0))
    found = [(onset_near(level, at), at) for at in times]
    return np.array([(heard - at) * 1000 for heard, at in found if heard is not None])


def octaves(x):
    """Decibels of each octave against the whole."""
    f, power = sg.welch(x.mean(axis=1), SR, nperseg=16384)
    return {str(centre): round(10 * float(np.log10(power[(f >= centre / 2 ** 0.5) & (f < centre * 2 ** 0.5)].sum() / power.sum() + 1e-12)), 1)
            for centre in (31, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16000)}


def main(module, folder):
    form = importlib.import_module(f"{module}.form")
    parts = importlib.import_module(f"{module}.score").parts()
    stems = {name: master.decode(str(folder / f"{name}.ogg")) for name in STEMS}
    total = sum(stems.values())
    tick_s = 60 / form.TEMPO / PPQ
    ticks = sorted({n.tick for n in parts["drums"] if n.pitch in (36, 38) and n.velocity >= 80})
    times = [form.PRE_ROLL_S + tick * tick_s for tick in ticks]
    heard_first = int(np.argmax(np.abs(total).max(axis=1) > 0.02)) / SR * 1000
    report = {"samples": {name: len(stem) for name, stem in stems.items()}, "sum": master.measure(total),
              "stems": {name: master.measure(stem) for name, stem in stems.items()}, "octaves": octaves(total), "firstSoundMs": round(heard_first, 2)}
    for name, x in (("drums", stems["drums"]), ("sum", total)):
        errors = onset_errors(x, times)
        report[f"onsets in {name}"] = {"found": len(errors), "of": len(times), "medianMs": round(float(np.median(errors)), 2),
                                       "p5": round(float(np.percentile(errors, 5)), 2), "p95": round(float(np.percentile(errors, 95)), 2)}
    sections = {}
    bar_s = 240 / form.TEMPO
    starts = [first for first, _, _ in form.SECTIONS] + [form.BARS]
    for (first, name, _), end in zip(form.SECTIONS, starts[1:]):
        part = total[int((form.PRE_ROLL_S + first * bar_s) * SR):int((form.PRE_ROLL_S + end * bar_s) * SR)]
        row = {"rms": round(10 * float(np.log10((part ** 2).mean())), 1)}
        for stem, x in stems.items():
            piece = x[int((form.PRE_ROLL_S + first * bar_s) * SR):int((form.PRE_ROLL_S + end * bar_s) * SR)]
            row[stem] = round(10 * float(np.log10((piece ** 2).mean() + 1e-12)), 1)
        sections[name] = row
    report["sections"] = sections
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
