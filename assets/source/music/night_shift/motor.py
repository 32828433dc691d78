"""What runs all night: the bass, two arpeggios that go round in three and in four, two guitars, the piano of the underpass."""
from studio.notation import melody

from .form import BARS, HARMONY, TIME, section_of

# The ostinato walks round its D; where the chord moves it goes along.
BASS = {
    "ride": "0:D2/1.8> 2:D2/1.6 4:D2/1.6 6:A1/1.7> 8:D2/1.8 10:D2/1.6 12:C2/1.7> 14:A1/1.6",
    "turn": "0:D2/1.8> 2:D2/1.6 4:D2/1.6 6:F#2/1.7> 8:E2/1.8 10:D2/1.6 12:A1/1.7> 14:C2/1.6",
}
WALK_UP = {"C": "0:C2/1.8> 2:C2/1.6 4:C2/1.6 6:E2/1.7> 8:C2/1.8 10:C2/1.6 12:G1/1.7> 14:F#1/1.6",
           "G": "0:G1/1.8> 2:G1/1.6 4:G1/1.6 6:B1/1.7> 8:G1/1.8 10:A1/1.7> 12:B1/1.8> 14:C2/1.7"}
EIGHTHS = {
    "Em": "0:E2/1.8> 2:E2/1.6 4:E2/1.6 6:B1/1.7> 8:E2/1.8 10:E2/1.6 12:D2/1.7> 14:B1/1.6",
    "C": "0:C2/1.8> 2:C2/1.6 4:C2/1.6 6:E2/1.7> 8:G2/1.8 10:E2/1.6 12:C2/1.7> 14:B1/1.6",
    "G": "0:G1/1.8> 2:G1/1.6 4:B1/1.6 6:D2/1.7> 8:G2/1.8 10:G1/1.6 12:A1/1.7> 14:B1/1.6",
    "A": "0:A1/1.8> 2:A1/1.6 4:A1/1.6 6:A2/1.7> 8:G2/1.8 10:E2/1.6 12:C#2/1.7> 14:A1/1.6",
    "Bm": "0:B1/1.8> 2:B1/1.6 4:F#2/1.6 6:B2/1.7> 8:A2/1.8 10:F#2/1.6 12:D2/1.7> 14:C#2/1.6",
}
SLOW = {"Bm": "0:B1/9v 10:F#2/5", "G": "0:G1/9v 10:D2/5", "Em": "0:E2/9v 10:B1/5", "C": "0:C2/9v 10:G1/5", "A": "0:A1/6 6:A1/2 8:E2/4 12:A1/2 14:C2/2"}
WRITTEN_BASS = {
    31: "0:A1/6> 8:A1/2 10:A1/2 12:B1/2> 14:C#2/2>",
    # In the argument only the first beat of each sentence has a floor.
    32: "0:D2/3> 6:D2/2>", 33: "0:D2/2>", 34: "0:D2/2> 3:D2/2> 6:D2/2> 10:D2/2", 35: "0:D2/2>", 36: "0:D2/2> 6:D2/2> 9:C2/2 12:D2/2>", 37: "0:C2/2>",
    38: "0:D2/2> 4:D2/2> 8:D2/2> 12:D2/2>", 39: "0:A1/2> 8:A1/2 10:A1/2 12:B1/2> 14:C2/2>",
    54: "0:G1/1.8> 2:G1/1.6 4:B1/1.6 6:D2/1.7> 8:G2/1.8> 10:A2/1.7> 12:B2/1.8> 14:G2/1.7",
    55: "0:A1/3> 6:A1/1.8> 8:A1/1.6 10:B1/1.8 12:C#2/1.8> 14:A1/1.8",
    58: "0:C2/3> 6:C2/1.8> 8:C2/3> 12:A1/2 14:C#2/2", 59: "0:D2/26>",
}


def bass():
    found = []
    for bar in range(4, BARS):
        chord = HARMONY[bar]
        if bar in WRITTEN_BASS:
            line = WRITTEN_BASS[bar]
        elif section_of(bar) == "Underpass":
            line = SLOW[chord]
        elif chord == "D":
            line = BASS["turn" if bar % 4 == 3 else "ride"]
        elif bar in (14, 15, 46, 47):
            line = WALK_UP[chord]
        else:
            line = EIGHTHS[chord]
        found += melody(TIME, "bass", bar, line, 112 if bar == 59 else 100)
    return found


# Rows of three and of four: in eighths the one comes round every bar and a half, the other every half bar.
THREES = {"D": ("D4", "A4", "E4"), "C": ("C4", "G4", "D4"), "G": ("D4", "B4", "G4"), "Em": ("E4", "B4", "D4"), "A": ("C#4", "A4", "E4"),
          "Bm": ("D4", "B4", "F#4")}
FOURS = {"D": ("F#5", "A5", "C5", "A5"), "C": ("E5", "G5", "C5", "G5"), "G": ("G5", "B5", "D5", "A5"), "Em": ("G5", "B5", "E5", "B5"),
         "A": ("E5", "A5", "C#5", "G5"), "Bm": ("F#5", "A5", "D5", "B5")}
NO_THREES = set(range(24, 38)) | {58, 59}
NO_FOURS = set(range(0, 4)) | set(range(8, 12)) | set(range(24, 40)) | {58, 59}


def threes():
    found = []
    for bar in range(BARS):
        if bar in NO_THREES:
            continue
        row = THREES[HARMONY[bar]]
        for step in range(8):
            turn = bar * 8 + step
            accent = ">" if turn % 3 == 0 else "'" if turn % 3 == 2 else ""
            found += melody(TIME, "threes", bar, f"{2 * step}:{row[turn % 3]}/1.5{accent}", 84)
    return found


def fours():
    found = []
    for bar in range(BARS):
        if bar in NO_FOURS:
            continue
        row = FOURS[HARMONY[bar]]
        # Out of step with the threes: it begins on the off-beat, and doubles its speed in the last lap.
        places = range(1, 16, 2) if bar < 48 else range(0, 16)
        for count, place in enumerate(places):
            if bar < 48 and count % 2 and bar % 8 < 4:
                continue
            found += melody(TIME, "fours", bar, f"{place}:{row[count % 4]}/{0.9 if bar >= 48 else 1.5}{'>' if count % 4 == 0 else ''}", 80)
    return found


FIFTH = {"D": "D3+A3", "C": "C3+G3", "G": "G2+D3", "Em": "E3+B3", "A": "A2+E3", "Bm": "B2+F#3"}
OPEN = {"D": "D3+A3+D4+F#4", "C": "C3+G3+C4+E4", "G": "G2+D3+G3+B3", "Em": "E3+B3+E4+G4", "A": "A2+E3+A3+C#4", "Bm": "B2+F#3+B3+D4"}
TOP = {"D": "F#4+A4+D5", "C": "E4+G4+C5", "G": "D4+G4+B4", "Em": "E4+G4+B4", "A": "E4+A4+C#5", "Bm": "D4+F#4+B4"}


def guitar():
    """The left one: muted eighths that never look up; open in the last lap."""
    found = []
    for bar in range(6, BARS - 2):
        if 24 <= bar < 40:
            continue
        chord = HARMONY[bar]
        if bar >= 48 and bar < 56:
            shape = OPEN[chord]
            line = f"0:{shape}/5.5> 6:{shape}/1.8> 8:{shape}/3.6> 12:{shape}/1.8 14:{shape}/1.8>"
            found += melody(TIME, "guitar", bar, line, 100)
        else:
            strokes = [f"{step}:{FIFTH[chord]}/1.4m{'>' if step in (0, 6, 8) else ''}" for step in range(0, 16, 2)]
            found += melody(TIME, "guitar", bar, " ".join(strokes), 92)
    for bar, shape in ((58, OPEN["C"]),):
        found += melody(TIME, "guitar", bar, f"0:{shape}/3> 6:{shape}/1.8> 8:{shape}/3>", 106)
    return found + melody(TIME, "guitar", 59, "0:A2+D3+F#3+A3+D4/26>", 108)


def guitar2():
    """The right one: chops that the tape repeats, a chord held where the road turns."""
    found = []
    for bar in range(8, BARS - 2):
        chord = HARMONY[bar]
        if 24 <= bar < 40:
            continue
        if chord == "D" and bar % 2 == 0:
            line = f"6:{TOP[chord]}/1.2> 10:{TOP[chord]}/1"
        elif chord == "D":
            line = f"4:{TOP[chord]}/1.2 14:{TOP[chord]}/1.4>" if bar % 4 == 1 else f"3:{TOP[chord]}/1.2 6:{TOP[chord]}/1.2> 14:{TOP[chord]}/1.4"
        elif bar >= 48:
            line = f"0:{TOP[chord]}/5.5> 6:{TOP[chord]}/9v"
        else:
            line = f"0:{TOP[chord]}/7> 8:{TOP[chord]}/1.2 14:{TOP[chord]}/1.4>"
        found += melody(TIME, "guitar2", bar, line, 96)
    found += melody(TIME, "guitar2", 58, f"0:{TOP['C']}/3> 6:{TOP['C']}/1.8> 8:{TOP['C']}/3>", 104)
    return found + melody(TIME, "guitar2", 59, "0:A3+D4+F#4+A4/26>", 104)


PIANO = {
    24: "0:B3+D4+F#4+A4/10> 12:A3+D4+F#4/4", 25: "0:B3+D4+F#4+C#5/8 10:F#4+A4/6'",
    26: "0:G3+B3+D4/10> 12:G3+B3+D4/4", 27: "0:G3+B3+D4+A4/8 10:D4+F#4/6'",
    28: "0:E3+G3+B3+D4/10> 12:E3+B3+E4/4", 29: "0:C4+E4+G4/8> 10:C4+E4+G4/6",
    30: "0:B3+D4+G4/8> 8:B3+D4+A4/8", 31: "0:A3+C#4+E4+A4/8> 8:A3+C#4+E4+G4/8>",
}


def piano():
    found = []
    for bar, line in PIANO.items():
        found += melody(TIME, "piano", bar, line, 84)
    return found


PAD = {"D": "A3+D4+F#4", "C": "G3+C4+E4", "G": "G3+B3+D4", "Em": "G3+B3+E4", "A": "A3+C#4+E4", "Bm": "F#3+B3+D4"}


def organ():
    """Comes with the second lap and again with the last two: one chord a bar, tied where it stays."""
    found, bar = [], 0
    while bar < BARS - 2:
        if not (16 <= bar < 24 or 40 <= bar < 58):
            bar += 1
            continue
        length = 1
        while bar + length < BARS - 2 and HARMONY[bar + length] == HARMONY[bar] and length < 2 and bar + length not in (24, 40, 48, 56):
            length += 1
        found += melody(TIME, "organ", bar, f"0:{PAD[HARMONY[bar]]}/{16 * length - 0.6}", 78 if bar < 48 else 86)
        bar += length
    return found + melody(TIME, "organ", 59, "0:A3+D4+F#4+A4/24", 86)
