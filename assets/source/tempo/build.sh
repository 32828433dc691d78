#!/bin/sh
# Trains the network of src/editor/tempo/weights.ts: writes songs, has the detector list every way to count them, fits.
# Needs python3 with numpy and scipy and the project's node_modules. The same songs and libraries give the same file.
# With GM=<songs> that many more are played by fluidsynth with the package musescore-general-soundfont-lossless
# (or SOUNDFONT=/path/to/it.sf2), ten megabytes of room a song.
#   usage: OUT=weights.ts GM=140 npm run assets:tempo -- 831   as many songs as the committed weights were trained on
#          OUT=weights.ts npm run assets:tempo -- 20           a sample, to see it work: seconds
# The committed weights are no copy of what this writes: they were fitted in this way to songs that were drawn by other
# dice in much the same styles, and heard by the detector as it was then. New ones are to pass the tests and the bench.
set -eu
out=${OUT:?file to write the weights to}
here=$(cd "$(dirname "$0")" && pwd)
bin="$here/../../../node_modules/.bin"
# The first python that has the libraries: a toolchain's own python3 often lacks the system's packages.
python=
for candidate in "${PYTHON:-python3}" /usr/bin/python3; do
  if "$candidate" -c 'import numpy, scipy' 2>/dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || { echo 'needs a python3 with numpy and scipy (set PYTHON)' >&2; exit 1; }
export PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ "${GM:-0}" -gt 0 ]; then "$python" "$here/general_midi.py" "$GM" "$work"; fi
"$bin/tsx" "$here/corpus.ts" "${1:?number of songs to render, such as 831}" "$work"
"$python" "$here/train.py" "$work/corpus.jsonl" "$work/weights.ts"
"$bin/biome" format --stdin-file-path=weights.ts <"$work/weights.ts" >"$work/formatted.ts"
cp "$work/formatted.ts" "$out"
