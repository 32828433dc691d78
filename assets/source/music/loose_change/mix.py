"""Play, amplify and mix Loose Change; write its stems."""
import pathlib
import sys

import numpy as np

from studio import amp, filters as fx, metal, percussion, players, room, wah
from studio.desk import Desk

from . import drums
from .form import RING_S, SECTIONS, SEED, TIME
from .score import parts

DESK = Desk(TIME, SECTIONS, RING_S, SEED)
FINGERED, POPPED, CLAVINET, TINES, DRAWBARS, FUNK_BANK = 33, 37, 7, 4, 16, 8
MUTE, TENOR, TRUMPET, ALTO, TROMBONE, TREMOLO_STRINGS = 59, 66, 56, 65, 57, 44
PLATE = room.room(1.15, 21, predelay_s=0.018, top_hz=7500, bottom_hz=260, reflections=14)
SMALL = room.room(0.35, 22, top_hz=6500, bottom_hz=220)


def drum_stem(score):
    bus = DESK.kit(score["drums"], players.FEEL, drums.chokes())
    bus["cymbals"] = fx.bell(bus["cymbals"], 2870, -9, 7)  # the ride's bell whistles between two notes
    kit = players.microphones(bus, {"snare": 1.2, "hats": 1.4, "cymbals": 0.66}, SMALL, ambience=0.22, drive_db=6.0)
    kit = fx.mono_below(fx.width(fx.bell(fx.shelf(kit, 6500, 4.5), 1800, 2.0, 0.6), 1.35), 120)
    hands = fx.highpass(percussion.hands(DESK, score["hands"], 5), 180)
    hands = hands + 0.12 * room.wet(hands, PLATE)
    hands = DESK.gain(hands, {"Broke": 2.5, "Pockets": 1.5, "else": 0.0})
    # A thumb for what lies low, a pop for the accents above it.
    popped = [note for note in score["bass"] if note.pitch >= 38 and ">" in note.marks and note.duration <= 220]
    thumbed = [note for note in score["bass"] if note not in popped]
    direct = DESK.performed(thumbed, FINGERED, 1, lean_ms=0.5, loose_ms=1.2, touch=3)
    direct = direct + 0.9 * DESK.performed(popped, POPPED, 2, lean_ms=0.5, loose_ms=1.2, touch=3)
    low = players.bass(direct, bus["kick"], edge=0.85, drive_db=12, split_hz=200, top_hz=4200)
    return fx.set_level(kit, -17.2) + fx.set_level(hands, -25.5) + fx.set_level(low, -19.2)


def guitars(score):
    line = players.driven_guitar(players.guitarist(DESK, score["guitar"], 10, tune=-2.0, loose_ms=2.2), -0.7, drive_db=7, tight_hz=150,
                                 mids_db=3, bite_db=6, second_db=1, presence_db=2, cab=11, top_hz=5800)
    direct = DESK.performed(score["chank"], 28, 20, bank=FUNK_BANK, tune=2.0, lean_ms=0.5, loose_ms=2.5, touch=5, strum_ms=11)
    chank = players.driven_guitar(direct, 0.7, drive_db=5, tight_hz=190, mids_db=1, bite_db=7, second_db=0, presence_db=2, cab=12, top_hz=6400)
    chank = fx.shelf(fx.highpass(chank, 210), 4000, 5.0)
    return fx.set_level(line, -24.0) + fx.set_level(chank, -22.8)


def keyboards(score):
    clav = DESK.performed(score["clav"], CLAVINET, 30, lean_ms=0.0, loose_ms=2.0, touch=6, strum_ms=2)
    clav = fx.saturate(fx.highpass(clav, 170), 5)
    clav = fx.pan(wah.wah(clav, 420, 3000, 1.8, dry=0.45).mean(axis=1), -0.28)
    clav = fx.bell(clav, 330, -2.5, 0.8)
    clav = clav + 0.06 * room.wet(clav, SMALL)
    tines = DESK.performed(score["keys"], TINES, 40, lean_ms=2.0, loose_ms=3.0, touch=5, strum_ms=6)
    tines = fx.shelf(fx.bell(fx.highpass(tines, 180), 300, -2.5, 0.7), 3500, 4.0)
    sway = 0.22 * np.sin(2 * np.pi * np.arange(DESK.total) / fx.SR * 112 / 60)  # once a beat from side to side
    tines = np.stack([tines[:, 0] * (1 + sway), tines[:, 1] * (1 - sway)], 1)
    tines = tines + 0.10 * room.wet(tines, PLATE)
    fast = DESK.by_section({"Big spree": 1.0, "Settled": 0.3, "else": 0.4}, 0.9)
    organ = fx.highpass(amp.rotary(DESK.performed(score["organ"], DRAWBARS, 50, lean_ms=0, loose_ms=2.5, touch=3), fast), 300)
    return fx.set_level(clav, -22.5) + fx.set_level(tines, -26.0) + fx.set_level(fx.width(organ, 0.8), -29.0)


def section(score):
    """The stabs: four players close together, the trumpet a little to the right."""
    players_of = (("trombone", TROMBONE, -0.35, 0.9), ("horn tenor", TENOR, -0.1, 0.8), ("horn alto", ALTO, 0.12, 0.8), ("horn trumpet", TRUMPET, 0.35, 1.0))
    together = 0
    for index, (name, program, place, gain) in enumerate(players_of):
        one = DESK.performed(score[name], program, 60 + index, tune=(-3, 2, -2, 3)[index], lean_ms=2.0, loose_ms=3.0, touch=4).mean(axis=1)
        together = together + gain * fx.pan(one / fx.rms(one), place)
    together = fx.compress(fx.shelf(fx.highpass(together, 160), 4200, 5.0), -12, 3, 0.012, 0.12)
    together = together + 0.14 * room.wet(together, PLATE)
    swell = DESK.by_bar([(0, 0.0), (35, -10.0), (35.25, -7.0), (35.5, -4.0), (35.7, -1.0), (36, 0.0)], 0.5)
    return fx.set_level(DESK.gain(together, swell), -19.3)


def rhythm_stem(score):
    band = DESK.gain(guitars(score), {"Toss": 1.5, "Heads": 2.5, "Spree": 0.5, "Big spree": 1.0, "else": 0.0}) + keyboards(score)
    narrow = DESK.by_section({"Toss": 0.6, "Heads": 0.7, "Tails": 0.85, "Pockets": 0.6, "else": 1.0})
    mid, side = band.mean(axis=1), (band[:, 0] - band[:, 1]) / 2 * narrow
    return np.stack([mid + side, mid - side], 1) + section(score)


def lead_stem(score):
    beat = TIME.beat_s(0)

    def voice(name, program, seed, place, level, low_hz, shape, wet):
        one = DESK.performed(score[name], program, seed, lean_ms=4.0, loose_ms=3.5, touch=5).mean(axis=1)
        one = fx.pan(one, place)
        one = fx.shelf(shape(fx.saturate(fx.highpass(one, low_hz), 3)), 4200, 5.0)
        one = fx.compress(one, -12, 2.5, 0.01, 0.15)
        one = one + 0.16 * room.echo(one, 0.75 * beat, 0.4, 2600, 2) + wet * room.wet(one, PLATE)
        return fx.set_level(one, level)

    tenor = voice("tenor", TENOR, 70, 0.06, -18.3, 150, lambda x: fx.bell(fx.bell(x, 620, 5.5, 0.7), 2000, -1.5, 0.7), 0.13)
    tenor = DESK.gain(tenor, {"Borrowed": 0.8, "Settled": 0.5, "else": 0.0})
    mute = voice("mute", MUTE, 71, -0.3, -21.3, 260, lambda x: fx.bell(x, 1500, 3.0, 0.7), 0.2)
    mute = DESK.gain(mute, {"Pockets": 2.5, "else": 0.0})
    trumpet = voice("trumpet", TRUMPET, 72, -0.12, -19.2, 220, lambda x: fx.bell(x, 700, 2.0, 0.7), 0.15)
    alto = voice("alto", ALTO, 73, 0.28, -22.3, 200, lambda x: fx.bell(x, 600, 2.0, 0.7), 0.14)
    coin = fx.pan(metal.struck(DESK, score["coins"], 80), 0.15)
    coin = coin + 0.25 * room.wet(coin, PLATE) + 0.2 * room.echo(coin, 0.75 * beat, 0.5, 9000, 2)
    return tenor + mute + trumpet + alto + fx.set_level(coin, -25.0)


def police_stem(score):
    strings = DESK.performed(score["police"], TREMOLO_STRINGS, 90, lean_ms=0.0, loose_ms=3.0, touch=3)
    strings = fx.bell(fx.bell(fx.highpass(strings, 180), 400, -2, 0.8), 1300, 3, 0.8)
    strings = fx.compress(strings, -14, 3, 0.02, 0.2)
    return fx.set_level(fx.width(fx.lowpass(strings + 0.2 * room.wet(strings, PLATE), 6000), 0.4), -24.9)


def main(folder):
    score = parts()
    stems = {"drums": drum_stem(score), "rhythm": rhythm_stem(score), "lead": lead_stem(score), "police": police_stem(score)}
    DESK.finish(stems, folder, lift={"Heads": -0.5, "Big spree": 1.0, "Settled": 0.6, "else": 0.0}, quality={"drums": 4.0, "rhythm": 3.0, "lead": 2.5, "police": 0.0})


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
