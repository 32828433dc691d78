"""Paints what frames the driver's view: roof edge, pillars, the top of the dashboard. Half the picture's px, dark, with a rim of neon."""
import json
import os

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'out', 'frames', 'hero')
W, H, FINE = 640, 360, 4


def curve(a, b, c, n=40):
    """A quadratic curve from a by b to c."""
    return [tuple((1 - t) ** 2 * np.array(a) + 2 * t * (1 - t) * np.array(b) + t * t * np.array(c)) for t in np.linspace(0, 1, n)]


def mask(*outlines):
    made = Image.new('L', (W * FINE, H * FINE), 0)
    draw = ImageDraw.Draw(made)
    for outline in outlines:
        draw.polygon([(x * FINE, y * FINE) for x, y in outline], fill=255)
    return made


def small(picture, soft=0.0):
    if soft:
        picture = picture.filter(ImageFilter.GaussianBlur(soft * FINE))
    return np.asarray(picture.resize((W, H), Image.LANCZOS), np.float32) / 255


def frame_of_glass():
    """Everything round the windscreen: pillars lean in towards the roof, the roof's edge sags in its middle."""
    left = curve((58, 0), (30, 150), (6, 330))
    right = [(W - x, y) for x, y in left]
    roof = curve((58, 14), (W / 2, 5), (W - 58, 14))
    return [(0, 0), (58, 0)] + left + [(0, 330)], [(W, 0), (W - 58, 0)] + right + [(W, 330)], [(0, 0), (0, 16)] + roof + [(W, 16), (W, 0)]


def dashboard():
    top = curve((0, 326), (150, 334), (W / 2, 335)) + curve((W / 2, 335), (490, 334), (W, 326))
    binnacle = curve((86, 336), (100, 306), (132, 304)) + curve((210, 301), (262, 303), (272, 306)) + curve((288, 310), (296, 326), (312, 337))
    return [(0, H), *top, (W, H)], [(86, H), *binnacle, (312, H)]


def main():
    os.makedirs(OUT, exist_ok=True)
    glass, board = frame_of_glass(), dashboard()
    solid = mask(*glass, *board)
    alpha = small(solid)
    y, x = np.mgrid[0:H, 0:W].astype(np.float32)
    colour = np.zeros((H, W, 3), np.float32) + np.array([13, 12, 20], np.float32)
    colour += (8 * np.clip((y - 300) / 60, 0, 1))[..., None] * np.array([.8, .6, 1.2])
    # A rim where the shape ends: magenta from the left, cyan from the right, amber along the dashboard.
    inner = small(solid.filter(ImageFilter.MinFilter(9)), .8)
    rim = np.clip(alpha - inner, 0, 1)[..., None]
    tint = np.where(x < W / 2, 1, 0)[..., None] * np.array([190, 50, 140.]) + np.where(x >= W / 2, 1, 0)[..., None] * np.array([40, 150, 190.])
    tint = np.where((y > 296)[..., None], np.array([190, 112, 92.]), tint)
    colour += rim * tint * .75
    # The binnacle stands before the board: a dark gap over its back, faint instrument light under its lip.
    hood = small(mask(board[1]), 3)
    colour *= 1 - .35 * (small(mask(board[1]), 5) - small(mask(board[1])))[..., None].clip(0, 1)
    glow = np.exp(-((x - 196) / 42) ** 2 - ((y - 352) / 12) ** 2) * hood
    colour += glow[..., None] * np.array([16, 60, 66.])
    for vent in (390, 470):
        slot = small(mask([(vent, 345), (vent + 62, 345), (vent + 58, 356), (vent + 2, 356)]))
        colour = colour * (1 - .7 * slot[..., None])
        for k in range(4):
            line = small(mask([(vent + 3, 346 + k * 2.6), (vent + 59, 346 + k * 2.6), (vent + 59, 347 + k * 2.6), (vent + 3, 347 + k * 2.6)]))
            colour += line[..., None] * np.array([34, 30, 48.])
    picture = np.dstack([np.clip(colour, 0, 255), alpha * 255]).astype(np.uint8)
    Image.fromarray(picture, 'RGBA').save(os.path.join(OUT, 'dash.png'))
    with open(os.path.join(OUT, 'dash.json'), 'w') as notes:
        json.dump({'key': 'painted', 'w': W, 'h': H, 'anchor': [.5, 1.0], 'pxPerMetre': 100, 'atlas': 'hero', 'extra': {}}, notes)


if __name__ == '__main__':
    main()
