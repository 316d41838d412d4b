"""The one way in (en väg in): enquiries received, passed on and answered."""

from typing import ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...errors import Place, Problem
from ...ledger import Enquiry
from ...messages import Template
from ...references import refers
from ..command import asked
from ..conflicts import RefusedError
from .ahead import check_come
from .drafting import Drafting
from .happenings import EDIT_ANSWER
from .periods import day_of
from .recording import AGREEMENT, OLD_ID, ON, Drafted, Recording

ANSWERED_BEFORE = Template("enquiry-answered-already", "{id} was answered already.")


@frozen(kw_only=True)
class RecordEnquiry(Recording):
    """Record a question that came in by the one way in."""

    code: ClassVar[str] = "record-enquiry"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "enquiry"
    says: ClassVar[Template] = Template("do-record-enquiry", "Record a question that came in by the one way in.")
    keys_of: ClassVar[type[Enquiry]] = Enquiry

    title: str
    sender: str
    on: PartialDate | None = field(default=None, metadata=asked(ON))
    organisation: str | None = field(default=None, metadata=refers("organisation"))
    matter: str | None = None
    passed_to: str | None = None

    def write(self, drafting: Drafting) -> None:
        """Collect the enquiry; where it is passed on at once, on the same day."""
        day = day_of(drafting.view, self.on)
        made = Enquiry(
            id=self.named(drafting, Enquiry.kind, self.title),
            title=self.title,
            sender=self.sender,
            date=day,
            organisation=self.organisation,
            matter=self.matter,
            passed_to=self.passed_to,
            passed=None if self.passed_to is None else day,
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)


@frozen(kw_only=True)
class PassEnquiry(Drafted):
    """Pass an enquiry on to whoever is to answer it."""

    code: ClassVar[str] = "pass-enquiry"
    verb: ClassVar[str] = "pass"
    noun: ClassVar[str] = "enquiry"
    says: ClassVar[Template] = Template("do-pass-enquiry", "Pass an enquiry on to whoever is to answer it.")
    keys_of: ClassVar[type[Enquiry]] = Enquiry

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(OLD_ID))
    passed_to: str
    on: PartialDate | None = field(default=None, metadata=asked(ON))
    matter: str | None = None

    def write(self, drafting: Drafting) -> None:
        """Collect where it was passed; passed on again, it awaits its answer there.  Raises RefusedError."""
        record = awaiting(drafting, self.id, self.agreement)
        day = day_of(drafting.view, self.on)
        check_come(drafting.view, day, "on")
        matter = self.matter or record.matter
        drafting.put(self.agreement, attrs.evolve(record, passed_to=self.passed_to, passed=day, matter=matter))


@frozen(kw_only=True)
class AnswerEnquiry(Drafted):
    """Record the answer to an enquiry."""

    code: ClassVar[str] = "answer-enquiry"
    verb: ClassVar[str] = "answer"
    noun: ClassVar[str] = "enquiry"
    says: ClassVar[Template] = Template("do-answer-enquiry", "Record the answer to an enquiry.")
    keys_of: ClassVar[type[Enquiry]] = Enquiry

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(OLD_ID))
    answer: str
    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect the answer.  Raises RefusedError where one stands."""
        record = awaiting(drafting, self.id, self.agreement)
        day = day_of(drafting.view, self.on)
        check_come(drafting.view, day, "on")
        drafting.put(self.agreement, attrs.evolve(record, answer=self.answer, answered=day))


def awaiting(drafting: Drafting, id: str, agreement: str) -> Enquiry:
    """Return an enquiry that awaits its answer.  Raises RefusedError where it has one, UnknownError."""
    record = drafting.view.get(Enquiry, id, agreement)
    if record.answered is not None or record.answer is not None:
        raise RefusedError([Problem(ANSWERED_BEFORE(id=id), Place(path=("id",)), EDIT_ANSWER())])
    return record
