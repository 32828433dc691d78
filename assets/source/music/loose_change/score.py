"""The whole score of Loose Change, part by part."""
from . import drums, lead, low, police, rhythm


def parts():
    return {
        "drums": drums.kit(),
        "hands": drums.hands(),
        "bass": low.bass(),
        "guitar": rhythm.guitar(),
        "chank": rhythm.chank(),
        "clav": rhythm.clav(),
        "keys": rhythm.keys(),
        "organ": rhythm.organ(),
        **rhythm.horns(),
        "tenor": lead.tenor(),
        "mute": lead.mute(),
        "trumpet": lead.trumpet(),
        "alto": lead.alto(),
        "coins": lead.coins(),
        "police": police.police(),
    }
