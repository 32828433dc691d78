"""Make every effect and the index of them: python3 assets/source/effects/build.py"""
import pathlib

import numpy as np

import signals
import street
import tyres
from synth import SR, save, write_index

OUT = pathlib.Path(__file__).resolve().parents[2] / "effects"

# name: (maker, gain in the game's mix in dB, Vorbis quality, extra fields)
EFFECTS = {
    "chirp": (tyres.chirp, -13, 3, {}),
    "screech": (tyres.screech, -15, 2, {}),
    "skid": (tyres.skid, -13, 2, {}),
    "clunk": (tyres.clunk, -9, 3, {}),
    "nitro": (tyres.nitro, -12, 2, {}),
    "fumble": (tyres.fumble, -10, 2, {}),
    "whoosh": (tyres.whoosh, -14, 2, {}),
    "engine": (tyres.engine, -26, 2, {"loop": True, "baseNote": "E2"}),
    "gunshot": (street.gunshot, -9, 3, {"baseNote": "E2"}),
    "horn": (street.horn, -16, 2, {"baseNote": "E2"}),
    "siren": (street.siren, -18, 2, {"baseNote": "E2"}),
    "crash": (street.crash, -8, 2, {}),
    "crash_small": (street.crash_small, -9, 2, {}),
    "cash": (signals.cash, -16, 3, {}),
    "ring": (signals.ring, -30, 2, {"loop": True}),
    "stick": (signals.stick, -10, 3, {}),
    "stick_hi": (signals.stick_hi, -8, 3, {}),
    "flourish": (signals.flourish, -14, 3, {}),
    "ui_move": (signals.ui_move, -20, 2, {}),
    "ui_select": (signals.ui_select, -17, 2, {}),
    "ui_back": (signals.ui_back, -18, 2, {}),
    "record": (signals.record, -13, 3, {}),
}
PEAK_DB = -4.0


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    index, total = {}, 0
    for name, (maker, gain_db, quality, extra) in EFFECTS.items():
        sound = np.asarray(maker())
        path = save(OUT, name, sound, PEAK_DB, quality)
        total += path.stat().st_size
        index[name] = {"file": path.name, "gainDb": gain_db, **extra}
        print(f"{name:12} {len(sound) / SR:5.2f} s {path.stat().st_size:6d} bytes")
    write_index(OUT, index)
    print(f"{len(index)} effects, {total} bytes")


if __name__ == "__main__":
    main()
