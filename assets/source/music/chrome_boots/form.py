"""The form of Chrome Boots: a stomp in A at 126, swung 2:1; it runs up to 132 and a tone higher. Bars count from 0."""
from studio.songtime import SongTime

TITLE = "Chrome Boots"
BARS = 61
LIFT_BAR = 44  # from here on all that is written in A sounds in B
TIME = SongTime(BARS, tempo=[(0, 0, 126), (43, 0, 127), (43, 4, 128.5), (43, 8, 130), (43, 12, 131), (44, 0, 132)], swung=True)
RING_S = 4.0  # the last chord
SEED = 1972

# first bar, name, loudness of the players
SECTIONS = [
    (0, "Stomp", 0.94),
    (4, "Verse", 0.86),
    (12, "Chorus", 0.97),
    (20, "Second verse", 0.88),
    (28, "Second chorus", 1.0),
    (36, "Solo", 0.9),
    (40, "Lift", 0.96),
    (44, "Lifted chorus", 1.03),
    (52, "Crowd", 0.93),
    (56, "Everybody", 1.06),
    (60, "Ending", 1.08),
]

# A bar is a chord, or chords with the sixteenth on which each begins. A5 has no third: the tune's curl from C to C# is it.
CALL, ANSWER, NEW_END, CLIMB = "A5 4:D 6:A5", "D 4:A 6:D", "A5 4:D 6:A5 8:A", "F 8:G"
STABS, TURN = "G 4:D 8:A", "D 8:E"
HARMONY = [
    "A5", "A", "A5", "A 8:E",
    "A", "A", "D", "A", "A", "A", "G 8:D", "E",
    CALL, STABS, ANSWER, TURN, NEW_END, STABS, CLIMB, "A",
    "A5", "A5", "F#m", "D", "A5", "A5", "G 8:D", "E",
    CALL, STABS, ANSWER, TURN, NEW_END, STABS, CLIMB, "A",
    "A5", "A5", "D", "A", "D", "E", "F#", "F#",
    CALL, STABS, ANSWER, TURN, NEW_END, STABS, CLIMB, "A 8:E",
    CALL, STABS, ANSWER, TURN,
    CALL, STABS, CLIMB, "E 4:D 6:A5 8:C",
    "A",
]
assert len(HARMONY) == BARS


def section_of(bar):
    return [name for first, name, _ in SECTIONS if first <= bar][-1]


def lift(bar):
    """Semitones between what is written and what sounds."""
    return 2 if bar >= LIFT_BAR else 0


def chords(bar):
    """Rows of (sixteenth, chord) of a bar, as written in A."""
    rows = []
    for word in HARMONY[bar].split():
        step, _, name = word.rpartition(":")
        rows.append((float(step or 0), name))
    return rows


def chord_at(bar, sixteenth):
    return [name for step, name in chords(bar) if step <= sixteenth][-1]
