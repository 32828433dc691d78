"""Two more houses of the town: a tenement hung with iron, and a picture palace with a round corner. Built as those of buildings.py."""
import math
import random

from blocks import Blocks
from buildings import IRON, house, round_tank
from facade import balcony, blade, cornice, fire_escape, letters, pilasters, roof_clutter, shop, sign, wall_colour, window
from lights import lit, neon, twin
from materials import surface
from meshkit import cylinder, lathe
from walls import masonry


def _arch_window(face, rng, x, z, width, height, frame, trim, chance):
    window(face, rng, x, z, width, height, frame, trim, chance)
    for k in range(7):
        a = math.pi * (k + .5) / 7
        face.box(trim, (.30, .26, .36), (x + (width / 2 + .12) * math.cos(a), -.12, z + height / 2 + .08 + .34 * math.sin(a)), 0, math.degrees(math.pi / 2 - a))


def tenement(side):
    """Ochre brick, quoins, balconies towards the corner and iron fire escapes down the street, two shops below."""
    rng = random.Random(83 if side == 'l' else 183)
    width, depth, floors, fh, ground = 9.6, 12.0, 4, 3.15, 4.4
    height = ground + floors * fh + 1.0
    root, near, road = house(side, width, depth, height, '#a87848', 'brick')
    trim, frame, iron = wall_colour('#dcb890'), surface('#1f2a2c', .7), surface(IRON, .7)
    toward = -1 if side == 'l' else 1
    for face, w, columns in ((near, width, 4), (road, depth, 5)):
        for f in range(floors):
            for i in range(columns):
                x, z = -w / 2 + w * (i + .5) / columns, ground + fh * f + 1.62
                make = _arch_window if f == floors - 1 else window
                make(face, rng, x, z, 1.12, 1.85, frame, trim, .56)
            face.box(masonry('#8c5c3c', 'brick'), (w + .06, .10, .34), (0, -.03, ground + fh * f + .06))
        for k in range(int((height - ground) / .62)):
            for s in (-1, 1):
                face.box(trim, (.62 if k % 2 else .40, .10, .50), (s * (w / 2 - (.31 if k % 2 else .20)), -.04, ground + .5 + k * .62))
        cornice(face, w, height - .1, trim, .75)
        face.box(trim, (w + .2, .34, .34), (0, -.1, ground))
    for f in range(floors - 1):
        balcony(near, rng, -width / 8, ground + fh * (f + 1) + .42, 4.3, iron, trim)
    fire_escape(road, -toward * depth * .10, ground + .42, floors, fh, 4.4, iron)
    shop(near, rng, width, ground, 'NIGHT OWL DELI', ('#ffd68a', '#1f6a5c', '#e8dcc0'), frame, ink='#25f0a8')
    for x, words, ink, glow, stripe in ((-toward * .25, 'RADIO REPAIR', '#ff7a3c', '#ffb870', '#8c2f3a'), (toward * .25, 'NIGHT OWL DELI', '#25f0a8', '#ffd68a', '#1f6a5c')):
        part = Blocks(root, road.turn, (0, depth * (.5 - toward * x), 0))
        shop(part, rng, depth * .49, ground, words, (glow, stripe, '#e8dcc0'), frame, ink=ink)
        part.build()
    blade(road, 'DELI', toward * depth * .46, ground + 1.0, ground + 5.6, '#25f0a8', '#0f2420', '#ffd23f', 1.2)
    roof_clutter(near, rng, width, depth, height, masonry('#7c5638', 'brick'), iron)
    round_tank(root, (-1 if side == 'l' else 1) * width * .30, 2.2, height)
    for k in range(3):
        at = ((-1 if side == 'l' else 1) * width * (.60 + .13 * k), 1.4, height + .7)
        near.box(masonry('#8c5c3c', 'brick'), (.7, .7, 1.6), (at[0] - near.at[0], at[1], at[2]))
        cylinder(.16, .5, (at[0], at[1], at[2] + 1.0), surface('#b8643c', .8), root, sides=12)
    near.build()
    road.build()
    return root


def _ring(root, x, y, z, radius, tall, colour):
    twin(cylinder(radius, tall, (x, y, z), neon(colour), root, sides=48))


def palace(side):
    """A picture palace on the corner: a round tower in fins and neon, a marquee that runs about it, the name up a blade."""
    rng = random.Random(97 if side == 'l' else 197)
    width, depth, ground, height = 10.4, 12.5, 5.2, 14.2
    root, near, road = house(side, width, depth, height, '#24606a', 'block')
    d = -1 if side == 'l' else 1
    trim, frame, iron = wall_colour('#e0c098'), surface('#10242c', .7), surface(IRON, .7)
    board, bulb, ink = lit('neon', '#ffe6c0', 1.0), lit('neon', '#ffc850', 2.8), surface('#14101c', .8)
    for face, w, columns in ((near, width, 3), (road, depth, 4)):
        inner = w - 4.2
        shift = (1.6 if side == 'l' else -1.6) * (-1 if face is near else 1)
        pilasters(face, w, ground + 1.1, height, trim, columns + 2, .30, .46)
        for i in range(columns):
            x = shift - inner / 2 + inner * (i + .5) / columns
            window(face, rng, x, ground + 4.2, 1.15, 2.5, frame, trim, .66)
            window(face, rng, x, ground + 7.3, 1.15, 1.5, frame, trim, .60)
            for k in range(3):
                face.box(trim, (1.2 - k * .3, .2, .16), (x, -.1, ground + 6.05 + k * .16))
        for k in range(3):
            face.box(trim, (w + .3 - k * .1, .34 - k * .08, .16), (0, -.1, height - .9 + k * .34))
        shop(face, rng, w * .94, ground - 1.2, '', ('#ffd9a0', '#1c4a50', '#d8b080'), frame, awning=False)
        face.box(frame, (w * .92, 1.9, 1.5), (0, -.95, ground - .35))
        face.box(board, (w * .80, .06, 1.02), (shift * .7, -1.93, ground - .35))
        letters(face, 'THE LONG WAY DOWN', (shift * .7, -1.98, ground - .12), .60, ink, w * .72)
        letters(face, 'ALL NIGHT  *  2 REELS', (shift * .7, -1.98, ground - .64), .46, surface('#a81c48', .8), w * .60)
        for k in range(int(w * .92 / .36)):
            for z in (ground + .36, ground - 1.06):
                face.box(bulb, (.15, .1, .15), (-w * .46 + .18 + k * .36, -1.93, z))
        face.box(neon('#ff4fa0'), (w * .92, .08, .09), (0, -1.93, ground - 1.2))
    cx, cy, r = d * 1.7, 1.7, 2.35
    cylinder(r, height + 1.4, (cx, cy, (height + 1.4) / 2), masonry('#2c6c74', 'stucco'), root, sides=48)
    for k in range(12):
        a = 2 * math.pi * (k + .5) / 12
        cylinder(.16, height - ground + .6, (cx + r * math.cos(a), cy + r * math.sin(a), (height + ground) / 2 + 1.4), trim, root, sides=8)
        twin(cylinder(.07, height - ground - .8, (cx + (r + .18) * math.cos(a), cy + (r + .18) * math.sin(a), (height + ground) / 2 + 1.2), neon('#35d6ff' if k % 2 else '#ff4fa0'), root, sides=8))
    for z, extra, colour in ((height + 1.4, .30, '#ffb020'), (height + 2.3, -.35, '#ff4fa0'), (height + 3.1, -1.0, '#35d6ff')):
        cylinder(r + extra, .7, (cx, cy, z + .1), trim, root, sides=48)
        _ring(root, cx, cy, z + .50, r + extra + .04, .10, colour)
    lathe([(0, r - 1.3), (.5, r - 1.35), (1.3, r - 1.7), (1.9, .12), (3.4, .03)], trim, root, 'Z', 32, (cx, cy, height + 3.5))
    twin(cylinder(.16, .3, (cx, cy, height + 6.9), neon('#ff2331'), root, sides=12))
    for k in range(5):
        a = math.radians((-45 if side == 'l' else -135) + 34 * (k - 2))
        door = Blocks(root, math.degrees(a) + 90, (cx + (r + .02) * math.cos(a), cy + (r + .02) * math.sin(a), 0))
        door.box(frame, (1.32, .16, 3.5), (0, 0, 1.75))
        for wide, z, tall, tone, level in ((1.06, 2.85, .75, '#ffe0a8', 1.5), (1.06, 1.75, 1.2, '#f0b068', 1.3), (1.06, .75, .7, '#a8683c', 1.0)):
            door.box(lit('neon', tone, level), (wide, .05, tall), (0, -.09, z))
        door.box(frame, (.06, .08, 3.2), (0, -.12, 1.6))
        door.box(surface('#d8b060', .3, .8), (.05, .05, .5), (.12, -.16, 1.3))
        door.build()
    cylinder(r + 1.5, 1.5, (cx, cy, ground - .35), frame, root, sides=56)
    cylinder(r + 1.54, .16, (cx, cy, ground + .42), surface('#b8c4d4', .3, .8), root, sides=56)
    _ring(root, cx, cy, ground - .12, r + 1.53, .11, '#35d6ff')
    _ring(root, cx, cy, ground - .58, r + 1.53, .11, '#ff4fa0')
    for k in range(46):
        a = 2 * math.pi * k / 46
        for z in (ground + .22, ground - .98):
            near.box(bulb, (.15, .15, .15), (cx + (r + 1.53) * math.cos(a) - near.at[0], cy + (r + 1.53) * math.sin(a), z))
    blade(road, 'VESPER', d * (depth / 2 - 1.7), ground + 2.2, height + .6, '#ffd23f', '#3a1030', '#ff4fa0', 1.7)
    roof_clutter(near, rng, width, depth, height, wall_colour('#1c4a52'), iron)
    sign(near, 'VESPER', (d * width * .10, -.42, height - 2.1), 4.6, 1.3, '#ff4fa0', '#0f2a34', edge='#ffd23f')
    near.build()
    road.build()
    return root


# Each with the width of its near face in metres.
CORNER_HOUSES = ((tenement, 9.6), (palace, 10.4))
