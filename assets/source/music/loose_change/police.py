"""The police: violas trembling on a minor third that turns like a siren, silent where the band is."""
from studio.notation import melody

from .form import BARS, HARMONY, TIME

# The two notes of the siren, at home in each chord.
THIRD = {"Em": ("E4", "G4"), "A": ("E4", "G4"), "D": ("F#4", "A4"), "G": ("D4", "F4"), "C": ("E4", "G4"), "B": ("F#4", "A4")}
PEDAL = {"Em": "B3", "A": "A3", "D": "A3", "G": "G3", "C": "G3", "B": "B3"}
SILENT_AFTER = {27: 8, 29: 9, 31: 12, 33: 9, 51: 9}
HIT = "0:B3+E4+G4/2> 3:B3+D4+F4/2> 6:B3+D4+G#4/2.5>"
WRITTEN = {19: HIT, 43: HIT + " 10:B3+D4+G#4/4>", 54: "0:A3+E4+G4/2> 3:G3+E4+G4/2> 6:B3+F#4+A4/3>", 55: "0:B3+E4/18>"}


def police():
    found = []
    for bar in range(2, BARS):
        low, high = THIRD[HARMONY[bar]]
        pedal = PEDAL[HARMONY[bar]]
        end = SILENT_AFTER.get(bar, 16)
        if bar in WRITTEN:
            found += melody(TIME, "police", bar, WRITTEN[bar], 96)
        elif end < 16:
            found += melody(TIME, "police", bar, f"0:{pedal}+{high}/{end}>", 96)
        elif bar % 4 in (2, 3) or bar >= 44:
            found += melody(TIME, "police", bar, f"0:{pedal}/15.5 0:{high}/3.8> 4:{low}/3.8 8:{high}/3.8> 12:{low}/3.8", 96)
        else:
            found += melody(TIME, "police", bar, f"0:{pedal}/15.5 0:{low}/7.8 8:{high}/7.8>", 92)
    return found
