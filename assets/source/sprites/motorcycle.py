"""A police motorcycle and its rider."""
import math

from mathutils import Vector

from carparts import glow_light, number_plate
from materials import RUBBER, common, lamp, paint, surface, wind_glass
from meshkit import box, cylinder, empty, lathe, lettering, link, mesh_of, sphere, tube

TALL = 'anton-latin-400-normal.woff'


def limb(a, b, ra, rb, material, parent, sides=20):
    """A tapered round limb between two points, with round ends."""
    a, b = Vector(a), Vector(b)
    turn = (b - a).to_track_quat('Z', 'Y')
    points, faces = [], []
    for centre, r in ((a, ra), (a.lerp(b, .35), max(ra, rb) * 1.04), (b, rb)):
        points += [centre + turn @ Vector((math.cos(2 * math.pi * k / sides) * r, math.sin(2 * math.pi * k / sides) * r, 0)) for k in range(sides)]
    for row in range(2):
        faces += [(row * sides + k, row * sides + (k + 1) % sides, (row + 1) * sides + (k + 1) % sides, (row + 1) * sides + k) for k in range(sides)]
    link(mesh_of('limb', points, faces), 'limb', material, parent, angle=80)
    for at, r in ((a, ra), (b, rb)):
        sphere(r, at, material, parent)


def motorcycle():
    M = common()
    bike = empty('motorcycle')
    _frame(bike, M)
    _tail(bike, M)
    _front(bike, M)
    _rider(bike)
    return bike


def _wheel(bike, y, radius, half):
    tyre, rim = surface(**RUBBER), surface('#8d919c', .3, .8)
    lathe([(-half * .6, radius * .70), (-half, radius * .86), (-half * .55, radius * .97), (0, radius), (half * .55, radius * .97), (half, radius * .86), (half * .6, radius * .70)],
          tyre, bike, 'X', 48, (0, y, radius))
    for side in (-1, 1):
        lathe([(side * half * .62, radius * .74), (side * half * .70, radius * .66), (side * half * .3, radius * .60), (side * half * .3, .05), (side * half * .9, .05), (side * half * .9, .01)],
              rim, bike, 'X', 40, (0, y, radius))


def _frame(bike, M):
    white = paint('#e9ebf2', .1)
    _wheel(bike, -.78, .33, .105)
    _wheel(bike, .82, .32, .075)
    box((.30, .56, .34), (0, .02, .44), surface('#5a5e6c', .35, .8), bike, .06, 2)
    for side in (-1, 1):
        cylinder(.11, .22, (side * .22, .10, .50), surface('#8b8f9c', .3, .9), bike, 'X', 24, .03)
        tube([(side * .24, .30, .34), (side * .27, -.30, .30), (side * .27, -.62, .32)], .040, M['chrome'], bike)
        lathe([(-.36, .035), (-.34, .062), (.20, .070), (.32, .04)], M['chrome'], bike, 'Y', 24, (side * .28, -.86, .335))
        cylinder(.044, .03, (side * .28, -1.215, .335), M['seam'], bike, 'Y', 18)
        tube([(side * .11, .78, .34), (side * .12, .50, 1.02)], .030, M['chrome'], bike)
    sphere(.24, (0, .20, .86), white, bike, (.82, 1.25, .72))
    box((.34, .78, .13), (0, -.42, .84), surface('#15151b', .55), bike, .055, 4, (4, 0, 0))
    tube([(-.40, .46, 1.06), (-.20, .58, 1.08), (.20, .58, 1.08), (.40, .46, 1.06)], .018, M['chrome'], bike)
    for side in (-1, 1):
        tube([(side * .30, .52, 1.08), (side * .46, .56, 1.30)], .010, M['chrome'], bike)
        box((.15, .03, .09), (side * .47, .56, 1.33), M['gloss'], bike, .02, 2)
        box((.135, .008, .075), (side * .47, .542, 1.33), surface('#6a6fa8', .1, .9), bike, .015, 1)


def _tail(bike, M):
    white, navy = paint('#e9ebf2', .1), paint('#182a58')
    for side, facing, name, colour, light in ((-1, 'left', 'red', '#c00f22', (1, .03, .06)), (1, 'right', 'blue', '#0d2fd0', (.08, .2, 1))):
        box((.25, .62, .40), (side * .375, -.72, .63), white, bike, .07, 4, (0, 0, 0), (.90, .92))
        box((.258, .628, .10), (side * .375, -.72, .60), navy, bike, .03, 2)
        lettering('POLICE', .12, (side * .507, -.72, .60), white, bike, facing, font=TALL, width=.5)
        box((.11, .03, .07), (side * .40, -1.035, .72), M['amber'], bike, .015, 2)
        # Lamps on stalks behind the rider: from the play camera nothing else of the bike is so plain.
        tube([(side * .16, -.82, .82), (side * .33, -1.00, 1.04)], .016, M['chrome'], bike)
        cylinder(.088, .13, (side * .34, -1.02, 1.12), lamp('bar_' + name, colour), bike, 'Y', 24, .03)
        cylinder(.05, .14, (side * .34, -1.025, 1.12), lamp('core_' + name, colour), bike, 'Y', 18, .02)
        glow_light((side * .42, -1.12, 1.16), light, 0, bike, 'lit:' + name)
        glow_light((side * .40, .8, 1.1), light, 0, bike, 'lit:' + name)
    box((.24, .34, .09), (0, -.92, .80), white, bike, .04, 3)
    box((.22, .05, .10), (0, -1.10, .76), M['gloss'], bike, .02, 2)
    box((.20, .04, .08), (0, -1.12, .76), M['tail'], bike, .018, 2)
    box((.12, .02, .035), (0, -1.142, .76), M['tailcore'], bike, .008, 1)
    box((.17, .05, .34), (0, -1.06, .55), M['plastic'], bike, .03, 2, (-14, 0, 0))
    number_plate('PD 08', -1.10, .58, bike, width=.20, height=.12)
    tube([(-.10, -.98, .84), (-.16, -1.10, 1.62)], .007, M['plastic'], bike)


def _front(bike, M):
    white = paint('#e9ebf2', .1)
    box((.52, .30, .44), (0, .74, 1.00), white, bike, .10, 4, (-14, 0, 0), (.80, .7))
    box((.60, .18, .22), (0, .68, .74), white, bike, .06, 3)
    pane = [(-.25, .70, 1.18), (.25, .70, 1.18), (.19, .54, 1.50), (-.19, .54, 1.50)]
    box((.48, .015, .36), (0, .62, 1.34), wind_glass(), bike, .01, 2, (26, 0, 0), (.80, 1))
    tube([*pane], .010, M['chrome'], bike, closed=True)
    cylinder(.115, .06, (0, .90, .98), M['chrome'], bike, 'Y', 28, .01)
    cylinder(.10, .08, (0, .91, .98), M['head'], bike, 'Y', 28, .02)
    box((.20, .52, .06), (0, .84, .655), white, bike, .03, 3)
    for side, name, colour in ((-1, 'red', '#c00f22'), (1, 'blue', '#0d2fd0')):
        cylinder(.065, .09, (side * .29, .80, .98), lamp('bar_' + name, colour), bike, 'Y', 20, .02)


def _rider(bike):
    leather, boot = surface('#262b45', .5, 0, .4, .25), surface('#0d0d12', .35, 0, .5, .5)
    band = surface('#e8ecff', .4, 0, .4, 0, '#c8d4ff', .35)
    helmet, visor = paint('#f1f2f7', .05), surface('#101018', .15, 0, .6, .8)
    hip, chest, neck = (0, -.34, .96), (0, -.20, 1.32), (0, -.10, 1.50)
    limb(hip, chest, .185, .215, leather, bike, 28)
    limb((-.16, -.18, 1.36), (.16, -.18, 1.36), .115, .115, leather, bike)
    limb(chest, neck, .12, .075, leather, bike)
    for side in (-1, 1):
        shoulder, elbow, hand = (side * .215, -.16, 1.37), (side * .40, .10, 1.15), (side * .385, .43, 1.07)
        limb(shoulder, elbow, .088, .066, leather, bike)
        limb(elbow, hand, .066, .050, leather, bike)
        sphere(.062, hand, boot, bike)
        thigh, knee, foot = (side * .13, -.36, .90), (side * .31, .16, .78), (side * .30, -.12, .36)
        limb(thigh, knee, .125, .088, leather, bike)
        limb(knee, foot, .085, .062, boot, bike)
        box((.11, .30, .11), (side * .30, -.04, .33), boot, bike, .04, 3)
    for z, r in ((1.17, .218), (1.235, .222)):
        lathe([(-.018, r - .012), (-.012, r), (.012, r), (.018, r - .012)], band, bike, 'Z', 40, (0, -.34 + (z - .96) * .39, z))
    lettering('POLICE', .115, (0, -.455, 1.335), band, bike, font=TALL, width=.30)
    sphere(.168, (0, -.07, 1.66), helmet, bike, (.96, 1.08, 1.05))
    lathe([(-.03, .172), (0, .178), (.03, .172)], surface('#1d2f8f', .35), bike, 'Z', 40, (0, -.07, 1.63))
    box((.24, .06, .10), (0, .095, 1.66), visor, bike, .03, 3)
