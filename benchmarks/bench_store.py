"""What an import, a search and the opening of a database cost, beside a floor that does the same with a driver alone.

Each sample is a process of its own with the database open, the sides take turns, and ratios are taken within each
pair.  A figure is the median of processor time; on a server that of the client and the server together, with the wall
time beside it.  Both sides must leave the same rows behind, and a journal that holds.

`--quick` takes 10,000 rows and three pairs; what it prints is no promise.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import store_data
import store_ours
from attrs import frozen
from store_peers import TITLES
from store_places import Place, Sample, pairs, places, told_by
from store_questions import opening, percentiles, searches

IMPORT, AGAIN = 1.6, 2.0
"""How many times the floor an import may cost, and one that changes nothing."""
MEMORY = 150
"""Megabytes that an import may have, the program among them."""
SEARCH, OPEN = 20.0, 0.8
"""Milliseconds for a search, all but one in twenty, and seconds for opening a database."""
ALONE = 0.016
"""The seconds that Python alone takes where that holds: a machine with company is slower at both."""
FLAT = 1.5
"""How many times its cost in an empty database the last row of a million may have."""


@frozen
class Scale:
    """How much is measured."""

    rows: int
    pairs: int
    files: int
    """How many files of so many rows the largest database is made of."""


FULL, QUICK = Scale(100_000, 9, 10), Scale(10_000, 3, 0)


def ratio(name: str, found: Sequence[tuple[Sample, Sample]], limit: float) -> bool:
    """Print what a task cost the floor and us; tell whether it cost us too much."""
    floor, ours = (median(pair[side]["cpu"] for pair in found) for side in (0, 1))
    times = median(ours["cpu"] / floor["cpu"] for floor, ours in found)
    waits = [median(pair[side]["wall"] for pair in found) for side in (0, 1)]
    memory = [max(int(pair[side]["peak"]) for pair in found) for side in (0, 1)]
    cost = f"{floor:7.2f} s{ours:7.2f} s{times:6.2f} x  (wall {waits[0]:.2f}, {waits[1]:.2f} s"
    print(f"  {name:24}{cost}; {memory[0]}, {memory[1]} MB)  promised {limit} x", flush=True)
    return times > limit or memory[1] >= MEMORY


def imports(place: Place, scale: Scale, path: Path) -> Iterator[bool]:
    """Print what imports cost; yield whether a promise is broken."""
    yield ratio("import", pairs(place, "import", path, scale.pairs), IMPORT)
    with filled(place, "floor", path) as url:
        assert store_ours.is_whole(url), "the floor's journal does not hold"
    with filled(place, "ours", path) as url:
        assert store_ours.is_whole(url), "our journal does not hold"
        yield ratio("the same file again", pairs(place, "again", path, scale.pairs, url), AGAIN)
        yield from questions(url, scale)


@contextmanager
def filled(place: Place, side: str, path: Path) -> Iterator[str]:
    """Give the URL of a database that a side has imported a file into."""
    with place.fresh(None) as url:
        told_by(side, "import", url, str(path))
        yield url


def questions(url: str, scale: Scale) -> Iterator[bool]:
    """Print what searches and opening cost; yield whether a promise is broken."""
    first, found = searches(url)
    middle, most = percentiles(found)
    said = f"p50 {middle:.1f} ms, p95 {most:.1f} ms of {len(found)}; the first, which reads the names, {first:.0f} ms"
    print(f"  {'search':24}{said}; promised p95 {SEARCH:.0f} ms", flush=True)
    yield most >= SEARCH
    seconds, times = opening(url, scale.pairs)
    alike = f"{times * ALONE:.2f} s where Python alone takes {ALONE} s"
    print(f"  {'open and read a row':24}{seconds:.2f} s; {alike}; promised {OPEN} s", flush=True)
    yield times * ALONE >= OPEN


def growth(place: Place, scale: Scale, folder: Path) -> Iterator[bool]:
    """Print what a row costs as a database grows to a million; yield whether a promise is broken."""
    small, path = folder / "small.csv", folder / "part.csv"
    store_data.write(small, 0, scale.rows // 10)
    few = alone(place, small, scale.rows // 10)
    with place.fresh(None) as url:
        found = []
        for number in range(scale.files):
            store_data.write(path, number * scale.rows, scale.rows)
            # The same file beside it where nothing stands: the machine is slower at both when it has company.
            found.append((alone(place, path, scale.rows), cost(url, path, scale.rows)))
        print(f"  {'cost of a row':24}{few:.0f} µs for {scale.rows // 10:,} rows in an empty database", flush=True)
        each = ", ".join(f"{beside:.0f} ({beside / empty:.2f} x)" for empty, beside in found)
        said = f"{each} µs in {scale.files} files of {scale.rows:,}, one after the other"
        print(f"  {'':24}{said}; promised {FLAT} x the same file in an empty one", flush=True)
        yield median(beside / empty for empty, beside in found[-3:]) > FLAT
        first, took = searches(url)
        middle, most = percentiles(took)
        count = scale.rows * scale.files
        print(
            f"  {'search':24}p50 {middle:.1f} ms, p95 {most:.1f} ms, the first {first:.0f} ms at {count:,}", flush=True
        )


def cost(url: str, path: Path, count: int) -> float:
    """Return the microseconds of processor time that each row of an import costs us."""
    return float(told_by("ours", "more", url, str(path))["cpu"]) / count * 1e6


def alone(place: Place, path: Path, count: int) -> float:
    """Return what each row costs in a database where nothing stands yet."""
    with place.fresh(None) as url:
        return cost(url, path, count)


def peers(place: Place, path: Path) -> None:
    """Print what others cost beside the floor."""
    for side in ("floor", "ours", *TITLES):
        if side == "django" and find_spec(side) is None:
            print(f"  {TITLES[side]:36}not installed: uv run --group peers brings it")
            continue
        with place.fresh(None) as url:
            seconds = float(told_by(side, "import", url, str(path))["cpu"])
        print(f"  {TITLES.get(side, side):36}{seconds:8.2f} s", flush=True)


def main(words: Sequence[str]) -> int:
    """Print the figures; the exit code says whether they keep the promises."""
    scale = QUICK if "--quick" in words else FULL
    broken: list[bool] = []
    with tempfile.TemporaryDirectory() as name, places(Path(name)) as found:
        path = Path(name) / "organisations.csv"
        store_data.write(path, 0, scale.rows)
        print(f"{scale.rows:,} organisations of six columns, {path.stat().st_size / 1e6:.1f} MB; {scale.pairs} pairs")
        for place in found:
            print(f"{place.name}: floor, ours and the median of their ratios")
            broken += imports(place, scale, path)
            if scale.files:
                broken += growth(place, scale, Path(name))
        print("SQLite, one import each")
        peers(found[0], path)
    return int(any(broken) and scale is FULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
