"""Eight houses of the town. Each stands on a corner: the face towards the camera and the one towards the road are both built, never mirrored."""
import random

from blocks import Blocks
from facade import (FONT_NEON, balcony, blade, cornice, fire_escape, letters, pilasters, roof_clutter, room, shop, sign, wall_colour, window)
from lights import lit, neon
from materials import surface
from meshkit import cylinder, empty
from walls import masonry

IRON = '#20202c'


def house(side, width, depth, height, colour, bond='brick'):
    """The bulk of a house whose near corner at the road is at the origin; `side` is the side of the road. Returns its root and its two faces."""
    root = empty('house')
    direction = -1 if side == 'l' else 1
    near = Blocks(root, 0, (direction * width / 2, 0, 0))
    road = Blocks(root, 90 if side == 'l' else -90, (0, depth / 2, 0))
    near.box(masonry(colour, bond), (width, depth, height), (0, depth / 2, height / 2))
    return root, near, road


def round_tank(root, x, y, z):
    wood, iron = surface('#6b4630', .85), surface(IRON, .7)
    for dx in (-.65, .65):
        for dy in (-.65, .65):
            cylinder(.07, 1.5, (x + dx, y + dy, z + .75), iron, root, sides=8)
    cylinder(1.1, 1.8, (x, y, z + 2.4), wood, root, sides=20)
    for k in range(3):
        cylinder(1.13, .07, (x, y, z + 1.75 + k * .62), iron, root, sides=20)
    cylinder(1.25, .8, (x, y, z + 3.7), surface('#3a2a34', .8), root, sides=20, top=.05)


def grid(face, rng, width, low, floors, floor_height, columns, size, frame, sill, chance, panes=2, skip=()):
    for f in range(floors):
        for i in range(columns):
            if i in skip:
                continue
            window(face, rng, -width / 2 + width * (i + .5) / columns, low + floor_height * f + floor_height * .53, size[0], size[1], frame, sill, chance, panes)


def walk_up(side):
    """Brick tenement with a fire escape and a pawn shop."""
    rng = random.Random(11 if side == 'l' else 11 + 100)
    width, depth, floors, fh, ground = 9.0, 11.0, 4, 3.1, 4.3
    height = ground + floors * fh + .9
    root, near, road = house(side, width, depth, height, '#7d3f3c')
    trim, frame, iron = wall_colour('#b98468'), surface('#2a1a22', .7), surface(IRON, .7)
    for face, w, columns in ((near, width, 4), (road, depth, 5)):
        grid(face, rng, w, ground, floors, fh, columns, (1.1, 1.75), frame, trim, .55)
        for f in range(floors + 1):
            face.box(wall_colour('#8f4d44'), (w, .05, .16), (0, -.02, ground + fh * f - .02))
        face.box(trim, (w + .2, .3, .3), (0, -.08, ground))
        cornice(face, w, height - .1, trim, .65)
    fire_escape(near, width * .12, ground + .35, floors, fh, 4.2, iron)
    shop(near, rng, width, ground, 'LUCKY PAWN', ('#ffc24a', '#a3274a', '#e8d8b8'), frame, ink='#ffd23f')
    shop(road, rng, depth, ground, 'LUCKY PAWN', ('#ffc24a', '#a3274a', '#e8d8b8'), frame, ink='#ffd23f')
    roof_clutter(near, rng, width, depth, height, wall_colour('#5c3440'), iron)
    round_tank(root, (-1 if side == 'l' else 1) * width * .55, 1.6, height)
    near.build()
    road.build()
    return root


def hotel(side):
    """Art deco hotel with fins, a stepped crown and a blade sign."""
    rng = random.Random(23 if side == 'l' else 23 + 100)
    width, depth, floors, fh, ground = 8.6, 11.0, 5, 3.0, 4.5
    height = ground + floors * fh + .6
    root, near, road = house(side, width, depth, height, '#5a5488', 'stucco')
    trim, frame, iron = wall_colour('#c8a0b8'), surface('#221c36', .7), surface(IRON, .7)
    for face, w, columns in ((near, width, 4), (road, depth, 5)):
        grid(face, rng, w, ground, floors, fh, columns, (1.0, 1.7), frame, wall_colour('#4c4676'), .5)
        pilasters(face, w, ground, height + 1.0, trim, columns + 1, .3, .3)
        face.box(trim, (w + .3, .7, .34), (0, -.25, ground))
        face.box(neon('#ff4fa0'), (w + .34, .06, .09), (0, -.62, ground))
        face.box(trim, (w + .2, .3, .2), (0, -.1, height - .1))
        shop(face, rng, w, ground - .75, 'HOTEL MIRA', ('#ff8ab8', '#b8437f', '#d8a0c0'), frame, awning=False, ink='#ff4fa0')
    near.box(wall_colour('#4c4676'), (width * .72, depth * .7, 1.5), (0, depth * .5, height + .75))
    near.box(wall_colour('#6a62a0'), (width * .42, depth * .45, 1.2), (0, depth * .5, height + 2.1))
    near.box(neon('#35d6ff'), (width * .74, depth * .72, .09), (0, depth * .5, height + 1.5))
    near.box(iron, (.1, .1, 3.0), (0, depth * .5, height + 4.0))
    blade(road, 'HOTEL', (-1 if side == 'l' else 1) * depth * .40, ground + 2.0, height - 1.2, '#ff4fa0', out=1.7)
    near.build()
    road.build()
    return root


def diner(side):
    """A low corner block: chrome bands, a long lit window, a great sign on the roof."""
    rng = random.Random(5 if side == 'l' else 5 + 100)
    width, depth, ground, height = 10.0, 12.0, 4.4, 8.4
    root, near, road = house(side, width, depth, height, '#2e5a68', 'block')
    chrome, frame, iron = surface('#b8c4d4', .3, .8), surface('#152830', .6), surface(IRON, .7)
    for face, w, columns in ((near, width, 4), (road, depth, 5)):
        grid(face, rng, w, ground, 1, 3.4, columns, (1.6, 1.5), frame, wall_colour('#48808c'), .6, 3)
        for z in (ground - .1, ground + .18, height - .2):
            face.box(chrome, (w + .24, .3, .12), (0, -.1, z))
        for z, colour in ((ground + .04, '#ff4fa0'), (height - .02, '#35d6ff')):
            face.box(neon(colour), (w + .30, .08, .09), (0, -.24, z))
        shop(face, rng, w, ground - .1, 'OPEN ALL NIGHT', ('#ffd28a', '#c7402b', '#f0e4cc'), frame, ink='#35d6ff')
    for x in (-2.6, 2.6):
        near.box(iron, (.16, .16, 2.0), (x, 1.2, height + 1.0))
        near.box(iron, (.1, 1.6, .1), (x, 1.9, height + .9))
    sign(near, 'ORBIT DINER', (0, 1.0, height + 2.2), 7.6, 1.7, '#ffb020', '#241038', edge='#ff4fa0')
    roof_clutter(near, rng, width, depth, height, wall_colour('#27404c'), iron)
    near.build()
    road.build()
    return root


def office(side):
    """A slab of the seventies: ribbon windows, some floors at work late."""
    rng = random.Random(31 if side == 'l' else 31 + 100)
    width, depth, floors, fh, ground = 9.4, 11.0, 5, 2.9, 4.6
    height = ground + floors * fh + .5
    root, near, road = house(side, width, depth, height, '#3a5a78', 'slab')
    rib, frame, iron = wall_colour('#86a8bc'), surface('#161a30', .6), surface(IRON, .7)
    for face, w in ((near, width), (road, depth)):
        n = int(w / .78)
        for f in range(floors):
            busy = rng.random()
            for i in range(n):
                x = -w / 2 + w * (i + .5) / n
                room(face, rng, x, ground + fh * f + 1.55, w / n - .10, 1.55, rng.random() < (.9 if busy > .5 else .34), -.02)
        for i in range(n + 1):
            face.box(rib, (.12, .20, height - ground), (-w / 2 + w * i / n, -.15, (height + ground) / 2))
        for f in range(floors + 1):
            face.box(wall_colour('#54788e'), (w, .2, .5), (0, -.06, ground + fh * f + .25))
        face.box(rib, (w + .3, .8, .35), (0, -.3, ground))
        shop(face, rng, w, ground - .75, 'CROWN SAVINGS', ('#bfe8ff', '#2f4a8c', '#9ab0d8'), frame, awning=False, ink='#25f08a')
    near.box(wall_colour('#33506a'), (width * .5, depth * .4, 1.8), (width * .1, depth * .5, height + .9))
    sign(near, 'NORTHLIGHT', (0, .5, height + 1.3), 5.6, 1.1, '#8fd8ff', '#141a38')
    for x in (-2, 2):
        near.box(iron, (.12, .12, 1.0), (x, .6, height + .5))
    near.box(lit('neon', '#ff2331', 2.5), (.16, .16, .16), (width * .1, depth * .5, height + 4.2))
    near.box(iron, (.08, .08, 2.4), (width * .1, depth * .5, height + 3.0))
    near.build()
    road.build()
    return root


def balconies(side):
    """A stuccoed house with balconies, washing and noodles below."""
    rng = random.Random(47 if side == 'l' else 47 + 100)
    width, depth, floors, fh, ground = 8.8, 10.5, 4, 3.2, 4.2
    height = ground + floors * fh + .7
    root, near, road = house(side, width, depth, height, '#a8654e', 'stucco')
    trim, frame, iron = wall_colour('#dca880'), surface('#33201e', .7), surface(IRON, .7)
    for face, w, columns in ((near, width, 3), (road, depth, 4)):
        for f in range(floors):
            for i in range(columns):
                x, z = -w / 2 + w * (i + .5) / columns, ground + fh * f
                window(face, rng, x, z + 1.5, 1.25, 2.2, frame, trim, .58)
                if (f + i) % 2 == 0 and f:
                    balcony(face, rng, x, z + .28, 2.3, iron, trim)
                else:
                    for s in (-1, 1):
                        face.box(surface('#2f6a5c', .8), (.42, .08, 2.2), (x + s * .95, -.08, z + 1.5))
        cornice(face, w, height - .1, trim, .55, False)
        face.box(trim, (w + .1, .2, .25), (0, -.05, ground))
        shop(face, rng, w, ground, 'NOODLE PALACE', ('#ff9a5a', '#c7402b', '#f0c060'), frame, ink='#ff6a3a')
    blade(road, 'NOODLES', (1 if side == 'l' else -1) * depth * -.43, ground + 1.2, ground + 7.2, '#ff6a3a', '#2a0f18', '#ffd23f', 1.1)
    near.box(wall_colour('#8a4e40'), (width, .3, .8), (0, .15, height + .3))
    for k in range(5):
        near.box(surface('#2f6b52', .9), (.9, .7, .7), (-width * .38 + k * width * .19, .7, height + .9))
    roof_clutter(near, rng, width, depth, height, wall_colour('#6c4038'), iron)
    near.build()
    road.build()
    return root


def cinema(side):
    """A picture house: a marquee with bulbs round a lit board, and its name up the corner."""
    rng = random.Random(53 if side == 'l' else 53 + 100)
    width, depth, ground, height = 10.4, 12.0, 5.4, 12.6
    root, near, road = house(side, width, depth, height, '#6a2f58', 'block')
    trim, frame, iron = wall_colour('#d08a9c'), surface('#281228', .7), surface(IRON, .7)
    board, bulb = lit('neon', '#fff0d0', 1.2), lit('neon', '#ffc850', 2.8)
    ink = surface('#30121c', .8)
    for face, w, second in ((near, width, 'LAST TRAIN WEST'), (road, depth, 'LAST TRAIN WEST')):
        pilasters(face, w, ground, height, trim, 5, .35, .5)
        for k in range(4):
            x = -w / 2 + .25 + (w - .5) * (k + .5) / 4
            window(face, rng, x, ground + 4.4, 1.2, 2.6, frame, trim, .7, 2)
        cornice(face, w, height, trim, .7)
        shop(face, rng, w, ground - 1.3, '', ('#ffd28a', '#7a1f3c', '#d8b080'), frame, awning=False)
        face.box(frame, (w * .84, 1.7, 1.7), (0, -.85, ground - .55))
        face.box(board, (w * .78, .06, 1.1), (0, -1.72, ground - .55))
        letters(face, 'MIDNIGHT DOUBLE BILL', (0, -1.77, ground - .28), .66, ink, w * .72)
        letters(face, second, (0, -1.77, ground - .86), .60, surface('#b01c38', .8), w * .66)
        for k in range(int(w * .84 / .34)):
            for z in (ground + .22, ground - 1.32):
                face.box(bulb, (.15, .1, .15), (-w * .42 + .17 + k * .34, -1.72, z))
    blade(road, 'ORPHEO', (-1 if side == 'l' else 1) * depth * .46, ground + 1.2, height + 2.2, '#ffb020', '#3a1030', '#ff4fa0', 1.5)
    letters(near, 'ORPHEO', (0, -.85, ground + 1.15), 1.7, neon('#ff4fa0'), width * .62, FONT_NEON)
    roof_clutter(near, rng, width, depth, height, wall_colour('#4c2444'), iron)
    near.build()
    road.build()
    return root


def garage(side):
    """A car park: open decks with sodium light, a ramp, letters a floor high."""
    rng = random.Random(61 if side == 'l' else 61 + 100)
    width, depth, floors, fh, ground = 10.0, 12.0, 4, 2.8, 4.2
    height = ground + floors * fh
    root, near, road = house(side, width, depth, height, '#6a5a50', 'block')
    slab, deep, iron = wall_colour('#b09478'), surface('#1c1626', .9), surface(IRON, .7)
    
    for face, w in ((near, width), (road, depth)):
        for f in range(floors):
            z = ground + fh * f
            face.box(deep, (w * .94, .1, 1.5), (0, -.01, z + 1.75))
            face.box(lit('ab'[f % 2], '#a8622c', .62), (w * .94, .04, .55), (0, -.08, z + 2.2))
            for k in range(4):
                face.box(lit('ab'[f % 2], '#ff9a3c', 1.6), (.9, .06, .10), (-w * .36 + k * w * .24, -.10, z + 2.36))
            for k in range(5):
                if rng.random() < .6:
                    colour = rng.choice(('#7c2f3a', '#2f6f7c', '#8c8470', '#38406c', '#a87830'))
                    x = -w * .38 + k * w * .19
                    face.box(surface(colour, .4), (1.5, .06, .42), (x, -.09, z + 1.2))
                    face.box(surface('#181828', .3), (1.0, .06, .34), (x, -.085, z + 1.52))
            face.box(slab, (w + .2, .4, 1.0), (0, -.15, z + .5))
        pilasters(face, w, 0, height, slab, 4, .45, .5)
        face.box(slab, (w + .2, .4, .9), (0, -.15, height + .3))
        for k in range(2):
            x = -w * .24 + k * w * .48
            face.box(lit('neon', '#e08a30', 1.0), (w * .36, .06, 2.7), (x, -.03, 1.6))
            for j in range(9):
                face.box(surface('#7c5a34', .8), (w * .36, .08, .05), (x, -.05, .45 + j * .3))
        for k in range(14):
            face.box(surface(('#ffb020', '#1c1626')[k % 2], .7), (w / 14 * .98, .06, .42), (-w / 2 + w * (k + .5) / 14, -.37, ground + .35))
    sign(near, 'PARK & HIDE', (0, -.55, height - 1.4), 6.2, 1.5, '#ffd23f', '#1a1430', edge='#35d6ff')
    sign(road, 'GARAGE', (0, -.55, height - 1.4), 6.0, 1.5, '#ffd23f', '#1a1430')
    blade(road, 'P', (-1 if side == 'l' else 1) * depth * .46, ground + 5.0, ground + 7.0, '#35d6ff', '#0f1c40', '#35d6ff', 1.7)
    near.build()
    road.build()
    return root


def jazz(side):
    """A narrow bay-windowed house over a cellar bar."""
    rng = random.Random(71 if side == 'l' else 71 + 100)
    width, depth, floors, fh, ground = 8.0, 10.0, 3, 3.3, 4.3
    height = ground + floors * fh + .8
    root, near, road = house(side, width, depth, height, '#2f5560', 'block')
    trim, frame, iron = wall_colour('#8cb0a8'), surface('#152428', .7), surface(IRON, .7)
    for face, w, bays in ((near, width, 2), (road, depth, 3)):
        for i in range(bays):
            x = -w / 2 + w * (i + .5) / bays
            face.box(wall_colour('#3a6670'), (2.5, .9, floors * fh - .3), (x, -.4, ground + floors * fh / 2))
            for f in range(floors):
                z = ground + fh * f + 1.75
                face.box(frame, (2.2, .1, 1.95), (x, -.84, z))
                room(face, rng, x, z, 2.0, 1.75, rng.random() < .62, -.90)
                for k in (-1, 1):
                    face.box(frame, (.07, .08, 1.75), (x + k * .38, -.94, z))
                face.box(trim, (2.7, 1.1, .16), (x, -.45, z - 1.1))
            face.box(trim, (2.8, 1.2, .3), (x, -.45, height - .75))
        cornice(face, w, height - .05, trim, .6)
        shop(face, rng, w, ground - .3, 'VELVET JAZZ', ('#c08aff', '#3a2470', '#7a5ac0'), frame, ink='#c08aff')
    blade(road, 'JAZZ', (-1 if side == 'l' else 1) * depth * .44, ground + .9, ground + 6.3, '#35d6ff', '#181040', '#c08aff', 1.4)
    roof_clutter(near, rng, width, depth, height, wall_colour('#284650'), iron)
    round_tank(root, (-1 if side == 'l' else 1) * width * .45, 1.6, height)
    near.build()
    road.build()
    return root


# Each with the width of its near face in metres.
HOUSES = ((walk_up, 9.0), (hotel, 8.6), (diner, 10.0), (office, 9.4), (balconies, 8.8), (cinema, 10.4), (garage, 10.0), (jazz, 8.0))
