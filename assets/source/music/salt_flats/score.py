"""The whole score of Salt Flats, part by part."""
from . import drums, lead, rhythm


def parts():
    return {
        "drums": drums.notes(),
        "bass": rhythm.bass(),
        "guitar": rhythm.guitar(),
        "guitar2": rhythm.guitar_2(),
        "organ": rhythm.organ(),
        "lead": lead.lead(),
        "lead2": lead.lead_2(),
        "sax": lead.sax(),
        "police": rhythm.police(),
    }
