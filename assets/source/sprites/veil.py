"""A lacquer one sees through, so that a mark darkens or lightens whatever lies under it."""
import bpy

from materials import linear


def veil(colour, alpha, rough=.6):
    key = f'veil {colour} {alpha}'
    made = bpy.data.materials.get(key)
    if made:
        return made
    made = bpy.data.materials.new(key)
    made.use_nodes = True
    node = made.node_tree.nodes['Principled BSDF']
    node.inputs['Base Color'].default_value = linear(colour)
    node.inputs['Roughness'].default_value = rough
    node.inputs['Specular'].default_value = .2
    node.inputs['Alpha'].default_value = alpha
    made.blend_method = 'BLEND'
    made.show_transparent_back = False
    return made
