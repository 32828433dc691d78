"""Bass: the riff with the guitars, walks that lead from chord to chord, hits alone. Written in E, moved to the bar's root."""
from studio.notation import melody, pitch_of

from .form import BARS, HARMONY, ROOT, TIME

RIFF = "0:E1/5> 6:B1/2> 8:A1/2 10:G1/4> 14:E1/2"
RIFF_2 = "0:E1/5> 6:B1/2> 8:A1/2 10:G1/3> 14:G1/2>"
ANSWER = "0:E1/2> 2:E1/2 4:G1/4> 8:E1/2 10:A1/2> 12:B1/4>"
CHUG = "0:E1/2> 2:E1/2 4:E1/2 6:E1/1.5 8:E1/2> 10:E1/2 12:D2/2> 14:C#2/2"
CHUG_UP = "0:E1/2> 2:E1/2 4:E1/2 6:E1/1.5 8:E1/2> 10:F#1/2 12:G1/2> 14:G#1/2"
CHUG_332 = "0:E1/2.8> 3:E1/2.8> 6:E1/1.8> 8:B1/2 10:E1/2 12:D2/2> 14:C#2/2"
WALK = "0:E1/2> 2:E1/1.8 4:G#1/2> 6:G#1/1.8 8:B1/2> 10:B1/1.8 12:C#2/2> 14:D2/2"
DOWN = "0:E2/2> 2:E2/1.8 4:D2/2> 6:D2/1.8 8:C#2/2> 10:C#2/1.8 12:B1/2> 14:G#1/2"
OPEN = "0:E1/5> 6:E1/5> 12:E1/2> 14:B1/2"
OPEN_JUMP = "0:E1/5> 6:E1/4> 10:E2/2 12:D2/2> 14:B1/2"
TUTTI = "0:E1/2> 6:B1/1.8> 8:A1/1.8> 10:G1/1.9>"

BARS_OF = {
    # It enters with the band's answer.
    0: "0:E1/1.6>", 1: "0:E1/1.6>", 2: ANSWER, 3: "0:E1/1.6> 12:E1/2 14:F#1/2",
    4: "0:E1/1.6>", 5: "0:E1/1.6>", 6: "0:E1/1.6>", 7: "0:E1/1.6> 8:E1/1.8 10:F#1/1.8 12:G1/1.8 14:G#1/1.8>",
    8: "0:E1/1.6>", 9: "0:E1/1.6> 14:D2/1.5>", 10: "0:E1/1.6>", 11: "0:E1/1.6> 10:G#1/1.8 12:A1/1.8 14:A#1/1.8>",
    12: "0:E1/1.6> 6:E1/1.8>", 13: "0:E1/1.6> 6:E1/1.8>", 14: RIFF, 15: "0:E1/1.6>",
    16: RIFF, 17: CHUG, 18: RIFF_2, 19: CHUG_UP, 20: RIFF, 21: "0:E1/2> 2:E1/2 4:E1/2 6:E1/1.5 8:E1/2> 10:D1/2 12:C#1/2> 14:B0/2",
    22: RIFF_2, 23: ANSWER, 24: CHUG_332, 25: CHUG_332, 26: TUTTI, 27: "0:E1/1.6>",
    28: OPEN, 29: OPEN_JUMP, 30: OPEN, 31: "0:E1/5> 6:E1/4> 10:F#1/2 12:G1/2> 14:G#1/2", 32: OPEN, 33: OPEN_JUMP, 34: RIFF,
    35: "0:E1/5> 6:E1/5> 12:E1/0.9>",
    36: WALK, 37: DOWN, 38: WALK, 39: DOWN, 40: WALK, 41: DOWN, 42: WALK,
    43: "0:E2/2> 2:E2/1.8 4:D2/2> 6:D2/1.8 8:C#2/2> 10:B1/1.8 12:A1/2> 14:A#1/2", 44: WALK, 45: DOWN,
    46: "0:E1/2.8> 3:E1/2.8> 6:E1/2.8> 9:E1/2.8> 12:F#1/1.8> 14:A#1/1.8>", 47: TUTTI,
    48: "0:E1/3.6> 4:B1/3.6> 8:A1/3.6> 12:G1/1.9>",
    49: RIFF, 50: WALK, 51: RIFF_2, 52: CHUG_UP, 53: OPEN, 54: OPEN_JUMP, 55: OPEN, 56: ANSWER, 57: WALK, 58: DOWN, 59: OPEN, 60: OPEN_JUMP,
    61: RIFF, 62: OPEN, 63: "0:E1/5> 6:E1/5> 12:E1/2 14:F#1/2", 64: TUTTI, 65: "0:E1/28>",
}
LOWEST = pitch_of("D#1")


def bass():
    found = []
    for bar in range(BARS):
        up = ROOT[HARMONY[bar]]
        low = melody(TIME, "bass", bar, BARS_OF[bar], 104, up)
        high = melody(TIME, "bass", bar, BARS_OF[bar], 104, up + 12)
        found += [above if note.pitch < LOWEST else note for note, above in zip(low, high)]
    return found
