"""Python's collector of garbage, kept from going through the whole program again and again while many rows are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 50_000
"""How many values more than before set off a search: more than those of the rows that are worked on at a time."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Search for garbage seldom, and leave what was there before out of it: it took up to a fifth of an import's time.

    It concerns the whole process, so that only a program that is its own master does this.
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_MANY, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
