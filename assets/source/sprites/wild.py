"""What grows and lies beyond the town: pines, saguaros, scrub, rocks."""
import math
import random

from mathutils import Vector

from materials import surface
from meshkit import empty, strip, tube
from trees import Leaves

GREENS = (('#3a8a70', '#2f6a5c', .14), ('#2c7466', '#20605a', .12), ('#6aa864', '#7a8c48', .18), ('#1f5450', '#1a4448', .08))


def _greens(table=GREENS):
    return [surface(colour, .75, 0, .2, 0, glow, level) for colour, glow, level in table]


def pine(seed):
    """A mountain pine of 7.5 to 10 m: bare foot, tiers of boughs that droop and turn up, needles in sprays."""
    rng = random.Random(seed)
    root, leaves = empty('pine'), None
    leaves = Leaves(root)
    height, lean, spread = rng.uniform(7.6, 9.8), rng.uniform(-.35, .35), rng.uniform(1.55, 2.0)
    bark = surface('#7a5a4c', .9)

    def spine(t):
        return Vector((lean * t * t, 0, height * t))

    for k in range(10):
        tube([spine(k / 10), spine((k + 1) / 10)], .20 * (1 - k / 10.5) + .02, bark, root)
    greens = _greens()
    tiers = 20
    for i in range(tiers):
        t = .17 + .80 * i / (tiers - 1)
        reach = spread * (1 - t) ** .82 * rng.uniform(.82, 1.12) + .16
        for j in range(9 if i < tiers - 4 else 6):
            turn = j * 2 * math.pi / 9 + i * .9 + rng.uniform(-.25, .25)
            if rng.random() < .10 and t < .6:
                continue
            _bough(leaves, rng, spine(t + rng.uniform(-.022, .016)), turn, reach * rng.uniform(.66, 1.14), greens, root, bark, t)
    for k in range(5):
        a = k * 2.4
        leaves.add(greens[2], [spine(.97) + Vector((math.cos(a) * .10, math.sin(a) * .10, 0)), spine(1) + Vector((0, 0, .35)), spine(.97) - Vector((math.cos(a) * .10, math.sin(a) * .10, 0))])
    leaves.build()
    return root


def _bough(leaves, rng, foot, turn, reach, greens, root, bark, t):
    out, across = Vector((math.cos(turn), math.sin(turn), 0)), Vector((-math.sin(turn), math.cos(turn), 0))
    droop = .38 * (1 - t) + .02

    def rib(s):
        return foot + out * reach * s + Vector((0, 0, -droop * reach * s * 1.25 + .55 * droop * reach * s * s + .04 * s))

    tube([rib(s / 4) for s in range(5)], .028, bark, root)
    steps = max(4, int(reach / .16))
    for k in range(1, steps + 1):
        s = k / steps
        p = rib(s)
        wide = reach * .34 * math.sin(math.pi * min(1, .22 + s * .74)) ** .8 + .06
        for side in (-1, 0, 1):
            tip = p + across * side * wide + out * wide * (.62 if side else .95) - Vector((0, 0, wide * rng.uniform(.10, .36)))
            root_in = p - out * .07
            tone = greens[2] if s > .72 and rng.random() < .5 else greens[3] if rng.random() < .22 else greens[rng.randint(0, 1)]
            normal = (tip - root_in).cross(Vector((0, 0, 1)))
            normal = normal.normalized() * .075 if normal.length > .01 else across * .075
            middle = (root_in + tip) / 2
            leaves.add(tone, [root_in, middle + normal, tip, middle - normal])
            hang = middle - Vector((0, 0, rng.uniform(.10, .20)))
            leaves.add(greens[3], [root_in, tip, hang])


def _column(points, radii, ribs, material, dark, root):
    """A ribbed limb along a path, closed at its tip."""
    sides, rows, held = ribs * 4, len(points), []
    for i, (p, r) in enumerate(zip(points, radii)):
        before, after = points[max(0, i - 1)], points[min(rows - 1, i + 1)]
        along = (Vector(after) - Vector(before)).normalized()
        u = along.cross(Vector((0, 1, .01))).normalized()
        v = along.cross(u)
        for k in range(sides):
            a = 2 * math.pi * k / sides
            ridge = r * (1 + .13 * math.cos(a * ribs))
            held.append(Vector(p) + u * math.cos(a) * ridge + v * math.sin(a) * ridge)
    faces, grooves = [], []
    for i in range(rows - 1):
        for k in range(sides):
            quad = (i * sides + k, i * sides + (k + 1) % sides, (i + 1) * sides + (k + 1) % sides, (i + 1) * sides + k)
            (grooves if k % 4 == 2 else faces).append(quad)
    for some, paint in ((faces, material), (grooves, dark)):
        strip(held, some, paint, root, True, True)


def cactus(seed):
    """A saguaro of 4 to 5 m with two or three arms, ribs lit along their edges."""
    rng = random.Random(seed)
    root = empty('cactus')
    skin, groove, flower = surface('#4a8a64', .7, 0, .25, 0, '#4a7a58', .07), surface('#2a6456', .8, 0, .1), surface('#ff8ab0', .6, 0, .2, 0, '#ff7aa8', .5)
    height = rng.uniform(4.2, 5.0)

    def limb(path, thick):
        count = len(path)
        radii = [thick * min(1, .82 + .18 * k / 3) for k in range(count)]
        for k, share in enumerate((.0, .45, .72, .9, .98)):
            radii[count - 1 - k] = thick * share if k else .01
        _column(path, radii, 11, skin, groove, root)
        tip = Vector(path[-1])
        for k in range(5):
            a = k * 1.26
            tube([tip + Vector((math.cos(a) * thick * .35, math.sin(a) * thick * .35, -.10)), tip + Vector((math.cos(a) * thick * .5, math.sin(a) * thick * .5, .06))], .05, flower, root)

    limb([(.05 * math.sin(k * .5), 0, height * k / 22) if k < 18 else (.05 * math.sin(9), 0, height * (18 / 22 + (k - 18) * .018)) for k in range(23)], .36)
    side = rng.choice((-1, 1))
    for n in range(3 if seed % 2 else 2):
        d = side if n != 1 else -side
        at, out, up = height * (.36 + .13 * n), rng.uniform(.85, 1.1) * (1 if n < 2 else .8), height * rng.uniform(.30, .42) * (1 - .2 * (n == 2))
        y = (-.1, .05, -.45)[n]
        path = [(d * out * math.sin(t * math.pi / 2), y * t, at + .28 * (1 - math.cos(t * math.pi / 2))) for t in [k / 8 for k in range(9)]]
        path += [(d * (out + .02 * k), y, at + .28 + up * k / 10) for k in range(1, 11)]
        path += [(d * (out + .2), y, at + .28 + up + .05 * k) for k in range(1, 4)]
        limb(path, .235)
    for k in range(16):
        a, r = rng.uniform(0, 6.28), rng.uniform(.35, .9)
        tube([(r * math.cos(a) * .6, r * math.sin(a) * .4, 0), (r * math.cos(a), r * math.sin(a) * .6, rng.uniform(.15, .42))], .018, surface('#a08a5a', .9), root)
    return root


def scrub(seed):
    """A low desert bush: grey-green sprays over dry stalks."""
    rng = random.Random(seed)
    root = empty('scrub')
    leaves = Leaves(root)
    tones = _greens((('#7c9070', '#6a7a58', .10), ('#60785f', '#4a6054', .08), ('#a4ac78', '#a09458', .14), ('#3c5850', '#34504c', .05)))
    dry = surface('#8a6a4a', .9)
    for n in range(190):
        turn, lift = rng.uniform(0, 2 * math.pi), rng.uniform(.18, 1.45)
        length = rng.uniform(.62, .95) * (1.15 if seed % 2 else .92)
        way = Vector((math.cos(turn) * math.cos(lift) * 1.3, math.sin(turn) * math.cos(lift), math.sin(lift)))
        tip = way * length
        if n % 4 == 0:
            tube([(0, 0, 0), tip * .5 + Vector((0, 0, -.03)), tip * .9], .009, dry, root)
        for k in range(7):
            p = tip * (.34 + .11 * k)
            spread = Vector((rng.gauss(0, .5), rng.gauss(0, .5), rng.gauss(0, .35)))
            u = (way + spread).normalized() * rng.uniform(.08, .13)
            v = u.cross(Vector((rng.gauss(0, 1), -1, .2))).normalized() * .020
            tone = tones[3] if k < 2 else tones[2] if k > 4 and lift > .6 and rng.random() < .6 else tones[rng.choice((0, 1))]
            leaves.add(tone, [p - u * .5, p + v, p + u, p - v])
    leaves.build()
    return root


def rock(seed):
    """Boulders split by frost, with their chips: flat facets, ledges that catch the sun."""
    import bmesh
    import bpy
    rng = random.Random(seed)
    root = empty('rock')
    tones = [surface(colour, .92, 0, .1) for colour in ('#a08878', '#8a746c', '#b49a84')]
    for n, (x, y, size, squash) in enumerate(((-.2, .1, .92, (1.0, .8, 1.0)), (.62, -.05, .66, (1.15, .9, .82)), (-.98, -.2, .46, (1.1, .9, .7)), (.1, -.72, .34, (1.3, .9, .62)),
                                              (1.28, -.35, .24, (1.2, 1, .7)), (-.55, -.8, .18, (1.1, 1, .8)), (.72, -.85, .13, (1, 1, .9)))):
        shape = bmesh.new()
        for _ in range(30 if n < 3 else 16):
            p = Vector((rng.gauss(0, 1), rng.gauss(0, 1), rng.gauss(0, 1))).normalized()
            p = p * rng.uniform(.86, 1.0)
            p.z = max(-.55, round(p.z * 2.6) / 2.6 * .55 + p.z * .45)
            shape.verts.new((p.x * squash[0], p.y * squash[1], p.z * squash[2]))
        hull = bmesh.ops.convex_hull(shape, input=shape.verts)
        bmesh.ops.delete(shape, geom=list({g for g in hull['geom_interior'] + hull['geom_unused'] if isinstance(g, bmesh.types.BMVert)}), context='VERTS')
        mesh = bpy.data.meshes.new('rock')
        shape.to_mesh(mesh)
        shape.free()
        mesh.materials.append(tones[n % 3])
        made = bpy.data.objects.new('rock', mesh)
        bpy.context.scene.collection.objects.link(made)
        made.parent, made.scale = root, (size, size, size)
        made.location, made.rotation_euler = (x, y, size * squash[2] * .50), (rng.uniform(-.2, .2), rng.uniform(-.15, .15), rng.uniform(0, 6))
        modifier = made.modifiers.new('edge', 'BEVEL')
        modifier.width, modifier.segments = .03, 1
    return root
