"""Agreements side by side on a day."""

from collections.abc import Iterator

from ..differences import Comparison, compare
from ..messages import Template
from ..wording.comparisons import AspectWords, RowWords, comparison
from .page import Block, Grid, Heading, Text
from .session import Session

LEGEND = Template(
    "comparing-legend",
    "{alike} alike; {unlike} different; {unknown} something is unknown. What the text or list has not is called none.",
)
NOTHING = ""
SIGNS = {True: "=", False: "≠", None: "?"}
PLAIN_SIGNS = {True: "=", False: "!", None: "?"}


def comparing(session: Session) -> int:
    """Print agreements side by side."""
    given = _given(session)
    # Of several agreements at once the standard words are spoken.
    found = compare([session.read(name).agreement for name in given], session.on)
    return session.show(found, lambda: page(found, session))


def _given(session: Session) -> tuple[str, ...]:
    return session.text("one") or "", *session.words.others


def page(found: Comparison, session: Session) -> Iterator[Block]:
    """Lay a comparison out: how much is alike, and a grid for each topic."""
    told = comparison(found, session.language)
    yield Heading(session.language.join(told.names))
    yield Text(told.counts)
    for aspect in told.aspects:
        yield Heading(aspect.title)
        yield _grid(aspect, session)
    signs = _signs(session)
    yield Text(session.say(LEGEND, alike=signs[True], unlike=signs[False], unknown=signs[None]))


def _grid(aspect: AspectWords, session: Session) -> Grid:
    return Grid((NOTHING, *_given(session)), tuple(_row(row, session) for row in aspect.rows))


def _row(row: RowWords, session: Session) -> tuple[str, ...]:
    return f"{_signs(session)[row.is_alike]} {row.label}", *row.cells


def _signs(session: Session) -> dict[bool | None, str]:
    return PLAIN_SIGNS if session.flag("plain") else SIGNS
