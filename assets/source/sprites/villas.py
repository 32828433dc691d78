"""Two villas of the hills, each on a terrace behind a retaining wall. Built as houses: the near corner at the road is the origin."""
import math
import random

from blocks import Blocks
from facade import wall_colour
from lights import lit, twin, wash
from materials import surface
from meshkit import cylinder, empty, lathe, sphere, strip, tube
from walls import masonry

DARK = '#171722'


def _terrace(side, width, depth, tall, colour, bond):
    """Root and two faces, a retaining wall along both with a coping, the ground behind it."""
    root, d = empty('villa'), -1 if side == 'l' else 1
    near, road = Blocks(root, 0, (d * width / 2, 0, 0)), Blocks(root, 90 if side == 'l' else -90, (0, depth / 2, 0))
    near.box(masonry(colour, bond), (width, depth, tall), (0, depth / 2, tall / 2))
    for face, w in ((near, width), (road, depth)):
        face.box(wall_colour('#d8c4a8'), (w + .2, .5, .22), (0, .15, tall + .06))
        for k in range(5):
            face.box(masonry(colour, bond), (.7, .5, tall), (-w / 2 + .35 + (w - .7) * k / 4, 0, tall / 2))
    return root, near, road, d


def _glass_room(face, rng, x, z, width, height, panes, frame, y=.0, chance=.9):
    """A wall of glass, a warm room behind: ceiling, back wall with a picture and a lamp, furniture against the light."""
    is_lit = rng.random() < chance
    for k in range(panes):
        at = x - width / 2 + width * (k + .5) / panes
        wide = width / panes - .06
        if not is_lit:
            face.box(surface('#1a2246', .2, 0, .6, 0, '#2c2c60', .5), (wide, .05, height), (at, y - .05, z))
            continue
        part = 'ab'[(k + int(z)) % 2]
        for tone, level, share, strength in (('#ffd8a0', .40, .20, 1.7), ('#f0a860', .06, .48, 1.25), ('#a86838', -.34, .32, 1.0)):
            face.box(lit(part, tone, strength), (wide, .05, height * share), (at, y - .05, z + height * level))
    for k in range(panes + 1):
        face.box(frame, (.07, .16, height), (x - width / 2 + width * k / panes, y - .08, z))
    if is_lit:
        thing = surface('#3a2030', .9)
        face.box(thing, (width * .24, .03, height * .22), (x - width * .22, y - .09, z - height * .38))
        face.box(thing, (width * .05, .03, height * .34), (x - width * .34, y - .09, z - height * .30))
        face.box(thing, (.5, .03, .6), (x + width * .2, y - .09, z + height * .10))
        face.box(thing, (.05, .03, height * .5), (x + width * .36, y - .09, z - height * .25))
        face.box(thing, (.34, .03, .2), (x + width * .36, y - .09, z + height * .02))
        px = x + rng.uniform(-.1, .3) * width
        face.box(thing, (.34, .03, .75), (px, y - .09, z - height * .24))
        face.box(thing, (.19, .03, .22), (px, y - .09, z - height * .24 + .5))


def _bush(root, rng, x, y, z, size):
    for _ in range(4):
        tone = rng.choice(('#2f5a48', '#27504a', '#3c6a48'))
        sphere(size * rng.uniform(.5, .8), (x + rng.uniform(-.6, .6) * size, y + rng.uniform(-.4, .4) * size, z + size * rng.uniform(.2, .5)), surface(tone, .85, 0, .15), root, (1, 1, .85))


def _cypress(root, x, y, z, tall):
    lathe([(0, .12), (.3, .14), (.5, .5), (tall * .3, .72), (tall * .6, .56), (tall * .85, .24), (tall, 0)], surface('#1f4a40', .85, 0, .15), root, 'Z', 9, (x, y, z))


def glass_house(side):
    """Slabs that reach out over a stone terrace, walls of glass, a pool's glow on the soffit."""
    rng = random.Random(131 if side == 'l' else 231)
    width, depth, tall = 13.5, 15.0, 2.9
    root, near, road, d = _terrace(side, width, depth, tall, '#7c6c68', 'block')
    white, wood, frame = masonry('#c8b4a8', 'stucco'), surface('#8a5434', .7), surface(DARK, .5)
    up = tall + .1
    body_near, body_road = Blocks(root, 0, (d * 7.4, 2.6, up)), Blocks(root, near.turn + (90 if side == 'l' else -90), (d * 1.9, 8.2, up))
    body_near.box(white, (10.8, 10.6, 3.3), (0, 5.4, 1.65))
    body_near.box(white, (6.6, 8.0, 3.0), (d * 1.8, 5.4, 5.1))
    _glass_room(body_near, rng, -d * .9, 1.6, 8.4, 2.75, 6, frame, -.02, 1.0)
    _glass_room(body_road, rng, 0, 1.6, 9.6, 2.75, 7, frame, -.02, 1.0)
    upper = Blocks(root, 0, (d * 9.2, 4.0, up))
    _glass_room(upper, rng, 0, 5.1, 5.4, 2.3, 4, frame, -.04, 1.0)
    upper_road = Blocks(root, body_road.turn, (d * 5.9, 8.0, up))
    _glass_room(upper_road, rng, 0, 5.1, 6.4, 2.3, 5, frame, -.02, .9)
    for k in range(9):
        body_near.box(wood, (.22, .12, 3.2), (d * (3.7 + .2 * k), -.08, 1.6))
    for z, wide, out, mid in ((3.45, 13.2, 2.6, 0), (6.85, 8.8, 1.7, d * 1.6)):
        slab = Blocks(root, 0, (d * 6.9, 2.6, up))
        slab.box(white, (wide, 12.6, .36), (mid, 5.4 - out / 2 - .2, z))
        slab.box(surface('#3a2c34', .8), (wide - .2, 12.4, .10), (mid, 5.4 - out / 2 - .2, z - .22))
        for k in range(5):
            slab.box(lit('ab'[k % 2], '#ffdca0', 2.2), (.22, .22, .05), (mid - wide * .4 + wide * .2 * k, -out * .62, z - .28))
        slab.build()
    for x in (.6, 6.6):
        cylinder(.11, 3.3, (d * x, 1.2, up + 1.65), surface('#b8a8a0', .5, .4), root, sides=16)
    near.box(lit('a', '#3ac8d8', 1.1), (6.4, 2.0, .05), (-d * 1.4, 1.5, tall + .20))
    near.box(lit('b', '#2a98b0', .55), (6.4, .04, .55), (-d * 1.4, -.01, tall - .24))
    for face, w in ((near, width), (road, depth)):
        face.box(surface('#9ab8c8', .1, 0, .8, 0, '#5a7a98', .10), (w - .4, .04, .9), (0, .06, tall + .68))
        face.box(surface('#d8e0e8', .3, .6), (w - .2, .07, .05), (0, .06, tall + 1.15))
        for k in range(9):
            face.box(surface('#8a94a4', .4, .6), (.05, .06, 1.0), (-w / 2 + .2 + (w - .4) * k / 8, .06, tall + .65))
        for k in range(4):
            at = -w * .375 + w * .25 * k
            face.box(lit('ab'[k % 2], '#ffb860', 2.2), (.26, .12, .16), (at, -.28, tall - .75))
            wash(face, 'ab'[k % 2], '#d8823c', at, tall - .85, 1.9, 1.7, .8, -.012)
    body_near.box(masonry('#7c6c68', 'block'), (1.3, 1.6, 8.4), (d * 4.9, 4.2, 4.2))
    for x, y in ((.9, .9), (1.0, 4.0), (12.6, 1.0), (12.2, 2.4)):
        _bush(root, rng, d * x, y, tall + .2, .8)
    for x, y, h in ((12.9, 4.0, 6.0), (12.4, 12.0, 7.6), (.9, 13.6, 5.6)):
        _cypress(root, d * x, y, tall, h)
    for made in (near, road, body_near, body_road, upper, upper_road):
        made.build()
    return root


def _tiled_roof(root, x0, x1, y0, y1, z, rise, out=.6):
    """A hipped roof of clay tiles: ribs that run down each slope."""
    clay, dark, ridge = surface('#a8543c', .8, 0, .2), surface('#8a4232', .8, 0, .2), surface('#c06a48', .8)
    x0, x1, y0, y1 = min(x0, x1) - out, max(x0, x1) + out, y0 - out, y1 + out
    inset = min(x1 - x0, y1 - y0) / 2
    a, b, c, e = (x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)
    if x1 - x0 >= y1 - y0:
        r0, r1 = (x0 + inset, (y0 + y1) / 2, z + rise), (x1 - inset, (y0 + y1) / 2, z + rise)
        slopes = (([a, b], [r0, r1]), ([b, c], [r1, r1]), ([e, a], [r0, r0]))
    else:
        r0, r1 = ((x0 + x1) / 2, y0 + inset, z + rise), ((x0 + x1) / 2, y1 - inset, z + rise)
        slopes = (([a, b], [r0, r0]), ([b, c], [r0, r1]), ([e, a], [r1, r0]))
    for low, high in slopes:
        strip([low[0], low[1], high[1], high[0]], [(0, 1, 2, 3)], dark, root)
        length = math.dist(low[0], low[1])
        for k in range(int(length / .34)):
            t = (k + .5) / int(length / .34)
            foot = tuple(p + (q - p) * t for p, q in zip(low[0], low[1]))
            # A rib runs square to the eaves until it meets a hip.
            span = math.dist(high[0], high[1])
            edge = (length - span) / 2
            share = min(1, t * length / edge, (1 - t) * length / edge) if edge > 0 else 1
            middle = tuple((p + q) / 2 for p, q in zip(*high))
            away = [m - (p + q) / 2 for m, p, q in zip(middle, low[0], low[1])]
            tube([foot, tuple(f + w * share for f, w in zip(foot, away))], .10, clay, root)
        tube([low[0], high[0]], .13, ridge, root)
        tube([low[1], high[1]], .13, ridge, root)
    tube([r0, r1], .13, ridge, root)
    strip([a, b, c, e], [(0, 1, 2, 3)], surface('#4a2c2c', .9), root)


def _arch(face, rng, x, z, width, height, part, trim, is_lit=True, y=-.02, door=False):
    """A round-headed opening with a lit room, mullions, and a surround."""
    frame = surface('#3a241c', .8)
    tone = (('#ffd08a', 1.5), ('#f0a050', 1.2), ('#a86432', .9))
    rows = 14
    for k in range(rows):
        t = (k + .5) / rows
        top = height - width / 2
        zz = t * height
        half = width / 2 if zz < top else math.sqrt(max(0, (width / 2) ** 2 - (zz - top) ** 2))
        if half <= .02:
            continue
        colour, level = tone[0] if t > .66 else tone[1] if t > .3 else tone[2]
        paint = lit(part, colour, level) if is_lit else surface('#1a2246', .2, 0, .6, 0, '#2c2c60', .5)
        face.box(paint, (half * 2, .05, height / rows + .002), (x, y, z + zz))
    for k in range(9):
        a = math.pi * (k + .5) / 9
        face.box(trim, (.24, .22, width * .22 + .10), (x + (width / 2 + .08) * math.cos(a), y - .04, z + height - width / 2 + (width / 2 + .08) * math.sin(a)), 0, math.degrees(-a))
    for s in (-1, 1):
        face.box(trim, (.22, .22, height - width / 2), (x + s * (width / 2 + .08), y - .04, z + (height - width / 2) / 2))
    face.box(frame, (.06, .08, height), (x, y - .04, z + height / 2))
    for k in (1, 2):
        face.box(frame, (width, .08, .05), (x, y - .04, z + height * k / 3.2))
    if not door:
        face.box(trim, (width + .6, .34, .14), (x, y - .08, z - .06))


def mission(side):
    """White stucco under clay tiles, round arches, a corner tower, a garage in the terrace wall."""
    rng = random.Random(139 if side == 'l' else 239)
    width, depth, tall = 13.0, 15.0, 3.1
    root, near, road, d = _terrace(side, width, depth, tall, '#a08068', 'stucco')
    white, trim, wood, iron = masonry('#d8bca0', 'stucco'), wall_colour('#e8d0b0'), surface('#5a3424', .8), surface(DARK, .6)
    house = Blocks(root, 0, (d * 7.2, 2.4, tall))
    flank = Blocks(root, 90 if side == 'l' else -90, (d * 2.2, 8.0, tall))
    house.box(white, (10.0, 11.2, 3.6), (0, 5.6, 1.8))
    house.box(white, (6.0, 9.0, 3.0), (d * 1.9, 5.6, 5.0))
    _tiled_roof(root, d * 2.2, d * 12.2, 2.4, 13.6, tall + 3.6, 1.5)
    _tiled_roof(root, d * 6.1, d * 12.1, 3.5, 12.5, tall + 6.5, 1.7)
    for k in range(3):
        _arch(house, rng, -d * (2.6 - 2.2 * k), .1, 1.5, 2.8, 'ab'[k % 2], trim, True, -.02, True)
    _arch(house, rng, d * 3.7, .9, 1.1, 1.7, 'a', trim)
    upper = Blocks(root, 0, (d * 9.1, 3.5, tall))
    for k in range(3):
        _arch(upper, rng, -1.9 + 1.9 * k, 4.3, .95, 1.6, 'ab'[(k + 1) % 2], trim, k != 1)
    for k in range(4):
        _arch(flank, rng, -3.9 + 2.6 * k, .7, 1.2, 2.1, 'ab'[k % 2], trim, k != 2)
    tower = Blocks(root, 0, (d * 3.2, 3.4, tall))
    tower.box(white, (3.4, 3.4, 7.4), (0, 1.7, 3.7))
    tower_flank = Blocks(root, 90 if side == 'l' else -90, (d * 1.5, 5.1, tall))
    for face, part in ((tower, 'b'), (tower_flank, 'a')):
        _arch(face, rng, 0, 4.9, 1.3, 1.9, part, trim)
        _arch(face, rng, 0, .6, 1.1, 2.1, 'ab'[part == 'a'], trim)
        face.box(trim, (3.7, .3, .2), (0, -.05, 4.1))
        face.box(wood, (2.3, .9, .12), (0, -.45, 4.72))
        for k in range(12):
            face.box(iron, (.04, .04, .8), (-1.1 + k * .2, -.86, 5.15))
        face.box(iron, (2.3, .05, .05), (0, -.86, 5.55))
    _tiled_roof(root, d * 1.5, d * 4.9, 3.4, 6.8, tall + 7.4, 1.4, .5)
    for s, x in ((0, -d * 2.4), (1, d * 1.4)):
        near.box(wood, (2.9, .2, 2.3), (x, -.02, 1.15))
        for k in range(6):
            near.box(surface('#6e4230', .8), (.42, .08, 2.1), (x - 1.2 + k * .48, -.14, 1.12))
        near.box(trim, (3.4, .4, .3), (x, -.05, 2.45))
        near.box(lit('ab'[s], '#ffd9a0', 2.6), (.22, .2, .30), (x + d * 1.9, -.35, 2.1))
        wash(near, 'ab'[s], '#d8823c', x + d * 1.9, 1.95, 1.9, 1.6, .8, -.27)
    for face, w in ((near, width), (road, depth)):
        for k in range(int(w / .36)):
            at = -w / 2 + .25 + k * .36
            face.box(trim, (.15, .15, .62), (at, .12, tall + .45))
        face.box(trim, (w + .1, .34, .16), (0, .12, tall + .82))
        for k in range(4):
            face.box(trim, (.5, .5, 1.1), (-w / 2 + .25 + (w - .5) * k / 3, .12, tall + .5))
            twin(sphere(.17, _of(face, -w / 2 + .25 + (w - .5) * k / 3, .12, tall + 1.25), lit('ab'[k % 2], '#ffe0b0', 2.4), root))
    for x, y in ((.8, .9), (12.4, .9), (6.0, 1.0), (9.6, .9), (.9, 12.4)):
        _bush(root, rng, d * x, y, tall + .3, .75)
    for x, y, h in ((12.7, 3.0, 6.4), (1.0, 9.4, 5.4), (1.0, 11.0, 4.8)):
        _cypress(root, d * x, y, tall, h)
    for made in (near, road, house, flank, upper, tower, tower_flank):
        made.build()
    return root


def _of(face, x, y, z):
    """A place on a face in the world."""
    c, s = math.cos(math.radians(face.turn)), math.sin(math.radians(face.turn))
    return (face.at[0] + x * c - y * s, face.at[1] + x * s + y * c, face.at[2] + z)


# Each with the width of its near side in metres.
VILLAS = ((glass_house, 13.5), (mission, 13.0))
