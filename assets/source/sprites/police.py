"""Saloons: the police interceptor, and the plain car it is built on (also the taxi)."""
from bodywork import greenhouse, hull
from carparts import (arches, flare, headrests, mirrors, number_plate, seam, small_lamps, tail_lamp, tailpipe, wheel, windows)
from lightbar import light_bar
from materials import common, paint, surface
from meshkit import box, empty, lettering, patch, rounded, tube

AXLES = ((-1.48, .34), (1.40, .34))
STATIONS = [
    (-2.34, .52, .80, .845, .70, .77, .75, .68, .01), (-2.30, .46, .845, .90, .79, .83, .805, .73), (-2.1, .38, .87, .935, .82, .86, .83, .75),
    (-1.42, .26, .885, .945, .84, .875, .84, .76), (-.4, .23, .875, .93, .845, .88, .845, .765), (.7, .23, .86, .91, .845, .88, .84, .76),
    (1.45, .24, .84, .885, .84, .87, .83, .75, .03), (2.05, .27, .79, .835, .81, .85, .81, .73, .03), (2.24, .33, .755, .79, .77, .82, .78, .71),
    (2.30, .41, .71, .745, .70, .77, .74, .67, .01)]


def saloon(body_colour, roof_colour=None, plate='LOX 318', rim_colour='#b9bdc9', name='saloon'):
    """A three-box car of 4.65 m; returns (car, body, cabin, corners) so that a livery can be put on."""
    M = common()
    lacquer = paint(body_colour)
    roof = paint(roof_colour) if roof_colour else lacquer
    car = empty(name)
    body = hull(STATIONS, lacquer, car)
    arches(body, AXLES, .395, .9)
    for y, z in AXLES:
        for side in (1, -1):
            wheel(side * .82, y, .335, .23, car, rim_colour, 8)
            flare(side * .845, y, z, .387, lacquer, car, .035, .05)
    box((1.15, 4.0, .12), (0, 0, .29), M['under'], car)
    cabin, corners = greenhouse((-1.55, .92, .745, .735), (-.98, .20, .61, .60), .905, 1.44, roof, car, .06)
    windows(corners, car, (.10, .05, .06), (.08, .05, .05), (0, .04, .05), .50, -.02, .20)
    headrests(corners, car)
    box((1.74, .28, .15), (0, -2.22, .525), lacquer, car, .05, 3)
    box((1.70, .26, .05), (0, -2.25, .54), M['chrome'], car, .02, 2)
    box((1.05, .2, .12), (0, -2.16, .40), M['plastic'], car, .03, 1)
    for x in (.42, .54):
        tailpipe(x, -2.27, .37, car, .036)
    patch(rounded(1.58, .20, .03), (0, -2.6, .725), 'back', M['gloss'], car, body, .004)
    for side in (-1, 1):
        tail_lamp(side * .59, -2.6, .725, .36, .155, car, body, 3)
        small_lamps(side * .335, -2.6, .725, car, body, .10, .06)
        for y, z in ((-1.0, .88), (-.20, .88), (.86, .87)):
            seam((side, y, .28), (side, y, z), 'X', body, car)
        seam((side, -2.0, .56), (side, 2.0, .56), 'X', body, car, .045, M['plastic'])
        for y in (-.86, -.06):
            box((.02, .15, .03), (side * .878, y, .77), M['chrome'], car, .008, 1)
    number_plate(plate, -2.36, .725, car, body)
    seam((-.66, -1.62, 1.2), (.66, -1.62, 1.2), 'Z', body, car)
    mirrors(.90, .60, 1.0, lacquer, car)
    _nose(car, body, M, lacquer)
    return car, body, cabin, corners


def _nose(car, body, M, lacquer):
    """The face: only the mirror and a hard drift show it."""
    patch(rounded(1.56, .20, .03), (0, 2.6, .665), 'front', M['gloss'], car, body, .004)
    patch(rounded(.62, .15, .02), (0, 2.6, .665), 'front', M['chrome'], car, body, .01, thick=.01)
    for k in range(5):
        patch(rounded(.60, .012, .004), (0, 2.6, .61 + k * .027), 'front', M['gloss'], car, body, .026, rings=3)
    for side in (-1, 1):
        for x in (.46, .66):
            patch(rounded(.17, .15, .03), (side * x, 2.6, .665), 'front', M['head'], car, body, .014, thick=.012)
        patch(rounded(.09, .10, .02), (side * .79, 2.6, .665), 'front', M['amber'], car, body, .014, thick=.01)
    box((1.72, .28, .2), (0, 2.22, .44), lacquer, car, .06, 3)
    box((1.68, .26, .05), (0, 2.26, .47), M['chrome'], car, .02, 2)
    box((1.3, .2, .1), (0, 2.24, .31), M['plastic'], car, .03, 1)


def police(second=False):
    """Black and white (or, the second, midnight blue and white), a light bar, a push bar, no real force's badge."""
    dark, white, ink = ('#1c2f78', '#e9ebf2', '#f2f4ff') if second else ('#1b1e2c', '#e9ebf2', '#16205c')
    car, body, cabin, corners = saloon(dark, white, 'K9 404', '#8d919c', 'police')
    M, pale = common(), paint(white)
    blue = surface('#1d2f8f', .4)
    for side, facing in ((1, 'right'), (-1, 'left')):
        if not second:
            patch(rounded(1.84, .58, .05), (side, -.08, .60), facing, pale, car, body, .005)
        else:
            seam((side, -2.1, .66), (side, 2.0, .66), 'X', body, car, .13, pale)
        lettering('POLICE', .27, (side * .90, -.10, .665), surface(ink, .4), car, facing, font='anton-latin-400-normal.woff')
    lettering('POLICE', .22, (.0, -1.86, .965), pale, car, 'up', font='anton-latin-400-normal.woff') if not second else None
    lettering('27', .42, (0, -.62, 1.452), blue, car, 'up', font='anton-latin-400-normal.woff')
    for side in (-1, 1):
        box((.06, .10, .44), (side * .30, 2.44, .54), M['plastic'], car, .02, 1)
    for z in (.70, .44):
        box((.95, .05, .06), (0, 2.47, z), M['plastic'], car, .02, 1)
    light_bar(car, M)
    tube([(-.3, -1.95, .93), (-.3, -2.05, 1.55)], .009, M['plastic'], car)
    tube([(.34, -1.95, .93), (.34, -2.05, 1.45)], .009, M['plastic'], car)
    return car


def taxi():
    """A cab of the Meteor company, which does not exist."""
    car, body, cabin, corners = saloon('#f0a818', None, 'M 5521', '#2a2b33', 'taxi')
    M, dark, pale = common(), surface('#15151b', .4), surface('#fff4d8', .4, 0, .4, 0, '#ffe9b0', 1.6)
    for side, facing in ((1, 'right'), (-1, 'left')):
        for k in range(22):
            for row in range(2):
                if (k + row) % 2 == 0:
                    patch(rounded(.085, .07, .004), (side, -1.0 + k * .086, .70 + row * .07), facing, dark, car, body, .006, rings=3)
        lettering('METEOR CAB', .15, (side * .895, -.05, .50), dark, car, facing, font='anton-latin-400-normal.woff')
    for k in range(16):
        for row in range(2):
            if (k + row) % 2 == 0:
                patch(rounded(.085, .05, .004), (-.645 + k * .086, -2.6, .835 + row * .05), 'back', dark, car, body, .008, rings=3)
    box((.70, .20, .05), (0, -.40, 1.475), dark, car, .01, 1)
    box((.66, .17, .21), (0, -.40, 1.60), pale, car, .04, 3, (0, 0, 0), (.92, .7))
    lettering('METEOR', .165, (0, -.487, 1.60), surface('#3a1206', .6), car, font='anton-latin-400-normal.woff', width=.54)
    lettering('5521', .34, (0, -.72, 1.452), dark, car, 'up', font='anton-latin-400-normal.woff')
    return car
