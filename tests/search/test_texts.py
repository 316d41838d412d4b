"""What is searched: every text that an agreement may hold is, or there is a reason why not."""

from typing import get_args, get_origin

import attrs

from overenskommelse.agreement import CORE_KINDS, Agreement
from overenskommelse.search import texts

CODES = {"id", "code", "variant", "kind", "part_of", "legal_kind", "act", "area_kind", "days", "duty", "language"}
"""What parts are called by programs."""
WORDS = {"concept", "lemma", "forms"}
"""A vocabulary's words are searched as one text of the agreement's own."""
DATES = {"text", "mark", "nominated_before"}
SOURCES = {"address", "publisher", "locator", "by"}
"""Where a statement comes from, and who did what on which day: found through the part that says it."""
OTHER = {"number", "reading", "electorate"}
"""A number is no word; a reading and an electorate are told by the promise and the body that they belong to."""


def fields_with_text() -> set[str]:
    """Return the fields, of every class that an agreement is made of, that hold texts and refer to nothing."""
    found: set[str] = set()
    seen: set[type] = set()

    def visit(cls: type) -> None:
        if cls in seen or not attrs.has(cls):
            return
        seen.add(cls)
        attrs.resolve_types(cls)
        for each in attrs.fields(cls):
            inner = leaves(each.type)
            if str in inner and not each.metadata:
                found.add(each.name)
            for one in inner:
                visit(one)

    def leaves(annotation: object) -> set[type]:
        origin = get_origin(annotation)
        if isinstance(origin, type):
            visit(origin)
        if origin is None:
            return {annotation} if isinstance(annotation, type) else set()
        return set().union(*map(leaves, get_args(annotation)))

    visit(Agreement)
    for kind in CORE_KINDS.values():
        visit(kind)
    return found


def test_every_text_of_an_agreement_is_searched_or_left_out_for_a_reason() -> None:
    assert fields_with_text() - set(texts._FIELDS) == CODES | WORDS | DATES | SOURCES | OTHER
