"""Every rendered frame of the cars."""
import heavy
import hero
import police
import traffic
from listkit import frame, model, yaw_name

TAIL_OFF = {'tail': ('#a00d1c', '#d80f1e', .55), 'tailcore': ('#b01020', '#e01424', .7), 'head': ('#d8dcea', '#dfe6ff', .3)}
TAIL_ON = {'tail': ('#e0102a', '#ff1c14', 2.4), 'tailcore': ('#ff5040', '#ff7a50', 3.0), 'head': ('#d8dcea', '#dfe6ff', .3)}

CAR_VIEW = ('look_down', {'distance': 9.08, 'elevation': 22.0, 'px_per_metre': 146})


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
