"""Many plain boxes in few meshes: a house has a thousand parts, and objects cost more than faces."""
import math

import bpy

from lights import twin
from meshkit import rad


class Blocks:
    """Collects boxes and quads by material, in the frame of one face of a house.

    In that frame x runs along the face to the right as seen from outside, y into the house, z up; `turn` (degrees) and `at` put the face in the world.
    """

    def __init__(self, parent, turn=0, at=(0, 0, 0)):
        self.parent, self.turn, self.at = parent, turn, at
        self._parts = {}

    def box(self, material, size, at, tilt=0, lean=0):
        """A box; tilt in degrees leans its top away from the wall (about x), lean turns it in the plane of the wall."""
        points, faces = self._parts.setdefault(material.name, (material, [], []))[1:]
        base, (sx, sy, sz), c, s = len(points), size, math.cos(rad(tilt)), math.sin(rad(tilt))
        lc, ls = math.cos(rad(lean)), math.sin(rad(lean))
        for z in (-sz / 2, sz / 2):
            for x, y in ((-sx / 2, -sy / 2), (sx / 2, -sy / 2), (sx / 2, sy / 2), (-sx / 2, sy / 2)):
                up = y * s + z * c
                points.append((at[0] + x * lc + up * ls, at[1] + y * c - z * s, at[2] - x * ls + up * lc))
        faces += [tuple(base + k for k in f) for f in ((0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7))]

    def build(self):
        for material, points, faces in self._parts.values():
            mesh = bpy.data.meshes.new('blocks')
            mesh.from_pydata(points, [], faces)
            mesh.update()
            mesh.materials.append(material)
            made = bpy.data.objects.new('blocks', mesh)
            bpy.context.scene.collection.objects.link(made)
            made.parent, made.location, made.rotation_euler = self.parent, self.at, (0, 0, rad(self.turn))
            twin(made)
