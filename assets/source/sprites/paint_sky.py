"""The far town, in strips that tile sideways, and dusk clouds."""
import math
import os
import random

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from paint_fx import OUT, save

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
    path = os.path.join(OUT, name + '.png')
    pixels = np.asarray(Image.open(path).convert('RGBA'), float).copy()
    height = pixels.shape[0]
    mix = np.clip((np.arange(height) / height - (1 - reach)) / reach, 0, 1)[:, None, None] ** 1.4 * .72
    pixels[..., :3] = pixels[..., :3] * (1 - mix) + np.array(colour) * mix
    Image.fromarray(pixels.astype(np.uint8)).save(path)


BANDS = (((98, 62, 140), 0, 1.0), ((156, 76, 148), 9, .97), ((212, 92, 130), 19, .94), ((248, 128, 108), 30, .92), ((255, 180, 118), 40, .86))


def cloud(index, seed, width, height):
    """A flat-based cloud in a few flat bands, violet above and burning below, with streaks trailing from its foot."""
    rng = random.Random(seed)
    k, base = 3, height * .72
    puffs = []
    peak = rng.uniform(-.35, .35)
    for _ in range(30):
        u = rng.uniform(-1, 1)
        tall = max(.04, 1 - abs(u - peak) / (1.15 + abs(peak))) ** 1.3 * (1 - u * u) ** .5
        puffs.append((width * (.5 + .42 * u), base - rng.uniform(.2, .5) * height * tall, (.04 + rng.uniform(.06, .17) * tall) * height))
    image = Image.new('RGBA', (width * k, height * k), (0, 0, 0, 0))
    for colour, sink, shrink in BANDS:
        mask = Image.new('L', image.size, 0)
        pen = ImageDraw.Draw(mask)
        for x, y, r in puffs:
            r2, y2 = r * 1.25 * shrink, y + sink * height / 100
            pen.ellipse([(x - r2 * 1.7) * k, (y2 - r2) * k, (x + r2 * 1.7) * k, (y2 + r2) * k], fill=255)
        pen.rectangle([0, base * k, width * k, height * k], fill=0)
        soft = mask.filter(ImageFilter.GaussianBlur(1.2 * k))
        image.paste(Image.new('RGBA', image.size, colour + (255,)), (0, 0), soft.point(lambda a: max(0, min(255, (a - 96) * 4))))
    streaks = Image.new('RGBA', image.size, (255, 150, 110, 0))
    pen = ImageDraw.Draw(streaks)
    for n in range(7):
        middle, half, y = rng.uniform(.25, .75) * width, rng.uniform(.12, .24) * width, base + rng.uniform(-.12, .16) * height
        thick = rng.uniform(.012, .028) * height
        pen.ellipse([(middle - half) * k, (y - thick) * k, (middle + half) * k, (y + thick) * k], fill=((255, 150, 110, 190), (255, 196, 130, 150), (170, 80, 140, 190))[n % 3])
    fade = Image.fromarray(np.uint8(np.clip((base * k - np.arange(height * k)) / (.10 * height * k), 0, 1)[:, None].repeat(width * k, 1) * 255))
    image.putalpha(ImageChops.multiply(image.getchannel('A'), fade))
    image = Image.alpha_composite(image, streaks.filter(ImageFilter.GaussianBlur(k * .8)))
    save(f'sky/cloud_{index}', image.resize((width, height), Image.LANCZOS), 'sky', (.5, .5), 10)


def main():
    skyline('sky/skyline_far', 3, 1536, 150, 40, 118, (86, 44, 104), (168, 84, 128), .10, 3, (22, 58))
    haze('sky/skyline_far', (226, 98, 110), .75)
    skyline('sky/skyline_near', 8, 1536, 200, 55, 150, (40, 28, 70), (150, 62, 112), .26, 4, (40, 96))
    haze('sky/skyline_near', (122, 63, 106), .5)
    for index, (seed, width, height) in enumerate(((2, 460, 130), (5, 380, 120), (11, 560, 130))):
        cloud(index, seed, width, height)


if __name__ == '__main__':
    main()
