"""Every rendered frame of the cars."""
import bonnet
import heavy
import helicopter
import hero
import herotrim
import motorcycle
import police
import spikes
import suv
import traffic
from listkit import frame, model, yaw_name

TAIL_OFF = {'tail': ('#a00d1c', '#d80f1e', .55), 'tailcore': ('#b01020', '#e01424', .7), 'head': ('#d8dcea', '#dfe6ff', .3)}
HERO_OFF = {**TAIL_OFF, 'tail': ('#7c0a16', '#b80c18', .22), 'tailcore': ('#8c0c1a', '#c81020', .30)}
TAIL_ON = {'tail': ('#e0102a', '#ff0e0a', 1.35), 'tailcore': ('#ff5040', '#ff3a20', 2.2), 'head': ('#d8dcea', '#dfe6ff', .3)}

CAR_VIEW = ('look_down', {'distance': 9.08, 'elevation': 22.0, 'px_per_metre': 146})


HERO_YAWS = sorted(range(-48, 49, 8), key=abs)
DIM = {'reverse': ('#aeb4cc', '#dfe8ff', .16), 'amber_l': ('#b8600c', '#ff7a10', .22), 'amber_r': ('#b8600c', '#ff7a10', .22)}
FLASH = ('#ffa030', '#ff8a10', 3.0)
REVERSING = ('#ffffff', '#f4f7ff', 2.6)
HERO_SCRIPTS = ('bodywork.py', 'carparts.py', 'hero.py', 'herotrim.py', 'herodamage.py', 'veil.py')


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
        add('damage/', yaw, {}, parts=('damage',), shows=('damage',), samples=8, scale=.8)
        for steer, spin in wheels:
            add(f'wheels/{"l" if steer < 0 else "r" if steer else "c"}_{spin}_', yaw, {}, parts=('wheel', 'well') if steer else ('wheel',),
                pose={'steer': steer, 'spin': spin}, samples=6, scale=.8)
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
SKY_VIEW = ('look_down', {'distance': 26.0, 'elevation': -9.0, 'px_per_metre': 58, 'aim': (0, 0, 1.5)})
REAR_YAWS = [(y, y) for y in (0, -8, 8, -16, 16)]
LOW_YAWS = sorted(range(-48, 49, 8), key=abs)
LOW = 6.0


def low(view, px_per_metre):
    """The same camera from 6 degrees, for the cut to the bumper."""
    kind, how = view
    return kind, {**how, 'elevation': LOW, 'px_per_metre': px_per_metre}


def both(name, build, scripts, frames, view, low_px, light=('light_car',)):
    """A model from the play camera and from the low one. `frames` takes a name's prefix."""
    return [model(name, build, scripts, frames(''), view, light), model(f'low_{name}', build, scripts, frames('low/'), low(view, low_px), light, 'low')]


def cars():
    kit = ('bodywork.py', 'carparts.py')
    saloon = (*kit, 'lightbar.py', 'police.py')
    cream, teal = lambda: police.saloon('#d9b878')[0], lambda: police.saloon('#1fa39a', None, 'TEA 808')[0]
    made = [model('hero', hero.hero, HERO_SCRIPTS, hero_frames(), CAR_VIEW, atlas='hero'),
            model('low_hero', hero.hero, HERO_SCRIPTS, hero_frames('low/', LOW_YAWS, ((0, 1),)), low(CAR_VIEW, 110), atlas='low')]
    for name, build, scripts in (('police', police.police, saloon), ('suv', suv.suv, (*kit, 'lightbar.py', 'suv.py')),
                                 ('moto', motorcycle.motorcycle, (*kit, 'motorcycle.py'))):
        made += both(name, build, scripts, lambda p, n=name: police_frames(p + n + '/{state}_yaw_{yaw}', REAR_YAWS, {}), TRAFFIC_VIEW, 88)
        made.append(model(f'{name}_front', build, scripts, police_frames(name + '/front_{state}', [(0, 180)], HEADLIGHTS), MIRROR_VIEW, ('light_front',)))
    made.append(model('police_front2', lambda: police.police(True), saloon, police_frames('police/front2_{state}', [(0, 180)], HEADLIGHTS), MIRROR_VIEW, ('light_front',)))
    for name, build, scripts, view, low_px, light in (
            ('sedan_cream', cream, saloon, TRAFFIC_VIEW, 88, ('light_car',)),
            ('truck', traffic.truck, (*kit, 'traffic.py'), TRUCK_VIEW, 80, ('light_car', 1.7)),
            ('sedan_teal', teal, saloon, TRAFFIC_VIEW, 88, ('light_car',)),
            ('taxi', police.taxi, saloon, TRAFFIC_VIEW, 88, ('light_car',)),
            ('van', traffic.van, (*kit, 'traffic.py'), TRAFFIC_VIEW, 88, ('light_car', 1.25)),
            ('bus', heavy.bus, (*kit, 'heavy.py'), BUS_VIEW, 77, ('light_car', 1.9)),
            ('tow_truck', heavy.tow_truck, (*kit, 'heavy.py'), TRUCK_VIEW, 80, ('light_car', 1.4))):
        made += both(name, build, scripts, lambda p, n=name: turned(p + n), view, low_px, light)
    return made + view_from_within() + air() + [model('spikes', spikes.spikes, ('spikes.py',), [frame('spikes')], TRAFFIC_VIEW)]


def view_from_within():
    """What the bonnet camera shows of the getaway car."""
    hoods = [frame(f'hero/bonnet_{livery}', lamps={'lacquer': lacquer}, shows=(livery,)) for livery, lacquer in herotrim.LACQUER.items()]
    near = ('look_level', {'distance': 3.0, 'height': .3, 'px_per_metre': 300})
    return [model('bonnet', bonnet.bonnet, (*HERO_SCRIPTS, 'bonnet.py'), hoods, ('look_level', bonnet.EYE), atlas='hero', anchor=(0, bonnet.EDGE - .12, .79)),
            model('wiper', bonnet.wiper, ('bonnet.py',), [frame('hero/wiper')], near, atlas='hero')]


def air():
    """The helicopter, and its rotor whose anchor is the hub."""
    scripts = ('carparts.py', 'helicopter.py', 'veil.py')
    bodies = [frame(f'helicopter/yaw_{yaw_name(yaw)}', yaw, TAIL_OFF) for yaw in (0, -16, 16, -32, 32)]
    rotors = [frame(f'helicopter/{name}', shows=(name,), samples=8) for name in ('rotor_0', 'rotor_1')]
    return [model('helicopter', helicopter.helicopter, scripts, bodies, SKY_VIEW, ('light_car', 2.2), anchor=(0, 0, 1.5),
                  points={'hub': helicopter.HUB, 'light': helicopter.LIGHT}),
            model('rotor', helicopter.rotor, scripts, rotors, SKY_VIEW, ('light_car', 2.2), anchor=helicopter.HUB)]
