"""Renders every frame of the list that is missing or out of date. Run by build.sh: blender -b -P render.py -- [name prefix ...]"""
import contextlib
import hashlib
import json
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import bpy  # noqa: E402

import materials  # noqa: E402
import meshkit  # noqa: E402
import overlays  # noqa: E402
import rig  # noqa: E402
import renderlist  # noqa: E402

OUT = os.path.join(HERE, 'out', 'frames')
SHARED = ('materials.py', 'meshkit.py', 'rig.py')


def digest(model):
    """What a model's pictures depend on: the shared kit, its own scripts, its entry in the list."""
    h = hashlib.sha256()
    for name in SHARED + tuple(model['scripts']):
        with open(os.path.join(HERE, name), 'rb') as source:
            h.update(source.read())
    h.update(repr([model[k] for k in ('name', 'camera', 'light', 'samples', 'anchor', 'look', 'points')]).encode())
    return h.hexdigest()[:16]


def is_current(path, key):
    try:
        with open(path + '.json') as notes:
            return json.load(notes)['key'] == key and os.path.exists(path + '.png')
    except (OSError, ValueError, KeyError):
        return False


def render_model(model):
    key = digest(model)
    due = [f for f in model['frames'] if not is_current(os.path.join(OUT, f['name']), hashlib.sha256((key + repr(f)).encode()).hexdigest()[:16])]
    if not due:
        return
    bpy.ops.wm.read_factory_settings(use_empty=True)
    materials.forget()
    started = time.time()
    root = model['build']()
    getattr(rig, model['light'][0])(*model['light'][1:])
    getattr(rig, model['camera'][0])(**model['camera'][1])
    rig.quality(model['samples'])
    for key_name, value in model['look'].items():
        setattr(bpy.context.scene.view_settings, key_name, value)
    print(f'BUILT {model["name"]} {time.time() - started:.1f} s', flush=True)
    for frame in due:
        render_frame(model, root, frame, hashlib.sha256((key + repr(frame)).encode()).hexdigest()[:16])


def fit(behind, points):
    """Cut the film to what is drawn, not to what only holds out."""
    for made in behind:
        made.hide_render = True
    try:
        return rig.fit_film(points)
    finally:
        for made in behind:
            made.hide_render = False


def render_frame(model, root, frame, key):
    root.rotation_euler = (0, 0, -meshkit.rad(frame['yaw']))
    overlays.pose(frame)
    behind = overlays.dress(frame)
    for name, setting in frame['lamps'].items():
        materials.switch(name, *setting)
    for light in bpy.data.lights:
        if light.name.startswith('lit:'):
            light.energy = frame['lights'].get(light.name[4:].split('.')[0], 0)
    scale, camera = frame.get('scale', 1), bpy.context.scene.camera
    camera['focal'] = model['camera'][1]['px_per_metre'] * model['camera'][1]['distance'] * scale
    bpy.context.scene.eevee.taa_render_samples = frame.get('samples', model['samples'])
    width, height, seen = fit(behind, [model['anchor'], *model['points'].values()])
    extra = {name + axis: round(at / length, 4) for name, point in zip(model['points'], seen[1:]) for axis, at, length in zip('XY', point, (width, height))}
    path = os.path.join(OUT, frame['name'])
    os.makedirs(os.path.dirname(path), exist_ok=True)
    bpy.context.scene.render.filepath = path + '.png'
    started = time.time()
    with overlays.Darkness() if frame.get('adds') else contextlib.nullcontext():
        bpy.ops.render.render(write_still=True)
    if frame.get('adds'):
        overlays.to_light(path + '.png')
    with open(path + '.json', 'w') as notes:
        json.dump({'key': key, 'w': width, 'h': height, 'anchor': [seen[0][0] / width, seen[0][1] / height],
                   'pxPerMetre': round(model['camera'][1]['px_per_metre'] * scale, 3), 'atlas': frame.get('atlas', model['atlas']), 'extra': extra}, notes)
    print(f'FRAME {frame["name"]} {width}x{height} {time.time() - started:.1f} s', flush=True)


def main():
    meshkit.FONT_FOLDER = os.path.join(HERE, 'out', 'fonts')
    prefixes = sys.argv[sys.argv.index('--') + 1:] if '--' in sys.argv else []
    for model in renderlist.models():
        if prefixes:
            model['frames'] = [f for f in model['frames'] if f['name'].startswith(tuple(prefixes))]
        render_model(model)


main()
