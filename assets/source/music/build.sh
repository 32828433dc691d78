#!/bin/sh
# Build a song: its score.json, its stems in levels/<song>/ and measured.json, which says how it came out.
# Needs fluidsynth, ffmpeg, python3 with numpy and scipy, and the package musescore-general-soundfont-lossless
# (or SOUNDFONT=/path/to/it.sf2).
#   usage: npm run assets:music -- hubcap-blues            build it
#          npm run assets:music -- hubcap-blues --compare  build it elsewhere and compare with what is committed
set -eu
song=${1:?name of the song, such as hubcap-blues}
here=$(cd "$(dirname "$0")" && pwd)
module=$(echo "$song" | tr - _)
export PYTHONPATH="$here" PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1
python=${PYTHON:-python3}
committed="$here/../../../levels/$song"
if [ "${2:-}" = --compare ]; then
  out=$(mktemp -d)
  trap 'rm -rf "$out"' EXIT
  "$python" -m "$module.mix" "$out"
  "$python" -m studio.same "$out" "$committed"
else
  "$python" -m studio.score "$module"
  "$python" -m "$module.mix" "${OUT:-$committed}"
  "$python" -m studio.measure "$module" "${OUT:-$committed}"
fi
