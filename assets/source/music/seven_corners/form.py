"""The form of Seven Corners: 168 BPM, seven quarters a bar (4+3), swung, A minor blues. Bars count from 0."""
from studio.songtime import SongTime

TITLE = "Seven Corners"
BARS = 48
TIME = SongTime(BARS, tempo=[(0, 0, 168)], meters=[(0, 7, 4)], swung=True)
RING_S = 5.0  # the last bar, and what rings after it
SEED = 7168

# first bar, name, loudness of the players
SECTIONS = [
    (0, "Vamp", 0.86),
    (4, "Head", 0.90),
    (16, "Vibraphone", 0.92),
    (20, "Alto", 1.0),
    (28, "Trades", 1.02),
    (36, "Last head", 1.08),
    (44, "Tag", 1.08),
]
