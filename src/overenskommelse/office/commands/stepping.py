"""Steps of matters beside the meetings they are taken at: on the same day, under a § that there is."""

import re
from collections.abc import Iterator

from ...dates import PartialDate
from ...errors import Place, Problem
from ...journal import Key
from ...ledger import Matter, MatterStep, Meeting, Progress
from ...messages import Message, Template
from ..conflicts import RefusedError
from ..view import View

OTHER_DAY = Template("step-on-another-day", "The meeting {meeting} is of {held}, and the step {step} of {day}.")
SAME_DAY = Template("step-give-same-day", "Give the day of the meeting, leave it out, or give the meeting of that day.")
CLOSED = Template("step-after-closing", "{matter} was closed before {day}; the step is entered all the same.")
UNKNOWN_PARAGRAPH = Template(
    "step-unknown-paragraph", "The meeting {meeting} has no {paragraph} as recorded; it has §§ {choices}."
)
_NUMBER = re.compile(r"\s*§*\s*(\d+)\s*", re.ASCII)


def check_steps(view: View, key: Key, made: object) -> None:
    """Raise RefusedError for a step that is newly said to be of another day than its meeting."""
    if not isinstance(made, Matter):
        return
    row = view.reading.row(key)
    was: Matter | None = None if row is None else view.read(row)
    stood = {(each.id, each.meeting, each.date) for each in (was.steps if was else ())}
    new = [each for each in made.steps if (each.id, each.meeting, each.date) not in stood]
    if problems := [problem for each in new for problem in _astray(view, key.agreement, each)]:
        raise RefusedError(problems)


def _astray(view: View, agreement: str, step: MatterStep) -> Iterator[Problem]:
    found = _meeting(view, agreement, step.meeting)
    if found is None or step.date is None or found.progress is Progress.CANCELLED:
        return
    if found.date.is_same_day(step.date) is False:
        message = OTHER_DAY(meeting=found.id, held=found.date, step=step.id, day=step.date)
        yield Problem(message, Place(path=("date",)), SAME_DAY())


def tell_step(view: View, agreement: str, matter: Matter, step: MatterStep, day: PartialDate) -> Iterator[Message]:
    """Yield that a matter was closed before a step, and that its meeting has no such §, where either is sure."""
    if matter.period.last[1] < day.lo:
        yield CLOSED(matter=matter.id, day=day)
    found, cited = _meeting(view, agreement, step.meeting), _NUMBER.fullmatch(step.paragraph or "")
    numbers = tuple(each.number for each in found.items if each.number is not None) if found else ()
    if found is not None and cited and numbers and int(cited[1]) not in numbers:
        yield UNKNOWN_PARAGRAPH(meeting=found.id, paragraph=step.paragraph, choices=numbers)


def _meeting(view: View, agreement: str, id: str | None) -> Meeting | None:
    return None if id is None else view.seek(Meeting, id, agreement)
