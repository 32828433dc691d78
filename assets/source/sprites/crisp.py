"""Sharpens a picture with clear ground, for what is shown larger than it was drawn. No halo forms where it ends."""
import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter


def crisp(picture, amount=.6, radius=1.0):
    """`radius` in px. The mean round a px counts only what is there, so clear px do not darken the edge."""
    pixels = np.asarray(picture, float)
    alpha = pixels[..., 3:] / 255
    near = (radius, radius, 0)
    mean = gaussian_filter(pixels[..., :3] * alpha, near) / np.maximum(gaussian_filter(alpha, near), 1e-3)
    rgb = np.clip(pixels[..., :3] + amount * (pixels[..., :3] - mean), 0, 255)
    return Image.fromarray(np.dstack([rgb, pixels[..., 3]]).round().astype(np.uint8))
