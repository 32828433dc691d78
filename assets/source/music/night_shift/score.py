"""The whole score of Night Shift, part by part."""
from . import drums, lead, motor, police


def parts():
    return {
        "drums": drums.notes(),
        "bass": motor.bass(),
        "threes": motor.threes(),
        "fours": motor.fours(),
        "guitar": motor.guitar(),
        "guitar2": motor.guitar2(),
        "piano": motor.piano(),
        "organ": motor.organ(),
        "lead": lead.guitar(),
        "glow": lead.glow(),
        "bow": lead.bow(),
        "police": police.police(),
    }
