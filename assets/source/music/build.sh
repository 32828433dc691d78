#!/bin/sh
# Build a song: its score.json and its stems in levels/<song>/.
# Needs fluidsynth, ffmpeg, python3 with numpy and scipy, and the package musescore-general-soundfont-lossless
# (or SOUNDFONT=/path/to/it.sf2).   usage: assets/source/music/build.sh hubcap-blues
set -eu
song=${1:?name of the song, such as hubcap-blues}
here=$(cd "$(dirname "$0")" && pwd)
module=$(echo "$song" | tr - _)
export PYTHONPATH="$here" PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1
python=${PYTHON:-python3}
"$python" -m "$module.score"
"$python" -m "$module.mix" "${OUT:-$here/../../../levels/$song}"
"$python" -m studio.measure "$module" "${OUT:-$here/../../../levels/$song}"
