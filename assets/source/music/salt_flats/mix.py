"""Play, amplify and mix Salt Flats; write its stems. Its one world is a spring."""
import pathlib
import sys

import numpy as np

from studio import amp, filters as fx, players, room
from studio.desk import Desk
from studio.spring import kicked, spring
from studio.tremolo import tremolo

from . import drums
from .form import RING_S, SECTIONS, SEED, TIME
from .score import parts

DESK = Desk(TIME, SECTIONS, RING_S, SEED)
CLEAN, PICKED_BASS, ROCK_ORGAN, TENOR, TROMBONE = 27, 34, 18, 66, 57
TANK = spring(2.4, 5)
SHORT_TANK = spring(1.2, 6)
# Bar and gain in dB of the whole: the climb has a step a bar, the last theme stands a dB above the rest.
LIFT = [(0, 0.0), (2, -1.2), (10, -0.6), (18, -1.0), (26, 0.0), (34, -2.0), (38, -1.8), (39, -1.2), (40, -0.6), (41, 0.0), (42, 0.2), (50, 1.0)]


def drum_stem(score):
    bus = DESK.kit(score["drums"], players.FEEL, drums.chokes())
    kit = players.microphones(bus, {"toms": 1.7, "snare": 1.2, "hats": 1.2, "cymbals": 0.88})
    kit = fx.shelf(kit, 5800, 5.5)
    kit = kit + 0.06 * room.wet(fx.highpass(bus["snare"] + 0.6 * bus["toms"], 200), SHORT_TANK)
    direct = DESK.performed(score["bass"], PICKED_BASS, 1, lean_ms=0.5, loose_ms=1.0, touch=3)
    return fx.set_level(kit, -17.5) + fx.set_level(players.bass(direct, bus["kick"], edge=0.6, drive_db=12), -20.0)


def _clean_amp(direct, place, air_db, **rig):
    """A clean combo turned up until it just gives: the speaker, and over it the string itself as a ribbon near it hears it."""
    speaker = amp.amplifier(direct, second_db=0, tight_hz=90, bias=0.08, top_hz=5900, **rig)
    string = fx.highpass(direct.mean(axis=1)[:, None], 2600)[:, 0]
    return fx.pan(speaker + string / fx.rms(string) * 10 ** (air_db / 20), place)


def rhythm_stem(score):
    left = _clean_amp(players.guitarist(DESK, score["guitar"], 10, tune=-2.0, loose_ms=2.0), -0.75, -15, drive_db=8, mids_db=2, bite_db=0, presence_db=0, cab=1)
    right = _clean_amp(players.guitarist(DESK, score["guitar2"], 20, tune=2.5, muted_gain=1.8, loose_ms=1.6), 0.75, -13, drive_db=10, mids_db=2, bite_db=6,
                       presence_db=3, cab=2)
    depth = DESK.by_section({"Bridge": 0.62, "Mirage": 0.85, "Climb": 0.6, "Ending": 0.5, "else": 0.0})
    left = tremolo(left, TIME, 2, depth)
    left = DESK.gain(left, {"Mirage": 2.5, "Bridge": 1.5, "else": 0.0})
    guitars = fx.set_level(left, -20.0) + fx.set_level(right, -20.0)
    drip = DESK.by_section({"Mirage": 0.36, "Bridge": 0.18, "Ending": 0.22, "else": 0.11})
    guitars = guitars + drip[:, None] * room.wet(guitars, TANK)
    narrow = DESK.by_section({"Theme": 0.7, "Theme high": 0.85, "else": 1.0})
    mid, side = guitars.mean(axis=1), (guitars[:, 0] - guitars[:, 1]) / 2 * narrow
    guitars = np.stack([mid + side, mid - side], 1)
    guitars = fx.highpass(fx.bell(fx.bell(guitars, 270, -3.0, 0.7), 1700, -3.0, 0.6), 100)

    fast = DESK.by_section({"Flat second": 1.0, "Climb": 0.7, "Ending": 0.4, "else": 0.3}, 0.9)
    organ = amp.rotary(DESK.performed(score["organ"], ROCK_ORGAN, 30, lean_ms=0, loose_ms=2.0, touch=3), fast)
    organ = fx.bell(fx.highpass(organ, 240), 1400, 2.0, 0.6)
    organ = organ + 0.07 * room.wet(organ, SHORT_TANK)
    guitars = DESK.gain(guitars, {"Theme": 1.0, "Theme high": 0.5, "else": 0.0})
    return fx.set_level(guitars, -18.8) + fx.set_level(fx.width(organ, 0.9), -25.0)


def lead_stem(score):
    first = _clean_amp(DESK.performed(score["lead"], CLEAN, 50, lean_ms=0.5, loose_ms=1.6, touch=4), 0.08, -14, drive_db=8, mids_db=3, bite_db=-3,
                       presence_db=-1, cab=4, sustain=0.1)
    second = _clean_amp(DESK.performed(score["lead2"], CLEAN, 60, tune=4.0, lean_ms=1.5, loose_ms=2.4, touch=4), -0.4, -15, drive_db=8, mids_db=3, bite_db=-3,
                        presence_db=-1, cab=3, sustain=0.1)
    first = fx.bell(fx.bell(fx.highpass(first, 150), 700, 5.0, 0.6), 2300, -3.0, 0.7)
    first = DESK.gain(first, {"Theme": 1.4, "Theme high": 0.2, "Bridge": 0.2, "Theme with all": 3.2, "Mirage": -2.0, "Climb": 0.8, "Bridge again": 1.0, "Flat second": 2.2, "else": 0.5})
    second = fx.highpass(second, 180)
    picks = fx.set_level(first, -18.7) + fx.set_level(second, -24.5)
    dwell = DESK.by_section({"Mirage": 0.50, "Bridge": 0.26, "Bridge again": 0.23, "Ending": 0.30, "else": 0.19})
    picks = picks + dwell[:, None] * room.wet(picks, TANK)

    horn = fx.compress(DESK.performed(score["sax"], TENOR, 70, lean_ms=4.0, loose_ms=4.0, touch=6), -14, 3, 0.006, 0.1)
    horn = fx.bell(fx.bell(fx.saturate(fx.highpass(horn, 150), 6), 1500, 3.0, 0.8), 600, -2.0, 0.8)
    horn = fx.pan(fx.highpass(horn, 160).mean(axis=1), -0.28)
    horn = horn + 0.10 * room.wet(horn, SHORT_TANK)
    kicks = kicked(TANK, DESK.total, [DESK.at(TIME.tick(33, 6)), DESK.bar(59)], 8)
    return picks + fx.set_level(horn, -22.0) + 0.16 * kicks


def police_stem(score):
    brass = DESK.performed(score["police"], TROMBONE, 90, lean_ms=0, loose_ms=3.0, touch=4)
    brass = fx.compress(fx.bell(fx.highpass(brass, 110), 1300, 4.0, 0.7), -12, 3, 0.01, 0.12)
    brass = tremolo(brass, TIME, 4, 0.35 * np.ones(DESK.total))  # flutter-tongued
    brass = brass + 0.11 * room.wet(brass, SHORT_TANK)
    return fx.set_level(fx.width(brass, 0.8), -24.5)


def main(folder):
    score = parts()
    stems = {"drums": drum_stem(score), "rhythm": rhythm_stem(score), "lead": lead_stem(score), "police": police_stem(score)}
    DESK.finish(stems, folder, lift=DESK.by_bar(LIFT, 0.1), fade_s=1.5)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
