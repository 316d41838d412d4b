"""Two agreements side by side on a day."""

from collections.abc import Iterator

from ..differences import Comparison, compare
from ..messages import Template
from ..wording.comparisons import AspectWords, RowWords, comparison
from .page import Block, Grid, Heading, Text
from .session import Session

SIDE_BY_SIDE = Template("comparing-title", "{left} and {right}")
LEGEND = Template(
    "comparing-legend",
    "{alike} alike; {unlike} different; {unknown} something is unknown. What the text or list has not is called none.",
)
NOTHING = ""
SIGNS = {True: "=", False: "≠", None: "?"}
PLAIN_SIGNS = {True: "=", False: "!", None: "?"}


def comparing(session: Session) -> int:
    """Print two agreements side by side."""
    # Of two agreements at once the standard words are spoken.
    left, right = (session.read(session.text(name) or "").agreement for name in ("one", "other"))
    found = compare(left, right, session.on)
    return session.show(found, lambda: page(found, session))


def page(found: Comparison, session: Session) -> Iterator[Block]:
    """Lay a comparison out: how much is alike, and a grid for each topic."""
    told = comparison(found, session.language)
    yield Heading(session.say(SIDE_BY_SIDE, left=told.names[0], right=told.names[1]))
    yield Text(told.counts)
    for aspect in told.aspects:
        yield Heading(aspect.title)
        yield _grid(aspect, session)
    signs = _signs(session)
    yield Text(session.say(LEGEND, alike=signs[True], unlike=signs[False], unknown=signs[None]))


def _grid(aspect: AspectWords, session: Session) -> Grid:
    columns = (NOTHING, session.text("one") or "", session.text("other") or "")
    return Grid(columns, tuple(_row(row, session) for row in aspect.rows))


def _row(row: RowWords, session: Session) -> tuple[str, str, str]:
    return f"{_signs(session)[row.is_alike]} {row.label}", row.left, row.right


def _signs(session: Session) -> dict[bool | None, str]:
    return PLAIN_SIGNS if session.flag("plain") else SIGNS
