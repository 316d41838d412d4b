"""What can stand in the list of those who have joined: each column's title, and its cell of an accession."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from overenskommelse.ledger import Accession, Contact, Organisation
from overenskommelse.messages import Template
from overenskommelse.office.columns import state
from overenskommelse.sources import name_on
from overenskommelse.wording import Language
from overenskommelse.wording.language import capital

from ..widgets.columns import Column
from .numbers import number_told

if TYPE_CHECKING:
    from overenskommelse.office import View

    from ..desk import Desk

STATES: Mapping[str, tuple[str, str, Template]] = {
    "applied": ("»", "soon", Template("console-state-applied", "applied")),
    "approved": ("»", "soon", Template("console-state-approved", "approved")),
    "first_step": ("○", "open", Template("console-state-first-step", "first step")),
    "signed": ("✓", "kept", Template("console-state-signed", "joined")),
    "left": ("–", "", Template("console-state-left", "left")),
}
"""How far an accession has come: a sign, a tone and a word for each."""
STATE = Template("console-column-joined-state", "State")
NAME = Template("console-column-name", "Name")
NUMBER = Template("console-column-number-short", "Org. number")
SINCE = Template("console-column-since", "Since")
ID = Template("console-column-id", "Id")


@frozen(kw_only=True)
class Joiner:
    """An accession, whose it is, and who asks."""

    desk: "Desk"
    view: "View"
    record: Accession
    organisation: Organisation | None
    is_plain: bool = False
    """Whether words are enough: a file needs no signs."""

    @property
    def language(self) -> Language:
        """The language spoken."""
        return self.desk.language


@frozen(kw_only=True)
class Shown:
    """A column that can be shown."""

    title: Callable[[Language], str]
    cell: Callable[[Joiner], str]
    width: int | None = None
    weight: int = 1
    order: str | None = None


def name_told(of: Joiner) -> str:
    """Return what an organisation is called on the day looked at."""
    return name_on(of.organisation, of.desk.day) if of.organisation else of.record.organisation


def _state(of: Joiner) -> str:
    sign, _, word = STATES[state(of.record)]
    told = of.language.fill(word)
    return told if of.is_plain else f"{sign} {told}"


def _since(of: Joiner) -> str:
    record = of.record
    day = record.left or record.signed or record.approved or record.applied
    return of.language.word(day) if day else ""


def _contact(of: Joiner) -> str:
    """Return whom to reach, in this agreement and on the day looked at."""
    uses = of.view.reading.users(Organisation.kind, of.record.organisation)
    keys = {use.key for use in uses if use.key.kind == Contact.kind and use.key.agreement == of.desk.code}
    found: list[Contact] = [of.view.read(row) for row in of.view.reading.rows_of(keys).values()]
    runs = sorted((each for each in found if each.period.contains(of.desk.day) is not False), key=lambda each: each.id)
    return "; ".join(", ".join(filter(None, (each.role, each.name, each.email))) for each in runs)


def _own(name: str, width: int | None, order: str | None = None) -> Shown:
    """Return a column of a field of the accession."""

    def cell(of: Joiner) -> str:
        found = getattr(of.record, name)
        if found is None:
            return ""
        return _worded(name, found, of.language) if isinstance(found, str) else of.language.word(found)

    return Shown(title=_called(Accession.kind, name), cell=cell, width=width, order=order)


def _whose(name: str, width: int | None, order: str | None = None) -> Shown:
    """Return a column of a field of the organisation."""

    def cell(of: Joiner) -> str:
        found = getattr(of.organisation, name) if of.organisation else None
        return ", ".join(found) if isinstance(found, tuple) else found or ""

    return Shown(title=_called(Organisation.kind, name), cell=cell, width=width, order=order)


def _called(of: str, name: str) -> Callable[[Language], str]:
    def title(speech: Language) -> str:
        # The words of every kind take time to load, and the usual columns need none of them.
        from overenskommelse.wording.records import key

        return capital(key(of, name, speech))

    return title


def _worded(name: str, found: str, speech: Language) -> str:
    from overenskommelse.wording.records import value

    return value(Accession.kind, name, found, speech)


def _kind(speech: Language) -> str:
    from overenskommelse.wording.records import kind

    return capital(kind(Contact.kind, speech))


def _titled(template: Template) -> Callable[[Language], str]:
    return lambda speech: speech.fill(template)


COLUMNS: Mapping[str, Shown] = {
    "state": Shown(title=_titled(STATE), cell=_state, width=16, weight=3, order="state"),
    "name": Shown(title=_titled(NAME), cell=name_told, weight=5, order="name_key"),
    "number": Shown(
        title=_titled(NUMBER),
        cell=lambda of: number_told(of.organisation.number if of.organisation else None),
        width=13,
        weight=2,
        order="number",
    ),
    "since": Shown(title=_titled(SINCE), cell=_since, width=18, weight=4, order="signed"),
    "applied": _own("applied", 18, "applied"),
    "approved": _own("approved", 18),
    "approved_by": _own("approved_by", 20),
    "signed": _own("signed", 18, "signed"),
    "left": _own("left", 18, "left_on"),
    "contact": Shown(title=_kind, cell=_contact),
    "legal_form": _whose("legal_form", 20, "legal_form"),
    "sub_regions": _whose("sub_regions", 22),
    "fields": _whose("fields", 24),
    "note": _own("note", None),
    "id": Shown(title=_titled(ID), cell=lambda of: of.record.organisation, width=24),
}
"""By name: the columns, in the order in which they are offered."""
USUAL = ("state", "name", "number", "since")
"""What is shown unless something else is chosen."""


def head_of(names: Sequence[str], language: Language) -> tuple[Column, ...]:
    """Return the columns of a table."""
    return tuple(
        Column(title=each.title(language), width=each.width, order=each.order, weight=each.weight)
        for each in (COLUMNS[name] for name in names)
    )


def cells_of(names: Sequence[str], of: Joiner) -> tuple[str, ...]:
    """Return the cells of an accession."""
    return tuple(COLUMNS[name].cell(of) for name in names)
