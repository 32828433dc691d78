"""Dusk clouds and the moon."""
import random

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from paint_fx import grid, noise, rgba, save

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


def moon():
    """A full moon with its seas, a little worn at one edge, in a soft ring of its own light."""
    size = 192
    x, y = grid(size, size)
    r = np.sqrt(x * x + y * y) / .62
    seas = noise(np.random.default_rng(5), size, (5, 9, 18, 36))
    bowls = np.zeros_like(x)
    rng = np.random.default_rng(8)
    for _ in range(26):
        cx, cy, reach = rng.uniform(-.5, .5), rng.uniform(-.5, .5), rng.uniform(.02, .075)
        d = np.hypot(x - cx, y - cy) / reach
        bowls += np.where(d < 1, -.05, 0) + .07 * np.exp(-((d - 1) * 4) ** 2) * np.clip((x - cx) + (y - cy) + .3 * reach, -1, 1) / reach * .6
    shade = .96 - .30 * np.clip(seas - .42, 0, .4) / .4 + bowls - .10 * r ** 3 - .16 * np.clip(x * .8 + y * .5, 0, 1)
    tone = np.clip(shade, .2, 1)[..., None] * np.array((255, 244, 226))
    disc = np.clip((1 - r) * size * .31 * .5 + .5, 0, 1)
    halo = np.clip(1 - (np.sqrt(x * x + y * y) - .62) / .38, 0, 1) ** 2.6 * .34 * (r > .9)
    alpha = np.maximum(disc, halo)
    inside = np.clip(disc * 2 - 1, 0, 1)[..., None]
    rgb = tone * inside + np.array((255, 232, 214)) * (1 - inside)
    save('sky/moon', rgba(rgb, alpha), 'sky', (.5, .5), 10)


def main():
    for index, (seed, width, height) in enumerate(((2, 460, 130), (5, 380, 120), (11, 560, 130))):
        cloud(index, seed, width, height)
    moon()


if __name__ == '__main__':
    main()
