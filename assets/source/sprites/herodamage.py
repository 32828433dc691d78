"""The getaway car after a hard night: drawn as an overlay, so every mark must sit on the whole car and suit every lacquer."""
import math
import random

from carparts import seam
from materials import surface
from meshkit import box, empty, patch, strip, tube
from overlays import tag
from veil import veil


def damage(car, body, cabin, corners):
    wreck = empty('wreck', car)
    chance = random.Random(7)
    _cracked_glass(wreck, corners, chance)
    _smashed_lamp(wreck, body, chance)
    _hanging_bumper(wreck)
    for at, facing, on, width, height in (((-.34, -2.4, .535), 'back', None, .56, .17), ((-.40, -.95, 1.6), 'up', cabin, .40, .44), ((.34, -.45, 1.6), 'up', cabin, .26, .30),
                                          ((1, -.15, .66), 'right', body, .60, .30), ((-1, -.35, .66), 'left', body, .66, .32), ((1, -1.55, .70), 'right', body, .34, .22),
                                          ((-1, -1.62, .70), 'left', body, .30, .24), ((-1, 1.55, .60), 'left', body, .40, .26), ((1, 1.55, .60), 'right', body, .40, .26)):
        _dent(wreck, at if on else (at[0], -1.992, at[2]), facing, on, width, height, chance)
    _scrapes(wreck, body, cabin, chance)
    tag(wreck, 'damage', 'damage')


def _ragged(width, height, chance, corners=9, least=.62):
    """The outline of something bent: an oval with corners."""
    points = []
    for k in range(corners):
        a, r = 2 * math.pi * (k + chance.uniform(-.25, .25)) / corners, chance.uniform(least, 1)
        points.append((math.cos(a) * r * width / 2, math.sin(a) * r * height / 2))
    return [(p[0] + (q[0] - p[0]) * t / 4, p[1] + (q[1] - p[1]) * t / 4) for p, q in zip(points, points[1:] + points[:1]) for t in range(4)]


def _dent(wreck, at, facing, on, width, height, chance):
    """A hollow: shade where the metal turns away, a bright fold at its lower edge, bare metal in its middle."""
    hollow = _ragged(width, height, chance)
    patch(hollow, at, facing, veil('#07040e', .74), wreck, on, .008)
    inner = [(x * .55 - width * .06, y * .50 + height * .10) for x, y in _ragged(width, height, chance)]
    patch(inner, at, facing, veil('#030207', .70), wreck, on, .011)
    lit = sorted(hollow, key=lambda p: p[1])[:len(hollow) // 2]
    lit.sort()
    fold = [(x * 1.04, y * 1.06) for x, y in lit] + [(x * .94, y * .88) for x, y in reversed(lit)]
    patch(fold, at, facing, veil('#ffdcc8', .55, .35), wreck, on, .013, rings=2)
    chip = [(x * .20 + width * .18, y * .24 - height * .12) for x, y in _ragged(width, height, chance, 7)]
    patch(chip, at, facing, veil('#b9bdca', .95, .4), wreck, on, .015, rings=2)


def _cracked_glass(wreck, corners, chance):
    bl, br, tr, tl = corners[0], corners[1], corners[5], corners[4]
    normal = (br - bl).cross(tl - bl).normalized()
    u, v = (br - bl).normalized(), ((tl + tr) / 2 - (bl + br) / 2).normalized()
    heart = (bl + br) / 2 + u * .17 + v * .30
    white, hole = surface('#e8ecff', .4, 0, .3, 0, '#cdd6ff', .85), surface('#020205', .9, 0, .05)

    def at(x, y, lift):
        # Cracks end at the seal: half width shrinks towards the roof.
        y = max(-.185, min(.19, y))
        half = .60 - (y + .30) * .24
        return tuple(heart + u * max(-half - .17, min(half - .17, x)) + v * y + normal * lift)

    rays = []
    for k in range(13):
        a = 2 * math.pi * (k + chance.uniform(-.28, .28)) / 13
        reach, bend = chance.uniform(.30, .85), chance.uniform(-.16, .16)
        rays.append([(math.cos(a + bend * t) * reach * t, math.sin(a + bend * t) * reach * t) for t in (.06, .22, .42, .68, 1)])
    for ray in rays:
        for (x0, y0), (x1, y1), wide in zip(ray, ray[1:], (.012, .010, .008, .006)):
            if abs(y1) < .30:
                tube([at(x0, y0, .012), at(x1, y1, .012)], wide * .52, white, wreck)
    for ring, wide in ((1, .007), (2, .006)):
        for ray, after in zip(rays, rays[1:] + rays[:1]):
            if chance.random() < .6:
                tube([at(*ray[ring], .012), at(*after[ring], .012)], wide * .48, white, wreck)
    gap = [at(x + .01, y, .016) for x, y in _ragged(.20, .15, chance, 8)]
    strip(gap, [tuple(range(len(gap)))], hole, wreck)
    tube(gap, .006, white, wreck, closed=True)


def _smashed_lamp(wreck, body, chance):
    """The left lamp: an empty socket, a bulb, a few teeth of red lens."""
    at, dark = (-.60, -2.2, .735), surface('#060408', .7, 0, .2)
    patch(_ragged(.30, .17, chance, 11, .75), at, 'back', dark, wreck, body, .037, rings=3)
    patch([(x, y) for x, y in _ragged(.05, .05, chance, 9, .9)], (-.57, -2.2, .74), 'back', surface('#d8d4c0', .2, 0, .6, .8, '#fff0c0', .2), wreck, body, .040, rings=2)
    glint = surface('#ff5a50', .2, 0, .6, .6, '#ff2a20', .5)
    for x, y in ((-.115, .045), (.10, .05), (.12, -.04), (-.10, -.055)):
        tooth = [(x, y), (x * .55, y * .9), (x * .95, y * .3)]
        patch(tooth, at, 'back', glint, wreck, body, .041, rings=2)


def _hanging_bumper(wreck):
    """The right end of the bumper has torn off its mount and trails on the road."""
    dark, beam = surface('#08070c', .9, 0, .1), surface('#9ea4b4', .35, .8)
    primer, strap = surface('#6d7182', .6, .1, .4), surface('#24242c', .6)
    box((.44, .27, .175), (.625, -1.85, .53), dark, wreck, .02, 1)
    box((.34, .02, .045), (.60, -1.992, .565), beam, wreck, .008, 1)
    for x in (.50, .70):
        box((.04, .02, .12), (x, -1.996, .53), beam, wreck, .006, 1)
    swung = empty('swung', wreck)
    swung.location, swung.rotation_euler = (.42, -1.98, .50), (math.radians(-12), math.radians(33), math.radians(-6))
    box((.52, .13, .15), (.27, 0, 0), primer, swung, .05, 3)
    box((.50, .135, .05), (.27, -.005, .012), strap, swung, .015, 1)
    box((.09, .12, .12), (.02, .01, .01), surface('#d6d9e2', .4, .6), swung, .01, 1)
    tube([(.44, -1.96, .60), (.58, -2.02, .50), (.64, -2.03, .42)], .012, dark, wreck)


def _scrapes(wreck, body, cabin, chance):
    """Long gouges to bare metal, along the flanks and over the roof."""
    bare, primer = surface('#d9dce6', .35, .6), surface('#3a2f38', .8)
    for side in (-1, 1):
        for _ in range(9):
            start, length, height = chance.uniform(-1.6, .9), chance.uniform(.35, 1.1), chance.uniform(.55, .80)
            end = min(start + length, 1.7)
            seam((side, start, height), (side, end, height + chance.uniform(-.05, .05)), 'X', body, wreck, chance.choice((.010, .014, .022)), chance.choice((bare, bare, primer)))
    for x, y, run in ((.42, -1.25, .7), (.47, -1.15, .45), (-.12, -.95, .5)):
        points = [(x, 0), (x + .012, run * .5), (x + .03, run), (x + .045, run), (x + .026, run * .5)]
        patch([(px - x, py) for px, py in points], (x, y, 1.6), 'up', bare, wreck, cabin, .012, rings=2)
    for x0, x1, z in ((-.78, -.15, .575), (-.70, -.30, .50), (-.05, .30, .56)):
        box((x1 - x0, .006, .014), ((x0 + x1) / 2, -1.973, z), bare, wreck, .002, 1, (0, 2, 0))
