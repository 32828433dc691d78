"""The police: a trombone far off that calls a minor third, always one that the chord of the bar holds."""
from studio.notation import melody

from .form import TIME

UP, DOWN = "0:{0}/7.5 8:{1}/7", "0:{1}/7.5 8:{0}/7"
TWICE = "0:{0}/3.6 4:{1}/3.6 8:{0}/3.6 12:{1}/3.4"
# The third of each bar, its lower note first.
D, E, A, F_SHARP, G, BB = ("D3", "F3"), ("E3", "G3"), ("A3", "C4"), ("F#3", "A3"), ("G3", "Bb3"), ("Bb3", "Db4")

CALLS = {
    3: (UP, D), 4: (UP, E),
    5: (UP, A), 6: (DOWN, D), 7: (UP, D), 8: (DOWN, E), 9: (UP, A), 10: (UP, D), 11: (DOWN, A),
    13: (UP, A), 14: (DOWN, D), 15: (TWICE, D), 16: (DOWN, E), 17: (UP, A), 18: (TWICE, D), 19: (DOWN, A), 20: ("0:C3/7.5 8:Eb3/7", D),
    21: (UP, D), 22: (UP, BB), 23: (DOWN, A), 24: (UP, F_SHARP), 25: (UP, G), 26: (DOWN, BB), 27: (TWICE, A),
    29: ("4:{0}/7 12:{1}/4", D), 30: ("4:{0}/7 12:{1}/4", D), 31: ("4:{0}/7 12:{1}/4", D),
    33: (TWICE, A), 34: (TWICE, D), 35: (TWICE, D), 36: (DOWN, E), 37: (TWICE, A), 38: (TWICE, D), 39: (TWICE, A), 40: ("0:G3/7.5 8:E3/7", G),
    41: (TWICE, D), 42: ("0:C4/7.5 8:F#3/7", A), 44: ("0:A3/4 4:C4/9", A),
}


def police():
    return [note for bar, (line, third) in CALLS.items() for note in melody(TIME, "police", bar, line.format(*third), 96)]
