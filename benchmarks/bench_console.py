"""The console in a real terminal: how soon it is there, and how soon it answers a key among 100,000 organisations.

A bare Textual app stands beside it, started alternately: what is above that is our own.
`--quick` takes 10,000 organisations; `--database FILE` takes one that is there already, or makes it there.
"""

import subprocess
import sys
import sysconfig
from os import getloadavg
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from console_terminal import Terminal

ROUNDS, STEPS = 5, 60
PAINT, FINDING, ROWS, KEY, SEARCH, MEMORY = 0.7, 1.2, 0.5, 0.040, 0.080, 150.0
"""What is promised, in seconds and megabytes, on a machine that has nothing else to do."""
PROGRAM = str(Path(sysconfig.get_path("scripts")) / "overenskommelse")
HERE = Path(__file__).parent
HEAD = "Juridisk form"
"""What stands above the list."""
WORDS = ("mån", "fro", "väs", "nya", "dra", "sku", "hum", "nor", "öst", "fri", "gni", "blä")
"""Beginnings of names, each letter of which finds some."""


def starts() -> dict[str, list[float]]:
    """Start a bare app and the demonstration by turns."""
    taken: dict[str, list[float]] = {"bare": [], "paint": [], "finding": []}
    for _ in range(ROUNDS):
        bare = Terminal(sys.executable, str(HERE / "console_bare.py"))
        taken["bare"].append(bare.until("bare and ready"))
        bare.close()
        console = Terminal(PROGRAM, "console", "--demo", "--language", "sv")
        taken["paint"].append(console.until("Läget"))
        taken["finding"].append(console.until("okänt"))
        console.close()
    return taken


def among_many(database: Path) -> dict[str, list[float]]:
    """Open a large register, go through it and search it."""
    console = Terminal(PROGRAM, "console", "--db", str(database), "--language", "sv")
    console.until("utfall")
    console.rest(1.0)
    joined = console.reach("4", "ansluten")
    taken = {"joined": [joined], "rows": [console.reach("n", "Ideell förening")]}
    taken["key"] = [console.repaint("\x1b[B") for _ in range(STEPS)]
    taken["page"] = [console.repaint("\x1b[6~") for _ in range(STEPS // 4)]
    taken["search"] = [found for word in WORDS for found in _search(console, word)]
    taken["memory"] = [console.memory()]
    console.close()
    return taken


def _search(console: Terminal, word: str) -> list[float]:
    """Write a word letter by letter; return the seconds until the list is another, for each letter."""
    taken: list[float] = []
    for letter in word:
        found = console.changed(letter, HEAD)
        taken += [found] if found is not None else []
        console.rest()
    for _ in word:
        console.child.send("\x7f")
        console.rest()
    return taken


def _p95(taken: list[float]) -> float:
    return quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]


def main(words: list[str]) -> int:
    """Print the figures; the exit code says whether they keep the promise."""
    count = 10_000 if "--quick" in words else 100_000
    print(f"load of the machine when it began: {getloadavg()[0]:.1f}")
    first = starts()
    with TemporaryDirectory() as folder:
        database = Path(words[words.index("--database") + 1] if "--database" in words else f"{folder}/many.db")
        if not database.exists():
            subprocess.run([sys.executable, str(HERE / "console_many.py"), str(database), str(count)], check=True)
        many = among_many(database)
    return told(first, many, count)


def told(first: dict[str, list[float]], many: dict[str, list[float]], count: int) -> int:
    """Print each figure with what is promised beside it."""
    rows = (
        ("a bare Textual app, first paint", median(first["bare"]), None, "s"),
        ("console --demo, first paint", median(first["paint"]), PAINT, "s"),
        ("console --demo, first finding", median(first["finding"]), FINDING, "s"),
        ("a screen's key to the rows of its list", many["joined"][0], None, "s"),
        (f"{count:,} organisations, first rows", median(many["rows"]), ROWS, "s"),
        ("key to repaint, median", median(many["key"]), None, "s"),
        ("key to repaint, p95", _p95(many["key"]), KEY, "s"),
        ("page to repaint, p95", _p95(many["page"]), None, "s"),
        ("letter to found names, median", median(many["search"]), None, "s"),
        ("letter to found names, p95", _p95(many["search"]), SEARCH, "s"),
        ("memory at most", many["memory"][0], MEMORY, "MB"),
    )
    for name, taken, promised, unit in rows:
        told = "" if promised is None else f"  promised: {promised:g} {unit}{'' if taken < promised else '  BROKEN'}"
        print(f"  {name:42}{taken:9.3f} {unit}{told}")
    print(f"load of the machine when it ended: {getloadavg()[0]:.1f}")
    return int(any(promised is not None and taken >= promised for _, taken, promised, _ in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
