"""What a search costs: making VGR's index ready and asking it, beside a plain `in` over all its texts in small letters.

The sides take turns within each sample, figures are medians of processor time, and each ratio is taken within its
sample.  Every sample must find the same number of parts, and no fewer than the plain `in` finds.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.resources import files
from statistics import median
from time import process_time

from overenskommelse.agreement import Agreement
from overenskommelse.notation import load_file, read_agreement
from overenskommelse.search import Index
from overenskommelse.search.texts import texts

Text = tuple[str, str]
"""A part's citation, and a text of it in small letters."""

Sample = tuple[float, list[tuple[float, float]]]
"""Milliseconds for making an index ready, and for each query those of the plain `in` and of the search."""

SAMPLES, TIMES = 11, 40
QUERIES = (
    "upphandling",
    "kommunerna",
    "plan",
    "samverkan dialog",
    '"den sociala ekonomin"',
    "idéburen",
    "hembygd",
)
LIMIT = 40
"""How many times a plain `in` the slowest search may cost; 22 measured, and 140 would be five milliseconds."""
READY = 1000
"""The same for making the index ready; 500 measured."""


def shipped() -> Agreement:
    """Read VGR's agreement."""
    home = files("overenskommelse_vgr") / "agreement"
    found = sorted(home.iterdir(), key=lambda path: path.name)
    return read_agreement([load_file(path) for path in found if path.name.endswith(".yaml")])


def plainly(lowered: Sequence[Text], query: str) -> int:
    """Count the parts that hold a query letter by letter."""
    wanted = query.strip('"')
    return len({citation for citation, text in lowered if wanted in text})


def ready(agreement: Agreement) -> int:
    """Make an index, ask it once so that it is ready, and count what it finds."""
    return len(Index(agreement).find("upphandling"))


def searched(index: Index, query: str) -> int:
    """Count the parts that a search finds."""
    return len(index.find(query))


def timed(action: Callable[[], int], times: int = TIMES) -> tuple[float, int]:
    """Return milliseconds of processor time for each of so many runs, and what the last of them counted."""
    counted = 0
    start = process_time()
    for _ in range(times):
        counted = action()
    return (process_time() - start) * 1000 / times, counted


def sample(agreement: Agreement, index: Index, lowered: Sequence[Text], expected: Sequence[int]) -> Sample:
    """Let the sides take turns; return what making ready cost, and for each query the plain `in` and the search."""
    cost, made = timed(partial(ready, agreement), 1)
    assert made == expected[0], "an index was not ready"
    row = []
    for query, count in zip(QUERIES, expected, strict=True):
        plain, held = timed(partial(plainly, lowered, query))
        search, found = timed(partial(searched, index, query))
        assert found == count, f"{query} found {found} parts, and {count} before"
        assert found >= held or query == "plan", f"{query} stands letter by letter in {held} parts"
        row.append((plain, search))
    return cost, row


def main() -> int:
    """Print the figures; the exit code says whether they keep the promise."""
    agreement = shipped()
    index = Index(agreement)
    lowered = [(citation, text.text.lower()) for citation, _, own in texts(agreement) for text in own]
    expected = [searched(index, query) for query in QUERIES]
    gc.collect()
    gc.freeze()
    samples = [sample(agreement, index, lowered, expected) for _ in range(SAMPLES)]
    print(f"VGR's agreement: {len(lowered)} texts, {sum(len(text) for _, text in lowered):,} letters")
    plains = [median(plain for plain, _ in row) for _, row in samples]
    readied = show("the index made ready", [cost for cost, _ in samples], plains)
    ratios = [
        show(f"{query}: {count} parts", [row[column][1] for _, row in samples], plains)
        for column, (query, count) in enumerate(zip(QUERIES, expected, strict=True))
    ]
    print(f"promised: at most {LIMIT} x a plain `in` over every text, and {READY} x for making ready")
    return int(max(ratios) > LIMIT or readied > READY)


def show(name: str, costs: Sequence[float], plains: Sequence[float]) -> float:
    """Print a cost and its ratio to a plain `in`; return the ratio."""
    ratio = median(cost / plain for cost, plain in zip(costs, plains, strict=True))
    print(f"  {name:36}{median(costs):8.3f} ms{ratio:8.1f} x")
    return ratio


if __name__ == "__main__":
    sys.exit(main())
