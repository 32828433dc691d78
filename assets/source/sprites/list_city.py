"""The frames of the town: houses, posts, trees, small things, and what the menus show."""
import buildings
import menu
import roadside
import trees
from listkit import frame, model


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


def city():
    return posts() + small_things() + menu_things() + houses()
