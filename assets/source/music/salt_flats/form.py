"""The form of Salt Flats: 150 BPM, 4/4, E minor with a flat second. Bars count from 0."""
from studio.songtime import SongTime

TITLE = "Salt Flats"
BARS = 60
TIME = SongTime(BARS, tempo=[(0, 0, 150)])
RING_S = 3.6  # the last chord and the spring that is kicked under it
SEED = 1502

# first bar, name, loudness of the players
SECTIONS = [
    (0, "Fill", 0.97),
    (2, "Theme", 0.85),
    (10, "Theme high", 0.92),
    (18, "Bridge", 0.88),
    (26, "Theme with all", 1.0),
    (34, "Mirage", 0.78),
    (38, "Climb", 0.88),
    (42, "Bridge again", 0.97),
    (50, "Flat second", 1.05),
    (58, "Ending", 1.07),
]

# The chord of each bar as fingered. From bar 50 on everything sounds a semitone higher: the flat second, which has leaned on
# the home note all along, becomes the home note, until the last two bars fall back.
HARMONY = (
    "Em Em "
    "Em Em F Em Em G F Em "
    "Em Em F Em Em Dm F E7 "
    "Am G Dm7 E7 Am G F B7 "
    "Em Em F Em C Dm F Em "
    "Em Em Em Em Em F G E7 "
    "Am G Dm7 E7 Am G F C7 "
    "Em Em F Em Em G F Em "
    "F Em"
).split()
assert len(HARMONY) == BARS
LIFTED = range(50, 58)


def up(bar):
    """Semitones that a bar stands above its fingering."""
    return 1 if bar in LIFTED else 0


def section_of(bar):
    return [name for first, name, _ in SECTIONS if first <= bar][-1]
