"""What sets the getaway car's liveries apart. Each trim is a group that a frame shows; the lacquer's colour is the frame's too."""
from carparts import seam
from materials import paint, surface
from meshkit import box, patch, rounded
from overlays import tag

# Lacquer of each livery, as a lamp setting: colour, glow, strength.
LACQUER = {'red': ('#dc3a26', '#000000', 0), 'teal': ('#077d72', '#000000', 0), 'midnight': ('#0d1026', '#000000', 0)}


def trims(car, body, cabin):
    for name, build in (('red', _stripes), ('teal', _coach_line), ('midnight', _side_stripe)):
        for made in build(car, body, cabin):
            tag(made, 'trim', name)


def _stripes(car, body, cabin):
    """Two cream stripes over the roof, one broad, one narrow."""
    cream, made = paint('#ffd994', .05), []
    for x, width in ((-.20, .20), (.06, .10)):
        made += [patch(rounded(width, 1.34, .005), (x + .03, -.72, 1.6), 'up', cream, car, cabin, .004),
                 patch(rounded(width, 1.24, .005), (x + .03, 1.25, 1.2), 'up', cream, car, body, .004),
                 box((width, .30, .012), (x + .03, -1.53, 1.395), cream, car, .004, 1, (-7, 0, 0))]
    return made


def _coach_line(car, body, cabin):
    """Amber lines: round the flanks and the tail at the shoulder, along the lip of the spoiler, and a pair at the roof's edges."""
    amber = surface('#ffb02e', .35, 0, .5, .8, '#ff9a10', .25)
    made = [seam((-.74, -2.2, .855), (.74, -2.2, .855), 'Y', body, car, .026, amber), box((1.10, .012, .02), (0, -1.692, 1.355), amber, car, .004, 1)]
    for side in (-1, 1):
        made += [seam((side, -1.80, .80), (side, 1.75, .755), 'X', body, car, .035, amber), seam((side, -1.72, .74), (side, 1.70, .70), 'X', body, car, .012, amber),
                 patch(rounded(.035, 1.30, .004), (side * .50, -.72, 1.6), 'up', amber, car, cabin, .004),
                 patch(rounded(.035, 1.2, .004), (side * .52, 1.24, 1.2), 'up', amber, car, body, .004)]
    return made


def _side_stripe(car, body, cabin):
    """A magenta band along the flanks that runs on round the tail, with a thin line under it."""
    pink = surface('#ff2f92', .35, 0, .5, .8, '#ff1f86', .45)
    made = [seam((-.74, -2.2, .85), (.74, -2.2, .85), 'Y', body, car, .038, pink), box((1.12, .014, .03), (0, -1.694, 1.352), pink, car, .004, 1)]
    for side in (-1, 1):
        made += [seam((side, -1.82, .70), (side, 1.78, .66), 'X', body, car, .105, pink), seam((side, -1.70, .61), (side, 1.70, .58), 'X', body, car, .016, pink),
                 box((.008, .24, .10), (side * .620, -1.50, 1.335), pink, car, .002, 1, (-7, 0, 0))]
    return made
