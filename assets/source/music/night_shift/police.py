"""The police: two brass synthesisers a minor third apart that turn like a lamp, on notes at home in every chord."""
from studio.notation import melody

from .form import BARS, HARMONY, TIME

THIRD = {"D": ("A3", "C4"), "C": ("E4", "G4"), "G": ("B3", "D4"), "Em": ("B3", "G4"), "A": ("C#4", "E4"), "Bm": ("B3", "D4")}
PEDAL = {"D": "D3", "C": "C3", "G": "G3", "Em": "E3", "A": "A3", "Bm": "F#3"}
# In the argument it keeps its mouth shut while the shots answer.
SILENT_AFTER = {33: 3, 35: 3, 37: 3, 39: 3}
WRITTEN = {58: "0:C3+E4+G4/3> 6:C3+E4+G4/1.8> 8:C3+E4+G4/3>", 59: "0:D3+A3+D4/20>"}


def police():
    found = []
    for bar in range(2, BARS):
        chord = HARMONY[bar]
        low, high = THIRD[chord]
        pedal = PEDAL[chord]
        if bar in WRITTEN:
            line = WRITTEN[bar]
        elif bar in SILENT_AFTER:
            line = f"0:{pedal}+{low}+{high}/{SILENT_AFTER[bar]}>"
        elif 24 <= bar < 32:
            line = f"0:{pedal}/15.5 0:{low}/7.8 8:{high}/7.8"
        elif bar % 4 == 3 or bar >= 48:
            line = f"0:{pedal}/15.5 0:{high}/3.8> 4:{low}/3.8 8:{high}/3.8> 12:{low}/3.8"
        else:
            line = f"0:{pedal}/15.5 0:{low}/5.8> 6:{high}/9.5>"
        found += melody(TIME, "police", bar, line, 94)
    return found
