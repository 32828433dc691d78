"""A strip of spikes across one lane, 3.1 m wide."""
from materials import surface
from meshkit import box, cylinder, empty, tube

HALF = 1.52


def spikes():
    dark, steel = surface('#14141b', .5, .3), surface('#f0f3ff', .35, .1, .6, .3, '#d4dcff', .55)
    yellow, red = surface('#ffc21a', .45, 0, .4, .3, '#ffb000', .55), surface('#d81f2c', .4, 0, .4, .3, '#ff2030', .45)
    strip = empty('spikes')
    for side in (-1, 1):
        # A folding lattice: two zigzags that cross.
        tube([(-HALF + k * HALF / 8, (.13 if (k + (side > 0)) % 2 else -.13), .04) for k in range(17)], .022, dark, strip)
        box((.22, .50, .14), (side * (HALF + .02), 0, .07), red, strip, .03, 2)
        box((.07, .51, .145), (side * (HALF + .02), 0, .07), yellow, strip, .02, 1)
        for k in range(16):
            box((2 * HALF / 16 * .98, .06, .07), (-HALF + 2 * HALF * (k + .5) / 16, side * .21, .04), yellow if k % 2 else dark, strip, .008, 1)
    for k in range(13):
        x = -HALF + .10 + k * (2 * HALF - .20) / 12
        for row, y in enumerate((.12, -.12)):
            cylinder(.058, .36, (x + row * .10 - .05, y, .20), steel, strip, 'Z', 10, 0, .003)
    return strip
