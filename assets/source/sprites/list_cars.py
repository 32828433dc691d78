"""Every rendered frame of the cars."""
import heavy
import hero
import herotrim
import police
import traffic
from listkit import frame, model, yaw_name

TAIL_OFF = {'tail': ('#a00d1c', '#d80f1e', .55), 'tailcore': ('#b01020', '#e01424', .7), 'head': ('#d8dcea', '#dfe6ff', .3)}
HERO_OFF = {**TAIL_OFF, 'tail': ('#7c0a16', '#b80c18', .22), 'tailcore': ('#8c0c1a', '#c81020', .30)}
TAIL_ON = {'tail': ('#e0102a', '#ff1810', 2.4), 'tailcore': ('#ff5040', '#ff4a2c', 2.7), 'head': ('#d8dcea', '#dfe6ff', .3)}

CAR_VIEW = ('look_down', {'distance': 9.08, 'elevation': 22.0, 'px_per_metre': 146})


HERO_YAWS = sorted(range(-48, 49, 8), key=abs)
DIM = {'reverse': ('#aeb4cc', '#dfe8ff', .16), 'amber_l': ('#b8600c', '#ff7a10', .22), 'amber_r': ('#b8600c', '#ff7a10', .22)}
FLASH = ('#ffa030', '#ff8a10', 3.0)
REVERSING = ('#ffffff', '#f4f7ff', 2.6)
HERO_SCRIPTS = ('bodywork.py', 'carparts.py', 'hero.py', 'herotrim.py', 'herodamage.py')


def hero_frames(prefix='', yaws=HERO_YAWS, wheels=((0, 1), (-25, 0), (-25, 1), (25, 0), (25, 1))):
    """Bodies in three liveries, and what is laid over them."""
    made = []

    def add(folder, yaw, dress, **more):
        made.append(frame(f'{prefix}hero/{folder}yaw_{yaw_name(yaw)}', yaw, {**HERO_OFF, **DIM, **dress}, **more))

    for yaw in yaws:
        for livery, lacquer in herotrim.LACQUER.items():
            add(f'{livery}/', yaw, {'lacquer': lacquer}, shows=(livery,))
        add('brake/', yaw, TAIL_ON, parts=('tail', 'tailcore'), samples=6)
        add('reverse/', yaw, {'reverse': REVERSING}, parts=('reverse',), samples=6)
        for side in 'lr':
            add(f'indicator_{side}/', yaw, {f'amber_{side}': FLASH}, parts=(f'amber_{side}',), samples=6)
        add('damage/', yaw, {}, parts=('damage',), shows=('damage',), samples=8)
        for steer, spin in wheels:
            add(f'wheels/{"l" if steer < 0 else "r" if steer else "c"}_{spin}_', yaw, {}, parts=('wheel', 'well') if steer else ('wheel',),
                pose={'steer': steer, 'spin': spin}, samples=6)
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
        model('hero', hero.hero, HERO_SCRIPTS, hero_frames(), CAR_VIEW),
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
