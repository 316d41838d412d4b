"""The console in a real terminal: how soon it is there, and how soon it answers a key among 100,000 organisations.

A bare Textual app stands beside it, started alternately: what is above that is our own.
Among a million nothing is promised; it is told what it takes.
`--quick` takes 10,000 organisations alone; `--database FILE` 100,000 alone, in a file that is there already or is made.
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
FEW, MANY, MOST = 10_000, 100_000, 1_000_000
PAINT, FINDING, ROWS, KEY, SEARCH, MEMORY = 0.7, 1.2, 0.5, 0.040, 0.080, 150.0
"""What is promised, in seconds and megabytes, on a machine that has nothing else to do."""
PROGRAM = str(Path(sysconfig.get_path("scripts")) / "overenskommelse")
HERE = Path(__file__).parent
HEAD = "Juridisk form"
"""What stands above the list."""
WORDS = ("mån", "fro", "väs", "nya", "dra", "sku", "hum", "nor", "öst", "fri", "gni", "blä")
"""Beginnings of names, each letter of which finds some."""
FOUND = "Mån"
"""How the first name begins that the first of them finds."""

Figure = tuple[str, float, float | None, str]
"""What was measured, how much it is, what is promised, and the unit."""


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
    # Whoever writes before every name is read waits for that, once.
    taken["first"] = [console.reach(WORDS[0], FOUND)]
    for _ in WORDS[0]:
        console.child.send("\x7f")
        console.rest()
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
    print(f"load of the machine when it began: {getloadavg()[0]:.1f}")
    is_kept = told(of_starts(starts()))
    with TemporaryDirectory() as folder:
        own = Path(words[words.index("--database") + 1]) if "--database" in words else None
        count = FEW if "--quick" in words else MANY
        is_kept &= told(of_many(among_many(made(own or Path(folder, "many.db"), count)), count))
        if own is None and count == MANY:
            told(of_many(among_many(made(Path(folder, "most.db"), MOST)), MOST, is_promised=False))
    print(f"load of the machine when it ended: {getloadavg()[0]:.1f}")
    return int(not is_kept)


def made(database: Path, count: int) -> Path:
    """Make a database, unless it is there."""
    if not database.exists():
        subprocess.run([sys.executable, str(HERE / "console_many.py"), str(database), str(count)], check=True)
    return database


def of_starts(taken: dict[str, list[float]]) -> list[Figure]:
    """Return the figures of starts."""
    return [
        ("a bare Textual app, first paint", median(taken["bare"]), None, "s"),
        ("console --demo, first paint", median(taken["paint"]), PAINT, "s"),
        ("console --demo, first finding", median(taken["finding"]), FINDING, "s"),
    ]


def of_many(taken: dict[str, list[float]], count: int, *, is_promised: bool = True) -> list[Figure]:
    """Return the figures among many."""
    figures: list[Figure] = [
        ("a screen's key to the rows of its list", taken["joined"][0], None, "s"),
        ("first rows to choose from", taken["rows"][0], ROWS, "s"),
        ("three letters to found names, the first time", taken["first"][0], None, "s"),
        ("key to repaint, median", median(taken["key"]), None, "s"),
        ("key to repaint, p95", _p95(taken["key"]), KEY, "s"),
        ("page to repaint, p95", _p95(taken["page"]), None, "s"),
        ("letter to found names, median", median(taken["search"]), None, "s"),
        ("letter to found names, p95", _p95(taken["search"]), SEARCH, "s"),
        ("memory at most", taken["memory"][0], MEMORY, "MB"),
    ]
    return [
        (f"{count:,}: {name}", seconds, promised if is_promised else None, unit)
        for name, seconds, promised, unit in figures
    ]


def told(figures: list[Figure]) -> bool:
    """Print each figure with what is promised beside it; tell whether all of that is kept."""
    for name, taken, promised, unit in figures:
        beside = "" if promised is None else f"  promised: {promised:g} {unit}{'' if taken < promised else '  BROKEN'}"
        print(f"  {name:55}{taken:9.3f} {unit}{beside}", flush=True)
    return all(promised is None or taken < promised for _, taken, promised, _ in figures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
