"""What ids are called, so that nobody has to know them: one by one as they stand in records, and all to choose from."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import frozen

from overenskommelse.agreement import Agreement, BodyCharter, Clause, Party, Side
from overenskommelse.cli.finding import called
from overenskommelse.journal import Key
from overenskommelse.ledger import KINDS, Appointment, Assessment, Meeting, Organisation, Seat
from overenskommelse.ledger.agreeing import acts
from overenskommelse.ledger.root import COVERABLE
from overenskommelse.messages import Template
from overenskommelse.notation.parts import DOCUMENT
from overenskommelse.office.ports import SHARED
from overenskommelse.office.view import space
from overenskommelse.references import walk
from overenskommelse.sources import name_on
from overenskommelse.wording import Language
from overenskommelse.wording.measures import MEASURES
from overenskommelse.wording.records import kind as word_of
from overenskommelse.wording.subject import heading_of
from overenskommelse.wording.terms import SORTS

if TYPE_CHECKING:
    from overenskommelse.office import View

    from ..desk import Desk

ON_DAY = Template("console-named-on-day", "{title}, {day}")
JUDGED = Template("console-named-judged", "{by} about {about}: {fulfilment}")
SHARED_BY_ALL = frozenset({Organisation.kind})
"""The kinds of which there may be so many that they are sought and not listed."""
_ACTORS: Mapping[str, frozenset[str]] = {
    "side": frozenset({"side"}),
    "party": frozenset({"party"}),
    "body": frozenset({"body"}),
    "actor": frozenset({"body", "party"}),
    "addressee": frozenset({"side", "party", "body"}),
    "respondent": frozenset({"side", "party", "body"}),
}
_PARTS = frozenset({"principle", "level", "step", "edition", "plan", "joining", "obligation"})
"""The parts of an agreement that are cited by their own ids."""


@frozen(kw_only=True)
class Named:
    """One thing: its id, what it is called, and what tells it from another of the same name."""

    id: str
    name: str
    beside: str = ""
    sort: str = ""
    """Which part of an agreement it is, where it is one."""


class Names:
    """What ids are called in an agreement, as a view has it: a function of kind and id, which remembers."""

    def __init__(self, desk: "Desk", view: "View", code: str | None = None) -> None:
        """Take whose words are used, where records are read, and the agreement if not the desk's own."""
        self._view, self._code = view, desk.code if code is None else code
        self._day, self._language = desk.day, desk.language
        self._known: dict[tuple[str, str], str | None] = {}

    @property
    def language(self) -> Language:
        """The language that words an id as what it is called."""
        return self._language.naming(self)

    def __call__(self, kind: str, id: str) -> str | None:
        """Return what something is called; None where nothing of the id stands."""
        if (kind, id) not in self._known:
            self._known[kind, id] = self._sought(kind, id)
        return self._known[kind, id]

    def _sought(self, kind: str, id: str) -> str | None:
        if kind in KINDS or kind == DOCUMENT:
            record = self._record(kind, id)
            return None if record is None else self.name_of(record)
        found = next((each.name for each in self._listed(kind) if each.id == id), None)
        return self(Organisation.kind, id) if found is None and kind == "respondent" else found

    def _record(self, kind: str, id: str) -> Any:  # noqa: ANN401 - of whatever kind it is
        spaces = dict.fromkeys((space(self._code or "", kind), SHARED))
        rows = (self._view.reading.row(Key(each, kind, id)) for each in spaces)
        return next((self._view.read(row) for row in rows if row is not None), None)

    def every(self, kind: str) -> tuple[Named, ...]:
        """Return all that there are to choose from; none of those that are sought instead."""
        return () if kind in SHARED_BY_ALL else tuple(self._listed(kind))

    def _listed(self, kind: str) -> Iterable[Named]:
        if kind in KINDS or kind == DOCUMENT:
            return self._records(kind)
        if kind in _ACTORS:
            return (each for of, each in self._actors if of in _ACTORS[kind])
        if kind == "act":
            return self._acts()
        if kind == "clause" or kind in _PARTS:
            return self._parts(kind)
        fill = self._language.fill
        codes = {"record_kind": {each: SORTS[each] for each in COVERABLE}, "measure": MEASURES}
        words = {code: fill(said) for code, said in codes.get(kind, {}).items()}
        words |= self._language.labels if kind == "legal_kind" else {}
        return (Named(id=code, name=word) for code, word in words.items())

    @cached_property
    def _agreement(self) -> Agreement | None:
        code = self._code
        return self._view.agreement(code) if code and code in self._view.codes else None

    @cached_property
    def _actors(self) -> tuple[tuple[str, Named], ...]:
        agreement = self._agreement
        if agreement is None:
            return ()
        groups: dict[str, Iterable[Side | BodyCharter | Party]] = {
            "side": agreement.sides,
            "body": agreement.bodies,
            "party": agreement.parties,
        }
        return tuple(
            (of, Named(id=each.id, name=name_on(each, self._day), beside=word_of(of, self._language)))
            for of, group in groups.items()
            for each in group
        )

    def items(self, meeting: str) -> tuple[Named, ...]:
        """Return the items of a meeting, which have ids of its own."""
        found = self._record(Meeting.kind, meeting)
        return tuple(
            Named(id=each.id, name=each.heading, beside=self.name_of(found)) for each in (found.items if found else ())
        )

    def _acts(self) -> Iterator[Named]:
        agreement = self._agreement
        told: dict[str, str] = {}
        for _, node in walk(agreement.obligations) if agreement else ():
            act = getattr(node, "act", None)
            if isinstance(act, str):
                told.setdefault(act, heading_of(node) or act)
            elif isinstance(each := getattr(node, "id", None), str):
                told.setdefault(each, heading_of(node) or each)
        yield from (Named(id=each, name=told.get(each, each)) for each in (acts(agreement) if agreement else ()))

    def _parts(self, kind: str) -> Iterator[Named]:
        """Yield what is cited whole, or the parts of a kind by their own ids, each once."""
        from overenskommelse.agreement.citations import sort_of

        agreement = self._agreement
        done: set[str] = set()
        for citation, part in agreement.elements.items() if agreement else ():
            sort, id = sort_of(part), citation if kind == "clause" else str(getattr(part, "id", citation))
            if kind not in {"clause", sort} or id in done:
                continue
            done.add(id)
            beside = self._beside(sort, citation, part)
            yield Named(id=id, name=_short(heading_of(part) or id), beside=beside, sort=sort)

    def _beside(self, sort: str, citation: str, part: object) -> str:
        above = self._agreement.elements.get(citation.rpartition("/")[0]) if self._agreement else None
        place = part.number if isinstance(part, Clause) else None
        over = heading_of(above) if above is not None else None
        return ", ".join(filter(None, (over and _short(over), place, word_of(sort, self._language))))

    def _records(self, kind: str) -> Iterator[Named]:
        spaces = dict.fromkeys((space(self._code or "", kind), *([SHARED] if kind == DOCUMENT else [])))
        records = [
            self._view.read(row) for each in spaces for row in self._view.reading.rows(agreement=each, kind=kind)
        ]
        if kind == Meeting.kind:
            records.sort(key=lambda each: each.date.lo, reverse=True)
        held = self._holders() if kind == Seat.kind else {}
        yield from (
            Named(id=each.id, name=self.name_of(each), beside=self._of(each, held.get(each.id))) for each in records
        )

    def _holders(self) -> Mapping[str, str]:
        """Return by seat who holds it on the day: the person, or the organisation that the seat was filled by."""
        found = [
            each
            for each in self._view.all(Appointment, self._code or "")
            if each.period.contains(self._day) is not False
        ]
        found.sort(key=lambda each: each.period.first)
        return {
            each.seat: each.person or self(Organisation.kind, each.organisation or "") or each.role or ""
            for each in found
        }

    def _of(self, record: Any, holder: str | None = None) -> str:  # noqa: ANN401 - of whatever kind it is
        if isinstance(record, Seat):
            return ", ".join(filter(None, (holder, self("body", record.body), self("side", record.side))))
        told = (getattr(record, name, None) for name in ("number", "publisher"))
        return next((each for each in told if isinstance(each, str)), "")

    def name_of(self, record: Any) -> str:  # noqa: ANN401 - as above
        """Return what a record is called."""
        language = self._language
        match record:
            case Organisation():
                return name_on(record, self._day)
            case Meeting():
                bodies = language.join(self("actor", each) or each for each in record.bodies)
                return language.fill(ON_DAY, title=record.title or bodies, day=language.word(record.date))
            case Assessment():
                told = {"by": self("respondent", record.by) or record.by, "about": self("clause", record.about)}
                words = {name: text or record.about for name, text in told.items()}
                return language.fill(JUDGED, **words, fulfilment=language.word(record.fulfilment))
            case _:
                return self._called(record)

    def _called(self, record: Any) -> str:  # noqa: ANN401 - as above
        """Return what it has of a name; who joined, sits or can be written to goes by the organisation's."""
        whose = getattr(record, "organisation", None)
        name = called(record, self._language)
        if isinstance(whose, str) and name == whose:
            return self(Organisation.kind, whose) or whose
        return name


def _short(text: str) -> str:
    """Return a text in one line."""
    return " ".join(text.split())
