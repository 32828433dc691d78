"""The police: a mono-synthesiser that swings a minor third on every chord, the fifth to the seventh or the third to the fifth."""
from studio.notation import melody

from .form import TIME, chord_at, chords, lift

# Low and high tone on a chord.
CALL = {"A": ("E4", "G4"), "A5": ("E4", "G4"), "C": ("E4", "G4"), "D": ("F#4", "A4"), "E": ("B3", "D4"), "G": ("B3", "D4"), "F": ("A3", "C4"), "F#": ("C#4", "E4"), "F#m": ("F#4", "A4")}

# How it calls in a bar: w low for the bar, W high for the bar, h low then high, q four times, s on the stomps, c one tone a
# chord, . silent, l low for half a bar. From the third bar to the last but one.
WAYS = (
    "..wl"
    "Wwwl" "Wwcc"
    "hsh" "chsc" "l"
    "Wwhl" "Wwcl"
    "hsh" "chsq" "l"
    "wlwl" "hhqq"
    "hsh" "ccsq" "c"
    "wshc"
    "cscl"
    "."
)
SILENT_FROM = {11: 2, 43: 11}  # sixteenths after which it holds its breath with everyone else


def _line(bar, way):
    low, high = CALL[chord_at(bar, 0)]
    late_low, late_high = CALL[chord_at(bar, 8)]
    if way == "w":
        return f"0:{low}/15s"
    if way == "W":
        return f"0:{high}/15s"
    if way == "h":
        return f"0:{low}/7.5s 8:{late_high}/7.5s"
    if way == "q":
        return f"0:{low}/3.8s> 4:{high}/3.8s 8:{late_low}/3.8s> 12:{late_high}/3.8s"
    if way == "l":
        return f"0:{low}/7"
    if way == "s":
        return " ".join(f"{step}:{CALL[chord_at(bar, step)][step > 4]}/3.4>" for step in (0, 4, 8))
    if way == "c":
        rows = chords(bar) + [(15.5, None)]
        return " ".join(f"{step:g}:{CALL[name][index % 2]}/{end - step - 0.3:g}s" for index, ((step, name), (end, _)) in enumerate(zip(rows, rows[1:])))
    return ""


def police():
    found = []
    for bar, way in enumerate(WAYS):
        notes = melody(TIME, "police", bar, _line(bar, way), 98, lift(bar))
        end = TIME.tick(bar, SILENT_FROM.get(bar, 16))
        found += [note for note in notes if note.tick < end]
    return found


assert len(WAYS) == TIME.bars
