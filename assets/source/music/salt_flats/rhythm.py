"""Bass, the two rhythm guitars, the organ, and the trombones of the police."""
from studio.notation import melody

from .form import BARS, HARMONY, TIME, section_of, up

CHOP = {"Em": "G3+B3+E4", "F": "A3+C4+F4", "G": "B3+D4+G4", "Dm": "A3+D4+F4", "Dm7": "A3+D4+F4", "Am": "A3+C4+E4", "E7": "G#3+D4+E4", "B7": "A3+D#4+F#4",
        "C": "G3+C4+E4", "C7": "Bb3+C4+E4"}
LOW = {"Em": "E2", "F": "F2", "G": "G2", "Dm": "D3", "Dm7": "D3", "Am": "A2", "E7": "E2", "B7": "B2", "C": "C3", "C7": "C3"}
FIFTH = {"Em": "E2+B2", "F": "F2+C3", "G": "G2+D3", "Dm": "D3+A3", "Dm7": "D3+A3", "Am": "A2+E3", "E7": "E2+B2", "B7": "B2+F#3", "C": "C3+G3", "C7": "C3+G3"}
# From the lowest string up, for broken chords.
BROKEN = {"Am": ("A2", "E3", "A3", "C4", "E4"), "G": ("G2", "D3", "G3", "B3", "D4"), "F": ("F2", "C3", "F3", "A3", "C4"), "Dm7": ("D3", "F3", "A3", "C4", "F4"),
          "E7": ("E2", "B2", "E3", "G#3", "D4"), "B7": ("B2", "F#3", "A3", "D#4", "F#4"), "C7": ("C3", "G3", "Bb3", "E4", "G4")}
ORGAN = {"Em": "E4+G4+B4", "F": "F4+A4+C5", "G": "D4+G4+B4", "Dm": "F4+A4+D5", "Dm7": "D4+F4+C5", "Am": "E4+A4+C5", "E7": "D4+G#4+B4", "B7": "D#4+A4+B4",
         "C": "E4+G4+C5", "C7": "E4+Bb4+C5"}


def _eighths(root, walk, turn=None):
    """Six eighths on the root, two that walk on; `turn` takes the place of the fifth and sixth."""
    third = turn or f"8:{root}/1.9> 10:{root}/1.5"
    return f"0:{root}/1.9> 2:{root}/1.5 4:{root}/1.9 6:{root}/1.5 {third} " + " ".join(
        f"{step}:{name}/1.8" for step, name in zip((12, 14), walk.split()))


BASS = {
    0: "0:E1/2>", 1: "0:E1/2> 6:E1/1.5 8:E2/8d>",
    2: _eighths("E1", "B1 G1"), 3: _eighths("E1", "E1 E1", "8:G1/1.9> 10:G1/1.5"), 4: _eighths("F1", "C2 F1", "8:F1/1.9> 10:A1/1.5"),
    5: _eighths("E1", "E1 E1", "8:G1/1.9> 10:F1/1.5"), 6: _eighths("E1", "E1 F#1"), 7: _eighths("G1", "D2 G1", "8:G1/1.9> 10:B1/1.5"),
    8: _eighths("F1", "A1 F1", "8:F1/1.9> 10:C2/1.5"), 9: "0:E1/1.6> 4:E1/1.6> 8:E2/7d>",
    10: _eighths("E1", "G1 E1", "8:B1/1.9> 10:B1/1.5"), 11: _eighths("E1", "B1 E1", "8:D2/1.9> 10:D2/1.5"), 12: _eighths("F1", "F1 F1", "8:C2/1.9> 10:A1/1.5"),
    13: _eighths("E1", "G1 F1", "8:B1/1.9> 10:B1/1.5"), 14: _eighths("E1", "C2 C#2", "8:B1/1.9> 10:B1/1.5"), 15: _eighths("D2", "G1 F#1", "8:D2/1.9> 10:A1/1.5"),
    16: _eighths("F1", "A1 F1", "8:C2/1.9> 10:C2/1.5"), 17: "0:E1/1.9> 2:E1/1.5 4:E1/1.9 6:E1/1.5 8:E1/1.8> 10:F#1/1.8 12:G#1/1.8 14:G#1/1.8",
    # Bridge: three, three and two, in long notes.
    18: "0:A1/5.5> 6:A1/5.5> 12:E1/1.8 14:A1/1.8", 19: "0:G1/5.5> 6:G1/5.5> 12:G1/1.8 14:B1/1.8", 20: "0:D2/5.5> 6:D2/5.5> 12:A1/1.8 14:F1/1.8",
    21: "0:E1/5.5> 6:E1/5.5> 12:F#1/1.8 14:G#1/1.8", 22: "0:A1/5.5> 6:E2/5.5> 12:A1/1.8 14:G#1/1.8", 23: "0:G1/5.5> 6:D2/5.5> 12:G1/1.8 14:F#1/1.8",
    24: "0:F1/2.6> 3:F1/2.6> 6:F1/4> 12:A1/1.8 14:C2/1.8", 25: "0:B1/2.6> 3:B1/2.6> 6:B1/1.6>  8:B2/7d>",
    26: _eighths("E1", "G1 E1", "8:E2/1.9> 10:E2/1.5"), 27: _eighths("E1", "D2 E1", "8:B1/1.9> 10:B1/1.5"), 28: _eighths("F1", "A1 F1", "8:F2/1.9> 10:C2/1.5"),
    29: _eighths("E1", "D2 B1", "8:G1/1.9> 10:F1/1.5"), 30: _eighths("C2", "E1 C#2", "8:C2/1.9> 10:G1/1.5"), 31: _eighths("D2", "E1 F#1", "8:A1/1.9> 10:F1/1.5"),
    32: _eighths("F1", "F1 F1", "8:C2/1.9> 10:A1/1.5"), 33: "0:E1/2.6> 6:E2/9d>",
    34: "0:E1/7 8:E1/4'", 35: "0:E1/7 8:E1/4' 12:E1/3'", 36: "0:E1/7 8:E1/4' 14:F1/2'", 37: "0:E1/7 8:E1/3 12:E1/1.8 14:E1/1.8",
    38: _eighths("E1", "E1 E1"), 39: _eighths("F1", "F1 F#1"), 40: _eighths("G1", "G1 G1"), 41: "0:G#1/1.9> 2:G#1/1.5 4:G#1/1.9 6:G#1/1.5 8:G#1/1.9> 10:G#1/1.5 12:E1/1.8>",
    42: "0:A1/5.5> 6:A1/1.8 8:A1/2> 10:E2/1.8 12:A1/2 14:G#1/1.8", 43: "0:G1/5.5> 6:G1/1.8 8:G1/2> 10:D2/1.8 12:B1/2 14:A1/1.8",
    44: "0:D2/5.5> 6:D2/1.8 8:D2/2> 10:C2/1.8 12:A1/2 14:F1/1.8", 45: "0:E1/5.5> 6:E1/1.8 8:E1/2> 10:B1/1.8 12:F#1/2 14:G#1/1.8",
    46: "0:A1/5.5> 6:A1/1.8 8:E2/2> 10:E2/1.8 12:C2/2 14:A1/1.8", 47: "0:G1/5.5> 6:G1/1.8 8:D2/2> 10:D2/1.8 12:B1/2 14:G1/1.8",
    48: "0:F1/2.6> 3:F1/2.6> 6:F1/1.8 8:F1/2.6> 11:F1/2.6> 14:A1/1.8", 49: "0:C2/2.6> 3:C2/2.6> 6:C2/1.6> 12:C2/1.8 14:E1/1.8",
    50: _eighths("E1", "G1 E1", "8:E2/1.9> 10:E2/1.5"), 51: _eighths("E1", "D2 E1", "8:B1/1.9> 10:B1/1.5"), 52: _eighths("F1", "A1 F1", "8:F2/1.9> 10:C2/1.5"),
    53: _eighths("E1", "D2 B1", "8:G1/1.9> 10:E2/1.5"), 54: _eighths("E1", "E2 F#1", "8:B1/1.9> 10:E2/1.5"), 55: _eighths("G1", "D2 G1", "8:G2/1.9> 10:D2/1.5"),
    56: _eighths("F1", "C2 F1", "8:F2/1.9> 10:C2/1.5"), 57: "0:E1/1.9> 2:E1/1.5 4:E1/1.9 6:E1/1.5 8:B1/8d>",
    58: "0:F1/2.6> 3:E1/2.6> 6:C2/1.8> 8:B1/1.6>", 59: "0:E1/28>",
}

# The second guitar's own lines: answers in the theme, holes elsewhere; the key is the bar.
ANSWER = {
    3: "2:B2/1m> 3:B2/2> 5:C3/3> 8:E3/2 10:F3/3> 13:E3/3",
    7: "10:G2/1m 11:B2/1m 12:D3/2> 14:G3/2>",
    9: "0:E2+B2+E3/1.5> 4:E2+B2+E3/1.5>",
    11: "2:B3/1m> 3:B3/2> 5:C4/3> 8:E4/2 10:F4/3> 13:E4/3",
    15: "13:D3/1m 14:A2/1m 15:D3/1m",
    17: "0:E2+B2+E3/5>",
    33: "0:E2+B2+E3/3> 6:E2+B2+E3/4>",
}
STRIKES = {25: "0:{0}/2.6> 3:{0}/2.6> 6:{0}/1.6>", 49: "0:{0}/2.6> 3:{0}/2.6> 6:{0}/1.6>", 58: "0:F3+A3+C4/2.6> 3:E3+G3+B3/2.6> 6:C3+E3+G3/1.8> 8:B2+D#3+F#3/1.6>"}

CHUNK = "0:{low}/1m 2:{low}/1m 4:{0}/1.5> 6:{0}/1.2 8:{low}/1m 10:{low}/1m 12:{0}/1.5>"
CHUNK_2 = "0:{low}/1m 2:{low}/1m 4:{0}/1.5> 6:{0}/1.2 8:{low}/1m 10:{0}/1.2 12:{0}/1.5> 14:{low}/1m"
OPEN = "0:{0}/1.8> 4:{0}/1.5> 6:{0}/1.4 8:{0}/1.2 10:{0}/1.4 12:{0}/1.5> 14:{0}/1.4"
OPEN_2 = "0:{0}/1.8> 3:{0}/0.9 4:{0}/1.5> 6:{0}/1.4 9:{0}/0.9 10:{0}/1.4 12:{0}/1.5> 14:{0}/1.4"
GALLOP = "0:{low}/1.4m> 2:{low}/0.8m 3:{low}/0.8m 4:{low}/1.4m> 6:{low}/0.8m 7:{low}/0.8m 8:{low}/1.4m> 10:{low}/0.8m 11:{low}/0.8m 12:{low}/1.4m> 14:{low}/0.8m 15:{low}/0.8m"
RIDE_OPEN = "0:{fifth}/1.6> 2:{low}/0.8m 3:{low}/0.8m 4:{fifth}/1.6> 6:{fifth}/1.4 8:{low}/0.8m 9:{low}/0.8m 10:{fifth}/1.4 12:{fifth}/1.6> 14:{low}/0.8m 15:{low}/0.8m"
HELD = "0:{0}/15.5"


def _broken(chord, bar):
    order = (0, 2, 3, 4, 3, 2, 4, 3) if bar % 2 == 0 else (0, 1, 2, 3, 4, 3, 2, 1)
    return " ".join(f"{2 * step}:{BROKEN[chord][string]}/{3 if step < 7 else 2}{'>' if step in (0, 3, 6) else ''}" for step, string in enumerate(order))


def _filled(line, bar):
    chord = HARMONY[bar]
    return line.format(CHOP[chord], low=LOW[chord], fifth=FIFTH[chord])


def guitar():
    """The left one: chops on the snare, then strums, then whole chords through the tremolo."""
    found = []
    for bar in range(BARS - 1):
        section = section_of(bar)
        if bar in STRIKES:
            line, velocity = STRIKES[bar], 104
        elif section == "Fill":
            line, velocity = ("0:G3+B3+E4/1.5>", 100) if bar == 0 else (None, 0)
        elif bar == 33:
            line, velocity = "0:{0}/3> 6:{0}/6>", 106
        elif bar == 9:
            line, velocity = "0:{0}/1.5> 4:{0}/1.5>", 98
        elif section in ("Theme", "Theme high"):
            line, velocity = CHUNK_2 if bar % 4 == 1 or section == "Theme high" and bar % 2 else CHUNK, 92
        elif section == "Mirage" or section == "Bridge":
            line, velocity = HELD, 86
        elif section == "Climb":
            line, velocity = (HELD, 88 + 3 * (bar - 38)) if bar < 41 else ("0:{0}/11.5 12:{0}/1.5>", 102)
        elif section == "Bridge again":
            line, velocity = "0:{0}/5.6> 6:{0}/1.8 8:{0}/3.6> 12:{0}/1.8 14:{0}/1.8", 98
        elif bar == 57:
            line, velocity = "0:{0}/1.8> 4:{0}/1.5> 6:{0}/1.4 8:{0}/1.5>", 106
        else:
            line, velocity = OPEN if bar % 2 == 0 else OPEN_2, 102
        if line:
            found += melody(TIME, "guitar", bar, _filled(line, bar), velocity, up(bar))
    return found + melody(TIME, "guitar", BARS - 1, "0:E3+G3+B3+E4/30>", 108)


def guitar_2():
    """The right one: answers on the low strings, a muted gallop, broken chords."""
    found = []
    for bar in range(BARS - 1):
        section, velocity = section_of(bar), 96
        if bar in ANSWER:
            line = ANSWER[bar]
        elif bar in STRIKES:
            line = STRIKES[bar] if bar == 58 else STRIKES[bar].replace("{0}", "{fifth}")
        elif section == "Theme high":
            line, velocity = GALLOP, 90
        elif section in ("Bridge", "Bridge again"):
            line, velocity = _broken(HARMONY[bar], bar), 94
        elif section == "Climb":
            line, velocity = (GALLOP, 84 + 5 * (bar - 38)) if bar < 41 else (GALLOP.split(" 12:")[0] + " 12:{fifth}/1.5>", 102)
        elif section in ("Theme with all", "Flat second"):
            line, velocity = RIDE_OPEN if bar != 57 else "0:{fifth}/1.6> 4:{fifth}/1.6> 6:{fifth}/1.4 8:{fifth}/1.6>", 100
        else:
            continue
        found += melody(TIME, "guitar2", bar, _filled(line, bar), velocity, up(bar))
    return found + melody(TIME, "guitar2", BARS - 1, "0:E2+B2+E3/30>", 108)


def organ():
    """Late: stabs in the third theme, a haze in the mirage, held chords in the second bridge, off-beats at the end."""
    found = []
    for bar in range(26, BARS):
        section, chord, velocity = section_of(bar), ORGAN[HARMONY[bar]], 84
        if bar == 33:
            line = "0:{0}/3> 6:{0}/4>"
        elif section == "Theme with all":
            line = "6:{0}/1.4> 14:{0}/1.4" if bar % 2 == 0 else "2:{0}/1.2 6:{0}/1.4> 10:{0}/1.2"
        elif section == "Mirage" and bar >= 36:
            line, velocity = "0:E4+B4/15.8", 62
        elif section == "Climb":
            line, velocity = "0:{0}/15.8" if bar < 41 else "0:{0}/11.5", 70 + 6 * (bar - 38)
        elif bar == 49:
            line = "0:{0}/2.6> 3:{0}/2.6> 6:{0}/4>"
        elif section == "Bridge again":
            line = "0:{0}/15.5"
        elif section == "Flat second":
            line = "2:{0}/1.2> 6:{0}/1.2> 10:{0}/1.2> 14:{0}/1.2>" if bar != 57 else "2:{0}/1.2> 6:{0}/1.2> 8:{0}/2>"
        elif bar == 58:
            line = "0:F4+A4+C5/2.6> 3:E4+G4+B4/2.6> 6:C4+E4+G4/1.8> 8:B3+D#4+F#4/1.6>"
        elif bar == 59:
            line = "0:E4+G4+B4/26>"
        else:
            continue
        found += melody(TIME, "organ", bar, line.format(chord), velocity, up(bar))
    return found


# Every chord has a minor third in it: the siren's two tones.
SIREN = {"Em": ("E3", "G3"), "F": ("A3", "C4"), "G": ("B3", "D4"), "Dm": ("D4", "F4"), "Dm7": ("D4", "F4"), "Am": ("A3", "C4"), "E7": ("G#3", "B3"), "B7": ("D#4", "F#4"),
         "C": ("E3", "G3"), "C7": ("E3", "G3")}


def police():
    """Trombones: a siren in half notes under the themes, both tones held in the bridges, a pedal under the climb. Silent in
    the fill, while the mirage stands, in the hole before the second bridge and before the last chord."""
    found = []
    for bar in range(2, BARS):
        section, (low, high) = section_of(bar), SIREN[HARMONY[bar]]
        if bar in (33, 34, 35):
            continue
        if section in ("Bridge", "Bridge again"):
            line = f"0:{low}+{high}/7 8:{low}+{high}/4 12:{low}/1.8> 14:{high}/1.8" if bar not in (25, 49) else f"0:{low}+{high}/2.6> 3:{low}+{high}/2.6> 6:{low}+{high}/4>"
        elif section == "Mirage":
            line = "0:E3/15" if bar == 36 else "0:E3+G3/15"
        elif section == "Climb":
            line = " ".join(f"{step}:{(low, high)[step // 4 % 2]}/3.6>" for step in range(0, 12 if bar == 41 else 16, 4))
        elif section == "Theme":
            line = f"0:{high}/7.6 8:{low}/7.6" if bar != 9 else f"0:{high}/7.6"
        elif section == "Flat second":
            line = f"0:{high}/3.6> 4:{low}/3.6 8:{high}/3.6> 12:{low}/3.6"
        elif bar == 58:
            line = "0:A3+C4/2.6> 3:G3+B3/2.6> 6:E3+G3/1.8> 8:D#3+F#3/1.6>"
        elif bar == 59:
            line = "0:E3+G3/20>"
        else:
            line = f"0:{high}/7.6> 8:{low}/3.6 12:{low}/3.6"
        found += melody(TIME, "police", bar, line, 92, up(bar))
    return found


def bass():
    return [note for bar in range(BARS) for note in melody(TIME, "bass", bar, BASS[bar], 102, up(bar))]
