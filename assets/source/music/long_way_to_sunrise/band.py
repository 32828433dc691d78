"""Piano, bass, strings, two guitars, the organ and a choir."""
from dataclasses import replace

from studio.notation import melody

from .form import BARS, HARMONY, TIME, section_of

# Ballad: the left hand in the low octave, the right hand breaks the chord in sixths of the bar.
LEFT = {"G": "G2", "D/F#": "F#2", "Em": "E2", "C": "C3", "Cm6": "C3", "Am": "A2", "G/B": "B2", "D": "D3", "A": "A2", "E/G#": "G#2"}
BROKEN = {
    "G": ("D3", "G3", "B3", "D4"), "D/F#": ("D3", "A3", "D4", "F#4"), "Em": ("B2", "E3", "G3", "B3"), "C": ("G3", "C4", "E4", "G4"),
    "Cm6": ("G3", "A3", "Eb4", "G4"), "Am": ("E3", "A3", "C4", "E4"), "G/B": ("D3", "G3", "B3", "D4"), "D": ("A3", "D4", "F#4", "A4"),
}
FULL = {
    "Em": "E4+G4+B4", "C": "E4+G4+C5", "G": "D4+G4+B4", "D": "D4+F#4+A4", "Am": "E4+A4+C5", "B": "D#4+F#4+B4", "E": "E4+G#4+B4", "F#m": "C#4+F#4+A4",
    "A": "E4+A4+C#5", "C#": "C#4+F4+G#4", "Bm": "D4+F#4+B4", "A/C#": "E4+A4+C#5", "Cm6": "Eb4+G4+A4", "D/F#": "D4+F#4+A4", "G/B": "D4+G4+B4",
}
# The voice has the seventh of C there: no root against it.
BREATH = {**FULL, "C": "E4+G4"}
PIANO_HOME = {
    64: "0:A2+E3/11 0:E5/6 6:C#5/4 10:B4/2", 65: "0:G#2+E3/11 0:E5/4 4:B4/8", 66: "0:D3+A3/5.5 0:F#5/6 6:D3+A3+F4/5.5 6:D5/4 10:E5/2",
    67: "0:A2+E3+A3/14 0:C#5/6> 6:A5/8'",
}


def piano():
    found = []
    for bar in range(16):
        low, (a, b, c, d) = LEFT[HARMONY[bar]], BROKEN[HARMONY[bar]]
        busy = bar % 4 == 3 or bar >= 12
        line = f"0:{low}/11> 2:{a}/2' 4:{b}/2 6:{c}/2 8:{d}/2' 10:{c}/2'" if busy else f"0:{low}/11> 2:{a}/4' 4:{b}/4 6:{c}/5 10:{b}/2'"
        found += melody(TIME, "piano", bar, line, 74 if bar < 8 else 82)
    for bar, chord in ((16, "C3+G3+C4+E4"), (17, "C3+G3+C4+E4"), (18, "D3+A3+D4+F#4"), (19, "D3+A3+D4+F#4")):
        strokes = " ".join(f"{step}:{chord}/1.8{'>' if step % 6 == 0 else ''}" for step in range(0, 12, 2))
        found += melody(TIME, "piano", bar, strokes, 76 + 6 * (bar - 16))
    for bar in range(36, 64):
        chord = HARMONY[bar]
        if section_of(bar) == "Breath":
            if bar < 47:
                found += melody(TIME, "piano", bar, f"0:{BREATH[chord]}/14", 70)
        elif bar >= 62:
            found += melody(TIME, "piano", bar, f"0:{FULL[chord]}/5> 6:{FULL[chord]}/5> 12:{FULL[chord]}/3>", 96)
        else:
            strokes = " ".join(f"{step}:{FULL[chord]}/1.6{'>' if step % 8 in (0, 6) else ''}" for step in range(0, 16, 2))
            found += [replace(note, pitch=note.pitch + 12) for note in melody(TIME, "piano", bar, strokes, 80)]
    for bar, line in PIANO_HOME.items():
        found += melody(TIME, "piano", bar, line, 80)
    return found


LOW = {"Em": "E", "C": "C", "G": "G", "D": "D", "Am": "A", "B": "B", "E": "E", "F#m": "F#", "A": "A", "C#": "C#", "Bm": "B", "A/C#": "C#"}
OCTAVE = {"E": 1, "F#": 1, "G": 1, "G#": 1, "A": 1, "B": 1, "C": 2, "C#": 2, "D": 2}
FIFTH_OF = {"E": "B1", "C": "G1", "G": "D2", "D": "A1", "A": "E2", "B": "F#2", "F#": "C#2", "C#": "G#1"}
# What leads into the next bar's root, on the last two eighths.
WALKS = {("E", "C"): ("G1", "B1"), ("C", "G"): ("B1", "A1"), ("G", "D"): ("B1", "C2"), ("D", "E"): ("A1", "F#1"), ("C", "A"): ("B1", "G1"),
         ("A", "B"): ("A1", "A#1"), ("C", "D"): ("C2", "C#2"), ("D", "B"): ("D2", "C2"), ("B", "E"): ("A1", "F#1"), ("B", "C"): ("A1", "B1"),
         ("G", "C"): ("A1", "B1"), ("D", "A"): ("C2", "B1"), ("E", "F#"): ("E1", "F1"), ("F#", "A"): ("F#1", "G#1"), ("A", "D"): ("B1", "C#2"),
         ("E", "C#"): ("G#1", "B1"), ("C#", "F#"): ("G#1", "F1"), ("F#", "D"): ("A1", "C#2"), ("E", "G"): ("E1", "F#1"),
         ("B", "C#"): ("B1", "C2"), ("C#", "D"): ("C#2", "B1")}
BALLAD_BASS = {
    8: "0:G1/7 10:D2/2'", 9: "0:F#1/7 10:F#1/2'", 10: "0:E1/7 10:B1/2'", 11: "0:C2/7 8:B1/2 10:A1/2", 12: "0:A1/7 10:A1/2'", 13: "0:B1/7 10:B1/2'",
    14: "0:C2/6 6:C2/4 10:C2/2", 15: "0:D2/6> 6:D2/2 8:C2/2 10:B1/2",
    16: "0:C2/5 6:C2/5", 17: "0:C2/5 6:C2/5", 18: "0:D2/1.8> 2:D2/1.6 4:D2/1.6 6:D2/1.8> 8:D2/1.6 10:D2/1.6", 19: "0:D2/1.8> 2:D2/1.6 4:D2/1.6 6:D2/1.8> 8:D2/1.6 10:D#2/1.6",
    44: "0:E1/14v", 45: "0:C2/14v", 46: "0:B1/7 8:B1/7", 47: "0:E1/1.8> 2:E1/1.6 4:E1/1.8 6:E1/1.6 8:E2/1.8> 10:E2/1.6 12:D2/1.8> 14:C#2/1.8",
    35: "0:B1/5> 6:B1/5> 12:B1/1.8> 14:B1/1.8>", 62: "0:D2/5> 6:D2/5> 12:D2/1.8 14:D#2/1.8", 63: "0:E1/5> 6:E1/1.6 8:E1/1.8> 10:F#1/1.8 12:G#1/1.8> 14:G#1/1.8",
    61: "0:C#2/1.8> 2:C#2/1.6 4:E2/1.7 6:C#2/1.6 8:C#2/1.8> 10:E2/1.6 12:C#2/1.7 14:C#2/1.7",
    64: "0:A1/10>",
}


def bass():
    found = []
    for bar in range(8, 65):
        if bar in BALLAD_BASS:
            found += melody(TIME, "bass", bar, BALLAD_BASS[bar], 88 if bar < 16 else 100)
            continue
        root, following = LOW[HARMONY[bar]], LOW.get(HARMONY[bar + 1], "D")
        name = f"{root}{OCTAVE[root]}"
        up = f"{root}{OCTAVE[root] + 1}"
        fifth = FIFTH_OF[root]
        first, second = WALKS.get((root, following), (fifth, name))
        if bar % 4 == 1:
            line = f"0:{name}/1.8> 2:{name}/1.6 4:{up if OCTAVE[root] == 1 else fifth}/1.7 6:{name}/1.6 8:{name}/1.8> 10:{fifth}/1.6 12:{first}/1.7 14:{second}/1.7"
        else:
            line = f"0:{name}/1.8> 2:{name}/1.6 4:{name}/1.6 6:{name}/1.6 8:{name}/1.8> 10:{name}/1.6 12:{first}/1.7 14:{second}/1.7"
        found += melody(TIME, "bass", bar, line, 104)
    return found


STRINGS = {
    12: "0:C4+E4+A4/11.5", 13: "0:D4+G4+B4/11.5", 14: "0:E4+G4+C5/11.5", 15: "0:F#4+A4+D5/11.5", 16: "0:E4+G4+C5/11.5", 17: "0:G4+C5+E5/11.5", 18: "0:F#4+A4+D5/11.5",
    19: "0:A4+D5+F#5/11.5",
    44: "0:B4+E5/15.5", 45: "0:E5+G5/15.5", 46: "0:B4+D#5/15.5", 47: "0:B4+E5+G#5/7.5 8:E5+G#5+B5/7.5>",
    # All of it: they no longer hold, they climb.
    56: "0:F#5+A5/7.5 8:A5+D6/7.5", 57: "0:G#5+B5/7.5 8:B5+E6/7.5", 58: "0:A5+C#6/7.5 8:F#5+A5/7.5", 59: "0:A5+C#6/7.5 8:C#6+E6/7.5",
    60: "0:F#5+B5/7.5 8:B5+D6/7.5", 61: "0:A5+E6/15.5", 62: "0:F#5+A5/5> 6:A5+D6/5> 12:D6+F#6/3>", 63: "0:B5+E6/15.5>",
}
HIGH = {"C": "G5+C6", "D": "F#5+A5", "Em": "G5+B5", "G": "G5+B5", "Am": "E5+A5", "E": "G#5+B5", "F#m": "A5+C#6", "A": "A5+C#6", "C#": "G#5+C#6", "Bm": "F#5+B5", "A/C#": "A5+E6"}


def strings():
    found = []
    for bar, line in STRINGS.items():
        found += melody(TIME, "strings", bar, line, 78 + (bar - 12) * 2 if bar < 20 else 84 if bar < 56 else 96)
    for bar in [*range(40, 44), *range(48, 56)]:
        found += melody(TIME, "strings", bar, f"0:{HIGH[HARMONY[bar]]}/15.5", 86)
    return found


POWER = {"Em": "E2+B2+E3", "C": "C3+G3+C4", "G": "G2+D3+G3", "D": "D3+A3+D4", "Am": "A2+E3+A3", "B": "B2+F#3+B3", "E": "E2+B2+E3", "F#m": "F#2+C#3+F#3",
         "A": "A2+E3+A3", "C#": "C#3+G#3+C#4", "Bm": "B2+F#3+B3", "A/C#": "C#3+E3+A3"}
WIDE = {"Em": "G3+B3+E4", "C": "G3+C4+E4", "G": "G3+B3+D4", "D": "F#3+A3+D4", "Am": "A3+C4+E4", "B": "F#3+B3+D#4", "E": "G#3+B3+E4", "F#m": "A3+C#4+F#4",
        "A": "A3+C#4+E4", "C#": "G#3+C#4+F4", "Bm": "F#3+B3+D4", "A/C#": "A3+C#4+E4"}


def guitar():
    """The left one drives eighths, muted in the chase and open from the chorus on."""
    found = []
    for bar in range(20, 64):
        section, shape = section_of(bar), POWER[HARMONY[bar]]
        if section == "Breath":
            if bar == 44:
                found += melody(TIME, "guitar", bar, f"0:{shape}/10>", 100)
            elif bar == 47:
                found += melody(TIME, "guitar", bar, " ".join(f"{step}:{shape}/1.4m{'>' if step % 4 == 0 else ''}" for step in range(0, 16, 2)), 98)
        elif bar in (35, 62):
            found += melody(TIME, "guitar", bar, f"0:{shape}/5> 6:{shape}/5> 12:{shape}/1.6> 14:{shape}/1.6>", 104)
        elif section == "Chase":
            muted = " ".join(f"{step}:{shape}/1.4m{'>' if step in (0, 8) else ''}" for step in range(2, 16, 2))
            found += melody(TIME, "guitar", bar, f"0:{shape}/1.8> {muted}", 98)
        elif section == "Harder":
            strokes = " ".join(f"{step}:{shape}/1.5{'>' if step in (0, 6, 12) else 'm'}" for step in range(0, 16, 2))
            found += melody(TIME, "guitar", bar, strokes, 102)
        else:
            strokes = " ".join(f"{step}:{shape}/1.8{'>' if step % 4 == 0 else ''}" for step in range(0, 16, 2))
            found += melody(TIME, "guitar", bar, strokes, 102)
    return found + melody(TIME, "guitar", 64, "0:A2+E3+A3+C#4/11>", 104)


def guitar2():
    """The right one waits for the second eight of the chase, then holds what the left one hammers."""
    found = []
    for bar in range(28, 64):
        section, shape = section_of(bar), WIDE[HARMONY[bar]]
        if section == "Breath":
            if bar == 44:
                found += melody(TIME, "guitar2", bar, f"0:{shape}/10>", 96)
        elif section == "Harder":
            found += melody(TIME, "guitar2", bar, f"4:{shape}/1.2> 12:{shape}/1.2>" if bar % 2 == 0 else f"4:{shape}/1.2> 10:{shape}/1.2 14:{shape}/1.4>", 100)
        elif bar == 62:
            found += melody(TIME, "guitar2", bar, f"0:{shape}/5> 6:{shape}/5> 12:{shape}/3>", 104)
        else:
            found += melody(TIME, "guitar2", bar, f"0:{shape}/5.6> 6:{shape}/5.6> 12:{shape}/3.6>", 100)
    return found + melody(TIME, "guitar2", 64, "0:E3+A3+C#4+E4/11>", 100)


def organ():
    """Only where it has to be large."""
    found = []
    for bar in [*range(32, 44), *range(56, 64)]:
        found += melody(TIME, "organ", bar, f"0:{FULL[HARMONY[bar]]}/15.5", 80 if bar < 48 else 88)
    return found


def choir():
    """Everybody, for the last eight bars and the chord they land on."""
    found = []
    for bar in range(56, 62):
        found += melody(TIME, "choir", bar, f"0:{FULL[HARMONY[bar]]}/15.5", 92)
    found += melody(TIME, "choir", 62, "0:D4+F#4+A4/5.5> 6:F#4+A4+D5/5.5> 12:A4+D5/3.5>", 100)
    return found + melody(TIME, "choir", 63, "0:B4+E5+G#5/15.5>", 100) + melody(TIME, "choir", 64, "0:A4+C#5+E5/6", 96)
