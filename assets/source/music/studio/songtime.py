"""The time of a song: bars of any meter, tempo changes, stops and swing, all in ticks (960 a quarter)."""
from bisect import bisect_right

PPQ = 960
SIXTEENTH = PPQ // 4
TRIPLET = PPQ // 3


class SongTime:
    """Where each bar lies and when each tick is heard.

    bars: how many. tempo: rows of (bar, sixteenth, quarters a minute), the first at (0, 0). meters: rows of
    (bar, beats, unit). stops: rows of (bar, sixteenth, ms): the music stands still from that tick on for so long; what
    is written on the tick sounds as it begins. pre_roll_s: silence in the file before tick 0. swung: whether eighths
    written straight are played 2:1 (an off-beat eighth at 640 of 960 ticks, sixteenths in between accordingly).
    """

    def __init__(self, bars, tempo, meters=((0, 4, 4),), stops=(), pre_roll_s=0.1, swung=False):
        self.bars, self.pre_roll_s, self.swung = bars, pre_roll_s, swung
        self.meters = list(meters)
        self._lines = [0]
        for bar in range(bars + 64):  # the last chord may be written past the last bar line
            self._lines.append(self._lines[-1] + self._length(bar))
        self.tempo = [(self.tick(bar, step), bpm) for bar, step, bpm in tempo]
        self.stops = [(self.tick(bar, step), ms) for bar, step, ms in stops]
        if not self.tempo or self.tempo[0][0] != 0 or self.tempo != sorted(self.tempo):
            raise ValueError("the tempo begins at bar 0 and is sorted")

    def _length(self, bar):
        beats, unit = [row[1:] for row in self.meters if row[0] <= bar][-1]
        return beats * PPQ * 4 // unit

    def bar_tick(self, bar):
        """First tick of a bar; `bars` itself is the end of the song."""
        return self._lines[bar]

    def bar_ticks(self, bar):
        return self._lines[bar + 1] - self._lines[bar]

    def bar_of(self, tick):
        return bisect_right(self._lines, tick) - 1

    def is_bar_line(self, tick):
        return self._lines[self.bar_of(tick)] == tick

    def swing(self, ticks):
        """Ticks from a bar line as played: half the quarter is two thirds of it in a swung song."""
        if not self.swung:
            return ticks
        quarter, rest = divmod(ticks, PPQ)
        return quarter * PPQ + (rest * 4 / 3 if rest <= PPQ / 2 else PPQ * 2 / 3 + (rest - PPQ / 2) * 2 / 3)

    def tick(self, bar, sixteenth):
        """Tick of a position written in sixteenths from the bar line (fractions allowed), swung where the song is."""
        return self._lines[bar] + int(round(self.swing(sixteenth * SIXTEENTH)))

    def seconds(self, tick):
        """When a tick is heard in the rendered file. At a stop: when the stop begins."""
        total = self.pre_roll_s
        for (start, bpm), end in zip(self.tempo, [row[0] for row in self.tempo[1:]] + [float("inf")]):
            if tick <= start:
                break
            total += (min(tick, end) - start) * 60 / bpm / PPQ
        if tick < 0:
            total += tick * 60 / self.tempo[0][1] / PPQ
        return total + sum(ms for at, ms in self.stops if at < tick) / 1000

    def beat_s(self, tick):
        """Length of a quarter at a tick."""
        return 60 / [bpm for at, bpm in self.tempo if at <= max(0, tick)][-1]

    def rows(self):
        """Tempo, stops and meter as a level writes them."""
        return {
            "tempo": [{"tick": tick, "bpm": bpm} for tick, bpm in self.tempo],
            "stops": [{"tick": tick, "ms": ms} for tick, ms in self.stops],
            "meter": [{"tick": self._lines[bar], "beats": beats, "unit": unit} for bar, beats, unit in self.meters],
        }
