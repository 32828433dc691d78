"""A far strip of the view: layers of silhouette with a lit rim, haze at the foot, and its lights apart. It wraps sideways."""
import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

from paint_fx import save

SCALE = 2


class Strip:
    """Positions are px of the finished strip, y down from its top; the foot is the horizon."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.rgb, self.alpha = np.zeros((height * SCALE, width * SCALE, 3)), np.zeros((height * SCALE, width * SCALE))
        self._lights = Image.new('RGB', (width * SCALE, height * SCALE))
        self._lamp_pen = ImageDraw.Draw(self._lights)

    def mask(self, draw):
        """What `draw(pen, place)` fills; `place` takes px to the film's, and the drawing is done thrice so that it wraps."""
        picture = Image.new('L', (self.width * SCALE, self.height * SCALE), 0)
        pen = ImageDraw.Draw(picture)
        for dx in (-self.width, 0, self.width):
            draw(pen, lambda points, dx=dx: [((x + dx) * SCALE, y * SCALE) for x, y in points])
        return np.asarray(picture, float) / 255

    def ridge(self, tops):
        """The mask below a line of heights over the foot, one a px."""
        line = np.interp(np.arange(self.width * SCALE) / SCALE, np.arange(self.width + 1), np.append(tops, tops[0]))
        y = self.height - (np.arange(self.height * SCALE)[:, None] + .5) / SCALE
        return np.clip((line[None, :] - y) * SCALE + .5, 0, 1)

    def lay(self, mask, colour, rim=None, rim_wide=1.2, rim_power=.8, haze=None, reach=0.0, side=.6, tone=None):
        """Put a layer down: flat colour, a rim where it ends upward and to the left, haze that rises from its foot."""
        paint = np.broadcast_to(np.array(colour, float), self.rgb.shape).copy()
        if tone is not None:
            paint *= tone[..., None]
        if rim is not None:
            d = max(1, round(rim_wide * SCALE))
            above = np.vstack([np.zeros((d, mask.shape[1])), mask[:-d]])
            edge = np.clip(np.maximum(mask - above, side * (mask - np.roll(mask, d, 1))), 0, 1)
            edge = gaussian_filter(edge, .5 * SCALE, mode=('nearest', 'wrap')) * rim_power
            paint = paint * (1 - edge[..., None]) + np.array(rim, float) * edge[..., None]
        if haze is not None:
            y = np.arange(mask.shape[0]) / mask.shape[0]
            mix = np.clip((y - (1 - reach)) / reach, 0, 1)[:, None, None] ** 1.5 * .8
            paint = paint * (1 - mix) + np.array(haze, float) * mix
        self.rgb = self.rgb * (1 - mask[..., None]) + paint * mask[..., None]
        self.alpha = self.alpha * (1 - mask) + mask

    def light(self, x, y, wide, tall, colour, level=1.0):
        """A lit window or lamp; it is kept apart from the strip itself."""
        for dx in (-self.width, 0, self.width):
            self._lamp_pen.rectangle([(x + dx) * SCALE, y * SCALE, (x + wide + dx) * SCALE - 1, (y + tall) * SCALE - 1], fill=tuple(int(c * level) for c in colour))

    def cover(self, mask):
        """A layer put down later hides the lights behind it."""
        held = np.asarray(self._lights, float) * (1 - mask[..., None])
        self._lights = Image.fromarray(held.astype(np.uint8))
        self._lamp_pen = ImageDraw.Draw(self._lights)

    def _small(self, pixels):
        h, w = self.height, self.width
        return pixels.reshape(h, SCALE, w, SCALE, -1).mean((1, 3))

    def save(self, name, bloom=2.2):
        alpha = self._small(self.alpha[..., None])
        rgb = self._small(self.rgb * self.alpha[..., None]) / np.maximum(alpha, 1e-3)
        save(name, Image.fromarray(np.dstack([rgb, alpha * 255]).round().clip(0, 255).astype(np.uint8)), 'sky', (.5, 1), 10)
        lights = np.asarray(self._lights, float)
        if not lights.any():
            return
        lights = self._small(lights)
        soft = np.stack([gaussian_filter(lights[..., k], bloom, mode=('nearest', 'wrap')) for k in range(3)], 2)
        save(name + '/lit', added(np.clip(lights + soft * .9, 0, 255)), 'sky', (.5, 1), 10)


def added(rgb):
    """A picture to be added: alpha is the brightest channel, the colour is taken back to full."""
    peak = rgb.max(2)
    whole = np.where(peak[..., None] > 0, rgb / np.maximum(peak[..., None], 1) * 255, 0)
    return Image.fromarray(np.dstack([whole, peak]).round().clip(0, 255).astype(np.uint8))


def waves(seed, width, lengths):
    """A line of heights about 0..1 that wraps; `lengths` gives how many waves a strip and how strong."""
    rng = np.random.default_rng(seed)
    x = np.arange(width) / width * 2 * np.pi
    line = sum(strength * np.sin(x * count + rng.uniform(0, 6.28)) for count, strength in lengths)
    return (line - line.min()) / (line.max() - line.min())


def crags(seed, width, first, octaves=6, fall=.52):
    """Like `waves`, but with peaks: ridged noise that wraps."""
    rng = np.random.default_rng(seed)
    total, x = np.zeros(width), np.arange(width) / width
    for k in range(octaves):
        count = first * 2 ** k
        knots = rng.random(count)
        at = x * count
        i = at.astype(int)
        t = at - i
        total += fall ** k * (knots[i % count] * (1 - t) + knots[(i + 1) % count] * t)
    return (total - total.min()) / (total.max() - total.min())
