"""A police helicopter seen from behind and a little below; its rotor is drawn apart."""
import math

from carparts import seam
from materials import common, paint, side_glass, surface
from meshkit import bake, box, cylinder, empty, lathe, lettering, link, mesh_of, modify, patch, rounded, smooth_shade, sphere, tube
from overlays import tag
from veil import veil

HUB = (0, .15, 2.72)
LIGHT = (0, 1.45, .16)
TALL = 'anton-latin-400-normal.woff'
# Sections of the hull from tail to nose: y, middle z, half width, half height.
HULL = [(-6.0, 2.10, .10, .16), (-4.2, 1.98, .16, .22), (-2.6, 1.84, .25, .31), (-1.75, 1.68, .48, .52), (-1.0, 1.48, .80, .86), (-.1, 1.40, .93, .98),
        (.9, 1.36, .93, .98), (1.6, 1.28, .80, .86), (2.15, 1.16, .52, .58), (2.42, 1.08, .20, .24)]


def helicopter():
    M, dark, white = common(), paint('#24387e'), paint('#e9ebf2')
    craft = empty('helicopter')
    body = _hull(dark, craft)
    _glass(craft, body)
    _tail(craft, M, dark, white)
    _skids(craft, M)
    box((.86, 1.7, .46), (0, -.35, 2.38), white, craft, .16, 4, (0, 0, 0), (.7, .8))
    for side in (-1, 1):
        lathe([(-.30, .11), (.30, .13), (.30, .09)], M['exhaust'], craft, 'Y', 24, (side * .30, -1.22, 2.34))
        cylinder(.095, .02, (side * .30, -1.50, 2.34), surface('#ff7a30', .6, 0, .2, 0, '#ff6a20', .8), craft, 'Y', 20)
        seam((side, -1.35, 1.44), (side, 1.85, 1.12), 'X', body, craft, .24, white)
        lettering('POLICE', .46, (side * .955, .05, .90), white, craft, 'right' if side > 0 else 'left', font=TALL)
    seam((-.56, -3, 1.30), (.56, -3, 1.30), 'Y', body, craft, .18, white)
    cylinder(.07, .5, (0, .15, 2.62), M['chrome'], craft, 'Z', 16)
    _lamps(craft, M)
    return craft


def _hull(material, craft):
    points, faces, n = [], [], 20
    for y, z, w, h in HULL:
        for k in range(n):
            a = 2 * math.pi * k / n
            c, s = math.cos(a), math.sin(a)
            points.append((math.copysign(abs(c) ** .8, c) * w, y, z + math.copysign(abs(s) ** .8, s) * h))
    for i in range(len(HULL) - 1):
        faces += [(i * n + k, i * n + (k + 1) % n, (i + 1) * n + (k + 1) % n, (i + 1) * n + k) for k in range(n)]
    faces += [tuple(range(n)), tuple(range((len(HULL) - 1) * n, len(HULL) * n))]
    made = link(mesh_of('fuselage', points, faces), 'fuselage', material, craft)
    modify(made, 'SUBSURF', levels=2, render_levels=2)
    bake(made)
    smooth_shade(made, 60)
    return made


def _glass(craft, body):
    for side, facing in ((1, 'right'), (-1, 'left')):
        for y, width in ((.55, .80), (-.42, .78)):
            patch(rounded(width, .74, .14), (side * 2, y, 1.70), facing, side_glass(), craft, body, .012)
    patch(rounded(1.0, .52, .12), (0, -3, 2.02), 'back', side_glass(), craft, body, .012)


def _tail(craft, M, dark, white):
    box((.09, .72, 1.10), (0, -5.86, 2.62), white, craft, .04, 2, (-24, 0, 0), (1, .62))
    box((.09, .50, .60), (0, -5.92, 1.72), dark, craft, .04, 2, (24, 0, 0), (1, 1))
    box((1.90, .46, .06), (0, -4.9, 2.06), dark, craft, .025, 2)
    for side in (-1, 1):
        box((.05, .52, .46), (side * .95, -4.92, 2.08), white, craft, .02, 2)
    blur = surface('#8088a8', .6, 0, .2)
    for turn in (20, 110):
        box((.03, .10, 1.30), (.14, -5.98, 2.75), blur, craft, .01, 1, (turn, 0, 0))
    cylinder(.08, .16, (.12, -5.98, 2.75), M['chrome'], craft, 'X', 14)
    lathe([(-.09, .285), (.09, .285)], white, craft, 'Y', 30, (0, -2.9, 1.87))


def _skids(craft, M):
    steel = surface('#3a3f52', .35, .8)
    for side in (-1, 1):
        tube([(side * 1.10, -1.7, .10), (side * 1.10, 1.35, .10), (side * 1.10, 1.75, .24)], .055, steel, craft)
        for y in (-.75, .85):
            tube([(side * .48, y, .66), (side * .86, y, .50), (side * 1.10, y, .10)], .045, steel, craft)


def _lamps(craft, M):
    cylinder(.27, .36, (0, LIGHT[1] + .02, LIGHT[2]), M['gloss'], craft, 'Y', 28, .05)
    cylinder(.06, .5, (0, LIGHT[1], .40), M['gloss'], craft, 'Z', 12)
    sphere(.25, LIGHT, surface('#fff6dc', .2, 0, .4, 0, '#fff2cc', 2.6), craft, (1, .7, 1))
    lathe([(-.05, .24), (.03, .29), (.06, .29)], M['chrome'], craft, 'Y', 28, (0, LIGHT[1] - .16, LIGHT[2]))
    for side, name, colour in ((-1, 'nav_red', '#ff2030'), (1, 'nav_green', '#20ff90')):
        sphere(.075, (side * 1.0, -4.92, 2.08), surface(colour, .3, 0, .4, 0, colour, 2.2), craft)
        sphere(.07, (side * .92, .2, 1.05), surface(colour, .3, 0, .4, 0, colour, 2.2), craft)
    sphere(.085, (0, -6.12, 2.12), surface('#ffffff', .3, 0, .4, 0, '#ffffff', 2.4), craft)
    sphere(.085, (0, -.3, .42), surface('#ff2030', .3, 0, .4, 0, '#ff2030', 2.4), craft)


def rotor():
    """Two frames, each a group: blades at two angles in a faint disc."""
    craft = empty('rotor')
    blade = veil('#6a76a8', .80)
    for name, turn in (('rotor_0', 12), ('rotor_1', 58)):
        hub = empty(name, craft)
        hub.location = HUB
        cylinder(.16, .16, (0, 0, .02), surface('#2a2e40', .4, .6), hub, 'Z', 18, .03)
        for k in range(2):
            for smear, alpha in ((0, None), (-5, .30), (-11, .16)):
                a = math.radians(turn + 180 * k + smear)
                box((4.7, .30, .035), (math.cos(a) * 2.5, math.sin(a) * 2.5, .05), blade if alpha is None else veil('#8a96c8', alpha), hub, 0, 1, (0, 0, math.degrees(a)))
        disc = lathe([(.06, .4), (.06, 4.9)], veil('#aab4e8', .13), hub, 'Z', 64)
        tag(hub, name, name)
    return craft
