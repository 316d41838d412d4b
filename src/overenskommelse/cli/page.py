"""What a command shows, as blocks without any layout."""

from collections.abc import Iterable
from enum import Enum

from attrs import frozen


class Tone(Enum):
    """How a label is coloured, where colour is welcome; it never says what words do not."""

    PLAIN = "1"
    BROKEN = "31"
    SOON = "33"
    OPEN = "36"
    KEPT = "32"


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
    """One thing: a label, its name, and its fields beneath."""

    label: str
    text: str
    fields: tuple[Field, ...] = ()
    tone: Tone = Tone.PLAIN


@frozen
class Pile:
    """Cards with no space between them."""

    cards: tuple[Card, ...]


@frozen
class Grid:
    """Rows under column heads; shown as cards where it does not fit."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen
class Entries:
    """Entries of a list: the label of each, and its text beside it."""

    entries: tuple[tuple[str, str], ...]


@frozen
class Section:
    """A part of a document under its heading."""

    heading: str
    blocks: "tuple[Block, ...]"


Block = Heading | Text | Card | Pile | Grid | Entries | Section


def field(label: str, *texts: str | None) -> Field:
    """Make a field of the texts that there are."""
    return Field(label, tuple(text for text in texts if text))


def filled(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Leave out the fields that have nothing to say."""
    return tuple(each for each in fields if each.texts)
