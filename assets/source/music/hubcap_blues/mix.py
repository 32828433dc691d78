"""Play, amplify, mix and master Hubcap Blues; write its three stems."""
import json
import pathlib
import sys

import numpy as np
import scipy.ndimage as ndi

from studio import amp, filters as fx, master, room
from studio.drumkit import CLOSED, FLOOR_TOM, HIGH_TOM, Kit, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, SNARE, TAMBOURINE
from studio.performance import Player
from studio.soundfont import BLOCK, play

from . import drums
from .form import BARS, PRE_ROLL_S, RING_S, SECTIONS, SEED, TEMPO, loudness
from .score import parts

SR = fx.SR
BAR_S = 240.0 / TEMPO
LENGTH_S = PRE_ROLL_S + (BARS - 1) * BAR_S + RING_S
TOTAL = int(round(LENGTH_S * SR / BLOCK)) * BLOCK
QUALITY = {"drums": 4.5, "rhythm": 3.5, "lead": 3}  # Vorbis; the drums carry the attacks
CLEAN, MUTED, PICKED_BASS, DRAWBARS, BRIGHT_PIANO, HARMONICA = 27, 28, 34, 16, 1, 22


def by_section(values, glide_s=0.03):
    """A curve with one value a section, stepping on its bar line."""
    curve = np.zeros(TOTAL)
    for first, name, _ in SECTIONS:
        curve[int((PRE_ROLL_S + first * BAR_S) * SR) if first else 0:] = values.get(name, values["else"])
    return ndi.uniform_filter1d(curve, int(glide_s * SR), mode="nearest")


def gain_by_section(x, decibels):
    return x * (10 ** (by_section(decibels) / 20))[:, None]


def performed(notes, program, seed, bank=0, tune=0.0, **manner):
    player = Player(seed, TEMPO, PRE_ROLL_S, **manner)
    return play(player.events(notes, loudness), bank, program, TOTAL, tune)


def drum_stem(notes):
    feel = {CLOSED: (-2.0, 2.2), PEDAL: (-1.0, 2.0), OPEN: (-1.0, 1.5), RIDE: (-2.5, 2.2), TAMBOURINE: (4.0, 2.5), SNARE: (3.0, 2.0),
            HIGH_TOM: (0.5, 1.5), MID_TOM: (0.5, 1.5), LOW_TOM: (0.5, 1.5), FLOOR_TOM: (0.5, 1.5)}
    bus = Kit(SEED, TEMPO, PRE_ROLL_S, TOTAL, feel).play(notes, drums.chokes(), loudness)
    kick = fx.bell(fx.bell(fx.highpass(bus["kick"], 35), 62, 2.5, 1.2), 350, -4, 0.9)
    kick = fx.bell(kick, 3600, 4, 0.9)
    snare = fx.bell(fx.bell(fx.highpass(bus["snare"], 110), 210, 1.5, 1.1), 4800, 3, 0.8)
    # The open hat of this kit whistles at 11.4 kHz.
    hats = fx.bell(fx.bell(fx.highpass(bus["hats"], 420), 7500, 1.5, 0.8), 11400, -7, 3.5)
    toms = fx.bell(fx.bell(fx.highpass(bus["toms"], 55), 420, -4, 0.8), 3800, 3, 0.9)
    cymbals = fx.highpass(bus["cymbals"], 350)
    close = 1.25 * fx.mono_below(kick, 400) + 1.15 * snare + 1.0 * hats + 1.25 * toms + 0.72 * cymbals
    space = room.room(0.5, 3, top_hz=7000, bottom_hz=150)
    ambience = room.wet(0.35 * kick + snare + 0.35 * hats + toms + 0.35 * cymbals, space)
    crushed = fx.compress(close, -22, 8, 0.004, 0.09)
    mixed = close + 0.30 * crushed * fx.rms(close) / fx.rms(crushed) + 0.16 * ambience
    mixed = fx.shelf(fx.bell(mixed, 900, 1.5, 0.6), 6500, 1.5)
    return fx.mono_below(fx.saturate(mixed, 3.0), 120), bus["kick"]


def bass_part(notes, kick):
    direct = performed(notes, PICKED_BASS, SEED + 1, lean_ms=0.5, loose_ms=1.2, touch=3).mean(axis=1)[:, None]
    low = fx.compress(fx.lowpass(direct, 240), -14, 4, 0.008, 0.12)
    high = fx.lowpass(fx.saturate(fx.highpass(direct, 240), 16), 4200)
    mixed = low / fx.rms(low) + 0.5 * high / fx.rms(high)
    duck = fx.compressor_gain(kick, 20 * np.log10(np.abs(kick).max()) - 24, 3, 0.002, 0.09)
    duck = np.maximum(duck, 10 ** (-2.5 / 20))
    return fx.highpass(np.repeat(mixed, 2, axis=1) * duck[:, None], 36)


def guitar_side(notes, seed, tune, place, **rig):
    open_notes = [note for note in notes if "m" not in note.marks]
    muted = [note for note in notes if "m" in note.marks]
    manner = dict(lean_ms=0.5, loose_ms=3.0, touch=5.0, strum_ms=9.0)
    direct = performed(open_notes, CLEAN, seed, tune=tune, **manner) + 1.5 * performed(muted, MUTED, seed + 1, tune=tune, **manner)
    return fx.pan(amp.amplifier(direct, **rig), place)


def rhythm_stem(score):
    left = guitar_side(score["guitar"], SEED + 10, -2.5, -0.82, drive_db=22, tight_hz=110, mids_db=3, bite_db=6, second_db=6, presence_db=-0.5, cab=1, top_hz=5200)
    right = guitar_side(score["guitar2"], SEED + 20, 3.0, 0.82, drive_db=19, tight_hz=100, mids_db=4, bite_db=6, second_db=7, presence_db=0.5, bias=0.1, cab=2, top_hz=5600)
    guitars = left + right
    guitars = guitars + 0.05 * room.wet(guitars, room.room(0.4, 5))
    guitars = fx.highpass(fx.bell(fx.bell(guitars, 320, 1.5, 0.7), 2300, -1.5, 0.8), 88)
    narrow = by_section({"Verse": 0.72, "Stop-time": 0.85, "else": 1.0})
    mid, side = guitars.mean(axis=1), (guitars[:, 0] - guitars[:, 1]) / 2 * narrow
    guitars = gain_by_section(np.stack([mid + side, mid - side], 1), {"Verse": -2.0, "Solo": -2.0, "else": 0.0})

    fast = by_section({"Finale": 1.0, "Ending": 0.3, "Chorus": 0.55, "else": 0.25}, 0.9)
    organ = amp.rotary(performed(score["organ"], DRAWBARS, SEED + 30, lean_ms=0, loose_ms=2.5, touch=3), fast)
    organ = fx.bell(fx.highpass(organ, 190), 1400, 3.0, 0.6)
    organ = organ + 0.10 * room.wet(organ, room.room(0.8, 9))
    piano = performed(score["piano"], BRIGHT_PIANO, SEED + 40, lean_ms=1.0, loose_ms=3.0, touch=6, strum_ms=5)
    piano = fx.compress(fx.bell(fx.highpass(piano, 220), 2500, 2.5, 0.8), -12, 3, 0.008, 0.1)
    piano = piano + 0.06 * room.wet(piano, room.room(0.5, 10))
    return fx.set_level(guitars, -19.0) + fx.set_level(fx.width(organ, 0.8), -24.5) + fx.set_level(fx.width(piano, 0.7), -25.5)


def lead_stem(score):
    direct = performed(score["lead"], CLEAN, SEED + 50, lean_ms=3.0, loose_ms=4.0, touch=5, strum_ms=4)
    guitar = fx.pan(amp.amplifier(direct, drive_db=25, tight_hz=130, mids_db=4, bite_db=0, second_db=7, presence_db=-3, cab=4, sustain=0.55, top_hz=5000), 0.10)
    guitar = fx.bell(fx.bell(fx.highpass(guitar, 170), 600, 6.5, 0.7), 1900, -2.5, 0.6)
    guitar = gain_by_section(guitar, {"Verse": 1.0, "Stop-time": 0.5, "Solo": 1.8, "Finale": 1.4, "else": 0.0})
    beat = 60.0 / TEMPO
    hall = room.room(1.0, 8, predelay_s=0.02)
    guitar = guitar + 0.30 * room.echo(guitar, 0.75 * beat, 0.5, 2800, 3) + 0.09 * room.wet(guitar, hall)

    harp = performed(score["harmonica"], HARMONICA, SEED + 60, lean_ms=2.0, loose_ms=4.0, touch=6)
    harp = fx.pan(amp.bullet_microphone(harp), -0.22)
    harp = fx.bell(fx.bell(harp, 1850, -8, 0.8), 620, 6, 0.7)  # the sampled reed shouts its fourth partial
    harp = harp + 0.25 * room.echo(harp, 0.5 * beat, 0.4, 2400, 3) + 0.10 * room.wet(harp, hall)
    return fx.set_level(guitar, -19.7) + fx.set_level(harp, -21.0)


def main(out):
    score = parts()
    kit, kick = drum_stem(score["drums"])
    stems = {
        "drums": fx.set_level(kit, -17.5) + fx.set_level(bass_part(score["bass"], kick), -20.0),
        "rhythm": rhythm_stem(score),
        "lead": lead_stem(score),
    }
    # The last chorus stands a decibel above the rest, and the tail ends in silence.
    lift = {"Finale": 1.0, "Ending": 1.0, "else": 0.0}
    fade = np.ones(TOTAL)
    fade[-int(0.8 * SR):] = np.linspace(1, 0, int(0.8 * SR)) ** 2
    stems = {name: gain_by_section(stem, lift) * fade[:, None] for name, stem in stems.items()}
    stems, report = master.finish(stems)
    out.mkdir(parents=True, exist_ok=True)
    for name, stem in stems.items():
        master.encode(stem, str(out / f"{name}.ogg"), QUALITY[name])
    print(json.dumps({"seconds": LENGTH_S, **report}))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
