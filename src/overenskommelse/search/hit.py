"""What a search finds: a part of the agreement, the texts in it that matched, and where and how they did."""

from enum import StrEnum

from attrs import frozen


class Closeness(StrEnum):
    """How a word of the text is like the word asked for, the closest first."""

    WORD = "word"
    """The word itself."""
    INFLECTED = "inflected"
    """Another form of it: kommunerna for kommun."""
    BEGINNING = "beginning"
    """A longer word that begins with it: upphandlingsstöd for upphandling."""
    INSIDE = "inside"
    """A longer word with it inside or at its end: innovationsupphandling for upphandling."""


@frozen
class Match:
    """A word or phrase that matched: from which letter of the text up to which, counted from 0, and how."""

    start: int
    end: int
    closeness: Closeness


@frozen
class Passage:
    """A text that something matched in: the field that holds it, and the matches in their order."""

    field: str
    text: str
    matches: tuple[Match, ...]


@frozen(kw_only=True)
class Hit:
    """A part of the agreement in which everything asked for was found."""

    citation: str
    """As `Agreement.part` takes it; the agreement's code where the agreement itself says it."""
    kind: str
    """What the part is: clause, area, obligation, agreement …"""
    edition: str | None
    """The edition that it stands in, if it stands in one."""
    closeness: Closeness
    """That of the word asked for that was matched least closely."""
    passages: tuple[Passage, ...]


@frozen
class Missing:
    """A word asked for that nothing in the text is like, and the words of the text that are nearest to it."""

    word: str
    nearest: tuple[str, ...]
