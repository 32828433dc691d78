"""The police: tremolo strings on a siren's two notes, four beats and three; the corner cuts them off."""
from studio.notation import melody

from .form import TIME

PAIRS = {
    "Am": ("A3+E4", "C4+E4"), "A": ("G3+D4", "A3+C#4"), "Dm": ("D4+A4", "D4+C5"), "G": ("D4+A4", "D4+B4"), "F#": ("A3+E4", "C4+E4"),
    "F": ("A3+C4", "C4+F4"), "E": ("G#3+D4", "D4+F4"), "turn": ("A3+E4", "G#3+D4"), "pedal": ("E3+E4", "E3+E4"), "one": ("A3+E4", None),
}
CHORUS = "Am Am Am A Dm G Am F# F E Am turn".split()
BARS = dict(enumerate("Am Am".split() + CHORUS + CHORUS, 2))
BARS.update({27: "one"})
BARS.update(dict(enumerate("pedal Am pedal G Am F pedal".split(), 28)))
BARS.update(dict(enumerate("Am Am Am A Dm G Am F# F E".split(), 36)))


def police():
    found = []
    for bar, name in BARS.items():
        first, second = PAIRS[name]
        found += melody(TIME, "police", bar, f"0:{first}/{5 if name == 'one' else 15.5}", 92)
        if second:
            found += melody(TIME, "police", bar, f"16:{second}/7.5>", 92)
    found += melody(TIME, "police", 35, "0:G#3+D4/16", 96)
    found += melody(TIME, "police", 46, "0:A3+E4/14", 96)
    return found + melody(TIME, "police", 47, "0:A3+C4+E4/16>", 92)
