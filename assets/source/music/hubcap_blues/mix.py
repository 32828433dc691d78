"""Play, amplify and mix Hubcap Blues; write its stems."""
import pathlib
import sys

import numpy as np

from studio import amp, filters as fx, players, room
from studio.desk import Desk
from studio.slide import Slider

from . import drums
from .form import RING_S, SECTIONS, SEED, TIME
from .score import parts

DESK = Desk(TIME, SECTIONS, RING_S, SEED)
CLEAN, PICKED_BASS, DRAWBARS, BRIGHT_PIANO, TREMOLO_STRINGS = 27, 34, 16, 1, 44
STEEL = 25  # the slide's strings


def drum_stem(score):
    bus = DESK.kit(score["drums"], players.FEEL, drums.chokes())
    direct = DESK.performed(score["bass"], PICKED_BASS, 1, lean_ms=0.5, loose_ms=1.2, touch=3)
    kit = DESK.gain(fx.shelf(players.microphones(bus, {"hats": 1.35, "cymbals": 1.0}), 6500, 3.8), {"Riff": -0.5, "Verse": -1.2, "else": 0.0})
    return fx.set_level(kit, -17.5) + fx.set_level(players.bass(direct, bus["kick"]), -20.0)


def rhythm_stem(score):
    left = players.driven_guitar(players.guitarist(DESK, score["guitar"], 10, tune=-2.5), -0.82, drive_db=22, tight_hz=110, mids_db=3,
                                 bite_db=6, second_db=6, presence_db=-0.5, cab=1, top_hz=5200)
    right = players.driven_guitar(players.guitarist(DESK, score["guitar2"], 20, tune=3.0), 0.82, drive_db=19, tight_hz=100, mids_db=4,
                                  bite_db=6, second_db=7, presence_db=0.5, bias=0.1, cab=2, top_hz=5600)
    guitars = left + right
    guitars = guitars + 0.05 * room.wet(guitars, room.room(0.4, 5))
    guitars = fx.highpass(fx.bell(guitars, 320, 1.0, 0.7), 88)
    # The riff bites where it is alone; under the hook and the solos it leaves the upper mids to them.
    bite = DESK.by_section({"Riff": 1.0, "Stop-time": 1.0, "Verse": 0.7, "else": 0.0})[:, None]
    guitars = bite * fx.bell(guitars, 2300, 4.0, 0.7) + (1 - bite) * fx.bell(guitars, 2300, -3.0, 0.7)
    narrow = DESK.by_section({"Stop-time": 0.8, "Verse": 0.75, "else": 1.0})
    mid, side = guitars.mean(axis=1), (guitars[:, 0] - guitars[:, 1]) / 2 * narrow
    guitars = DESK.gain(np.stack([mid + side, mid - side], 1), {"Riff": 1.5, "Stop-time": 0.5, "Verse": -1.0, "Solo": -1.5, "else": 0.0})

    fast = DESK.by_section({"Finale": 1.0, "Ending": 0.3, "Chorus": 0.55, "else": 0.25}, 0.9)
    organ = amp.rotary(DESK.performed(score["organ"], DRAWBARS, 30, lean_ms=0, loose_ms=2.5, touch=3), fast)
    organ = fx.bell(fx.highpass(organ, 190), 1400, 0.5, 0.6)
    organ = organ + 0.10 * room.wet(organ, room.room(0.8, 9))
    piano = DESK.performed(score["piano"], BRIGHT_PIANO, 40, lean_ms=1.0, loose_ms=3.0, touch=6, strum_ms=5)
    piano = fx.compress(fx.bell(fx.highpass(piano, 220), 2500, 2.5, 0.8), -12, 3, 0.008, 0.1)
    piano = piano + 0.06 * room.wet(piano, room.room(0.5, 10))
    return fx.set_level(guitars, -19.0) + fx.set_level(fx.width(organ, 0.8), -24.5) + fx.set_level(fx.width(piano, 0.7), -25.5)


def lead_stem(score):
    direct = DESK.performed(score["lead"], CLEAN, 50, lean_ms=3.0, loose_ms=4.0, touch=5, strum_ms=4)
    guitar = fx.pan(amp.amplifier(direct, drive_db=25, tight_hz=130, mids_db=4, bite_db=0, second_db=7, presence_db=-3, cab=4, sustain=0.55, top_hz=5000), 0.12)
    guitar = fx.bell(fx.bell(fx.highpass(guitar, 170), 600, 5.0, 0.7), 1900, -1.0, 0.6)
    guitar = DESK.gain(guitar, {"Stop-time": -1.5, "Verse": 0.0, "Chorus": 2.0, "Solo": 1.8, "Slowing": 0.5, "Finale": 2.4, "else": 0.0})
    beat = TIME.beat_s(0)
    hall = room.room(1.0, 8, predelay_s=0.02)
    guitar = guitar + 0.30 * room.echo(guitar, 0.75 * beat, 0.5, 2800, 3) + 0.09 * room.wet(guitar, hall)

    # A smaller amplifier with more sustain, on the other side, in a longer room.
    direct = DESK.performed(score["slide"], STEEL, 60, hands=Slider, lean_ms=4.0, loose_ms=4.0, touch=5)
    slide = fx.pan(amp.amplifier(direct, drive_db=21, tight_hz=170, mids_db=6, bite_db=2, second_db=4, presence_db=-1, cab=6, sustain=0.7, top_hz=4600), -0.28)
    slide = fx.bell(fx.highpass(slide, 210), 1700, 2.0, 0.7)
    slide = DESK.gain(slide, {"Stop-time": -1.0, "Solo": 1.5, "Finale": 1.0, "else": 0.0})
    slide = slide + 0.28 * room.echo(slide, 0.5 * beat, 0.42, 2600, 3) + 0.16 * room.wet(slide, hall)
    return fx.set_level(guitar, -19.7) + fx.set_level(slide, -19.6)


def police_stem(score):
    strings = DESK.performed(score["police"], TREMOLO_STRINGS, 70, lean_ms=-4.0, loose_ms=3.0, touch=3)
    strings = fx.shelf(fx.bell(fx.highpass(strings, 150), 1500, 4.0, 0.7), 5000, 2.0)
    strings = strings + 0.15 * room.wet(strings, room.room(1.2, 12))
    return fx.set_level(fx.width(strings, 0.9), -24.6)


def main(folder):
    score = parts()
    stems = {"drums": drum_stem(score), "rhythm": rhythm_stem(score), "lead": lead_stem(score), "police": police_stem(score)}
    DESK.finish(stems, folder, lift={"Riff": -0.5, "Stop-time": -0.5, "Verse": -0.5, "Finale": 0.8, "Slowing": 0.5, "Ending": 0.8, "else": 0.0}, fade_s=2.4, quality={"police": 1.0})


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
