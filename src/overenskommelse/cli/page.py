"""What a command shows, as blocks without any layout."""

from collections.abc import Iterable

from attrs import frozen

from ..standing import Status


@frozen
class Heading:
    """The title of a page or of a part of it."""

    text: str


@frozen
class Text:
    """A paragraph."""

    text: str


@frozen
class Field:
    """A label and what belongs to it; each text begins on a line of its own."""

    label: str
    texts: tuple[str, ...]


@frozen
class Card:
    """One thing: a label, its name, and its fields beneath; `status` may give the label a colour."""

    label: str
    text: str
    fields: tuple[Field, ...] = ()
    status: Status | None = None


@frozen
class Grid:
    """Rows under column heads; shown as cards where it does not fit."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Text | Card | Grid


def field(label: str, *texts: str | None) -> Field:
    """Make a field of the texts that there are."""
    return Field(label, tuple(text for text in texts if text))


def filled(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Leave out the fields that have nothing to say."""
    return tuple(each for each in fields if each.texts)
