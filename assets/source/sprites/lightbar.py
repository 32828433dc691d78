"""The red and blue bar of a police car. Its lamps and its glow are switched by a frame."""
from carparts import glow_light
from materials import lamp, surface
from meshkit import box

HUES = {'red': ('#c00f22', (1, .03, .06)), 'blue': ('#0d2fd0', (.08, .2, 1))}


def light_bar(car, M, y=-.22, z=1.56, width=1.0):
    """Red on the left, blue on the right. `z` is the middle of the lenses, `width` stretches the bar."""
    box((1.20 * width, .30, .045), (0, y, z - .085), M['plastic'], car, .012, 1)
    for side, name in ((-1, 'red'), (1, 'blue')):
        colour, light = HUES[name]
        box((.48 * width, .28, .13), (side * .33 * width, y, z), lamp('bar_' + name, colour), car, .035, 3, (0, 0, 0), (.95, .82))
        box((.22 * width, .30, .06), (side * .36 * width, y, z + .005), lamp('core_' + name, colour), car, .02, 2)
        glow_light((side * .42, y - .28, z + .22), light, 0, car, 'lit:' + name)
        glow_light((side * .7, y + .82, z - .06), light, 0, car, 'lit:' + name)
    box((.17, .25, .11), (0, y, z - .01), surface('#d8dcea', .2, 0, .5, .6), car, .03, 2)
