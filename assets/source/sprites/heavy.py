"""The rarer traffic: a city bus and a tow truck."""
from carparts import number_plate, wheel
from materials import common, paint, rear_glass, side_glass, surface, wind_glass
from meshkit import box, cylinder, empty, lettering, patch, rounded, tube

TALL = 'anton-latin-400-normal.woff'
AMBER = ('#ffb020', '#ffa010')


def _amber_lamp(car, x, y, z, size=(.14, .05, .07)):
    box(size, (x, y, z), surface(AMBER[0], .3, 0, .4, .3, AMBER[1], 1.3), car, .01, 1)


def bus():
    """A two-door bus of 8.4 m, cream over teal, with its line on the back."""
    M = common()
    lower, upper = paint('#1f8a86'), surface('#e2cf9e', .45, .05, .4, .4)
    dark, board = surface('#15151d', .5), surface('#0d0d16', .5)
    car = empty('bus')
    box((2.46, 8.4, 1.02), (0, 0, 1.09), lower, car, .10, 3)
    box((2.46, 8.4, 1.50), (0, 0, 2.20), upper, car, .16, 4)
    box((2.20, 7.9, .14), (0, 0, 2.98), upper, car, .06, 2)
    box((1.5, 2.2, .26), (0, -1.6, 3.10), surface('#c4b288', .6), car, .06, 2)
    for y in (.9, 2.4):
        box((.8, .8, .10), (0, y, 3.07), surface('#c4b288', .6), car, .03, 1)
    for side, facing in ((1, 'right'), (-1, 'left')):
        for k in range(6):
            y = -3.35 + k * 1.25
            patch(rounded(1.12, .80, .08), (side * 1.236, y, 2.26), facing, side_glass(), car)
        box((.03, 8.2, .16), (side * 1.225, 0, 1.50), surface('#ff6a21', .5), car, .01, 1)
        for y, wide in ((-3.05, .42), (2.6, .28)):
            cylinder(.56, .10, (side * 1.185, y, .50), dark, car, 'X', 32)
            wheel(side * (1.11 if wide < .4 else 1.04), y, .48, wide, car, '#9a9ca6', 8)
        box((.22, .05, .46), (side * 1.04, -4.21, 1.12), M['gloss'], car, .03, 1)
        for z in (1.23, 1.01):
            cylinder(.085, .06, (side * 1.04, -4.23, z), M['tail' if z > 1.1 else 'amber'], car, 'Y', 20, .01)
        cylinder(.045, .02, (side * 1.04, -4.27, 1.23), M['tailcore'], car, 'Y', 16)
        box((.14, .05, .07), (side * 1.02, -4.18, 2.92), M['tail'], car, .01, 1)
        box((.12, .14, .34), (side * 1.34, 3.9, 2.35), M['plastic'], car, .03, 2)
    for x in (-.34, 0, .34):
        _amber_lamp(car, x, -4.20, 2.95)
    patch(rounded(2.05, .80, .12), (0, -4.205, 2.28), 'back', M['gloss'], car)
    patch(rounded(1.95, .72, .10), (0, -4.212, 2.28), 'back', rear_glass(), car)
    box((1.55, .08, .30), (0, -4.21, 2.80), board, car, .03, 1)
    lettering('9 HARBOUR', .27, (0, -4.26, 2.79), surface('#ffb020', .5, 0, .2, 0, '#ffb020', 1.5), car, font=TALL, width=1.4, spread=1.08)
    box((1.72, .05, .56), (0, -4.215, 1.52), surface('#6a1430', .5), car, .02, 1)
    lettering('COMET COLA', .40, (0, -4.25, 1.51), surface('#ffd23f', .5, 0, .2, 0, '#ffd23f', .5), car, font=TALL, width=1.55, spread=1.05)
    for k in range(5):
        box((1.50, .04, .045), (0, -4.21, .86 + k * .085), M['plastic'], car, .005, 1)
    number_plate('BUS 0909', -4.28, .69, car)
    box((2.40, .16, .16), (0, -4.19, .68), M['plastic'], car, .05, 2)
    patch(rounded(2.1, 1.0, .1), (0, 4.22, 2.15), 'front', wind_glass(), car)
    box((1.6, 7.4, .16), (0, 0, .46), M['under'], car)
    return car


def tow_truck():
    """A wrecker with a boom, a light bar in amber and stripes on its tail."""
    M = common()
    lacquer, steel = paint('#d98a1e'), surface('#7a8098', .45, .5)
    red, pale = surface('#b8283c', .5), surface('#f2e9c9', .5, glow='#f2e9c9', strength=.25)
    dark = surface('#2a2b36', .6)
    car = empty('tow')
    box((1.96, 1.7, .86), (0, 1.9, 1.02), lacquer, car, .10, 3)
    box((1.90, 1.5, .92), (0, .62, 1.02), lacquer, car, .08, 3)
    box((1.82, 1.34, .80), (0, .70, 1.82), lacquer, car, .12, 3, (0, 0, 0), (.88, .80))
    patch(rounded(1.36, .50, .08), (0, -.045, 1.84), 'back', M['gloss'], car)
    box((1.28, .04, .44), (0, .02, 1.84), rear_glass(), car, .02, 1, (-8, 0, 0))
    for side in (-1, 1):
        box((.04, .84, .44), (side * .88, .68, 1.84), side_glass(), car, .02, 1, (0, -6 * side, 0))
        box((.12, .12, .28), (side * 1.10, 1.2, 1.70), M['plastic'], car, .03, 2)
        box((.62, 2.9, .34), (side * .72, -1.55, .98), lacquer, car, .05, 2)
        wheel(side * .84, -2.30, .46, .42, car, '#9a9ca6', 6)
        wheel(side * .86, 1.95, .44, .26, car, '#9a9ca6', 6)
        box((.44, .06, .22), (side * .76, -3.03, .98), M['gloss'], car, .02, 1)
        box((.24, .05, .15), (side * .82, -3.06, .98), M['tail'], car, .015, 1)
        box((.16, .02, .06), (side * .82, -3.09, .98), M['tailcore'], car, .008, 1)
        box((.12, .05, .15), (side * .61, -3.06, .98), M['amber'], car, .015, 1)
        tube([(side * .42, -.5, 1.1), (side * .10, -2.9, 2.25)], .07, steel, car)
        tube([(side * .48, -.35, 1.1), (side * .22, -1.5, 1.72)], .05, steel, car)
        box((.05, .05, .9), (side * .80, -.15, 1.85), steel, car, .01, 1)
        lettering('ALWAYS OPEN TOWING', .22, (side * 1.036, -1.5, .99), dark, car, 'right' if side > 0 else 'left', font=TALL, width=2.5)
    box((.98, 2.8, .10), (0, -1.5, .86), steel, car, .02, 1)
    for y in (-2.5, -1.8):
        box((.34, .06, .06), (0, y, 2.06 + (y + 2.5) * -.48), steel, car, .01, 1)
    cylinder(.16, .46, (0, -.75, 1.16), dark, car, 'X', 20, .02)
    cylinder(.12, .20, (0, -2.92, 2.26), dark, car, 'X', 20, .02)
    tube([(0, -2.98, 2.2), (0, -3.02, 1.40)], .02, dark, car)
    tube([(0, -3.02, 1.42), (.09, -3.02, 1.34), (.06, -3.02, 1.22), (-.06, -3.02, 1.24)], .035, steel, car)
    box((1.70, .10, .08), (0, -.15, 2.30), dark, car, .02, 1)
    for x in (-.66, -.30, .30, .66):
        box((.26, .18, .14), (x, -.15, 2.40), surface(AMBER[0], .3, 0, .4, .3, AMBER[1], 2.2), car, .03, 2)
    box((1.98, .12, .16), (0, -3.02, .74), M['plastic'], car, .03, 1)
    for k in range(11):
        box((1.9 / 11 * .97, .04, .13), (-.95 + 1.9 * (k + .5) / 11, -3.09, .74), red if k % 2 == 0 else pale, car, .002, 1)
    number_plate('TOW 111', -3.07, .99, car)
    box((1.0, 4.8, .18), (0, -.2, .62), M['under'], car)
    for side in (-1, 1):
        patch(rounded(.30, .20, .04), (side * .66, 2.76, 1.0), 'front', M['head'], car)
    return car
