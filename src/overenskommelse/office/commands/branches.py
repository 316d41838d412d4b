"""Where a clause stands among those of its text, and what refers to it."""

from collections.abc import Callable, Iterator, Sequence

import attrs

from ...agreement import Agreement, BodyCharter, Clause, Edition, JoiningPolicy, Obligation, Principle
from ...errors import Place, Problem, UnknownError
from ...messages import Template
from ...references import nearest, references
from ..view import View

NO_CLAUSE = Template("no-such-clause", "{edition} has no clause {clause} there; the nearest is {nearest}.")
NO_CLAUSE_BESIDE = Template("no-clause-beside", "There is no clause {clause} beside it; there are: {choices}.")
SPLIT = "/"
_CITING = (Obligation, BodyCharter, JoiningPolicy, Principle)
"""The parts of an agreement that refer to clauses."""

Beside = tuple[Clause, ...]


def users(view: View, agreement: Agreement, citation: str) -> Iterator[str]:
    """Yield what refers to a clause, or to one that is part of it."""
    inside = [each for each in agreement.elements if each == citation or each.startswith(citation + SPLIT)]
    for id, part in agreement.elements.items():
        if isinstance(part, _CITING) and any(ref.kind == "clause" and ref.target in inside for ref in references(part)):
            yield id
    for each in inside:
        yield from (str(use.key) for use in view.reading.users("clause", each))


def within(edition: Edition, path: Sequence[str], then: Callable[[Beside], Beside]) -> Beside:
    """Return the clauses of an edition, with those under a path of ids made anew.  Raises UnknownError."""

    def inside(beside: Beside, left: Sequence[str]) -> Beside:
        if not left:
            return then(beside)
        holder = clause_of(edition, beside, left[0])
        made = attrs.evolve(holder, clauses=inside(holder.clauses, left[1:]))
        return tuple(made if each is holder else each for each in beside)

    return inside(edition.clauses, path)


def clause_of(edition: Edition, beside: Sequence[Clause], id: str) -> Clause:
    """Return one of the clauses that stand beside each other.  Raises UnknownError with the nearest."""
    known = {each.id: each for each in beside}
    if id not in known:
        message = NO_CLAUSE(edition=edition.id, clause=id, nearest=nearest(id, known))
        raise UnknownError([Problem(message, Place(path=("id",)))])
    return known[id]


def placed(beside: Sequence[Clause], clause: Clause, before: str | None) -> Beside:
    """Return clauses with one put before another of them, or last."""
    ids = [each.id for each in beside]
    if before is not None and before not in ids:
        message = NO_CLAUSE_BESIDE(clause=before, choices=tuple(ids))
        raise UnknownError([Problem(message, Place(path=("before",)))])
    at = len(ids) if before is None else ids.index(before)
    return (*beside[:at], clause, *beside[at:])


def numbered(wish: str) -> Iterator[str]:
    """Yield an id, then the same with a number."""
    yield wish
    yield from (f"{wish}-{number}" for number in range(2, 10_000))
