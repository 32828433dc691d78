"""Write levels/hubcap-blues/level.json from the hand-written charts: python3 assets/source/charts/hubcap-blues.py

Every cue has to fall on a note of score.json; the build stops with a list of what is wrong if one does not.
"""
import json
import pathlib
import sys

from authoring import BAR, SIXTEENTH, faults, read_bars, statistics
from hubcap_blues import driver, legend, rookie, scenery, wheelman
from streets import bags, traffic

ROOT = pathlib.Path(__file__).resolve().parents[3]
SCORE = ROOT / "assets/source/music/hubcap_blues/score.json"
OUT = ROOT / "levels/hubcap-blues/level.json"
BPM, OFFSET_MS, DURATION_MS = 160, 100, 91800
TICK_MS = 60000 / BPM / 960
LAST_TICK = 59 * BAR

# chart, grid, least distance of two cues, ticks from a step to the car that takes its old lane, cars, distance of cars, bags
CHARTS = {
    "rookie": (rookie, 480, 480, 960, 30, 2880, 28),
    "driver": (driver, 480, 1, 480, 44, 1920, 30),
    "wheelman": (wheelman, 240, 1, 480, 54, 1440, 30),
    "legend": (legend, 240, 1, 480, 60, 1440, 24),
}


def place_at(tick):
    return [place for bar, _, _, place, _, _ in scenery.SECTIONS if bar * BAR <= tick][-1]


def chart_of(name, hits, ends):
    source, grid, apart, wait, most_cars, spacing, most_bags = CHARTS[name]
    cues = read_bars(source.BARS)
    first = int((2000 - OFFSET_MS) / TICK_MS)
    wrong = faults(cues, source.LANES, source.START, TICK_MS, hits, ends, first, LAST_TICK, grid, apart)
    for line in wrong:
        print(f"{name}: {line}", file=sys.stderr)
    cars = traffic(cues, source.LANES, source.START, TICK_MS, place_at, wait, most_cars, spacing)
    cash = bags(cues, source.LANES, source.START, cars, most_bags, LAST_TICK)
    print(f"{name:9}", {**statistics(cues, DURATION_MS / 1000 - 3), "traffic": len(cars), "cash": len(cash)})
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


def main():
    notes = json.loads(SCORE.read_text())["notes"]
    hits = {note["tick"] for note in notes}
    ends = {note["tick"] + note["durationTicks"] for note in notes}
    at = lambda bar, sixteenth: bar * BAR + sixteenth * SIXTEENTH
    accents = [{"tick": at(bar, sixteenth), "sound": sound, "note": note} for bar, sixteenth, sound, note in scenery.ACCENTS]
    failed = sum(print(f"accent at {accent['tick']}: nothing is played here", file=sys.stderr) is None for accent in accents if accent["tick"] not in hits)
    charts = []
    for name in CHARTS:
        chart, wrong = chart_of(name, hits, ends)
        charts.append(chart)
        failed += wrong
    level = {
        "format": 1, "id": "hubcap-blues", "title": "Hubcap Blues", "artist": "Four on the Floor", "author": "Four on the Floor", "license": "CC-BY-4.0",
        "song": {"stems": [{"name": name, "file": f"{name}.ogg"} for name in ("drums", "rhythm", "lead")],
                 "offsetMs": OFFSET_MS, "durationMs": DURATION_MS, "previewMs": round(OFFSET_MS + scenery.PREVIEW_BAR * BAR * TICK_MS)},
        "tempo": [{"tick": 0, "bpm": BPM}], "stops": [], "meter": [{"tick": 0, "beats": 4, "unit": 4}],
        "sections": [{"tick": bar * BAR, "name": name, "energy": energy, "place": place, "time": time, "weather": weather}
                     for bar, name, energy, place, time, weather in scenery.SECTIONS],
        "road": [{"tick": bar * BAR, "curve": curve, "grade": grade} for bar, curve, grade in scenery.ROAD],
        "shots": [{"tick": bar * BAR, "camera": camera, **({"difficulties": list(names)} if names else {})} for bar, camera, names in scenery.SHOTS],
        "accents": accents, "charts": charts,
    }
    if failed:
        raise SystemExit(f"{failed} faults; level.json was not written")
    OUT.write_text(dump(level))
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
