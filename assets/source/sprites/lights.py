"""Lit windows and neon that can be drawn apart: each lit part stands twice, dim for the house's own picture, bright for its overlays.

The parts are `a` and `b`, two halves of the windows, and `neon`: signs and shop fronts.
"""
import bpy

from materials import linear, surface
from overlays import tag

DIM, BRIGHT = .13, .42


def lit(part, colour, strength):
    """A glowing surface of a part. Objects made of it must go through `twin` (Blocks does it by itself). A part that ends in ! has no dim self."""
    return surface('#0a0810', .6, 0, .1, 0, colour, strength * BRIGHT, name=f'lit:{part}:{colour}:{strength}')


def neon(colour):
    return lit('neon', colour, 2.6)


def wash(face, part, colour, x, z, tall, wide, level=.8, y=-.02):
    """The light a lamp lays on the wall below it: a cone that widens and fades. Only overlays show it."""
    rows = 12
    for k in range(rows):
        t = (k + .5) / rows
        face.box(lit(part + '!', colour, round(level * (1 - t) ** 1.6 + .02, 3)), (wide * (.25 + .75 * t), .02, tall / rows), (x, y, z - tall * t))


def half(face):
    """Which half of the windows the next lit one of a face belongs to: the halves are evenly many, their order is not a stripe."""
    count = getattr(face, 'lit_rooms', 1 if face.turn else 0)
    face.lit_rooms = count + 1
    return 'ab'[bin(count).count('1') % 2]


def twin(made):
    """Split an object of a lit material into its dim and its bright self; others are left alone. Returns the object."""
    material = made.data.materials[0] if made.data.materials else None
    if material is None or not material.name.startswith('lit:'):
        return made
    _, part, colour, strength = material.name.split(':')
    if part.endswith('!'):
        return tag(made, part[:-1], 'lit')
    shade = bpy.data.objects.new(made.name, made.data.copy())
    bpy.context.scene.collection.objects.link(shade)
    shade.parent, shade.location, shade.rotation_euler, shade.scale = made.parent, made.location, made.rotation_euler, made.scale
    shade.data.materials[0] = surface(_dark(colour), .35, 0, .5, 0, colour, float(strength) * DIM, name=f'dim:{part}:{colour}:{strength}')
    tag(shade, group='dim')
    return tag(made, part, 'lit')


def _dark(colour):
    """What a lamp or a pane looks like when it is off."""
    r, g, b, _ = linear(colour)
    srgb = [min(255, int((c * .25) ** (1 / 2.2) * 255)) for c in (r, g, b)]
    return '#' + ''.join(f'{c:02x}' for c in srgb)


def pictures(frame, name, scale, parts=('a', 'b', 'neon')):
    """The frames of a thing with lights: itself, and an overlay a part."""
    return [frame(name, shows=('dim',))] + [frame(f'{name}/{part}', shows=('lit',), parts=(part,), adds=True, scale=scale, samples=5) for part in parts]
