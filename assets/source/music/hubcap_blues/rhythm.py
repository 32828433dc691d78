"""Bass, two rhythm guitars, organ and piano."""
from dataclasses import replace

from studio.notation import melody

from .form import BARS, HARMONY, ROOT, TIME, section_of

# The idea of the song, four notes with a curl on the last, and its answer, the same notes the other way up.
RIFF = "0:E2+B2+E3/5> 6:B2/2> 8:A2/2 10:G2/5c>"
ANSWER = "0:E2+B2+E3/2> 3:E2/1m 4:G2/4c> 8:E2/1m 9:E2/1m 10:A2/2> 12:B2/3v>"
CHUG = "0:E2+B2/1.4> 2:E2+B2/2m 4:E2+C#3/1.4> 6:E2+B2/2m 8:E2+B2/1.4> 10:E2+B2/2m 12:E2+D3/1.4> 14:E2+C#3/1.4"
CHUG_OPEN = "0:E2+B2/1.8> 2:E2+B2/1.5m 4:E2+C#3/1.8> 6:E2+C#3/1.5m 8:E2+B2/1.8> 10:E2+B2/1.5m 12:E2+D3/1.8> 14:E2+C#3/1.5"
DRIVE = "0:E2+B2+E3/1.8> 2:E2+B2/1.6 4:E2+B2+E3/1.8> 6:E2+B2/1.6 8:E2+B2+E3/1.8> 10:E2+B2/1.6 12:E2+D3/1.8> 14:E2+C#3/1.8"
STRIKE = "0:E2+B2+E3/1.6>"
PUSH = "0:E2+B2+E3/1.6> 14:D3+A3+D4/1.5>"
PAIR = "0:E2+B2+E3/1.6> 6:E2+B2+E3/1.8>"
TUTTI = "0:E2+B2+E3/2> 6:B2+F#3/1.8> 8:A2+E3/1.8> 10:G2+D3/1.9>"
OPEN_332 = "0:E2+B2+E3/5.6> 6:E2+B2+E3/5.6> 12:E2+B2+E3/1.8 14:E2+B2+E3/1.8>"

TRIAD = {"E": "E3+G#3+B3", "A": "E3+A3+C#4", "B": "D#3+F#3+B3", "C": "E3+G3+C4", "D": "F#3+A3+D4"}
CHOP = {"E": "G#3+D4", "A": "G3+C#4", "B": "A3+D#4"}
ORGAN = {"E": "G#3+B3+D4+E4", "A": "G3+A3+C#4+E4", "B": "F#3+A3+B3+D#4", "C": "G3+C4+E4", "D": "F#3+A3+D4"}
PIANO = {"E": "D5+E5+G#5", "A": "C#5+E5+G5", "B": "D#5+F#5+A5", "C": "C5+E5+G5", "D": "D5+F#5+A5"}

BASS_RIFF = "0:E1/5> 6:B1/2> 8:A1/2 10:G1/4> 14:E1/2"
BASS_ANSWER = "0:E1/2> 2:E1/2 4:G1/4> 8:E1/2 10:A1/2> 12:B1/4>"
BASS_CHUG = "0:E1/2> 2:E1/2 4:E1/2 6:E1/1.5 8:E1/2> 10:E1/2 12:D2/2> 14:C#2/2"
BASS_WALK = "0:E1/2> 2:E1/1.8 4:G#1/2> 6:G#1/1.8 8:B1/2> 10:B1/1.8 12:C#2/2> 14:D2/2"
BASS_WALK_2 = "0:E2/2> 2:E2/1.8 4:D2/2> 6:D2/1.8 8:C#2/2> 10:C#2/1.8 12:B1/2> 14:G#1/2"
BASS_332 = "0:E1/5> 6:E1/5> 12:E1/2> 14:B1/2"
BASS_TUTTI = "0:E1/2> 6:B1/1.8> 8:A1/1.8> 10:G1/1.9>"

VERSE_BAR = {0: RIFF, 1: CHUG}
# What the guitars play where it is not the verse's pair of bars; the key is the bar.
GUITAR = {
    0: RIFF, 1: "0:E2+B2+E3/1.5>", 2: ANSWER, 3: "0:E2+B2+E3/1.5>",
    15: "0:E2+B2+E3/3> 4:E2+B2/1m",
    16: STRIKE, 17: PUSH, 18: STRIKE, 19: STRIKE, 20: RIFF, 21: CHUG, 22: STRIKE, 23: PUSH, 24: PAIR, 25: PAIR, 26: RIFF, 27: STRIKE,
    47: TUTTI, 48: RIFF, 49: DRIVE, 50: RIFF, 51: DRIVE, 52: RIFF, 53: DRIVE, 54: ANSWER, 55: DRIVE,
    56: OPEN_332, 57: "0:E2+B2+E3/5.6> 6:E2+B2+E3/5.6>", 58: TUTTI,
}
BASS = {
    0: BASS_RIFF, 1: "0:E1/2>", 2: BASS_ANSWER, 3: "0:E1/2> 12:E1/2 14:F#1/2",
    15: "0:E1/4> 8:E1/2 10:D#1/2 12:E1/2 14:E2/2",
    16: "0:E1/1.6>", 17: "0:E1/1.6> 14:D2/1.5>", 18: "0:E1/1.6>", 19: "0:E1/1.6> 14:G#1/2",
    20: BASS_RIFF, 21: BASS_CHUG, 22: "0:E1/1.6>", 23: "0:E1/1.6> 14:D2/1.5>", 24: "0:E1/1.6> 6:E1/1.8>", 25: "0:E1/1.6> 6:E1/1.8>",
    26: BASS_RIFF, 27: "0:E1/1.6> 14:E1/2",
    31: "0:E1/5> 6:E1/4> 12:E1/2> 14:F#1/2", 35: "0:E1/6> 8:E1/2 10:E1/2 12:F#1/2 14:G#1/2",
    47: BASS_TUTTI, 48: BASS_RIFF, 49: BASS_WALK, 50: BASS_RIFF, 51: BASS_WALK, 52: BASS_RIFF, 53: BASS_WALK_2, 54: BASS_ANSWER, 55: BASS_WALK,
    56: BASS_332, 57: "0:E1/5> 6:E1/5> 12:E1/2 14:E1/2", 58: BASS_TUTTI,
}
# In these bars the written pitches are meant as they stand, whatever the harmony.
AS_WRITTEN = {58}


def _up(bar):
    return 0 if bar in AS_WRITTEN else ROOT[HARMONY[bar]]


def guitar(part):
    """`guitar` is the left one, `guitar2` the right: the same song, another way of holding the chords."""
    right = part == "guitar2"
    found = []
    for bar in range(BARS - 1):
        section, chord = section_of(bar), HARMONY[bar]
        if section == "Chorus":
            if bar == 35:
                line = "0:E2+B2+E3/6>" if not right else None
                found += melody(TIME, part, bar, line, 104, _up(bar)) if line else melody(TIME, part, bar, f"0:{TRIAD[chord]}/6>", 104)
            elif bar == 34:
                found += melody(TIME, part, bar, RIFF, 106)
            elif right:
                found += melody(TIME, part, bar, f"0:{TRIAD[chord]}/5.6> 6:{TRIAD[chord]}/5.6> 12:{TRIAD[chord]}/1.8 14:{TRIAD[chord]}/1.8>", 100)
            else:
                found += melody(TIME, part, bar, OPEN_332, 104, _up(bar))
        elif section == "Solo" and bar != 47:
            if right:
                found += melody(TIME, part, bar, f"4:{CHOP[chord]}/1.2> 12:{CHOP[chord]}/1.2>", 100)
            else:
                found += melody(TIME, part, bar, CHUG_OPEN, 98, _up(bar))
        elif right and section == "Finale" and bar in (49, 51, 53, 55):
            found += melody(TIME, part, bar, f"0:{TRIAD[chord]}/3> 4:{TRIAD[chord]}/3> 8:{TRIAD[chord]}/3> 12:{TRIAD[chord]}/3>", 100)
        elif right and bar == 5:
            continue
        else:
            line = GUITAR.get(bar, VERSE_BAR[bar % 2])
            found += melody(TIME, part, bar, line, 92 if section == "Verse" else 102, _up(bar))
    last = "0:E2+B2+E3+G#3+D4+G4/28>" if not right else "0:E2+B2+E3+B3+E4/28>"
    return found + melody(TIME, part, BARS - 1, last, 108)


def bass():
    found = []
    for bar in range(BARS - 1):
        section = section_of(bar)
        if bar in BASS:
            line = BASS[bar]
        elif section == "Chorus":
            line = BASS_RIFF if bar == 34 else BASS_332
        elif section == "Solo":
            line = BASS_WALK if bar % 2 == 0 else BASS_WALK_2
        else:
            line = BASS_RIFF if bar % 2 == 0 else BASS_CHUG
        up = _up(bar)
        notes = melody(TIME, "bass", bar, line, 104, up)
        found += [note if note.pitch >= 27 else melody(TIME, "bass", bar, line, 104, up + 12)[i] for i, note in enumerate(notes)]
    return found + melody(TIME, "bass", BARS - 1, "0:E1/28>", 112)


def organ():
    found = []
    for bar in range(BARS):
        section, chord = section_of(bar), ORGAN[HARMONY[bar]]
        if section == "Chorus":
            found += melody(TIME, "organ", bar, f"0:{chord}/{7 if bar == 35 else 15.5}", 84)
        elif section == "Solo" and bar >= 40 and bar != 47:
            found += melody(TIME, "organ", bar, f"6:{chord}/1.5 14:{chord}/1.5" if bar % 2 else f"2:{chord}/1.5 6:{chord}/1.5 10:{chord}/1.5", 88)
        elif section == "Finale":
            found += melody(TIME, "organ", bar, f"0:{chord}/15.5", 92)
        elif bar == 47:
            found += melody(TIME, "organ", bar, f"0:{chord}/2", 92)
        elif bar == 59:
            found += melody(TIME, "organ", bar, "0:G#3+B3+D4+G4/28", 92)
    # The drawbars sound an octave below the key as well: play up, out of the guitars' way.
    return [replace(note, pitch=note.pitch + 12) for note in found]


def piano():
    found = []
    for bar in range(BARS):
        section, chord = section_of(bar), PIANO[HARMONY[bar]]
        if section == "Solo" and bar != 47:
            line = "4:{0}/1 6:{0}/1.5> 12:{0}/1 14:{0}/1.5>" if bar % 2 == 0 else "2:{0}/1 4:{0}/1.5> 8:{0}/1 10:{0}/1.5>"
            found += melody(TIME, "piano", bar, line.format(chord), 84)
        elif section == "Finale" and bar < 57:
            steps = [f"{step}:{chord}/1.5{'>' if step % 4 == 2 else ''}" for step in range(0, 16, 2)]
            found += melody(TIME, "piano", bar, " ".join(steps), 86)
        elif bar in (47, 58):
            found += melody(TIME, "piano", bar, "0:E4+E5/1.5> 6:B4+B5/1.5> 8:A4+A5/1.5> 10:G4+G5/1.8>", 96, 7 if bar == 47 else 0)
        elif bar == 59:
            found += melody(TIME, "piano", bar, "0:E2+E3+G#4+D5+G5/28>", 100)
    return found
