"""Measure a built song as it will be heard and write measured.json beside its score: usage `python -m studio.measure <module> <folder>`.

The level takes `offsetMs` and `durationMs` from here. Ends with 1 and says why if a bound of the soundtrack is broken.
"""
import importlib
import json
import pathlib
import sys

import numpy as np
import scipy.signal as sg

from . import master
from .filters import SR

HERE = pathlib.Path(__file__).resolve().parent.parent
LOUDNESS, LOUDNESS_SPREAD, TRUE_PEAK_DB = -14.0, 0.5, -1.0
BALANCE_DB = 6.0  # an octave against pink noise, 63 Hz to 8 kHz
ONSET_MS = 5.0
MONO_LOSS_DB = 3.0


def onset_near(level, at, reach=0.012):
    """Seconds of the attack near `at`: first crossing of 30 % of the local peak, in a rectified difference."""
    first, last = int((at - reach) * SR), int((at + reach) * SR)
    window = level[max(0, first):last]
    floor = level[max(0, first - int(0.004 * SR)):max(1, first + int(0.004 * SR))].max(initial=0)
    peak = window.max(initial=0)
    if peak < 2.5 * floor or peak < 0.004:
        return None
    return (max(0, first) + int(np.argmax(window >= floor + 0.3 * (peak - floor)))) / SR


def onset_errors(x, times):
    """Milliseconds late of each time that has an attack of its own."""
    level = np.abs(np.diff(x.mean(axis=1), prepend=0))
    found = [(onset_near(level, at), at) for at in times]
    return np.array([(heard - at) * 1000 for heard, at in found if heard is not None])


def octaves(x):
    """Decibels of each octave against pink noise of the same power from 63 Hz to 8 kHz: 0 is pink."""
    f, power = sg.welch(x.mean(axis=1), SR, nperseg=16384)
    level = {centre: 10 * float(np.log10(power[(f >= centre / 2 ** 0.5) & (f < centre * 2 ** 0.5)].sum() + 1e-12))
             for centre in (31, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16000)}
    middle = np.mean([level[centre] for centre in (63, 125, 250, 500, 1000, 2000, 4000, 8000)])
    return {str(centre): round(value - float(middle), 1) for centre, value in level.items()}


def struck(form, parts):
    """Ticks that carry the beat: bass drum or snare hit hard; where a song has none of them, anything hit hard."""
    hard = {n.tick for n in parts["drums"] if n.pitch in (35, 36, 38, 40) and n.velocity >= 80}
    return sorted(hard or {n.tick for n in parts["drums"] if n.velocity >= 80})


def level_db(x):
    return round(10 * float(np.log10((x ** 2).mean() + 1e-12)), 1)


def measured(module, folder):
    form = importlib.import_module(f"{module}.form")
    parts = importlib.import_module(f"{module}.score").parts()
    time = form.TIME
    stems = {path.stem: master.decode(str(path)) for path in sorted(folder.glob("*.ogg"))}
    clean, full = master.always(stems), sum(stems.values())
    ticks = struck(form, parts)
    times = [time.seconds(tick) for tick in ticks]
    lengths = {name: len(stem) for name, stem in stems.items()}
    mono = clean.mean(axis=1)
    report = {
        "durationMs": round(min(lengths.values()) / SR * 1000, 3), "offsetMs": None, "samples": lengths,
        "clean": master.measure(clean), "full": master.measure(full),
        "stems": {name: master.measure(stem) for name, stem in stems.items()},
        "octavesAgainstPinkDb": octaves(clean),
        "monoLossDb": round(10 * float(np.log10((clean ** 2).mean() / ((mono ** 2).mean() + 1e-12))), 2),
        "longestSilenceS": longest_silence(clean), "onsets": {},
    }
    for name, x in (("drums", stems["drums"]), ("clean", clean)):
        errors = onset_errors(x, times)
        report["onsets"][name] = {"found": len(errors), "of": len(times), "medianMs": round(float(np.median(errors)), 2),
                                  "p5": round(float(np.percentile(errors, 5)), 2), "p95": round(float(np.percentile(errors, 95)), 2)}
    report["offsetMs"] = round(time.pre_roll_s * 1000 + report["onsets"]["drums"]["medianMs"], 1)
    report["sections"] = {}
    starts = [first for first, _, _ in form.SECTIONS] + [time.bars]
    for (first, name, _), end in zip(form.SECTIONS, starts[1:]):
        cut = slice(int(time.seconds(time.bar_tick(first)) * SR), int(time.seconds(time.bar_tick(end)) * SR))
        key = name if name not in report["sections"] else f"{name} ({first})"
        report["sections"][key] = {"clean": level_db(clean[cut]), **{stem: level_db(x[cut]) for stem, x in stems.items()}}
    return report


def longest_silence(x, floor=10 ** (-50 / 20)):
    """Seconds between two sounds, the ends of the file left out."""
    loud = np.nonzero(np.abs(x).max(axis=1) > floor)[0]
    return round(float(np.diff(loud).max(initial=0)) / SR, 3)


def faults(report):
    """What breaks a bound, in words."""
    wrong = []
    for name in ("clean", "full"):
        if abs(report[name]["lufs"] - LOUDNESS) > LOUDNESS_SPREAD:
            wrong.append(f"{name}: {report[name]['lufs']} LUFS")
        if report[name]["truePeakDb"] > TRUE_PEAK_DB:
            wrong.append(f"{name}: true peak {report[name]['truePeakDb']} dB")
    if len(set(report["samples"].values())) > 1:
        wrong.append(f"stems differ in length: {report['samples']}")
    for octave, level in report["octavesAgainstPinkDb"].items():
        if 63 <= int(octave) <= 8000 and abs(level) > BALANCE_DB:
            wrong.append(f"octave at {octave} Hz stands {level} dB from pink")
    if report["monoLossDb"] > MONO_LOSS_DB:
        wrong.append(f"mono loses {report['monoLossDb']} dB")
    drums = report["onsets"]["drums"]
    if drums["p95"] - drums["medianMs"] > ONSET_MS or drums["medianMs"] - drums["p5"] > ONSET_MS:
        wrong.append(f"onsets spread from {drums['p5']} to {drums['p95']} ms")
    return wrong


def main(module, folder):
    report = measured(module, folder)
    text = json.dumps(report, indent=1) + "\n"
    (HERE / module / "measured.json").write_text(text)
    print(text, end="")
    wrong = faults(report)
    for line in wrong:
        print(f"{module}: {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
