"""Effects drawn by arithmetic: glows, smoke, sparks, flames, shadows, pools of light, rain, the mirror."""
import json
import os

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'out', 'frames')


def save(name, image, atlas='fx', anchor=(.5, .5), px_per_metre=100):
    path = os.path.join(OUT, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    image.save(path + '.png')
    with open(path + '.json', 'w') as notes:
        json.dump({'key': 'drawn', 'w': image.width, 'h': image.height, 'anchor': anchor, 'pxPerMetre': px_per_metre, 'atlas': atlas, 'extra': {}}, notes)


def grid(width, height):
    """x and y from -1 to 1 over an image."""
    x = (np.arange(width) + .5) / width * 2 - 1
    y = (np.arange(height) + .5) / height * 2 - 1
    return np.meshgrid(x, y)


def rgba(rgb, alpha):
    """An image of one colour (or a colour a pixel) with an alpha of 0..1."""
    alpha = np.clip(alpha, 0, 1)
    picture = np.zeros(alpha.shape + (4,), np.uint8)
    picture[..., :3] = np.clip(np.asarray(rgb), 0, 255)
    picture[..., 3] = np.round(alpha * 255)
    return Image.fromarray(picture)


def noise(rng, size, octaves=(4, 8, 16, 32)):
    """Cloudy noise of 0..1."""
    total = np.zeros((size, size))
    for k, cells in enumerate(octaves):
        coarse = Image.fromarray((rng.random((cells, cells)) * 255).astype(np.uint8)).resize((size, size), Image.BICUBIC)
        total += np.asarray(coarse, float) / 255 / 2 ** k
    return (total - total.min()) / (total.max() - total.min())


def glow():
    x, y = grid(128, 128)
    r = np.sqrt(x * x + y * y)
    save('fx/glow', rgba((255, 255, 255), np.clip(1 - r, 0, 1) ** 2.2))


def spark():
    x, y = grid(64, 64)
    r = np.sqrt(x * x + y * y)
    star = np.exp(-np.abs(x) * 18) * np.clip(1 - np.abs(y), 0, 1) ** 2 + np.exp(-np.abs(y) * 18) * np.clip(1 - np.abs(x), 0, 1) ** 2
    save('fx/spark', rgba((255, 255, 255), star * .8 + np.exp(-(r * 5) ** 2)))


def streak():
    x, y = grid(512, 48)
    line = np.exp(-np.abs(y) * 12) * np.clip(1 - np.abs(x), 0, 1) ** 2.5 + .4 * np.exp(-np.abs(y) * 4) * np.clip(1 - np.abs(x) * 1.8, 0, 1) ** 2
    save('fx/flare_h', rgba((255, 255, 255), line))


def smoke():
    for k in range(4):
        rng = np.random.default_rng(40 + k)
        size = 160
        x, y = grid(size, size)
        cloud = noise(rng, size)
        edge = np.sqrt(x * x + y * y) + (cloud - .5) * .75
        body = np.clip((.86 - edge) * 2.4, 0, 1) ** 1.3 * (.55 + .45 * cloud)
        shade = 190 + 65 * np.clip(.55 - .6 * y + .5 * (noise(rng, size) - .5), 0, 1)
        rim = np.clip(1 - np.maximum(np.abs(x), np.abs(y)), 0, .1) * 10
        save(f'fx/smoke_{k}', rgba(np.repeat(shade[..., None], 3, 2), body * rim))


def flames():
    """Exhaust flames: a white-hot core, an orange body with licking edges, a blue root. Anchor at the pipe."""
    for k in range(3):
        rng = np.random.default_rng(70 + k)
        w, h = 80, 104
        x, y = grid(w, h)
        up = (1 - y) / 2
        ragged = noise(rng, 128, (5, 10, 20))[:h, :w] - .5
        reach = (.70, .92, .80)[k]
        along = np.clip(up / reach, 0, 1)
        sway = (.10, -.12, .04)[k] * along ** 2
        body = .60 * np.sin(np.pi * np.clip(along * .86 + .14, 0, 1)) ** .7 * (1 - along) ** .25
        edge = np.abs(x - sway + ragged * .5 * along) / np.maximum(body, .03)
        inside = np.clip((1.1 - edge) * 2.2, 0, 1) * np.clip((1 - along) * 6, 0, 1)
        heat = np.clip(1.25 - edge * 1.0 - along * .55 + ragged * .35, 0, 1)
        rgb = np.stack([np.full_like(heat, 255), 70 + 185 * np.clip(heat * 1.35, 0, 1), 30 + 225 * np.clip(heat * 2.2 - .95, 0, 1)], 2)
        blue = (np.clip((.16 - up) / .16, 0, 1) * np.clip(edge, 0, 1))[..., None]
        rgb = rgb * (1 - blue * .8) + np.array([90, 130, 255]) * blue * .8
        save(f'fx/flame_{k}', rgba(rgb, inside * np.clip(up * 22, 0, 1)), anchor=(.5, .97), px_per_metre=120)


def shadow():
    """Under a car: 2.4 by 4.6 m squeezed to the play camera; black, to be laid on the road."""
    x, y = grid(320, 160)
    r = (np.abs(x / .86) ** 3.2 + np.abs(y / .80) ** 2.6) ** (1 / 2.9)
    save('fx/shadow', rgba((8, 4, 18), np.clip((1.12 - r) * 2.2, 0, 1) ** 1.4 * .82), px_per_metre=130)


def light_pool():
    x, y = grid(384, 160)
    r = np.sqrt(x * x + y * y)
    save('fx/light_pool', rgba((255, 207, 136), np.clip(1 - r, 0, 1) ** 1.7 * .85), px_per_metre=60)


def searchlight():
    """A cone of light from its apex at the top, with dust in it: white, for any colour."""
    w, h = 256, 512
    x, y = grid(w, h)
    t = (y + 1) / 2
    spread = np.abs(x) / (.045 + .80 * t)
    dust = noise(np.random.default_rng(90), 512, (3, 6, 14))[:h, :w]
    beam = np.exp(-(spread * 1.55) ** 2) * .62 + np.exp(-(spread * 4.2) ** 2) * .38
    fade = np.clip(t * 30, 0, 1) * (1 - t) ** .75 * (1 / (1 + 2.2 * t))
    save('fx/searchlight', rgba((255, 255, 255), beam * fade * (.80 + .4 * (dust - .5)) * 1.1 * np.clip((1 - np.abs(x)) * 8, 0, 1)), anchor=(.5, 0), px_per_metre=20)


def rain():
    """A sheet of streaks that repeats both ways: near ones long and clear, far ones fine."""
    size, k = 256, 3
    rng = np.random.default_rng(91)
    total = np.zeros((size * k, size * k))
    for count, low, high, wide, level in ((150, 12, 26, 1, .30), (70, 26, 48, 2, .42), (22, 52, 84, 3, .55)):
        picture = Image.new('L', (size * k, size * k), 0)
        pen = ImageDraw.Draw(picture)
        for _ in range(count):
            x, y, long = rng.uniform(0, size), rng.uniform(0, size), rng.uniform(low, high)
            for dx in (-size, 0, size):
                for dy in (-size, 0, size):
                    for part, share in ((1.0, .45), (.62, .75), (.28, 1.0)):
                        x1, y1 = x + dx, y + dy + long
                        pen.line([((x1 + .10 * long * part) * k, (y1 - long * part) * k), (x1 * k, y1 * k)], fill=int(255 * level * share), width=wide)
        total = np.maximum(total, np.asarray(picture, float) / 255)
    alpha = total.reshape(size, k, size, k).mean((1, 3))
    save('fx/rain', rgba((214, 226, 255), alpha), px_per_metre=60)


def splashes():
    """A drop on wet road: a ring that opens and a crown that falls."""
    for n, (reach, crown, level) in enumerate(((.26, .60, 1.0), (.54, .85, .85), (.86, .35, .5))):
        w, h, k = 48, 32, 4
        rng = np.random.default_rng(95 + n)

        def draw(image, pen, s, reach=reach, crown=crown, level=level, rng=rng):
            foot = 23
            for dr, shade in ((0, 1.0), (1.2, .45)):
                rx, ry = reach * 22 - dr * 2, reach * 7 - dr
                pen.ellipse([(24 - rx) * s, (foot - ry) * s, (24 + rx) * s, (foot + ry) * s], outline=(226, 236, 255, int(215 * level * shade)), width=max(2, int(s * .9)))
            for j in range(9):
                lean = (j - 4) / 4 + rng.uniform(-.08, .08)
                x0, top = 24 + lean * reach * 17, foot - crown * rng.uniform(6, 18) * (1 - .5 * abs(lean))
                x1, drop = 24 + lean * reach * 26, rng.uniform(.4, .75)
                if n < 2:
                    pen.polygon([((x0 - .7) * s, (foot - 1) * s), ((x0 + .7) * s, (foot - 1) * s), (x1 * s, top * s)], fill=(226, 236, 255, int(170 * level)))
                y = top - rng.uniform(.5, 3.5)
                pen.ellipse([(x1 - drop) * s, (y - drop) * s, (x1 + drop) * s, (y + drop) * s], fill=(244, 248, 255, int(230 * level)))

        save(f'fx/splash_{n}', supersampled(w, h, draw, k), anchor=(.5, 23 / 32), px_per_metre=90)


def reflection():
    """A lamp in wet road: a soft upright streak, brightest at the top, broken a little by the ripples. White, for any colour."""
    w, h = 64, 256
    x, y = grid(w, h)
    t = (y + 1) / 2
    rng = np.random.default_rng(99)
    rows = np.interp(np.arange(h), np.linspace(0, h, 44), rng.uniform(-1, 1, 44))[:, None]
    wide = .30 + .34 * t + .05 * rows
    body = np.exp(-(np.abs(x + .05 * rows * t) / wide * 1.5) ** 2)
    save('fx/reflection', rgba((255, 255, 255), body * np.clip(t * 16, 0, 1) * (1 - t) ** 1.25 * (.86 + .14 * rows)), anchor=(.5, 0), px_per_metre=60)


def supersampled(width, height, draw, scale=4):
    """Draw at a larger scale with PIL and shrink: smooth edges."""
    image = Image.new('RGBA', (width * scale, height * scale), (0, 0, 0, 0))
    draw(image, ImageDraw.Draw(image, 'RGBA'), scale)
    return image.resize((width, height), Image.LANCZOS)


def mirror_frame():
    width, height, s = 540, 170, 3

    def plate(inset, radius, taper=0):
        mask = Image.new('L', (width * s, height * s), 0)
        ImageDraw.Draw(mask).rounded_rectangle([inset * s, (inset + 18) * s, (width - inset) * s - 1, (height - inset) * s - 1], radius * s, fill=255)
        return np.asarray(mask, float) / 255

    outer, bevel, inner, glass = plate(2, 44), plate(7, 40), plate(15, 33), plate(19, 30)
    rows = np.linspace(0, 1, height * s)[:, None] * np.ones((1, width * s))
    columns = np.linspace(0, 1, width * s)[None, :] * np.ones((height * s, 1))
    body = np.stack([22 + 30 * (1 - rows) ** 2, 20 + 24 * (1 - rows) ** 2, 34 + 44 * (1 - rows) ** 2], 2)
    chrome = np.clip(.35 + .65 * np.abs(np.sin(rows * 5.2 + .5)) ** 2, 0, 1)
    metal = np.stack([150 + 100 * chrome - 40 * columns, 130 + 110 * chrome, 165 + 90 * chrome + 10 * columns], 2)
    rgb = np.where((inner > .5)[..., None], np.array([10, 8, 18]), np.where((bevel > .5)[..., None], body, metal))
    alpha = np.where(glass > .5, 0, outer)
    picture = rgba(rgb, alpha)
    draw = ImageDraw.Draw(picture, 'RGBA')
    middle = width * s // 2
    draw.polygon([(middle - 26 * s, 0), (middle + 26 * s, 0), (middle + 40 * s, 21 * s), (middle - 40 * s, 21 * s)], fill=(26, 22, 40, 255))
    draw.line([(middle - 26 * s, 0), (middle - 40 * s, 21 * s)], fill=(255, 79, 160, 200), width=2 * s)
    draw.line([(middle + 26 * s, 0), (middle + 40 * s, 21 * s)], fill=(53, 214, 255, 200), width=2 * s)
    shine = Image.new('RGBA', picture.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(shine, 'RGBA')
    for x0, w in ((110, 44), (170, 16)):
        pen.polygon([((x0 + 46) * s, 18 * s), ((x0 + w + 46) * s, 18 * s), ((x0 + w - 20) * s, height * s), ((x0 - 20) * s, height * s)], fill=(255, 255, 255, 22))
    held = np.asarray(shine, float).copy()
    held[..., 3] *= glass > .5
    picture = Image.alpha_composite(picture, Image.fromarray(held.astype(np.uint8)))
    save('mirror/frame', picture.resize((width, height), Image.LANCZOS))


def mirror_road():
    """The street behind in dusk violet: sky, blocks with lamps, the road running away, fit to the glass."""
    width, height, s = 504, 116, 3
    rng = np.random.default_rng(9)

    def draw(image, pen, k):
        horizon = int(height * .44)
        for y in range(height * k):
            t = min(1, y / (horizon * k))
            pen.line([(0, y), (width * k, y)], fill=(int(20 + 92 * t ** 2), int(18 + 40 * t ** 2), int(58 + 70 * t), 255))
        vanish = (width / 2 * k, horizon * k)
        pen.rectangle([0, horizon * k, width * k, height * k], fill=(24, 18, 40, 255))
        for side in (-1, 1):
            for n in range(11):
                w, h = 84 * .78 ** n, (66 + rng.random() * 44) * .78 ** n
                x0 = width / 2 + side * (292 * .78 ** n)
                x1 = x0 - side * w
                base = horizon + 40 * .78 ** n
                left, right = sorted((x0, x1))
                pen.rectangle([left * k, (horizon - h) * k, right * k, base * k], fill=(int(28 + 8 * n), int(20 + 4 * n), int(52 + 7 * n), 255))
                step = max(1.4, 9 * .78 ** n)
                for wx in np.arange(left + step * .4, right - step * .5, step):
                    for wy in np.arange(horizon - h + step * .5, base - step * 2, step * 1.3):
                        if rng.random() < .34:
                            pen.rectangle([wx * k, wy * k, (wx + step * .45) * k, (wy + step * .6) * k], fill=(255, 190 + int(rng.random() * 40), 110, 220))
        pen.polygon([(vanish[0] - 5 * k, vanish[1]), (vanish[0] + 5 * k, vanish[1]), (width * .98 * k, height * k), (width * .02 * k, height * k)], fill=(46, 38, 66, 255))
        for side in (-1, 1):
            pen.line([vanish, (width * (.5 + side * .47) * k, height * k)], fill=(255, 220, 180, 150), width=2 * k)
        for n in range(9):
            a, b = .66 ** n, .66 ** n * .80
            for lane in (-.16, .16):
                y0, y1 = horizon + (height - horizon) * a, horizon + (height - horizon) * b
                pen.polygon([((width / 2 + (lane * a - .006 * a) * width) * k, y0 * k), ((width / 2 + (lane * a + .006 * a) * width) * k, y0 * k),
                             ((width / 2 + (lane * b + .006 * b) * width) * k, y1 * k), ((width / 2 + (lane * b - .006 * b) * width) * k, y1 * k)], fill=(255, 225, 190, 130))
        for n in range(8):
            d = .72 ** n
            for side in (-1, 1):
                x, y = (width / 2 + side * 208 * d) * k, (horizon - 34 * d) * k
                r = max(1.2, 3.4 * d) * k
                pen.ellipse([x - r, y - r, x + r, y + r], fill=(255, 214, 150, 255))
                pen.line([(x, y), (x, (horizon + 22 * d) * k)], fill=(20, 14, 34, 255), width=max(1, int(1.6 * d * k)))

    picture = supersampled(width, height, draw, s)
    bloom = picture.filter(ImageFilter.GaussianBlur(3))
    save('mirror/road', Image.blend(picture, bloom, .35))


def main():
    for job in (glow, spark, streak, smoke, flames, shadow, light_pool, searchlight, rain, splashes, reflection, mirror_frame, mirror_road):
        job()


if __name__ == '__main__':
    main()
