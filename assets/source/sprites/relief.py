"""A wall as a height map with colours: parts are raised or sunk, then the dusk falls on it from one side. Everything wraps sideways."""
import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

KEY, FILL, AMBIENT = (1.00, .84, .70), (.30, .42, .66), (.46, .42, .55)
FROM_KEY, FROM_FILL = (-.52, -.58, .63), (.70, .10, .70)


def hexed(colour):
    digits = colour.lstrip('#')
    return np.array([int(digits[i:i + 2], 16) for i in (0, 2, 4)], float)


class Relief:
    """Sizes and positions are px of the finished tile, y down; heights too: 1 is as high as a px is wide."""

    def __init__(self, width, height, colour, seed=1, scale=3):
        self.width, self.height_px, self.scale = width, height, scale
        shape = (height * scale, width * scale)
        self.high, self.alpha, self.shine = np.zeros(shape), np.ones(shape), np.zeros(shape)
        self.rgb = np.tile(hexed(colour), shape + (1,))
        self.rng = np.random.default_rng(seed)

    def clear(self):
        """Nothing stands here until a part is put down: for rails and fences."""
        self.alpha[:] = 0

    def mask(self, draw, soft=0.0):
        """What `draw(pen, dx, scale)` fills, of 0..1, drawn thrice so that it wraps."""
        s = self.scale
        picture = Image.new('L', (self.width * s, self.height_px * s), 0)
        pen = ImageDraw.Draw(picture)
        for dx in (-self.width, 0, self.width):
            draw(pen, dx, s)
        held = np.asarray(picture, float) / 255
        return gaussian_filter(held, soft * s, mode=('nearest', 'wrap')) if soft else held

    def put(self, mask, rise=0.0, colour=None, soft=0.0, shine=None):
        """Raise (or sink) and paint what the mask holds; `soft` rounds its edge."""
        slope = gaussian_filter(mask, soft * self.scale, mode=('nearest', 'wrap')) if soft else mask
        self.high += slope * rise
        if colour is not None:
            paint = hexed(colour) if isinstance(colour, str) else colour
            self.rgb = self.rgb * (1 - mask[..., None]) + paint * mask[..., None]
        if shine is not None:
            self.shine = self.shine * (1 - mask) + shine * mask
        self.alpha = np.maximum(self.alpha, mask)

    def box(self, x0, y0, x1, y1, rise=0.0, colour=None, soft=.4, shine=None):
        self.put(self.mask(lambda pen, dx, s: pen.rectangle([(x0 + dx) * s, y0 * s, (x1 + dx) * s - 1, y1 * s - 1], fill=255)), rise, colour, soft, shine)

    def disc(self, x, y, r, rise=0.0, colour=None, soft=.5, shine=None):
        self.put(self.mask(lambda pen, dx, s: pen.ellipse([(x - r + dx) * s, (y - r) * s, (x + r + dx) * s, (y + r) * s], fill=255)), rise, colour, soft, shine)

    def polygon(self, points, rise=0.0, colour=None, soft=.4):
        self.put(self.mask(lambda pen, dx, s: pen.polygon([((x + dx) * s, y * s) for x, y in points], fill=255)), rise, colour, soft)

    def line(self, points, wide, rise=0.0, colour=None, soft=.5, shine=None):
        self.put(self.mask(lambda pen, dx, s: pen.line([((x + dx) * s, y * s) for x, y in points], fill=255, width=max(1, round(wide * s)), joint='curve')),
                 rise, colour, soft, shine)

    def cloud(self, long_x, long_y, power=1.0):
        """Noise of mean 0 and deviation 1 that wraps; the lengths are about the size of its lumps in px."""
        s = self.scale
        fx, fy = np.fft.fftfreq(self.width * s), np.fft.fftfreq(self.height_px * s)
        reach = np.sqrt((fx[None, :] * long_x * s) ** 2 + (fy[:, None] * long_y * s) ** 2)
        held = np.fft.ifft2(np.fft.fft2(self.rng.standard_normal(self.high.shape)) / (1 + reach ** 2) ** power).real
        return (held - held.mean()) / held.std()

    def rough(self, rise, long_x, long_y, tone=0.0, power=1.0, where=1.0):
        """Uneven ground: it shades and, by `tone`, stains."""
        cloud = self.cloud(long_x, long_y, power) * where
        self.high += cloud * rise
        self.rgb *= np.clip(1 + cloud * tone, .4, 1.6)[..., None]

    def grime(self, top, bottom, strength):
        """Soot that thickens from one end to the other, in streaks: 0 at `top` of the tile's height, full at `bottom` (or the other way)."""
        y = (np.arange(self.high.shape[0]) / self.high.shape[0])[:, None]
        along = np.clip((y - top) / (bottom - top), 0, 1) ** 1.5
        self.rgb *= (1 - strength * along * np.clip(1 + .14 * self.cloud(5, 90), .5, 1.4))[..., None]

    def picture(self, gain=1.0, hollow=5.0):
        """Light it: a warm low key from the upper left, a cool fill from the right, and dark where it is hollow."""
        s = self.scale
        high = self.high * s
        dx = (np.roll(high, -1, 1) - np.roll(high, 1, 1)) / 2
        dy = np.gradient(high, axis=0)
        length = np.sqrt(dx * dx + dy * dy + 1)

        def facing(light):
            light = np.array(light) / np.linalg.norm(light)
            return np.clip((-dx * light[0] - dy * light[1] + light[2]) / length, 0, 1)

        key, fill = facing(FROM_KEY), facing(FROM_FILL)
        # A part throws its shade to the lower right: the height a little up-left of here, less our own.
        shade = np.zeros_like(high)
        for step in (1, 2, 3, 5, 8):
            d = step * s // 2
            over = np.roll(high, (d, d), (0, 1))
            over[:d] = high[:d]
            shade = np.maximum(shade, np.clip((over - high) / (d * .9) - .35, 0, 1))
        key *= 1 - .75 * gaussian_filter(shade, s * .6, mode=('nearest', 'wrap'))
        around = gaussian_filter(high, hollow * s, mode=('nearest', 'wrap'))
        dark = np.clip(1 - .09 * np.clip(around - high, 0, None) / s * 2, .45, 1)
        light = (key[..., None] * np.array(KEY) + fill[..., None] * np.array(FILL) * .55 + np.array(AMBIENT)) * dark[..., None] * .82 * gain
        glint = (facing((-.30, -.34, .89)) ** 40 * self.shine)[..., None] * np.array((255, 226, 196))
        rgb = np.clip(self.rgb * light + glint, 0, 255)
        whole = np.dstack([rgb, np.clip(self.alpha, 0, 1) * 255])
        whole[..., :3] *= whole[..., 3:] / 255  # shrink premultiplied, or clear px bleed into the edges
        shape = (self.height_px, s, self.width, s, 4)
        small = whole.reshape(shape).mean((1, 3))
        small[..., :3] /= np.maximum(small[..., 3:] / 255, 1e-3)
        return Image.fromarray(np.clip(np.round(small), 0, 255).astype(np.uint8))
