"""The whole score of Coffee Run, part by part."""
from . import bass, drums, lead, police, rhythm


def parts():
    return {
        "drums": drums.notes(),
        "snaps": drums.snaps(),
        "bass": bass.bass(),
        "guitar": rhythm.guitar(),
        "guitar2": rhythm.guitar2(),
        "organ": rhythm.organ(),
        "horns": rhythm.horns(),
        "tenor": lead.tenor(),
        "trumpet": lead.trumpet(),
        "police": police.police(),
    }
