"""Palms and plane trees: leaves are drawn one by one into a few meshes."""
import math
import random

from mathutils import Vector

from materials import surface
from meshkit import empty, strip, tube


def leaf_greens():
    return [surface('#3f9070', .6, 0, .3, 0, '#2f7a6a', .10), surface('#2c7266', .6, 0, .3, 0, '#1f5a5c', .10),
            surface('#5aa868', .6, 0, .3, 0, '#6a8a48', .10), surface('#245a5c', .65, 0, .3)]


class Leaves:
    """Collects triangles and quads by material."""

    def __init__(self, root):
        self.root, self.sets = root, {}

    def add(self, material, points):
        _, held, faces = self.sets.setdefault(material.name, (material, [], []))
        base = len(held)
        held += [tuple(p) for p in points]
        faces.append(tuple(range(base, base + len(points))))

    def build(self):
        for material, points, faces in self.sets.values():
            strip(points, faces, material, self.root)


def palm(seed):
    """A date palm of 6.5 to 8.5 m: a bent ringed trunk, two dozen drooping fronds of paired leaflets, a skirt of dead ones."""
    rng = random.Random(seed)
    root, leaves = empty('palm'), None
    leaves = Leaves(root)
    height, bend, bow = rng.uniform(6.6, 8.2), rng.choice((-1, 1)) * rng.uniform(.5, 1.1), rng.uniform(-.3, .3)

    def spine(t):
        return Vector((bend * t * t + bow * math.sin(t * math.pi), .1 * math.sin(t * 3), height * t))

    trunk(root, spine, height)
    top = spine(1) + Vector((0, 0, .1))
    greens, dry = leaf_greens(), surface('#a07a48', .9)
    count = 26
    for j in range(count):
        turn = j * 2.39996 + rng.uniform(-.15, .15)
        rank = j / (count - 1)
        rise = 1.25 - 1.75 * rank + rng.uniform(-.1, .1)
        _frond(leaves, rng, top, turn, rise, rng.uniform(2.3, 3.0), rng.uniform(.9, 1.25), greens[j % 4] if rank < .55 or j % 3 else greens[3])
    for j in range(9):
        _frond(leaves, rng, top - Vector((0, 0, .25)), j * .7 + .3, -1.15, rng.uniform(1.0, 1.5), .5, dry)
    leaves.build()
    for k in range(7):
        a = k * .9
        tube([top + Vector((0, 0, -.1)), top + Vector((math.cos(a) * .25, math.sin(a) * .25, -.45))], .07, surface('#c08a3a', .7), root)
    return root


def trunk(root, spine, height):
    bark, ring = surface('#9a7058', .85), surface('#6a4a48', .9)
    rows, sides = 46, 12
    points, faces = [], []
    for i in range(rows + 1):
        t = i / rows
        radius = (.27 - .11 * t + .16 * max(0, .08 - t) / .08 + (.05 if t > .95 else 0)) * (1.10 if i % 2 else .94)
        p = spine(t)
        points += [(p.x + radius * math.cos(2 * math.pi * k / sides), p.y + radius * math.sin(2 * math.pi * k / sides), p.z) for k in range(sides)]
    for i in range(rows):
        for k in range(sides):
            faces.append((i * sides + k, i * sides + (k + 1) % sides, (i + 1) * sides + (k + 1) % sides, (i + 1) * sides + k))
    strip(points, [f for n, f in enumerate(faces) if (n // sides) % 2 == 0], bark, root)
    strip(points, [f for n, f in enumerate(faces) if (n // sides) % 2], ring, root)


def _frond(leaves, rng, top, turn, rise, length, droop, material):
    """One feathered leaf: a rib that arches over, leaflets in pairs that hang from it."""
    out = Vector((math.cos(turn), math.sin(turn), 0))
    across = Vector((-out.y, out.x, 0))
    steps = 22

    def rib(t):
        return top + out * length * math.sin(t * 1.35) / .976 * max(.35, math.cos(rise * .75)) + Vector((0, 0, length * (math.sin(rise) * t - droop * .62 * t * t)))

    for k in range(1, steps + 1):
        t = k / steps
        p, q = rib(t), rib(min(1.04, t + .05))
        along = (q - p).normalized()
        reach = .78 * math.sin(math.pi * min(1, .14 + t * .84)) ** .75 * length / 2.7
        for side in (-1, 1):
            hang = rng.uniform(.35, .62)
            tip = p + (across * side * reach * .80 + along * reach * .62 - Vector((0, 0, reach * hang)))
            leaves.add(material, [p - along * .055, tip, p + along * .075])
        before = rib((k - 1) / steps)
        leaves.add(material, [before - across * .028, p - across * .028, p + across * .028, before + across * .028])


def plane(seed):
    """A city tree of 7 m: forked trunk in an iron guard, leaves in clouds."""
    rng = random.Random(seed)
    root = empty('plane')
    leaves = Leaves(root)
    bark = surface('#7a6258', .9)
    tube([(0, 0, 0), (.06, 0, 1.2), (0, .05, 2.6)], .17, bark, root)
    clouds = []
    for k in range(9):
        a, reach, z = k * 2.39996, rng.uniform(.5, 1.7), rng.uniform(3.4, 6.0)
        if k == 0:
            reach, z = .2, 6.3
        tip = Vector((math.cos(a) * reach, math.sin(a) * reach, z))
        tube([(0, 0, 2.2), tuple(tip * .5 + Vector((0, 0, 1.3))), tuple(tip)], .06, bark, root)
        clouds.append((tip, rng.uniform(.85, 1.2)))
    greens = [surface('#4c8a5c', .7, 0, .2, 0, '#4c7a50', .10), surface('#2f6a5c', .7, 0, .2, 0, '#2a5a54', .08), surface('#7aa050', .7, 0, .2, 0, '#8a9048', .14),
              surface('#234e50', .75, 0, .2)]
    for centre, size in clouds:
        for _ in range(230):
            direction = Vector((rng.gauss(0, 1), rng.gauss(0, 1), rng.gauss(0, 1))).normalized()
            p = centre + Vector((direction.x, direction.y, direction.z * .8)) * size * rng.uniform(.7, 1.0)
            u = direction.cross(Vector((rng.gauss(0, 1), rng.gauss(0, 1), rng.gauss(0, 1)))).normalized()
            v = direction.cross(u).normalized() + direction * rng.uniform(-.6, .6)
            s = rng.uniform(.12, .22)
            tone = 2 if direction.z > .45 and rng.random() < .6 else (3 if direction.z < -.3 else rng.choice((0, 0, 1)))
            leaves.add(greens[tone], [p - u * s, p - v * s * .7, p + u * s, p + v * s * .7])
    leaves.build()
    iron = surface('#2c2e40', .6, .5)
    for k in range(10):
        a = 2 * math.pi * k / 10
        tube([(.4 * math.cos(a), .4 * math.sin(a), 0), (.42 * math.cos(a), .42 * math.sin(a), 1.1)], .018, iron, root)
    for z in (.3, 1.05):
        tube([(.42 * math.cos(2 * math.pi * k / 20), .42 * math.sin(2 * math.pi * k / 20), z) for k in range(20)], .022, iron, root, True)
    return root
