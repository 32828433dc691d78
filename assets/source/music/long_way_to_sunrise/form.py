"""The form of Long Way to Sunrise: a ballad in 6/8 (quarter = 90), a chase in 4/4 at 174, and home. Bars count from 0.

The build slows a little until its eighth is the chase's quarter: what was a third of a heartbeat becomes the step of the run.
"""
from studio.songtime import SongTime

TITLE = "Long Way to Sunrise"
BARS = 68
TIME = SongTime(BARS, meters=[(0, 6, 8), (20, 4, 4), (64, 6, 8)],
                tempo=[(0, 0, 90), (16, 0, 89.5), (17, 0, 89), (18, 0, 88), (19, 0, 87), (20, 0, 174), (64, 0, 87), (66, 0, 80), (67, 0, 72)])
RING_S = 4.6  # the last chord of the piano
SEED = 1748

# first bar, name, loudness of the players
SECTIONS = [
    (0, "Night air", 0.84),
    (8, "Two of us", 0.92),
    (16, "Headlights", 0.95),
    (20, "Chase", 0.96),
    (28, "Harder", 1.0),
    (36, "Chorus", 1.02),
    (44, "Breath", 0.9),
    (48, "Sunrise", 1.05),
    (56, "All of it", 1.08),
    (64, "Home", 0.85),
]

HARMONY = (
    "G D/F# Em C G D/F# C Cm6 "
    "G D/F# Em C Am G/B C D "
    "C C D D "
    "Em C G D Em C Am B "
    "Em C G D Em C D B "
    "C D Em G C D Am D "
    "Em C B E "
    "D E F#m A D E C# F#m "
    "D E F#m A Bm A/C# D E "
    "A E/G# D A"
).split()
assert len(HARMONY) == BARS


def section_of(bar):
    return [name for first, name, _ in SECTIONS if first <= bar][-1]
