"""What stands on the horizon: the town, hills and mesas, in neutral dusk tones that the game tints."""
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


def main():
    skyline('sky/skyline_far', 3, 1536, 150, 44, 116, (between(FAR, FAR_HAZE, .35), FAR), FAR_RIM, FAR_HAZE, .75, .20, 2.4, (18, 46), 3)
    skyline('sky/skyline_near', 8, 1536, 200, 62, 150, (between(NEAR, NEAR_HAZE, .5), NEAR), NEAR_RIM, NEAR_HAZE, .5, .26, 3.2, (30, 76), 3)
    hills('sky/hills_far', 12, 1536, 120, (between(FAR, FAR_HAZE, .55), FAR), FAR_RIM, FAR_HAZE, 0)
    hills('sky/hills_near', 25, 1536, 160, (between(NEAR, NEAR_HAZE, .8), between(NEAR, NEAR_HAZE, .35), NEAR), NEAR_RIM, NEAR_HAZE, 420)
    mesas('sky/mesa_far', 31, 1536, 120, (between(FAR, FAR_HAZE, .5), FAR), FAR_RIM, FAR_HAZE)
    mesas('sky/mesa_near', 44, 1536, 150, (between(NEAR, NEAR_HAZE, .7), NEAR), NEAR_RIM, NEAR_HAZE)


if __name__ == '__main__':
    main()
