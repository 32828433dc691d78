"""Posts and small things beside the road. Posts that reach over the road are built for each side, not mirrored."""
import math

from lights import neon, twin
from materials import surface
from meshkit import box, cylinder, empty, lathe, lettering, patch, rounded, sphere, strip, tube

STEEL, TALL = '#6c7298', 'anton-latin-400-normal.woff'


def _post(root, height, radius=.085, top=.055):
    steel = surface(STEEL, .5, .25)
    cylinder(.20, .16, (0, 0, .08), steel, root, sides=16, bevel=.02)
    cylinder(.15, .7, (0, 0, .5), steel, root, sides=16, top=.10)
    cylinder(radius, height - .4, (0, 0, height / 2 + .2), steel, root, sides=16, top=top)
    cylinder(radius * 1.5, .10, (0, 0, .95), surface('#8a90b8', .4, .3), root, sides=16)
    return steel


def lamp(side):
    """A swan-neck lamp of the avenue. `side` is the side of the road; the arm reaches over it."""
    root, d = empty('lamp'), 1 if side == 'l' else -1
    steel = _post(root, 6.4)
    arm = [(0, 0, 6.4)] + [(d * (1 - math.cos(a)) * 1.2, 0, 6.4 + math.sin(a) * .85) for a in [k * math.pi / 16 for k in range(1, 9)]] + [(d * 2.0, 0, 7.27)]
    tube(arm, .055, steel, root)
    tube([(0, 0, 5.7), (d * .75, 0, 7.02)], .025, steel, root)
    box((1.0, .36, .12), (d * 2.35, 0, 7.30), steel, root, .05, 2)
    box((.80, .30, .10), (d * 2.38, 0, 7.21), surface('#ffe0ac', .4, 0, .3, 0, '#ffcf88', 2.8), root, .03, 2)
    box((.40, .05, .60), (d * .32, 0, 4.6), surface('#b8437f', .6, 0, .2, 0, '#b8437f', .25), root, .01, 1)
    box((.44, .06, .05), (d * .30, 0, 4.93), steel, root, .01, 1)
    return root


def lantern(side):
    """An old lamp of the back streets: two globes on a bracket."""
    root, d = empty('lantern'), 1 if side == 'l' else -1
    steel = _post(root, 4.6, .09, .07)
    globe = surface('#fff0d0', .3, 0, .3, 0, '#ffd9a0', 2.4)
    for x, z in ((d * .95, 4.75), (-d * .55, 4.45)):
        tube([(0, 0, z - .55), (x * .5, 0, z - .35), (x, 0, z - .35)], .035, steel, root)
        cylinder(.12, .14, (x, 0, z - .24), steel, root, sides=16, top=.16)
        sphere(.24, (x, 0, z + .02), globe, root)
        cylinder(.11, .10, (x, 0, z + .26), steel, root, sides=16, top=.02)
    cylinder(.10, .30, (0, 0, 4.9), steel, root, sides=16, top=.0)
    return root


SIGNAL = (('red', '#ff2331', '#2a0a12'), ('amber', '#ff8c08', '#2c1c08'), ('green', '#25f08a', '#06241c'))


def signal(side, state):
    """Traffic lights on a mast arm: dark cases on pale-edged plates, so that they read against a dark street."""
    root, d = empty('signal'), 1 if side == 'l' else -1
    steel = _post(root, 6.0, .10, .08)
    tube([(0, 0, 5.75), (d * 1.0, 0, 6.0), (d * 4.2, 0, 6.15)], .07, steel, root)
    tube([(0, 0, 4.8), (d * 1.1, 0, 5.98)], .03, steel, root)
    for x, z in ((d * 2.1, 5.80), (d * 3.9, 5.88), (d * .02, 3.5)):
        _head(root, x, z, state)
    box((1.5, .04, .34), (d * .95, -.05, 5.45), surface('#1c7a58', .5, 0, .3, 0, '#1c7a58', .5), root, .01, 1)
    lettering('SABLE AV', .27, (d * .95, -.08, 5.44), surface('#ffffff', .5, 0, .3, 0, '#ffffff', .9), root, font='barlow-condensed-latin-700-normal.woff', width=1.3)
    return root


def _head(root, x, z, state):
    dark, case, edge = surface('#14141c', .5), surface('#343a58', .45, 0, .4, .3, '#343a58', .12), surface('#ffe9c4', .5, 0, .3, 0, '#ffe9c4', .8)
    box((.80, .05, 1.66), (x, -.06, z), edge, root, .08, 2)
    box((.72, .07, 1.58), (x, -.075, z), dark, root, .07, 2)
    box((.48, .22, 1.34), (x, -.18, z), case, root, .05, 2)
    for i, (name, lit, off) in enumerate(SIGNAL):
        y = z + .42 - i * .42
        on = name == state
        lens = surface(lit if on else off, .3, 0, .3, .2, lit if on else off, 1.5 if on else .05)
        cylinder(.18, .04, (x, -.29, y), dark, root, 'Y', 24)
        cylinder(.155, .06, (x, -.31, y), lens, root, 'Y', 24, .02)
        if on:
            cylinder(.07, .02, (x, -.35, y), surface('#ffffff', .3, 0, .3, 0, _pale(lit), 2.2), root, 'Y', 20)
        points, faces = [], []
        for k in range(11):
            a = math.pi * k / 10
            points += [(x + .19 * math.cos(a), -.29, y + .19 * math.sin(a)), (x + .19 * math.cos(a), -.52, y + .19 * math.sin(a) - .03)]
        faces = [(2 * k, 2 * k + 1, 2 * k + 3, 2 * k + 2) for k in range(10)]

        strip(points, faces, dark, root, True)


def _pale(colour):
    digits = colour.lstrip('#')
    return '#' + ''.join(f'{int(255 - (255 - int(digits[i:i + 2], 16)) * .72):02x}' for i in (0, 2, 4))


def cone():
    root = empty('cone')
    orange, white = surface('#ff6a21', .45, 0, .4, .2, '#ff5a10', .35), surface('#fff4e0', .4, 0, .4, 0, '#fff0d8', .5)
    box((.46, .46, .05), (0, 0, .025), surface('#2a2b36', .7), root, .015, 1)
    for profile, material in (([(.05, .18), (.24, .13)], orange), ([(.24, .132), (.40, .092)], white), ([(.40, .09), (.52, .064)], orange),
                              ([(.52, .066), (.62, .046)], white), ([(.62, .044), (.76, .018), (.77, 0)], orange)):
        lathe(profile, material, root, 'Z', 24)
    return root


def _hazard(root, width, z, y, tall, count):
    """A board of slanted orange and white stripes."""

    white, orange = surface('#fff0d8', .45, 0, .3, 0, '#ffe9c4', .45), surface('#ff6a21', .45, 0, .3, 0, '#ff5a10', .6)
    box((width + .06, .05, tall + .06), (0, y + .03, z), surface('#2a2b36', .6), root, .01, 1)
    step, lean = width / count, tall * .7
    for i in range(-2, count + 1):
        x0 = -width / 2 + i * step
        low, high = (x0, x0 + step), (x0 + lean, x0 + step + lean)
        corners = [(low[0], z - tall / 2), (low[1], z - tall / 2), (high[1], z + tall / 2), (high[0], z + tall / 2)]
        corners = [(max(-width / 2, min(width / 2, x)), zz) for x, zz in corners]
        strip([(x, y, zz) for x, zz in corners], [(0, 1, 2, 3)], (white, orange)[i % 2], root)


def _warning_lamp(root, x, y, z, size=.10):
    dark = surface('#2a2b36', .6)
    box((size * 1.6, .14, size), (x, y, z - size * 1.3), dark, root, .02, 1)
    cylinder(size * 1.15, .10, (x, y, z), dark, root, 'Y', 20)
    cylinder(size, .14, (x, y, z), surface('#ff9a20', .25, 0, .3, .2, '#ff8408', 1.7), root, 'Y', 20, .02)
    cylinder(size * .5, .16, (x, y, z), surface('#ffd890', .25, 0, .3, 0, '#ffc860', 2.2), root, 'Y', 16)


def barrier():
    root, dark = empty('barrier'), surface('#2a2b36', .6)
    for z in (1.0, .58):
        _hazard(root, 2.3, z, -.06, .28, 8)
    for side in (-1, 1):
        box((.07, .07, 1.25), (side * .85, .02, .62), dark, root, .01, 1)
        box((.10, .8, .07), (side * .85, .02, .04), dark, root, .01, 1)
        _warning_lamp(root, side * .85, 0, 1.36)
    return root


def roadblock():
    """Closes a whole lane and more: for brake cues."""
    root, dark = empty('roadblock'), surface('#2a2b36', .6)
    for z in (1.18, .66):
        _hazard(root, 5.2, z, -.06, .40, 13)
    for x in (-2.3, -.8, .8, 2.3):
        box((.10, .10, 1.5), (x, .04, .75), dark, root, .01, 1)
        box((.13, 1.0, .08), (x, .04, .04), dark, root, .01, 1)
        _warning_lamp(root, x, 0, 1.62, .14)
    box((1.5, .06, .62), (0, -.12, .94), surface('#fff0d8', .5, 0, .3, 0, '#fff0d8', .6), root, .03, 1)
    lettering('STOP', .62, (0, -.16, .93), surface('#c01828', .5, 0, .3, 0, '#d01828', .6), root, font=TALL, width=1.3, spread=1.1)
    return root


def hydrant():
    root, red, brass = empty('hydrant'), surface('#d8402f', .4, .1, .5, .5, '#d8402f', .12), surface('#e0b050', .35, .6)
    lathe([(0, .22), (.06, .22), (.08, .16), (.55, .15), (.57, .19), (.63, .19), (.66, .15), (.76, .10), (.80, .04), (.82, 0)], red, root, 'Z', 24)
    cylinder(.09, .52, (0, 0, .45), red, root, 'X', 16, .01)
    cylinder(.065, .58, (0, 0, .45), brass, root, 'X', 16, .01)
    cylinder(.10, .20, (0, -.15, .40), red, root, 'Y', 16, .01)
    cylinder(.07, .26, (0, -.15, .40), brass, root, 'Y', 16, .01)
    cylinder(.035, .08, (0, 0, .84), brass, root, sides=6)
    return root


def bin_():
    root, green, dark = empty('bin'), surface('#3a6a74', .5, .2, .4, .2), surface('#22242e', .6)
    lathe([(.05, .25), (.85, .31), (.88, .33), (.92, .33), (.94, .28)], green, root, 'Z', 20)
    for k in range(14):
        a = 2 * math.pi * k / 14
        tube([(.262 * math.cos(a), .262 * math.sin(a), .1), (.312 * math.cos(a), .312 * math.sin(a), .84)], .014, dark, root)
    lathe([(.94, .30), (1.05, .26), (1.16, .13), (1.18, 0)], dark, root, 'Z', 20)
    patch(rounded(.26, .10, .03), (0, -.30, 1.01), 'back', surface('#0c0c12', .8), root)
    box((.10, .04, .34), (.30, -.1, .04), surface('#e8e0d0', .9), root, .01, 1, (0, 70, 30))
    return root


def billboard(side):
    """An advertisement for a motel that is not there."""
    root, d = empty('billboard'), 1 if side == 'l' else -1
    steel = surface(STEEL, .5, .5)
    words = ('LAST EXIT', 'MOTEL  *  POOL  *  TV') if side == 'l' else ('COMET COLA', 'COLD SINCE FOREVER')
    back, main, second = ('#2a1c5c', '#ff4fa0', '#35d6ff') if side == 'l' else ('#6a1430', '#ffd23f', '#fff0d8')
    for x in (-1.7, 1.7):
        box((.20, .20, 3.6), (x, .25, 1.8), steel, root, .01, 1)
        tube([(x, .25, .6), (x * .1, .25, 3.2)], .045, steel, root)
    box((6.0, .12, .10), (0, -.45, 3.22), steel, root, .01, 1)
    box((5.8, .24, 2.9), (0, .05, 4.9), surface(back, .6, 0, .2, 0, back, .6), root, .04, 1)
    box((5.5, .05, .5), (0, -.085, 3.95), surface(back, .6, 0, .2, 0, back, .35), root, .01, 1)
    for z in (3.50, 6.30):
        twin(tube([(-2.8, -.13, z), (2.8, -.13, z)], .045, neon(second), root))
    for x in (-2.8, 2.8):
        twin(tube([(x, -.13, 3.50), (x, -.13, 6.30)], .045, neon(second), root))
    twin(lettering(words[0], 1.55, (0, -.12, 5.18), neon(main), root, depth=.02, font=TALL, width=5.1, spread=1.08))
    twin(lettering(words[1], .50, (0, -.13, 3.96), neon(second), root, depth=.02, font='barlow-condensed-latin-700-normal.woff', width=5.0, spread=1.1))
    for k in range(2 if side == 'l' else 0):
        twin(tube([(d * 2.0 - .55, -.12, 5.9 - .12 * k), (d * 2.0 + .55, -.12, 5.9 - .12 * k)], .02, neon('#ffb020'), root))
    for x in (-1.9, 0, 1.9):
        tube([(x, -.05, 3.3), (x, -.75, 3.16)], .03, steel, root)
        box((.40, .18, .12), (x, -.80, 3.2), surface('#fff0d0', .4, 0, .3, 0, '#ffe0a8', 2.0), root, .02, 1)
    return root


def guardrail():
    """Four metres of rail, to be set end to end along the road."""
    root, metal = empty('guardrail'), surface('#8d93b4', .35, .6)
    for z in (.72, .58, .44):
        cylinder(.075, 4.0, (0, -.06, z), metal, root, 'X', 12)
    box((4.0, .03, .34), (0, 0, .58), metal, root, .01, 1)
    for x in (-1.5, 0, 1.5):
        box((.12, .14, .8), (x, .10, .4), surface(STEEL, .6, .4), root, .01, 1)
    for x in (-1.5, 1.5):
        box((.14, .02, .10), (x, -.145, .58), surface('#ff8a1f', .4, 0, .3, 0, '#ff7a10', 1.6), root, .01, 1)
    return root


def ramp():
    """A loading ramp for a jump: seen from behind it rises away."""
    root, dark = empty('ramp'), surface('#3a3550', .7)

    w, back, front, h = 1.5, -1.6, 1.6, 1.0
    strip([(-w, back, 0), (w, back, 0), (w, front, h), (-w, front, h), (-w, front, 0), (w, front, 0)],
          [(0, 1, 2, 3), (3, 2, 5, 4), (0, 3, 4), (1, 5, 2)], surface('#5a4f7c', .7), root)
    for k in range(3):
        y = back + .35 + k * .95
        z = (y - back) / (front - back) * h
        strip([(0, y + .75, z + .75 * h / 3.2 + .01), (-1.1, y + .2, z + .2 * h / 3.2 + .01), (-1.1, y - .15, z - .15 * h / 3.2 + .01), (0, y + .4, z + .4 * h / 3.2 + .01),
               (1.1, y - .15, z - .15 * h / 3.2 + .01), (1.1, y + .2, z + .2 * h / 3.2 + .01)], [(0, 1, 2, 3), (0, 3, 4, 5)],
              surface('#ffb020', .5, 0, .3, 0, '#ffa010', 1.8), root)
    for s in (-1, 1):
        box((.10, 3.36, .14), (s * 1.5, 0, .55), surface('#ff6a21', .5, 0, .3, 0, '#ff5a10', .5), root, .02, 1, (17.35, 0, 0))
    return root
