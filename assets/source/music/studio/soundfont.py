"""FluidSynth driven block by block, so that a note starts where it is told to.

The command line player rounds events to milliseconds; here events fall on 64-sample blocks (1.3 ms) and
the attack of every sampled key is measured once and taken off the start, so what is left is under 0.7 ms.
"""
import ctypes
import ctypes.util
import os
from functools import lru_cache

import numpy as np

SR = 48000
BLOCK = 64
BEND_RANGE = 24  # semitones each way
# Drum channel 9 is kept free; each note gets a channel of its own so that bends never touch a neighbour.
NOTE_CHANNELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15]
SOUNDFONT = os.environ.get("SOUNDFONT", "/usr/share/sounds/sf2/MuseScore_General_Full.sf2")


def _library():
    lib = ctypes.CDLL(ctypes.util.find_library("fluidsynth") or "libfluidsynth.so.3")
    for name in ("new_fluid_settings", "new_fluid_synth"):
        getattr(lib, name).restype = ctypes.c_void_p
    return lib


_LIB = _library()


class Synth:
    """One FluidSynth instance without reverb and chorus."""

    def __init__(self, gain=0.6):
        settings = ctypes.c_void_p(_LIB.new_fluid_settings())
        set_num = _LIB.fluid_settings_setnum
        set_num(settings, b"synth.sample-rate", ctypes.c_double(SR))
        set_num(settings, b"synth.gain", ctypes.c_double(gain))
        _LIB.fluid_settings_setint(settings, b"synth.reverb.active", 0)
        _LIB.fluid_settings_setint(settings, b"synth.chorus.active", 0)
        _LIB.fluid_settings_setint(settings, b"synth.polyphony", 128)
        self._settings = settings
        self._synth = ctypes.c_void_p(_LIB.new_fluid_synth(settings))
        if _LIB.fluid_synth_sfload(self._synth, SOUNDFONT.encode(), 1) < 0:
            raise SystemExit(f"cannot load the soundfont {SOUNDFONT}")

    def program(self, channel, bank, program):
        _LIB.fluid_synth_bank_select(self._synth, channel, bank)
        _LIB.fluid_synth_program_change(self._synth, channel, program)
        _LIB.fluid_synth_pitch_wheel_sens(self._synth, channel, BEND_RANGE)
        for control, value in ((7, 100), (11, 127), (10, 64), (91, 0), (93, 0)):
            _LIB.fluid_synth_cc(self._synth, channel, control, value)

    def on(self, channel, key, velocity):
        _LIB.fluid_synth_noteon(self._synth, channel, key, velocity)

    def off(self, channel, key):
        _LIB.fluid_synth_noteoff(self._synth, channel, key)

    def bend(self, channel, semitones):
        value = int(round(8192 + 8192 * semitones / BEND_RANGE))
        _LIB.fluid_synth_pitch_bend(self._synth, channel, max(0, min(16383, value)))

    def silence(self):
        _LIB.fluid_synth_system_reset(self._synth)
        for _ in range(200):  # voices that were cut fade out here, not in the next part
            if np.abs(self.render(BLOCK * 16)).max() < 1e-6:
                return

    def render(self, samples):
        """The next `samples` samples (a multiple of the block) as float64, shape (samples, 2)."""
        left = np.zeros(samples, np.float32)
        right = np.zeros(samples, np.float32)
        pointer = ctypes.POINTER(ctypes.c_float)
        _LIB.fluid_synth_write_float(
            self._synth, samples,
            left.ctypes.data_as(pointer), 0, 1,
            right.ctypes.data_as(pointer), 0, 1,
        )
        return np.stack([left, right], 1).astype(np.float64)


@lru_cache(maxsize=1)
def shared_synth():
    return Synth()


def attack(sound, share=0.12):
    """Index of the first sample louder than `share` of the peak of the first 60 ms."""
    level = np.abs(sound).max(axis=1)
    head = level[: int(0.06 * SR)]
    return int(np.argmax(head >= share * head.max())) if head.max() > 0 else 0


@lru_cache(maxsize=None)
def attack_of(bank, program, key, velocity):
    synth = shared_synth()
    synth.silence()
    synth.program(0, bank, program)
    synth.on(0, key, velocity)
    sound = synth.render(BLOCK * 90)
    synth.silence()
    # Low strings carry up to 43 ms of nothing before the pick; a reed takes 25 ms to speak.
    return min(attack(sound, 0.3), int(0.046 * SR))


@lru_cache(maxsize=None)
def drum_hit(kit, key, velocity, seconds=2.6):
    """One hit of a drum, cut so that its attack is at index 0 after 1 ms of lead-in."""
    synth = shared_synth()
    synth.silence()
    synth.program(9, 128, kit)
    synth.on(9, key, velocity)
    sound = synth.render(int(seconds * SR) // BLOCK * BLOCK)
    synth.silence()
    start = attack(sound)
    lead = 48
    padded = np.concatenate([np.zeros((lead, 2)), sound, np.zeros((start, 2))])[start:start + lead + len(sound)]
    padded[:16] *= np.linspace(0, 1, 16)[:, None]
    return padded  # the attack is at index `lead`


def play(events, bank, program, total, tune_cents=0.0):
    """Render pitched notes. Each event: start_s, length_s, key, velocity, curve (function of seconds -> semitones, or None)."""
    # Measured before the channels are set up: a reset takes programs and bend ranges with it.
    lags = {key: attack_of(bank, program, key, 100) for key in {event[2] for event in events}}
    synth = shared_synth()
    synth.silence()
    for channel in NOTE_CHANNELS:
        synth.program(channel, bank, program)
    timeline, silences, sounding_until = [], [], -1.0
    for index, (start, length, key, velocity, curve) in enumerate(sorted(events, key=lambda e: (e[0], e[2]))):
        channel = NOTE_CHANNELS[index % len(NOTE_CHANNELS)]
        lag = lags[key]
        begin = max(0, int(round((start * SR - lag) / BLOCK)))
        # After a rest, the recorded breath before the attack would be heard through a distorted amplifier.
        if start > sounding_until + 0.12:
            silences.append((begin * BLOCK, int((start - 0.0015) * SR)))
        sounding_until = max(sounding_until, start + length)
        end = max(begin + 4, int(round((start + length) * SR / BLOCK)))
        offset = tune_cents / 100
        timeline.append((begin, 1, "bend", channel, offset + (curve(0.0) if curve else 0.0), 0))
        timeline.append((begin, 2, "on", channel, key, velocity))
        if curve:
            for block in range(begin + 2, end, 2):
                value = offset + curve((block - begin) * BLOCK / SR)
                timeline.append((block, 1, "bend", channel, value, 0))
        timeline.append((end, 0, "off", channel, key, 0))
    timeline.sort(key=lambda e: (e[0], e[1]))
    out = np.zeros((total, 2))
    position = 0
    for block, _, kind, channel, value, velocity in timeline:
        at = min(block * BLOCK, total // BLOCK * BLOCK)
        if at > position:
            out[position:at] = synth.render(at - position)
            position = at
        if kind == "on":
            synth.on(channel, value, velocity)
        elif kind == "off":
            synth.off(channel, value)
        else:
            synth.bend(channel, value)
    rest = (total - position) // BLOCK * BLOCK
    if rest > 0:
        out[position:position + rest] = synth.render(rest)
    synth.silence()
    for first, last in silences:
        out[first:last] = 0
    return out
