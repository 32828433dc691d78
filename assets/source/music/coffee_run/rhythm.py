"""Two guitars, the organ and the horns behind the soloists."""
from dataclasses import replace

from studio.notation import melody

from .form import TIME, chords

CHOP = {"F": "A3+C4+F4+A4", "F/A": "A3+C4+F4+A4", "F/C": "A3+C4+F4+A4", "Dm7": "A3+D4+F4+A4", "Dm7/C": "A3+D4+F4+A4", "Bb": "Bb3+D4+F4+Bb4",
        "C7": "Bb3+E4+G4+Bb4", "Bdim": "Ab3+D4+F4+Ab4", "Gm7": "Bb3+D4+F4+Bb4", "Cm7": "Bb3+Eb4+G4+Bb4", "F7": "A3+Eb4+F4+A4", "Bbm6": "Bb3+Db4+F4+G4",
        "Am7": "A3+C4+E4+G4", "D7": "A3+C4+F#4+A4", "Gm7b5": "Bb3+Db4+F4+Bb4", "G9": "B3+F4+A4", "C9": "Bb3+D4+E4+Bb4", "F69": "A3+D4+G4+C5"}
# As they sound: thirds and sixths, each a step from the one before.
ORGAN = {"F": "A3+C4", "F/A": "C4+F4", "F/C": "A3+F4", "Dm7": "A3+D4", "Dm7/C": "A3+D4", "Bb": "Bb3+D4", "C7": "Bb3+E4", "Bdim": "Ab3+D4",
         "Gm7": "Bb3+F4", "Cm7": "Bb3+Eb4", "F7": "A3+Eb4", "Bbm6": "Bb3+Db4", "Am7": "C4+E4", "D7": "C4+F#4", "Gm7b5": "Bb3+Db4",
         "G9": "A3+B3", "C9": "Bb3+D4", "F69": "A3+D4+G4"}
HORNS = {"F": "F3+A3+D4", "F/A": "A3+C4+F4", "F/C": "A3+C4+F4", "Dm7": "F3+A3+D4", "Bb": "F3+Bb3+D4", "Bdim": "F3+Ab3+D4", "C7": "G3+Bb3+E4",
         "D7": "F#3+A3+C4", "Gm7": "G3+Bb3+D4", "G9": "F3+A3+B3", "F69": "F3+A3+D4+G4"}
# Broken chords of the bridge and the quay, four notes from low to high.
BROKEN = {"Bb": "Bb3 D4 F4 G4", "Bbm6": "Bb3 Db4 F4 G4", "Am7": "A3 C4 E4 G4", "D7": "A3 C4 F#4 A4", "Gm7": "G3 Bb3 D4 F4", "Gm7b5": "G3 Bb3 Db4 F4",
          "F/C": "A3 C4 F4 A4", "Dm7": "A3 D4 F4 A4", "Dm7/C": "A3 D4 F4 C5", "C9": "Bb3 D4 E4 G4"}
SIXTH = {"F": "A3+F4", "F/A": "A3+F4", "F/C": "A3+F4", "Dm7": "F3+D4", "Bb": "D4+Bb4", "Bdim": "D4+B4", "C7": "Bb3+G4", "Gm7": "Bb3+G4",
         "Cm7": "G3+Eb4", "F7": "C4+A4", "D7": "C4+A4"}


def guitar():
    """Chops on two and four; from the second time round with a stroke of the dead strings before them."""
    found = []
    for bar in [*range(5, 28), *range(33, 43)]:
        first, second = CHOP[chords(bar)[0]], CHOP[chords(bar)[1]]
        soft = 21 <= bar < 28
        line = f"4:{first}/1.2> 12:{second}/1.2>"
        if 13 <= bar < 21 or bar >= 33:
            line += f" 2:{first}/0.8m 10:{second}/0.8m"
        if bar in (8, 12, 16, 20, 36, 40):  # a last chord ahead of the next line
            line = f"4:{first}/1.2> 10:{second}/1.2 12:{second}/1.2> 14:{second}/1.5"
        if soft:
            line = f"4:{first}/1.6 12:{second}/1.6"
        found += melody(TIME, "guitar", bar, line, 88 if soft else 98)
    found += melody(TIME, "guitar", 28, f"0:{CHOP['G9']}/1.4> 6:{CHOP['C7']}/1.6>", 102)
    found += melody(TIME, "guitar", 43, f"0:{CHOP['Gm7']}/1.4>", 104)
    return found + melody(TIME, "guitar", 44, "0:F3+C4+F4+A4+D5/20>", 104)


def guitar2():
    """A sixth in the hole of the question, on three; broken chords in triplets where it is calm."""
    found = []
    for bar in [*range(13, 20), *range(33, 40)]:
        first, second = chords(bar)
        line = f"8:{SIXTH[second]}/1.8"
        if bar % 2 == 0:
            line = f"0:{SIXTH[first]}/1.8s " + line
        found += melody(TIME, "guitar2", bar, line, 94)
    for bar in [*range(21, 28), *range(29, 33)]:
        first, second = (BROKEN[name].split() for name in chords(bar))
        steps = [0, 1, 2, 3, 2, 1, 0, 1, 2, 3, 2, 1]
        if bar == 32:
            steps = steps[:6]
        notes = [f"t{index}:{(first if index < 6 else second)[step]}/1.6t{'>' if index % 6 == 0 else ''}" for index, step in enumerate(steps)]
        found += melody(TIME, "guitar2", bar, " ".join(notes), 78 if bar < 28 else 72)
    for bar in (41, 42):
        found += melody(TIME, "guitar2", bar, f"0:{SIXTH[chords(bar)[0]]}/3s 8:{SIXTH[chords(bar)[1]]}/3s", 96)
    return found + melody(TIME, "guitar2", 44, "0:A3+F4/20s", 96)


def organ():
    found = []
    for bar in [*range(13, 20), *range(21, 28), *range(29, 33), *range(33, 43)]:
        first, second = chords(bar)
        level = 76 if bar < 21 else 84 if bar < 29 else 78 if bar < 33 else 92
        if bar == 31:  # a third higher on the quay, so that no B flat rubs against the tenor's A
            found += melody(TIME, "organ", bar, "0:D4+F4/15.2", level)
        elif bar == 32:
            found += melody(TIME, "organ", bar, "0:D4+E4/7.5 8:C4+E4+G4/7.5", level + 4)
        elif first == second:
            found += melody(TIME, "organ", bar, f"0:{ORGAN[first]}/15.2", level)
        else:
            found += melody(TIME, "organ", bar, f"0:{ORGAN[first]}/7.6 8:{ORGAN[second]}/7.4", level)
    found += melody(TIME, "organ", 28, f"0:{ORGAN['G9']}/1.6 6:{ORGAN['C7']}/1.8", 92)
    found += melody(TIME, "organ", 43, f"0:{ORGAN['Gm7']}/1.6", 94)
    found += melody(TIME, "organ", 44, f"0:{ORGAN['F69']}/16", 92)
    # The drawbars sound an octave below the key as well.
    return [replace(note, pitch=note.pitch + 12) for note in found]


def horns():
    """Stabs on the first beat, held chords under the climb, and the last word."""
    found = []
    for bar, line in {
        20: "0:{0}/1.2 6:{1}/1.4", 28: "0:{0}/1.4> 6:{1}/1.6>",
        33: "0:{0}/1.4>", 34: "0:{0}/1.2 8:{0}/1.2", 35: "0:{0}/1.4>", 36: "0:{0}/1.2 8:{0}/1.4>",
        37: "0:{0}/6 8:{1}/7", 38: "0:{0}/7 8:{1}/7>", 39: "0:{0}/7 8:{1}/7>", 40: "0:{0}/1.6> 6:{1}/1.4>",
        41: "0:{0}/7> 8:{1}/7", 42: "0:{0}/7 8:{1}/7>", 43: "0:{0}/1.4>", 44: "0:{0}/12>",
    }.items():
        first, second = (HORNS.get(name, "G3+Bb3+Eb4" if name == "Cm7" else "F3+A3+Eb4") for name in chords(bar))
        found += melody(TIME, "horns", bar, line.format(first, second), 96)
    return found
