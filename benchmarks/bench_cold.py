"""What a cold start costs: `overenskommelse standing vgr` in fresh processes, beside Python alone and its imports.

The sides take turns; the figures are medians of wall time, and each ratio is taken within its round.
"""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 9
LIMIT, ALONE = 0.6, 0.016
"""Seconds for the whole command where Python alone starts in so many: a machine with company is slower at both."""
COMMAND = Path(sysconfig.get_path("scripts")) / "overenskommelse"
SIDES = (
    ("overenskommelse standing vgr", (str(COMMAND), "standing", "vgr", "--on", "2018-05-29")),
    ("its imports alone", (sys.executable, "-c", "import attrs, cattrs, ruamel.yaml, pluggy, babel")),
    ("python -c pass", (sys.executable, "-c", "pass")),
)


def start(words: tuple[str, ...]) -> tuple[float, bytes]:
    """Run a program to its end; return the seconds it took and what it printed."""
    before = perf_counter()
    done = subprocess.run(words, capture_output=True, check=True, env={**os.environ, "PYTHONUTF8": "1"})
    return perf_counter() - before, done.stdout


def main() -> int:
    """Print the figures; the exit code says whether they keep the promise."""
    printed = {start(SIDES[0][1])[1]}
    rows = []
    for _ in range(ROUNDS):
        row = [start(words) for _, words in SIDES]
        printed.add(row[0][1])
        rows.append([seconds for seconds, _ in row])
    (only,) = printed
    assert only, "the command printed nothing"
    print(f"median of {ROUNDS} fresh processes each; the command printed the same {len(only):,} bytes every time")
    for column, (name, _) in enumerate(SIDES):
        ratio = median(row[column] / row[-1] for row in rows)
        print(f"  {name:36}{median(row[column] for row in rows):8.3f} s{ratio:8.1f} x")
    alike = median(row[0] / row[-1] for row in rows) * ALONE
    print(f"promised: less than {LIMIT} s; where Python alone takes {ALONE} s, it takes {alike:.3f} s")
    return int(alike >= LIMIT)


if __name__ == "__main__":
    sys.exit(main())
