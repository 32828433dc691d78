"""Write levels/<song>/level.json from its hand-written charts: npm run assets:charts -- <song>

Every cue has to fall on a note of the song's score.json; the build stops with a list of what is wrong if one does not.
Tempo, meter and stops come from the score, offset and length from measured.json, which the build of the music writes.
"""
import importlib.util
import json
import pathlib
import sys

from authoring import faults, read_bars, statistics
from streets import bags, traffic

ROOT = pathlib.Path(__file__).resolve().parents[3]
MUSIC = ROOT / "assets/source/music"
sys.path.insert(0, str(MUSIC))
STEM_ORDER = ("drums", "rhythm", "lead", "police")
ARTIST = "Four on the Floor"

# Ticks at which a cue of a difficulty may stand within the quarter; a hold may end on any of the legend's.
HALVES, THIRDS = {0, 480}, {0, 320, 640}
QUARTERS, SIXTHS = {0, 240, 480, 720}, {0, 160, 320, 480, 640, 800}
GRIDS = {"rookie": HALVES | THIRDS, "driver": HALVES | THIRDS, "wheelman": QUARTERS | THIRDS, "legend": QUARTERS | SIXTHS}

# What a chart may have if it does not say otherwise: least ticks between two cues, ticks from a step to the car that takes
# its old lane, most cars, ticks between cars, most bags.
STREETS = {
    "rookie": {"APART": 480, "WAIT": 960, "CARS": 30, "SPACING": 2880, "BAGS": 28},
    "driver": {"APART": 1, "WAIT": 480, "CARS": 44, "SPACING": 1920, "BAGS": 30},
    "wheelman": {"APART": 1, "WAIT": 480, "CARS": 54, "SPACING": 1440, "BAGS": 30},
    "legend": {"APART": 1, "WAIT": 480, "CARS": 60, "SPACING": 1440, "BAGS": 24},
}


class Song:
    """What is known of a built song: its time, its notes, how it was measured."""

    def __init__(self, module):
        self.form = importlib.import_module(f"{module}.form")
        self.time = self.form.TIME
        score = json.loads((MUSIC / module / "score.json").read_text())
        self.measured = json.loads((MUSIC / module / "measured.json").read_text())
        # The police part sounds only when the driving asks for it: no cue may lean on it.
        notes = [note for name, part in score["parts"].items() if name != "police" for note in part]
        self.hits = {tick for tick, *_ in notes}
        self.ends = {tick + ticks for tick, _, _, ticks in notes}
        self.offset_ms = self.measured["offsetMs"]
        self.shift_ms = self.offset_ms - 1000 * self.time.pre_roll_s

    def ms(self, tick):
        """Song time of a tick."""
        return self.time.seconds(tick) * 1000 + self.shift_ms


def chart_of(name, source, song, place_at):
    settings = {key: getattr(source, key, value) for key, value in STREETS[name].items()}
    cues = read_bars(song.time, source.BARS)
    last = song.time.bar_tick(song.time.bars)
    wrong = faults(song, cues, source.LANES, source.START, GRIDS[name], GRIDS["legend"], settings["APART"])
    for line in wrong:
        print(f"{name}: {line}", file=sys.stderr)
    cars = traffic(song, cues, source.LANES, source.START, place_at, settings["WAIT"], settings["CARS"], settings["SPACING"])
    cash = bags(song, cues, source.LANES, source.START, cars, settings["BAGS"], last)
    print(f"{name:9}", {**statistics(song, cues), "traffic": len(cars), "cash": len(cash)})
    rows = [{"tick": cue.tick, "verb": cue.verb, **({"hold": cue.hold} if cue.hold else {})} for cue in cues]
    return {"difficulty": name, "lanes": source.LANES, "startLane": source.START, "cues": rows, "traffic": cars, "cash": cash}, len(wrong)


def dump(level):
    """JSON with one list item a line, so that a change of a chart reads as one."""
    def holds_objects(item):
        return isinstance(item, list) and any(isinstance(entry, dict) for entry in item)

    def value(item, depth):
        pad = "  " * depth
        if holds_objects(item):
            return "[\n" + ",\n".join(pad + "  " + value(entry, depth + 1) for entry in item) + "\n" + pad + "]"
        if isinstance(item, dict) and any(isinstance(entry, dict) or holds_objects(entry) for entry in item.values()):
            return "{\n" + ",\n".join(f"{pad}  {json.dumps(key)}: {value(entry, depth + 1)}" for key, entry in item.items()) + "\n" + pad + "}"
        if isinstance(item, dict):
            return "{ " + ", ".join(f"{json.dumps(key)}: {json.dumps(entry)}" for key, entry in item.items()) + " }"
        return json.dumps(item)
    return value(level, 0) + "\n"


def main(name):
    module = name.replace("-", "_")
    # The charts' package has the same name as the song's: it is imported by its path here.
    sources = {part: load_chart(module, part) for part in ("rookie", "driver", "wheelman", "legend", "scenery")}
    scenery = sources["scenery"]
    song = Song(module)
    time = song.time

    def place_at(tick):
        return [place for bar, _, _, place, _, _ in scenery.SECTIONS if time.bar_tick(bar) <= tick][-1]

    accents = [{"tick": time.tick(bar, sixteenth), "sound": sound, "note": note} for bar, sixteenth, sound, note in scenery.ACCENTS]
    failed = sum(print(f"accent at {accent['tick']}: nothing is played here", file=sys.stderr) is None
                 for accent in accents if accent["tick"] not in song.hits)
    charts = []
    for difficulty in STREETS:
        chart, wrong = chart_of(difficulty, sources[difficulty], song, place_at)
        charts.append(chart)
        failed += wrong
    stems = [stem for stem in STEM_ORDER if stem in song.measured["samples"]]
    level = {
        "format": 1, "id": name, "title": song.form.TITLE, "artist": ARTIST, "author": ARTIST, "license": "CC-BY-4.0",
        "song": {"stems": [{"name": stem, "file": f"{stem}.ogg"} for stem in stems], "offsetMs": song.offset_ms,
                 "durationMs": song.measured["durationMs"], "previewMs": round(song.ms(time.bar_tick(scenery.PREVIEW_BAR)))},
        **time.rows(),
        "sections": [{"tick": time.bar_tick(bar), "name": title, "energy": energy, "place": place, "time": hour, "weather": weather}
                     for bar, title, energy, place, hour, weather in scenery.SECTIONS],
        "road": [{"tick": time.bar_tick(bar), "curve": curve, "grade": grade} for bar, curve, grade in scenery.ROAD],
        "shots": [{"tick": time.bar_tick(bar), "camera": camera, **({"difficulties": list(names)} if names else {})}
                  for bar, camera, names in scenery.SHOTS],
        "accents": sorted(accents, key=lambda accent: accent["tick"]), "charts": charts,
    }
    if failed:
        raise SystemExit(f"{failed} faults; level.json was not written")
    out = ROOT / "levels" / name / "level.json"
    out.write_text(dump(level))
    print(f"{out.relative_to(ROOT)}: {out.stat().st_size} bytes")


def load_chart(module, part):
    path = pathlib.Path(__file__).resolve().parent / module / f"{part}.py"
    spec = importlib.util.spec_from_file_location(f"charts_{module}_{part}", path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


if __name__ == "__main__":
    main(sys.argv[1])
