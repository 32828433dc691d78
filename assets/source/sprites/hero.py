"""The getaway car: a red box-flared hatch of the eighties, 3.95 m long, cream over the roof."""
from bodywork import greenhouse, hull
from carparts import (arches, flare, glow_light, headrests, mirrors, number_plate, seam, small_lamps, tail_lamp, tailpipe, wheel, windows)
from materials import common, paint
from meshkit import box, empty, patch, rounded, tube

RED, CREAM = '#dc3a26', '#ffd994'
AXLES = ((-1.30, .33), (1.24, .33))
STATIONS = [
    (-1.93, .54, .80, .845, .66, .735, .72, .66, .01), (-1.90, .48, .835, .885, .74, .79, .77, .705), (-1.76, .42, .865, .92, .78, .822, .80, .73),
    (-1.23, .26, .885, .935, .80, .838, .81, .735), (-.4, .22, .875, .92, .805, .842, .812, .735), (.55, .22, .86, .905, .805, .842, .81, .735),
    (1.25, .23, .825, .865, .80, .835, .80, .72, .03), (1.78, .26, .77, .805, .77, .815, .78, .70, .03), (1.93, .32, .735, .765, .73, .785, .75, .68),
    (1.975, .40, .69, .725, .66, .73, .71, .64, .01)]


def hero():
    M, red, cream = common(), paint(RED), paint(CREAM, .05)
    car = empty('hero')
    body = hull(STATIONS, red, car)
    arches(body, AXLES, .385)
    for y, z in AXLES:
        for side in (1, -1):
            wheel(side * .80, y, .325, .26, car, '#e8dcb8', 8)
            flare(side * .80, y, z, .375, red, car, .07, .115)
    box((1.10, 3.4, .12), (0, 0, .27), M['under'], car)
    cabin, corners = greenhouse((-1.84, .72, .735, .725), (-1.42, -.02, .605, .59), .885, 1.345, red, car, .055)
    windows(corners, car, (.10, .05, .09), (.08, .05, .06), (0, .04, .06), .42, .06, .24)
    headrests(corners, car)
    _back(car, body, M, red, cream)
    _flanks(car, body, M, red)
    _stripes(car, body, cabin, cream)
    tube([(.42, -1.30, 1.34), (.44, -1.52, 1.66)], .008, M['plastic'], car)
    return car


def _back(car, body, M, red, cream):
    box((1.20, .32, .045), (0, -1.53, 1.372), red, car, .018, 2, (-7, 0, 0), (.95, .8))
    for side in (-1, 1):
        box((.035, .26, .09), (side * .60, -1.50, 1.335), red, car, .012, 1, (-7, 0, 0))
    patch(rounded(.34, .022, .008), (0, -1.697, 1.372), 'back', M['tailcore'], car, thick=.006)
    tube([(-.02, -1.875, .93), (.08, -1.845, .985), (.36, -1.80, 1.035)], .009, M['plastic'], car)
    patch(rounded(1.50, .20, .03), (0, -2.2, .735), 'back', M['gloss'], car, body, .004)
    for side in (-1, 1):
        tail_lamp(side * .545, -2.2, .735, .37, .155, car, body, 4)
        small_lamps(side * .295, -2.2, .735, car, body, .085, .062)
    number_plate('GTWY 152', -1.955, .735, car, body, width=.44)
    seam((-.70, -2.2, .625), (.70, -2.2, .625), 'Y', body, car)
    # The bumper ends high at the corners: from the play camera the tyres must be seen on the road.
    box((1.64, .24, .15), (0, -1.85, .53), red, car, .06, 4)
    box((1.60, .23, .05), (0, -1.875, .545), M['plastic'], car, .02, 2)
    box((.98, .24, .16), (0, -1.82, .40), M['plastic'], car, .04, 2, (-10, 0, 0))
    for x in (-.28, -.14, 0, .14, .28):
        box((.02, .2, .11), (x, -1.88, .36), M['gloss'], car, .004, 1)
    for x in (-.46, -.36, .36, .46):
        tailpipe(x, -1.95, .37, car, .043)
    for side in (-1, 1):
        glow_light((side * .55, -2.15, .74), (1, .06, .03), 0, car, 'lit:brake')


def _flanks(car, body, M, red):
    for side in (-1, 1):
        seam((side, -.48, .28), (side, -.48, .87), 'X', body, car)
        seam((side, .62, .28), (side, .62, .85), 'X', body, car)
        seam((side, -.84, .50), (side, .80, .50), 'X', body, car, .06, M['plastic'])
        box((.02, .16, .035), (side * .842, -.33, .76), M['plastic'], car, .008, 1)
        box((.08, 1.70, .12), (side * .80, 0, .255), M['plastic'], car, .02, 2)
        patch(rounded(.34, .14, .03), (side * .50, 2.2, .62), 'front', M['head'], car, body, .01, thick=.01)
    mirrors(.87, .42, .985, red, car)
    patch(rounded(.60, .12, .02), (0, 2.2, .62), 'front', M['plastic'], car, body, .01, thick=.01)
    box((1.62, .26, .2), (0, 1.93, .42), red, car, .07, 3)


def _stripes(car, body, cabin, cream):
    for x, width in ((-.20, .20), (.06, .10)):
        patch(rounded(width, 1.34, .005), (x + .03, -.72, 1.6), 'up', cream, car, cabin, .004)
        patch(rounded(width, 1.1, .005), (x + .03, 1.32, 1.2), 'up', cream, car, body, .004)
        box((width, .30, .012), (x + .03, -1.53, 1.395), cream, car, .004, 1, (-7, 0, 0))
