"""Every rendered frame: which model, from which camera, under which light, in which state."""
import buildings
import heavy
import hero
import menu
import police
import roadside
import traffic
import trees

TAIL_OFF = {'tail': ('#a00d1c', '#d80f1e', .55), 'tailcore': ('#b01020', '#e01424', .7), 'head': ('#d8dcea', '#dfe6ff', .3)}
TAIL_ON = {'tail': ('#e0102a', '#ff1c14', 2.4), 'tailcore': ('#ff5040', '#ff7a50', 3.0), 'head': ('#d8dcea', '#dfe6ff', .3)}

CAR_VIEW = ('look_down', {'distance': 9.08, 'elevation': 22.0, 'px_per_metre': 146})


def yaw_name(yaw):
    return f'{"-" if yaw < 0 else "+"}{abs(yaw):02d}'


def frame(name, yaw=0, lamps=None, lights=None):
    return {'name': name, 'yaw': yaw, 'lamps': lamps or {}, 'lights': lights or {}}


def model(name, build, scripts, frames, camera, light=('light_car',), atlas='cars', samples=12, anchor=(0, 0, 0), look=None, points=None):
    return {'name': name, 'build': build, 'scripts': scripts, 'frames': frames, 'camera': camera, 'light': light, 'atlas': atlas,
            'samples': samples, 'anchor': anchor, 'look': look or {}, 'points': points or {}}


def hero_frames():
    made = []
    for yaw in sorted(range(-48, 49, 8), key=abs):
        made += [frame(f'hero/yaw_{yaw_name(yaw)}', yaw, TAIL_OFF), frame(f'hero/brake_yaw_{yaw_name(yaw)}', yaw, TAIL_ON, {'brake': 3})]
    return made


POLICE_LAMPS = {
    'off': ({'bar_red': ('#8c0a18', '#d00c1c', .35), 'core_red': ('#8c0a18', '#d00c1c', .4), 'bar_blue': ('#0b1f86', '#1c4dff', .35), 'core_blue': ('#0b1f86', '#1c4dff', .4)}, {}),
    'red': ({'bar_red': ('#ff1626', '#ff1020', 1.6), 'core_red': ('#ff7068', '#ff6058', 2.2), 'bar_blue': ('#0b1f86', '#1c4dff', .25), 'core_blue': ('#0b1f86', '#1c4dff', .3)}, {'red': 22}),
    'blue': ({'bar_red': ('#8c0a18', '#d00c1c', .25), 'core_red': ('#8c0a18', '#d00c1c', .3), 'bar_blue': ('#1c4dff', '#1440ff', 1.7), 'core_blue': ('#5a90ff', '#4a88ff', 2.4)}, {'blue': 26}),
}
HEADLIGHTS = {'head': ('#fff3d0', '#ffe9c0', 3.0)}


def police_frames(pattern, yaws, extra):
    made = []
    for state, (lamps, lights) in POLICE_LAMPS.items():
        made += [frame(pattern.format(state=state, yaw=yaw_name(yaw)), base, {**TAIL_OFF, **lamps, **extra}, lights) for yaw, base in yaws]
    return made


def turned(name, yaws=(0, -8, 8, -16, 16)):
    return [frame(f'{name}/yaw_{yaw_name(yaw)}', yaw, TAIL_OFF) for yaw in yaws]


TRAFFIC_VIEW = ('look_down', {'distance': 11.5, 'elevation': 22.0, 'px_per_metre': 110})
TRUCK_VIEW = ('look_down', {'distance': 15.0, 'elevation': 20.0, 'px_per_metre': 100, 'aim': (0, 0, 1.0)})
BUS_VIEW = ('look_down', {'distance': 19.0, 'elevation': 20.0, 'px_per_metre': 96, 'aim': (0, 0, 1.0)})
MIRROR_VIEW = ('look_down', {'distance': 11.0, 'elevation': 6.0, 'px_per_metre': 110, 'aim': (0, 0, .6)})
REAR_YAWS = [(y, y) for y in (0, -8, 8, -16, 16)]


def cars():
    saloon = ('bodywork.py', 'carparts.py', 'police.py')
    return [
        model('hero', hero.hero, ('bodywork.py', 'carparts.py', 'hero.py'), hero_frames(), CAR_VIEW),
        model('police', police.police, saloon, police_frames('police/{state}_yaw_{yaw}', REAR_YAWS, {}), TRAFFIC_VIEW),
        model('sedan_cream', lambda: police.saloon('#d9b878')[0], saloon, turned('sedan_cream'), TRAFFIC_VIEW),
        model('truck', traffic.truck, ('bodywork.py', 'carparts.py', 'traffic.py'), turned('truck'), TRUCK_VIEW, ('light_car', 1.7)),
        model('sedan_teal', lambda: police.saloon('#1fa39a', None, 'TEA 808')[0], saloon, turned('sedan_teal'), TRAFFIC_VIEW),
        model('taxi', police.taxi, saloon, turned('taxi'), TRAFFIC_VIEW),
        model('van', traffic.van, ('bodywork.py', 'carparts.py', 'traffic.py'), turned('van'), TRAFFIC_VIEW, ('light_car', 1.25)),
        model('bus', heavy.bus, ('bodywork.py', 'carparts.py', 'heavy.py'), turned('bus'), BUS_VIEW, ('light_car', 1.9)),
        model('tow_truck', heavy.tow_truck, ('bodywork.py', 'carparts.py', 'heavy.py'), turned('tow_truck'), TRUCK_VIEW, ('light_car', 1.4)),
        model('police_front', police.police, saloon, police_frames('police/front_{state}', [(0, 180)], HEADLIGHTS), MIRROR_VIEW, ('light_front',)),
        model('police_front2', lambda: police.police(True), saloon, police_frames('police/front2_{state}', [(0, 180)], HEADLIGHTS), MIRROR_VIEW, ('light_front',)),
    ]


def houses():
    """Rendered level, from the middle of the road: verticals stay vertical and every base line runs to the game's vanishing point."""
    made = []
    for n, (build, width) in enumerate(buildings.HOUSES, 1):
        for side, away in (('l', 1), ('r', -1)):
            view = ('look_level', {'distance': 15.0, 'height': 6.1, 'px_per_metre': 38, 'lateral': 9.5 * away})
            made.append(model(f'bld{n}_{side}', lambda b=build, s=side: b(s), ('blocks.py', 'facade.py', 'buildings.py'), [frame(f'bld{n}_{side}')],
                              view, ('light_block', side), 'street', 12, (-away * width / 2, 0, 0), points={'roadEdge': (0, 0, 0)}))
    return made


def posts():
    """Tall things: level camera at the height of the play camera."""
    view = ('look_level', {'distance': 22.0, 'height': 5.2, 'px_per_metre': 60})
    made = []

    def add(name, build, script, light_height, points=None):
        made.append(model(name, build, (script,), [frame(name)], view, ('light_street', light_height), 'street', points=points))

    for side, over in (('l', 1), ('r', -1)):
        add(f'lamp_{side}', lambda s=side: roadside.lamp(s), 'roadside.py', 7, {'light': (over * 2.38, 0, 7.2)})
        add(f'lamp2_{side}', lambda s=side: roadside.lantern(s), 'roadside.py', 5, {'light': (over * .95, 0, 4.77)})
        add(f'billboard_{side}', lambda s=side: roadside.billboard(s), 'roadside.py', 6)
        for state in ('red', 'amber', 'green'):
            add(f'signal_{state}_{side}', lambda s=side, c=state: roadside.signal(s, c), 'roadside.py', 6)
    for n, seed in enumerate((4, 9, 15)):
        add(f'palm_{n}', lambda s=seed: trees.palm(s), 'trees.py', 8)
    for n, seed in enumerate((3, 8)):
        add(f'plane_{n}', lambda s=seed: trees.plane(s), 'trees.py', 7)
    return made


def small_things():
    """Things one looks down on."""
    view = ('look_down', {'distance': 11.5, 'elevation': 22.0, 'px_per_metre': 110})
    kinds = (('cone', roadside.cone), ('barrier', roadside.barrier), ('roadblock', roadside.roadblock), ('hydrant', roadside.hydrant),
             ('bin', roadside.bin_), ('guardrail', roadside.guardrail), ('ramp', roadside.ramp))
    return [model(name, build, ('roadside.py',), [frame(name)], view, atlas='street') for name, build in kinds]


def menu_things():
    """Seen nearly level, in warm light."""
    view = ('look_down', {'distance': 14.0, 'elevation': 12.0, 'px_per_metre': 100, 'aim': (0, 0, 1.3)})
    made = [model(name, build, ('menu.py',), [frame(name, yaw)], view, ('light_car', 1.2), 'fx')
            for name, build, yaw in (('cassette', menu.cassette, -22), ('slate', menu.slate, 18), ('logo/badge', menu.badge, 0))]
    sack = ('look_down', {'distance': 11.5, 'elevation': 22.0, 'px_per_metre': 110})
    return made + [model('cash', menu.cash, ('menu.py',), [frame('cash')], sack, atlas='street')]


def models():
    return cars() + posts() + small_things() + menu_things() + houses()
