"""The whole score of Hubcap Blues, part by part."""
from . import bass, drums, guitars, keys, lead, police


def parts():
    return {
        "drums": drums.notes(),
        "bass": bass.bass(),
        "guitar": guitars.guitar("guitar"),
        "guitar2": guitars.guitar("guitar2"),
        "organ": keys.organ(),
        "piano": keys.piano(),
        "lead": lead.lead(),
        "slide": lead.slide(),
        "police": police.police(),
    }
