"""Works by the road: a brick warehouse with docks, a factory with a sawtooth roof, a tank farm. Built as houses: the near corner at the road is the origin."""
import math
import random

from blocks import Blocks
from buildings import house
from facade import cornice, letters, pilasters, room, sign, wall_colour
from lights import lit, neon, twin, wash
from materials import surface
from meshkit import cylinder, empty, lathe, sphere, strip, tube
from walls import masonry

FADED, STEEL, DARK = '#c8b8a0', '#5c6a84', '#1a1a26'


def _wall_lamp(face, x, y, z, part):
    """A hooded lamp on a bracket, and the light it lays on the wall below."""
    face.box(surface(DARK, .6), (.10, .7, .08), (x, y - .35, z + .18))
    face.box(surface('#2c3c44', .6), (.56, .46, .14), (x, y - .72, z + .12))
    face.box(lit(part, '#ffd9a0', 2.6), (.40, .34, .12), (x, y - .72, z + .01))
    wash(face, part, '#d8823c', x, z - .06, 3.0, 2.2, .8, y - .012)


def _panes(face, rng, x, z, width, height, columns, rows, frame, chance):
    """A works window: many small panes, some lit."""
    face.box(frame, (width + .16, .14, height + .16), (x, 0, z))
    is_lit = rng.random() < chance
    part = 'ab'[int(abs(x * 3 + z)) % 2]
    for i in range(columns):
        for j in range(rows):
            at = (x - width / 2 + width * (i + .5) / columns, -.08, z - height / 2 + height * (j + .5) / rows)
            size = (width / columns - .05, .04, height / rows - .05)
            if is_lit and rng.random() < .86:
                face.box(lit(part, rng.choice(('#ffc46a', '#ffb050', '#ffd890')), rng.choice((1.1, 1.4, .8))), size, at)
            else:
                face.box(surface('#1a2238', .2, 0, .6, 0, '#222c50', .45), size, at)
    face.box(wall_colour('#a8a0a0'), (width + .4, .24, .14), (x, -.1, z - height / 2 - .12))


def _dock(face, rng, x, wide, is_open, number):
    """A loading door over a dock, with rubber bumpers: shut, or open on a lit bay with crates."""
    rib, yellow = surface('#6c7688', .5, .4), surface('#d8a030', .6)
    face.box(surface(DARK, .7), (wide + .5, .30, 3.5), (x, -.05, 2.85))
    if is_open:
        for k, (level, share, tone) in enumerate(((.34, .30, 1.3), (.02, .36, 1.0), (-.34, .32, .6))):
            face.box(lit('neon', '#ffb45e', tone), (wide, .06, 3.1 * share), (x, -.19, 2.8 + 3.1 * level))
        for _ in range(4):
            w, h = rng.uniform(.5, .9), rng.uniform(.5, 1.1)
            face.box(surface('#4a2c20', .9), (w, .1, h), (x + rng.uniform(-.36, .36) * wide, -.25, 1.25 + h / 2))
        face.box(rib, (wide, .1, .5), (x, -.25, 4.1))
    else:
        for k in range(10):
            face.box(rib if k % 2 else surface('#566072', .5, .4), (wide, .08 + .05 * (k % 2), .31), (x, -.22, 1.4 + k * .31))
    for s in (-1, 1):
        face.box(surface('#14141c', .8), (.26, .34, 1.0), (x + s * (wide / 2 + .3), -1.62, .62))
        for k in range(5):
            face.box(yellow if k % 2 else surface(DARK, .7), (.14, .06, .6), (x + s * (wide / 2 + .14), -.25, 1.5 + k * .6))
    face.box(surface('#e8e0d0', .6), (.62, .04, .5), (x, -.24, 4.85))
    letters(face, number, (x, -.27, 4.84), .5, surface(DARK, .7))


def warehouse(side):
    """Brick piers, loading docks under a steel canopy, panes along the eaves, a name painted long ago."""
    rng = random.Random(101 if side == 'l' else 201)
    width, depth, height = 12.5, 17.0, 9.4
    root, near, road = house(side, width, depth, height, '#7c443a', 'brick')
    trim, frame, steel = wall_colour('#a88468'), surface('#22282e', .7), surface(STEEL, .5, .5)
    for n, (face, w) in enumerate(((near, width), (road, depth))):
        bays = 3 if face is near else 4
        pilasters(face, w, 0, height + .3, masonry('#8c5044', 'brick'), bays + 1, .34, .62)
        cornice(face, w, height + .05, trim, .45, False)
        for k in range(int(w / .5)):
            face.box(masonry('#8c5044', 'brick'), (.24, .26, .36), (-w / 2 + .3 + k * .5, -.1, height - .62))
        for i in range(bays):
            x = -w / 2 + w * (i + .5) / bays
            _panes(face, rng, x, height - 2.0, 2.5, 1.25, 5, 3, frame, .62)
            _dock(face, rng, x, 2.7, (i + n) % 3 == 1, str(3 + i + 4 * n))
            _wall_lamp(face, x - w / bays / 2 + .9, -.02, 5.4, 'ab'[(i + n) % 2]) if i else None
        face.box(wall_colour('#9a9090'), (w, 1.6, 1.15), (0, -.75, .57))
        face.box(surface('#d8a030', .6), (w, .05, .14), (0, -1.57, 1.08))
        for k in range(13):
            face.box(surface(STEEL, .55, .4) if k % 2 else surface('#4c5a72', .55, .4), (w / 13, 2.0, .08), (-w / 2 + w * (k + .5) / 13, -1.0, 5.55), -8)
        face.box(steel, (w, .12, .34), (0, -1.98, 5.4))
        for i in range(bays + 1):
            x = -w / 2 + .1 + (w - .2) * i / bays
            face.box(steel, (.06, .06, 2.5), (x, -1.12, 6.35), -45)
    for face, w, words in ((near, width, 'SALT HARBOR COLD'), (road, depth, 'SALT HARBOR COLD STORE')):
        face.box(wall_colour('#3c2a34'), (w * .9, .08, .84), (0, -.38, 6.22))
        letters(face, words, (0, -.43, 6.20), .80, surface(FADED, .95, 0, .05), w * .84)
    sign(near, 'DOCKS OPEN', (0, -.5, height + 1.0), 4.6, .95, '#ffb020', '#1c1420', edge='#ff6a3a')
    for x in (-1.8, 1.8):
        near.box(steel, (.10, .10, 1.2), (x, -.2, height + .5))
    d = -1 if side == 'l' else 1
    for k in range(3):
        at = (d * width * (.25 + .25 * k), 3.0 + k, height + .5)
        cylinder(.5, 1.0, at, steel, root, sides=20)
        lathe([(0, .78), (.25, .70), (.55, .2), (.6, 0)], steel, root, 'Z', 20, (at[0], at[1], at[2] + .5))
    for k in range(4):
        box_at = (d * (1.0 + k * .2), -.9 + .1 * k)
        near.box(surface(('#6a4a2c', '#7c5834', '#5a4028')[k % 3], .9), (1.0, .8, .7), (box_at[0] - near.at[0] + d * 1.1 * (k % 2), box_at[1], 1.5 + .7 * (k // 2)))
    near.build()
    road.build()
    return root


def _saw(root, side, width, depth, height, teeth, rise, rng):
    """Sawtooth roof across the front: glass on the upright of each tooth, brick gables in front."""
    d = -1 if side == 'l' else 1
    step = width / teeth
    for k in range(teeth):
        x0, x1 = d * step * k, d * step * (k + 1)
        top = (x0, height + rise)
        gable = [(x0, 0, height), (x1, 0, height), (top[0], 0, top[1])]
        back = [(x, depth, z) for x, _, z in gable]
        strip(gable + back, [(0, 1, 2)], masonry('#8a5646', 'brick'), root, outward=False)
        strip(gable + back, [(1, 4, 5, 2)], surface('#3a4254', .6, .3), root)
        part = 'ab'[k % 2]
        glass = strip([(x0, .15, height + .25), (x0, depth, height + .25), (x0, depth, height + rise - .2), (x0, .15, height + rise - .2)], [(0, 1, 2, 3)], lit(part, '#f0a04c', .9), root)
        glass.location.x = -d * .03
        twin(glass)
        for j in range(9):
            y = .15 + (depth - .15) * j / 8
            tube([(x0 - d * .06, y, height + .2), (x0 - d * .06, y, height + rise)], .05, surface(DARK, .6), root)
        tube([(x0, -.06, height + rise + .04), (x1, -.06, height + .04)], .10, surface('#b09080', .8), root)
        tube([(x0, -.06, height), (x0, -.06, height + rise + .04)], .10, surface('#b09080', .8), root)
        room_lit = rng.random() < .7
        face = Blocks(root, 0, ((x0 * .62 + x1 * .38), 0, 0))
        for i in range(3):
            for j in range(2):
                at = (-.42 + .42 * i, -.03, height + .42 + .42 * j)
                face.box(lit(part, '#ffb85a', 1.3) if room_lit else surface('#1a2238', .2, 0, .6, 0, '#222c50', .45), (.36, .04, .36), at)
        face.build()


def foundry(side):
    """A factory with a sawtooth roof and a tall banded chimney, its great door open on the furnace."""
    rng = random.Random(113 if side == 'l' else 213)
    width, depth, height, teeth = 13.2, 17.0, 6.8, 4
    root, near, road = house(side, width, depth, height, '#845040', 'brick')
    trim, frame, steel = wall_colour('#b09080'), surface('#1e242c', .7), surface(STEEL, .5, .5)
    d = -1 if side == 'l' else 1
    _saw(root, side, width, depth, height, teeth, 2.5, rng)
    for face, w, bays in ((near, width, 4), (road, depth, 5)):
        pilasters(face, w, 0, height, masonry('#96604c', 'brick'), bays + 1, .30, .55)
        face.box(trim, (w + .1, .22, .26), (0, -.08, height - .1))
        face.box(wall_colour('#6a6068'), (w, .2, .8), (0, -.06, .4))
        for i in range(bays):
            x = -w / 2 + w * (i + .5) / bays
            if face is near and i in (1, 2):
                continue
            _panes(face, rng, x, 3.4, 2.1, 3.2, 5, 7, frame, .66)
        for i in range(1, bays, 2):
            _wall_lamp(face, -w / 2 + w * i / bays, -.3, 5.0 if face is near else 5.9, 'ab'[i // 2 % 2])
    near.box(surface(DARK, .7), (5.4, .24, 5.0), (0, -.05, 2.5))
    for k, (x, wide, tone, level) in enumerate(((0, 3.4, '#ff9a3c', 1.0), (.2, 2.4, '#ffb85a', 1.5), (.3, 1.2, '#ffe0a0', 2.2))):
        near.box(lit('neon', tone, level), (wide, .05, 4.6 - k * 1.2), (x * d, -.18 - .01 * k, 2.35 - k * .5))
    for x, h in ((-.9, 1.9), (.8, 1.5)):
        near.box(surface('#30140c', .9), (.5, .06, h), (x, -.26, h / 2))
        near.box(surface('#30140c', .9), (.26, .06, .3), (x, -.26, h + .12))
    for s in (-1, 1):
        for k in range(5):
            near.box(surface('#3c5a66' if k % 2 else '#34505c', .6, .2), (.34, .12, 4.8), (s * (1.85 + .34 * k), -.36, 2.45))
    near.box(steel, (7.4, .2, .2), (0, -.4, 4.95))
    sign(near, 'KILN & WIRE', (0, -.45, 5.9), 5.2, 1.15, '#ff7a3c', '#1c1016', edge='#ffd23f')
    letters(road, 'KILN & WIRE CO', (0, -.33, 6.1), .9, surface(FADED, .95, 0, .05), depth * .5)
    cx, cy, tall = d * width * .80, 5.0, 19.0
    lathe([(0, 1.5), (2.0, 1.35), (tall - 2.6, .88), (tall - 2.5, 1.0), (tall - 2.1, 1.0), (tall - 2.0, .86), (tall - .5, .84), (tall - .4, 1.0), (tall, 1.0), (tall, .7), (tall - .5, .6)],
          masonry('#90503e', 'brick'), root, 'Z', 32, (cx, cy, 0))
    for z in (tall - 3.4, tall - 5.2, tall - 7.0):
        lathe([(0, .95 + (tall - 2.6 - z) * .030), (.8, .94 + (tall - 3.4 - z) * .030)], surface('#d8c8b8', .8), root, 'Z', 32, (cx, cy, z))
    for a in range(4):
        for z, r in ((tall - .2, 1.05), (tall * .55, 1.2)):
            twin(sphere(.17, (cx + r * math.cos(a * 1.57 + .6), cy + r * math.sin(a * 1.57 + .6), z), neon('#ff2331'), root))
    for k in range(34):
        tube([(cx - .22, cy - 1.42 + k * .017, 2 + k * .46), (cx + .22, cy - 1.42 + k * .017, 2 + k * .46)], .025, steel, root)
    for x in (.25, .55):
        cylinder(.42, 2.2, (d * width * x, 9, height + 2.8), steel, root, sides=18)
    tube([(d * .3, -.5, .2), (d * .3, -.5, 5.4), (d * .3, 3.0, 6.0)], .16, surface('#8a5a40', .6, .3), root)
    near.build()
    road.build()
    return root


def _tank(root, x, y, radius, tall, colour, part, number):
    shell, rail, rust = surface(colour, .6, .15), surface('#c8b89a', .6, .2), surface('#8a5038', .8)
    cylinder(radius, tall, (x, y, tall / 2 + .3), shell, root, sides=56)
    for k in range(1, int(tall / 1.6) + 1):
        cylinder(radius + .03, .07, (x, y, .3 + k * 1.6), surface(_shade(colour, .82), .6, .15), root, sides=56)
    cylinder(radius + .25, .4, (x, y, .2), surface('#7a7078', .9), root, sides=56)
    lathe([(0, radius + .05), (.35, radius * .72), (.62, radius * .3), (.7, 0)], surface(_shade(colour, .92), .6, .15), root, 'Z', 56, (x, y, tall + .3))
    for z in (.5, 1.0):
        tube([(x + (radius - .1) * math.cos(a), y + (radius - .1) * math.sin(a), tall + .35 + z) for a in [2 * math.pi * k / 40 for k in range(40)]], .03, rail, root, True)
    for k in range(20):
        a = 2 * math.pi * k / 20
        tube([(x + (radius - .1) * math.cos(a), y + (radius - .1) * math.sin(a), tall + .3), (x + (radius - .1) * math.cos(a), y + (radius - .1) * math.sin(a), tall + 1.35)], .025, rail, root)
    steps = int(tall * 3.2)
    inner, outer = [], []
    for k in range(steps + 1):
        a, z = -math.pi * .96 + math.pi * .92 * k / steps, .5 + (tall - .3) * k / steps
        inner.append((x + (radius + .08) * math.cos(a), y + (radius + .08) * math.sin(a), z))
        outer.append((x + (radius + .6) * math.cos(a), y + (radius + .6) * math.sin(a), z))
    strip([p for pair in zip(inner, outer) for p in pair], [(2 * k, 2 * k + 1, 2 * k + 3, 2 * k + 2) for k in range(steps)], surface('#8a7c88', .8, 0, .2, 0, '#6a5c6c', .25), root)
    for up in (.5, 1.0):
        tube([(px, py, pz + up) for px, py, pz in outer], .03, rail, root)
    for px, py, pz in outer[::4]:
        tube([(px, py, pz), (px, py, pz + 1.0)], .025, rail, root)
    for k, a in enumerate((-2.4, -1.2, -.3)):
        twin(sphere(.15, (x + (radius + .1) * math.cos(a), y + (radius + .1) * math.sin(a), tall + 1.5), lit('ab'[(k + part) % 2], '#ffe0b0', 2.8), root))
        tube([(x + radius * math.cos(a), y + radius * math.sin(a), tall + .3), (x + radius * math.cos(a), y + radius * math.sin(a), tall + 1.5)], .03, rail, root)
    face = Blocks(root, 0, (x, y - radius - .02, 0))
    letters(face, number, (0, 0, tall * .66), 1.6, surface('#2a2430', .8))
    letters(face, number, (-.04, -.01, tall * .66 + .05), 1.6, surface('#f0e0c8', .8))
    streak = Blocks(root, 0, (x, y - radius - .012, 0))
    for k in range(5):
        streak.box(rust, (.05, .01, .5 + .3 * (k % 3)), (-radius * .2 + k * .31, .05, tall * .3 - .2 * (k % 2)))
    streak.build()


def _shade(colour, factor):
    digits = colour.lstrip('#')
    return '#' + ''.join(f'{int(int(digits[i:i + 2], 16) * factor):02x}' for i in (0, 2, 4))


def tanks(side):
    """A tank farm: three tanks with stairs, a ball on legs, pipes on a rack along the road, a pump house."""
    root = empty('tanks')
    d, width, depth = (-1 if side == 'l' else 1), 13.0, 17.0
    near, road = Blocks(root, 0, (d * width / 2, 0, 0)), Blocks(root, 90 if side == 'l' else -90, (0, depth / 2, 0))
    wall, steel, dark = masonry('#7c747c', 'block'), surface(STEEL, .5, .4), surface(DARK, .7)
    for face, w in ((near, width), (road, depth)):
        face.box(wall, (w, .5, 1.3), (0, .2, .65))
        face.box(wall_colour('#a09898'), (w + .1, .62, .16), (0, .2, 1.36))
        for k in range(int(w / 1.1)):
            face.box(surface('#d8a030' if k % 2 else DARK, .7), (1.08, .04, .22), (-w / 2 + .6 + k * 1.1, -.07, 1.05))
    near.box(surface('#544c56', .9), (width - .4, depth - .6, .3), (0, depth / 2, .12))
    _tank(root, d * 9.1, 5.4, 3.6, 8.2, '#b8a890', 0, '07')
    _tank(root, d * 4.6, 13.4, 3.1, 10.4, '#8c9aa0', 1, '12')
    _tank(root, d * 10.9, 14.8, 2.9, 9.2, '#a88878', 0, '15')
    ball = (d * 2.6, 8.2, 5.0)
    sphere(2.0, ball, surface('#c8c0b8', .5, .2), root)
    cylinder(2.04, .12, ball, steel, root, sides=48)
    for k in range(8):
        a = 2 * math.pi * (k + .5) / 8
        tube([(ball[0] + 1.75 * math.cos(a), ball[1] + 1.75 * math.sin(a), 0), (ball[0] + 1.9 * math.cos(a), ball[1] + 1.9 * math.sin(a), 5.0)], .13, steel, root)
        b = a + 2 * math.pi / 8
        tube([(ball[0] + 1.8 * math.cos(a), ball[1] + 1.8 * math.sin(a), .6), (ball[0] + 1.85 * math.cos(b), ball[1] + 1.85 * math.sin(b), 3.4)], .03, steel, root)
    twin(sphere(.17, (ball[0], ball[1], 7.4), lit('a', '#ff4a3a', 2.8), root))
    for n, (y0, z, r, colour) in enumerate(((1.2, 4.3, .26, '#a89a8c'), (1.2, 5.0, .18, '#b8643c'), (1.2, 3.7, .14, '#3c8a8c'))):
        x = d * (.55 + .42 * n)
        tube([(x, .8, .3), (x, .8, z - .3), (x, 1.1, z), (x, depth - .6, z), (x + d * 3, depth - .2, z)], r, surface(colour, .5, .3), root)
        for y in (4.5, 9.0, 13.5):
            cylinder(r + .07, .12, (x, y, z), steel, root, 'Y', 20)
    for k in range(5):
        y = 1.6 + k * 3.5
        for x in (.1, 1.8):
            tube([(d * x, y, 0), (d * x, y, 5.6)], .10, steel, root)
        tube([(d * .1, y, 3.45), (d * 1.8, y, 3.45)], .08, steel, root)
        tube([(d * .1, y, 5.4), (d * 1.8, y, 5.4)], .08, steel, root)
        twin(sphere(.15, (d * .1, y, 5.75), lit('ab'[k % 2], '#ffd9a0', 2.8), root))
    hut = Blocks(root, 0, (d * 3.6, 1.6, 0))
    hut.box(masonry('#8a5a48', 'brick'), (3.4, 2.6, 3.0), (0, 1.3, 1.6))
    hut.box(wall_colour('#a8a0a0'), (3.8, 3.0, .22), (0, 1.3, 3.2))
    hut.box(dark, (1.0, .1, 2.2), (-.9, -.02, 1.4))
    room(hut, random.Random(3), .6, 2.0, 1.2, .9, True, -.02)
    hut.box(lit('b', '#ffd9a0', 2.4), (.3, .2, .14), (-.9, -.12, 2.75))
    hut.build()
    sign(near, 'BASIN OIL', (d * -2.6 * 1, -.30, 2.6), 4.0, 1.0, '#ffb020', '#141c2c', edge='#35d6ff')
    for x in (-1.6, 1.6):
        near.box(steel, (.12, .12, 2.4), (d * -2.6 + x, -.12, 1.5))
    near.build()
    road.build()
    return root


# Each with the width of its near face in metres.
WORKS = ((warehouse, 12.5), (foundry, 13.2), (tanks, 13.0))
