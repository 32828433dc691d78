"""Beside and over the freeway: twin-armed masts, overpass piers, sign panels, great hoardings on one leg."""
import math

from lights import neon, twin
from materials import surface
from meshkit import box, cylinder, empty, lathe, lettering, sphere, strip, tube
from walls import masonry

STEEL, TALL, ROAD, NARROW = '#6c7298', 'anton-latin-400-normal.woff', 'overpass-latin-800-normal.woff', 'barlow-condensed-latin-700-normal.woff'


def mast(side):
    """A twin-armed sodium mast of 10 m. The arm over the road ends at (2.9 m, 9.75 m up)."""
    root, d = empty('mast'), 1 if side == 'l' else -1
    steel, dark = surface(STEEL, .5, .25), surface('#3c4260', .6, .3)
    cylinder(.36, .5, (0, 0, .25), masonry('#8a8690', 'stucco'), root, sides=12)
    cylinder(.24, .06, (0, 0, .53), dark, root, sides=16)
    cylinder(.15, 9.0, (0, 0, 5.0), steel, root, sides=12, top=.085)
    box((.16, .06, .5), (0, -.15, 1.2), dark, root, .01, 1)
    for z in (3.4, 6.6):
        cylinder(.16, .12, (0, 0, z), dark, root, sides=12)
    for s in (d, -d):
        tube([(0, 0, 9.3)] + [(s * (1 - math.cos(a)) * 1.0, 0, 9.3 + math.sin(a) * .42) for a in [k * math.pi / 14 for k in range(1, 8)]] + [(s * 2.5, 0, 9.86)], .055, steel, root)
        tube([(0, 0, 8.4), (s * 1.15, 0, 9.68)], .024, steel, root)
        box((.95, .34, .15), (s * 2.85, 0, 9.90), dark, root, .06, 2)
        box((.74, .27, .12), (s * 2.90, 0, 9.80), surface('#ffce80', .4, 0, .3, 0, '#ffb04a', 2.9), root, .04, 2)
    cylinder(.10, .3, (0, 0, 9.55), steel, root, sides=12, top=.0)
    return root


def pier():
    """A round overpass pier of 6.5 m: a collar at the foot, stripes against cars, a head that spreads under the deck."""
    root = empty('pier')
    concrete, edge = masonry('#9a949c', 'stucco'), masonry('#aaa4aa', 'stucco')
    lathe([(0, 1.05), (.55, 1.05), (.70, .82), (.72, .78)], edge, root, 'Z', 48)
    lathe([(.6, .74), (4.9, .74), (5.3, .80), (5.75, 1.02), (6.05, 1.34), (6.1, 1.42), (6.5, 1.42), (6.5, 0)], concrete, root, 'Z', 48)
    for z in (1.9, 3.1, 4.3):
        lathe([(0, .745), (.015, .75), (.045, .75), (.06, .745)], surface('#5c5662', .9), root, 'Z', 48, (0, 0, z))
    around, up = 72, 20
    points = [(.755 * math.cos(math.pi * (1 + k / around)), .755 * math.sin(math.pi * (1 + k / around)), .74 + 1.0 * j / up) for j in range(up + 1) for k in range(around + 1)]
    cells = [(j * (around + 1) + k, j * (around + 1) + k + 1, (j + 1) * (around + 1) + k + 1, (j + 1) * (around + 1) + k) for j in range(up) for k in range(around)]
    for dark in (0, 1):
        strip(points, [c for n, c in enumerate(cells) if ((n % around + n // around) // 9) % 2 == dark],
              surface('#22202a', .7) if dark else surface('#e0a030', .6, 0, .2, 0, '#d89020', .25), root)
    for x, z, words in ((0, 2.55, 'B 7'),):
        lettering(words, .42, (x, -.77, z), surface('#e8e0d4', .8), root, font=NARROW)
    tube([(.82, -.35, .6), (.82, -.35, 5.2), (.95, -.4, 5.8)], .055, surface('#5a5f74', .5, .4), root)
    return root


def _arrow(root, x, z, size, turn, paint):
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    shape = [(-.09, -.5), (.09, -.5), (.09, .06), (.32, -.10), (.32, .16), (0, .5), (-.32, .16), (-.32, -.10), (-.09, .06)]
    points = [(x + (px * c + pz * s) * size, -.075, z + (-px * s + pz * c) * size) for px, pz in shape]
    strip(points, [(0, 1, 2, 8), (2, 3, 4, 5), (8, 2, 5), (8, 5, 6, 7)], paint, root)


def gantry(kind):
    """A road sign panel of 5 by 2.2 m, to be hung over a lane: 0 is green with an exit, 1 is blue and straight on."""
    root = empty('gantry')
    back = ('#0f7a58', '#1c4aa8')[kind]
    white, ink = surface('#f4f4ff', .5, 0, .3, 0, '#f4f4ff', .95), surface(back, .5, 0, .3, 0, back, .50)
    steel = surface(STEEL, .5, .4)
    box((5.0, .08, 2.0), (0, 0, 1.18), white, root, .05, 2)
    box((4.90, .04, 1.90), (0, -.045, 1.18), ink, root, .04, 2)
    for x in (-1.7, 1.7):
        box((.14, .12, 2.2), (x, .12, 1.1), steel, root, .01, 1)
    for x in (-1.8, -.6, .6, 1.8):
        tube([(x, 0, .2), (x, -.34, .08)], .03, steel, root)
        box((.5, .14, .10), (x, -.36, .06), surface('#ffe9c8', .4, 0, .3, 0, '#ffe0b0', 2.2), root, .02, 1)
    if kind == 0:
        lettering('PORT CALDERA', .62, (-.30, -.075, 1.66), white, root, font=ROAD, width=3.9)
        lettering('SABLE AVENUE', .46, (-.55, -.075, 1.02), white, root, font=ROAD, width=3.2)
        lettering('1/2 MILE', .36, (-1.22, -.075, .50), white, root, font=ROAD)
        _arrow(root, 1.95, .92, 1.10, 40, white)
        box((1.5, .06, .42), (1.55, -.02, 2.28), white, root, .03, 1)
        box((1.42, .04, .34), (1.55, -.05, 2.28), ink, root, .03, 1)
        lettering('EXIT 12', .30, (1.55, -.08, 2.27), white, root, font=ROAD, width=1.2)
    else:
        box((.86, .03, .86), (-1.85, -.07, 1.50), white, root, .18, 3)
        lettering('88', .56, (-1.85, -.09, 1.48), surface(back, .5, 0, .3, 0, back, .5), root, font=ROAD)
        lettering('MIRA HEIGHTS', .56, (.50, -.075, 1.74), white, root, font=ROAD, width=3.4)
        lettering('SALT FLATS', .56, (.10, -.075, 1.12), white, root, font=ROAD, width=2.6)
        for x in (-1.4, 0, 1.4):
            _arrow(root, x, .50, .52, 180, white)
    return root


def hoarding(side):
    """A great hoarding on one leg: a radio station on the left, tyres on the right. Its tubes are the part `neon`."""
    root, d = empty('hoarding'), 1 if side == 'l' else -1
    steel, dark = surface(STEEL, .5, .5), surface('#2a2c40', .6)
    back, glow, main, second = (('#10403f', '#0f5c58', '#ffd23f', '#ff4fa0'), ('#4a1c14', '#7a2c18', '#ff8a3c', '#35d6ff'))[side == 'r']
    cylinder(.34, 5.6, (0, .2, 2.8), steel, root, sides=20, top=.28)
    cylinder(.5, .3, (0, .2, .15), dark, root, sides=20)
    for k in range(13):
        tube([(-.2, -.16, .8 + k * .36), (.2, -.16, .8 + k * .36)], .02, dark, root)
    box((6.6, .3, .30), (0, .1, 5.2), steel, root, .02, 1)
    for x in (-2.4, 0, 2.4):
        tube([(x, .35, 5.2), (x * .1, .3, 4.1)], .06, steel, root)
    box((6.8, .7, .06), (0, -.5, 5.12), dark, root, .01, 1)
    for k in range(12):
        tube([(-3.3 + k * .6, -.82, 5.12), (-3.3 + k * .6, -.82, 5.55)], .018, steel, root)
    tube([(-3.3, -.82, 5.55), (3.3, -.82, 5.55)], .02, steel, root)
    box((6.6, .22, 3.1), (0, .05, 6.95), surface(back, .6, 0, .2, 0, glow, .55), root, .04, 1)

    def glass(points, radius, colour):
        twin(tube(points, radius, neon(colour), root))

    for a, b in (((-3.3, 5.4), (3.3, 5.4)), ((-3.3, 8.5), (3.3, 8.5)), ((-3.3, 5.4), (-3.3, 8.5)), ((3.3, 5.4), (3.3, 8.5))):
        glass([(a[0], -.12, a[1]), (b[0], -.12, b[1])], .045, second)
    if side == 'l':
        for k, r in enumerate((.35, .65, .95)):
            glass([(-2.35 + r * math.cos(t), -.12, 7.0 + r * math.sin(t)) for t in [math.pi * (-.40 + .8 * j / 14) for j in range(15)]], .04, '#35d6ff')
        twin(sphere(.17, (-2.40, -.12, 7.0), neon('#ffd23f'), root))
        glass([(-2.40, -.12, 5.75), (-2.40, -.12, 6.9)], .04, '#ffd23f')
        words = (('RADIO SABLE', 1.0, .62, 7.45, 4.1), ('98.8', 1.35, -.1, 6.25, 2.4), ('ALL NIGHT', .5, 2.1, 6.25, 1.7))
    else:
        for r in (.95, .58):
            glass([(-2.1 + r * math.cos(t), -.12, 6.95 + r * math.sin(t)) for t in [2 * math.pi * j / 28 for j in range(29)]], .05, '#35d6ff' if r > .8 else '#fff0d8')
        for k in range(8):
            a = 2 * math.pi * k / 8
            glass([(-2.1 + .64 * math.cos(a), -.12, 6.95 + .64 * math.sin(a)), (-2.1 + .90 * math.cos(a), -.12, 6.95 + .90 * math.sin(a))], .035, '#35d6ff')
        words = (('COYOTE', 1.35, 1.0, 7.45, 3.9), ('TYRES THAT HOLD', .58, 1.0, 6.10, 3.9))
    for n, (text, size, x, z, wide) in enumerate(words):
        twin(lettering(text, size, (x, -.09, z), neon(main if n == 0 else second), root, depth=.02, font=TALL if n < 2 and len(text) < 12 else NARROW, width=wide, spread=1.06))
    for x in (-2.2, 0, 2.2):
        tube([(x, -.2, 5.2), (x, -.95, 5.0)], .03, steel, root)
        box((.44, .18, .12), (x, -1.0, 5.05), surface('#fff0d0', .4, 0, .3, 0, '#ffe0a8', 1.6), root, .02, 1)
    return root
