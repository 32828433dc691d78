"""Make every effect and the index of them: python3 assets/source/effects/build.py"""
import pathlib

import numpy as np

import motor
import percussion
import signals
import street
import tyres
from synth import SR, save, take_name, write_index

OUT = pathlib.Path(__file__).resolve().parents[2] / "effects"
ON_E = {"baseNote": "E2"}
LOOP = {"loop": True}

# name: (maker, gain in the game's mix in dB, Vorbis quality, extra fields). `takes` is how often a sound is made, each
# time a little differently; an effect with a base note is brought to the key of the song.
EFFECTS = {
    "chirp": (tyres.chirp, -13, 3, {"takes": 3, **ON_E}),
    "screech": (tyres.screech, -15, 2, {}),
    "skid": (tyres.skid, -13, 2, {}),
    "clunk": (tyres.clunk, -9, 3, {"takes": 3, **ON_E}),
    "nitro": (tyres.nitro, -12, 2, ON_E),
    "fumble": (tyres.fumble, -10, 2, {}),
    "whoosh": (tyres.whoosh, -14, 2, {}),
    "engine-idle": (motor.engine_idle, -22, 2, {**LOOP, **ON_E}),
    "engine-low": (motor.engine_low, -21, 2, {**LOOP, **ON_E}),
    "engine-high": (motor.engine_high, -22, 2, {**LOOP, **ON_E}),
    "gunshot": (street.gunshot, -9, 3, {"takes": 3, **ON_E}),
    "horn": (street.horn, -16, 2, ON_E),
    "siren-yelp": (street.siren_yelp, -18, 2, ON_E),
    "siren-wail": (street.siren_wail, -20, 2, ON_E),
    "radio-click": (street.radio_click, -18, 2, ON_E),
    "crash": (street.crash, -8, 2, {}),
    "crash_small": (street.crash_small, -9, 2, {}),
    "cash": (signals.cash, -16, 3, ON_E),
    "ring": (signals.ring, -30, 2, LOOP),
    "stick": (signals.stick, -10, 3, {}),
    "stick_hi": (signals.stick_hi, -8, 3, {}),
    "flourish": (signals.flourish, -14, 3, ON_E),
    "shaker": (percussion.shaker, -22, 3, {"takes": 2}),
    "tambourine": (percussion.tambourine, -24, 3, {}),
    "clap": (percussion.clap, -19, 3, {"takes": 2}),
    "ui_move": (signals.ui_move, -20, 2, {}),
    "ui_select": (signals.ui_select, -17, 2, {}),
    "ui_back": (signals.ui_back, -18, 2, {}),
    "record": (signals.record, -13, 3, {}),
}
# Another name for a sound: levels that were written when there was one siren.
SAME = {"siren": "siren-yelp"}
PEAK_DB = -4.0


def makings(name, maker, takes):
    """Each take of an effect by the name of its file."""
    if takes is None:
        return {name: maker()}
    return {take_name(name, take): maker(take) for take in range(takes)}


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    index, files = {}, set()
    for name, (maker, gain_db, quality, extra) in EFFECTS.items():
        fields = {key: value for key, value in extra.items() if key != "takes"}
        paths = []
        for file, sound in makings(name, maker, extra.get("takes")).items():
            paths.append(save(OUT, file, np.asarray(sound), PEAK_DB, quality))
            print(f"{file:12} {len(sound) / SR:5.2f} s {paths[-1].stat().st_size:6d} bytes")
        files.update(paths)
        index[name] = {"files": [path.name for path in paths], "gainDb": gain_db, **fields}
    index.update({name: index[other] for name, other in SAME.items()})
    write_index(OUT, index)
    for path in OUT.glob("*.ogg"):
        if path not in files:
            path.unlink()
    print(f"{len(files)} files, {sum(path.stat().st_size for path in files)} bytes")


if __name__ == "__main__":
    main()
