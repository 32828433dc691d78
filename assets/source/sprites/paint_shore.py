"""The works by the water and the far shore with its bridge, as strips of the horizon."""
import math
import random

import numpy as np

from paint_far import FAR, FAR_HAZE, FAR_RIM, NEAR, NEAR_HAZE, NEAR_RIM, WARN, WINDOWS, between
from strips import Strip, crags, waves


def works():
    """Cranes, chimneys, tanks and sawtooth sheds by the water, their lamps apart."""
    width, height = 1536, 180
    rng, strip = random.Random(21), Strip(width, height)
    foot = height
    for layer in (0, 1):
        fills, lines, lamps = [[(0, foot), (0, foot - 7 + 2 * layer), (width, foot - 7 + 2 * layer), (width, foot)]], [], []
        x = rng.uniform(0, 20)
        while x < width - 60:
            kind = rng.choice(('shed', 'stacks', 'tanks', 'crane', 'tower', 'shed', 'stacks', 'crane', 'pipes'))
            k = 1.15 if layer == 0 else .86
            if kind == 'shed':
                teeth, w, h = rng.randint(3, 6), rng.uniform(16, 24), rng.uniform(22, 36) * k
                for i in range(teeth):
                    fills.append([(x + i * w, foot), (x + i * w, foot - h - w * .55), (x + (i + 1) * w, foot - h), (x + (i + 1) * w, foot)])
                    lamps += [(x + i * w + 3 + j * 5, foot - h * .62, 3, 4, WINDOWS[j % 3]) for j in range(int(w / 6)) if rng.random() < .55]
                x += teeth * w
            elif kind == 'stacks':
                for i in range(rng.randint(1, 3)):
                    h, w = rng.uniform(96, 158) * k * (.9 if layer else 1), rng.uniform(6, 9)
                    at = x + 10 + i * rng.uniform(20, 30)
                    fills += [[(at - w * .7, foot), (at - w * .42, foot - h), (at + w * .42, foot - h), (at + w * .7, foot)], [(at - w * .55, foot - h + 3), (at - w * .55, foot - h), (at + w * .55, foot - h), (at + w * .55, foot - h + 3)]]
                    lamps += [(at - 1.2, foot - h - 1, 2.4, 2.4, WARN), (at - 1, foot - h * .6, 2, 2, WARN)]
                fills.append([(x, foot), (x, foot - 30 * k), (x + 80, foot - 30 * k), (x + 80, foot)])
                lamps += [(x + 6 + j * 9, foot - 20 * k, 4, 5, WINDOWS[j % 4]) for j in range(8) if rng.random() < .6]
                x += 80
            elif kind == 'tanks':
                for _ in range(rng.randint(2, 4)):
                    w, h = rng.uniform(26, 44), rng.uniform(24, 40) * k
                    dome = [(x + w / 2 + w / 2 * math.cos(a), foot - h - w * .16 * math.sin(a)) for a in np.linspace(0, math.pi, 16)]
                    fills.append([(x, foot), (x, foot - h)] + dome[::-1] + [(x + w, foot)])
                    lines += [([(x, foot - h * .5), (x + w, foot - h * .85)], 1.0), ([(x + w, foot - h - 4), (x, foot - h - 4)], .8)]
                    lamps.append((x + w * .5, foot - h - w * .16 - 2, 2, 2, (255, 214, 140)))
                    x += w + rng.uniform(2, 6)
            elif kind == 'crane':
                h, reach = rng.uniform(112, 150) * k, rng.uniform(60, 84)
                at, d = x + 40, rng.choice((-1, 1))
                for dx in (-11, 11):
                    lines.append(([(at + dx, foot), (at + dx * .7, foot - h * .62)], 3.2))
                lines += [([(at - 11, foot - h * .3), (at + 9, foot - h * .58)], 1.4), ([(at + 11, foot - h * .3), (at - 9, foot - h * .58)], 1.4),
                          ([(at - d * 34, foot - h * .64), (at + d * reach, foot - h * .64)], 4.0), ([(at, foot - h * .62), (at, foot - h)], 3.0),
                          ([(at, foot - h), (at + d * reach * .86, foot - h * .65)], 1.4), ([(at, foot - h), (at - d * 32, foot - h * .65)], 1.4),
                          ([(at + d * reach * .6, foot - h * .64), (at + d * reach * .6, foot - h * .36)], .9)]
                fills.append([(at + d * reach * .6 - 7, foot - h * .36), (at + d * reach * .6 + 7, foot - h * .36), (at + d * reach * .6 + 7, foot - h * .28), (at + d * reach * .6 - 7, foot - h * .28)])
                lamps += [(at - 1.2, foot - h - 2, 2.4, 2.4, WARN), (at + d * reach - 1, foot - h * .66, 2.4, 2.4, WARN), (at - 2, foot - h * .60, 5, 4, WINDOWS[0])]
                x += 96
            elif kind == 'tower':
                h, w = rng.uniform(60, 84) * k, rng.uniform(28, 36)
                fills.append([(x + w * (.5 + s * (.30 + .20 * abs(t - .38) ** 1.3 * 2.0)), foot - h * t) for s, ts in ((-1, np.linspace(0, 1, 12)), (1, np.linspace(1, 0, 12))) for t in ts])
                lamps.append((x + w * .5, foot - h - 2, 2, 2, WARN))
                x += w + 8
            else:
                for y in (18, 26):
                    lines.append(([(x, foot - y * k), (x + 90, foot - y * k)], 2.6))
                for i in range(4):
                    lines.append(([(x + 8 + i * 24, foot), (x + 8 + i * 24, foot - 30 * k)], 2.0))
                    lamps.append((x + 8 + i * 24, foot - 32 * k, 2, 2, (255, 200, 120)))
                x += 90
            x += rng.uniform(2, 14)

        def draw(pen, place):
            for points in fills:
                pen.polygon(place(points), fill=255)
            for points, wide in lines:
                pen.line(place(points), fill=255, width=max(1, round(wide * 2)))

        mask = strip.mask(draw)
        strip.cover(mask) if layer else None
        strip.lay(mask, between((78, 66, 98), (46, 38, 62), layer), between(FAR_RIM, NEAR_RIM, layer), 1.0, .6, NEAR_HAZE, .6, .7)
        for lamp in lamps:
            strip.light(*lamp, rng.uniform(.6, 1))
    strip.save('sky/works_near')


def bay():
    """The far shore: low hills with a town's lights, and a long hanging bridge."""
    width, height = 1536, 116
    rng, strip = random.Random(33), Strip(width, height)
    far = height * (.22 + .30 * waves(3, width, ((1, 1), (3, .6), (4, .4), (9, .18))) + .05 * crags(6, width, 30))
    strip.lay(strip.ridge(far), FAR, FAR_RIM, 1.0, .7, FAR_HAZE, .5, .3)
    shore = height * (.06 + .10 * waves(8, width, ((2, 1), (5, .6), (13, .3))))
    mask = strip.ridge(shore)
    for _ in range(330):
        x = rng.uniform(0, width)
        top = far[int(x) % width]
        strip.light(x, height - rng.uniform(.05, .55) * top, 1.3, 1.3, rng.choice(WINDOWS), rng.uniform(.3, .9))
    strip.lay(mask, between(FAR, NEAR, .4), FAR_RIM, .8, .5, FAR_HAZE, .3, .3)
    deck, left, span, count = height - 25, 150, 330, 3
    towers = [left + span * k for k in range(count + 1)]

    def sag(x, a, b, top):
        t = (x - a) / (b - a)
        return top + 4 * (deck - 6 - top) * t * (1 - t)

    def draw(pen, place):
        pen.line(place([(left - 110, deck + 1), (towers[-1] + 110, deck + 1)]), fill=255, width=6)
        for x in towers:
            for dx in (-4.5, 4.5):
                pen.line(place([(x + dx, height), (x + dx * .72, 22)]), fill=255, width=5)
            for y in (26, 44, 64, 84):
                pen.line(place([(x - 4, y), (x + 4, y)]), fill=255, width=4)
        ends = [(left - 104, left, deck, 22)] + [(a, b, None, 22) for a, b in zip(towers, towers[1:])] + [(towers[-1], towers[-1] + 104, None, 22)]
        for n, (a, b, _, top) in enumerate(ends):
            xs = np.linspace(a, b, 40)
            if n == 0:
                ys = deck + (22 - deck) * ((xs - a) / (b - a)) ** 1.25
            elif n == len(ends) - 1:
                ys = deck + (22 - deck) * ((b - xs) / (b - a)) ** 1.25
            else:
                ys = sag(xs, a, b, top)
            pen.line(place(list(zip(xs, ys))), fill=255, width=3)
            for x, y in list(zip(xs, ys))[2:-2:2]:
                pen.line(place([(x, y), (x, deck)]), fill=110, width=1)

    mask = strip.mask(draw)
    strip.lay(mask, between(FAR, NEAR, .75), FAR_RIM, .8, .8, FAR_HAZE, .3, .6)
    for x in np.arange(left - 104, towers[-1] + 104, 11):
        strip.light(x, deck - 3, 1.4, 1.6, (255, 206, 130), .95)
    for a, b in zip(towers, towers[1:]):
        for x in np.linspace(a, b, 20)[1:-1]:
            strip.light(x, sag(x, a, b, 22) - 1, 1.4, 1.4, (255, 226, 190), .75)
    for x in towers:
        strip.light(x - 1, 19, 2.4, 2.4, WARN)
    strip.save('sky/bay_far')


def main():
    works()
    bay()


if __name__ == '__main__':
    main()
