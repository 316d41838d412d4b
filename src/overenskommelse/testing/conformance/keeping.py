"""Stores to try a plugin's agreements in: one in memory, a file, and a server that the environment names."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ...office.installing import Install
from ...office.ports import Store
from ...store import MEMORY, open_store
from ...variants import Catalog
from ...workplace.opening import all_kinds
from ...workplace.place import Workplace, enter
from ...workplace.shipping import shipped
from ..case import Case

VARIABLE = "OVERENSKOMMELSE_TEST_POSTGRESQL"
"""The environment variable that names a PostgreSQL server on which databases may be made and dropped."""
STORES = ("memory", "sqlite", "postgresql")
_NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)


@contextmanager
def opened_store(kind: str, folder: Path, catalog: Catalog) -> Iterator[Store]:
    """Open an empty store of a kind; the test is skipped where what it needs is not there."""
    with _place(kind, folder) as url:
        store = open_store(url, kinds=all_kinds(catalog))
        try:
            yield store
        finally:
            store.close()


@contextmanager
def _place(kind: str, folder: Path) -> Iterator[str]:
    if kind == "memory":
        yield MEMORY
        return
    pytest.importorskip("sqlmodel", reason="a database needs the extra: pip install overenskommelse[store]")
    if kind == "sqlite":
        yield str(folder / "register.db")
        return
    server = os.environ.get(VARIABLE)
    if not server:
        pytest.skip(f"no PostgreSQL to try: give the URL of a server in {VARIABLE}")
    pytest.importorskip("psycopg", reason="a server needs the extra: pip install overenskommelse[postgresql]")
    from ...store.scratch import scratch

    with scratch(server) as url:
        yield url


def workplace(store: Store, catalog: Catalog) -> Workplace:
    """Take a place at a store, at a fixed time."""
    return enter(store, catalog, actor="conformance", clock=lambda: _NOON, today=_NOON.date)


def filled(store: Store, case: Case) -> Workplace:
    """Put every agreement of a variant into a store, as `overenskommelse init` does."""
    place = workplace(store, case.catalog)
    for offer in case.variant.agreements:
        place.office.do(Install(shipment=shipped(offer.agreement, case.catalog)))
    return place
