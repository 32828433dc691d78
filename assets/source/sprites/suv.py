"""The police's heavy car: a tall four-wheel drive with a spare wheel on its back."""
import math

from bodywork import greenhouse, hull
from carparts import arches, flare, headrests, mirrors, number_plate, seam, tail_lamp, tailpipe, wheel, windows
from lightbar import light_bar
from materials import common, lamp, paint, surface
from meshkit import box, cylinder, empty, lettering, patch, rounded, tube

AXLES = ((-1.38, .43), (1.40, .43))
STATIONS = [
    (-2.26, .64, 1.02, 1.07, .80, .87, .85, .78, .01), (-2.23, .56, 1.04, 1.11, .88, .925, .905, .83), (-2.02, .48, 1.05, 1.12, .91, .95, .93, .85),
    (-1.38, .40, 1.06, 1.13, .92, .96, .94, .86), (-.2, .38, 1.06, 1.13, .92, .955, .94, .86), (.85, .38, 1.05, 1.11, .91, .95, .93, .84),
    (1.42, .40, 1.04, 1.09, .90, .94, .91, .82, .03), (2.02, .44, 1.01, 1.06, .88, .92, .89, .80, .03), (2.20, .52, .97, 1.01, .85, .89, .86, .77),
    (2.24, .60, .92, .96, .80, .84, .81, .72, .01)]
TALL = 'anton-latin-400-normal.woff'


def suv():
    M, dark, white = common(), paint('#182a58'), paint('#e9ebf2')
    car = empty('suv')
    body = hull(STATIONS, dark, car)
    arches(body, AXLES, .47, .9)
    for y, z in AXLES:
        for side in (1, -1):
            wheel(side * .83, y, .42, .29, car, '#c9ccd6', 6)
            flare(side * .86, y, z, .46, M['plastic'], car, .05, .07)
    box((1.2, 4.0, .14), (0, 0, .42), M['under'], car)
    cabin, corners = greenhouse((-2.10, .90, .845, .82), (-1.92, .28, .735, .71), 1.10, 1.80, white, car, .06)
    windows(corners, car, (.11, .17, .09), (.08, .06, .06), (0, .07, .08), .58, 0, .10)
    headrests(corners, car)
    _livery(car, body, white)
    _back(car, body, M)
    _nose(car, body, M)
    _roof(car, M)
    mirrors(.99, .62, 1.22, M['plastic'], car)
    return car


def _livery(car, body, white):
    ink = surface('#16205c', .4)
    for side, facing in ((1, 'right'), (-1, 'left')):
        patch(rounded(1.90, .62, .05), (side, -.10, .76), facing, white, car, body, .005)
        lettering('POLICE', .30, (side * .965, -.12, .80), ink, car, facing, font=TALL)
        for y in (-1.05, -.10, .86):
            seam((side, y, .44), (side, y, 1.08), 'X', body, car)
    seam((-.80, -2.6, .86), (.80, -2.6, .86), 'Y', body, car, .20, white)
    lettering('41', .46, (0, -.95, 1.815), surface('#1d2f8f', .4), car, 'up', font=TALL)


def _back(car, body, M):
    box((1.76, .22, .17), (0, -2.25, .67), M['plastic'], car, .05, 3)
    box((1.20, .12, .05), (0, -2.37, .70), M['chrome'], car, .02, 2)
    for x in (-.48, .48):
        tailpipe(x, -2.20, .47, car, .045)
    for side in (-1, 1):
        patch(rounded(.20, .36, .03), (side * .79, -2.6, .89), 'back', M['gloss'], car, body, .008)
        tail_lamp(side * .79, -2.6, .93, .15, .22, car, body, 1)
        patch(rounded(.15, .07, .02), (side * .79, -2.6, .77), 'back', M['amber'], car, body, .016, thick=.012)
        box((.06, .10, .18), (side * .32, -2.38, .64), M['plastic'], car, .02, 1)
    hub = wheel(.14, -2.40, .37, .20, car, '#c9ccd6', 6)
    hub.location, hub.rotation_euler = (.12, -2.40, 1.10), (0, 0, math.radians(-90))
    cylinder(.285, .05, (.12, -2.51, 1.10), M['gloss'], car, 'Y', 40, .015)
    cylinder(.235, .05, (.12, -2.522, 1.10), surface('#d9b23a', .4, .3), car, 'Y', 40, .01)
    cylinder(.205, .05, (.12, -2.530, 1.10), surface('#16205c', .4), car, 'Y', 40, .01)
    lettering('41', .26, (.12, -2.562, 1.095), surface('#f2f4ff', .4), car, font=TALL)
    number_plate('PD 4110', -2.283, .885, car, body, x=-.47, width=.38)
    seam((-.86, -2.6, .72), (.86, -2.6, .72), 'Y', body, car)
    for z in (.80, 1.02):
        box((.10, .03, .05), (-.84, -2.27, z), M['chrome'], car, .01, 1)


def _nose(car, body, M):
    patch(rounded(1.56, .26, .03), (0, 2.6, .84), 'front', M['gloss'], car, body, .004)
    for k in range(7):
        box((.03, .03, .20), (-.36 + k * .12, 2.25, .84), M['chrome'], car, .006, 1)
    for side in (-1, 1):
        cylinder(.125, .06, (side * .62, 2.25, .84), M['chrome'], car, 'Y', 28, .01)
        cylinder(.108, .07, (side * .62, 2.26, .84), M['head'], car, 'Y', 28, .02)
        patch(rounded(.12, .08, .02), (side * .76, 2.6, .68), 'front', M['amber'], car, body, .014, thick=.01)
        box((.07, .12, .52), (side * .34, 2.40, .72), M['plastic'], car, .02, 1)
        tube([(side * .34, 2.42, .96), (side * .78, 2.38, .92), (side * .82, 2.36, .62)], .035, M['plastic'], car)
    for z in (.94, .60):
        box((1.0, .07, .07), (0, 2.43, z), M['plastic'], car, .02, 1)
    box((1.84, .26, .22), (0, 2.22, .56), M['plastic'], car, .06, 3)


def _roof(car, M):
    light_bar(car, M, -.30, 1.925, 1.12)
    for side in (-1, 1):
        tube([(side * .66, -1.85, 1.83), (side * .66, -.60, 1.83)], .022, M['plastic'], car)
        # Corner beacons low on the tail: the bar itself is small from behind.
        name, colour = ('red', '#c00f22') if side < 0 else ('blue', '#0d2fd0')
        box((.15, .05, .08), (side * .62, -2.00, 1.745), lamp('bar_' + name, colour), car, .015, 2)
    for y in (-1.8, -1.4, -1.0, -.65):
        tube([(-.68, y, 1.85), (.68, y, 1.85)], .016, M['plastic'], car)
    tube([(-.74, -1.7, 1.78), (-.78, -1.85, 2.45)], .010, M['plastic'], car)
