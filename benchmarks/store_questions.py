"""What it costs to ask a database that is full: how long a search takes, and how long it takes to open."""

import subprocess
import sys
from collections.abc import Sequence
from statistics import median, quantiles
from time import perf_counter

import store_ours

from overenskommelse.office.office import Office
from overenskommelse.office.ports import Query

PREFIXES = ("a", "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "ö")
TEXTS = (
    *PREFIXES,
    *("st", "mo", "dr", "no", "fö", "vä", "kn", "gr", "by", "öq"),
    *("bläck", "stjärn", "norra", "förenade", "nya dimm", "skuggs", "östra fågel"),
    *("teater", "förening", "stad", "hult", "musikkafé", "stroke", "kvinnokör", "jazzgille", "måla", "ens", "ers"),
    *("finns inte", "xyz", "bläckarps astmaförening", "402000-0008", "4020000008"),
)
"""Names that begin with one or two letters or more, parts from the third letter on, common and rare, and no hits."""
PAGE = 40
"""How many lines are shown at a time."""
TIMES = 5


def searches(url: str) -> tuple[float, list[float]]:
    """Return the milliseconds of the first search, which reads the names, and of each that follows."""
    office = store_ours.office_at(url)
    first = _asked(office, "stjärn")
    found = [_asked(office, text) for _ in range(TIMES) for text in TEXTS]
    office.store.close()
    return first, found


def _asked(office: Office, text: str) -> float:
    query = Query(kind=store_ours.KIND, text=text, order="name_key", limit=PAGE)
    start = perf_counter()
    with office.store.reading() as reading:
        page = reading.find(query)
    took = (perf_counter() - start) * 1000
    assert len(page.rows) == min(PAGE, page.total), text
    return took


def percentiles(found: Sequence[float]) -> tuple[float, float]:
    """Return the median, and what all but one in twenty stay below."""
    return median(found), quantiles(found, n=20)[-1]


OPENING = """
import sys
from overenskommelse.store import open_store
with open_store(sys.argv[1], may_create=False).reading() as reading:
    print(next(reading.rows(kind="organisation")).text)
"""


def opening(url: str, rounds: int) -> tuple[float, float]:
    """Return the seconds for opening a database cold and reading a row, and their ratio to those of Python alone."""
    sides = ((sys.executable, "-c", OPENING, url), (sys.executable, "-c", "pass"))
    rows = []
    for _ in range(rounds):
        row = []
        for words in sides:
            start = perf_counter()
            done = subprocess.run(words, stdout=subprocess.PIPE, check=True)
            row.append(perf_counter() - start)
            assert bool(done.stdout) == (len(words) > len(sides[1])), "no row was read"
        rows.append(row)
    return median(row[0] for row in rows), median(row[0] / row[1] for row in rows)
