"""Rails, fences and low walls as tiles with clear ground: a few metres each, seamless along x."""
import numpy as np

from relief import Relief


def _tile(*given):
    from paint_tiles import tile
    tile(*given)


def _bulge(r, y0, y1, rise, where):
    """A rounded length along x between two heights."""
    y = np.arange(r.high.shape[0])[:, None] / r.scale
    r.high += np.sqrt(np.clip(1 - ((y - (y0 + y1) / 2) / ((y1 - y0) / 2)) ** 2, 0, 1)) * rise * where


def rail():
    """A steel guard rail, 2 m to a tile, 0.85 m high, with a post and a reflector."""
    r = Relief(256, 128, '#565c74', 31)
    r.clear()
    for x in (64,):
        r.box(x - 7, 30, x + 7, 128, 0, '#4a4f66')
        r.box(x - 7, 30, x - 3, 128, 3, '#5c627a')
        r.box(x + 3, 30, x + 7, 128, 3, '#5c627a')
    r.box(0, 22, 256, 72, 3, '#8288a0', .5, .5)
    for y0, y1 in ((22, 44), (50, 72)):
        _bulge(r, y0, y1, 7, 1.0)
    r.box(0, 44, 256, 50, -3.4, '#70768e', .7)
    for x in (64,):
        for dx in (-3.5, 3.5):
            r.disc(x + dx, 47, 2.0, 1.8, '#a8aec4', .4, .6)
    r.box(190, 23, 192, 71, -1.4, '#4a4f66', .4)
    r.box(186, 43, 198, 51, 2, '#f0a040', .5)
    r.box(188, 44.5, 196, 49.5, .3, '#ffd08a', .4)
    r.rough(.0, 40, 6, .03)
    _tile('rail', r, 128, 1.05)


def fence():
    """Chain link, 2.4 m high, on posts."""
    r = Relief(256, 256, '#3a3f52', 32)
    r.clear()
    cell = 256 / 22
    for k in range(-24, 48):
        x = k * cell
        wires = [(x + cell * .5 * j + (j % 2) * .6, 22 + cell * .5 * j) for j in range(42)]
        r.line([p for p in wires if p[1] < 246], 1.0, 1.2, '#7c8298', .3, .3)
        r.line([(2 * x - px, py) for px, py in wires if py < 246], 1.0, 1.2, '#6c7288', .3, .3)
    for x in (64, 192):
        r.box(x - 4, 8, x + 4, 256, 2, '#5c6278', .5)
        mask = r.mask(lambda pen, dx, s, x=x: pen.rectangle([(x - 4 + dx) * s, 8 * s, (x + 4 + dx) * s, 256 * s], fill=255), 1.2)
        r.high += mask * 4
        r.disc(x, 9, 5, 3, '#747a92', 1.0)
    for y in (22, 244):
        r.box(0, y - 2.2, 256, y + 2.2, 3, '#6a7088', .8, .3)
    for y in (4, 12):
        r.line([(0, y), (256, y)], 1.0, 1, '#565c72', .3)
        for x in range(8, 256, 21):
            r.line([(x - 3, y - 2.5), (x + 3, y + 2.5)], .9, 1, '#6a7086', .3)
            r.line([(x - 3, y + 2.5), (x + 3, y - 2.5)], .9, 1, '#6a7086', .3)
    _tile('fence', r, 104)


def seawall():
    """A stone balustrade of 1.1 m: plinth, bottles, coping, a pier to a tile."""
    r = Relief(256, 128, '#8c8490', 33)
    r.clear()
    y = np.arange(384) / 3
    for k in range(9):
        x = 36 + k * 22.9
        t = np.clip((y - 34) / 62, 0, 1)
        half = 3.2 + 4.6 * np.clip(np.sin(np.pi * np.clip((t - .18) / .95, 0, 1)), 0, 1) ** 1.2 + 3.0 * (np.abs(t - .04) < .05) + 3.0 * (np.abs(t - .95) < .06)
        d = (np.arange(768)[None, :] / 3 - x + 128) % 256 - 128
        inside = (np.abs(d) < half[:, None]) & (y[:, None] > 32) & (y[:, None] < 98)
        r.put(inside * 1.0, 0, '#a89ca0')
        r.high += np.where(inside, np.sqrt(np.clip(1 - (d / half[:, None]) ** 2, 0, 1)) * half[:, None] * .9, 0)
    r.box(0, 96, 256, 128, 7, '#8f8690', .8)
    r.box(0, 96, 256, 103, 3, '#9d949c', .8)
    r.box(0, 14, 256, 34, 8, '#a39aa2', 1.0)
    r.box(0, 14, 256, 22, 2.4, '#b4aab0', 1.0)
    r.box(-15, 6, 15, 128, 4, '#998f98', .8)
    r.box(-19, 4, 19, 18, 4, '#b0a6ac', 1.0)
    r.box(-9, 40, 9, 90, -1.6, '#8a808a', .8)
    r.box(-19, 106, 19, 128, 3, '#8f8690', 1.0)
    r.rough(.04, 3, 3, .015)
    r.rough(.0, 8, 50, .03)
    r.grime(.8, 1.0, .3)
    _tile('seawall', r, 107, 1.04)


def jersey():
    """Concrete road barrier, 2 m and 0.85 m: its slope in three faces, black and yellow on the joint."""
    r = Relief(256, 128, '#8c8890', 34)
    r.clear()
    y = np.arange(384)[:, None] / 3
    r.box(0, 18, 256, 128, 0, '#99949a')
    r.high += np.interp(y, [18, 22, 80, 82, 112, 114, 128], [0, 2, 7, 7.5, 26, 27, 27.5])
    r.rgb *= np.interp(y, [18, 22, 23, 81, 83, 113, 115], [1.20, 1.20, .90, .84, 1.06, 1.10, .76])[..., None]
    r.box(-1.4, 18, 1.4, 128, -5, '#2c2a34', .4)
    for k in range(2):
        r.box(54 + k * 128, 116, 74 + k * 128, 128, -6, '#1c1a24', .6)
    for k in range(4):
        x = 116 + k * 10
        r.polygon([(x, 56), (x + 7, 56), (x - 3, 76), (x - 10, 76)], 0, '#d8a040', .2)
    r.rough(.04, 3, 3, .015)
    r.rough(.0, 8, 70, .03)
    scuff = np.clip(r.cloud(60, 2.2) - 1.3, 0, 1) * (y > 84) * (y < 124)
    r.put(scuff * .6 * (r.alpha > 0), 0, '#2c2832')
    r.alpha[:18 * 3] = 0
    _tile('jersey', r, 128, 1.02)


def rails():
    for job in (rail, fence, seawall, jersey):
        job()
