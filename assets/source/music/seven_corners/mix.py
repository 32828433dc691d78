"""Play and mix Seven Corners; write its stems. A small club: one room for the band, a longer tail for the two voices."""
import pathlib
import sys

from studio import filters as fx, players, room
from studio.desk import Desk
from studio.drumkit import CLOSED, FLOOR_TOM, HIGH_TOM, KICK, LOW_TOM, MID_TOM, OPEN, PEDAL, RIDE, SNARE
from studio.vibraphone import motor

from . import drums
from .drums import SLAP, SWEEP, TAP
from .form import RING_S, SECTIONS, SEED, TIME
from .score import parts

DESK = Desk(TIME, SECTIONS, RING_S, SEED)
PIANO, VIBRAPHONE, UPRIGHT, TREMOLO_STRINGS, TROMBONE, MUTED_TRUMPET, ALTO = 0, 11, 32, 44, 57, 59, 65
JAZZ, BRUSH = 32, 40

# A jazz kit and, for the first half and the last sound, brushes.
LAYERS = {
    KICK: [(JAZZ, 36, 1.0, None), (JAZZ + 2, 36, 0.25, ("highpass", 1200))],
    SNARE: [(JAZZ, 38, 0.75, None), (JAZZ + 2, 40, 0.4, ("highpass", 400))],
    TAP: [(BRUSH, 38, 1.5, None)],
    SLAP: [(BRUSH, 39, 1.5, None)],
    SWEEP: [(BRUSH, 40, 2.2, ("highpass", 300))],
    PEDAL: [(JAZZ, 44, 1.6, None)],
    HIGH_TOM: [(JAZZ, 50, 1.0, None)], MID_TOM: [(JAZZ, 47, 0.9, None)], LOW_TOM: [(JAZZ, 45, 0.9, None)], FLOOR_TOM: [(JAZZ, 41, 1.3, None)],
}
BUS = {TAP: "snare", SLAP: "snare", SWEEP: "snare"}
# The ride leads by a hair, the brushes lag by one.
FEEL = {RIDE: (-1.5, 1.6), PEDAL: (0.0, 1.5), SNARE: (2.0, 2.0), TAP: (2.0, 2.5), SLAP: (1.0, 1.5), SWEEP: (3.0, 3.0), CLOSED: (0.0, 2.0),
        OPEN: (0.0, 1.5), HIGH_TOM: (0.5, 1.5), MID_TOM: (0.5, 1.5), LOW_TOM: (0.5, 1.5), FLOOR_TOM: (0.5, 1.5)}

# The drummer's half of the trades stands forward: rows of (bar, dB).
ASKS = [(0, 0.0), (28, 3.0), (29, 0.0), (30, 3.0), (31, 0.0), (32, 2.5), (32 + 4 / 7, 0.0), (33, 2.5), (33 + 4 / 7, 0.0), (34, 2.0), (35, 0.0)]

CLUB = room.room(0.55, 21, predelay_s=0.006, top_hz=6000, bottom_hz=200)
TAIL = room.room(1.5, 22, predelay_s=0.022, top_hz=5200, bottom_hz=260)


def drum_stem(score):
    bus = DESK.kit(score["drums"], FEEL, drums.chokes(), layers=LAYERS, bus=BUS)
    kit = players.microphones(bus, {"kick": 0.9, "snare": 1.5, "hats": 2.2, "toms": 1.0, "cymbals": 1.8}, CLUB, crush=0.18, ambience=0.2, drive_db=1.5)
    kit = fx.shelf(fx.bell(kit, 3000, 2.0, 0.6), 6500, 3.0)
    kit = fx.width(fx.saturate(fx.compress(kit, -12, 2.5, 0.003, 0.12), 3), 1.4)
    kit = DESK.gain(kit, {"Vibraphone": 0.5, "Alto": -0.5, "Last head": -0.5, "Tag": -1.0, "Trades": 0.5, "else": 1.5})
    kit = DESK.gain(kit, DESK.by_bar(ASKS))
    direct = DESK.performed(score["bass"], UPRIGHT, 1, lean_ms=0.0, loose_ms=1.5, touch=3)
    bass = players.bass(direct, bus["kick"], edge=0.55, drive_db=8, split_hz=180, top_hz=3600)
    # The sample is nearly all fundamental: the wood and the finger are what walks.
    bass = fx.bell(fx.bell(fx.bell(bass, 55, -6.0, 0.8), 150, 2.5, 0.8), 900, 4.0, 0.7)
    return fx.set_level(kit, -19.5) + fx.set_level(bass, -21.5)


def rhythm_stem(score):
    piano = DESK.performed(score["piano"], PIANO, 20, lean_ms=0.5, loose_ms=2.5, touch=4, strum_ms=4)
    piano = fx.bell(fx.bell(fx.highpass(piano, 130), 300, -3.0, 0.8), 2600, 4.5, 0.7)
    piano = fx.compress(piano, -12, 2.5, 0.01, 0.12)
    piano = piano + 0.10 * room.wet(piano, CLUB) + 0.05 * room.wet(piano, TAIL)
    piano = DESK.gain(fx.width(piano, 0.8), {"Vibraphone": -1.0, "Last head": -0.5, "else": 0.0})

    trumpet = DESK.performed(score["trumpet"], MUTED_TRUMPET, 30, lean_ms=2.0, loose_ms=3.0, touch=4)
    trombone = DESK.performed(score["trombone"], TROMBONE, 40, lean_ms=2.0, loose_ms=3.0, touch=4)
    trumpet = fx.pan(fx.bell(fx.highpass(trumpet, 250), 3200, -2, 0.8).mean(axis=1), 0.45)
    trombone = fx.pan(fx.lowpass(fx.highpass(trombone, 110), 6000, 1).mean(axis=1), -0.45)
    horns = fx.set_level(trumpet, -27.5) + fx.set_level(trombone, -27.5)
    horns = horns + 0.14 * room.wet(horns, CLUB) + 0.07 * room.wet(horns, TAIL)
    return fx.set_level(piano, -21.0) + horns


def lead_stem(score):
    alto = DESK.performed(score["alto"], ALTO, 50, lean_ms=4.0, loose_ms=4.0, touch=5)
    alto = fx.bell(fx.bell(fx.highpass(alto, 160), 450, 0.5, 0.8), 1600, -1.5, 0.7)
    alto = fx.shelf(alto, 4200, 5.0)
    alto = fx.saturate(fx.compress(alto, -14, 2.5, 0.012, 0.15), 3)
    alto = fx.pan(alto.mean(axis=1), -0.08)
    alto = alto + 0.10 * room.wet(alto, CLUB) + 0.13 * room.wet(alto, TAIL)

    vibes = DESK.performed(score["vibes"], VIBRAPHONE, 60, lean_ms=1.0, loose_ms=3.0, touch=5)
    vibes = motor(fx.bell(fx.highpass(vibes, 180), 2000, 6.0, 0.6))
    vibes = fx.pan(vibes.mean(axis=1), 0.30) * 0.7 + vibes * 0.5
    vibes = vibes + 0.10 * room.wet(vibes, TAIL)
    vibes = DESK.gain(vibes, {"Vibraphone": 4.0, "else": 0.0})
    return fx.set_level(alto, -20.0) + fx.set_level(vibes, -22.0)


def police_stem(score):
    strings = DESK.performed(score["police"], TREMOLO_STRINGS, 70, lean_ms=0.0, loose_ms=4.0, touch=3)
    strings = fx.bell(fx.highpass(strings, 150), 1200, 2.0, 0.7)
    return fx.set_level(fx.width(strings + 0.12 * room.wet(strings, TAIL), 0.5), -27.0)


def main(folder):
    score = parts()
    stems = {"drums": drum_stem(score), "rhythm": rhythm_stem(score), "lead": lead_stem(score), "police": police_stem(score)}
    DESK.finish(stems, folder, lift={"Vamp": -1.5, "Head": -1.5, "Vibraphone": -1.0, "Last head": 2.0, "Tag": 1.5, "else": 0.0}, fade_s=1.2,
                quality={"drums": 4.0, "rhythm": 2.5, "lead": 3.0, "police": 0.0})


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
