"""Play, amplify and mix Night Shift; write its stems."""
import pathlib
import sys

import numpy as np
import scipy.signal as sg

from studio import amp, filters as fx, players, room
from studio.desk import Desk

from . import drums
from .form import RING_S, SECTIONS, SEED, TIME
from .score import parts

DESK = Desk(TIME, SECTIONS, RING_S, SEED)
PICKED_BASS, SAW, NEW_AGE, SQUARE, DRAWBARS, GRAND, CELLO, SYNTH_BRASS = 34, 81, 88, 80, 16, 0, 42, 62
CONCRETE = room.room(1.3, 31, predelay_s=0.022, top_hz=6800, bottom_hz=240, reflections=12)
SMALL = room.room(0.4, 32, top_hz=6500, bottom_hz=200)
BEAT = TIME.beat_s(0)


def drum_stem(score):
    bus = DESK.kit(score["drums"], players.FEEL, drums.chokes())
    kit = players.microphones(bus, {"hats": 1.5, "cymbals": 0.8}, SMALL, ambience=0.2, drive_db=3.5)
    kit = fx.shelf(kit, 6000, 4.0)
    # Under the bridge the kit stands farther off.
    far = DESK.by_section({"Underpass": 0.30, "Argument": 0.12, "else": 0.04}, 0.2)[:, None]
    kit = kit + far * room.wet(kit, CONCRETE)
    direct = DESK.performed(score["bass"], PICKED_BASS, 1, lean_ms=0.3, loose_ms=1.0, touch=3)
    low = players.bass(direct, bus["kick"], edge=0.6, drive_db=13, split_hz=220, top_hz=3800)
    return fx.set_level(kit, -17.3) + fx.set_level(low, -19.4)


def swept(x, rate_bars, low_hz, high_hz):
    """Through a low-pass that opens and closes over so many bars, as a hand on a knob does."""
    dark, light = fx.lowpass(x, low_hz, 2), fx.lowpass(x, high_hz, 2)
    bar_s = 4 * BEAT
    open_share = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(len(x)) / fx.SR / (rate_bars * bar_s))
    return dark * (1 - open_share)[:, None] + light * open_share[:, None]


def phased(x, rate_hz=0.35):
    """Two all-pass stages whose corner wanders, mixed with the dry signal."""
    out = np.zeros_like(x)
    step = 2400
    state = np.zeros((2, 1, x.shape[1]))
    for first in range(0, len(x), step):
        hz = 700 * 2 ** (1.2 * np.sin(2 * np.pi * rate_hz * first / fx.SR))
        c = (np.tan(np.pi * hz / fx.SR) - 1) / (np.tan(np.pi * hz / fx.SR) + 1)
        piece = x[first:first + step]
        for stage in range(2):
            piece, state[stage] = sg.lfilter([c, 1], [1, c], piece, axis=0, zi=state[stage])
        out[first:first + step] = piece
    return 0.5 * (x + out)


def machines(score):
    threes = DESK.performed(score["threes"], SAW, 10, lean_ms=0.0, loose_ms=0.8, touch=3)
    threes = swept(fx.highpass(threes, 220), 8, 900, 7500)
    threes = fx.pan(threes.mean(axis=1), -0.45)
    threes = threes + 0.35 * room.echo(threes, 0.75 * BEAT, 0.45, 3000, 3)
    fours = DESK.performed(score["fours"], NEW_AGE, 20, lean_ms=0.0, loose_ms=0.8, touch=3)
    fours = fx.shelf(fx.pan(fx.highpass(fours, 400).mean(axis=1), 0.5), 5000, 4.0)
    fours = fours + 0.30 * room.echo(fours, 0.5 * BEAT, 0.4, 4500, 3)
    rise = DESK.by_bar([(0, -9.0), (1, -6.5), (2, -4.5), (4, -2.5), (6, -1.0), (8, -2.0), (16, -1.0), (24, 0.0), (48, 1.0)], 1.0)
    return DESK.gain(fx.set_level(threes, -24.0) + fx.set_level(fours, -26.5), rise)


def guitars(score):
    left = players.driven_guitar(players.guitarist(DESK, score["guitar"], 30, tune=-2.0, loose_ms=1.8, strum_ms=8), -0.78, drive_db=14, tight_hz=120,
                                 mids_db=2, bite_db=6, second_db=3, presence_db=1, cab=21, top_hz=5400)
    right = players.driven_guitar(players.guitarist(DESK, score["guitar2"], 40, tune=2.5, loose_ms=2.5, strum_ms=12), 0.75, drive_db=8, tight_hz=170,
                                  mids_db=1, bite_db=6, second_db=1, presence_db=2, cab=22, top_hz=6000)
    right = phased(right) + 0.30 * room.echo(right, 0.75 * BEAT, 0.5, 3200, 3)
    left = fx.highpass(left, 95)
    return fx.set_level(left, -22.5) + fx.set_level(fx.highpass(right, 180), -23.5)


def rhythm_stem(score):
    piano = DESK.performed(score["piano"], GRAND, 50, lean_ms=1.0, loose_ms=4.0, touch=5, strum_ms=9)
    piano = fx.bell(fx.highpass(piano, 110), 2600, 2.5, 0.8)
    piano = piano + 0.35 * room.wet(piano, CONCRETE)
    slow = DESK.by_section({"Last lap": 0.9, "else": 0.15}, 1.2)
    organ = fx.highpass(amp.rotary(DESK.performed(score["organ"], DRAWBARS, 60, lean_ms=0, loose_ms=2.0, touch=2), slow), 240)
    band = DESK.gain(guitars(score), {"Clock in": -2.0, "First lap": 1.5, "Last lap": 0.8, "else": 0.0}) + machines(score)
    narrow = DESK.by_section({"Clock in": 0.6, "First lap": 0.75, "else": 1.0})
    mid, side = band.mean(axis=1), (band[:, 0] - band[:, 1]) / 2 * narrow
    return np.stack([mid + side, mid - side], 1) + fx.set_level(piano, -19.5) + fx.set_level(fx.width(organ, 0.8), -27.0)


def lead_stem(score):
    direct = DESK.performed(score["lead"], players.CLEAN, 70, lean_ms=2.0, loose_ms=3.0, touch=4, strum_ms=3)
    guitar = fx.pan(amp.amplifier(direct, drive_db=24, tight_hz=140, mids_db=4, bite_db=0, second_db=6, presence_db=-2, cab=24, sustain=0.75, top_hz=5000), 0.08)
    guitar = fx.bell(fx.bell(fx.highpass(guitar, 180), 700, 4.5, 0.7), 2000, -1.0, 0.6)
    guitar = guitar + 0.34 * room.echo(guitar, 0.75 * BEAT, 0.5, 2800, 4) + 0.12 * room.wet(guitar, CONCRETE)
    glow = DESK.performed(score["glow"], SQUARE, 80, lean_ms=0.0, loose_ms=1.5, touch=4).mean(axis=1)
    glow = fx.lowpass(fx.saturate(fx.highpass(fx.pan(glow, -0.25), 240), 4), 4200, 1)
    glow = glow + 0.4 * room.echo(glow, 0.5 * BEAT, 0.5, 2600, 4) + 0.12 * room.wet(glow, CONCRETE)
    bow = DESK.performed(score["bow"], CELLO, 90, lean_ms=-12.0, loose_ms=4.0, touch=5).mean(axis=1)
    bow = fx.bell(fx.bell(fx.highpass(fx.pan(bow, 0.05), 185, 4), 900, 3.0, 0.7), 2400, 2.5, 0.8)
    bow = bow + 0.32 * room.wet(bow, CONCRETE) + 0.15 * room.echo(bow, 1.5 * BEAT, 0.4, 2200, 2)
    return fx.set_level(guitar, -19.6) + fx.set_level(glow, -22.5) + fx.set_level(bow, -18.6)


def police_stem(score):
    brass = DESK.performed(score["police"], SYNTH_BRASS, 100, lean_ms=0.0, loose_ms=1.5, touch=3)
    brass = fx.compress(fx.bell(fx.highpass(brass, 160), 1500, 3, 0.8), -14, 3, 0.02, 0.2)
    sway = 0.35 * np.sin(2 * np.pi * np.arange(DESK.total) / fx.SR / (4 * BEAT))  # once a bar from side to side
    brass = np.stack([brass[:, 0] * (1 + sway), brass[:, 1] * (1 - sway)], 1)
    return fx.set_level(fx.lowpass(brass + 0.2 * room.wet(brass, CONCRETE), 5500), -25.5)


def main(folder):
    score = parts()
    stems = {"drums": drum_stem(score), "rhythm": rhythm_stem(score), "lead": lead_stem(score), "police": police_stem(score)}
    DESK.finish(stems, folder, lift={"Clock in": -1.0, "Underpass": -1.5, "Last lap": 1.0, "Clock out": 1.0, "else": 0.0},
                quality={"drums": 4.0, "rhythm": 3.0, "lead": 2.5, "police": 0.0})


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
