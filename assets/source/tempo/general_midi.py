"""Write songs in eighteen styles and play them with fluidsynth: usage `general_midi.py <songs> <folder>`.

Leaves a file of 32-bit samples for each song and played.json, which says what they are.
"""
import dataclasses
import json
import os
import pathlib
import random
import struct
import subprocess
import sys

import numpy as np
from scipy.io import wavfile

SOUNDFONT = os.environ.get("SOUNDFONT", "/usr/share/sounds/sf2/MuseScore_General_Full.sf2")
RATE = 44_100
SECONDS = 50
TICKS = 960  # to the beat
# The synthesizer sounds so much after a note is due.
LATE_MS = 4.1
DRUMS = 9
KICK, RIM, SNARE, CLAP, HAT, PEDAL, TOM, OPEN, CRASH, RIDE, MARACAS = 36, 37, 38, 39, 42, 44, 45, 46, 49, 51, 70
PROGRESSIONS = [[0, 5, 7, 0], [0, 9, 5, 7], [0, 7, 9, 5], [0, 10, 5, 0], [0, 3, 10, 5]]
# For each channel, the programs that may play it: bass, chords, melody, pad.
BANDS = [[33, 34, 36, 38], [0, 4, 24, 25, 29, 16, 48, 89], [0, 11, 25, 27, 65, 73, 80, 81], [48, 89, 50, 52]]


def every(step, first=0.0, beats=4):
    return [first + index * step for index in range(round(beats / step))]


@dataclasses.dataclass
class Style:
    bpm: tuple
    # What drums strike in a bar; what they strike by chance: how often, which, at one of which places, how hard.
    drums: dict = dataclasses.field(default_factory=dict)
    chance: list = dataclasses.field(default_factory=list)
    beats: int = 4
    off: float = 0.5  # where the second note of a beat lies
    bass: list = None  # places; None is one, two or eight to the bar
    comp: list = None  # places of the chords; None is by chance
    is_picked: bool = False  # chords are picked note by note, nobody else plays


BACKBEAT = {KICK: [0, 2], SNARE: [1, 3], HAT: every(0.5)}
SIXTEENTHS = {KICK: [0, 2.5], SNARE: [1, 3], HAT: every(0.25)}
THIRD = 2 / 3
BREAKBEAT = {KICK: [0, 2.5], SNARE: [1, 3], HAT: every(0.5)}
SHUFFLE = {KICK: [0, 2], SNARE: [1, 3], HAT: every(1) + every(1, THIRD)}
SWING = {RIDE: every(1) + [1 + THIRD, 3 + THIRD], PEDAL: [1, 3]}
LATE_KICK = (0.6, KICK, [1.5, 2.5, 3.5], 95)
GHOSTS = (1.75, 2.25, 3.75)
STYLES = {
    "pop": Style((90, 130), BACKBEAT, [LATE_KICK]),
    "rock": Style((100, 175), BACKBEAT, [LATE_KICK], comp=every(0.5)),
    "sixteenths": Style((75, 115), SIXTEENTHS, [(0.5, KICK, [0.75], 90)]),
    "funk": Style((92, 115), SIXTEENTHS, [(0.5, KICK, [0.75], 90), *((0.5, SNARE, [at], 40) for at in GHOSTS)]),
    "house": Style((118, 132), {KICK: every(1), OPEN: every(1, 0.5), CLAP: [1, 3]}, bass=every(1, 0.5)),
    "drum and bass": Style((165, 180), BREAKBEAT, [(0.5, SNARE, [1.75, 2.25], 45)]),
    "shuffle": Style((80, 140), SHUFFLE, [(0.5, KICK, [1 + THIRD], 90)], off=THIRD),
    "swing": Style((120, 220), SWING, [(0.3, SNARE, [THIRD, 2 + THIRD], 55)], off=THIRD, bass=every(1)),
    "waltz": Style((90, 180), {KICK: [0], HAT: [1, 2]}, [(0.5, RIM, [1, 2], 70)], beats=3, bass=[0], comp=[1, 2]),
    "reggae": Style((65, 95), {KICK: [1, 3], RIM: [1, 3], HAT: every(0.5)}, bass=[0, 0.75, 1.5, 2.5], comp=every(1, 0.5)),
    "ballad": Style((60, 85), BACKBEAT),
    "half time": Style((130, 160), {KICK: [0], SNARE: [2], HAT: every(0.5)}, [(0.7, KICK, [1.5, 2.5, 3.5], 100)]),
    "latin": Style((90, 130), {KICK: [0, 1.5, 3], RIM: [0, 1, 1.5, 2.5, 3], MARACAS: every(0.5)}),
    "punk": Style((160, 190), {KICK: [0, 1.5, 2], SNARE: [1, 3], RIDE: every(0.5)}, comp=every(0.5)),
    "fast punk": Style((190, 215), {KICK: [0, 1.5, 2], SNARE: [1, 3], RIDE: every(1)}, comp=every(0.5)),
    "slow metal": Style((70, 110), {KICK: [0, 2], SNARE: [1, 3], HAT: every(1 / 3)}, comp=every(1 / 3)),
    "piano": Style((70, 140), bass=[], is_picked=True),
    "guitar": Style((70, 140), bass=[], is_picked=True),
}


class Song:
    """Notes as (beat, channel, key, velocity, beats), and what the song is made of."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.name = self.chance.choice(list(STYLES))
        self.style = STYLES[self.name]
        # As a MIDI file keeps it: whole microseconds a beat.
        self.beat_us = round(60e6 / round(self.chance.uniform(*self.style.bpm), self.chance.choice([0, 0, 0, 1, 2])))
        self.bpm = 60e6 / self.beat_us
        self.lead_ms = self.chance.uniform(0, 1500)
        self.hands = self.chance.choice([0, 2, 4, 7]) / 1000 * self.bpm / 60
        self.programs = [self.chance.choice(band) for band in BANDS]
        self.notes = []
        root, progression = self.chance.choice([40, 41, 43, 45]), self.chance.choice(PROGRESSIONS)
        bars = int(SECONDS * self.bpm / 60 // self.style.beats)
        intro, rest, fill = self.chance.choice([0, 0, 2, 4]), self.chance.choice([0, 0, 4]), self.chance.choice([4, 8])
        for bar in range(bars):
            base = root + progression[bar % 4]
            third = 4 if progression[bar % 4] in (0, 5, 7, 10) else 3
            if bar >= intro and not bars // 2 <= bar < bars // 2 + rest:
                self.drum(bar, fill)
            self.play(bar, base, [base + 12, base + 12 + third, base + 19], bar >= intro)

    def add(self, bar, place, channel, key, velocity, beats):
        beat = bar * self.style.beats + place + self.chance.gauss(0, self.hands)
        self.notes.append((beat, channel, key, velocity + self.chance.gauss(0, 7), beats))

    def moved(self, place):
        """A place between two beats, as the style has it."""
        return place if place == int(place) else int(place) + self.style.off

    def drum(self, bar, fill):
        if not self.style.drums:
            return
        for drum, places in self.style.drums.items():
            for place in places:
                quiet = drum in (HAT, RIDE, MARACAS, PEDAL)
                self.add(bar, place, DRUMS, drum, (80 if place % 1 == 0 else 65) if quiet else 105, 0.1)
        for share, drum, places, velocity in self.style.chance:
            if self.chance.random() < share:
                self.add(bar, self.chance.choice(places), DRUMS, drum, velocity, 0.1)
        if bar % fill == fill - 1 and self.chance.random() < 0.7:
            for place in every(0.25, self.style.beats - 1, 1):
                self.add(bar, place, DRUMS, self.chance.choice([TOM, TOM + 2, SNARE]), 95, 0.1)
        if bar % fill == 0:
            self.add(bar, 0, DRUMS, CRASH, 90, 0.1)

    def play(self, bar, base, chord, has_melody):
        style, chance = self.style, self.chance
        count = chance.choice([1, 2, 8])
        bass = style.bass if style.bass is not None else [self.moved(at) for at in every(4 / count)]
        for place in bass:
            self.add(bar, place, 0, base, 95, 0.4 if len(bass) > 3 else 0.9)
        if style.is_picked:
            for step in range(8):
                self.add(bar, step / 2, 1, chord[step * 2 % 3] + 12 * (step % 2), 80 - 12 * (step % 2), 0.5)
            self.add(bar, 0, 1, base, 92, 3.8)
        else:
            comp = style.comp or [self.moved(at) for at in chance.choice([[0], [0, 2], [0, 1.5], [0, 1, 2, 3]])]
            for place in comp:
                for key in chord:
                    self.add(bar, place, 1, key, 80, 0.4)
        if has_melody and chance.random() < 0.8:
            for _ in range(chance.choice([3, 4, 6])):
                place = chance.choice([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 0.25, 1.75])
                fine = style.off == 0.5 and self.bpm < 130
                if place < style.beats:
                    place = place if fine else self.moved(place)
                    self.add(bar, place, 2, base + 24 + chance.choice([0, 2, 4, 7, 9]), 88, 0.5)
        for key in chord:
            self.add(bar, 0, 3, key + 12, 60, style.beats)

    def midi(self):
        lead = self.lead_ms * 1000 / self.beat_us
        events = [(0, 0, bytes([0xC0 | channel, program])) for channel, program in enumerate(self.programs)]
        for beat, channel, key, velocity, beats in self.notes:
            tick = max(0, round((beat + lead) * TICKS))
            events.append((tick, 2, bytes([0x90 | channel, key, max(1, min(127, int(velocity)))])))
            events.append((tick + max(1, round(beats * TICKS)), 1, bytes([0x80 | channel, key, 0])))
        track, last = b"\x00\xff\x51\x03" + self.beat_us.to_bytes(3, "big"), 0
        for tick, _, message in sorted(events):
            track += varying(tick - last) + message
            last = tick
        track += b"\x00\xff\x2f\x00"
        return b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS) + b"MTrk" + struct.pack(">I", len(track)) + track


def varying(number):
    """A number as MIDI writes it: seven bits a byte, all but the last marked."""
    digits = [number & 127]
    while number := number >> 7:
        digits.append(number & 127 | 128)
    return bytes(reversed(digits))


def main(songs, folder):
    played = []
    midi, wave = folder / "song.mid", folder / "song.wav"
    for seed in range(songs):
        song = Song(seed)
        midi.write_bytes(song.midi())
        command = ["fluidsynth", "-ni", "-q", "-r", str(RATE), "-g", "0.6", "-F", wave, SOUNDFONT, midi]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, samples = wavfile.read(wave)
        mono = samples[: (SECONDS + 2) * RATE].mean(1) / 32768
        file = f"{seed}.f32"
        mono.astype("<f4").tofile(folder / file)
        offset = song.lead_ms + LATE_MS
        played.append(dict(style=song.name, file=file, sampleRate=RATE, bpm=song.bpm, offsetMs=offset))
    (folder / "played.json").write_text(json.dumps(played))


if __name__ == "__main__":
    main(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
