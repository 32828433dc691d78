"""Whether two builds of a song sound alike: `python -m studio.same <folder> <other folder>` ends with 0 if every stem is
the same file or differs by less than -90 dBFS."""
import pathlib
import sys

import numpy as np

from . import master

LIMIT_DB = -90.0


def main(folder, other):
    names = sorted({path.name for place in (folder, other) for path in place.glob("*.ogg")})
    worst = 0
    for name in names:
        if not (folder / name).exists() or not (other / name).exists():
            print(f"{name}: only in one of the two")
            worst = 1
            continue
        if (folder / name).read_bytes() == (other / name).read_bytes():
            print(f"{name}: the same file")
            continue
        a, b = master.decode(str(folder / name)), master.decode(str(other / name))
        apart = np.inf if a.shape != b.shape else 20 * np.log10(np.abs(a - b).max() + 1e-12)
        print(f"{name}: {apart:.1f} dBFS apart")
        worst |= int(apart > LIMIT_DB)
    return worst if names else 1


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
