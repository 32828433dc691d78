"""The form of Hubcap Blues: 4/4 in E at 160, slowing to 120 beat by beat into a pause, then 176. Bars count from 0."""
from studio.songtime import SongTime

TITLE = "Hubcap Blues"
BARS = 66
SLOWING = 48
TIME = SongTime(
    BARS,
    tempo=[(0, 0, 160), (SLOWING, 0, 150), (SLOWING, 4, 140), (SLOWING, 8, 130), (SLOWING, 12, 120), (SLOWING + 1, 0, 176)],
    # After the chorus everything stops dead; in the slowing bar the lead hangs on its last note, alone.
    stops=[(35, 13, 1000), (SLOWING, 14, 1100)],
)
RING_S = 3.2  # the last chord
SEED = 1604

# first bar, name, loudness of the players
SECTIONS = [
    (0, "Riff", 0.94),
    (4, "Stop-time", 0.88),
    (16, "Verse", 0.89),
    (28, "Chorus", 1.0),
    (36, "Solo", 0.98),
    (48, "Slowing", 1.02),
    (49, "Finale", 1.05),
    (65, "Ending", 1.08),
]

HARMONY = (
    "E E E E "
    "E E E E A A E E B A E B "
    "E E E E A A E E B A E B "
    "A A E E C D E B "
    "E A E E A A E E B A E B "
    "E "
    "E E E E A A E E B A C D E C D E "
    "E"
).split()
assert len(HARMONY) == BARS

# Semitones from the riff's E to a root, upwards for the guitars.
ROOT = {"E": 0, "A": 5, "B": 7, "C": 8, "D": 10}


def section_of(bar):
    return [name for first, name, _ in SECTIONS if first <= bar][-1]
