"""Play, amplify and mix Chrome Boots; write its stems."""
import pathlib
import sys

from studio import amp, crowd, filters as fx, percussion, players, room
from studio.desk import Desk

from . import drums
from .form import RING_S, SECTIONS, SEED, TIME
from .score import parts

DESK = Desk(TIME, SECTIONS, RING_S, SEED)
CLEAN, PICKED_BASS, BRIGHT_PIANO, CHOIR, TENOR_SAX, BARITONE_SAX, SAW = 27, 34, 1, 52, 66, 67, 81
HALL = room.room(1.3, 19, predelay_s=0.018, top_hz=5600)  # the one hall that all of it is in
BEAT_S = TIME.beat_s(0)


def drum_stem(score, bus):
    kit = players.microphones(bus, {"toms": 1.3, "snare": 1.2, "hats": 1.35, "cymbals": 0.8}, room.room(0.75, 21, top_hz=6500, bottom_hz=140), crush=0.4, ambience=0.2,
                              drive_db=6)
    kit = DESK.gain(fx.shelf(kit, 6000, 4.0), {"Verse": -1.5, "Second verse": -1.0, "Solo": -1.2, "Crowd": -0.5, "else": 0.0})
    claps = fx.set_level(crowd.claps(DESK, score["hands"], 71), -26.0) + fx.set_level(percussion.hands(DESK, score["hands"], 74), -29.0)
    claps = fx.bell(fx.highpass(claps, 420), 1300, 2, 0.8)
    claps = claps + 0.35 * room.wet(claps, HALL)
    claps = DESK.gain(claps, {"Stomp": 1.5, "Solo": 1.5, "Crowd": 2.5, "Verse": -1.0, "else": 0.0})
    direct = DESK.performed(score["bass"], PICKED_BASS, 1, lean_ms=0.5, loose_ms=1.2, touch=3)
    return fx.set_level(kit, -17.5) + fx.set_level(claps, -26.0) + fx.set_level(players.bass(direct, bus["kick"], edge=0.6), -20.5)


def rhythm_stem(score, bus):
    left = players.driven_guitar(players.guitarist(DESK, score["guitar"], 10, tune=-3.0), -0.8, drive_db=24, tight_hz=100, mids_db=4,
                                 bite_db=5, second_db=8, presence_db=-1.0, cab=11, top_hz=5000)
    right = players.driven_guitar(players.guitarist(DESK, score["guitar2"], 20, tune=3.5), 0.8, drive_db=16, tight_hz=110, mids_db=3,
                                  bite_db=7, second_db=6, presence_db=0.5, bias=0.1, cab=12, top_hz=5600)
    guitars = left + right
    guitars = guitars + 0.07 * room.wet(guitars, HALL)
    guitars = fx.highpass(fx.bell(fx.bell(guitars, 300, -1.0, 0.7), 2200, -2.0, 0.8), 88)
    guitars = DESK.gain(guitars, {"Verse": -0.5, "Second verse": -0.8, "Lift": -1.0, "else": 0.0})

    piano = DESK.performed(score["piano"], BRIGHT_PIANO, 40, lean_ms=0.5, loose_ms=3.0, touch=6, strum_ms=4)
    piano = fx.compress(fx.bell(fx.highpass(piano, 240), 2600, 3.0, 0.8), -14, 4, 0.006, 0.1)
    piano = piano + 0.10 * room.wet(piano, HALL)
    baritone = DESK.performed(score["baritone"], BARITONE_SAX, 60, lean_ms=1.5, loose_ms=3.0, touch=5)
    baritone = fx.bell(fx.saturate(fx.highpass(baritone, 90), 5), 700, 2.5, 0.7)
    baritone = fx.width(players.make_way(baritone, bus["kick"]), 0.5)
    choir = DESK.performed(score["choir"], CHOIR, 50, lean_ms=-18, loose_ms=3.0, touch=3)
    choir = fx.bell(fx.highpass(choir, 260), 1200, 2.0, 0.7)
    choir = choir + 0.35 * room.wet(choir, HALL)
    return (fx.set_level(guitars, -19.5) + fx.set_level(fx.width(piano, 0.7), -24.5) + fx.set_level(baritone, -26.0)
            + fx.set_level(fx.width(choir, 1.2), -28.0))


def lead_guitar(notes, seed, place, cab, tune=0.0):
    direct = DESK.performed(notes, CLEAN, seed, tune=tune, lean_ms=1.5, loose_ms=3.0, touch=5, strum_ms=4)
    guitar = fx.pan(amp.amplifier(direct, drive_db=26, tight_hz=140, mids_db=5, bite_db=0, second_db=8, presence_db=-2, cab=cab, sustain=0.6,
                                  top_hz=5000), place)
    return fx.bell(fx.bell(fx.highpass(guitar, 190), 620, 4.5, 0.7), 1900, -1.5, 0.6)


def lead_stem(score):
    guitars = lead_guitar(score["lead"], 80, 0.12, 13) + 0.62 * lead_guitar(score["lead2"], 85, -0.3, 14, tune=4.0)
    guitars = DESK.gain(guitars, {"Solo": -1.5, "Lift": -1.0, "Lifted chorus": 0.5, "Everybody": 0.5, "Ending": -4.0, "else": 0.0})
    guitars = guitars + 0.24 * room.echo(guitars, 2 / 3 * BEAT_S, 0.45, 2800, 3) + 0.10 * room.wet(guitars, HALL)
    sax = DESK.performed(score["sax"], TENOR_SAX, 90, lean_ms=2.0, loose_ms=4.0, touch=6)
    sax = fx.bell(fx.bell(fx.saturate(fx.highpass(sax, 140), 6), 1500, 2.5, 0.7), 420, -2.0, 0.8)
    sax = DESK.gain(fx.pan(fx.compress(sax, -16, 3, 0.008, 0.12).mean(axis=1), -0.16), {"Lifted chorus": -1.0, "Everybody": -1.5, "Ending": -4.0, "else": 0.0})
    sax = sax + 0.20 * room.echo(sax, 1 / 3 * BEAT_S, 0.4, 2600, 2) + 0.14 * room.wet(sax, HALL)

    heys = crowd.voices(DESK, score["hey"], 72, people=7, vowels=("eh", "ee"), scoop=4.0, fall=6.0, breath=1.3)
    sung = crowd.voices(DESK, score["crowd"], 73, people=5, vowels=("ah", "oh"), scoop=1.2)
    people = fx.set_level(fx.saturate(heys, 6), -20.0) + fx.set_level(fx.saturate(sung, 4), -22.5)
    people = fx.bell(fx.highpass(people, 180), 1700, 2.0, 0.6)
    people = people + 0.30 * room.wet(people, HALL)
    people = DESK.gain(people, {"Lifted chorus": -0.5, "Lift": -1.5, "Crowd": 1.5, "Ending": -4.0, "else": 0.0})
    return fx.set_level(guitars, -16.5) + fx.set_level(sax, -20.8) + people


def police_stem(score):
    tone = DESK.performed(score["police"], SAW, 95, lean_ms=0, loose_ms=1.0, touch=3)
    tone = fx.lowpass(fx.highpass(tone, 200), 2600)
    tone = fx.bell(fx.saturate(tone, 8), 950, 3.0, 0.7)
    tone = fx.width(tone, 0.6) + 0.18 * room.echo(tone, 1 / 3 * BEAT_S, 0.4, 2000, 3)
    return fx.set_level(tone + 0.2 * room.wet(tone, HALL), -24.5)


def main(folder):
    score = parts()
    bus = DESK.kit(score["drums"], players.FEEL, drums.chokes())
    stems = {"drums": drum_stem(score, bus), "rhythm": rhythm_stem(score, bus), "lead": lead_stem(score), "police": police_stem(score)}
    DESK.finish(stems, folder, lift={"Lifted chorus": 0.6, "Everybody": 1.2, "Ending": 1.2, "else": 0.0},
                quality={"drums": 4.0, "rhythm": 3.0, "lead": 2.2, "police": 0.5})


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
