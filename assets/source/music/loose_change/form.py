"""The form of Loose Change: 112 BPM, 4/4, E dorian. Bars count from 0."""
from studio.songtime import SongTime

TITLE = "Loose Change"
BARS = 56
TIME = SongTime(BARS, tempo=[(0, 0, 112)])
RING_S = 3.4  # the last chord, and a coin that comes to rest
SEED = 1121

# first bar, name, loudness of the players
SECTIONS = [
    (0, "Toss", 0.92),
    (4, "Heads", 0.86),
    (12, "Tails", 0.92),
    (20, "Spree", 1.0),
    (28, "Broke", 0.84),
    (32, "Pockets", 0.88),
    (36, "Borrowed", 0.98),
    (44, "Big spree", 1.05),
    (52, "Settled", 1.06),
]

# The vamp sits on E minor and turns to A at the end of every second bar; the spree goes round by fifths.
HARMONY = (
    "Em Em Em Em "
    "Em Em Em Em Em Em Em Em "
    "Em Em Em Em Em Em Em Em "
    "A A D D G G C B "
    "Em Em Em Em "
    "Em Em Em B "
    "Em Em Em Em Em Em Em Em "
    "A A D D G G C B "
    "Em Em Em Em"
).split()
assert len(HARMONY) == BARS


def section_of(bar):
    return [name for first, name, _ in SECTIONS if first <= bar][-1]
