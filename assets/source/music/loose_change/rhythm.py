"""Two guitars, clavinet, electric piano, organ and the horn section's stabs."""
from studio.notation import melody

from .chords import CHANK, CLAV, HORNS, KEYS, ORGAN
from .form import BARS, HARMONY, TIME, section_of

# The left guitar picks one muted string in the gaps of bass and kick.
LINE = "2:E4/0.7m' 4:G4/0.8m 5:E4/0.8m> 7:D4/0.8m' 9:B3/0.7m 11:D4/0.8m 12:E4/0.9m> 14:B3/0.8m'"
LINE_TURN = "2:E4/0.7m' 4:G4/0.8m 5:E4/0.8m> 7:D4/0.8m' 9:B3/0.7m 12:D4/0.9m> 13:E4/0.8m' 14:C#4/0.8m"
LINE_HIGH = "1:B4/0.7m' 2:D5/0.8m 5:B4/0.8m> 7:A4/0.8m' 9:B4/0.8m 11:D5/0.8m> 12:E5/0.9m 14:B4/0.8m'"
COIN_LOW = "2:B3/1 3:E4/2.5> 6:D4/1.5 8:B3/1 9:C#4/1 10:A3/2.5"
COIN_HOME = "2:B3/1 3:E4/2.5> 6:D4/1.5 8:B3/1 9:A3/1 10:G3/1.5 12:E3/2"
GUITAR = {
    2: LINE, 3: "2:E4/0.7m' 4:G4/0.8m 5:E4/0.8m> 7:D4/0.8m' 9:B3/0.7m",
    7: "2:E4/0.7m' 4:G4/0.8m 5:E4/0.8m> 7:D4/0.8m'",
    11: "2:E4/0.7m' 4:G4/0.8m 5:E4/0.8m> 7:D4/0.8m'",
    17: "2:E4/0.7m' 4:G4/0.8m 5:E4/0.8m> 9:B3/0.7m 12:D4/0.9m> 13:E4/0.8m'",
    34: "2:B4/0.7m' 6:B4/0.7m 10:B4/0.7m' 14:B4/0.7m", 35: "1:B4/0.6m' 2:B4/0.7m 5:B4/0.7m' 6:B4/0.7m 9:B4/0.7m' 10:B4/0.8m 12:E5/0.8m> 13:B4/0.7m' 14:D#5/0.8m",
    39: "1:B4/0.7m' 2:D5/0.8m 5:B4/0.8m> 7:A4/0.8m' 9:B4/0.8m 11:D5/0.8m>", 42: "2:E4/0.7m' 4:G4/0.8m> 7:D4/0.8m' 11:D4/0.8m 12:E4/0.9m>",
    52: COIN_LOW, 53: COIN_HOME,
}
# The right guitar chanks with the snare and scratches in between.
CHANKS = {
    "Heads": ("4:{0}/0.8> 12:{0}/0.8> 15:{0}/0.4m'", "4:{0}/0.8> 7:{0}/0.4m' 12:{1}/0.8> 14:{1}/0.7"),
    "Tails": ("1:{0}/0.4m' 4:{0}/0.8> 7:{0}/0.4m' 9:{0}/0.4m' 12:{0}/0.8> 15:{0}/0.4m'", "4:{0}/0.8> 7:{0}/0.4m' 9:{0}/0.4m' 12:{1}/0.8> 14:{1}/0.5m'"),
    "Spree": ("0:{0}/2> 3:{0}/0.4m' 4:{0}/0.8> 7:{0}/0.7 9:{0}/0.4m' 11:{0}/0.7> 12:{0}/0.8> 14:{0}/1.2s", "0:{0}/1.2> 2:{0}/0.4m' 4:{0}/0.8> 5:{0}/0.4m' 7:{0}/0.7 10:{0}/1> 12:{0}/0.8> 13:{0}/0.4m' 14:{0}/1.2"),
}
CHANKS["Borrowed"], CHANKS["Big spree"] = CHANKS["Tails"], CHANKS["Spree"]
CLAVS = {
    "Tails": ("1:B3+D4/0.6' 2:E4/0.7 5:B3+D4/0.7> 7:E4/0.6' 9:B3+D4/0.6' 11:D4+G4/0.9> 13:B3+D4/0.6' 14:D4+G4/0.7", "1:B3+D4/0.6' 2:E4/0.7 5:B3+D4/0.7> 7:E4/0.6' 9:D4+G4/0.9> 11:B3+D4/0.6' 12:C#4+G4/0.7 14:C#4+G4/0.7'"),
    "Spree": ("1:{0}/0.6' 2:{0}/0.7> 5:{0}/0.7 7:{0}/0.9> 8:{0}/0.6' 10:{0}/0.7 13:{0}/0.6' 14:{0}/0.9>", "1:{0}/0.6' 2:{0}/0.7> 4:{0}/0.6' 5:{0}/0.7> 8:{0}/0.7 9:{0}/0.6' 11:{0}/0.9> 14:{0}/0.7 15:{0}/0.6'"),
}
CLAVS["Borrowed"], CLAVS["Big spree"] = CLAVS["Tails"], CLAVS["Spree"]
CLAV_BAR = {
    3: "12:B3+D4/0.7 13:E4/0.6' 14:D4+G4/0.7> 15:E4/0.6'",
    11: "0:B3+D4/0.7> 2:E4/0.6' 3:D4+G4/0.9> 6:B3+D4/0.7>",
    # Pockets: the clavinet turns them out alone.
    32: "1:E3/0.6' 2:B3+D4/0.7> 5:E4/0.7 7:B3+D4/0.6' 8:D4+G4/0.9> 11:E4/0.7 12:D4/0.6' 14:B3+D4/0.8>",
    33: "0:E3+E4/1.2> 3:D4+G4/1.2> 6:C#4+G4/1.5> 12:B3/0.6' 13:C#4/0.7 14:D4/0.7' 15:D#4/0.8>",
    34: "0:E4/0.7> 1:B3+D4/0.6' 2:E4/0.7 5:B3+D4/0.7> 7:E4/0.6' 8:G4/0.7> 9:B3+D4/0.6' 11:D4+G4/0.9> 13:E4/0.6' 14:C#4+G4/0.8>",
    35: "1:A3+E4/0.6' 2:A3+E4/0.7> 4:A3+E4/0.6' 5:B3+F#4/0.7> 7:A3+E4/0.6' 8:B3+F#4/0.8> 10:A3+E4/0.6' 11:E4+A4/0.8> 13:D#4+A4/0.7 14:D#4+B4/0.9>",
    52: COIN_LOW, 53: COIN_HOME,
}
# Hits of the whole band, as (sixteenth, chord, length).
HITS = {
    0: ((0, "Em9", 1.4),),
    19: ((0, "Em9", 1.4), (3, "G9", 1.4), (6, "E7", 1.8)),
    27: ((0, "B7", 1.4), (3, "B7", 1.4), (6, "B7", 1.8)),
    43: ((0, "Em9", 1.4), (3, "G9", 1.4), (6, "E7", 1.8), (10, "E7", 1.5)),
    51: ((0, "B7", 1.4), (3, "B7", 1.4), (6, "B7", 1.8)),
    54: ((0, "A13", 1.4), (3, "C9", 1.4), (6, "B7", 2.2)),
}
HIT_KEYS = {"Em9": KEYS["Em"], "G9": KEYS["G"], "E7": "G#3+D4+F#4+B4", "B7": KEYS["B"], "A13": "G3+C#4+F#4+B4", "C9": KEYS["C"]}
HIT_CHANK = {"Em9": CHANK["Em"], "G9": CHANK["G"], "E7": CHANK["E7"], "B7": CHANK["B"], "A13": CHANK["A"], "C9": CHANK["C"]}
# Stabs of the horn section, as (sixteenth, chord, length, marks).
STABS = {
    11: ((15, "A13", 1, ">"),),
    13: ((6, "Em9", 0.9, ">"), (15, "A13", 1, ">")),
    15: ((6, "Em9", 0.8, ">"), (8, "Em9", 0.8, ""), (15, "A9", 1, ">")),
    17: ((6, "Em11", 0.9, ">"), (12, "Em9", 0.8, ""), (15, "A9", 1, ">")),
    21: ((6, "A13", 0.9, ">"), (10, "A9", 0.9, ">"), (12, "A13", 1.6, "f")),
    23: ((6, "D9", 0.9, ">"), (10, "D9", 1.8, "f>")),
    25: ((6, "G13", 0.8, ">"), (9, "G9", 0.7, ""), (10, "G13", 0.9, ">"), (12, "G13", 1.8, "f>")),
    26: ((10, "C9", 1.4, ">"), (13, "C9", 0.9, ">"), (15, "C9", 0.9, ">")),
    35: ((0, "B11", 13.5, ""),),
    36: ((0, "Em9", 0.9, ">"),),
    37: ((6, "Em9", 0.9, ">"), (15, "A13", 1, ">")),
    39: ((10, "Em11", 0.9, ">"), (12, "Em9", 0.8, ""), (15, "A9", 1, ">")),
    41: ((10, "Em9", 0.9, ">"), (15, "A9", 1, ">")),
    45: ((10, "A13", 0.9, ">"), (12, "A9", 1.6, "f")),
    47: ((10, "D9", 0.9, ">"), (12, "D9", 1.8, "f>")),
    49: ((9, "G9", 0.7, ""), (10, "G13", 0.9, ">"), (12, "G13", 1.8, "f>")),
    50: ((10, "C9", 1.4, ">"), (13, "C9", 0.9, ">"), (15, "C9", 0.9, ">")),
    52: ((0, "Em9", 0.9, ">"),),
    53: ((0, "Em9", 0.9, ">"), (15, "A13", 0.9, ">")),
    55: ((0, "Em69", 18, ">v"),),
}
# The low voice of the section doubles the coin at the end.
TROMBONE = {52: "2:B3/1 3:E4/2.5> 6:D4/1.5 8:B3/1 9:C#4/1 10:A3/3", 53: "2:B3/1 3:E4/2.5> 6:D4/1.5 8:B3/1 9:A3/1 10:G3/1.5 12:E3/2.5"}
HORN_PARTS = ("trombone", "horn tenor", "horn alto", "horn trumpet")


def _hits(part, bar, voicing, velocity):
    found = []
    for step, chord, length in HITS[bar]:
        found += melody(TIME, part, bar, f"{step}:{voicing[chord]}/{length}>", velocity)
    return found


def guitar():
    found = []
    for bar in range(2, BARS - 1):
        section = section_of(bar)
        if bar in GUITAR:
            found += melody(TIME, "guitar", bar, GUITAR[bar], 96)
        elif bar in HITS:
            found += _hits("guitar", bar, HIT_CHANK, 98)
        elif section in ("Heads", "Tails"):
            found += melody(TIME, "guitar", bar, LINE_TURN if bar % 2 else LINE, 94)
        elif section == "Borrowed":
            found += melody(TIME, "guitar", bar, LINE_HIGH if bar % 2 == 0 else LINE_TURN, 94)
        elif section in ("Spree", "Big spree"):
            top = {"A": "E4", "D": "A4", "G": "D4", "C": "G4"}[HARMONY[bar]]
            low = {"A": "C#4", "D": "F#4", "G": "B3", "C": "E4"}[HARMONY[bar]]
            line = "2:{1}/0.7m 3:{0}/0.8m> 6:{1}/0.7m' 8:{0}/0.8m 9:{1}/0.7m' 11:{0}/0.8m> 13:{1}/0.7m"
            found += melody(TIME, "guitar", bar, line.format(top, low), 94)
    return found + melody(TIME, "guitar", BARS - 1, "0:B3+F#4+C#5/16>", 100)


def chank():
    found = _hits("chank", 0, HIT_CHANK, 100)
    for bar in range(8, BARS - 1):
        section, chord = section_of(bar), HARMONY[bar]
        if bar in HITS:
            found += _hits("chank", bar, HIT_CHANK, 100)
        elif bar in (26, 50):
            found += melody(TIME, "chank", bar, "0:{0}/2> 3:{0}/0.4m' 4:{0}/0.8> 7:{0}/0.7 10:{0}/1.4> 13:{0}/0.9> 15:{0}/0.9>".format(CHANK["C"]), 98)
        elif section in CHANKS and bar != 11:
            line = CHANKS[section][bar % 2]
            found += melody(TIME, "chank", bar, line.format(CHANK[chord], CHANK["A"]), 98)
        elif bar in (52, 53):
            found += melody(TIME, "chank", bar, "0:{0}/1> 4:{0}/0.8> 12:{0}/0.8> 14:{0}/0.5m'".format(CHANK["Em"]), 98)
    return found + melody(TIME, "chank", BARS - 1, "0:G3+C#4+F#4+B4/18>", 102)


def clav():
    found = []
    for bar in range(BARS - 1):
        section, chord = section_of(bar), HARMONY[bar]
        if bar in CLAV_BAR:
            found += melody(TIME, "clav", bar, CLAV_BAR[bar], 100)
        elif bar in HITS and bar:
            found += _hits("clav", bar, {**HIT_CHANK, "E7": "G#3+D4"}, 100)
        elif section in CLAVS:
            found += melody(TIME, "clav", bar, CLAVS[section][bar % 2].format(CLAV[chord]), 96)
    return found + melody(TIME, "clav", BARS - 1, "0:E3+B3+F#4/6>", 100)


def keys():
    """The electric piano: late chords in the verses, broad ones in the spree."""
    found = _hits("keys", 0, HIT_KEYS, 92)
    for bar in range(2, BARS - 1):
        section, chord = section_of(bar), HARMONY[bar]
        if bar in HITS:
            found += _hits("keys", bar, HIT_KEYS, 96)
        elif bar in (26, 50):
            found += melody(TIME, "keys", bar, "0:{0}/6> 10:{0}/1.4> 13:{0}/0.9> 15:{0}/0.9>".format(KEYS["C"]), 90)
        elif section in ("Heads", "Tails") and bar >= 10:
            found += melody(TIME, "keys", bar, f"11:{KEYS['Em']}/4" if bar % 2 == 0 else f"2:{KEYS['Em']}/3 15:{KEYS['A']}/1>", 80)
        elif section in ("Spree", "Big spree"):
            line = "0:{0}/5> 6:{0}/1 11:{0}/4" if bar % 2 == 0 else "0:{0}/4> 6:{0}/1.5> 10:{0}/1 12:{0}/2" if bar < 44 else "0:{0}/2.5> 9:{0}/1 12:{0}/2>"
            found += melody(TIME, "keys", bar, line.format(KEYS[chord]), 88)
        elif section == "Borrowed":
            found += melody(TIME, "keys", bar, "0:{0}/2> 7:{0}/1 11:{0}/3".format(KEYS["Em"]) if bar % 2 == 0 else "3:{0}/2> 6:{0}/1 15:{1}/1>".format(KEYS["Em"], KEYS["A"]), 84)
        elif bar == 35:
            found += melody(TIME, "keys", bar, "0:A3+E4+F#4+B4/13.5>", 84)
    return found + melody(TIME, "keys", BARS - 1, "0:G3+C#4+F#4+B4/20>", 96)


def organ():
    """Enters with the second half of Borrowed and stays under the big spree."""
    found = []
    for bar in range(40, BARS):
        chord = ORGAN[HARMONY[bar]]
        if bar in (43, 51, 54):
            continue
        if bar < 43:
            found += melody(TIME, "organ", bar, f"0:{chord}/6 8:{chord}/5" if bar % 2 == 0 else f"0:{chord}/9 15:{ORGAN['A']}/1>", 84)
        elif bar == 55:
            found += melody(TIME, "organ", bar, "0:F#4+B4+C#5/20", 88)
        elif bar >= 52:
            found += melody(TIME, "organ", bar, f"0:{chord}/9", 86)
        else:
            found += melody(TIME, "organ", bar, f"0:{chord}/9.5" if bar == 50 else f"0:{chord}/15.5", 86)
    return found


def horns():
    """Part name -> the stabs of one player."""
    parts = {name: [] for name in HORN_PARTS}
    for bar in range(BARS):
        strokes = [(step, chord, length, ">") for step, chord, length in HITS.get(bar, ())] + list(STABS.get(bar, ()))
        for step, chord, length, marks in strokes:
            for name, pitch in zip(HORN_PARTS, HORNS[chord]):
                parts[name] += melody(TIME, name, bar, f"{step}:{pitch}/{length}{marks}", 100)
    for bar, line in TROMBONE.items():
        parts["trombone"] += melody(TIME, "trombone", bar, line, 98)
    return parts
