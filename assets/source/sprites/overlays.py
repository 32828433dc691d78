"""Parts of a model that are drawn apart from it: an overlay has its base frame's camera and anchor, so it fits exactly.

A part is named by `tag`, or is a lamp: the object whose material is lamp('brake') is the part 'brake'.
"""
import bpy
import numpy as np

from meshkit import rad

DRAWN = ('MESH', 'CURVE', 'FONT')


def tag(made, part=None, group=None):
    """Name an object's part, and the group without which it is not drawn at all. Its children go with it. Returns the object."""
    for each in (made, *made.children_recursive):
        if part:
            each['part'] = part
        if group:
            each['group'] = group
    return made


def hinge(hub, steer=0.0, spin=0.0):
    """Let a wheel's empty follow a frame's pose: its share of the steering, and how far it turns (degrees) at spin 1."""
    hub['steer'], hub['spin'] = steer, spin
    return hub


def part_names(made):
    """The parts an object belongs to."""
    named = {made['part']} if 'part' in made else set()
    return named | {slot.material.name[5:] for slot in made.material_slots if slot.material and slot.material.name.startswith('lamp:')}


def pose(frame):
    """Turn the hubs as the frame says."""
    wanted = frame.get('pose', {})
    for made in bpy.context.scene.objects:
        if 'steer' in made:
            made.rotation_euler = (rad(made['spin'] * wanted.get('spin', 0)), 0, -rad(made['steer'] * wanted.get('steer', 0)))


def dress(frame):
    """Hide what the frame does not show, and let all but its parts hold out. Returns the objects that only hide behind."""
    shown, parts, behind = set(frame.get('shows', ())), set(frame.get('parts', ())), []
    for made in bpy.context.scene.objects:
        if made.type not in DRAWN:
            continue
        if 'unseen' not in made:
            made['unseen'] = made.hide_render
        made.hide_render = bool(made['unseen']) or ('group' in made and made['group'] not in shown)
        made.is_holdout = bool(parts) and not part_names(made) & parts
        if made.is_holdout and not made.hide_render:
            behind.append(made)
    return behind


class Darkness:
    """No lamp and no sky for a while: what is seen then glows by itself."""

    def __enter__(self):
        self.lights = [(light, light.energy) for light in bpy.data.lights]
        sky = bpy.context.scene.world.node_tree.nodes['Background'].inputs[1]
        self.sky, self.strength = sky, sky.default_value
        for light, _ in self.lights:
            light.energy = 0
        sky.default_value = 0

    def __exit__(self, *_):
        for light, energy in self.lights:
            light.energy = energy
        self.sky.default_value = self.strength


def to_light(path, floor=.012):
    """Rewrite a picture for additive drawing: alpha is its brightest channel, its colour is divided by that."""
    image = bpy.data.images.load(path, check_existing=False)
    image.alpha_mode = 'CHANNEL_PACKED'
    pixels = np.empty(len(image.pixels), np.float32)
    image.pixels.foreach_get(pixels)
    pixels = pixels.reshape(-1, 4)
    colour = np.clip(pixels[:, :3] * pixels[:, 3:4] - floor, 0, 1)
    bright = colour.max(axis=1, keepdims=True)
    pixels[:, :3] = np.where(bright > 0, colour / np.maximum(bright, 1e-4), 0)
    pixels[:, 3:4] = bright
    image.pixels.foreach_set(pixels.ravel())
    image.save()
    bpy.data.images.remove(image)
