"""The whole score, and score.json beside it: every note as written, for charts to follow."""
import json
import pathlib

from . import drums, lead, rhythm
from .form import section_of
from studio.notation import BAR

HERE = pathlib.Path(__file__).parent


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


def write():
    rows = [
        {"tick": note.tick, "part": name, "pitch": note.pitch, "velocity": note.velocity, "durationTicks": note.duration,
         "section": section_of(note.tick // BAR)}
        for name, notes in parts().items() for note in notes
    ]
    rows.sort(key=lambda row: (row["tick"], row["part"], row["pitch"]))
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    (HERE / "score.json").write_text(f'{{"ppq":960,"notes":[\n{lines}\n]}}\n')
    return len(rows)


if __name__ == "__main__":
    print(write(), "notes")
