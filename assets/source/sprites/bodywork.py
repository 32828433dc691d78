"""Car bodies: lofted hulls with carved wheel houses, cabins and their panes. Metres; forward is +Y."""
import bmesh
import bpy
from mathutils import Vector

from meshkit import bake, link, mesh_of, modify, rad, smooth_shade, tube


def carve(body, cutter):
    """Cut one solid out of another and throw the cutter away."""
    modify(body, 'BOOLEAN', object=cutter, operation='DIFFERENCE', solver='EXACT')
    bake(body)
    bpy.data.objects.remove(cutter)
    smooth_shade(body, 32)


def hull(stations, material, parent=None, creases=((4, .55), (5, .75), (2, .4), (6, .35)), levels=2):
    """A car body lofted through stations and subdivided.

    A station is (y, bottom z, shoulder z, deck z, sill half width, widest half width, shoulder half width, deck half width[, crown]).
    """
    points, faces = [], []
    for station in stations:
        y, zb, zs, zt, ws, wm, wh, wt = station[:8]
        crown = station[8] if len(station) > 8 else .02
        half = [(0, zb), (ws - .08, zb), (ws, zb + .05), (wm, zb + (zs - zb) * .42), (wm - .004, zb + (zs - zb) * .66),
                (wh, zs), (wt, zt), (wt * .5, zt + crown * .8), (0, zt + crown)]
        points += [(x, y, z) for x, z in half] + [(-x, y, z) for x, z in half[-2:0:-1]]
    n = len(points) // len(stations)
    for i in range(len(stations) - 1):
        for j in range(n):
            a, b = i * n + j, i * n + (j + 1) % n
            faces.append((a, b, b + n, a + n))
    for base, flip in ((0, False), ((len(stations) - 1) * n, True)):
        for j in range(n // 2):
            quad = [base + j, base + j + 1, base + (n - j - 1) % n, base + (n - j) % n]
            quad = [k for i, k in enumerate(quad) if k not in quad[:i]]
            if len(quad) >= 3:
                faces.append(tuple(quad if flip else quad[::-1]))
    mesh = mesh_of('hull', points, faces)
    _crease(mesh, n, len(stations), dict(creases))
    made = link(mesh, 'hull', material, parent)
    modify(made, 'SUBSURF', levels=levels, render_levels=levels)
    bake(made)
    smooth_shade(made, 40)
    return made


def _crease(mesh, n, rows, creases):
    shape = bmesh.new()
    shape.from_mesh(mesh)
    layer = shape.edges.layers.crease.verify()
    for edge in shape.edges:
        a, b = edge.verts[0].index, edge.verts[1].index
        if a % n == b % n:
            k = a % n if a % n <= n // 2 else n - a % n
            if k in creases:
                edge[layer] = creases[k]
        if a // n == b // n and a // n in (0, rows - 1):
            edge[layer] = .5
    shape.to_mesh(mesh)
    shape.free()


def greenhouse(base, roof, z_base, z_roof, material, parent=None, bevel=.05):
    """The cabin: base and roof are (y rear, y front, half width rear, half width front). Returns the object and its 8 corners."""
    (yr, yf, wr, wf), (Yr, Yf, Wr, Wf) = base, roof
    corners = [(-wr, yr, z_base), (wr, yr, z_base), (wf, yf, z_base), (-wf, yf, z_base),
               (-Wr, Yr, z_roof), (Wr, Yr, z_roof), (Wf, Yf, z_roof), (-Wf, Yf, z_roof)]
    faces = [(0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7), (4, 5, 6, 7), (3, 2, 1, 0)]
    made = link(mesh_of('cabin', corners, faces, outward=False), 'cabin', material, parent)
    modify(made, 'BEVEL', width=bevel, segments=4, limit_method='ANGLE', angle_limit=rad(20))
    bake(made)
    smooth_shade(made, 40)
    return made, [Vector(c) for c in corners]


def pane(corners, inset, material, parent=None, lift=.006, radius=.05):
    """A rounded pane in the plane of four corners (bottom left, bottom right, top right, top left seen from outside), inset by metres (l, r, b, t)."""
    bl, br, tr, tl = [Vector(c) for c in corners]
    normal = (br - bl).cross(tl - bl).normalized()
    wb, wt, height = (br - bl).length, (tr - tl).length, ((tl + tr) / 2 - (bl + br) / 2).length
    left, right, bottom, top = inset

    def at(u, v):
        return bl.lerp(br, u).lerp(tl.lerp(tr, u), v)

    quad = [at(left / wb, bottom / height), at(1 - right / wb, bottom / height), at(1 - right / wt, 1 - top / height), at(left / wt, 1 - top / height)]
    points = []
    for i in range(4):
        p, a, b = quad[i], quad[i - 1] - quad[i], quad[(i + 1) % 4] - quad[i]
        r = min(radius, a.length * .45, b.length * .45)
        p0, p1 = p + a.normalized() * r, p + b.normalized() * r
        points += [p0 * (1 - k / 6) ** 2 + p * 2 * (k / 6) * (1 - k / 6) + p1 * (k / 6) ** 2 for k in range(7)]
    points = [p + normal * lift for p in points]
    made = link(mesh_of('pane', points, [tuple(range(len(points)))], outward=False), 'pane', material, parent)
    return made


def rim(made, radius, material, parent=None):
    """A seal around a pane."""
    return tube([tuple(v.co) for v in made.data.vertices], radius, material, parent, closed=True)
