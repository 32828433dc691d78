"""What an entry of the render list is made of."""


def yaw_name(yaw):
    return f'{"-" if yaw < 0 else "+"}{abs(yaw):02d}'


def frame(name, yaw=0, lamps=None, lights=None):
    return {'name': name, 'yaw': yaw, 'lamps': lamps or {}, 'lights': lights or {}}


def model(name, build, scripts, frames, camera, light=('light_car',), atlas='cars', samples=12, anchor=(0, 0, 0), look=None, points=None):
    return {'name': name, 'build': build, 'scripts': scripts, 'frames': frames, 'camera': camera, 'light': light, 'atlas': atlas,
            'samples': samples, 'anchor': anchor, 'look': look or {}, 'points': points or {}}
