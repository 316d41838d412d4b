"""The tables that statements name are those of the models, and opening a database takes the models not at all."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL, Dialect, MetaData
from sqlalchemy.schema import CreateIndex, CreateTable

from overenskommelse.store.models import MODELS
from overenskommelse.store.tables import METADATA

OPENED = """
import sys
from overenskommelse.store import open_store
with open_store(sys.argv[1]).reading() as reading:
    assert [*reading.rows()] == []
store = open_store(sys.argv[1], may_create=False)
"""
LOOKED = "print(sorted({module.partition('.')[0] for module in sys.modules} & {'alembic', 'pydantic', 'sqlmodel'}))"


def told(metadata: MetaData, dialect: Dialect) -> dict[str, list[str]]:
    """Return, by table, the statements that would make it and its indexes."""
    return {
        table.name: [
            str(CreateTable(table).compile(dialect=dialect)),
            *sorted(str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes),
        ]
        for table in metadata.tables.values()
    }


@pytest.mark.parametrize("name", ["sqlite", "postgresql+psycopg"])
def test_the_tables_are_those_of_the_models(name: str) -> None:
    dialect = URL.create(name).get_dialect()()
    assert told(METADATA, dialect) == told(MODELS, dialect)


def test_a_database_is_opened_and_read_without_its_models(tmp_path: Path) -> None:
    path = str(tmp_path / "register.db")
    subprocess.run((sys.executable, "-c", OPENED, path), check=True)
    opening = OPENED.replace("(sys.argv[1])", "(sys.argv[1], may_create=False)")
    done = subprocess.run((sys.executable, "-c", opening + LOOKED, path), check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
