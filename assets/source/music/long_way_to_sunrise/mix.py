"""Play, amplify and mix Long Way to Sunrise; write its stems.

Two worlds: the ballad and the way home stand in a wide hall, the chase is close and dry.
"""
import pathlib
import sys
from dataclasses import replace

import numpy as np

from studio import amp, crowd, filters as fx, players, room, swell
from studio.desk import Desk
from studio.drumkit import KICK, RIDE

from . import drums
from .form import RING_S, SECTIONS, SEED, TIME
from .score import parts

DESK = Desk(TIME, SECTIONS, RING_S, SEED)
GRAND, BRIGHT_PIANO, DRAWBARS, UPRIGHT, PICKED_BASS = 0, 1, 16, 32, 34
STRINGS, CHOIR, OOHS, TRUMPET, TROMBONE, FRENCH_HORN, TENOR, FLUTE = 48, 52, 53, 56, 57, 60, 66, 73
BRUSH = 40
HALL = room.room(2.3, 81, predelay_s=0.03, top_hz=6200, bottom_hz=240, reflections=14)
STREET = room.room(0.45, 82, top_hz=7000, bottom_hz=200)
CHASE_BAR, HOME_BAR = 20, 64

BRUSHES = {
    KICK: [(32, 36, 0.8, None)],
    drums.SLAP: [(BRUSH, 39, 1.5, None)],
    drums.SWIRL: [(BRUSH, 40, 2.2, ("highpass", 300))],
    RIDE: [(32, RIDE, 0.8, None)],
}
BRUSH_FEEL = {**players.FEEL, drums.SLAP: (1.5, 1.5), drums.SWIRL: (3.0, 3.0)}


def between(notes, first, end):
    """Notes from one bar line to another."""
    return [note for note in notes if TIME.bar_tick(first) <= note.tick < TIME.bar_tick(end)]


def soft_hard(notes):
    """What is played in the hall, and what in the chase."""
    chase = between(notes, CHASE_BAR, HOME_BAR)
    return [note for note in notes if note not in chase], chase


def drum_stem(score):
    brushes = DESK.kit(drums.notes(0, drums.STICKS_BAR), BRUSH_FEEL, seed=1, layers=BRUSHES, bus={drums.SLAP: "snare", drums.SWIRL: "snare"})
    soft = players.microphones(brushes, {"kick": 0.9, "snare": 1.5, "toms": 0.9, "cymbals": 1.3}, STREET, crush=0.15, ambience=0.1, drive_db=1.0)
    soft = fx.width(soft, 1.3) + 0.16 * room.wet(soft, HALL)
    bus = DESK.kit(drums.notes(drums.STICKS_BAR), players.FEEL, drums.chokes())
    kit = players.microphones(bus, {"snare": 1.2, "hats": 1.35, "cymbals": 0.8}, STREET, ambience=0.2, drive_db=6.0)
    kit = fx.mono_below(fx.width(fx.shelf(kit, 6500, 4.5), 1.25), 120)
    far = DESK.by_bar([(0, 0.10), (CHASE_BAR, 0.0), (44, 0.12), (48, 0.0), (HOME_BAR, 0.12)], 0.1)[:, None]
    kit = kit + far * room.wet(kit, HALL)
    kit = DESK.gain(kit, DESK.by_bar([(0, -3.0), (18, -1.5), (19, 0.0), (CHASE_BAR, -0.4), (28, 0.0), (44, -1.0), (47, 0.0)]))
    grown = swell.swells(DESK, [TIME.bar_tick(bar) for bar in (8, 20, 36, 48, 56)])

    low_wood = DESK.performed(between(score["bass"], 0, 16), UPRIGHT, 1, lean_ms=0.0, loose_ms=1.5, touch=3)
    wood = players.bass(low_wood, brushes["kick"], edge=0.5, drive_db=8, split_hz=180, top_hz=3400)
    wood = fx.bell(fx.bell(fx.bell(wood, 55, -4.0, 0.8), 150, 2.0, 0.8), 900, 3.5, 0.7)
    direct = DESK.performed(between(score["bass"], 16, TIME.bars), PICKED_BASS, 2, lean_ms=0.5, loose_ms=1.1, touch=3)
    low = players.bass(direct, bus["kick"], edge=0.65, drive_db=14, split_hz=220, top_hz=4200)
    return (fx.set_level(soft, -25.0) + fx.set_level(kit, -17.2) + fx.set_level(grown, -27.0) + fx.set_level(wood, -23.0)
            + fx.set_level(low, -19.6))


def guitars(score):
    left = players.driven_guitar(players.guitarist(DESK, score["guitar"], 10, tune=-2.5, loose_ms=2.4), -0.8, drive_db=20, tight_hz=110, mids_db=3,
                                 bite_db=6, second_db=5, presence_db=0.5, cab=31, top_hz=5400)
    right = players.driven_guitar(players.guitarist(DESK, score["guitar2"], 20, tune=2.5, loose_ms=2.6), 0.8, drive_db=14, tight_hz=150, mids_db=2,
                                  bite_db=6, second_db=3, presence_db=1, bias=0.1, cab=32, top_hz=5800)
    both = fx.set_level(left, -21.0) + fx.set_level(right, -22.5)
    both = both + 0.05 * room.wet(both, STREET)
    # Under the horns' tune the guitars leave them the upper mids.
    return fx.bell(fx.bell(fx.highpass(both, 92), 320, -1.5, 0.7), 1900, -2.5, 0.7)


def keyboards(score):
    soft, hard = soft_hard(score["piano"])
    grand = DESK.performed(soft, GRAND, 30, lean_ms=1.0, loose_ms=4.0, touch=6, strum_ms=7)
    grand = fx.bell(fx.bell(fx.highpass(grand, 70), 280, -2.0, 0.8), 2600, 2.5, 0.7)
    grand = fx.width(fx.compress(grand, -10, 2.0, 0.015, 0.2), 0.7)
    grand = grand + 0.26 * room.wet(grand, HALL)
    grand = DESK.gain(grand, {"Two of us": 0.5, "Headlights": -1.5, "Home": 0.0, "else": 0.0})
    bright = DESK.performed(hard, BRIGHT_PIANO, 31, lean_ms=0.5, loose_ms=2.5, touch=5, strum_ms=3)
    bright = fx.compress(fx.bell(fx.highpass(bright, 260), 3200, 3.0, 0.8), -12, 3, 0.008, 0.1)
    bright = fx.width(bright + 0.07 * room.wet(bright, STREET), 0.8)
    bright = DESK.gain(bright, {"Breath": 2.0, "else": 0.0})
    fast = DESK.by_section({"All of it": 1.0, "Chorus": 0.6, "else": 0.25}, 0.9)
    organ = fx.highpass(amp.rotary(DESK.performed(score["organ"], DRAWBARS, 40, lean_ms=0, loose_ms=2.5, touch=3), fast), 240)
    return fx.set_level(grand, -20.3) + fx.set_level(bright, -26.0) + fx.set_level(fx.width(organ, 0.8), -27.0)


def pads(score):
    strings = DESK.performed(score["strings"], STRINGS, 50, lean_ms=-18.0, loose_ms=4.0, touch=3)
    strings = fx.shelf(fx.bell(fx.highpass(strings, 200), 450, -2.0, 0.8), 5000, 2.5)
    wide = DESK.by_bar([(0, 0.35), (CHASE_BAR, 0.14), (44, 0.35), (48, 0.16)], 0.1)[:, None]
    strings = strings + wide * room.wet(strings, HALL)
    strings = DESK.gain(strings, DESK.by_bar([(0, -3.0), (14, -1.5), (16, -0.5), (18, 1.5), (20, 0.0), (44, -1.0), (47, 2.0), (48, 0.0), (56, 1.5)], 0.8))
    choir = fx.bell(fx.highpass(DESK.performed(score["choir"], CHOIR, 51, lean_ms=-20.0, loose_ms=5.0, touch=3), 220), 1200, 2.0, 0.7)
    choir = fx.width(choir + 0.25 * room.wet(choir, HALL), 1.3)
    return fx.set_level(strings, -24.5) + fx.set_level(choir, -24.0)


def rhythm_stem(score):
    band = DESK.gain(guitars(score), {"Chase": 6.0, "Harder": 3.0, "Breath": 0.0, "All of it": 0.8, "else": 0.8})
    narrow = DESK.by_section({"Chase": 0.75, "else": 1.0})
    mid, side = band.mean(axis=1), (band[:, 0] - band[:, 1]) / 2 * narrow
    return np.stack([mid + side, mid - side], 1) + keyboards(score) + pads(score)


def singer(score):
    """A voice without words: the sampled one for its body, two throats for its breath."""
    sung = DESK.performed(score["voice"], OOHS, 60, lean_ms=-6.0, loose_ms=3.0, touch=4).mean(axis=1)
    throat = crowd.voices(DESK, score["voice"], 61, people=2, vowels=("oh", "ah"), scoop=0.5, fall=0.0, breath=0.25, loose_ms=7.0)
    body = fx.pan(sung / fx.rms(sung), 0.0) + 0.55 * fx.width(throat, 0.5) / fx.rms(throat)
    body = fx.bell(fx.bell(fx.highpass(body, 240), 900, 1.5, 0.7), 2600, 3.5, 0.7)
    body = fx.compress(body, -12, 2.5, 0.02, 0.2)
    body = body + 0.16 * room.echo(body, 1.0 * TIME.beat_s(0), 0.4, 2600, 2) + 0.34 * room.wet(body, HALL)
    return DESK.gain(body, {"Night air": 0.0, "Two of us": 0.8, "Breath": 1.8, "else": 0.0})


def brass(score):
    """The tune of the chase: a trumpet on it, trombone and tenor an octave below."""
    below = [replace(note, pitch=note.pitch - 12) for note in score["horns"]]
    together = 0
    for index, (notes, program, place, gain) in enumerate(((score["horns"], TRUMPET, 0.2, 1.0), (below, TROMBONE, -0.3, 0.85), (below, TENOR, -0.05, 0.7),
                                                            (below, FRENCH_HORN, 0.4, 0.6))):
        one = DESK.performed(notes, program, 70 + index, tune=(-3, 3, -2, 2)[index], lean_ms=1.0, loose_ms=2.5, touch=4).mean(axis=1)
        together = together + gain * fx.pan(one / fx.rms(one), place)
    together = fx.compress(fx.shelf(fx.bell(fx.highpass(together, 170), 700, 1.5, 0.7), 4200, 3.5), -12, 3, 0.012, 0.12)
    together = together + 0.12 * room.wet(together, STREET) + 0.04 * room.wet(together, HALL)
    together = DESK.gain(together, {"Chase": -0.5, "Sunrise": 0.6, "All of it": 1.2, "else": 0.0})
    answer = fx.pan(DESK.performed(score["trumpet"], TRUMPET, 80, tune=4, lean_ms=1.0, loose_ms=2.5, touch=4).mean(axis=1), -0.45)
    answer = fx.compress(fx.bell(fx.highpass(answer, 240), 1500, 1.5, 0.7), -12, 3, 0.012, 0.12)
    answer = answer + 0.2 * room.echo(answer, 0.75 * TIME.beat_s(TIME.bar_tick(CHASE_BAR)), 0.45, 3000, 2) + 0.12 * room.wet(answer, STREET)
    return fx.set_level(together, -18.0) + fx.set_level(answer, -20.5)


def lead_stem(score):
    flute = fx.pan(DESK.performed(score["flute"], FLUTE, 65, lean_ms=-4.0, loose_ms=4.0, touch=4).mean(axis=1), 0.3)
    flute = fx.shelf(fx.bell(fx.highpass(flute, 300), 1400, 2.0, 0.7), 5000, 2.0)
    flute = flute + 0.14 * room.echo(flute, 0.5 * TIME.beat_s(0), 0.4, 3000, 2) + 0.34 * room.wet(flute, HALL)
    return fx.set_level(singer(score), -22.3) + fx.set_level(flute, -23.5) + brass(score)


def police_stem(score):
    low = DESK.performed(score["police"], FRENCH_HORN, 90, lean_ms=-6.0, loose_ms=3.0, touch=3)
    low = fx.saturate(fx.bell(fx.bell(fx.highpass(low, 130), 350, -2, 0.8), 1300, 5, 0.8), 8)
    low = fx.compress(low, -14, 3, 0.02, 0.2)
    low = DESK.gain(low, {"Night air": -5.0, "Two of us": -4.0, "Headlights": -2.0, "Breath": -2.0, "Home": -6.0, "else": 0.0})
    return fx.set_level(fx.width(fx.lowpass(low + 0.2 * room.wet(low, HALL), 6000), 0.6), -25.0)


LIFT = {"Night air": -2.0, "Two of us": -1.0, "Headlights": -1.6, "Chorus": 0.3, "Breath": -0.6, "Sunrise": 0.6, "All of it": 1.2, "Home": -0.5, "else": 0.0}


def main(folder):
    score = parts()
    stems = {"drums": drum_stem(score), "rhythm": rhythm_stem(score), "lead": lead_stem(score), "police": police_stem(score)}
    DESK.finish(stems, folder, lift=LIFT, fade_s=1.6, quality={"drums": 4.0, "rhythm": 3.0, "lead": 2.5, "police": 0.0})


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
