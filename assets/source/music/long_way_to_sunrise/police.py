"""The police: low horns that hold a fifth and call a minor third above it; in the ballad only the fifth, far behind."""
from studio.notation import melody

from .form import BARS, HARMONY, TIME

PEDAL = {"G": "G2+D3", "D/F#": "F#2+D3", "Em": "E2+B2", "C": "C3+G3", "Cm6": "C3+G3", "Am": "A2+E3", "G/B": "B2+D3", "D": "D3+A3", "B": "B2+F#3",
         "E": "E2+B2", "F#m": "F#2+C#3", "A": "A2+E3", "C#": "C#3+G#3", "Bm": "B2+F#3", "A/C#": "C#3+E3", "E/G#": "G#2+E3"}
CALL = {"G": ("B3", "D4"), "D/F#": ("F#3", "A3"), "Em": ("E4", "G4"), "C": ("E4", "G4"), "Cm6": ("C4", "Eb4"), "Am": ("A3", "C4"), "G/B": ("B3", "D4"), "D": ("F#4", "A4"),
        "B": ("D#4", "F#4"), "E": ("G#3", "B3"), "F#m": ("F#4", "A4"), "A": ("C#4", "E4"), "C#": ("F4", "G#4"), "Bm": ("B3", "D4"), "A/C#": ("C#4", "E4"), "E/G#": ("G#3", "B3")}


def police():
    found = []
    for bar in range(2, BARS - 1):
        chord = HARMONY[bar]
        low, high = CALL[chord]
        if bar < 20 or bar >= 64:
            line = f"0:{PEDAL[chord]}/11.5" + (f" 0:{low}/5.5 6:{high}/5.5>" if bar % 2 else "")
        elif bar in (35, 62):
            line = f"0:{PEDAL[chord]}+{high}/5> 6:{PEDAL[chord]}+{low}/5> 12:{PEDAL[chord]}+{high}/3>"
        elif bar % 2 and bar not in (45, 47):
            line = f"0:{PEDAL[chord]}/15.5 0:{high}/3.8> 4:{low}/3.8 8:{high}/3.8> 12:{low}/3.8"
        else:
            line = f"0:{PEDAL[chord]}/15.5 0:{low}/7.8> 8:{high}/7.8>"
        found += melody(TIME, "police", bar, line, 92)
    return found
