"""What the driver sees of the getaway car: its bonnet over the scuttle, and a wiper."""
from bodywork import carve, greenhouse, hull
from hero import STATIONS
from herotrim import trims
from materials import common, surface
from meshkit import box, cylinder, empty, patch, rounded, tube

EYE = {'distance': .70, 'height': 1.44, 'px_per_metre': 1200}
EDGE = .60


def bonnet():
    M = common()
    lacquer = surface('#dc3a26', .32, .25, .5, 1.0, '#000000', 0.0, name='lamp:lacquer')
    car = empty('bonnet')
    body = hull(STATIONS, lacquer, car, levels=3)
    cabin, _ = greenhouse((-1.84, .72, .735, .725), (-1.42, -.02, .605, .59), .885, 1.345, lacquer, car, .055)
    _bulge(car, body, M, lacquer)
    trims(car, body, cabin)
    # What lies behind the eye, or on the cabin, would be cut off anyhow; its points behind the camera would spoil the film.
    for made in car.children:
        wrapped = [m.target for m in made.modifiers if m.type == 'SHRINKWRAP']
        if made is cabin or cabin in wrapped or (made is not body and made.type == 'MESH' and min((made.matrix_basis @ v.co).y for v in made.data.vertices) < .5):
            made.hide_render = True
    carve(body, box((4, 4, 4), (0, EDGE - 2, .5), None, None, 0))
    carve(body, box((4, 6, 2), (0, 0, -.205), None, None, 0))
    _scuttle(car, M)
    return car


def _bulge(car, body, M, lacquer):
    box((.46, .62, .07), (.0, 1.20, .868), lacquer, car, .05, 4, (-3, 0, 0), (.82, .86))
    for k in range(4):
        for side in (-1, 1):
            box((.26, .026, .012), (side * .45, .92 + k * .075, .886 - k * .004), M['gloss'], car, .005, 1, (12, 0, side * 3))
    for side in (-1, 1):
        patch(rounded(.014, 1.15, .004), (side * .60, 1.23, 1.2), 'up', M['seam'], car, body, .003)
        cylinder(.016, .02, (side * .26, .70, .875), M['gloss'], car, 'Z', 14, .004)


def _scuttle(car, M):
    """The dark tray under the windscreen: louvres, and the feet of the wipers."""
    box((1.66, .13, .06), (0, EDGE - .02, .83), M['plastic'], car, .03, 2)
    for k in range(34):
        box((.022, .09, .008), (-.72 + k * 1.44 / 33, EDGE - .03, .864), M['gloss'], car, .004, 1, (0, 0, 12))


def wiper():
    """One blade, lying flat to the right of its pivot."""
    dark, steel = surface('#0c0c11', .5, 0, .4), surface('#2a2b36', .35, .5)
    arm = empty('wiper')
    cylinder(.030, .03, (0, -.01, 0), dark, arm, 'Y', 24, .008)
    tube([(0, -.02, 0), (.10, -.03, .020), (.52, -.03, .028)], .0105, steel, arm)
    tube([(.52, -.03, .028), (.56, -.03, .014)], .012, steel, arm)
    for a, b in ((.14, .42), (.66, .96)):
        tube([(a, -.02, .002), ((a + b) / 2, -.02, .020), (b, -.02, .002)], .006, steel, arm)
    tube([(.26, -.022, .018), (.54, -.022, .030), (.82, -.022, .018)], .007, steel, arm)
    box((.90, .012, .020), (.55, -.012, -.008), dark, arm, .003, 1)
    return arm
