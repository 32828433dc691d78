"""The mixing desk: a song's length, curves by section, players at their instruments, and the finished stems."""
import hashlib
import json
import os
import pathlib

import numpy as np
import scipy.ndimage as ndi

from . import master
from .drumkit import BUSES, LAYERS, Kit
from .filters import SR
from .performance import Player
from .soundfont import BLOCK, play

QUALITY = {"drums": 4.5, "rhythm": 3.5, "lead": 3.5, "police": 2.0}  # Vorbis; the drums carry the attacks


class Desk:
    """`time` is a `SongTime`, `sections` rows of (first bar, name, loudness of the players), `ring_s` the time that the
    last bar's chord is given from its bar line on, `seed` what makes every build of a song the same."""

    def __init__(self, time, sections, ring_s, seed):
        self.time, self.sections, self.seed = time, sections, seed
        self.length_s = time.seconds(time.bar_tick(time.bars - 1)) + ring_s
        self.total = int(round(self.length_s * SR / BLOCK)) * BLOCK

    def at(self, tick):
        """Sample at which a tick is heard."""
        return max(0, min(self.total, int(round(self.time.seconds(tick) * SR))))

    def bar(self, bar):
        """Sample of a bar line."""
        return self.at(self.time.bar_tick(bar)) if bar else 0

    def section_of(self, bar):
        return [name for first, name, _ in self.sections if first <= bar][-1]

    def loudness(self, tick):
        """Share of the written velocity that the players give."""
        bar = self.time.bar_of(max(0, tick))
        return [level for first, _, level in self.sections if first <= bar][-1]

    def by_section(self, values, glide_s=0.03):
        """A curve with one value a section, stepping on its bar line; `values["else"]` is for those not named."""
        curve = np.zeros(self.total)
        for first, name, _ in self.sections:
            curve[self.bar(first):] = values.get(name, values["else"])
        return ndi.uniform_filter1d(curve, int(glide_s * SR), mode="nearest")

    def by_bar(self, rows, glide_s=0.03):
        """A curve from rows of (bar, value), each stepping on its bar line; a fraction of a bar is allowed."""
        curve = np.zeros(self.total)
        for bar, value in rows:
            whole = int(bar)
            tick = self.time.bar_tick(whole) + (bar - whole) * self.time.bar_ticks(whole)
            curve[self.at(int(round(tick))) if bar else 0:] = value
        return ndi.uniform_filter1d(curve, int(glide_s * SR), mode="nearest")

    def gain(self, x, decibels):
        """`x` with a gain in dB a section (a dict for `by_section`) or along a curve in dB."""
        curve = self.by_section(decibels) if isinstance(decibels, dict) else decibels
        return x * (10 ** (curve / 20))[:, None]

    def performed(self, notes, program, seed, bank=0, tune=0.0, hands=Player, **manner):
        """Notes played on a General MIDI program, counted from 0. `tune` in cents; `manner` is what `Player` takes; `hands` is
        `Player` or a kind of it, such as `slide.Slider`."""
        player = hands(self.seed + seed, self.time, **manner)
        events = player.events(notes, self.loudness)
        key = repr((notes, program, seed, bank, tune, sorted(manner.items()), *([hands.__name__] if hands is not Player else [])))
        return self._kept(key, lambda: play(events, bank, program, self.total, tune))

    def kit(self, notes, feel, chokes=(), seed=0, layers=None, bus=None):
        """A drum kit's buses: kick, snare, hats, toms, cymbals. `layers` and `bus` as in `Kit`, for a kit of the song's own."""
        own = (sorted(layers.items()), sorted((bus or {}).items())) if layers or bus else ()
        key = repr((notes, sorted(feel.items()), list(chokes), seed, *own, LAYERS))
        player = Kit(self.seed + seed, self.time, self.total, feel, layers, bus)
        buses = self._kept(key, lambda: np.stack([*player.play(notes, chokes, self.loudness).values()]))
        return dict(zip(BUSES, buses))

    def _kept(self, key, make):
        """What `make` renders, in single precision. With MUSIC_CACHE set to a folder it is kept there for the next build, which
        makes trying a mix quick. Clear it after a change of the studio's own code, and render what is committed without it: the
        synthesiser's state runs on from part to part, so that a part taken from the folder can move the next one by a hair."""
        folder = os.environ.get("MUSIC_CACHE")
        if not folder:
            return make().astype(np.float32).astype(np.float64)
        song = repr((self.seed, self.total, self.time.tempo, self.time.stops, self.time.meters, self.time.pre_roll_s, self.sections))
        path = pathlib.Path(folder) / (hashlib.sha256((song + key).encode()).hexdigest() + ".npy")
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(f".{os.getpid()}.npy")
            np.save(part, make().astype(np.float32))
            part.replace(path)
        return np.load(path).astype(np.float64)

    def finish(self, stems, folder, lift=None, fade_s=0.8, quality=None, ceiling_db=master.CEILING_DB):
        """Master and write the stems. `lift` is a gain in dB a section, such as a last chorus 1 dB louder, or a curve in dB."""
        fade = np.ones(self.total)
        fade[-int(fade_s * SR):] = np.linspace(1, 0, int(fade_s * SR)) ** 2
        stems = {name: self.gain(stem, {"else": 0.0} if lift is None else lift) * fade[:, None] for name, stem in stems.items()}
        stems, report = master.finish(stems, ceiling_db=ceiling_db)
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        for name, stem in stems.items():
            master.encode(stem, str(folder / f"{name}.ogg"), {**QUALITY, **(quality or {})}[name])
        print(json.dumps({"seconds": round(self.length_s, 3), **report}))
