"""Play and mix Coffee Run; write its stems."""
import pathlib
import sys

from studio import amp, filters as fx, players, room
from studio.desk import Desk
from studio.snaps import snaps

from . import drums
from .form import RING_S, SECTIONS, SEED, TIME
from .score import parts

DESK = Desk(TIME, SECTIONS, RING_S, SEED)
JAZZ_GUITAR, FINGERED_BASS, DRAWBARS, BRASS, TENOR, HARMON, TROMBONE = 26, 33, 16, 61, 66, 59, 57
# One small wooden room for all; the soloists have a plate behind them.
ROOM = room.room(0.45, 11, top_hz=6000, bottom_hz=160)
PLATE = room.room(1.35, 12, predelay_s=0.024, top_hz=5200, bottom_hz=260, reflections=4)
STREET = room.room(2.6, 13, predelay_s=0.06, top_hz=2600, bottom_hz=220)


def drum_stem(score):
    bus = DESK.kit(score["drums"], players.FEEL, drums.CHOKES)
    kit = players.microphones(bus, gains={"hats": 1.35, "cymbals": 0.7, "toms": 1.1}, space=ROOM, crush=0.26, ambience=0.2, drive_db=4.0)
    kit = fx.shelf(kit, 7000, 2.0)
    direct = DESK.performed(score["bass"], FINGERED_BASS, 1, lean_ms=0.5, loose_ms=1.2, touch=3)
    bass = fx.bell(players.bass(direct, bus["kick"], edge=0.42, drive_db=9, split_hz=260, top_hz=3000), 800, 2, 0.7)
    fingers = snaps(TIME, DESK.total, score["snaps"], SEED + 2, DESK.loudness)
    fingers = fingers + 0.35 * room.wet(fingers, PLATE)
    return fx.set_level(kit, -18.0) + fx.set_level(bass, -19.5) + fx.set_level(fingers, -26.0)


def clean_guitar(notes, seed, place, tune, **rig):
    # The clean guitar has hardly any body up here; the jazz guitar is warm enough for chops.
    direct = players.guitarist(DESK, notes, seed, tune=tune, clean=JAZZ_GUITAR, strum_ms=11, muted_gain=0.9)
    sound = amp.amplifier(direct, **{"drive_db": 5, "tight_hz": 90, "mids_db": 0, "bite_db": 1, "second_db": 0, "presence_db": 0, "top_hz": 6200, **rig})
    return fx.pan(sound, place)


def rhythm_stem(score):
    chops = clean_guitar(score["guitar"], 10, -0.62, -2.0, cab=3)
    sixths = clean_guitar(score["guitar2"], 20, 0.66, 2.5, cab=5)
    guitars = fx.bell(fx.highpass(chops + 0.8 * sixths, 130), 380, 4, 0.7)
    guitars = guitars + 0.10 * room.wet(guitars, ROOM)
    guitars = DESK.gain(guitars, {"Question": 4.5, "Answer": 1.5, "Bridge": -1.0, "Quay": -1.0, "else": 0.0})

    fast = DESK.by_section({"Together": 1.0, "Home": 0.7, "Bridge": 0.35, "else": 0.12}, 0.9)
    organ = amp.rotary(DESK.performed(score["organ"], DRAWBARS, 30, lean_ms=0, loose_ms=2.5, touch=3), fast)
    organ = fx.bell(fx.highpass(organ, 170), 1300, 2.0, 0.6)
    organ = organ + 0.10 * room.wet(organ, ROOM)

    horns = DESK.performed(score["horns"], BRASS, 40, lean_ms=2.0, loose_ms=3.0, touch=4, strum_ms=4)
    horns = fx.bell(fx.highpass(horns, 180), 1700, -2, 0.7)
    horns = fx.compress(horns, -12, 3, 0.01, 0.12)
    horns = horns + 0.14 * room.wet(horns, PLATE)
    return fx.set_level(guitars, -22.0) + fx.set_level(fx.width(organ, 0.85), -25.0) + fx.set_level(fx.width(horns, 0.8), -24.5)


def lead_stem(score):
    tenor = DESK.performed(score["tenor"], TENOR, 50, lean_ms=5.0, loose_ms=4.0, touch=5)
    tenor = fx.pan(fx.compress(tenor, -14, 2.5, 0.012, 0.14).mean(axis=1), -0.14)
    tenor = fx.bell(fx.bell(fx.highpass(tenor, 150), 320, 1.5, 0.8), 1900, 2.5, 0.7)
    trumpet = DESK.performed(score["trumpet"], HARMON, 60, lean_ms=3.0, loose_ms=4.0, touch=5)
    trumpet = fx.pan(fx.compress(trumpet, -14, 2.5, 0.01, 0.14).mean(axis=1), 0.2)
    trumpet = fx.bell(fx.highpass(trumpet, 260), 1200, 2.5, 0.7)
    echo = 2 / 3 * TIME.beat_s(0)
    tenor = tenor + 0.10 * room.echo(tenor, echo, 0.4, 2600, 2) + 0.13 * room.wet(tenor, PLATE)
    trumpet = trumpet + 0.16 * room.echo(trumpet, echo, 0.45, 2800, 3) + 0.17 * room.wet(trumpet, PLATE)
    return fx.set_level(tenor, -18.6) + fx.set_level(trumpet, -20.2)


def police_stem(score):
    calls = DESK.performed(score["police"], TROMBONE, 70, lean_ms=4.0, loose_ms=6.0, touch=4)
    calls = fx.lowpass(fx.highpass(fx.pan(calls.mean(axis=1), 0.1), 120), 2600)
    return fx.set_level(0.55 * calls + 0.5 * room.wet(calls, STREET), -28.5)


def main(folder):
    score = parts()
    stems = {"drums": drum_stem(score), "rhythm": rhythm_stem(score), "lead": lead_stem(score), "police": police_stem(score)}
    DESK.finish(stems, folder, lift={"Bridge": 0.3, "Together": 1.0, "Home": 1.0, "else": 0.0}, ceiling_db=-2.7)  # its kick and snare together overshoot most when encoded


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
