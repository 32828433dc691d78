"""The form of Night Shift: 140 BPM, 4/4, D mixolydian. Bars count from 0."""
from studio.songtime import SongTime

TITLE = "Night Shift"
BARS = 60
TIME = SongTime(BARS, tempo=[(0, 0, 140)])
RING_S = 3.6  # the last bar and its tail
SEED = 1403

# first bar, name, loudness of the players
SECTIONS = [
    (0, "Clock in", 0.86),
    (8, "First lap", 0.94),
    (16, "Second lap", 0.98),
    (24, "Underpass", 0.8),
    (32, "Argument", 1.0),
    (40, "Third lap", 1.0),
    (48, "Last lap", 1.06),
    (56, "Clock out", 1.04),
]

# The road hardly ever turns: D for as long as it bears, then C and G. The second lap climbs, the last one through B minor.
HARMONY = (
    "D D D D D D D D "
    "D D D D D D C G "
    "D D Em Em C C G A "
    "Bm Bm G G Em C G A "
    "D D D D D D D A "
    "D D D D D D C G "
    "Bm Bm G G C C G A "
    "D D C D"
).split()
assert len(HARMONY) == BARS


def section_of(bar):
    return [name for first, name, _ in SECTIONS if first <= bar][-1]
