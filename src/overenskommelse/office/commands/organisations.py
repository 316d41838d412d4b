"""Organisations: registered, renamed, edited, ended."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate, Period
from ...dates.partial import LAST, UNKNOWN
from ...errors import Place, Problem
from ...journal import Key
from ...ledger import Organisation
from ...messages import Message, Template
from ...sources import Dated, Dating, Source
from ..columns import likeness
from ..command import asked
from ..conflicts import RefusedError
from ..numbers import organisation_number
from ..ports import SHARED
from ..view import View
from .changing import changed, check_seen, cleared
from .drafting import Drafting
from .endings import end
from .periods import day_before, day_of, some_day
from .recording import CLEAR, NEW_ID, OLD_ID, ON, SEEN, Drafted, Sourced

NEW_NAME = Template("ask-new-name", "Name: the new name.")
EXISTED = Template("ask-existed", "Period: the days it has existed; not known since when, where left out.")
SAME_NAMED = Template(
    "same-named", "{name} is the name of {ids} too. If it is the same organisation, undo this, or merge them."
)
NAME_MENDED = Template(
    "name-mended",
    "{name} takes the place of {before}, from when that was its name; if it took a new name on a day, undo this and "
    "rename it.",
)
SAME_NAME = Template("same-name", "{id} is called {name} already.")

_EXISTS = Period(UNKNOWN, None)


@frozen(kw_only=True)
class RegisterOrganisation(Sourced):
    """Enter an organisation in the register that all agreements share."""

    code: ClassVar[str] = "register-organisation"
    verb: ClassVar[str] = "add"
    noun: ClassVar[str] = "organisation"
    says: ClassVar[Template] = Template("do-register-organisation", "Register an organisation.")
    keys_of: ClassVar[type[Organisation]] = Organisation

    name: str
    id: str | None = field(default=None, metadata=asked(NEW_ID))
    number: str | None = None
    legal_form: str | None = None
    sub_regions: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    period: Period = field(default=_EXISTS, metadata=asked(EXISTED))

    def write(self, drafting: Drafting) -> None:
        """Collect the organisation.  Raises InvalidError for a number or id that is taken or is none."""
        made = Organisation(
            id=self.id or drafting.free_id(SHARED, Organisation.kind, self.name),
            name=self.name,
            number=None if self.number is None else organisation_number(self.number),
            legal_form=self.legal_form,
            sub_regions=self.sub_regions,
            fields=self.fields,
            period=self.period,
            **self.resting(drafting, SHARED),
        )
        drafting.add(SHARED, made)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell of organisations that go by the same name: it may be entered twice."""
        for keys in view.reading.named((likeness(self.name),)).values():
            yield SAME_NAMED(name=self.name, ids=tuple(key.id for key in keys))


@frozen(kw_only=True)
class RenameOrganisation(Sourced):
    """Give an organisation a new name; the former one is kept, and it is found by both."""

    code: ClassVar[str] = "rename-organisation"
    verb: ClassVar[str] = "rename"
    noun: ClassVar[str] = "organisation"
    says: ClassVar[Template] = Template("do-rename-organisation", "Give an organisation a new name from a day on.")
    keys_of: ClassVar[type[Organisation]] = Organisation

    id: str = field(metadata=asked(OLD_ID))
    name: str = field(metadata=asked(NEW_NAME))
    on: PartialDate | None = field(default=None, metadata=asked(ON))
    seen: int | None = field(default=None, metadata=asked(SEEN))

    def write(self, drafting: Drafting) -> None:
        """Collect the organisation under its new name."""
        record = drafting.view.get(Organisation, self.id)
        if record.name == self.name:
            raise RefusedError([Problem(SAME_NAME(id=self.id, name=self.name), Place(path=("name",)))])
        made = attrs.evolve(record, name=self.name, note=self.note or record.note)
        check_seen(drafting, Key(SHARED, Organisation.kind, self.id), self.seen, made)
        source = drafting.source(SHARED, self.document, self.locator)
        names = _renamed(record, self.name, day_of(drafting.view, self.on), source)
        drafting.put(SHARED, attrs.evolve(made, names=names))


def _renamed(record: Organisation, name: str, day: PartialDate, source: Source) -> Dated[str]:
    """Return the names over time with a new one from a day on.  Raises InvalidError where a later one stands."""
    known = record.names.entries
    if not any(_is_current(each, record) for each in known):
        # The names of others that went up in it say nothing of its own.
        known = (*known, Dating(value=record.name, period=_after(known), source=record.source))
    # A name that would have ended on the day it began was a slip, and never held.
    kept = (each for each in known if not (_is_current(each, record) and each.period.start == some_day(day)))
    closed = (
        attrs.evolve(each, period=Period(each.period.start, day_before(day))) if _is_current(each, record) else each
        for each in kept
    )
    new = Dating(value=name, period=Period(some_day(day), None), source=source)
    return Dated((*closed, new))


def _mended(record: Organisation, name: str) -> Dated[str]:
    """Return the names over time where the one that it goes by was written wrong."""
    return Dated(tuple(attrs.evolve(each, value=name) if _is_current(each, record) else each for each in record.names))


def _is_current(entry: Dating[str], record: Organisation) -> bool:
    """Tell whether it is the name that the organisation goes by, and by no end."""
    return entry.used and entry.value == record.name and entry.period.end is None


def _after(known: Iterable[Dating[str]]) -> Period:
    """Return the time after all names that were used, from the day after where that is known."""
    last = max((each.period.last[1] for each in known if each.used), default=None)
    return Period(None if last in {None, LAST} else PartialDate.of(date.fromordinal(last + 1)), None)


@frozen(kw_only=True)
class EditOrganisation(Sourced):
    """Mend or fill in what is known of an organisation; what is left out stays as it is."""

    code: ClassVar[str] = "edit-organisation"
    verb: ClassVar[str] = "edit"
    noun: ClassVar[str] = "organisation"
    says: ClassVar[Template] = Template("do-edit-organisation", "Mend what is known of an organisation.")
    keys_of: ClassVar[type[Organisation]] = Organisation

    id: str = field(metadata=asked(OLD_ID))
    name: str | None = None
    number: str | None = None
    legal_form: str | None = None
    sub_regions: tuple[str, ...] | None = None
    fields: tuple[str, ...] | None = None
    period: Period | None = None
    clear: tuple[str, ...] = field(default=(), metadata=asked(CLEAR))
    seen: int | None = field(default=None, metadata=asked(SEEN))

    def write(self, drafting: Drafting) -> None:
        """Collect the organisation as it is to stand.  Raises ConflictError where it was changed since it was seen."""
        record = drafting.view.get(Organisation, self.id)
        given = cleared(Organisation, self.clear)
        if self.name is not None and "names" not in given:
            given["names"] = _mended(record, self.name)
        given |= changed(self, ("name", "number", "legal_form", "sub_regions", "fields", "period", "note"))
        if self.number is not None:
            given["number"] = organisation_number(self.number)
        if self.document is not None or self.locator is not None:
            given |= {"source": drafting.source(SHARED, self.document, self.locator)}
        made = attrs.evolve(record, **given)
        check_seen(drafting, Key(SHARED, Organisation.kind, self.id), self.seen, made)
        drafting.put(SHARED, made)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell that a name was mended and not changed from a day on, where it has names over time."""
        record = view.get(Organisation, self.id)
        if self.name is not None and self.name != record.name and record.names.entries:
            yield NAME_MENDED(name=self.name, before=record.name)


@frozen(kw_only=True)
class EndOrganisation(Drafted):
    """End an organisation, with its contacts; not while it has joined something or holds a seat."""

    code: ClassVar[str] = "end-organisation"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "organisation"
    says: ClassVar[Template] = Template("do-end-organisation", "End an organisation that is no more.")
    keys_of: ClassVar[type[Organisation]] = Organisation
    asks_reason: ClassVar[bool] = True

    id: str = field(metadata=asked(OLD_ID))
    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect the end.  Raises RefusedError with what goes on."""
        end(drafting, Key(SHARED, Organisation.kind, self.id), day_of(drafting.view, self.on))
