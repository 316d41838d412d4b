"""How many were invited to an activity, put their names down, and came."""

from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ...errors import Collector
from ...ledger import Activity, Progress
from ...messages import Template
from ..command import asked
from .changing import changed
from .drafting import Drafting
from .recording import AGREEMENT, OLD_ID, Drafted

COUNTS = ("invited", "registered", "headcount")
BELOW_NOTHING = Template("count-below-nothing", "{count} is below 0; leave it out where nobody counted.")
NOTHING_COUNTED = Template("nothing-counted", "No count is given.")
GIVE_COUNT = Template("give-count", "Give --invited, --registered or --headcount.")


def check_counts(command: object) -> dict[str, Any]:
    """Return the counts that a command was given.  Raises InvalidError for one below nothing."""
    found, problems = changed(command, COUNTS), Collector()
    for name, count in found.items():
        if count < 0:
            problems.add(BELOW_NOTHING(count=count), name)
    problems.close()
    return found


@frozen(kw_only=True)
class RecordHeadcount(Drafted):
    """Record how many came to an activity; one that was planned has then taken place.

    A figure that a source gives is an observation: it stands beside this one, and neither is derived from the other.
    """

    code: ClassVar[str] = "record-headcount"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "headcount"
    says: ClassVar[Template] = Template(
        "do-record-headcount", "Record how many were invited to an activity, put their names down, and came."
    )
    keys_of: ClassVar[type[Activity]] = Activity

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(OLD_ID))
    invited: int | None = None
    registered: int | None = None
    headcount: int | None = None

    def write(self, drafting: Drafting) -> None:
        """Collect the activity with its counts.  Raises InvalidError where none is given."""
        given, problems = check_counts(self), Collector()
        if not given:
            problems.add(NOTHING_COUNTED(), remedy=GIVE_COUNT())
        problems.close()
        record = drafting.view.get(Activity, self.id, self.agreement)
        progress = record.progress if self.headcount is None else Progress.DONE
        drafting.put(self.agreement, attrs.evolve(record, progress=progress, **given))
