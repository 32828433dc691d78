"""Two rhythm guitars: the same song, each with its own way of holding the chords. Written in E, moved to the bar's root."""
from studio.notation import melody

from .form import BARS, HARMONY, ROOT, TIME, section_of

# The idea of the song, four notes with a curl on the last, and its answer, the same notes the other way up.
RIFF = "0:E2+B2+E3/5> 6:B2/2> 8:A2/2 10:G2/5c>"
RIFF_2 = "0:E2+B2+E3/5> 6:B2/2> 8:A2/2 10:G2/2.8c> 13:E2/1m 14:G2/1.8>"
ANSWER = "0:E2+B2+E3/2> 3:E2/1m 4:G2/4c> 8:E2/1m 9:E2/1m 10:A2/2> 12:B2/3v>"
CHUG = "0:E2+B2/1.4> 2:E2+B2/2m 4:E2+C#3/1.4> 6:E2+B2/2m 8:E2+B2/1.4> 10:E2+B2/2m 12:E2+D3/1.4> 14:E2+C#3/1.4"
CHUG_UP = "0:E2+B2/1.4> 2:E2+B2/2m 4:E2+C#3/1.4> 6:E2+B2/2m 8:E2+D3/1.4> 10:F#2+C#3/1.4 12:G2+D3/1.4> 14:G#2+D#3/1.4>"
CHUG_332 = "0:E2+B2/2.6> 3:E2+B2/2.6> 6:E2+C#3/1.6> 8:E2+B2/1.4m 10:E2+B2/1.4 12:E2+D3/1.4> 14:E2+C#3/1.4"
BOOGIE = "0:E2+B2/1.8> 2:E2+B2/1.5m 4:E2+C#3/1.8> 6:E2+B2/1.5m 8:E2+B2/1.8> 10:E2+B2/1.5m 12:E2+D3/1.8> 14:E2+C#3/1.5"
BOOGIE_2 = "0:E2+B2/1.8> 2:E2+B2/1.5m 4:E2+C#3/1.8> 6:E2+C#3/1.5m 8:E2+D3/1.8> 10:E2+D3/1.5 12:E2+C#3/1.8> 14:E2+B2/1.5m"
DRIVE = "0:E2+B2+E3/1.8> 2:E2+B2/1.6 4:E2+B2+E3/1.8> 6:E2+B2/1.6 8:E2+B2+E3/1.8> 10:E2+B2/1.6 12:E2+D3/1.8> 14:E2+C#3/1.8"
DRIVE_UP = "0:E2+B2+E3/1.8> 2:E2+B2/1.6 4:E2+B2+E3/1.8> 6:E2+B2/1.6 8:E2+D3/1.8> 10:F#2+C#3/1.6> 12:G2+D3/1.8> 14:G#2+D#3/1.8>"
STRIKE = "0:E2+B2+E3/1.6>"
PUSH = "0:E2+B2+E3/1.6> 14:D3+A3+D4/1.5>"
PAIR = "0:E2+B2+E3/1.6> 6:E2+B2+E3/1.8>"
TUTTI = "0:E2+B2+E3/2> 6:B2+F#3/1.8> 8:A2+E3/1.8> 10:G2+D3/1.9>"
THREES = "0:E2+B2+E3/2.6> 3:E2+B2+E3/2.6> 6:E2+B2+E3/2.6> 9:E2+B2+E3/2.6> 12:E2+B2+E3/1.6> 14:E2+B2+E3/1.6>"
OPEN = "0:E2+B2+E3/5.6> 6:E2+B2+E3/5.6> 12:E2+B2+E3/1.8 14:E2+B2+E3/1.8>"
OPEN_TAIL = "0:E2+B2+E3/5.6> 6:E2+B2+E3/3.6> 10:E2+B2/1.8 12:E2+D3/1.8> 14:E2+C#3/1.8"
TWO = "0:E2+B2+E3/5.6> 6:E2+B2+E3/5.6>"
CUT = "0:E2+B2+E3/5.6> 6:E2+B2+E3/5.6> 12:E2+B2+E3/0.9>"
SLOW = "0:E2+B2+E3/3.6> 4:B2+F#3+B3/3.6> 8:A2+E3+A3/3.6> 12:G2+D3+G3/1.9>"

LEFT = {
    0: RIFF, 1: STRIKE, 2: ANSWER, 3: STRIKE,
    # Stop-time: the band has the riff's first note, the voices have the other three.
    4: STRIKE, 5: STRIKE, 6: STRIKE, 7: STRIKE, 8: STRIKE, 9: PUSH, 10: STRIKE, 11: STRIKE, 12: PAIR, 13: PAIR, 14: RIFF, 15: STRIKE,
    16: RIFF, 17: CHUG, 18: RIFF_2, 19: CHUG_UP, 20: RIFF, 21: CHUG, 22: RIFF_2, 23: ANSWER, 24: CHUG_332, 25: CHUG_332, 26: TUTTI, 27: STRIKE,
    28: OPEN, 29: OPEN_TAIL, 30: OPEN, 31: OPEN_TAIL, 32: OPEN, 33: OPEN_TAIL, 34: RIFF, 35: CUT,
    36: BOOGIE, 37: BOOGIE_2, 38: BOOGIE, 39: CHUG_UP, 40: BOOGIE, 41: BOOGIE_2, 42: BOOGIE, 43: BOOGIE_2, 44: BOOGIE, 45: BOOGIE_2,
    46: THREES, 47: TUTTI, 48: SLOW,
    49: RIFF, 50: DRIVE, 51: RIFF_2, 52: DRIVE_UP, 53: OPEN, 54: OPEN_TAIL, 55: OPEN, 56: ANSWER, 57: DRIVE, 58: DRIVE, 59: OPEN, 60: OPEN_TAIL,
    61: RIFF, 62: OPEN, 63: TWO, 64: TUTTI,
}
# A bar in which the right guitar does not double the left: a rest, or its own chords by their rhythm.
RESTS = {0, 17, 21}
TRIAD = {"E": "E3+G#3+B3", "A": "E3+A3+C#4", "B": "D#3+F#3+B3", "C": "E3+G3+C4", "D": "F#3+A3+D4"}
CHOP = {"E": "G#3+D4", "A": "G3+C#4", "B": "A3+D#4"}
CHORDS = "0:{0}/5.6> 6:{0}/5.6> 12:{0}/1.8 14:{0}/1.8>"
CHORDS_TAIL = "0:{0}/5.6> 6:{0}/5.6> 12:{0}/3.6>"
QUARTERS = "0:{0}/3> 4:{0}/3> 8:{0}/3> 12:{0}/3>"
ON_BACKBEAT = "4:{0}/1.2> 12:{0}/1.2>"
RIGHT = {
    **{bar: (CHORDS, TRIAD) for bar in (28, 30, 32, 53, 55, 59, 62)}, **{bar: (CHORDS_TAIL, TRIAD) for bar in (29, 33, 54, 60)},
    **{bar: (ON_BACKBEAT, CHOP) for bar in range(36, 46)}, **{bar: (QUARTERS, TRIAD) for bar in (50, 57, 58)}, 63: ("0:{0}/5.6> 6:{0}/5.6>", TRIAD),
}
VELOCITY = {"Stop-time": 98, "Verse": 92, "Solo": 96, "Chorus": 104}


def guitar(part):
    """`guitar` is the left one, `guitar2` the right."""
    found = []
    for bar in range(BARS - 1):
        if part == "guitar2" and bar in RESTS:
            continue
        velocity = VELOCITY.get(section_of(bar), 104)
        if part == "guitar2" and bar in RIGHT:
            line, chords = RIGHT[bar]
            found += melody(TIME, part, bar, line.format(chords[HARMONY[bar]]), velocity)
        else:
            found += melody(TIME, part, bar, LEFT[bar], velocity, ROOT[HARMONY[bar]])
    last = "0:E2+B2+E3+G#3+D4+G4/28>" if part == "guitar" else "0:E2+B2+E3+B3+E4/28>"
    return found + melody(TIME, part, BARS - 1, last, 108)
