"""The far town, in strips that tile sideways, and dusk clouds."""
import math
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from paint_fx import grid, noise, rgba, save

WINDOWS = ((255, 207, 135), (255, 180, 94), (255, 160, 90), (143, 216, 255))


def _tower(pen, rng, x, width, top, base, wall, edge, lit, cell, wrap):
    """One tower, drawn twice where it crosses the strip's end, so that the strip tiles."""
    shape = rng.random()
    setback = rng.uniform(.55, .8) if shape < .35 else 1
    lights = [(cx, cy, rng.choice(WINDOWS), rng.uniform(.45, 1)) for cx in np.arange(cell, width - cell, cell * 1.5)
              for cy in np.arange(top + cell * 2, base, cell * 1.9) if rng.random() < lit]
    crown = rng.randint(10, 34) if rng.random() < .45 else 0
    for offset in (0, -wrap, wrap):
        x0, x1 = x + offset, x + offset + width
        if x1 < 0 or x0 > wrap:
            continue
        pen.rectangle([x0, top, x1, base], fill=wall)
        if setback < 1:
            inset = width * (1 - setback) / 2
            pen.rectangle([x0 + inset, top - width * .3, x1 - inset, top], fill=wall)
        elif shape > .85:
            pen.polygon([(x0, top), (x1, top), (x1, top - width * .35)], fill=wall)
        if crown:
            middle = (x0 + x1) / 2
            pen.line([(middle, top - crown - (width * .3 if setback < 1 else 0)), (middle, top)], fill=wall, width=2)
            pen.rectangle([middle - 1, top - crown - (width * .3 if setback < 1 else 0), middle + 1, top - crown + 2 - (width * .3 if setback < 1 else 0)], fill=(255, 70, 90, 255))
        pen.line([(x1, top), (x1, base)], fill=edge, width=2)
        pen.line([(x0, top), (x1, top)], fill=edge, width=1)
        for cx, cy, colour, level in lights:
            pen.rectangle([x0 + cx, cy, x0 + cx + cell * .7, cy + cell * .9], fill=tuple(int(c * level + w * (1 - level)) for c, w in zip(colour, wall)) + (255,))


def skyline(name, seed, width, height, low, high, wall, edge, lit, cell, widths):
    rng = random.Random(seed)
    image = Image.new('RGBA', (width, height), wall + (0,))
    pen = ImageDraw.Draw(image)
    for layer in (0, 1):
        shade = tuple(int(c * (1.18 if layer == 0 else 1)) for c in wall) + (255,)
        x = rng.uniform(0, widths[0])
        while x < width:
            w = rng.uniform(*widths)
            swell = .62 + .38 * math.sin(x / width * 2 * math.pi * 2 + seed)
            tall = rng.uniform(low, high) * swell * (1.18 if layer == 0 else .8)
            _tower(pen, rng, x, w, height - tall, height, shade, edge, lit, cell, width)
            x += w * rng.uniform(.75, 1.15)
    save(name, image, 'sky', (.5, 1), 10)


def haze(name, colour, reach):
    """Lay the dusk over a strip's foot, so that it sinks into the horizon."""
    import os
    from paint_fx import OUT
    path = os.path.join(OUT, name + '.png')
    pixels = np.asarray(Image.open(path).convert('RGBA'), float).copy()
    height = pixels.shape[0]
    mix = np.clip((np.arange(height) / height - (1 - reach)) / reach, 0, 1)[:, None, None] ** 1.4 * .72
    pixels[..., :3] = pixels[..., :3] * (1 - mix) + np.array(colour) * mix
    Image.fromarray(pixels.astype(np.uint8)).save(path)


def cloud(index, seed, width, height):
    """A long flat cloud: lit orange from below by the sun, violet above."""
    rng = np.random.default_rng(seed)
    x, y = grid(width, height)
    lumps = np.full(width, -2.0)
    for _ in range(9):
        centre, size = rng.uniform(-.72, .72), rng.uniform(.14, .34)
        tall = rng.uniform(.35, 1.0) * (1 - abs(centre)) ** .6
        lumps = np.maximum(lumps, -.1 + tall * np.sqrt(np.clip(1 - ((x[0] - centre) / size) ** 2, 0, None)) - 2 * (np.abs(x[0] - centre) > size))
    top = -lumps * .75 + .35
    under = .35 + .18 * np.sin(x[0] * 7 + seed) * (1 - x[0] ** 2)
    wisps = noise(rng, max(width, height))[:height, :width]
    inside = np.clip((y - top[None, :] + (wisps - .5) * .18) * 7, 0, 1) * np.clip((under[None, :] - y + (wisps - .5) * .3) * 5, 0, 1)
    tail = np.exp(-((y - .33) / .07) ** 2) * np.clip(1 - np.abs(x), 0, 1) ** .6 * np.clip(wisps * 2 - .55, 0, 1)
    level = np.clip((y - top[None, :]) / np.maximum(.12, under - top)[None, :], 0, 1)[..., None]
    rgb = np.array([122, 74, 150]) * (1 - level) + np.array([255, 128, 108]) * level
    rgb = rgb + np.clip(level - .72, 0, 1) * np.array([60, 190, 60])
    rim = np.clip(1 - (y - top[None, :]) * 14, 0, 1)[..., None] * .35
    rgb = rgb * (1 - rim) + np.array([255, 170, 200]) * rim
    edge = np.clip((1 - np.abs(x)) * 8, 0, 1) * np.clip((1 - np.abs(y)) * 8, 0, 1)
    save(f'sky/cloud_{index}', rgba(rgb, np.maximum(inside * .92, tail * .7) * edge), 'sky', (.5, .5), 10)


def main():
    skyline('sky/skyline_far', 3, 1536, 150, 40, 118, (86, 44, 104), (168, 84, 128), .10, 3, (22, 58))
    haze('sky/skyline_far', (226, 98, 110), .75)
    skyline('sky/skyline_near', 8, 1536, 200, 55, 150, (40, 28, 70), (150, 62, 112), .26, 4, (40, 96))
    haze('sky/skyline_near', (122, 63, 106), .5)
    for index, (seed, width, height) in enumerate(((2, 420, 110), (5, 340, 90), (11, 520, 100))):
        cloud(index, seed, width, height)


if __name__ == '__main__':
    main()
