"""The tables of the peer that writes with SQLModel."""

from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

_REGISTRY = registry()
METADATA = _REGISTRY.metadata


class _Model(SQLModel, registry=_REGISTRY):
    """What both have in common: a catalogue that is not the program's."""


class Peer(_Model, table=True):
    """An organisation."""

    id: str = Field(primary_key=True)
    text: str
    first: int
    name_key: str = Field(index=True)
    search: str
    number: str = Field(index=True)
    form: str


class PeerAudit(_Model, table=True):
    """What was written of an organisation, when and by whom."""

    number: int | None = Field(default=None, primary_key=True)
    of: str = Field(index=True)
    at: str
    actor: str
    text: str
