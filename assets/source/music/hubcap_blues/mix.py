"""Play, amplify and mix Hubcap Blues; write its stems."""
import pathlib
import sys

import numpy as np

from studio import amp, filters as fx, players, room
from studio.desk import Desk

from . import drums
from .form import RING_S, SECTIONS, SEED, TIME
from .score import parts

DESK = Desk(TIME, SECTIONS, RING_S, SEED)
CLEAN, PICKED_BASS, DRAWBARS, BRIGHT_PIANO, HARMONICA = 27, 34, 16, 1, 22


def drum_stem(score):
    bus = DESK.kit(score["drums"], players.FEEL, drums.chokes())
    direct = DESK.performed(score["bass"], PICKED_BASS, 1, lean_ms=0.5, loose_ms=1.2, touch=3)
    return fx.set_level(players.microphones(bus), -17.5) + fx.set_level(players.bass(direct, bus["kick"]), -20.0)


def rhythm_stem(score):
    left = players.driven_guitar(players.guitarist(DESK, score["guitar"], 10, tune=-2.5), -0.82, drive_db=22, tight_hz=110, mids_db=3,
                                 bite_db=6, second_db=6, presence_db=-0.5, cab=1, top_hz=5200)
    right = players.driven_guitar(players.guitarist(DESK, score["guitar2"], 20, tune=3.0), 0.82, drive_db=19, tight_hz=100, mids_db=4,
                                  bite_db=6, second_db=7, presence_db=0.5, bias=0.1, cab=2, top_hz=5600)
    guitars = left + right
    guitars = guitars + 0.05 * room.wet(guitars, room.room(0.4, 5))
    guitars = fx.highpass(fx.bell(fx.bell(guitars, 320, 1.5, 0.7), 2300, -1.5, 0.8), 88)
    narrow = DESK.by_section({"Verse": 0.72, "Stop-time": 0.85, "else": 1.0})
    mid, side = guitars.mean(axis=1), (guitars[:, 0] - guitars[:, 1]) / 2 * narrow
    guitars = DESK.gain(np.stack([mid + side, mid - side], 1), {"Verse": -2.0, "Solo": -2.0, "else": 0.0})

    fast = DESK.by_section({"Finale": 1.0, "Ending": 0.3, "Chorus": 0.55, "else": 0.25}, 0.9)
    organ = amp.rotary(DESK.performed(score["organ"], DRAWBARS, 30, lean_ms=0, loose_ms=2.5, touch=3), fast)
    organ = fx.bell(fx.highpass(organ, 190), 1400, 3.0, 0.6)
    organ = organ + 0.10 * room.wet(organ, room.room(0.8, 9))
    piano = DESK.performed(score["piano"], BRIGHT_PIANO, 40, lean_ms=1.0, loose_ms=3.0, touch=6, strum_ms=5)
    piano = fx.compress(fx.bell(fx.highpass(piano, 220), 2500, 2.5, 0.8), -12, 3, 0.008, 0.1)
    piano = piano + 0.06 * room.wet(piano, room.room(0.5, 10))
    return fx.set_level(guitars, -19.0) + fx.set_level(fx.width(organ, 0.8), -24.5) + fx.set_level(fx.width(piano, 0.7), -25.5)


def lead_stem(score):
    direct = DESK.performed(score["lead"], CLEAN, 50, lean_ms=3.0, loose_ms=4.0, touch=5, strum_ms=4)
    guitar = fx.pan(amp.amplifier(direct, drive_db=25, tight_hz=130, mids_db=4, bite_db=0, second_db=7, presence_db=-3, cab=4, sustain=0.55, top_hz=5000), 0.10)
    guitar = fx.bell(fx.bell(fx.highpass(guitar, 170), 600, 6.5, 0.7), 1900, -2.5, 0.6)
    guitar = DESK.gain(guitar, {"Verse": 1.0, "Stop-time": 0.5, "Solo": 1.8, "Finale": 1.4, "else": 0.0})
    beat = TIME.beat_s(0)
    hall = room.room(1.0, 8, predelay_s=0.02)
    guitar = guitar + 0.30 * room.echo(guitar, 0.75 * beat, 0.5, 2800, 3) + 0.09 * room.wet(guitar, hall)

    harp = DESK.performed(score["harmonica"], HARMONICA, 60, lean_ms=2.0, loose_ms=4.0, touch=6)
    harp = fx.pan(amp.bullet_microphone(harp), -0.22)
    harp = fx.bell(fx.bell(harp, 1850, -8, 0.8), 620, 6, 0.7)  # the sampled reed shouts its fourth partial
    harp = harp + 0.25 * room.echo(harp, 0.5 * beat, 0.4, 2400, 3) + 0.10 * room.wet(harp, hall)
    return fx.set_level(guitar, -19.7) + fx.set_level(harp, -21.0)


def main(folder):
    score = parts()
    stems = {"drums": drum_stem(score), "rhythm": rhythm_stem(score), "lead": lead_stem(score)}
    DESK.finish(stems, folder, lift={"Finale": 1.0, "Ending": 1.0, "else": 0.0})


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
