"""What somebody is to do because a meeting decided so: decided, and done."""

from typing import ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...ledger import Action, Meeting
from ...messages import Template
from ..command import asked
from .ahead import check_come
from .drafting import Drafting
from .minuted import place_of, refusal
from .periods import day_of
from .recording import AGREEMENT, OLD_ID, ON, Drafted, Recording

DECIDED = Template("ask-action-decided", "On: the day it was decided; that of the meeting, or today, where left out.")
DONE = Template("done-already", "{id} was done already, on {day}.")
EDIT_ACTION = Template("edit-action", "Edit it if the day or the outcome is wrong.")
NEEDS_MEETING = Template("action-needs-meeting", "An item is one of a meeting's.")
SAY_MEETING = Template("action-say-meeting", "Say which meeting it was decided at: --meeting.")


@frozen(kw_only=True)
class DecideAction(Recording):
    """Record what somebody is to do."""

    code: ClassVar[str] = "decide-action"
    verb: ClassVar[str] = "decide"
    noun: ClassVar[str] = "action"
    says: ClassVar[Template] = Template(
        "do-decide-action", "Record what somebody is to do, by whose decision and when."
    )
    keys_of: ClassVar[type[Action]] = Action

    title: str
    owner: str
    due: PartialDate | None = None
    meeting: str | None = None
    item: str | None = None
    on: PartialDate | None = field(default=None, metadata=asked(DECIDED))

    def write(self, drafting: Drafting) -> None:
        """Collect the action.  Raises RefusedError for an item of no meeting, UnknownError with the choices."""
        view = drafting.view
        view.require(self.agreement)
        meeting = None if self.meeting is None else view.get(Meeting, self.meeting, self.agreement)
        item = None
        if self.item is not None:
            if meeting is None:
                raise refusal(NEEDS_MEETING(), "item", SAY_MEETING())
            item = meeting.items[place_of(meeting, self.item, "item")].id
        day = meeting.date if self.on is None and meeting is not None else day_of(view, self.on)
        made = Action(
            id=self.named(drafting, Action.kind, self.title),
            title=self.title,
            owner=self.owner,
            due=self.due,
            meeting=self.meeting,
            item=item,
            date=day,
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)


@frozen(kw_only=True)
class FinishAction(Drafted):
    """Record that an action was done, and what came of it."""

    code: ClassVar[str] = "finish-action"
    verb: ClassVar[str] = "finish"
    noun: ClassVar[str] = "action"
    says: ClassVar[Template] = Template("do-finish-action", "Record that an action was done, and what came of it.")
    keys_of: ClassVar[type[Action]] = Action

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(OLD_ID))
    outcome: str | None = None
    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect the action as done.  Raises RefusedError where it is done already, or the day has not come."""
        action, day = drafting.view.get(Action, self.id, self.agreement), day_of(drafting.view, self.on)
        if action.done is not None:
            raise refusal(DONE(id=self.id, day=action.done), "id", EDIT_ACTION())
        check_come(drafting.view, day, "on")
        drafting.put(self.agreement, attrs.evolve(action, done=day, outcome=self.outcome or action.outcome))
