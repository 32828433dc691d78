"""Every rendered frame: which model, from which camera, under which light, in which state."""
import hero

TAIL_OFF = {'tail': ('#a00d1c', '#d80f1e', .55), 'tailcore': ('#b01020', '#e01424', .7), 'head': ('#d8dcea', '#dfe6ff', .3)}
TAIL_ON = {'tail': ('#e0102a', '#ff1c14', 2.4), 'tailcore': ('#ff5040', '#ff7a50', 3.0), 'head': ('#d8dcea', '#dfe6ff', .3)}

CAR_VIEW = ('look_down', {'distance': 9.08, 'elevation': 22.0, 'px_per_metre': 146})


def yaw_name(yaw):
    return f'{"-" if yaw < 0 else "+"}{abs(yaw):02d}'


def frame(name, yaw=0, lamps=None, lights=None):
    return {'name': name, 'yaw': yaw, 'lamps': lamps or {}, 'lights': lights or {}}


def model(name, build, scripts, frames, camera, light=('light_car',), atlas='cars', samples=16, anchor=(0, 0, 0), look=None, extra=None):
    return {'name': name, 'build': build, 'scripts': scripts, 'frames': frames, 'camera': camera, 'light': light, 'atlas': atlas,
            'samples': samples, 'anchor': anchor, 'look': look or {}, 'extra': extra or {}}


def hero_frames():
    made = []
    for yaw in sorted(range(-48, 49, 8), key=abs):
        made += [frame(f'hero/yaw_{yaw_name(yaw)}', yaw, TAIL_OFF), frame(f'hero/brake_yaw_{yaw_name(yaw)}', yaw, TAIL_ON, {'brake': 18})]
    return made


def models():
    return [model('hero', hero.hero, ('carparts.py', 'hero.py'), hero_frames(), CAR_VIEW)]
