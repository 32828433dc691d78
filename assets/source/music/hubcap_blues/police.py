"""The police: strings in tremolo on two tones a minor third apart, a siren that fits each chord, over a pedal.

They are silent where the band is cut off: at each verse's end and in both pauses."""
from studio.notation import melody

from .form import BARS, HARMONY, SLOWING, TIME, section_of

# Root and blue third where the chords have none of their own; third and fifth of the full chords from the chorus on.
BLUE = {"E": ("E4", "G4"), "A": ("A3", "C4"), "B": ("B3", "D4")}
FULL = {"E": ("G#3", "B3"), "A": ("C#4", "E4"), "B": ("D#4", "F#4"), "C": ("E4", "G4"), "D": ("F#4", "A4")}
FULL_FROM = 28
RIFFS = {31, 34, 46, 49, 51, 52, 56, 61}  # bars after it that have no third either
PEDAL = {"E": "E3", "A": "E3", "B": "F#3", "C": "E3", "D": "F#3"}
ONE = "0:{low}/7.6 8:{high}/7.6s"  # one turn of the siren a bar
TWO = "0:{low}/3.7> 4:{high}/3.7s 8:{low}/3.7 12:{high}/3.7s"
WAIL = "0:{low}/5.7> 6:{high}/9.6sv"
LINES = {"Riff": ONE, "Verse": ONE, "Chorus": WAIL, "Solo": TWO, "Finale": TWO}
BY_BAR = {
    **{bar: "0:{low}/15.6" if bar % 2 else "0:{high}/15.6s" for bar in range(4, 15)},
    15: "0:{low}/1.5>", 27: "0:{low}/1.5>", 35: "0:{low}/5.7> 6:{high}/6.6s", 47: "0:{low}/5.6> 6:{high}/5.6s",
    57: WAIL, 58: WAIL, 62: WAIL, 63: WAIL, 64: "0:{low}/1.8>",
}
VELOCITY = {"Stop-time": 84, "Verse": 92, "Finale": 108}


def police():
    found = []
    for bar in range(2, BARS - 1):
        if bar == SLOWING:
            continue
        low, high = (FULL if bar >= FULL_FROM and bar not in RIFFS else BLUE)[HARMONY[bar]]
        line, section = BY_BAR.get(bar), section_of(bar)
        velocity = VELOCITY.get(section, 100)
        found += melody(TIME, "police", bar, (line or LINES[section]).format(low=low, high=high), velocity)
        if not line or section == "Stop-time" and bar != 15:
            found += melody(TIME, "police", bar, f"0:{PEDAL[HARMONY[bar]]}/15.6", velocity - 20)
    return found + melody(TIME, "police", BARS - 1, "0:E3+B3+D4/20", 100)
