"""How each instrument holds each chord. Voices move by step or stay."""

# Two or three strings for the chank of a guitar.
CHANK = {"Em": "D4+G4+B4", "A": "C#4+G4+B4", "D": "C4+F#4+A4", "G": "B3+F4+A4", "C": "A#3+E4+G4", "B": "A3+D#4+F#4", "E7": "G#3+D4+F#4"}
CLAV = {"Em": "B3+D4", "A": "C#4+G4", "D": "C4+F#4", "G": "B3+F4", "C": "A#3+E4", "B": "A3+D#4"}
KEYS = {"Em": "D4+G4+B4+F#5", "A": "C#4+E4+G4+B4", "D": "C4+E4+F#4+A4", "G": "B3+F4+A4+E5", "C": "A#3+D4+E4+G4", "B": "A3+D#4+F#4+D5"}
ORGAN = {"Em": "G4+B4+D5", "A": "G4+B4+C#5", "D": "F#4+A4+C5", "G": "F4+A4+B4", "C": "E4+G4+A#4", "B": "D#4+F#4+A4"}

# The section from the bottom: trombone, tenor, alto, trumpet.
HORNS = {
    "Em9": ("D4", "G4", "B4", "F#5"), "A13": ("C#4", "G4", "B4", "F#5"), "A9": ("C#4", "G4", "E5", "B5"), "Em11": ("D4", "A4", "D5", "G5"),
    "D9": ("C4", "F#4", "E5", "A5"), "G13": ("B3", "F4", "E5", "A5"), "G9": ("B3", "F4", "D5", "A5"), "C9": ("A#3", "E4", "D5", "G5"),
    "B7": ("A3", "D#4", "D5", "F#5"), "E7": ("D4", "G#4", "F#5", "B5"),
    "B11": ("A3", "E4", "B4", "F#5"), "Em69": ("G3", "E4", "B4", "F#5"),
}
