#!/bin/sh
# Makes every sprite again: Blender frames (only those missing or changed), drawn effects, atlases in assets/sprites.
# With name prefixes as arguments only those frames are rendered: build.sh hero/ truck/
# Needs blender (3.4), python3 with numpy, scipy and PIL, cwebp, and the project's node_modules (for the lettering fonts).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
fonts="$here/../../../node_modules/@fontsource"
# The first python that has the picture libraries: a toolchain's own python3 often lacks the system's packages.
python=
for candidate in "${PYTHON:-python3}" /usr/bin/python3; do
  if "$candidate" -c 'import numpy, scipy, PIL' 2>/dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || { echo 'needs a python3 with numpy, scipy and PIL (set PYTHON)' >&2; exit 1; }
mkdir -p "$here/out/fonts"
for font in anton/files/anton-latin-400-normal bungee-inline/files/bungee-inline-latin-400-normal \
    overpass/files/overpass-latin-800-normal barlow-condensed/files/barlow-condensed-latin-700-normal; do
  cp "$fonts/$font.woff" "$here/out/fonts/"
done
# Blender talks a line a sample; what matters is kept, all of it is in the log.
if ! blender -b -noaudio --python-exit-code 1 -P "$here/render.py" -- "$@" >"$here/out/render.log" 2>&1; then
  tail -n 30 "$here/out/render.log" >&2
  exit 1
fi
grep '^FRAME' "$here/out/render.log" || echo 'every frame is current'
"$python" "$here/paint_fx.py"
"$python" "$here/paint_sky.py"
"$python" "$here/paint_far.py"
"$python" "$here/paint_shore.py"
"$python" "$here/paint_tiles.py"
"$python" "$here/paint_dash.py"
"$python" "$here/pack.py"
