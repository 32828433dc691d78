"""What all cars are put together from: wheels, arches, windows, seams, lamps, plates."""
import math

from mathutils import Vector

import bpy
from bodywork import carve, pane, rim
from materials import RUBBER, common, rear_glass, side_glass, surface, wind_glass
from meshkit import box, cylinder, empty, lathe, lettering, modify, patch, rad, rounded, strip


def wheel(x, y, radius, width, car, rim_colour='#b8bcc8', spokes=6):
    """A wheel with a rim of spokes on its outer side (the sign of x)."""
    side = 1 if x > 0 else -1
    tyre, dark = surface(**RUBBER), surface('#1b1b22', .5, .6)
    alloy = surface(rim_colour, .3, .75)
    hub = empty('wheel', car)
    hub.location = (x, y, radius)
    h, r = width / 2, radius * .66
    grooves = [(-.55, 0), (-.52, .012), (-.44, .012), (-.41, 0), (-.06, 0), (-.04, .012), (.04, .012), (.06, 0), (.41, 0), (.44, .012), (.52, .012), (.55, 0)]
    lathe([(-h * .8, r), (-h * .98, r + .02), (-h, radius * .86), (-h * .86, radius * .975)] + [(h * u, radius - d) for u, d in grooves]
          + [(h * .86, radius * .975), (h, radius * .86), (h * .98, r + .02), (h * .8, r)], tyre, hub)
    lathe([(side * h * .86, r + .012), (side * h * .93, r), (side * h * .86, r - .02), (side * h * .2, r - .05), (side * h * .15, .02)], dark, hub)
    lathe([(side * h * .84, r + .014), (side * h * .97, r + .004), (side * h * .95, r - .022), (side * h * .7, r - .028)], alloy, hub)
    for k in range(spokes):
        a = 2 * math.pi * k / spokes
        box((.03, .055 if spokes < 8 else .032, r * .95), (side * h * .74, math.sin(a) * r * .5, math.cos(a) * r * .5), alloy, hub, .008, 1,
            (-math.degrees(a), 0, 0), (1, .72))
    cylinder(.055, .05, (side * h * .76, 0, 0), alloy, hub, 'X', 16, .008)
    return hub


def arches(body, axles, radius, x=.85, depth=.5):
    """Cut the wheel houses; axles are (y, z)."""
    for y, z in axles:
        for side in (1, -1):
            carve(body, cylinder(radius, depth, (side * x, y, z), None, None, 'X', 40))


def flare(x, y, z, radius, material, car, thick=.055, wide=.075, start=-8, end=156):
    """A box flare over a wheel arch."""
    side = 1 if x > 0 else -1
    section = ((-.01, -.06), (-.01, wide * .75), (.008, wide), (thick * .55, wide * .8), (thick, 0), (thick, -.06))
    points, faces, n, k = [], [], 24, 6
    for i in range(n + 1):
        a = rad(start + (end - start) * i / n)
        points += [(x + side * dx, y + (radius + dr) * math.cos(a), z + (radius + dr) * math.sin(a)) for dr, dx in section]
    for i in range(n):
        faces += [(i * k + j, i * k + j + 1, i * k + j + k + 1, i * k + j + k) for j in range(k - 1)]
    return strip(points, faces, material, car, smooth=True, outward=True)


def seam(a, b, axis, body, car, width=.012, material=None):
    """A shut line (or with a width, a rubbing strip) from a to b, projected onto the body along an axis."""
    a, b = Vector(a), Vector(b)
    run = b - a
    out = {'X': Vector((1 if a.x > 0 else -1, 0, 0)), 'Y': Vector((0, 1 if a.y > 0 else -1, 0)), 'Z': Vector((0, 0, 1))}[axis]
    across = out.cross(run.normalized())
    count = max(2, int(run.length / .05))
    points = []
    for i in range(count + 1):
        p = a + run * i / count
        points += [p - across * width / 2, p + across * width / 2]
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(count)]
    made = strip(points, faces, material or common()['seam'], car)
    if made.data.polygons[0].normal.dot(out) < 0:
        made.data.flip_normals()
    wrap = modify(made, 'SHRINKWRAP', target=body, wrap_method='PROJECT', use_negative_direction=True, use_positive_direction=True, offset=.004)
    for letter in 'xyz':
        setattr(wrap, 'use_project_' + letter, letter.upper() == axis)
    wrap.wrap_mode = 'ABOVE_SURFACE'
    return made


def windows(corners, car, rear, front, side, split=.45, lean=.03, rake=.22):
    """Rear, front and side panes of a greenhouse. Insets are (sides, bottom, top); `split` is where the side pillar stands, 0 rear to 1 front."""
    c = corners
    plastic = common()['plastic']
    panes = [pane((c[0], c[1], c[5], c[4]), (rear[0], rear[0], rear[1], rear[2]), rear_glass(), car, .004, .06),
             pane((c[2], c[3], c[7], c[6]), (front[0], front[0], front[1], front[2]), wind_glass(), car, .004, .06)]
    low, top = side[1], side[2]
    for rb, fb, fr, rr, right in ((c[1], c[2], c[6], c[5], True), (c[0], c[3], c[7], c[4], False)):
        mid, mid_top = rb.lerp(fb, split), rr.lerp(fr, split + lean)
        if right:
            quads = ((rb, mid, mid_top, rr), (rake, .035, low, top)), ((mid, fb, fr, mid_top), (.035, rake * .55, low, top))
        else:
            quads = ((mid, rb, rr, mid_top), (.035, rake, low, top)), ((fb, mid, mid_top, fr), (rake * .55, .035, low, top))
        panes += [pane(q, inset, side_glass(), car, .004, .05) for q, inset in quads]
    for made in panes:
        rim(made, .011, plastic, car)
    return panes


def headrests(corners, car, count=2):
    """Seat silhouettes painted on the rear glass: someone sits in there."""
    bl, br, tr, tl = corners[0], corners[1], corners[5], corners[4]
    dark = surface('#07070f', .8, 0, .1)
    up, across = ((tl + tr) / 2 - (bl + br) / 2), (br - bl)
    normal = across.cross(up).normalized()
    for k in range(count):
        centre = (bl + br) / 2 + across * ((k + .5) / count - .5) * .62 + normal * .008
        shape = [centre + across.normalized() * x + up * (y + .36) for x, y in rounded(.24, .40, .07)]
        strip(shape, [tuple(range(len(shape)))], dark, car)
        neck = [centre + across.normalized() * x + up * (y + .14) for x, y in rounded(.40, .22, .07)]
        strip(neck, [tuple(range(len(neck)))], dark, car)


def tail_lamp(x, y, z, width, height, car, body=None, ribs=3):
    """A ribbed tail lamp on the back: lens, hot core (lit by the brakes) and dark ribs."""
    M = common()
    patch(rounded(width + .03, height + .03, .02), (x, y, z), 'back', M['gloss'], car, body, .010)
    patch(rounded(width, height, .018), (x, y, z), 'back', M['tail'], car, body, .016, thick=.012)
    patch(rounded(width * .84, height * .42, .02), (x, y, z), 'back', M['tailcore'], car, body, .031)
    for k in range(1, ribs):
        patch(rounded(.010, height, .003), (x - width / 2 + width * k / ribs, y, z), 'back', M['gloss'], car, body, .034, rings=3)


def small_lamps(x, y, z, car, body=None, width=.09, height=.058):
    """A reversing lamp over an indicator."""
    M = common()
    patch(rounded(width, height, .012), (x, y, z + height * .62), 'back', M['reverse'], car, body, .014, thick=.01)
    patch(rounded(width, height, .012), (x, y, z - height * .62), 'back', M['amber'], car, body, .014, thick=.01)


def number_plate(words, y, z, car, body=None, x=0.0, width=.46, height=.125):
    M = common()
    patch(rounded(width + .02, height + .02, .014), (x, y, z), 'back', M['ink'], car, body, .010, thick=.006)
    patch(rounded(width, height, .012), (x, y if body else y - .008, z), 'back', M['plate'], car, body, .020, thick=.004)
    lettering(words, .125, (x, y - (.012 if body else .018), z - .004), M['ink'], car, font='overpass-latin-800-normal.woff', width=width * .88)


def tailpipe(x, y, z, car, radius=.045):
    M = common()
    lathe([(.06, radius * .2), (-.04, radius * .72), (-.07, radius), (.12, radius), (.12, radius * .7)], M['exhaust'], car, 'Y', 20, (x, y, z))
    cylinder(radius * .74, .02, (x, y - .03, z), M['seam'], car, 'Y', 16)


def mirrors(x, y, z, material, car):
    M = common()
    for side in (1, -1):
        box((.19, .10, .13), (side * x, y, z), material, car, .035, 3)
        box((.12, .05, .03), (side * (x - .1), y + .02, z - .05), M['plastic'], car, .01, 1)
        patch(rounded(.15, .09, .02), (side * x, y - .052, z), 'back', surface('#6a6fa8', .1, .9), car)


def glow_light(at, colour, energy, car, name):
    """A point light that a state may switch; returns the light so that the model can keep it."""
    light = bpy.data.lights.new(name, 'POINT')
    light.energy, light.color, light.shadow_soft_size, light.use_shadow = energy, colour, .15, False
    light.specular_factor = .3
    made = bpy.data.objects.new(name, light)
    bpy.context.scene.collection.objects.link(made)
    made.location, made.parent = at, car
    return light
