"""The whole score of Long Way to Sunrise, part by part."""
from . import band, drums, lead, police


def parts():
    return {
        "drums": drums.notes(),
        "bass": band.bass(),
        "piano": band.piano(),
        "strings": band.strings(),
        "guitar": band.guitar(),
        "guitar2": band.guitar2(),
        "organ": band.organ(),
        "choir": band.choir(),
        "voice": lead.voice(),
        "flute": lead.flute(),
        "horns": lead.horns(),
        "trumpet": lead.trumpet(),
        "police": police.police(),
    }
