"""What commands that write records have in common: an agreement, and the document that says so."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar, cast

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...journal import Key
from ...ledger import Record
from ...messages import Message, Template
from ...references import refers
from ..command import Command, asked
from ..ports import Draft
from ..view import View
from .ahead import tell_ahead
from .blanks import without_blanks
from .drafting import Drafting
from .endings import end
from .periods import day_of

AGREEMENT = Template("ask-agreement", "Agreement: the code of the agreement.")
DOCUMENT = Template("ask-document", "Document: the id of the document that says so; your own register where left out.")
LOCATOR = Template("ask-locator", "Locator: where in the document: s. 4, § 12, a heading.")
NEW_ID = Template("ask-new-id", "Id: what to cite it by; made of its name where left out.")
OLD_ID = Template("ask-old-id", "Id: that of the record which stands.")
ON = Template("ask-on", "On: the day, as much of it as is known; today where left out.")
SINCE = Template("ask-since", "Since: the day it began, as much of it as is known; today where left out.")
CLEAR = Template("ask-clear", "Clear: the keys whose values are taken away.")
SEEN_WITH = Template(
    "ask-seen-with",
    "Seen: the version that you saw of what it is in; if somebody has changed this part since, nothing is written.",
)
SEEN = Template("ask-seen", "Seen: the version that you saw; if somebody has changed it since, nothing is written.")


@frozen(kw_only=True)
class Drafted(Command):
    """A command that collects what it writes."""

    def __attrs_post_init__(self) -> None:
        """Take texts of one line without the blanks at their ends."""
        for each in attrs.fields(type(self)):
            object.__setattr__(self, each.name, without_blanks(getattr(self, each.name)))

    def decide(self, view: View) -> Iterable[Draft]:
        """Return what is to be written."""
        drafting = Drafting(view)
        self.write(drafting)
        return tuple(drafting)

    @abstractmethod
    def write(self, drafting: Drafting) -> None:
        """Collect what is to be written."""

    def tells(self, view: View) -> Iterable[Message]:
        """Tell that the day it was given has not come, where it surely has not."""
        return tell_ahead(view, getattr(self, "on", None), getattr(self, "since", None))


@frozen(kw_only=True)
class Sourced(Drafted):
    """A command whose record rests on a document."""

    note: str | None = None
    document: str | None = field(default=None, metadata=asked(DOCUMENT, **refers("document")))
    locator: str | None = field(default=None, metadata=asked(LOCATOR))

    def resting(self, drafting: Drafting, agreement: str) -> dict[str, Any]:
        """Return what every record says of itself: its source, and the note on it."""
        return {"source": drafting.source(agreement, self.document, self.locator), "note": self.note}


@frozen(kw_only=True)
class Recording(Sourced):
    """A command that records something in an agreement, by a document."""

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str | None = field(default=None, metadata=asked(NEW_ID))

    def named(self, drafting: Drafting, kind: str, *words: str) -> str:
        """Return the id given, or one made of words."""
        return self.id or drafting.free_id(self.agreement, kind, *words)

    def common(self, drafting: Drafting) -> dict[str, Any]:
        """Return what every record of the agreement says of itself."""
        return self.resting(drafting, self.agreement)


@frozen(kw_only=True)
class Ending(Drafted):
    """A command that ends a record of an agreement; the journal keeps why."""

    asks_reason: ClassVar[bool] = True

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(OLD_ID))
    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect the end.  Raises RefusedError where something goes on that needs it."""
        key = Key(self.agreement, cast("type[Record]", self.keys_of).kind, self.id)
        end(drafting, key, day_of(drafting.view, self.on))
