"""Walls, roofs, ground and rails as tiles: seen from straight ahead, seamless along x, a few metres each."""
import numpy as np

from paint_fx import save
from relief import Relief, hexed


def tile(name, relief, px_per_metre, gain=1.0, hollow=5.0):
    save(f'tile/{name}', relief.picture(gain, hollow), 'tile', (0, 1), px_per_metre)


def _spread(rng, colour, amount):
    return np.clip(hexed(colour) * (1 + rng.normal(0, amount)) + rng.normal(0, 4, 3), 0, 255)


def tunnel_wall():
    """5.3 m high: cable tray, glazed tiles in running bond, an amber line, a dark dado and a kerb."""
    r = Relief(256, 256, '#3a3848', 11)
    rng = r.rng
    top, foot, th, tw = 62, 196, 8, 16
    for row, y in enumerate(range(top, foot, th)):
        for k in range(16):
            x = k * tw + (row % 2) * tw / 2
            tone = _spread(rng, '#b9b4ac', .045)
            if rng.random() < .012:
                tone = hexed('#6a625e')
            r.box(x + .6, y + .6, x + tw - .4, y + th - .4, 1.0, tone, .45, .34)
    for x in (0, 128):
        r.box(x - .8, top, x + .8, foot, -1.4, '#2a2834', .3)
    r.box(0, top - 4, 256, top, 2.2, '#6b6672', .6)
    r.box(0, 148, 256, 156, .3, '#d98a3a', .3, .2)
    for x in range(0, 256, 32):
        r.box(x + 2, 149.6, x + 12, 154.4, .2, '#f2d8a8', .2)
    r.box(0, foot, 256, 240, 1.6, '#2c3444', .8)
    for x in range(0, 256, 64):
        r.box(x, foot + 2, x + 1.2, 240, -1.6, '#161a26', .3)
        r.box(x + 8, foot + 8, x + 56, 234, .7, '#333c4e', .6)
    r.box(0, foot - 2, 256, foot + 3, 2.4, '#4d5666', .6)
    r.box(0, 240, 256, 256, 4, '#5c5866', 1.0)
    r.box(0, 0, 256, 30, 0, '#24222e')
    for y, wide, tone in ((10, 4.0, '#3c3a50'), (18, 3.0, '#6a4038'), (25, 3.2, '#3a5668')):
        r.box(0, y - wide, 256, y + wide, 0, tone, .4, .25)
        r.high += np.sqrt(np.clip(1 - ((np.arange(256 * 3)[:, None] / 3 - y) / wide) ** 2, 0, 1)) * wide * .9
    r.box(0, 30, 256, 34, 4.5, '#565c70', .7, .3)
    for x in range(16, 256, 64):
        r.box(x, 2, x + 5, 40, 4.5, '#4a5064', .7)
        r.disc(x + 2.5, 37, 1.2, 1.0, '#7a8094')
    r.rough(.0, 40, 40, .035)
    r.rough(.0, 5, 60, .02)
    r.grime(.42, .0, .5)
    tile('tunnel_wall', r, 48)


def tunnel_roof():
    """Concrete ribs across the road, smooth shells between, soot and a drip or two."""
    r = Relief(256, 128, '#6a6672', 12)
    x = np.arange(256 * 3) / 3
    for at in (32, 160):
        rib = np.clip((15 - np.abs((x - at + 128) % 256 - 128)) / 3.2, 0, 1)
        r.high += (3 * rib * rib * (3 - 2 * rib))[None, :] * 2.2
        r.put(np.tile(rib, (384, 1)), 0, '#7c7680')
        for k in (0, 1, 2, 3):
            r.disc(at - 9, 16 + 32 * k, 1.3, -1.6, '#3c3844')
            r.disc(at + 9, 16 + 32 * k, 1.3, -1.6, '#3c3844')
    for at in (96, 224):
        r.box(at - .6, 0, at + .6, 128, -1.6, '#3a3642', .4)
    for y in (0, 64):
        r.box(0, y, 256, y + 1.0, -.9, '#48444e', .4)
    r.rough(.12, 10, 10, .025)
    r.rough(.0, 60, 30, .07)
    tile('tunnel_roof', r, 42)


def concrete():
    """Board-marked: a grain and a level a board, tie holes, streaks that run down."""
    r = Relief(256, 256, '#8d8890', 13)
    rng = r.rng
    grain = r.cloud(70, 1.2)
    for k in range(16):
        y = 16 * k
        for x0 in (0, 128):
            part = r.mask(lambda pen, dx, s, x0=x0, y=y: pen.rectangle([(x0 + dx + (k % 2) * 48) * s, y * s, (x0 + 128 + dx + (k % 2) * 48) * s - 1, (y + 16) * s - 1], fill=255))
            r.put(part, rng.normal(0, .8), _spread(rng, '#8d8890', .05), .25)
        r.box(0, y - .5, 256, y + .6, -.7, None, .3)
    r.high += grain * .07
    r.rgb *= (1 + grain * .018)[..., None]
    for y in (40, 136, 232):
        for x in (32, 96, 160, 224):
            r.disc(x, y, 3.2, -3.0, '#5c5862', .5)
    r.rough(.0, 6, 120, .03)
    r.rough(.0, 90, 60, .07)
    r.grime(.25, 1.0, .22)
    tile('concrete', r, 48)


def girder():
    """A plate girder with stiffeners and rivets, a concrete parapet over it."""
    r = Relief(256, 128, '#4d6470', 14)
    r.box(0, 34, 256, 128, 0, '#4a6472')
    for x in range(0, 256, 64):
        r.box(x + 28, 40, x + 36, 120, 5.0, '#547080', .5)
        r.box(x + 24, 40, x + 40, 47, 2.0, '#547080', .5)
        r.box(x + 24, 112, x + 40, 120, 2.0, '#547080', .5)
        for k in range(9):
            for dx in (20, 44):
                r.disc(x + dx, 46 + 8.2 * k, 1.5, 1.6, '#6a8696', .4, .5)
    r.box(0, 34, 256, 42, 6.0, '#5a7686', .7)
    r.box(0, 116, 256, 126, 6.0, '#5a7686', .7)
    for x in range(4, 256, 8):
        r.disc(x, 38, 1.4, 1.4, '#7c98a8', .4, .4)
        r.disc(x, 121, 1.4, 1.4, '#7c98a8', .4, .4)
    r.box(0, 126, 256, 128, -3, '#1c2028')
    r.box(0, 0, 256, 34, 3.0, '#98909a', .6)
    r.box(0, 0, 256, 6, 3.0, '#aaa2aa', .8)
    for x in (0, 128):
        r.box(x - .7, 0, x + .7, 34, -4.0, '#3a3640', .3)
        r.box(x + 20, 11, x + 108, 28, -1.4, '#8a838e', .7)
    rust = np.clip(r.cloud(7, 26) - 1.1, 0, 1)
    rust[:34 * 3] = 0
    r.put(rust * .75, 0, '#8a4a32')
    r.rough(.03, 3, 3, .015)
    r.rough(.0, 6, 70, .03)
    tile('girder', r, 40)


def underside():
    """What one drives under: long beams, slabs between them, dark and stained."""
    r = Relief(256, 128, '#55525e', 15)
    y = np.arange(128 * 3) / 3
    for at in (16, 80):
        beam = np.clip((15 - np.abs(y - at - 8)) / 2.4, 0, 1)
        r.high += (beam * beam * (3 - 2 * beam))[:, None] * 7
        r.put(np.tile(beam[:, None], (1, 768)), 0, '#6b6672')
    for x in (0, 128):
        r.box(x + 56, 0, x + 72, 128, 4.0, '#635e6a', .8)
        r.box(x - .6, 0, x + .6, 128, -1.4, '#2a2832', .3)
    r.rough(.10, 6, 6, .025)
    r.rough(.0, 60, 20, .10)
    tile('underside', r, 40, .92)


def stone():
    """Portal masonry: rusticated blocks in courses, deep joints."""
    r = Relief(256, 256, '#3c343e', 16)
    rng, y, row = r.rng, 0, 0
    for tall in (40, 24, 40, 24, 40, 24, 40, 24):
        x, start = (row % 2) * 21, (row % 2) * 21
        while x < start + 256 - 1:
            wide = min(rng.choice((44, 52, 64, 38)), start + 256 - x)
            if start + 256 - (x + wide) < 26:
                wide = start + 256 - x
            inset = r.mask(lambda pen, dx, s, a=x, b=wide, y=y, t=tall: pen.rounded_rectangle(
                [(a + 1.4 + dx) * s, (y + 1.4) * s, (a + b - 1.4 + dx) * s, (y + t - 1.4) * s], 2.4 * s, fill=255))
            r.put(inset, 3.2, _spread(rng, '#8c7c74', .085), .8)
            r.put(inset, 1.6, None, 3.0)
            r.high += inset * r.cloud(12, 9, 1.4) * .55
            x += wide
        y, row = y + tall, row + 1
    r.rough(.05, 3, 3, .02)
    r.rough(.0, 50, 50, .05)
    r.rough(.0, 6, 70, .025)
    tile('stone', r, 44, 1.03)


def cliff():
    """Layered rock: hard beds stand out in broken blocks over soft ones, ledges catch the light, rubble at the foot."""
    r = Relief(256, 256, '#8a5c50', 17)
    rng = r.rng
    warp = r.cloud(90, 60) * 3.2
    y = np.arange(768)[:, None] / 3 + warp
    at, hard = -12, True
    while at < 262:
        thick = rng.uniform(20, 34) if hard else rng.uniform(8, 15)
        tone = _spread(rng, rng.choice(('#a06c54', '#94604e', '#ac7a5e')) if hard else rng.choice(('#6c4648', '#7c5450', '#84605a')), .05)
        band = np.clip(np.minimum(y - at, at + thick - y) / 1.2 + .5, 0, 1)
        r.put(band, 9.0 if hard else 2.0, tone, .6)
        if hard:
            x, turn = rng.uniform(0, 40), 0
            while x < 256 + 20:
                wide = rng.uniform(16, 46)
                level, lean = rng.uniform(-3.4, 3.4), rng.uniform(-5, 5)
                block = r.mask(lambda pen, dx, s, x=x, w=wide, a=at, t=thick, k=lean: pen.polygon(
                    [((x + dx) * s, (a - 6) * s), ((x + w + dx) * s, (a - 6) * s), ((x + w + k + dx) * s, (a + t + 6) * s), ((x + k + dx) * s, (a + t + 6) * s)], fill=255))
                block *= band
                r.put(block, level, None, .5)
                slope = ((np.arange(768)[None, :] / 3 - x - wide / 2 + 128) % 256 - 128) / wide
                r.high += block * slope * rng.uniform(-5, 5)
                r.rgb *= (1 + block * rng.normal(0, .07))[..., None]
                x, turn = x + wide, turn + 1
        at, hard = at + thick, not hard
    r.high += r.cloud(50, 80) * 2.2
    cracks = np.abs(r.cloud(26, 80, 1.4))
    r.put(np.clip(.05 - cracks, 0, .05) / .05, -3.0, '#45303a', .3)
    for _ in range(60):
        x, size = rng.uniform(0, 256), rng.uniform(3, 8)
        base = 254 - rng.random() ** 2 * 26
        r.polygon([(x - size, base + 2), (x - size * .7, base - size * .8), (x + size * .1, base - size * 1.2), (x + size * .9, base - size * .3), (x + size, base + 2)],
                  size * .8, _spread(rng, '#8c6052', .09), .5)
    r.rough(.08, 3, 3, .02)
    r.rough(.0, 60, 60, .05)
    tile('cliff', r, 26, 1.0, 8.0)


def sand():
    """Ground at the edge of the desert: wind ripples, stones, dry tufts."""
    r = Relief(256, 256, '#aa826a', 18)
    y = np.arange(768)[:, None] / 3 + r.cloud(60, 34, 1.5) * 5
    r.high += np.sin(y / 256 * 2 * np.pi * 22) * 1.15 * np.clip(.55 + .55 * r.cloud(70, 60, 1.5), 0, 1.2)
    r.rough(1.2, 80, 60, .05, 1.5)
    r.rough(.04, 3, 3, .02)
    for _ in range(60):
        x, y0, size = r.rng.uniform(0, 256), r.rng.uniform(4, 252), r.rng.choice((1.0, 1.4, 1.8, 3.2))
        r.disc(x, y0, size, size * 1.1, _spread(r.rng, '#94746a', .10), size * .4)
    for _ in range(14):
        x, y0 = r.rng.uniform(0, 256), r.rng.uniform(14, 250)
        for _ in range(9):
            lean = r.rng.uniform(-5, 5)
            r.line([(x, y0), (x + lean * .4, y0 - 4), (x + lean, y0 - r.rng.uniform(5, 9))], .8, .6, _spread(r.rng, '#6f6a4c', .1))
    tile('sand', r, 32)


def hedge():
    """A clipped hedge, 2.4 m: leaves one by one, lit at the top, a ragged upper edge."""
    r = Relief(256, 128, '#16221e', 19)
    r.clear()
    rng = r.rng
    body = r.mask(lambda pen, dx, s: pen.rectangle([(dx) * s, 14 * s, (256 + dx) * s, 128 * s], fill=255))
    r.put(body, 0, '#182620')
    swell = r.cloud(26, 22)
    r.high += swell * 2.6 * body
    for layer, count, tones in ((0, 900, ('#20382c', '#263f30')), (1, 1300, ('#2f5238', '#36583a', '#28483a')), (2, 900, ('#4a6c40', '#5a7a44', '#3c6242'))):
        for _ in range(count):
            x, y = rng.uniform(0, 256), 10 + 118 * rng.random() ** (1.0 if layer < 2 else 1.5)
            if y > 116 and layer == 2:
                continue
            a, long = rng.uniform(0, np.pi), rng.uniform(2.2, 3.8)
            ux, uy = np.cos(a) * long, np.sin(a) * long * .8
            _leaf(r, x, y, ux, uy, .8 + layer * .45, _spread(rng, tones[rng.integers(len(tones))], .08))
    r.grime(.55, 1.0, .5)
    tile('hedge', r, 53, 1.1)


def _leaf(r, x, y, ux, uy, rise, colour):
    """One leaf, drawn into its own small window of the map: a thousand of them would be slow on the whole."""
    s = r.scale
    h, w = r.high.shape
    reach = int(5 * s)
    cx, cy = int(x * s), int(y * s)
    ys, xs = np.mgrid[-reach:reach + 1, -reach:reach + 1]
    length = np.hypot(ux, uy) * s
    along, across = (xs * ux + ys * uy) / np.hypot(ux, uy) / length, (-xs * uy + ys * ux) / np.hypot(ux, uy) / length
    inside = (np.abs(across) < .42 * (1 - along ** 2)) & (np.abs(along) < 1)
    rows, cols = (cy + ys[inside]), (cx + xs[inside]) % w
    keep = (rows >= 0) & (rows < h)
    rows, cols = rows[keep], cols[keep]
    base = r.high[min(max(cy, 0), h - 1), cx % w]
    r.high[rows, cols] = base * .7 + rise * (1 - .6 * np.abs(across[inside][keep])) + along[inside][keep] * .5
    r.rgb[rows, cols] = colour
    r.alpha[rows, cols] = 1


def brick():
    """Brown-red brick, two old patches, a course of headers."""
    r = Relief(256, 256, '#5c4a4e', 20)
    rng = r.rng
    for row in range(32):
        y = row * 8
        wide = 8 if row % 8 == 3 else 16
        for k in range(256 // wide):
            x = k * wide + (row % 2) * wide / 2
            tone = _spread(rng, rng.choice(('#8c4a40', '#7c403c', '#96543f', '#6c3a3c')), .07)
            r.box(x + .7, y + .7, x + wide - .5, y + 7.5, 1.1 + rng.normal(0, .16), tone, .35)
    r.rough(.06, 2, 2, .02)
    pale = np.clip(r.cloud(46, 40) - 1.0, 0, 1)
    r.put(pale * .30, 0, '#b8a49a')
    r.rough(.0, 60, 60, .06)
    r.rough(.0, 6, 80, .03)
    tile('brick', r, 62)


def main():
    from paint_rails import rails
    for job in (tunnel_wall, tunnel_roof, concrete, girder, underside, stone, cliff, sand, hedge, brick):
        job()
    rails()


if __name__ == '__main__':
    main()
