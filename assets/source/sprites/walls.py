"""Masonry for large walls: courses of brick, slabs or stucco, with weather on them, in the metres of the face they stand in."""
from materials import linear, surface


def _node(tree, kind, **inputs):
    made = tree.nodes.new(kind)
    for name, value in inputs.items():
        made.inputs[name.replace('_', ' ')].default_value = value
    return made


def _times(colour, factor):
    return tuple(min(1, c * factor) for c in colour[:3]) + (1,)


BONDS = {'brick': (.46, .17, .016, .82, 1.16), 'block': (.95, .46, .022, .92, 1.07), 'slab': (2.35, 1.45, .03, .95, 1.05)}


def masonry(colour, bond='brick'):
    """The same arguments give the same material. `bond` is 'brick', 'block', 'slab' or 'stucco'."""
    made = surface(colour, .9, 0, .12, 0, colour, .05, name=f'wall:{bond}:{colour}')
    if 'bond' in made:
        return made
    made['bond'] = bond
    tree, base = made.node_tree, linear(colour)
    place = tree.nodes.new('ShaderNodeTexCoord')
    split, join, add = tree.nodes.new('ShaderNodeSeparateXYZ'), tree.nodes.new('ShaderNodeCombineXYZ'), tree.nodes.new('ShaderNodeMath')
    tree.links.new(place.outputs['Object'], split.inputs[0])
    tree.links.new(split.outputs['X'], add.inputs[0])
    tree.links.new(split.outputs['Y'], add.inputs[1])
    tree.links.new(add.outputs[0], join.inputs['X'])
    tree.links.new(split.outputs['Z'], join.inputs['Y'])
    if bond == 'stucco':
        grain = _node(tree, 'ShaderNodeTexNoise', Scale=3.0, Detail=4.0)
        ramp = _ramp(tree, _times(base, .86), _times(base, 1.12), .35, .65)
        tree.links.new(join.outputs[0], grain.inputs['Vector'])
        tree.links.new(grain.outputs['Fac'], ramp.inputs[0])
        skin = ramp.outputs[0]
    else:
        wide, tall, joint, low, high = BONDS[bond]
        courses = _node(tree, 'ShaderNodeTexBrick', Color1=_times(base, low), Color2=_times(base, high), Mortar=_times(base, .58), Scale=1.0, Mortar_Size=joint,
                        Mortar_Smooth=.1, Brick_Width=wide, Row_Height=tall)
        tree.links.new(join.outputs[0], courses.inputs['Vector'])
        skin = courses.outputs['Color']
    weather, streak = _node(tree, 'ShaderNodeTexNoise', Scale=.42, Detail=3.0), _node(tree, 'ShaderNodeMapping', Scale=(1.0, .28, 1.0))
    tree.links.new(join.outputs[0], streak.inputs['Vector'])
    tree.links.new(streak.outputs[0], weather.inputs['Vector'])
    stain = _ramp(tree, (.70, .68, .74, 1), (1.0, 1.0, 1.0, 1), .32, .62)
    tree.links.new(weather.outputs['Fac'], stain.inputs[0])
    mix = tree.nodes.new('ShaderNodeMixRGB')
    mix.blend_type = 'MULTIPLY'
    mix.inputs[0].default_value = 1
    tree.links.new(skin, mix.inputs[1])
    tree.links.new(stain.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], tree.nodes['Principled BSDF'].inputs['Base Color'])
    return made


def _ramp(tree, dark, bright, start, end):
    made = tree.nodes.new('ShaderNodeValToRGB')
    first, last = made.color_ramp.elements
    first.position, first.color = start, dark
    last.position, last.color = end, bright
    return made
