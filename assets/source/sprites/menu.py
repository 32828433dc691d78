"""Things for menus and pick-ups: a cassette, a clapper board, a bag of money, a badge for the title."""
import math

from materials import surface
from meshkit import box, cylinder, empty, lathe, lettering, patch, rounded, strip

TALL = 'anton-latin-400-normal.woff'


def cassette():
    """A cassette lying back a little, its label left blank for a title. Decimetres as metres: 4 m wide."""
    root = empty('cassette')
    shell, deep, label, band = surface('#2a2440', .4, 0, .5, .3), surface('#100d1c', .5), surface('#f3ead2', .6), surface('#ff4fa0', .5, 0, .3, 0, '#ff4fa0', .2)
    box((4.0, .46, 2.55), (0, 0, 1.28), shell, root, .09, 3)
    box((2.7, .56, .62), (0, 0, .32), shell, root, .05, 2, (0, 0, 0), (.86, 1))
    patch(rounded(3.5, 1.68, .12), (0, -.235, 1.52), 'back', label, root)
    for k, colour in enumerate(('#ff6a21', '#ff4fa0', '#35d6ff')):
        patch(rounded(3.5, .10, .01), (0, -.24, .98 - k * .10), 'back', surface(colour, .5, 0, .3, 0, colour, .3), root)
    patch(rounded(2.2, .66, .20), (0, -.245, 1.32), 'back', deep, root)
    patch(rounded(.78, .40, .05), (0, -.25, 1.32), 'back', surface('#4a3a6c', .2, 0, .5, 0, '#4b2f7d', .4), root)
    strip([(-.36, -.255, 1.14), (.05, -.255, 1.14), (-.12, -.255, 1.50), (-.36, -.255, 1.50)], [(0, 1, 2, 3)], surface('#2c140c', .8), root)
    for x in (-.72, .72):
        lathe([(-.30, .16), (-.30, .26), (-.22, .28), (-.18, .28)], surface('#f4f0ff', .4), root, 'Y', 28, (x, 0, 1.32))
        for k in range(6):
            a = k * math.pi / 3
            box((.06, .05, .10), (x + .15 * math.cos(a), -.27, 1.32 + .15 * math.sin(a)), surface('#f4f0ff', .4), root, .01, 1, (0, 90 - math.degrees(a), 0))
    for x, z in ((-1.86, 2.42), (1.86, 2.42), (-1.86, .14), (1.86, .14), (0, .42)):
        cylinder(.07, .03, (x, -.24, z), surface('#8d93b4', .3, .8), root, 'Y', 12)
    for x in (-1.0, -.5, .5, 1.0):
        cylinder(.09 if abs(x) > .6 else .06, .03, (x, -.285, .18), deep, root, 'Y', 14)
    lettering('A', .30, (-1.58, -.245, 2.16), surface('#2a2440', .6), root, font=TALL)
    for z in (2.20, 1.92):
        patch(rounded(2.7, .012, .004), (.2, -.24, z), 'back', surface('#b8a888', .7), root)
    return root


def slate():
    """A film clapper, its board blank for a title; the stick is a little open."""
    root = empty('slate')
    board, white, black = surface('#1d1a2b', .5, 0, .4, .2), surface('#f3ead2', .5), surface('#101018', .5)
    box((4.0, .14, 2.7), (0, 0, 1.35), surface('#0e0c16', .4), root, .06, 2)
    patch(rounded(3.8, 2.5, .06), (0, -.08, 1.35), 'back', board, root)
    for z in (1.68, .98):
        patch(rounded(3.6, .025, .008), (0, -.09, z), 'back', white, root)
    for x in (-.6, .6):
        patch(rounded(.025, .68, .008), (x, -.09, 1.33), 'back', white, root)
    _stick(root, 2.86, 0, white, black)
    stick = empty('stick', root)
    stick.location, stick.rotation_euler = (-1.95, 0, 3.06), (0, math.radians(-16), 0)
    _stick(stick, .18, 1.95, white, black)
    cylinder(.13, .22, (-1.88, 0, 3.0), surface('#c9cdd8', .3, .9), root, 'Y', 20, .02)
    return root


def _stick(parent, z, shift, white, black):
    box((4.0, .16, .32), (shift, 0, z), black, parent, .03, 1)
    for k in range(5):
        x0 = shift - 1.9 + k * .78
        strip([(x0, -.09, z - .15), (x0 + .38, -.09, z - .15), (x0 + .20 + .38, -.09, z + .15), (x0 + .20, -.09, z + .15)], [(0, 1, 2, 3)], white, parent)


def cash():
    """A sack tied with cord, a dollar on it, notes sticking out."""
    root = empty('cash')
    sack, cord, green = surface('#a8702c', .8, 0, .2, 0, '#a8702c', .12), surface('#6a4028', .8), surface('#2fa86a', .6, 0, .2, 0, '#2fa86a', .35)
    lathe([(0, .30), (.04, .46), (.22, .60), (.44, .58), (.66, .42), (.80, .22), (.86, .17), (.94, .24), (1.04, .33), (1.03, .28), (.92, .12), (.9, 0)], sack, root, 'Z', 28)
    lathe([(.83, .19), (.85, .22), (.89, .22), (.91, .19)], cord, root, 'Z', 24)
    for k, (x, turn) in enumerate(((-.16, -22), (.02, 4), (.18, 24))):
        box((.22, .03, .46), (x, .02 * k, 1.14), green, root, .01, 1, (0, turn, 0))
        box((.15, .04, .38), (x, .02 * k - .005, 1.14), surface('#b8f0c8', .6, 0, .2, 0, '#b8f0c8', .4), root, .01, 1, (0, turn, 0))
    lettering('$', 1.0, (0, -.64, .44), surface('#ffe070', .5, 0, .3, 0, '#ffd040', 1.2), root, font=TALL, depth=.05)
    return root


def badge():
    """The title's badge: four pistons on a gear."""
    root = empty('badge')
    gold, red, cream = surface('#ffb020', .35, .5, .5, .4, '#ffa010', .35), surface('#d8402f', .4, .1, .5, .8), surface('#f3ead2', .5, 0, .3, 0, '#f3ead2', .4)
    cylinder(1.5, .24, (0, 0, 1.7), gold, root, 'Y', 48, .04)
    for k in range(16):
        a = 2 * math.pi * k / 16
        box((.34, .22, .34), (1.58 * math.cos(a), 0, 1.7 + 1.58 * math.sin(a)), gold, root, .04, 1, (0, -math.degrees(a), 0))
    cylinder(1.34, .30, (0, 0, 1.7), surface('#1c1440', .5, 0, .4, .5), root, 'Y', 48, .03)
    for k, x in enumerate((-.78, -.26, .26, .78)):
        up = (.22, -.12, .12, -.22)[k]
        box((.40, .20, .52), (x, -.16, 1.95 + up), red, root, .05, 2)
        for z in (.10, .0):
            box((.42, .22, .045), (x, -.165, 2.04 + up + z), cream, root, .01, 1)
        box((.12, .14, .72), (x, -.16, 1.45 + up / 2), surface('#c9cdd8', .3, .8), root, .03, 1)
    cylinder(.09, 2.0, (0, -.16, 1.08), surface('#c9cdd8', .3, .8), root, 'X', 16, .02)
    return root
