"""People on the pavement, nearly silhouettes: dark clothes, a rim of warm and cold light. Two poses each, for a bob on the beat."""
import math

from mathutils import Vector

from materials import linear, surface
from meshkit import box, empty, lathe, link, mesh_of, sphere, tube


def _limb(root, path, radii, material):
    """A limb through its joints, thick and thin, round at the joints."""
    for (a, b), (ra, rb) in zip(zip(path, path[1:]), zip(radii, radii[1:])):
        a, b = Vector(a), Vector(b)
        along = (b - a).normalized()
        u = along.orthogonal().normalized()
        v = along.cross(u)
        ring = [(math.cos(2 * math.pi * k / 14), math.sin(2 * math.pi * k / 14)) for k in range(14)]
        points = [a + (u * c + v * s) * ra for c, s in ring] + [b + (u * c + v * s) * rb for c, s in ring]
        link(mesh_of('limb', points, [(k, (k + 1) % 14, 14 + (k + 1) % 14, 14 + k) for k in range(14)]), 'limb', material, root)
    for p, r in zip(path, radii):
        sphere(r, p, material, root)


def _cloth(colour, rim=1.0):
    """Dark stuff whose edges catch the street: warm from the left, cold from the right, wherever the light of the scene stands."""
    made = surface(colour, .7, 0, .2, name=f'cloth:{colour}:{rim}')
    if 'rim' in made:
        return made
    made['rim'] = rim
    tree = made.node_tree
    edge, bend, pick = tree.nodes.new('ShaderNodeLayerWeight'), tree.nodes.new('ShaderNodeMath'), tree.nodes.new('ShaderNodeMixRGB')
    facing, split, span = tree.nodes.new('ShaderNodeNewGeometry'), tree.nodes.new('ShaderNodeSeparateXYZ'), tree.nodes.new('ShaderNodeMapRange')
    edge.inputs[0].default_value = .42
    bend.operation, bend.inputs[1].default_value = 'POWER', 3.2
    span.inputs['From Min'].default_value, span.inputs['From Max'].default_value = -.5, .5
    pick.inputs[1].default_value, pick.inputs[2].default_value = linear('#ff8a4a'), linear('#3a8cff')
    node = tree.nodes['Principled BSDF']
    tree.links.new(edge.outputs['Facing'], bend.inputs[0])
    tree.links.new(facing.outputs['Normal'], split.inputs[0])
    tree.links.new(split.outputs['X'], span.inputs['Value'])
    tree.links.new(span.outputs[0], pick.inputs[0])
    tree.links.new(pick.outputs[0], node.inputs['Emission'])
    strong = tree.nodes.new('ShaderNodeMath')
    strong.operation, strong.inputs[1].default_value = 'MULTIPLY', rim
    tree.links.new(bend.outputs[0], strong.inputs[0])
    tree.links.new(strong.outputs[0], node.inputs['Emission Strength'])
    return made


# Who: legs' stance, coat's hem (0 is none), what each hand does in the two poses, head-wear, build and what is carried.
PEOPLE = (
    {'stance': .13, 'coat': .62, 'hands': (('pocket', 'pocket'), ('pocket', 'pocket')), 'head': 'brim', 'wide': 1.06, 'cloth': '#1a1626', 'legs': '#12101a', 'carry': None},
    {'stance': .07, 'coat': .78, 'hands': (('hip', 'side'), ('hip', 'side')), 'head': 'long', 'wide': .86, 'cloth': '#241228', 'legs': '#1a1218', 'carry': 'bag'},
    {'stance': .16, 'coat': 0, 'hands': (('face', 'pocket'), ('face', 'pocket')), 'head': 'hood', 'wide': 1.0, 'cloth': '#141c28', 'legs': '#12121c', 'carry': None},
    {'stance': .20, 'coat': 0, 'hands': (('up', 'half'), ('up2', 'side')), 'head': 'short', 'wide': .95, 'cloth': '#221620', 'legs': '#14131e', 'carry': None},
    {'stance': .12, 'coat': .80, 'hands': (('hold', 'side'), ('hold', 'side')), 'head': 'bun', 'wide': .94, 'cloth': '#16202a', 'legs': '#14121a', 'carry': 'umbrella'},
    {'stance': .18, 'coat': .30, 'hands': (('hip', 'up'), ('hip', 'half')), 'head': 'cap', 'wide': 1.12, 'cloth': '#20181a', 'legs': '#13141c', 'carry': None},
)
HANDS = {
    'side': ((.25, .02, 1.10), (.27, -.04, .83)), 'pocket': ((.275, .06, 1.13), (.175, -.10, .93)), 'hip': ((.37, .05, 1.16), (.17, -.05, 1.03)),
    'up': ((.36, -.02, 1.62), (.30, -.06, 1.93)), 'up2': ((.40, -.02, 1.56), (.40, -.06, 1.86)), 'half': ((.38, -.04, 1.22), (.46, -.16, 1.46)),
    'face': ((.30, -.16, 1.16), (.10, -.30, 1.42)), 'hold': ((.30, -.12, 1.12), (.22, -.24, 1.34)),
}


def walker(who, pose):
    """One of six people of about 1.75 m, standing (pose 0) or sunk into the knees with the beat (pose 1)."""
    person, root = PEOPLE[who], empty('walker')
    sink, sway = .055 * pose, (.025 if who % 2 else -.025) * pose
    wide, stance = person['wide'], person['stance']
    cloth, legs, skin = _cloth(person['cloth']), _cloth(person['legs'], .8), _cloth('#3a2220', .9)
    hip = .92 - sink
    for s in (-1, 1):
        knee = (s * (stance * .85 + .05 * pose) + sway, -.05 - .10 * pose, .50 - sink * .5)
        _limb(root, [(s * .09 * wide + sway, 0, hip), knee, (s * stance, .03, .10)], [.10 * wide, .066, .046], legs)
        box((.10, .27, .09), (s * (stance + .01), -.05, .045), legs, root, .035, 2, (0, 0, s * -10))
    neck = 1.46 - sink
    slim = .88 if wide < .97 else 1.0
    body = lathe([(hip - .10, .03), (hip - .07, .12), (hip + .02, .165), (hip + .16, .135 * slim), (hip + .30, .158), (neck - .10, .178), (neck - .045, .165), (neck - .01, .12), (neck + .02, .06)],
                 cloth, root, 'Z', 28, (sway, 0, 0))
    body.scale = (wide, .62, 1)
    if person['coat']:
        hem = hip + .12 - person['coat'] * .72
        flare = .24 if person['coat'] > .7 else .21
        made = lathe([(hem, flare * wide + .03 * pose), (hem + .2, (flare - .015) * wide), (hip + .04, .178 * wide), (hip + .22, .146 * wide * slim)], cloth, root, 'Z', 20, (sway, 0, 0))
        made.scale = (1, .72, 1)
    for n, s in enumerate((-1, 1)):
        elbow, hand = HANDS[person['hands'][pose][n]]
        lower = Vector((sway, 0, -sink))
        points = [Vector((s * .155 * wide, 0, 1.405)) + lower, Vector((s * elbow[0] * wide, *elbow[1:])) + lower, Vector((s * hand[0] * wide, *hand[1:])) + lower]
        _limb(root, points, [.060, .044, .034], cloth)
        sphere(.042, points[-1], skin, root, (1, 1, 1.25))
        if n == 0 and person['hands'][pose][0] == 'face':
            box((.07, .02, .13), points[-1] + Vector((0, -.05, .05)), surface('#9ad8ff', .4, 0, .3, 0, '#8fd0ff', 1.2), root, .01, 1)
        if n == 1 and person['carry'] == 'bag':
            box((.26, .12, .22), points[-1] + Vector((.05, 0, -.25)), legs, root, .05, 2)
            tube([points[-1] + Vector((-.05, 0, -.14)), points[-1], points[-1] + Vector((.14, 0, -.14))], .012, legs, root)
        if n == 0 and person['carry'] == 'umbrella':
            grip = points[-1]
            tube([grip - Vector((0, 0, .12)), grip + Vector((.10, 0, .80))], .011, legs, root)
            lathe([(.80, .02), (.77, .20), (.68, .42), (.52, .60), (.50, .585), (.66, .40), (.74, .2), (.77, .02)], _cloth('#3a1430', .9), root, 'Z', 10, grip + Vector((.10, 0, 0)))
    _head(root, person['head'], Vector((sway * 1.3, -.01, 1.62 - sink)), skin, cloth, legs)
    return root


def _head(root, kind, at, skin, cloth, dark):
    _limb(root, [at - Vector((0, -.01, .20)), at - Vector((0, 0, .08))], [.055, .05], skin)
    sphere(.105, at, skin, root, (.88, 1.0, 1.16))
    hair = _cloth('#100c14', 1.1)
    if kind == 'brim':
        lathe([(.03, .19), (.045, .20), (.055, .115), (.14, .095), (.165, .07), (.155, 0)], cloth, root, 'Z', 24, at)
    elif kind == 'long':
        sphere(.125, at + Vector((0, .02, .02)), hair, root, (.95, 1.0, 1.1))
        _limb(root, [at + Vector((0, .05, 0)), at + Vector((.02, .08, -.20)), at + Vector((.04, .08, -.33))], [.10, .085, .03], hair)
    elif kind == 'hood':
        sphere(.14, at + Vector((0, .03, .01)), cloth, root, (.95, 1, 1.12))
        _limb(root, [at + Vector((-.08, .04, -.15)), at + Vector((.08, .04, -.15))], [.08, .08], cloth)
    elif kind == 'bun':
        sphere(.118, at + Vector((0, .02, .025)), hair, root, (.92, 1, 1.06))
        sphere(.058, at + Vector((0, .06, .16)), hair, root)
    elif kind == 'cap':
        sphere(.115, at + Vector((0, .01, .035)), dark, root, (.95, 1.02, .92))
        box((.15, .16, .02), at + Vector((.06, -.12, .05)), dark, root, .008, 1, (0, 0, 20))
    else:
        sphere(.113, at + Vector((0, .02, .03)), hair, root, (.93, 1, 1.02))
