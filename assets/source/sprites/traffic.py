"""The tall traffic: a delivery van and a box truck."""
from bodywork import hull
from carparts import arches, number_plate, seam, wheel
from materials import common, paint, rear_glass, side_glass, surface, wind_glass
from meshkit import box, empty, lettering, patch, rounded, tube

VAN_STATIONS = [
    (-2.38, .52, 1.0, 1.90, .80, .90, .89, .76, .03), (-2.34, .46, 1.0, 1.97, .86, .945, .93, .80, .05), (-2.1, .40, 1.0, 2.0, .88, .965, .945, .82, .05),
    (.6, .30, 1.0, 2.0, .88, .965, .945, .82, .05), (1.15, .30, 1.0, 1.93, .88, .96, .94, .79, .05), (1.75, .30, .98, 1.24, .87, .95, .92, .74, .05),
    (2.2, .34, .92, 1.04, .82, .92, .88, .72, .03), (2.28, .44, .86, .97, .74, .86, .82, .66, .01)]


def van():
    M, lacquer, cream = common(), paint('#3f7fc0'), paint('#f0e4c4', .05)
    car = empty('van')
    body = hull(VAN_STATIONS, lacquer, car, ((4, .2), (5, .45), (6, .5)))
    arches(body, ((-1.55, .36), (1.5, .36)), .42, .95)
    for y in (-1.55, 1.5):
        for side in (1, -1):
            wheel(side * .86, y, .355, .24, car, '#8d919c', 6)
    box((1.2, 4.0, .12), (0, 0, .36), M['under'], car)
    for side, facing in ((1, 'right'), (-1, 'left')):
        patch(rounded(.66, .54, .07), (side * .37, -2.8, 1.49), 'back', M['gloss'], car, body, .006)
        patch(rounded(.60, .48, .06), (side * .37, -2.8, 1.49), 'back', rear_glass(), car, body, .010)
        patch(rounded(.16, .44, .03), (side * .80, -2.8, .98), 'back', M['gloss'], car, body, .008)
        patch(rounded(.13, .26, .03), (side * .80, -2.8, 1.04), 'back', M['tail'], car, body, .014, thick=.012)
        patch(rounded(.06, .20, .02), (side * .80, -2.8, 1.04), 'back', M['tailcore'], car, body, .030)
        patch(rounded(.13, .11, .03), (side * .80, -2.8, .83), 'back', M['amber'], car, body, .014, thick=.01)
        patch(rounded(.9, .5, .06), (side * 1.2, .72, 1.47), facing, side_glass(), car, body, .008)
        seam((side, .12, .4), (side, .12, 1.8), 'X', body, car)
        seam((side, -1.0, .4), (side, -1.0, 1.8), 'X', body, car)
        seam((side, -2.2, .92), (side, 2.1, .92), 'X', body, car, .20, cream)
        box((.16, .12, .28), (side * 1.08, 1.05, 1.3), M['plastic'], car, .03, 2)
        patch(rounded(.24, .16, .03), (side * .62, 2.6, .80), 'front', M['head'], car, body, .01, thick=.01)
        box((.05, .05, .18), (side * .10, -2.42, 1.12), M['chrome'], car, .015, 1)
        lettering('LUNA LAUNDRY', .30, (side * .955, -.95, 1.42), cream, car, facing, font='anton-latin-400-normal.woff')
    seam((-.92, -2.8, .92), (.92, -2.8, .92), 'Y', body, car, .12, cream)
    seam((.001, -2.8, .55), (.001, -2.8, 1.85), 'Y', body, car, .016)
    patch(rounded(1.5, .4, .06), (0, 2.6, 1.6), 'front', wind_glass(), car, body, .01)
    box((1.84, .22, .17), (0, -2.30, .56), M['plastic'], car, .05, 3)
    number_plate('VN 0820', -2.43, .72, car, body)
    for x in (-.65, .65):
        tube([(x, -1.8, 2.10), (x, .6, 2.10)], .026, M['chrome'], car)
    for y in (-1.7, -.95, -.2, .5):
        tube([(-.72, y, 2.12), (.72, y, 2.12)], .022, M['chrome'], car)
    tube([(-.3, -1.9, 2.16), (-.3, .7, 2.16)], .02, cream, car)
    tube([(-.05, -1.9, 2.16), (-.05, .7, 2.16)], .02, cream, car)
    for k in range(9):
        tube([(-.3, -1.8 + k * .3, 2.16), (-.05, -1.8 + k * .3, 2.16)], .014, cream, car)
    return car


def truck():
    M = common()
    cab, cargo = paint('#2f7f86'), surface('#cdb98f', .55, 0, .3, .1)
    rib, red, metal = surface('#b6aa94', .5), surface('#b8283c', .4), surface('#9a9ca6', .35, .9)
    marker = surface('#ff8a1f', .3, 0, .5, .5, '#ff7a10', 1.2)
    car = empty('truck')
    box((2.30, 4.4, 2.35), (0, -1.1, 2.02), cargo, car, .035, 2)
    for side, facing in ((1, 'right'), (-1, 'left')):
        box((1.08, .03, 2.16), (side * .555, -3.305, 2.02), cargo, car, .015, 1)
        box((.035, .05, 2.20), (side * 1.12, -3.31, 2.02), metal, car, .008, 1)
        tube([(side * .17, -3.36, 1.00), (side * .17, -3.36, 3.04)], .02, metal, car)
        box((.20, .03, .06), (side * .25, -3.37, 1.45), metal, car, .01, 1)
        for k in range(12):
            box((.02, .05, 2.2), (side * 1.155, -3.1 + k * .37, 2.02), rib, car, .006, 1)
        box((.34, .05, .15), (side * .90, -3.34, .87), M['gloss'], car, .015, 1)
        box((.30, .05, .12), (side * .90, -3.36, .87), M['tail'], car, .015, 1)
        box((.22, .02, .05), (side * .90, -3.39, .87), M['tailcore'], car, .008, 1)
        box((.11, .05, .12), (side * .66, -3.36, .87), M['amber'], car, .015, 1)
        box((.11, .05, .12), (side * .53, -3.36, .87), M['reverse'], car, .015, 1)
        box((.16, .03, .06), (side * .98, -3.325, 3.11), M['tail'], car, .01, 1)
        for y, width in ((-2.62, .50), (2.05, .26)):
            wheel(side * (.90 if width < .4 else .84), y, .48, width, car, '#8d919c', 6)
        box((.10, .10, .36), (side * 1.28, 2.25, 2.02), M['plastic'], car, .03, 2)
        tube([(side, 2.2, 2.1), (side * 1.28, 2.25, 2.1)], .015, M['plastic'], car)
        box((.04, .75, .5), (side, 1.95, 1.98), side_glass(), car, .03, 1)
        lettering('HALCYON MEATS', .52, (side * 1.19, -1.1, 2.35), red, car, facing, font='anton-latin-400-normal.woff', width=3.9)
        box((.02, 4.2, .14), (side * 1.165, -1.1, 1.45), red, car, .004, 1)
        box((.10, .10, .26), (side * .45, -3.28, .72), M['plastic'], car, .01, 1)
    for x in (-.32, 0, .32):
        box((.14, .03, .06), (x, -3.325, 3.11), marker, car, .01, 1)
    box((2.2, .14, .16), (0, -3.28, .87), M['plastic'], car, .03, 1)
    for k in range(11):
        box((1.9 / 11 * .96, .05, .11), (-.95 + 1.9 * (k + .5) / 11, -3.33, .66), red if k % 2 == 0 else M['plate'], car, .002, 1)
    number_plate('HX 7719', -3.385, .87, car)
    box((.9, 5.6, .22), (0, -.2, .70), M['under'], car, .02, 1)
    box((2.1, 1.5, 1.0), (0, 1.95, 1.06), cab, car, .10, 3)
    box((2.06, 1.5, .95), (0, 1.85, 1.98), cab, car, .12, 3, (0, 0, 0), (.92, .78))
    box((1.7, .06, .62), (0, 2.47, 2.0), wind_glass(), car, .03, 1, (-13, 0, 0))
    # A red band that reads at 60 px, where letters do not.
    box((2.14, .02, .66), (0, -3.325, 2.55), red, car, .004, 1)
    lettering('HALCYON', .60, (0, -3.385, 2.54), cargo, car, font='anton-latin-400-normal.woff', width=1.84)
    lettering('MEATS', .42, (0, -3.385, 1.95), red, car, font='anton-latin-400-normal.woff', width=1.3)
    return car
