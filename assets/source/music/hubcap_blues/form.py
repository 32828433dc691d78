"""The form of Hubcap Blues: 160 BPM, 4/4, E. Bars count from 0."""
from studio.songtime import SongTime

TITLE = "Hubcap Blues"
BARS = 60
TIME = SongTime(BARS, tempo=[(0, 0, 160)])
RING_S = 3.2  # the last chord
SEED = 1604

# first bar, name, loudness of the players, what the level says about the place
SECTIONS = [
    (0, "Riff", 0.97),
    (4, "Verse", 0.86),
    (16, "Stop-time", 0.92),
    (28, "Chorus", 1.0),
    (36, "Solo", 0.98),
    (48, "Finale", 1.04),
    (58, "Ending", 1.06),
]

HARMONY = (
    "E E E E "
    "E E E E A A E E B A E B "
    "E E E E A A E E B A E B "
    "A A E E C D E B "
    "E A E E A A E E B A E B "
    "E E E E A A E E C D "
    "E E"
).split()
assert len(HARMONY) == BARS

# Semitones from the riff's E to a root, upwards for the guitars.
ROOT = {"E": 0, "A": 5, "B": 7, "C": 8, "D": 10}


def section_of(bar):
    return [name for first, name, _ in SECTIONS if first <= bar][-1]
