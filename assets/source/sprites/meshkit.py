"""Small solids from which everything is built. Metres; forward is +Y, up is +Z; every maker returns its object."""
import math

import bmesh
import bpy
from mathutils import Vector

FONT_FOLDER = None  # set by the renderer, where the lettering fonts lie


def rad(degrees):
    return math.radians(degrees)


def empty(name, parent=None):
    made = bpy.data.objects.new(name, None)
    bpy.context.scene.collection.objects.link(made)
    made.parent = parent
    return made


def link(mesh, name, material, parent, smooth=True, angle=35):
    made = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(made)
    if material:
        mesh.materials.append(material)
    made.parent = parent
    if smooth:
        smooth_shade(made, angle)
    return made


def smooth_shade(made, angle):
    for face in made.data.polygons:
        face.use_smooth = True
    made.data.use_auto_smooth = True
    made.data.auto_smooth_angle = rad(angle)


def mesh_of(name, points, faces, outward=True):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([tuple(p) for p in points], [], faces)
    mesh.update()
    if outward:
        shape = bmesh.new()
        shape.from_mesh(mesh)
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
        shape.to_mesh(mesh)
        shape.free()
    return mesh


def modify(made, kind, **settings):
    modifier = made.modifiers.new(kind, kind)
    for key, value in settings.items():
        setattr(modifier, key, value)
    return modifier


def bake(made):
    """Apply the modifiers now."""
    graph = bpy.context.evaluated_depsgraph_get()
    mesh = bpy.data.meshes.new_from_object(made.evaluated_get(graph))
    made.modifiers.clear()
    made.data = mesh
    return made


def box(size, at, material, parent=None, bevel=.02, segments=2, turn=(0, 0, 0), taper=None):
    """A bevelled box; taper is the x and y scale of its upper face; turn in degrees."""
    shape = bmesh.new()
    bmesh.ops.create_cube(shape, size=1)
    for vertex in shape.verts:
        if taper and vertex.co.z > 0:
            vertex.co.x *= taper[0]
            vertex.co.y *= taper[1]
        vertex.co = Vector((vertex.co.x * size[0], vertex.co.y * size[1], vertex.co.z * size[2]))
    mesh = bpy.data.meshes.new('box')
    shape.to_mesh(mesh)
    shape.free()
    made = link(mesh, 'box', material, parent)
    made.location = at
    made.rotation_euler = tuple(rad(a) for a in turn)
    if bevel:
        modify(made, 'BEVEL', width=min(bevel, min(size) * .49), segments=segments, limit_method='ANGLE', angle_limit=rad(30))
    return made


def cylinder(radius, length, at, material, parent=None, axis='Z', sides=24, bevel=0.0, top=None):
    """A cylinder along an axis; `top` is the radius of the far end."""
    shape = bmesh.new()
    bmesh.ops.create_cone(shape, cap_ends=True, segments=sides, radius1=radius, radius2=radius if top is None else top, depth=length)
    mesh = bpy.data.meshes.new('cylinder')
    shape.to_mesh(mesh)
    shape.free()
    made = link(mesh, 'cylinder', material, parent)
    made.location = at
    made.rotation_euler = {'X': (0, rad(90), 0), 'Y': (rad(90), 0, 0), 'Z': (0, 0, 0)}[axis]
    if bevel:
        modify(made, 'BEVEL', width=bevel, segments=2, limit_method='ANGLE', angle_limit=rad(40))
    return made


def lathe(profile, material, parent=None, axis='X', sides=40, at=(0, 0, 0)):
    """Turn a profile of (offset along the axis, radius) around the axis."""
    points, faces, n = [], [], len(profile)
    for i in range(sides):
        a = 2 * math.pi * i / sides
        c, s = math.cos(a), math.sin(a)
        for offset, r in profile:
            points.append({'X': (offset, r * c, r * s), 'Y': (r * c, offset, r * s), 'Z': (r * c, r * s, offset)}[axis])
    for i in range(sides):
        for j in range(n - 1):
            a, b = i * n + j, ((i + 1) % sides) * n + j
            faces.append((a, a + 1, b + 1, b))
    made = link(mesh_of('lathe', points, faces), 'lathe', material, parent)
    made.location = at
    return made


def sphere(radius, at, material, parent=None, squash=(1, 1, 1)):
    shape = bmesh.new()
    bmesh.ops.create_icosphere(shape, subdivisions=3, radius=radius)
    mesh = bpy.data.meshes.new('sphere')
    shape.to_mesh(mesh)
    shape.free()
    made = link(mesh, 'sphere', material, parent, angle=180)
    made.location, made.scale = at, squash
    return made


def strip(points, faces, material, parent=None, smooth=False, outward=False):
    """A mesh from raw points and faces."""
    return link(mesh_of('strip', points, faces, outward), 'strip', material, parent, smooth)


def tube(points, radius, material, parent=None, closed=False):
    curve = bpy.data.curves.new('tube', 'CURVE')
    curve.dimensions = '3D'
    curve.bevel_depth = radius
    curve.bevel_resolution = 2
    spline = curve.splines.new('POLY')
    spline.points.add(len(points) - 1)
    for target, point in zip(spline.points, points):
        target.co = (*point, 1)
    spline.use_cyclic_u = closed
    made = bpy.data.objects.new('tube', curve)
    bpy.context.scene.collection.objects.link(made)
    curve.materials.append(material)
    made.parent = parent
    return made


FACING = {'back': (90, 0, 0), 'right': (90, 0, 90), 'left': (90, 0, -90), 'up': (0, 0, 0)}


def lettering(words, size, at, material, parent=None, facing='back', depth=.004, font=None, width=None, spread=1.0):
    """Raised letters centred on a point. `facing` is the side they are read from; `width` squeezes them to fit."""
    curve = bpy.data.curves.new('letters', 'FONT')
    curve.body = words
    curve.size = size
    curve.align_x = curve.align_y = 'CENTER'
    curve.extrude = depth
    curve.space_line = .8
    curve.space_character = spread
    if font and FONT_FOLDER:
        curve.font = bpy.data.fonts.load(f'{FONT_FOLDER}/{font}', check_existing=True)
    made = bpy.data.objects.new('letters', curve)
    bpy.context.scene.collection.objects.link(made)
    curve.materials.append(material)
    made.location = at
    made.rotation_euler = tuple(rad(a) for a in FACING[facing])
    made.parent = parent
    if width:
        bpy.context.view_layer.update()
        if made.dimensions.x > width:
            made.scale.x = width / made.dimensions.x
    return made


def rounded(width, height, radius, steps=4):
    """Outline of a rounded rectangle centred on 0, with points dense enough to be wrapped on a curved body."""
    radius = min(radius, width / 2 - 1e-4, height / 2 - 1e-4)
    corners = []
    for cx, cy, start in ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270)):
        for i in range(steps + 1):
            a = rad(start + 90 * i / steps)
            corners.append((cx * (width / 2 - radius) + radius * math.cos(a), cy * (height / 2 - radius) + radius * math.sin(a)))
    dense = []
    for p, q in zip(corners, corners[1:] + corners[:1]):
        count = max(1, int(math.dist(p, q) / .07))
        dense += [(p[0] + (q[0] - p[0]) * t / count, p[1] + (q[1] - p[1]) * t / count) for t in range(count)]
    return dense


PLANES = {'back': ((1, 0, 0), (0, 0, 1), 'Y'), 'front': ((-1, 0, 0), (0, 0, 1), 'Y'), 'right': ((0, 1, 0), (0, 0, 1), 'X'),
          'left': ((0, -1, 0), (0, 0, 1), 'X'), 'up': ((1, 0, 0), (0, 1, 0), 'Z')}


def patch(outline, at, facing, material, parent=None, on=None, lift=.006, rings=5, thick=0.0):
    """A flat patch facing a side of the car, wrapped onto the body `on` along its normal where one is given."""
    u, v, axis = PLANES[facing]
    u, v, origin = Vector(u), Vector(v), Vector(at)
    n = len(outline)
    cx, cy = sum(p[0] for p in outline) / n, sum(p[1] for p in outline) / n
    points = [origin + u * (cx + (x - cx) * (1 - k / rings)) + v * (cy + (y - cy) * (1 - k / rings)) for k in range(rings) for x, y in outline]
    points.append(origin + u * cx + v * cy)
    faces = [(k * n + i, k * n + (i + 1) % n, (k + 1) * n + (i + 1) % n, (k + 1) * n + i) for k in range(rings - 1) for i in range(n)]
    faces += [((rings - 1) * n + i, (rings - 1) * n + (i + 1) % n, rings * n) for i in range(n)]
    made = link(mesh_of('patch', points, faces, outward=False), 'patch', material, parent)
    if on:
        wrap = modify(made, 'SHRINKWRAP', target=on, wrap_method='PROJECT', use_negative_direction=True, use_positive_direction=True, offset=lift)
        for letter in 'xyz':
            setattr(wrap, 'use_project_' + letter, letter.upper() == axis)
        wrap.wrap_mode = 'ABOVE_SURFACE'
    if thick:
        modify(made, 'SOLIDIFY', thickness=thick, offset=1)
        modify(made, 'BEVEL', width=thick * .4, segments=1, limit_method='ANGLE', angle_limit=rad(40))
    return made
