"""The whole score of Hubcap Blues, part by part."""
from . import drums, lead, rhythm


def parts():
    return {
        "drums": drums.notes(),
        "bass": rhythm.bass(),
        "guitar": rhythm.guitar("guitar"),
        "guitar2": rhythm.guitar("guitar2"),
        "organ": rhythm.organ(),
        "piano": rhythm.piano(),
        "lead": lead.lead(),
        "harmonica": lead.harmonica(),
    }
