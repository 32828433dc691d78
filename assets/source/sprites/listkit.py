"""What an entry of the render list is made of."""


def yaw_name(yaw):
    return f'{"-" if yaw < 0 else "+"}{abs(yaw):02d}'


def frame(name, yaw=0, lamps=None, lights=None, **more):
    """One picture of a model. `more`, all optional, is read by overlays.py:

    shows    groups that are drawn besides what is always drawn
    parts    an overlay: only these parts are drawn, all else holds out, the film is cut to them
    adds     with parts: nothing lights the parts but their own glow, for additive drawing
    scale    pixels of this picture against its model's, 1 unless told
    samples  instead of the model's
    atlas    instead of the model's
    pose     {'steer': degrees to the right, 'spin': 0..1 of the wheels' pitch}, or what else the model's hubs know
    """
    return {'name': name, 'yaw': yaw, 'lamps': lamps or {}, 'lights': lights or {}, **more}


def model(name, build, scripts, frames, camera, light=('light_car',), atlas='cars', samples=12, anchor=(0, 0, 0), look=None, points=None):
    return {'name': name, 'build': build, 'scripts': scripts, 'frames': frames, 'camera': camera, 'light': light, 'atlas': atlas,
            'samples': samples, 'anchor': anchor, 'look': look or {}, 'points': points or {}}
