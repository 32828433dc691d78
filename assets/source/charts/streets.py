"""Traffic and cash round a path: cars where the path has just been, money where it goes and, in rests, one lane aside."""
from authoring import PPQ, lanes_between, path

KINDS = {
    "downtown": ("sedan", "taxi", "bus", "van", "taxi"),
    "industrial": ("truck", "van", "tow-truck", "sedan"),
    "boulevard": ("taxi", "sedan", "bus", "sedan"),
    "waterfront": ("sedan", "van", "taxi", "truck"),
    "freeway": ("truck", "sedan", "bus", "van", "tow-truck"),
    "tunnel": ("sedan", "van", "taxi", "sedan"),
    "hills": ("sedan", "tow-truck", "van", "sedan"),
    "desert": ("truck", "sedan", "tow-truck", "sedan"),
}


def traffic(song, cues, lanes, start, place_at, wait, most, spacing):
    """Cars, at least `spacing` ticks apart. `wait`: ticks after a step that its old lane is taken: the near miss."""
    cars, count = [], 0
    after = path(cues, start)
    wanted = []
    for cue, lane in zip(cues, after):
        if cue.step:
            wanted.append((cue.tick + wait, lane - cue.step, True))
    # Where the path stays in its lane for a bar or more, something comes past beside it.
    steps = [cue.tick for cue in cues if cue.step]
    for first, second in zip(steps, steps[1:]):
        if second - first >= song.time.bar_ticks(song.time.bar_of(first)):
            lane = next(l for cue, l in zip(cues, after) if cue.tick == first)
            wanted.append((first + (second - first) // 2 // PPQ * PPQ, lane + 1 if lane + 1 < lanes else lane - 1, False))
    for tick, lane, near in sorted(wanted):
        clear = int(round(0.25 / song.time.beat_s(tick) * PPQ))
        # Ahead the lane must stay free of the path; behind, only the step that has just left it may touch it.
        behind = tick - wait + 1 if near else tick - clear
        if lane in lanes_between(cues, start, behind, tick + max(clear, PPQ * 3 // 4)):
            continue
        if cars and tick - cars[-1]["tick"] < spacing:
            continue
        kinds = KINDS[place_at(tick)]
        cars.append({"tick": tick, "lane": lane, "kind": kinds[count % len(kinds)]})
        count += 1
    if len(cars) > most:
        keep = [round(index * (len(cars) - 1) / (most - 1)) for index in range(most)]
        cars = [cars[index] for index in sorted(set(keep))]
    return cars


def bags(song, cues, lanes, start, cars, most, last_tick):
    """Cash on the beats: on the path where it is calm, aside where there is a beat of rest on both sides."""
    found = []
    cue_ticks = [cue.tick for cue in cues] + [cue.end for cue in cues if cue.hold]
    taken = [(car["tick"], car["lane"]) for car in cars]
    for tick in range(song.time.bar_tick(4), last_tick, PPQ):
        nearest = min(abs(tick - other) for other in cue_ticks)
        lane_set = lanes_between(cues, start, tick - 240, tick + 240)
        if len(lane_set) != 1 or nearest == 0:
            continue
        lane = lane_set.pop()
        resting = nearest > PPQ and not any(cue.tick <= tick <= cue.end for cue in cues)
        if resting:
            lane = lane + 1 if lane + 1 < lanes else lane - 1
        if any(abs(tick - at) < 2 * PPQ and lane == other for at, other in taken):
            continue
        if found and tick - found[-1]["tick"] < 2 * PPQ:
            continue
        found.append({"tick": tick, "lane": lane})
    if len(found) > most:
        keep = sorted({round(index * (len(found) - 1) / (most - 1)) for index in range(most)})
        found = [found[index] for index in keep]
    return found
