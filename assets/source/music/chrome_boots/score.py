"""The whole score of Chrome Boots, part by part."""
from . import bass, drums, lead, police, rhythm


def parts():
    return {
        "drums": drums.notes(),
        "hands": drums.hands(),
        "bass": bass.bass(),
        "baritone": bass.baritone(),
        "guitar": rhythm.left(),
        "guitar2": rhythm.right(),
        "piano": rhythm.piano(),
        "choir": rhythm.choir(),
        "lead": lead.guitar(),
        "lead2": lead.second(),
        "sax": lead.sax(),
        "crowd": lead.crowd(),
        "hey": lead.heys(),
        "police": police.police(),
    }
