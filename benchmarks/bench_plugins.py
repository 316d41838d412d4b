"""What plugins cost: loading all that are installed in fresh processes, and look-ups among few and among many variants.

A process that loads takes turns with one that only reads the entry points, both after they have imported pluggy and the
library's own `overenskommelse.plugins`; what `load()` adds is taken within each round, and the figures are medians of
processor time.  Look-ups take turns in one process, and must find the same.
"""

import gc
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median
from time import process_time

from overenskommelse.variants import Catalog, Collected, Offer, Origin, Resource, Variant, rules_for
from overenskommelse.variants.base import BASE
from overenskommelse.variants.se import SE

ROUNDS, SAMPLES, TIMES = 11, 11, 2_000
FEW, MANY = 1, 25
LIMIT = 25.0
"""Milliseconds that `load()` may add to reading the entry points."""
FLAT = 1.5
"""How many times as much a look-up among MANY variants may cost as among FEW; alike, and a margin for company."""
PROBE = """
from time import process_time
import pluggy
from importlib.metadata import entry_points
from overenskommelse.plugins import GROUP, load
before = process_time()
found = {action}
print((process_time() - before) * 1000, len(found))
"""
LOAD, FLOOR = "load().plugins", "tuple(entry_points(group=GROUP))"

Look = Callable[[Catalog, str], object]
LOOKS: dict[str, Look] = {
    "variant": lambda catalog, code: catalog.variant(code).code,
    "chain": lambda catalog, code: [variant.code for variant in catalog.chain(code)],
    "offer": lambda catalog, code: catalog.offer(code).agreement,
    "rules_for": lambda catalog, code: sorted(rules_for(code, catalog).supplied),
}


def start(action: str) -> tuple[float, int]:
    """Do something in a fresh process; return the milliseconds it took there, and how many plugins there were."""
    words = (sys.executable, "-c", PROBE.format(action=action))
    done = subprocess.run(words, capture_output=True, check=True, text=True)
    milliseconds, count = done.stdout.split()
    return float(milliseconds), int(count)


def loading() -> float:
    """Print what loading costs; return what it adds to reading the entry points."""
    rounds = [(start(LOAD), start(FLOOR)) for _ in range(ROUNDS)]
    (count,) = {number for each in rounds for _, number in each}
    added = median(ours - floor for (ours, _), (floor, _) in rounds)
    print(f"{count} plugins installed; median of {ROUNDS} fresh processes each")
    print(f"  {'load()':36}{median(ours for (ours, _), _ in rounds):8.2f} ms")
    print(f"  {'reading the entry points alone':36}{median(floor for _, (floor, _) in rounds):8.2f} ms")
    print(f"  {'what load() adds':36}{added:8.2f} ms")
    print(f"promised: at most {LIMIT:.0f} ms")
    return added


def made_up(number: int) -> Variant:
    """Make a variant that extends Sweden's, as a region's does, and offers an agreement."""
    code = f"lan-{number}"
    offer = Offer(agreement=code, files=(Resource("overenskommelse", f"{code}/*.yaml"),))
    return Variant(code=code, name=code.title(), parent=SE.code, agreements=(offer,))


def catalog(size: int) -> Catalog:
    """Collect so many made-up variants beside those that they extend."""
    variants = (BASE, SE, *(made_up(number) for number in range(size)))
    return Catalog(tuple(Collected(each, _origin(each.code)) for each in variants))


def _origin(code: str) -> Origin:
    return Origin(plugin=code, distribution=f"my-{code}", version="1.0")


def timed(look: Look, among: Catalog) -> tuple[float, object]:
    """Return the microseconds of a look-up, and what it found."""
    action = partial(look, among, "lan-0")
    times = TIMES // 20 if look is LOOKS["rules_for"] else TIMES
    before = process_time()
    for _ in range(times):
        action()
    return (process_time() - before) * 1_000_000 / times, action()


def looking_up() -> Sequence[float]:
    """Print what look-ups cost; return the ratio of many variants to few for each."""
    few, many = catalog(FEW), catalog(MANY)
    gc.collect()
    gc.freeze()
    print(f"look-ups among {FEW} and {MANY} made-up variants; median of {SAMPLES}")
    return [compared(name, look, few, many) for name, look in LOOKS.items()]


def compared(name: str, look: Look, few: Catalog, many: Catalog) -> float:
    """Print what a look-up costs among few and many; return the ratio."""
    samples = [(timed(look, few), timed(look, many)) for _ in range(SAMPLES)]
    assert all(one == other for (_, one), (_, other) in samples), f"{name} found another thing among more"
    ratio = median(most / least for (least, _), (most, _) in samples)
    ones, others = (median(each[side][0] for each in samples) for side in (0, 1))
    print(f"  {name:36}{ones:8.2f} µs{others:8.2f} µs{ratio:8.2f} x")
    return ratio


def main() -> int:
    """Print the figures; the exit code says whether they keep the promises."""
    added, ratios = loading(), looking_up()
    print(f"promised: flat, at most {FLAT} x")
    return int(added > LIMIT or max(ratios) > FLAT)


if __name__ == "__main__":
    sys.exit(main())
