"""Parts that most bands have: a kit through its microphones, a bass that makes way for the kick, two guitarists."""
import numpy as np

from . import amp, filters as fx, room
from .drumkit import CLOSED, FLOOR_TOM, HIGH_TOM, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, SNARE, TAMBOURINE

# (lean_ms, loose_ms) of what does not carry the beat: hats a little ahead, tambourine behind.
FEEL = {CLOSED: (-2.0, 2.2), PEDAL: (-1.0, 2.0), OPEN: (-1.0, 1.5), RIDE: (-2.5, 2.2), TAMBOURINE: (4.0, 2.5), SNARE: (3.0, 2.0),
        HIGH_TOM: (0.5, 1.5), MID_TOM: (0.5, 1.5), LOW_TOM: (0.5, 1.5), FLOOR_TOM: (0.5, 1.5)}


def microphones(bus, gains=None, space=None, crush=0.30, ambience=0.16, drive_db=3.0):
    """The kit's buses as one stereo sound: each close microphone equalised, then crushed in parallel and put in a room.

    gains: factors by bus; space: an impulse response of `room.room`; crush and ambience: how much of each.
    """
    gain = {"kick": 1.25, "snare": 1.15, "hats": 1.0, "toms": 1.25, "cymbals": 0.72, **(gains or {})}
    kick = fx.bell(fx.bell(fx.bell(fx.highpass(bus["kick"], 35), 62, 2.5, 1.2), 350, -4, 0.9), 3600, 4, 0.9)
    snare = fx.bell(fx.bell(fx.highpass(bus["snare"], 110), 210, 1.5, 1.1), 4800, 3, 0.8)
    # The open hat of this kit whistles at 11.4 kHz.
    hats = fx.bell(fx.bell(fx.highpass(bus["hats"], 420), 7500, 1.5, 0.8), 11400, -7, 3.5)
    toms = fx.bell(fx.bell(fx.highpass(bus["toms"], 55), 420, -4, 0.8), 3800, 3, 0.9)
    cymbals = fx.highpass(bus["cymbals"], 350)
    close = (gain["kick"] * fx.mono_below(kick, 400) + gain["snare"] * snare + gain["hats"] * hats + gain["toms"] * toms
             + gain["cymbals"] * cymbals)
    space = room.room(0.5, 3, top_hz=7000, bottom_hz=150) if space is None else space
    air = room.wet(0.35 * kick + snare + 0.35 * hats + toms + 0.35 * cymbals, space)
    crushed = fx.compress(close, -22, 8, 0.004, 0.09)
    mixed = close + crush * crushed * fx.rms(close) / fx.rms(crushed) + ambience * air
    mixed = fx.shelf(fx.bell(mixed, 900, 1.5, 0.6), 6500, 1.5)
    return fx.mono_below(fx.saturate(mixed, drive_db), 120)


def make_way(x, kick, most_db=2.5):
    """`x` ducked by at most so many dB under each kick (the kick's bus)."""
    gain = fx.compressor_gain(kick, 20 * np.log10(np.abs(kick).max() + 1e-9) - 24, 3, 0.002, 0.09)
    return x * np.maximum(gain, 10 ** (-most_db / 20))[:, None]


def bass(direct, kick, edge=0.5, drive_db=16, split_hz=240, top_hz=4200):
    """A bass from its direct signal: the low part compressed, the high part driven (`edge` 0 for an upright), mono, and
    ducked under the kick."""
    mono = direct.mean(axis=1)[:, None]
    low = fx.compress(fx.lowpass(mono, split_hz), -14, 4, 0.008, 0.12)
    high = fx.lowpass(fx.saturate(fx.highpass(mono, split_hz), drive_db), top_hz)
    mixed = low / fx.rms(low) + edge * high / fx.rms(high)
    return fx.highpass(make_way(np.repeat(mixed, 2, axis=1), kick), 36)


CLEAN, MUTED = 27, 28


def guitarist(desk, notes, seed, tune=0.0, clean=CLEAN, muted=MUTED, muted_gain=1.5, lean_ms=0.5, loose_ms=3.0, strum_ms=9.0):
    """The direct signal of one guitarist: open notes, and those marked `m` palm-muted. Put it through `amp.amplifier`."""
    manner = {"lean_ms": lean_ms, "loose_ms": loose_ms, "touch": 5.0, "strum_ms": strum_ms}
    open_notes = [note for note in notes if "m" not in note.marks]
    muted_notes = [note for note in notes if "m" in note.marks]
    direct = desk.performed(open_notes, clean, seed, tune=tune, **manner)
    return direct + muted_gain * desk.performed(muted_notes, muted, seed + 1, tune=tune, **manner) if muted_notes else direct


def driven_guitar(direct, place, **rig):
    """A guitarist's direct signal through an amplifier, panned: `place` -1 left to 1 right."""
    return fx.pan(amp.amplifier(direct, **rig), place)
