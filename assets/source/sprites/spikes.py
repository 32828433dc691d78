"""A strip of spikes across one lane, 3.1 m wide."""
from materials import surface
from meshkit import box, cylinder, empty, tube

HALF = 1.52


def spikes():
    dark, steel = surface('#14141b', .5, .3), surface('#e6eaf6', .25, .5, .5, 0, '#c8d2ff', .22)
    yellow, red = surface('#ffc21a', .45, 0, .4, .3, '#ffb000', .35), surface('#d81f2c', .4, 0, .4, .3, '#ff2030', .45)
    strip = empty('spikes')
    for side in (-1, 1):
        # A folding lattice: two zigzags that cross.
        tube([(-HALF + k * HALF / 8, (.13 if (k + (side > 0)) % 2 else -.13), .045) for k in range(17)], .026, dark, strip)
        tube([(-HALF, side * .16, .035), (HALF, side * .16, .035)], .022, dark, strip)
        box((.22, .46, .12), (side * (HALF + .02), 0, .06), red, strip, .03, 2)
        box((.07, .47, .125), (side * (HALF + .02), 0, .06), yellow, strip, .02, 1)
    for k in range(17):
        x = -HALF + .06 + k * (2 * HALF - .12) / 16
        for row, y in enumerate((-.13, .13)):
            lean = (x + row * .09 - .045, y, .21)
            cylinder(.046, .36, lean, steel, strip, 'Z', 10, 0, .003)
        box((.19, .46, .03), (x, 0, .02), yellow if k % 2 else dark, strip, .004, 1)
    return strip
