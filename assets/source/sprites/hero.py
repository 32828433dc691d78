"""The getaway car: a box-flared hatch of the eighties, 3.95 m long. Its lacquer and trim are a frame's choice."""
import math

from bodywork import greenhouse, hull
from carparts import arches, flare, glow_light, headrests, mirrors, number_plate, seam, tail_lamp, tailpipe, wheel, windows
from herodamage import damage
from herotrim import trims
from materials import common, lamp, surface
from meshkit import box, empty, lathe, patch, rad, rounded, tube
from overlays import hinge, tag

AXLES = ((-1.30, .33), (1.24, .33))
STATIONS = [
    (-1.93, .54, .80, .845, .66, .735, .72, .66, .01), (-1.90, .48, .835, .885, .74, .79, .77, .705), (-1.76, .42, .865, .92, .78, .822, .80, .73),
    (-1.23, .26, .885, .935, .80, .838, .81, .735), (-.4, .22, .875, .92, .805, .842, .812, .735), (.55, .22, .86, .905, .805, .842, .81, .735),
    (1.25, .23, .825, .865, .80, .835, .80, .72, .03), (1.78, .26, .77, .805, .77, .815, .78, .70, .03), (1.93, .32, .735, .765, .73, .785, .75, .68),
    (1.975, .40, .69, .725, .66, .73, .71, .64, .01)]
SPOKES = 8


def hero():
    M = common()
    lacquer = surface('#dc3a26', .32, .25, .5, 1.0, '#000000', 0.0, name='lamp:lacquer')
    car = empty('hero')
    body = hull(STATIONS, lacquer, car)
    arches(body, AXLES, .385)
    for y, z in AXLES:
        for side in (1, -1):
            _wheel(car, side, y, z)
            flare(side * .80, y, z, .375, lacquer, car, .07, .115)
    box((1.10, 3.4, .12), (0, 0, .27), M['under'], car)
    cabin, corners = greenhouse((-1.84, .72, .735, .725), (-1.42, -.02, .605, .59), .885, 1.345, lacquer, car, .055)
    windows(corners, car, (.10, .05, .09), (.08, .05, .06), (0, .04, .06), .42, .06, .24)
    headrests(corners, car)
    _back(car, body, M, lacquer)
    _flanks(car, body, M, lacquer)
    trims(car, body, cabin)
    damage(car, body, cabin, corners)
    tube([(.42, -1.30, 1.34), (.44, -1.52, 1.66)], .008, M['plastic'], car)
    return car


def _wheel(car, side, y, z):
    """A wheel whose tread shows that it turns, and the dark of its arch, which a turned wheel uncovers."""
    hub = hinge(wheel(side * .80, y, .325, .26, car, '#e8dcb8', SPOKES), 1 if y > 0 else 0, 180 / SPOKES)
    for k in range(12):
        for x, lead in ((-.085, 0), (0, 15), (.085, 0)):
            turn = k * 30 + lead
            lug = box((.075, .045, .008), (0, 0, 0), surface('#26262f', .85, 0, .2), hub, .003, 1)
            a = rad(turn)
            lug.location = (x, -math.sin(a) * .325, math.cos(a) * .325)
            lug.rotation_euler = (a, 0, 0)
    tag(hub, 'wheel')
    tag(lathe([(0, .01), (0, .378), (side * .23, .378)], surface('#050508', .95, 0, .05), car, 'X', 40, (side * .58, y, z)), 'well')


def _back(car, body, M, lacquer):
    box((1.20, .32, .045), (0, -1.53, 1.372), lacquer, car, .018, 2, (-7, 0, 0), (.95, .8))
    for side in (-1, 1):
        box((.035, .26, .09), (side * .60, -1.50, 1.335), lacquer, car, .012, 1, (-7, 0, 0))
    patch(rounded(.34, .022, .008), (0, -1.697, 1.372), 'back', M['tailcore'], car, thick=.006)
    tube([(-.02, -1.875, .93), (.08, -1.845, .985), (.36, -1.80, 1.035)], .009, M['plastic'], car)
    patch(rounded(1.50, .20, .03), (0, -2.2, .735), 'back', M['gloss'], car, body, .004)
    for side, name in ((-1, 'amber_l'), (1, 'amber_r')):
        tail_lamp(side * .545, -2.2, .735, .37, .155, car, body, 4)
        for lens, height, colour in (('reverse', .773, '#e8ecff'), (name, .696, '#ff8a1f')):
            patch(rounded(.085, .066, .012), (side * .295, -2.2, height), 'back', lamp(lens, colour), car, body, .014, thick=.01)
        glow_light((side * .55, -2.15, .74), (1, .06, .03), 0, car, 'lit:brake')
    number_plate('GTWY 152', -1.955, .735, car, body, width=.44)
    seam((-.70, -2.2, .625), (.70, -2.2, .625), 'Y', body, car)
    # The bumper ends high at the corners: from the play camera the tyres must be seen on the road.
    box((1.64, .24, .15), (0, -1.85, .53), lacquer, car, .06, 4)
    box((1.60, .23, .05), (0, -1.875, .545), M['plastic'], car, .02, 2)
    box((.98, .24, .16), (0, -1.82, .40), M['plastic'], car, .04, 2, (-10, 0, 0))
    for x in (-.28, -.14, 0, .14, .28):
        box((.02, .2, .11), (x, -1.88, .36), M['gloss'], car, .004, 1)
    for x in (-.46, -.36, .36, .46):
        tailpipe(x, -1.95, .37, car, .043)


def _flanks(car, body, M, lacquer):
    for side, facing, name in ((-1, 'left', 'amber_l'), (1, 'right', 'amber_r')):
        seam((side, -.48, .28), (side, -.48, .87), 'X', body, car)
        seam((side, .62, .28), (side, .62, .85), 'X', body, car)
        seam((side, -.84, .50), (side, .80, .50), 'X', body, car, .06, M['plastic'])
        box((.02, .16, .035), (side * .842, -.33, .76), M['plastic'], car, .008, 1)
        box((.08, 1.70, .12), (side * .80, 0, .255), M['plastic'], car, .02, 2)
        patch(rounded(.13, .055, .012), (side, .74, .66), facing, lamp(name, '#ff8a1f'), car, body, .008, thick=.012)
        patch(rounded(.34, .14, .03), (side * .50, 2.2, .62), 'front', M['head'], car, body, .01, thick=.01)
    mirrors(.87, .42, .985, lacquer, car)
    patch(rounded(.60, .12, .02), (0, 2.2, .62), 'front', M['plastic'], car, body, .01, thick=.01)
    box((1.62, .26, .2), (0, 1.93, .42), lacquer, car, .07, 3)
