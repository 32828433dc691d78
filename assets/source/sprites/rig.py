"""Light and cameras. One rig for all sprites: orange sun low and ahead, magenta rim from the left, cyan from the right."""
import math

import bpy
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

from materials import linear
from meshkit import rad

FILM = 1024        # side of the nominal film in px, before it is cut to the object
SKY_AHEAD = [(0, '#0d0a16'), (.485, '#241a33'), (.497, '#4a2448'), (.503, '#ffb067'), (.53, '#ff6f61'), (.60, '#b8437f'), (.72, '#4b2f7d'), (1, '#1b2358')]
SKY_BEHIND = [(0, '#14111f'), (.49, '#1a1630'), (.505, '#6a4c92'), (.56, '#4a3f88'), (.75, '#2b2d72'), (1, '#1b2358')]


def _ramp(tree, stops):
    node = tree.nodes.new('ShaderNodeValToRGB')
    elements = node.color_ramp.elements
    while len(elements) > 1:
        elements.remove(elements[-1])
    elements[0].position, elements[0].color = stops[0][0], linear(stops[0][1])
    for position, colour in stops[1:]:
        elements.new(position).color = linear(colour)
    return node


def _range(tree, low, high):
    node = tree.nodes.new('ShaderNodeMapRange')
    node.inputs['From Min'].default_value = low
    node.inputs['From Max'].default_value = high
    return node


def dusk(strength):
    """A sky that burns ahead of the camera and is violet behind it."""
    world = bpy.data.worlds.new('dusk')
    bpy.context.scene.world = world
    world.use_nodes = True
    tree = world.node_tree
    background = tree.nodes['Background']
    background.inputs[1].default_value = strength
    coords, split = tree.nodes.new('ShaderNodeTexCoord'), tree.nodes.new('ShaderNodeSeparateXYZ')
    height, ahead = _range(tree, -1, 1), _range(tree, -.1, .85)
    mix = tree.nodes.new('ShaderNodeMixRGB')
    tree.links.new(coords.outputs['Generated'], split.inputs[0])
    tree.links.new(split.outputs['Z'], height.inputs['Value'])
    tree.links.new(split.outputs['Y'], ahead.inputs['Value'])
    tree.links.new(ahead.outputs[0], mix.inputs[0])
    for slot, stops in ((1, SKY_BEHIND), (2, SKY_AHEAD)):
        ramp = _ramp(tree, stops)
        tree.links.new(height.outputs[0], ramp.inputs[0])
        tree.links.new(ramp.outputs[0], mix.inputs[slot])
    tree.links.new(mix.outputs[0], background.inputs[0])


def area(at, target, size, colour, power, size_y=None, shadow=False, shine=.5):
    light = bpy.data.lights.new('area', 'AREA')
    light.energy, light.color, light.size = power, linear(colour)[:3], size
    light.specular_factor, light.use_shadow = shine, shadow
    if size_y:
        light.shape, light.size_y = 'RECTANGLE', size_y
    made = bpy.data.objects.new('area', light)
    bpy.context.scene.collection.objects.link(made)
    made.location = at
    made.rotation_euler = (Vector(target) - Vector(at)).to_track_quat('-Z', 'Y').to_euler()
    return made


def sun(colour, power, azimuth, elevation, shadow=True):
    """Azimuth 0 is straight ahead, positive to the right."""
    light = bpy.data.lights.new('sun', 'SUN')
    light.energy, light.color, light.angle, light.use_shadow = power, linear(colour)[:3], rad(6), shadow
    made = bpy.data.objects.new('sun', light)
    bpy.context.scene.collection.objects.link(made)
    a, e = rad(azimuth), rad(elevation)
    made.rotation_euler = Vector((math.sin(a) * math.cos(e), math.cos(a) * math.cos(e), math.sin(e))).to_track_quat('Z', 'Y').to_euler()
    return made


def light_car(scale=1.0):
    """Lights for a car of about 4 m; `scale` moves them out for larger things and keeps the brightness."""
    s, p = scale, scale * scale
    dusk(.95)
    sun('#ffb070', 4.2, -24, 18)
    area((1.2 * s, -6.2 * s, 4.2 * s), (0, -s, .5 * s), 2.2 * s, '#ffe6cf', 250 * p, shadow=True, shine=.35)
    area((-3.2 * s, -5.2 * s, 1.1 * s), (0, -1.9 * s, .5 * s), 1.2 * s, '#8aa2ff', 90 * p)
    area((0, -.2 * s, 5 * s), (0, -.4 * s, .5 * s), 3 * s, '#b9a8ff', 230 * p, shine=.3)
    area((-4.2 * s, -.5 * s, 1.8 * s), (0, -.3 * s, .6 * s), .6 * s, '#ff4fa0', 260 * p, 4 * s)
    area((4.2 * s, -.5 * s, 1.8 * s), (0, -.3 * s, .6 * s), .6 * s, '#35d6ff', 220 * p, 4 * s)


def light_front():
    """The street behind, at night: only for what the mirror shows."""
    dusk(.6)
    area((0, -6, 5), (0, 0, .5), 3, '#c8b8ff', 320, shadow=True)
    area((-4.2, -1.5, 2.0), (0, -.3, .6), .8, '#ff4fa0', 380, 4)
    area((4.2, -1.5, 2.0), (0, -.3, .6), .8, '#35d6ff', 330, 4)


def light_street(height):
    """Lights for posts, trees and houses: scaled with their height so that a palm and a block keep the same dusk."""
    h = height
    dusk(1.15)
    sun('#ff9a5c', 4.5, 0, 14, shadow=True)
    area((-2.2 * h, -.6 * h, .7 * h), (0, 0, .5 * h), .5 * h, '#ff4fa0', 26 * h * h, 1.2 * h)
    area((2.2 * h, -.6 * h, .7 * h), (0, 0, .5 * h), .5 * h, '#35d6ff', 22 * h * h, 1.2 * h)
    area((.3 * h, -2.4 * h, 1.5 * h), (0, 0, .5 * h), 1.0 * h, '#d9c4ff', 38 * h * h, shine=.3, shadow=True)


def _camera(film_focal):
    camera = bpy.data.cameras.new('camera')
    camera.sensor_width = camera.sensor_height = 36
    camera.clip_end = 400
    made = bpy.data.objects.new('camera', camera)
    made['focal'] = film_focal
    bpy.context.scene.collection.objects.link(made)
    bpy.context.scene.camera = made
    return made


def look_down(distance, elevation, px_per_metre, aim=(0, 0, .3)):
    """A camera on a circle round the aim; the scale is true at the aim's distance."""
    made = _camera(px_per_metre * distance)
    e = rad(elevation)
    made.location = Vector(aim) + Vector((0, -distance * math.cos(e), distance * math.sin(e)))
    made.rotation_euler = (Vector(aim) - made.location).to_track_quat('-Z', 'Y').to_euler()
    return made


def look_level(distance, height, px_per_metre, lateral=0.0):
    """A shifted-lens camera: it looks level along the street, so verticals stay vertical. `lateral` is the camera's x."""
    made = _camera(px_per_metre * distance)
    made.location = (lateral, -distance, height)
    made.rotation_euler = (rad(90), 0, 0)
    return made


def quality(samples):
    scene = bpy.context.scene
    scene.render.engine = 'BLENDER_EEVEE'
    scene.render.resolution_percentage = 100
    scene.render.film_transparent = True
    scene.render.image_settings.file_format = 'PNG'
    scene.render.image_settings.color_mode = 'RGBA'
    scene.render.filter_size = 1.1
    scene.view_settings.view_transform = 'Filmic'
    scene.view_settings.look = 'High Contrast'
    scene.view_settings.exposure = .45
    eevee = scene.eevee
    eevee.taa_render_samples = samples
    eevee.use_gtao, eevee.gtao_distance = True, .8
    eevee.use_ssr = eevee.use_bloom = False
    eevee.use_soft_shadows = True
    eevee.shadow_cube_size, eevee.shadow_cascade_size = '512', '1024'


def fit_film(points, margin=3):
    """Cut the film to what is visible, by shifting the lens: EEVEE's time goes with the film, even where a border hides it.

    Returns (width, height, [where each world point falls, in px, y down]).
    """
    scene, camera = bpy.context.scene, bpy.context.scene.camera
    lens = camera.data
    lens.lens, lens.shift_x, lens.shift_y = camera['focal'] * 36 / FILM, 0, 0
    scene.render.resolution_x = scene.render.resolution_y = FILM
    bpy.context.view_layer.update()
    graph = bpy.context.evaluated_depsgraph_get()
    xs, ys = [], []
    for made in scene.objects:
        if made.type not in ('MESH', 'CURVE', 'FONT') or made.hide_render or not made.visible_camera:
            continue
        evaluated = made.evaluated_get(graph)
        mesh = evaluated.to_mesh()
        for vertex in mesh.vertices:
            seen = world_to_camera_view(scene, camera, evaluated.matrix_world @ vertex.co)
            xs.append(seen.x * FILM)
            ys.append((1 - seen.y) * FILM)
        evaluated.to_mesh_clear()
    seen_points = [world_to_camera_view(scene, camera, Vector(p)) for p in points]
    left, right = math.floor(min(xs)) - margin, math.ceil(max(xs)) + margin
    top, bottom = math.floor(min(ys)) - margin, math.ceil(max(ys)) + margin
    width, height = right - left, bottom - top
    lens.sensor_fit = 'HORIZONTAL'
    lens.lens = camera['focal'] * 36 / width
    lens.shift_x = ((left + right) / 2 - FILM / 2) / width
    lens.shift_y = (FILM / 2 - (top + bottom) / 2) / width
    scene.render.resolution_x, scene.render.resolution_y = width, height
    return width, height, [(p.x * FILM - left, (1 - p.y) * FILM - top) for p in seen_points]


def light_block(side):
    """Lights for a house: its road front burns in the low sun from ahead, its near face stands in violet shade. `side` is the side of the road it is on."""
    toward = 1 if side == 'l' else -1
    dusk(1.35)
    sun('#ff8a4a', 5.0, toward * 42, 16)
    sun('#8f7aff', 1.5, toward * 150, 42, shadow=True)
    sun('#ff5fa8', .9, -toward * 155, 20, shadow=False)
