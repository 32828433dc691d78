"""The form of Coffee Run: 104 BPM, swung 4/4, F. Bars count from 0."""
from studio.songtime import SongTime

TITLE = "Coffee Run"
BARS = 45
TIME = SongTime(BARS, tempo=[(0, 0, 104)], swung=True)
RING_S = 3.6  # the last chord, and two snaps in it
SEED = 1041

# first bar, name, loudness of the players
SECTIONS = [
    (0, "Count-in", 0.86),
    (1, "Snaps", 0.88),
    (5, "Question", 0.90),
    (13, "Answer", 0.95),
    (21, "Bridge", 0.97),
    (29, "Quay", 0.84),
    (33, "Together", 1.04),
    (41, "Home", 1.06),
]

# A chord a bar, or two parted by a comma for its halves.
HARMONY = (
    "F "
    "F Dm7 Bb C7 "
    "F Dm7 Bb C7 F,F/A Bb,Bdim F/C,Dm7 Gm7,C7 "
    "F Dm7 Bb C7 F,F/A Bb,Bdim F/C,Dm7 Cm7,F7 "
    "Bb Bbm6 Am7 D7 Gm7 Gm7b5 F/C,Dm7 G9,C7 "
    "Dm7 Dm7/C Bb C9 "
    "F Dm7 Bb C7 F,F/A Bb,Bdim F/C,Dm7 Gm7,C7 "
    "Bb,Bdim F/C,D7 Gm7,C7 F69"
).split()
assert len(HARMONY) == BARS


def chords(bar):
    """The chord of each half of a bar."""
    first, *rest = HARMONY[bar].split(",")
    return first, rest[0] if rest else first
