"""Named materials, each made once a scene. Colours are sRGB hex as in the palette."""
import bpy

_made = {}


def linear(hex_colour, alpha=1.0):
    """sRGB hex to the linear RGBA that Blender wants."""
    digits = hex_colour.lstrip('#')
    srgb = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    return tuple(c / 12.92 if c <= .04045 else ((c + .055) / 1.055) ** 2.4 for c in srgb) + (alpha,)


def forget():
    """Call after the scene is emptied: the old materials are gone with it."""
    _made.clear()


def surface(colour, rough=.5, metal=0.0, spec=.5, coat=0.0, glow=None, strength=0.0, name=None):
    """A plain surface; the same arguments give the same material. Glow strength stays at 3 or below: the game adds the halo."""
    key = name or f'{colour}/{rough}/{metal}/{spec}/{coat}/{glow}/{strength}'
    if key in _made:
        return _made[key]
    material = bpy.data.materials.new(key)
    material.use_nodes = True
    node = material.node_tree.nodes['Principled BSDF']
    node.inputs['Base Color'].default_value = linear(colour)
    node.inputs['Roughness'].default_value = rough
    node.inputs['Metallic'].default_value = metal
    node.inputs['Specular'].default_value = spec
    node.inputs['Clearcoat'].default_value = coat
    node.inputs['Clearcoat Roughness'].default_value = .06
    if glow:
        node.inputs['Emission'].default_value = linear(glow)
        node.inputs['Emission Strength'].default_value = min(strength, 3.0)
    _made[key] = material
    return material


def lamp(name, colour):
    """A lamp whose light is set later by `switch`; dark until then."""
    return surface(colour, .25, 0, .5, .6, colour, 0.0, name='lamp:' + name)


def switch(name, base, glow, strength):
    """Set a lamp's lens colour and light; a lamp the model does not have is no error."""
    material = _made.get('lamp:' + name)
    if material is None:
        return
    node = material.node_tree.nodes['Principled BSDF']
    node.inputs['Base Color'].default_value = linear(base)
    node.inputs['Emission'].default_value = linear(glow)
    node.inputs['Emission Strength'].default_value = min(strength, 3.0)


def paint(colour, flake=.25):
    """Car lacquer."""
    return surface(colour, .32, flake, .5, 1.0)


def _ramp_glow(key, stops, direction, strength, rough, constant=False):
    """A surface that glows along a ramp over its own bounding box; direction weights x, y, z of 0..1."""
    if key in _made:
        return _made[key]
    material = bpy.data.materials.new(key)
    material.use_nodes = True
    tree = material.node_tree
    node = tree.nodes['Principled BSDF']
    node.inputs['Base Color'].default_value = linear('#05060c')
    node.inputs['Roughness'].default_value = rough
    node.inputs['Specular'].default_value = .35
    coords = tree.nodes.new('ShaderNodeTexCoord')
    dot = tree.nodes.new('ShaderNodeVectorMath')
    dot.operation = 'DOT_PRODUCT'
    dot.inputs[1].default_value = direction
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    if constant:
        ramp.color_ramp.interpolation = 'CONSTANT'
    elements = ramp.color_ramp.elements
    while len(elements) > 1:
        elements.remove(elements[-1])
    elements[0].position, elements[0].color = stops[0][0], linear(stops[0][1])
    for position, colour in stops[1:]:
        elements.new(position).color = linear(colour)
    tree.links.new(coords.outputs['Generated'], dot.inputs[0])
    tree.links.new(dot.outputs['Value'], ramp.inputs[0])
    tree.links.new(ramp.outputs[0], node.inputs['Emission'])
    node.inputs['Emission Strength'].default_value = strength
    _made[key] = material
    return material


def rear_glass():
    """Dark glass that holds a painted dusk sky: it reads as glass at 200 px, where a true reflection is a black hole."""
    return _ramp_glow('glass:rear', [(0, '#0a0a16'), (.34, '#15112c'), (.52, '#2c1f52'), (.60, '#6b3a78'), (.64, '#2e2258'),
                                     (.78, '#3d2c6c'), (.84, '#8a4a84'), (.90, '#44306f'), (1.2, '#5a3f86')],
                      (.30, 0, .85), .55, .18)


def side_glass():
    return _ramp_glow('glass:side', [(0, '#0a0a16'), (.45, '#191533'), (.62, '#4a3570'), (.68, '#1d1839'), (1.2, '#37285f')],
                      (0, .35, .8), .5, .18)


def wind_glass():
    return _ramp_glow('glass:wind', [(0, '#0d1024'), (.5, '#1e1c46'), (.75, '#5a3b7c'), (1.1, '#c0617a')], (.1, 0, .9), .5, .15)


def window_light(colour, strength, seed=0):
    """A lit room: warm at the ceiling, dimmer at the sill."""
    return _ramp_glow(f'room:{colour}:{strength}', [(0, _shade(colour, .38)), (.45, _shade(colour, .72)), (1, colour)],
                      (0, 0, 1), strength, .6)


def _shade(colour, factor):
    digits = colour.lstrip('#')
    return '#' + ''.join(f'{int(int(digits[i:i + 2], 16) * factor):02x}' for i in (0, 2, 4))


def neon(colour):
    return surface(colour, .4, 0, .1, 0, colour, 1.45)


RUBBER = dict(colour='#121217', rough=.8, spec=.3)


def common():
    """The parts every car shares."""
    return {
        'plastic': surface('#191920', .6, 0, .35),
        'gloss': surface('#0e0e14', .2, 0, .5, .4),
        'chrome': surface('#cfd4e0', .2, 1),
        'under': surface('#0b0b10', .9),
        'plate': surface('#f2e9c9', .5, glow='#f2e9c9', strength=.28),
        'ink': surface('#1a1f3a', .6),
        'seam': surface('#09090c', .9),
        'exhaust': surface('#8b8d97', .3, 1),
        'amber': surface('#ff8a1f', .25, 0, .5, .6, '#ff7a10', .55),
        'reverse': surface('#e8ecff', .2, 0, .5, .6, '#dfe8ff', .35),
        'tail': lamp('tail', '#8c0a18'),
        'tailcore': lamp('tailcore', '#8c0a18'),
        'head': lamp('head', '#d8dcea'),
    }
