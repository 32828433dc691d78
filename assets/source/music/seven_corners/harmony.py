"""Chords as the piano holds them, and the chord that turns each corner.

On the seventh beat the band slips to the chord a half step above the one that the next bar begins with.
"""

VOICING = {
    "am": "G3+C4+F#4+B4",  # seventh, third, sixth, ninth
    "am_high": "C4+F#4+B4+E5",
    "am_six": "C4+F#4+A4+E5",
    "am_plain": "G3+C4+E4+B4",
    "dm": "F3+C4+E4+A4",
    "em": "G3+D4+E4+Bb4",  # half-diminished
    "a7": "G3+C#4+F4+Bb4",  # flat ninth, flat thirteenth
    "g": "F3+B3+E4+A4",
    "fs": "A3+C4+E4+B4",  # half-diminished with its eleventh: A minor over F sharp
    "fs_low": "A3+C4+E4+F#4",
    "f": "Eb3+A3+D4+G4",
    "f_high": "A3+Eb4+G4+B4",
    "e": "D3+G#3+C4+G4",  # sharp ninth, flat thirteenth
    "e_high": "G#3+D4+G4+C5",
    "e_nine": "D3+G#3+C4+F4",  # flat ninth
    "b": "A3+D4+F4+B4",
    # Corners.
    "bb": "Ab3+D4+G4+C5",
    "bb_high": "D4+G4+C5+F5",
    "bb_tall": "D4+Ab4+C5+F5",
    "eb": "G3+Db4+F4+C5",
    "eb_tight": "G3+Db4+F4+Bb4",
    "f_corner": "A3+Eb4+G4+D5",
    "g_corner": "B3+F4+A4+E5",
    "gb": "E3+Bb3+Eb4+Ab4",
    "last": "A2+G3+C4+F#4+B4+E5",
}


def chords(line):
    """A line of notation with the names of chords in place of pitches."""
    spelled = []
    for token in line.split():
        place, rest = token.split(":")
        name, length = rest.split("/")
        spelled.append(f"{place}:{VOICING[name]}/{length}")
    return " ".join(spelled)
