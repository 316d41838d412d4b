"""What an agreement says: its texts, plans, bodies and promises, or one part of them."""

import json
from collections.abc import Iterable, Iterator

from ..agreement import Agreement, BodyCharter, Clause, Edition, Obligation, Plan
from ..messages import Template
from ..wording import heading_of, steps
from . import words
from .opening import Opened, all_kinds
from .page import Block, Card, Field, Heading, Text, field, filled
from .session import Session

AS_OF = Template("as-of", "As it was on {on}. In force: {edition}.")
NONE_IN_FORCE = Template("none-in-force", "no edition known")
IN_FORCE = Template("in-force-then", "in force on {on}")
NOT_IN_FORCE = Template("not-in-force-then", "not in force on {on}")
SIDES = Template("heading-sides", "Sides")
EDITIONS = Template("heading-editions", "Editions")
CLAUSES = Template("heading-clauses", "Clauses of {edition}")
PLANS = Template("heading-plans", "Plans")
BODIES = Template("heading-bodies", "Bodies")
PROMISES = Template("heading-promises", "Promises that are followed up")
NEVER_SET_UP = Template("body-never-set-up", "not known to have been set up")
PARTS = Template("label-parts", "parts")
FOLLOWED_UP = Template("label-followed-up", "followed up")
EDITION = Template("label-edition", "edition")
WORDING = Template("label-wording", "wording")
"""Headings, labels and sentences of the page."""


def show(session: Session) -> int:
    """Print an agreement, or one part of it."""
    opened = session.open(session.text("agreement") or "")
    clause = session.text("clause")
    if clause is not None:
        part = opened.agreement.part(clause)
        return session.show(part, lambda: part_page(clause, part, opened, session))
    if session.flag("json"):
        return _whole(opened, session)
    session.terminal.page(page(opened, session))
    return 0
