"""What reading and writing costs: VGR's agreement and its ledger, from plain data and from YAML.

Figures are medians of processor time; the sides take turns within each round, and each ratio to ruamel's
loader alone is taken within its round.  What is read back must equal what was written, in every round.
"""

import json
import sys
from collections.abc import Callable
from importlib.resources import files
from itertools import chain
from statistics import median
from time import process_time

from ruamel.yaml import YAML

from overenskommelse.agreement import CORE_KINDS, Agreement
from overenskommelse.notation import (
    SourceFile,
    agreement_to_json,
    load_file,
    read_agreement,
    read_ledger,
    write_agreement,
)
from overenskommelse.notation.converter import converter_for
from overenskommelse.references import walk

Side = tuple[str, Callable[[], object], object]
"""What it is called, what it does, and what must come of it."""
ROUNDS = 11
ROOT = files("overenskommelse_vgr")
LIMIT = 1.5
"""How many times ruamel's own loader a file may cost with checks, places of errors and values; 0.6 measured."""


def sources(folder: str) -> list[SourceFile]:
    """Load the files of a folder of VGR's distribution."""
    found = sorted(ROOT.joinpath(folder).iterdir(), key=lambda path: path.name)
    return [load_file(path) for path in found if path.name.endswith(".yaml")]


def parsed(given: list[SourceFile]) -> list[object]:
    """Load as ruamel does by itself, and do nothing more."""
    return [YAML(typ="safe").load(file.content) for file in given]


def timed(action: Callable[[], object]) -> tuple[float, object]:
    """Return milliseconds of processor time, and what came of it."""
    start = process_time()
    made = action()
    return (process_time() - start) * 1000, made


def rounds(sides: tuple[Side, ...]) -> list[list[float]]:
    """Let the sides take turns; what comes of each must be what is expected."""
    rows = []
    for _ in range(ROUNDS):
        row = [timed(action) for _, action, _ in sides]
        for (name, _, expected), (_, made) in zip(sides, row, strict=True):
            assert made == expected, f"{name} did not hold"
        rows.append([cost for cost, _ in row])
    return rows


def main() -> int:
    """Print the figures; the exit code says whether they keep the promise."""
    texts, ledgers = sources("agreement"), sources("ledger")
    agreement, converter = read_agreement(texts), converter_for(CORE_KINDS)
    plain = json.loads(agreement_to_json(agreement))
    for key in ("format", "kind"):
        del plain[key]
    sides: tuple[Side, ...] = (
        ("ruamel's safe loader alone", lambda: len(parsed(texts)), len(texts)),
        ("agreement from its YAML files", lambda: read_agreement(texts), agreement),
        ("ledger from its YAML files", lambda: read_ledger(ledgers), read_ledger(ledgers)),
        ("agreement to YAML", lambda: write_agreement(agreement), write_agreement(agreement)),
        ("structure", lambda: converter.structure(plain, Agreement), agreement),
        ("unstructure", lambda: converter.unstructure(agreement), plain),
    )
    rows = rounds(sides)
    nodes = sum(1 for _ in walk(agreement))
    lines = sum(len(file.content.splitlines()) for file in chain(texts))
    print(f"VGR's agreement: {nodes:,} nested values, {lines:,} lines of YAML in {len(texts)} files")
    for column, (name, *_) in enumerate(sides):
        ratio = median(row[column] / row[0] for row in rows)
        print(f"  {name:36}{median(row[column] for row in rows):8.2f} ms{ratio:8.2f} x")
    ratio = median(row[1] / row[0] for row in rows)
    print(f"promised: the agreement from its files in at most {LIMIT} x the loader's time")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
