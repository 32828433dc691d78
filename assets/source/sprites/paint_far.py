"""What stands on the horizon: the town, hills, mesas, works and the bay, in neutral dusk tones that the game tints."""
import math
import random

import numpy as np

from strips import Strip, crags, waves

FAR, FAR_RIM, FAR_HAZE = (104, 88, 126), (206, 176, 196), (150, 126, 156)
NEAR, NEAR_RIM, NEAR_HAZE = (50, 41, 70), (168, 130, 160), (96, 78, 112)
WINDOWS = ((255, 207, 135), (255, 190, 110), (255, 168, 96), (255, 226, 170), (150, 214, 255))
WARN = (255, 64, 76)


def between(a, b, t):
    return tuple(x + (y - x) * t for x, y in zip(a, b))


def _tower(rng, strip, x, wide, tall, depth):
    """Shapes of one tower, its roof things, and the boxes where it may have windows."""
    foot, top = strip.height, strip.height - tall
    boxes, extras, kind = [(x, top, x + wide, foot)], [], rng.random()
    if kind < .30:
        inset = wide * rng.uniform(.12, .24)
        rise = tall * rng.uniform(.10, .22)
        boxes.append((x + inset, top - rise, x + wide - inset, top))
        top -= rise
        if rng.random() < .5:
            boxes.append((x + inset * 1.8, top - rise * .5, x + wide - inset * 1.8, top))
            top -= rise * .5
    elif kind < .42:
        extras.append([(x, top), (x + wide, top), (x + wide, top - wide * rng.uniform(.2, .5))])
    elif kind < .50:
        extras.append([(x + wide * .1, top), (x + wide * .5, top - wide * .6), (x + wide * .9, top)])
        top -= wide * .6
    elif kind < .58:
        extras.append([(x + wide / 2 + wide / 2 * math.cos(a), top - wide * .32 * math.sin(a)) for a in np.linspace(0, math.pi, 14)])
    else:
        for _ in range(rng.randint(1, 3)):
            w = rng.uniform(.14, .3) * wide
            at = x + rng.uniform(.05, .9) * (wide - w)
            boxes.append((at, top - rng.uniform(3, 7), at + w, top))
    middle = x + wide / 2
    if rng.random() < .35 * depth + .12:
        mast = rng.uniform(12, 30)
        extras.append([(middle - .9, top), (middle - .3, top - mast), (middle + .3, top - mast), (middle + .9, top)])
        strip.light(middle - 1, top - mast - 1, 2, 2, WARN)
    return boxes, extras


def skyline(name, seed, width, height, low, high, walls, rim, haze, reach, lit, cell, widths, layers):
    rng, strip = random.Random(seed), Strip(width, height)
    for layer in range(layers):
        near = layer / max(1, layers - 1)
        x, boxes, extras, faces = rng.uniform(0, widths[0]), [], [], []
        towers = []
        while x < width - widths[0] * .4:
            wide = rng.uniform(*widths)
            swell = .50 + .50 * (.5 + .5 * math.sin(x / width * 4 * math.pi + seed)) ** 1.4
            tall = rng.uniform(low, high) * swell * (1.12 - .42 * near)
            towers.append((x, wide, tall))
            x += wide * rng.uniform(.82, 1.35)
        held = [_tower(rng, strip, *tower, 1 - near) for tower in towers]
        for some, more in held:
            boxes += some
            extras += more
            faces += [(x1 - (x1 - x0) * .26, y0, x1, y1) for x0, y0, x1, y1 in some if x1 - x0 > cell * 4]

        def draw(pen, place):
            for x0, y0, x1, y1 in boxes:
                pen.rectangle([*place([(x0, y0), (x1, y1)])[0], *place([(x0, y0), (x1, y1)])[1]], fill=255)
            for points in extras:
                pen.polygon(place(points), fill=255)

        def draw_faces(pen, place):
            for x0, y0, x1, y1 in faces:
                pen.rectangle([*place([(x0, y0)])[0], *place([(x1, y1)])[0]], fill=255)

        def draw_panes(pen, place):
            for x0, y0, w, h in panes:
                pen.rectangle([*place([(x0, y0)])[0], *place([(x0 + w, y0 + h)])[0]], fill=255)

        mask = strip.mask(draw)
        panes, lamps = [], []
        for some, _ in held:
            band = rng.random() < .25
            for x0, y0, x1, y1 in some:
                if x1 - x0 < cell * 3 or y1 - y0 < cell * 3:
                    continue
                busy = lit * rng.choice((.35, .8, 1.2, 1.7))
                for cy in np.arange(y0 + cell * 1.2, min(y1, height) - cell, cell * 2.0):
                    row = rng.random()
                    for cx in np.arange(x0 + cell * .8, x1 - cell * 1.2, cell * (1.25 if band else 1.7)):
                        panes.append((cx, cy, cell * .8, cell))
                        if rng.random() < (busy * 2.2 if band and row < .4 else busy):
                            lamps.append((cx, cy))
        pane_mask = strip.mask(draw_panes)
        tone = 1 - .10 * strip.mask(draw_faces) - .10 * pane_mask
        strip.cover(mask) if layer else None
        colour = between(walls[0], walls[1], near)
        strip.lay(mask, colour, rim, 1.0, .55 + .2 * near, haze, reach, .8, tone)
        for cx, cy in lamps:
            strip.light(cx, cy, cell * .8, cell, rng.choice(WINDOWS), rng.uniform(.4, 1))
        for _, more in held:
            for points in more:
                if len(points) == 4:
                    strip.light(points[1][0] - .6, points[1][1] - 1, 2, 2, WARN)
    strip.save(name)


def hills(name, seed, width, height, colours, rim, haze, pines):
    strip = Strip(width, height)
    for layer, colour in enumerate(colours):
        t = layer / max(1, len(colours) - 1)
        line = .55 * waves(seed + layer, width, ((2, 1), (3, .8), (5, .5), (9, .22))) + .45 * crags(seed + 9 + layer, width, 6, 6, .48)
        tops = height * (.93 - .42 * t) * (.34 + .66 * line) * (1 if layer else 1.0)
        if pines and layer == len(colours) - 1:
            rng, line_up, clumps = np.random.default_rng(seed), tops.copy(), waves(seed + 77, width, ((3, 1), (7, .8), (16, .6)))
            for _ in range(pines):
                x = rng.integers(0, width)
                tall = rng.uniform(5, 15) * (.35 + .65 * clumps[x])
                if rng.random() > .2 + clumps[x]:
                    continue
                for dx in range(-3, 4):
                    at = (x + dx) % width
                    tops[at] = max(tops[at], line_up[x] + tall * (1 - abs(dx) / 3.4))
        # Spurs run down and sideways from the ridge, one side of each in the light.
        drop = np.clip(tops[None, :].repeat(2, 1) - (height - np.arange(height * 2)[:, None] / 2), 0, None)
        spur = crags(seed + 40 + layer, width * 2, 22, 3, .5)
        at = (np.arange(width * 2)[None, :] + drop * (1.1 + .5 * t) + 5 * np.sin(drop * .16)).astype(int) % (width * 2)
        soft = np.convolve(np.tile(spur, 3), np.ones(13) / 13, 'same')[width * 2:width * 4]
        folds = 1 + np.clip(np.gradient(soft)[at] * 9, -.16, .16) * np.clip(drop / 12, 0, 1)
        strip.lay(strip.ridge(tops), colour, rim, 1.1, .7 - .2 * t, haze, .8 - .3 * t, .3, folds)
    strip.save(name)


def mesas(name, seed, width, height, colours, rim, haze):
    """Table mountains: cliffs over aprons of scree, now and then a lone stack."""
    strip = Strip(width, height)
    x = np.arange(width)
    for layer, colour in enumerate(colours):
        rng = np.random.default_rng(seed + layer)
        t = layer / max(1, len(colours) - 1)
        tops = height * (.10 + .05 * waves(seed + layer, width, ((2, 1), (5, .5), (11, .3)))) * (1 + .4 * t)
        count = 7 - layer
        for k in range(count):
            middle, half, tall = width * (k + rng.uniform(.1, .6)) / count, rng.uniform(22, 74), rng.uniform(.45, .96) * height * (1 - .34 * t)
            if k % 3 == 1:
                half, tall = rng.uniform(6, 15), tall * .9
            d = np.abs((x - middle + width / 2) % width - width / 2)
            d = d + 5 * (crags(int(rng.integers(1e6)), width, 40, 3, .6) - .5)
            profile = np.interp(d, [0, half, half + 3, half + 10, half + 13, half + 30, half + 95], [1, .985, .74, .70, .54, .34, 0])
            tops = np.maximum(tops, profile * tall + 3 * (crags(int(rng.integers(1e6)), width, 30, 4, .6) - .5))
        flutes = 1 + .16 * (crags(seed + 70 + layer, width, 90, 3, .7) - .5)
        steep = np.clip(np.gradient(np.convolve(np.tile(tops, 3), np.ones(7) / 7, 'same')[width:2 * width]) * .5, -1, 1)
        y = height - np.arange(height * 2)[:, None] / 2
        beds = 1 + .05 * np.sin(y * .55 + 2 * np.sin(y * .13))
        tone = (flutes * (1 + .30 * steep))[None, :].repeat(2, 1) * beds
        strip.lay(strip.ridge(tops), colour, rim, 1.2, .85, haze, .7 - .3 * t, .5, tone)
    strip.save(name)


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
    skyline('sky/skyline_far', 3, 1536, 150, 44, 116, (between(FAR, FAR_HAZE, .35), FAR), FAR_RIM, FAR_HAZE, .75, .20, 2.4, (18, 46), 3)
    skyline('sky/skyline_near', 8, 1536, 200, 62, 150, (between(NEAR, NEAR_HAZE, .5), NEAR), NEAR_RIM, NEAR_HAZE, .5, .26, 3.2, (30, 76), 3)
    hills('sky/hills_far', 12, 1536, 120, (between(FAR, FAR_HAZE, .55), FAR), FAR_RIM, FAR_HAZE, 0)
    hills('sky/hills_near', 25, 1536, 160, (between(NEAR, NEAR_HAZE, .8), between(NEAR, NEAR_HAZE, .35), NEAR), NEAR_RIM, NEAR_HAZE, 420)
    mesas('sky/mesa_far', 31, 1536, 120, (between(FAR, FAR_HAZE, .5), FAR), FAR_RIM, FAR_HAZE)
    mesas('sky/mesa_near', 44, 1536, 150, (between(NEAR, NEAR_HAZE, .7), NEAR), NEAR_RIM, NEAR_HAZE)
    works()
    bay()


if __name__ == '__main__':
    main()
