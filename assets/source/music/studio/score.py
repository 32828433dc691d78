"""score.json: every note of a song as written, for charts and tests to follow."""
import importlib
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent


def write(module):
    """Tempo, stops and meter, and of each part its notes as [tick, MIDI key, velocity, ticks], a bar a line."""
    form = importlib.import_module(f"{module}.form")
    parts = importlib.import_module(f"{module}.score").parts()
    blocks = []
    for name, notes in parts.items():
        bars = {}
        for note in sorted(notes, key=lambda n: (n.tick, n.pitch)):
            bars.setdefault(form.TIME.bar_of(note.tick), []).append([note.tick, note.pitch, note.velocity, note.duration])
        lines = ",\n".join(", ".join(json.dumps(row, separators=(",", ":")) for row in bars[bar]) for bar in sorted(bars))
        blocks.append(f'{json.dumps(name)}: [\n{lines}\n]')
    sections = [{"tick": form.TIME.bar_tick(first), "name": name} for first, name, _ in form.SECTIONS]
    head = {"ppq": 960, **form.TIME.rows(), "sections": sections, "endTick": form.TIME.bar_tick(form.TIME.bars)}
    text = json.dumps(head)[:-1] + ', "parts": {\n' + ",\n".join(blocks) + "\n}}\n"
    json.loads(text)
    (HERE / module / "score.json").write_text(text)
    return sum(len(notes) for notes in parts.values())


if __name__ == "__main__":
    print(write(sys.argv[1]), "notes")
