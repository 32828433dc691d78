"""The frames of the town: houses, posts, trees, small things, and what the menus show."""
import buildings
import corner_houses
import freeway
import menu
import roadside
import trees
import villas
import walkers
import wild
import works
from lights import pictures
from listkit import frame, model

OVERLAY_PX = 18  # lights are soft: their pictures may be coarse


FACADE = ('blocks.py', 'facade.py', 'lights.py', 'walls.py')


def street_fronts(name, build, width, scripts, px_per_metre=46, parts=('a', 'b', 'neon')):
    """Both sides of a thing that stands at the road. Rendered level, from the middle of the road: verticals stay vertical and every base line runs to the
    game's vanishing point."""
    made = []
    for side, away in (('l', 1), ('r', -1)):
        view = ('look_level', {'distance': 15.0, 'height': 6.1, 'px_per_metre': px_per_metre, 'lateral': 9.5 * away})
        made.append(model(f'{name}_{side}', lambda s=side: build(s), FACADE + scripts, pictures(frame, f'{name}_{side}', OVERLAY_PX / px_per_metre, parts),
                          view, ('light_block', side), 'street', 10, (-away * width / 2, 0, 0), points={'roadEdge': (0, 0, 0)}))
    return made


def houses():
    made = []
    for n, (build, width) in enumerate(buildings.HOUSES, 1):
        made += street_fronts(f'bld{n}', build, width, ('buildings.py',))
    for n, (build, width) in enumerate(corner_houses.CORNER_HOUSES, 9):
        made += street_fronts(f'bld{n}', build, width, ('buildings.py', 'corner_houses.py'))
    for n, (build, width) in enumerate(works.WORKS, 1):
        made += street_fronts(f'shed{n}', build, width, ('buildings.py', 'works.py'), 36)
    for n, (build, width) in enumerate(villas.VILLAS, 1):
        made += street_fronts(f'villa{n}', build, width, ('villas.py',), 36, ('a', 'b'))
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
        for state in ('red', 'amber', 'green'):
            add(f'signal_{state}_{side}', lambda s=side, c=state: roadside.signal(s, c), 'roadside.py', 6)
        add(f'signal_off_{side}', lambda s=side: roadside.signal(s, 'off'), 'roadside.py', 6)
        add(f'lamp3_{side}', lambda s=side: freeway.mast(s), 'freeway.py', 9, {'light': (over * 2.9, 0, 9.75)})
        hoarding = ('look_level', {'distance': 22.0, 'height': 5.2, 'px_per_metre': 60})
        for name, build, script in ((f'billboard_{side}', roadside.billboard, 'roadside.py'), (f'billboard2_{side}', freeway.hoarding, 'freeway.py')):
            made.append(model(name, lambda b=build, s=side: b(s), ('lights.py', script), pictures(frame, name, .4, ('neon',)), hoarding, ('light_street', 6), 'street'))
    add('pier', freeway.pier, 'freeway.py', 6)
    for n, seed in enumerate((4, 9, 15)):
        add(f'palm_{n}', lambda s=seed: trees.palm(s), 'trees.py', 8)
    for n, seed in enumerate((3, 8)):
        add(f'plane_{n}', lambda s=seed: trees.plane(s), 'trees.py', 7)
    for n, seed in enumerate((5, 11, 26)):
        add(f'pine_{n}', lambda s=seed: wild.pine(s), 'wild.py', 8)
    for n, seed in enumerate((3, 6)):
        add(f'cactus_{n}', lambda s=seed: wild.cactus(s), 'wild.py', 5)
    return made


def low_things():
    """Small things and people, seen level from a person's height; sign panels from straight before them."""
    made = []

    def add(name, build, script, light_height, height, px_per_metre):
        view = ('look_level', {'distance': 16.0, 'height': height, 'px_per_metre': px_per_metre})
        made.append(model(name, build, ('lights.py', 'walls.py', script), [frame(name)], view, ('light_street', light_height), 'street', 10))

    for n in (0, 1):
        add(f'gantry_{n}', lambda k=n: freeway.gantry(k), 'freeway.py', 5, 1.1, 64)
        add(f'scrub_{n}', lambda k=n: wild.scrub(k), 'wild.py', 2.4, 2.2, 90)
        add(f'rock_{n}', lambda k=n: wild.rock(k + 2), 'wild.py', 2.6, 2.2, 80)
    for who in range(6):
        for pose in (0, 1):
            add(f'walker_{who}_{pose}', lambda w=who, p=pose: walkers.walker(w, p), 'walkers.py', 2.2, 1.9, 100)
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


def city():
    return posts() + low_things() + small_things() + menu_things() + houses()
