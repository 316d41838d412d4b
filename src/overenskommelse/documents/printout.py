"""What every paper is made of: blocks of worded text, which each format writes in its own way.

A block holds what is said and never how it looks.  Texts are plain: no format reads markup in them.
"""

from datetime import date
from typing import TypeAlias

from attrs import field, frozen


@frozen(kw_only=True)
class Heading:
    """A heading; level 1 is the first below the paper's title."""

    text: str
    level: int = 1


@frozen(kw_only=True)
class Paragraph:
    """A paragraph.  Line breaks in the text are kept."""

    text: str


@frozen(kw_only=True)
class Points:
    """A list: with dashes, or numbered from `first`."""

    items: tuple[str, ...]
    first: int | None = None
    """The number of the first; None for a list without numbers."""


@frozen(kw_only=True)
class Facts:
    """Labels with their values, two columns, such as Tid: 09:30–12:00; a value may have several lines."""

    rows: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class Table:
    """A table with a caption and a row of headings; the first cell of each row names it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...] = ()
    """The columns that hold figures, from 0: they are set flush right."""


@frozen(kw_only=True)
class Figure:
    """A chart as SVG, with its title, and what it shows in words; a table with the same figures stands beside it."""

    title: str
    svg: str
    alternative: str


@frozen(kw_only=True)
class Signatures:
    """Lines to sign on: who signs in what role; a name may be left out."""

    rows: tuple[tuple[str, str], ...]
    """Role and name or seat, as under the line."""


@frozen(kw_only=True)
class Attestation:
    """The line at the foot of an item where checkers sign, and an extract is attested: one place for each label."""

    labels: tuple[str, ...]


@frozen(kw_only=True)
class Contents:
    """A table of contents: what each entry is called, and where the paper numbers it."""

    title: str
    entries: tuple[tuple[str, str], ...]
    """Mark, such as § 10, and heading, which is that of a heading block."""


@frozen(kw_only=True)
class Note:
    """What stands apart from the text: a reservation about the basis, a missing fact."""

    text: str


@frozen(kw_only=True)
class Break:
    """The next block begins a new page where there are pages."""


Block: TypeAlias = (
    Heading | Paragraph | Points | Facts | Table | Figure | Signatures | Attestation | Contents | Note | Break
)


@frozen(kw_only=True)
class Stamp:
    """What makes a paper reproducible: the same stamp, the same paper."""

    title: str
    """The heading of the stamp."""
    rows: tuple[tuple[str, str], ...]
    """Labels and values: the day it tells of, versions, the journal's head, the fingerprint of the data."""


@frozen(kw_only=True)
class Printout:
    """One paper, worded in one language, ready for any format."""

    code: str
    """What paper it is, such as `minutes`."""
    title: str
    language: str
    """The language that it is written in, such as `sv`."""
    on: date
    """The day whose state it tells."""
    blocks: tuple[Block, ...]
    stamp: Stamp
    running_head: str = field(default="")
    """What stands above each page; the title where nothing is given."""
    subtitle: str | None = None
    publisher: str = ""
    """On whose behalf it is written."""
