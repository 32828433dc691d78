"""Packs the frames into atlases: trims, places (skyline bottom-left), writes WebP, Phaser JSON hash and sprites.json. Padding 2, no extrusion."""
import json
import os
import subprocess
import sys

from PIL import Image

from crisp import crisp

HERE = os.path.dirname(os.path.abspath(__file__))
FRAMES = os.path.join(HERE, 'out', 'frames')
SHIPPED = os.path.normpath(os.path.join(HERE, '..', '..', 'sprites'))
SIDE, PADDING = 2048, 2
# Whole pictures that wrap sideways: they are not trimmed.
WRAPPING = ('tile/', 'fx/rain', 'sky/skyline', 'sky/hills', 'sky/mesa', 'sky/works', 'sky/bay')
# Fronts come nearer than they were drawn for; their overlays of light stay soft.
CRISP = ('bld', 'shed', 'villa')
# Houses are many and large and mostly dark; what is near and small keeps more.
QUALITY = {'street': 80, 'tile': 82, 'sky': 80, 'hero': 77, 'cars': 75, 'low': 75}
EDGES = {'hero': 70, 'cars': 70, 'low': 70}  # the same for the alpha channel
# Cars are rendered larger than any screen shows them, and made smaller here: by the first beginning of a name that fits.
SHRUNK = (('hero/wheels/', .75), ('hero/bonnet', .75), ('hero/dash', 1), ('hero/wiper', 1), ('hero/', .86), ('low/', .80),
          *((kind, .88) for kind in ('police/', 'suv/', 'moto/', 'sedan_', 'taxi/', 'van/', 'truck/', 'tow_truck/', 'bus/')))


def load():
    """Every drawn frame with its notes, trimmed to what is not clear."""
    frames = []
    for folder, _, names in os.walk(FRAMES):
        for file in sorted(n for n in names if n.endswith('.json')):
            path = os.path.join(folder, file)
            with open(path) as source:
                notes = json.load(source)
            picture = Image.open(path[:-5] + '.png').convert('RGBA')
            name = os.path.relpath(path[:-5], FRAMES).replace(os.sep, '/')
            tiles = name.startswith(WRAPPING)
            share = next((k for start, k in SHRUNK if name.startswith(start)), 1)
            if share != 1:
                picture = picture.resize((max(1, round(picture.width * share)), max(1, round(picture.height * share))), Image.LANCZOS)
                notes['pxPerMetre'] = round(notes['pxPerMetre'] * share, 3)
            if name.startswith(CRISP) and '/' not in name:
                picture = crisp(picture)
            seen = (0, 0, *picture.size) if tiles else picture.getchannel('A').point(lambda a: 255 if a > 2 else 0).getbbox() or (0, 0, 1, 1)
            frames.append({'name': name, 'notes': notes, 'trim': seen,
                           'picture': picture.crop(seen), 'source': picture.size, 'tiles': tiles})
    return sorted(frames, key=lambda f: f['name'])


def place(frames, width, height):
    """Bottom-left skyline packing, tallest first; returns positions or None where they do not fit."""
    skyline, positions = [(0, 0, width)], {}
    for frame in sorted(frames, key=lambda f: (-f['picture'].height, -f['picture'].width, f['name'])):
        w, h = frame['picture'].width + PADDING, frame['picture'].height + PADDING
        best = None
        for i, (x, _, _) in enumerate(skyline):
            if x + w > width:
                break
            y, span, j = 0, 0, i
            while span < w:
                y, span = max(y, skyline[j][1]), span + skyline[j][2]
                j += 1
            if y + h <= height and (best is None or (y, x) < best):
                best = (y, x)
        if best is None:
            return None
        y, x = best
        positions[frame['name']] = (x + PADDING // 2, y + PADDING // 2)
        skyline = _raise(skyline, x, y + h, w)
    return positions


def _raise(skyline, x, top, w):
    made = []
    for sx, sy, sw in skyline:
        if sx + sw <= x or sx >= x + w:
            made.append((sx, sy, sw))
            continue
        if sx < x:
            made.append((sx, sy, x - sx))
        if sx + sw > x + w:
            made.append((x + w, sy, sx + sw - x - w))
    made.append((x, top, w))
    made.sort()
    joined = [made[0]]
    for piece in made[1:]:
        last = joined[-1]
        if last[1] == piece[1]:
            joined[-1] = (last[0], last[1], last[2] + piece[2])
        else:
            joined.append(piece)
    return joined


def pack(name, frames):
    """One atlas of the smallest size that holds its frames, or, where 2048 x 2048 does not, several: street, street2, ..."""
    for width, height in ((256, 256), (512, 256), (512, 512), (1024, 512), (1024, 1024), (2048, 1024), (2048, 1536), (SIDE, SIDE)):
        positions = place(frames, width, height)
        if positions:
            return [(name, frames, positions, width, height)]
    most, too_many = 0, len(frames)
    while too_many - most > 1:
        middle = (most + too_many) // 2
        most, too_many = (middle, too_many) if place(frames[:middle], SIDE, SIDE) else (most, middle)
    return [(name, frames[:most], place(frames[:most], SIDE, SIDE), SIDE, SIDE)] + pack(_next(name), frames[most:])


def _next(name):
    base = name.rstrip('0123456789')
    return base + str(int(name[len(base):] or 1) + 1)


def write(name, frames, positions, width, height, index):
    bottom = max(positions[f['name']][1] + f['picture'].height for f in frames) + PADDING // 2
    height = min(height, (bottom + 3) // 4 * 4)
    sheet = Image.new('RGBA', (width, height), (0, 0, 0, 0))
    hash_ = {}
    for frame in frames:
        x, y = positions[frame['name']]
        w, h = frame['picture'].size
        if frame['tiles']:  # a strip that wraps finds its other end in the padding, or the seam shows
            sheet.paste(frame['picture'].crop((w - 1, 0, w, h)), (x - 1, y))
            sheet.paste(frame['picture'].crop((0, 0, 1, h)), (x + w, y))
            first, last = (h - 1, 0) if frame['name'] == 'fx/rain' else (0, h - 1)  # up and down a tile only holds its last row
            sheet.paste(frame['picture'].crop((0, first, w, first + 1)), (x, y - 1))
            sheet.paste(frame['picture'].crop((0, last, w, last + 1)), (x, y + h))
        sheet.paste(frame['picture'], (x, y))
        sw, sh = frame['source']
        hash_[frame['name']] = {'frame': {'x': x, 'y': y, 'w': w, 'h': h}, 'rotated': False, 'trimmed': (w, h) != (sw, sh),
                                'spriteSourceSize': {'x': frame['trim'][0], 'y': frame['trim'][1], 'w': w, 'h': h}, 'sourceSize': {'w': sw, 'h': sh}}
        notes = frame['notes']
        index[frame['name']] = {'atlas': name, 'w': sw, 'h': sh, 'anchorX': round(notes['anchor'][0], 4), 'anchorY': round(notes['anchor'][1], 4),
                                'pxPerMetre': notes['pxPerMetre'], **notes['extra']}
    png = os.path.join(HERE, 'out', name + '.png')
    sheet.save(png)
    subprocess.run(['cwebp', '-quiet', '-m', '6', '-q', str(QUALITY.get(name.rstrip('0123456789'), 90)), '-alpha_q', str(EDGES.get(name.rstrip('0123456789'), 90)), png, '-o', os.path.join(SHIPPED, name + '.webp')], check=True)
    with open(os.path.join(SHIPPED, name + '.json'), 'w') as out:
        json.dump({'frames': hash_, 'meta': {'image': name + '.webp', 'format': 'RGBA8888', 'size': {'w': width, 'h': height}, 'scale': '1'}}, out, separators=(',', ':'))
    size = os.path.getsize(os.path.join(SHIPPED, name + '.webp'))
    print(f'{name}: {len(frames)} frames, {width}x{height}, {size / 1000:.0f} kB')


def main():
    os.makedirs(SHIPPED, exist_ok=True)
    groups = {}
    for frame in load():
        groups.setdefault(frame['notes']['atlas'], []).append(frame)
    if not groups:
        sys.exit('nothing was rendered: run build.sh')
    index, written = {}, set()
    for group, frames in sorted(groups.items()):
        for atlas in pack(group, frames):
            write(*atlas, index)
            written.add(atlas[0])
    for file in os.listdir(SHIPPED):  # the game loads every sheet there is
        if file.endswith('.webp') and file[:-5] not in written:
            os.remove(os.path.join(SHIPPED, file))
            os.remove(os.path.join(SHIPPED, file[:-5] + '.json'))
    with open(os.path.join(SHIPPED, 'sprites.json'), 'w') as out:
        out.write('{\n' + ',\n'.join(f'  {json.dumps(k)}: {json.dumps(v)}' for k, v in sorted(index.items())) + '\n}\n')


if __name__ == '__main__':
    main()
