"""The whole score of Seven Corners, part by part."""
from . import bass, drums, lead, police, rhythm


def parts():
    return {
        "drums": drums.notes(),
        "bass": bass.bass(),
        "piano": rhythm.piano(),
        "trumpet": rhythm.horn("trumpet"),
        "trombone": rhythm.horn("trombone"),
        "alto": lead.alto(),
        "vibes": lead.vibes(),
        "police": police.police(),
    }
