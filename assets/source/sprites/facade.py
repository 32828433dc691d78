"""Parts of a house front: windows with lit rooms, cornices, balconies, fire escapes, shops, neon. All drawn into a Blocks face."""
import math

import bpy

from lights import half, lit, neon, twin
from materials import surface
from meshkit import empty, lettering, rad

# A room is three strips of light, ceiling to sill; the first number is the chance of it.
ROOMS = ((5, ('#ffd492', '#ffb65c', '#c9732f'), 1.5), (4, ('#ffc070', '#f59a45', '#a85a28'), 1.25), (2, ('#ffe9c4', '#ffd090', '#d19455'), 1.5),
         (1, ('#a6e4ff', '#6fb8f0', '#3c6fb0'), 1.1), (1, ('#ff9a70', '#e0604a', '#8c3440'), 1.15))
# An open face: in a heavy one the sides of the letters fill their insides at this size, and an N reads as an H.
FONT_TALL, FONT_NEON = 'barlow-condensed-latin-700-normal.woff', 'bungee-inline-latin-400-normal.woff'


def wall_colour(colour):
    return surface(colour, .88, 0, .15, 0, colour, .06)


def room(face, rng, x, z, width, height, is_lit, y=.02):
    """The light behind a window, or dark glass with a violet sky in it."""
    if not is_lit:
        face.box(surface('#141832', .2, 0, .6, 0, '#1d2048', .5), (width, .04, height), (x, y, z))
        face.box(surface('#2a2a5c', .2, 0, .6, 0, '#3a3474', .55), (width * .98, .03, height * .22), (x, y - .012, z + height * .32))
        return
    picks = [r for r in ROOMS for _ in range(r[0])]
    _, strips, strength = rng.choice(picks)
    dim, part = rng.choice((1, 1, .8, .62)), half(face)
    for k, (colour, share, level) in enumerate(zip(strips, (.34, .38, .28), (.33, -.03, -.36))):
        face.box(lit(part, colour, round(strength * dim, 2)), (width, .04, height * share), (x, y, z + height * level))
    dark = surface('#3a1f2c', .9, 0, .1)
    roll = rng.random()
    if roll < .3:
        face.box(surface('#c98b5a', .9, 0, .1, 0, '#b06a3a', .16), (width, .03, height * rng.uniform(.2, .5)), (x, y - .03, z + height * .3))
    elif roll < .55:
        for side in (-1, 1):
            face.box(surface('#8c4a50', .9, 0, .1, 0, '#8c3a40', .10), (width * .2, .03, height), (x + side * width * .4, y - .03, z))
    elif roll < .68:
        px = x + rng.uniform(-.2, .2) * width
        face.box(dark, (.30, .02, .42), (px, y - .03, z - height * .29))
        face.box(dark, (.17, .02, .20), (px, y - .03, z - height * .29 + .30))
    elif roll < .78:
        face.box(surface('#2f6b52', .9), (.34, .02, .4), (x + width * .25, y - .03, z - height * .3))


def window(face, rng, x, z, width, height, frame, sill, chance=.5, panes=2):
    """A window set into the wall with a frame, mullions and a sill."""
    face.box(frame, (width + .20, .16, height + .20), (x, .0, z))
    room(face, rng, x, z, width, height, rng.random() < chance + .16, -.075)
    for k in range(1, panes):
        face.box(frame, (.06, .06, height), (x - width / 2 + width * k / panes, -.12, z))
    face.box(frame, (width, .06, .06), (x, -.12, z + height * .12))
    face.box(sill, (width + .42, .34, .12), (x, -.12, z - height / 2 - .14))
    face.box(sill, (width + .34, .22, .16), (x, -.08, z + height / 2 + .17))
    if rng.random() < .13:
        unit = surface('#8b8c95', .6)
        face.box(unit, (.66, .46, .42), (x, -.30, z - height / 2 + .22))
        face.box(surface('#55565f', .7), (.5, .02, .28), (x, -.54, z - height / 2 + .22))


def cornice(face, width, z, material, deep=.5, teeth=True):
    face.box(material, (width + deep * 1.2, deep, .26), (0, -deep / 2 + .05, z))
    face.box(material, (width + deep * .7, deep * .7, .22), (0, -deep * .35 + .05, z - .24))
    if teeth:
        for k in range(int(width / .55)):
            face.box(material, (.24, deep * .6, .26), (-width / 2 + .3 + k * .55, -deep * .3, z - .46))


def pilasters(face, width, low, high, material, count, deep=.16, wide=.32):
    for k in range(count):
        face.box(material, (wide, deep, high - low), (-width / 2 + wide / 2 + (width - wide) * k / max(1, count - 1), -deep / 2, (low + high) / 2))


def balcony(face, rng, x, z, width, iron, slab, laundry=True):
    """A slab with a railing; now and then washing on the line or a plant."""
    face.box(slab, (width, .95, .14), (x, -.47, z))
    for k in range(int(width / .16) + 1):
        face.box(iron, (.035, .035, .85), (x - width / 2 + .02 + k * (width - .04) / int(width / .16), -.92, z + .48))
    face.box(iron, (width, .06, .06), (x, -.92, z + .93))
    for side in (-1, 1):
        face.box(iron, (.05, .9, .06), (x + side * (width / 2 - .03), -.47, z + .93))
    if laundry and rng.random() < .5:
        for k in range(3):
            colour = rng.choice(('#e8e0d0', '#b8437f', '#35b0c8', '#d8a040'))
            face.box(surface(colour, .9), (.34, .02, rng.uniform(.35, .55)), (x - width * .3 + k * .45, -.97, z + .68))
    elif rng.random() < .5:
        face.box(surface('#2f6b52', .9), (.5, .3, .4), (x + rng.uniform(-.3, .3) * width, -.75, z + .3))


def fire_escape(face, x, low, floors, floor_height, width, iron):
    """Landings with rails, joined by slanting ladders."""
    for f in range(floors):
        z = low + f * floor_height
        face.box(iron, (width, 1.05, .07), (x, -.55, z))
        for rail in (.45, .9):
            face.box(iron, (width, .05, .05), (x, -1.06, z + rail))
        for k in range(int(width / .4) + 1):
            face.box(iron, (.04, .04, .9), (x - width / 2 + k * width / int(width / .4), -1.06, z + .45))
        for side in (-1, 1):
            face.box(iron, (.05, .05, .9), (x + side * width / 2, -.1, z + .45))
            face.box(iron, (.05, 1.0, .05), (x + side * width / 2, -.55, z + .9))
        if f < floors - 1:
            lean = 1 if f % 2 else -1
            run = width * .62
            slope = math.degrees(math.atan2(run, floor_height)) * lean
            for y in (-.66, -.98):
                face.box(iron, (.05, .05, math.hypot(run, floor_height)), (x, y, z + floor_height / 2), 0, slope)
            for k in range(12):
                t = (k + .5) / 12
                face.box(iron, (.30, .32, .04), (x + lean * (t - .5) * run, -.82, z + t * floor_height))
    for dx in (-.2, .2):
        face.box(iron, (.04, .04, 1.7), (x + width * .30 + dx, -1.0, low + 1.15))
    for k in range(6):
        face.box(iron, (.4, .04, .04), (x + width * .30, -1.0, low + .4 + k * .3))


def shop(face, rng, width, height, words, colours, frame, awning=True, door=.0, ink='#ff4fa0'):
    """A shop front: lit glass with goods, a door, an awning in stripes and a neon name over it."""
    glow, stripe, stripe2 = colours
    band, base = height - 1.0, .5
    glass = band - base
    for k, (shade, level, share) in enumerate(((1.0, .36, .28), (.78, .06, .34), (.5, -.32, .40))):
        face.box(lit('neon', _mix(glow, shade), 1.35), (width * .92, .06, glass * share), (0, -.03, base + glass * (.5 + level)))
    count = max(3, int(width / 1.9))
    for k in range(count + 1):
        face.box(frame, (.12, .22, glass + .3), (-width * .46 + width * .92 * k / count, -.08, base + glass / 2))
    face.box(frame, (width * .92, .14, .07), (0, -.09, base + glass * .76))
    face.box(frame, (width * .94, .26, base), (0, -.08, base / 2))
    goods = surface('#4a2430', .9, 0, .1)
    for k in range(count):
        x = -width * .46 + width * .92 * (k + .5) / count
        if k == int(count * (.5 + door)):
            face.box(frame, (.95, .12, glass + base), (x, -.10, (glass + base) / 2))
            face.box(lit('neon', _mix(glow, .85), 1.3), (.70, .06, glass * .86), (x, -.15, base + glass * .45))
            continue
        for _ in range(rng.randint(2, 4)):
            w, h = rng.uniform(.18, .5), rng.uniform(.25, .9)
            face.box(goods, (w, .03, h), (x + rng.uniform(-.5, .5), -.075, base + h / 2))
    if awning:
        n = max(5, int(width / .62))
        for k in range(n):
            cloth = surface((stripe, stripe2)[k % 2], .8, 0, .15, 0, (stripe, stripe2)[k % 2], .10)
            x = -width * .47 + width * .94 * (k + .5) / n
            face.box(cloth, (width * .94 / n, .06, 1.45), (x, -.66, band - .02), tilt=-53)
            face.box(cloth, (width * .94 / n, .05, .26), (x, -1.27, band - .50))
    if words:
        sign(face, words, (0, -.30, height - .12), min(width * .84, len(words) * .72), 1.05, glow=ink)


def _mix(colour, factor):
    digits = colour.lstrip('#')
    return '#' + ''.join(f'{int(int(digits[i:i + 2], 16) * factor):02x}' for i in (0, 2, 4))


def sign(face, words, at, width, height, glow='#ff4fa0', board='#170f26', font=FONT_TALL, edge=None):
    """A name in neon on a dark board, with a lit edge."""
    x, y, z = at
    face.box(surface(board, .6), (width + .35, .14, height + .22), (x, y, z))
    if edge:
        for dz in (-1, 1):
            face.box(neon(edge), (width + .35, .06, .05), (x, y - .08, z + dz * (height + .16) / 2))
        for dx in (-1, 1):
            face.box(neon(edge), (.05, .06, height + .2), (x + dx * (width + .30) / 2, y - .08, z))
    letters(face, words, (x, y - .09, z), height * 1.12, neon(glow), width, font)


def letters(face, words, at, size, material, width=None, font=FONT_TALL):
    """Letters on a face of the house, whichever way it looks."""
    holder = empty('letters', face.parent)
    holder.location, holder.rotation_euler = face.at, (0, 0, rad(face.turn))
    made = lettering(words, size * 1.15, at, material, holder, 'back', .008, font, None, 1.08)
    bpy.context.view_layer.update()
    if width and made.dimensions.x > width:
        made.scale.x = width / made.dimensions.x
    return twin(made)


def blade(face, words, x, low, high, glow, board='#1b1030', edge='#ffd9a0', out=1.5):
    """A vertical sign that stands out from the wall, to be read along the street: the words on both its sides and its edge lit."""
    wide, n = out, len(words)
    face.box(surface(board, .6, 0, .2, 0, board, .3), (.34, wide, high - low), (x, -wide / 2 - .25, (low + high) / 2))
    for z in (low, high):
        face.box(neon(edge), (.40, wide + .06, .07), (x, -wide / 2 - .25, z))
    for y in (-.25, -wide - .25):
        face.box(neon(edge), (.40, .07, high - low), (x, y, (low + high) / 2))
    step = (high - low) / n
    for k, letter in enumerate(words):
        z = high - step * (k + .5)
        for side, turn in ((-1, -90), (1, 90)):
            holder = empty('blade', face.parent)
            holder.location, holder.rotation_euler = face.at, (0, 0, rad(face.turn))
            inner = empty('blade', holder)
            inner.location, inner.rotation_euler = (x + side * .19, -wide / 2 - .25, z), (0, 0, rad(turn))
            twin(lettering(letter, min(step * 1.3, wide * 1.4), (0, 0, 0), neon(glow), inner, 'back', .008, FONT_TALL))


def roof_clutter(face, rng, width, depth, z, material, iron):
    for _ in range(rng.randint(2, 4)):
        w, d, h = rng.uniform(.9, 2.0), rng.uniform(.8, 1.6), rng.uniform(.5, 1.2)
        face.box(material, (w, d, h), (rng.uniform(-.35, .35) * width, rng.uniform(.25, .75) * depth, z + h / 2))
    x = rng.uniform(-.4, .4) * width
    face.box(iron, (.05, .05, 2.4), (x, depth * .3, z + 1.2))
    for k in range(3):
        face.box(iron, (.9 - k * .2, .04, .04), (x, depth * .3, z + 1.5 + k * .35))
