"""A drum kit of sampled hits placed to the very sample, on buses of their own."""
import random
from functools import lru_cache

import numpy as np

from .filters import SR, highpass, lowpass
from .soundfont import drum_hit

KICK, RIM, SNARE, CLOSED, PEDAL, OPEN = 36, 37, 38, 42, 44, 46
HIGH_TOM, MID_TOM, LOW_TOM, FLOOR_TOM = 50, 47, 45, 41
CRASH, RIDE, BELL, TAMBOURINE, CRASH_2 = 49, 51, 53, 54, 57
LEAD_IN = 48  # samples before the attack in a hit from `drum_hit`
AHEAD_S = 0.0007  # a hit is heard when its attack is under way, not when it begins: measured on the finished mix

# Each drum is a sum of (kit of the soundfont, key, gain, filter) and, if it needs them, strokes. The soundfont has one recording
# a drum and only turns it up and down; what a harder arm changes is built here: strokes are points of (velocity, share of the layer).
# A soft kick is felt alone and a hard one has the beater; a ghost on the snare is wires, a backbeat drum, an accent its rim.
ALWAYS = ((0, 1.0),)
LAYERS = {
    KICK: [(4, 36, 1.0, None, ((60, 0.35), (96, 1.0))), (32, 36, 0.75, ("lowpass", 900), ((60, 1.0), (96, 0.0))),
           (16, 35, 0.35, ("highpass", 1800), ((50, 0.15), (90, 0.8), (106, 1.0), (124, 1.35)))],
    SNARE: [(2, 38, 0.8, None, ((40, 0.35), (80, 0.9), (104, 1.0))), (40, 38, 1.1, ("highpass", 260), ((44, 1.0), (84, 0.0))),
            (1, 38, 0.75, ("highpass", 300), ((44, 0.2), (84, 0.85), (104, 1.0))), (16, 40, 0.5, ("highpass", 700), ((106, 0.0), (124, 1.0)))],
    RIM: [(0, 37, 1.0, None)],
}
TAKES = 3  # hits of one drum that differ a little, so that no two neighbours are the same recording
BUS = {KICK: "kick", SNARE: "snare", RIM: "snare", CLOSED: "hats", PEDAL: "hats", OPEN: "hats", TAMBOURINE: "hats",
       HIGH_TOM: "toms", MID_TOM: "toms", LOW_TOM: "toms", FLOOR_TOM: "toms",
       CRASH: "cymbals", CRASH_2: "cymbals", RIDE: "cymbals", BELL: "cymbals"}
BUSES = ("kick", "snare", "hats", "toms", "cymbals")


def _hit(key, velocity, layers=None, take=0):
    """One hit; `layers` are those of a song's own kit for this key."""
    return _layered(velocity, tuple(layers or LAYERS.get(key, [(0, key, 1.0, None)])), take)


@lru_cache(maxsize=None)
def _layered(velocity, layers, take):
    total = None
    vary = random.Random(take)
    for kit, layer_key, gain, shape, *strokes in layers:
        points = strokes[0] if strokes else ALWAYS
        share = float(np.interp(velocity, [at for at, _ in points], [part for _, part in points]))
        share *= vary.uniform(0.9, 1.1) if len(layers) > 1 else 1.0
        if share <= 0:
            continue
        sound = drum_hit(kit, layer_key, velocity) * gain * share
        if shape:
            sound = highpass(sound, shape[1]) if shape[0] == "highpass" else lowpass(sound, shape[1])
        total = sound if total is None else total + sound
    return total


def _fade_from(track, at, seconds):
    """Choke what rings on a track at a sample."""
    length = int(seconds * SR)
    end = min(len(track), at + length)
    track[at:end] *= np.linspace(1, 0, length)[: end - at, None]
    track[end:] = 0


class Kit:
    """Plays notes onto buses. `feel` gives (lean_ms, loose_ms) by key; what is not named sits on the grid.

    `layers` and `bus` are what a song's own kit sets apart from `LAYERS` and `BUS`, by key."""

    def __init__(self, seed, time, total, feel, layers=None, bus=None):
        self.random = random.Random(seed)
        self.time, self.total, self.feel = time, total, feel
        self.layers, self.bus = layers or {}, {**BUS, **(bus or {})}

    def play(self, notes, chokes=(), level=lambda tick: 1.0):
        """`chokes`: ticks at which every cymbal is grabbed. Returns a bus name -> (samples, 2)."""
        buses = {name: np.zeros((self.total, 2)) for name in BUSES}
        open_hat = np.zeros((self.total, 2))
        stops = sorted(chokes)
        carried = {note.tick for note in notes if note.pitch in (KICK, SNARE) and note.velocity >= 80}
        for note in sorted(notes, key=lambda n: (n.tick, n.pitch)):
            lean, loose = self.feel.get(note.pitch, (0.0, 0.0))
            # What carries the beat is struck exactly on it, and what falls together with it nearly so: a hat
            # that runs ahead alone is feel, one that runs ahead of its own kick smears the attack.
            carries = note.pitch in (KICK, SNARE) and note.velocity >= 80 or self.time.is_bar_line(note.tick)
            freedom = 0.0 if carries else 0.3 if note.tick in carried else 1.0
            off = -AHEAD_S + freedom * (lean + max(-1.8, min(1.8, self.random.gauss(0, 1))) * loose) / 1000
            at = int(round((self.time.seconds(note.tick) + off) * SR)) - LEAD_IN
            velocity = note.velocity * level(note.tick) + self.random.gauss(0, 2.5)
            velocity = int(max(12, min(127, round(velocity / 3) * 3)))
            sound = _hit(note.pitch, velocity, self.layers.get(note.pitch), self.random.randrange(TAKES)) * self.random.uniform(0.94, 1.06)
            if note.pitch in (CLOSED, PEDAL, OPEN):
                _fade_from(open_hat, max(0, at + LEAD_IN), 0.02)
            if note.pitch in (CRASH, CRASH_2, RIDE, BELL, OPEN, CLOSED):
                stop = next((s for s in stops if s > note.tick), None)
                if stop is not None:
                    end = int((self.time.seconds(stop)) * SR) - at
                    if end < len(sound):
                        sound = sound.copy()
                        _fade_from(sound, end, 0.09)
            track = open_hat if note.pitch == OPEN else buses[self.bus[note.pitch]]
            first, last = max(0, at), min(self.total, at + len(sound))
            track[first:last] += sound[first - at:last - at]
        buses["hats"] += open_hat
        return buses
