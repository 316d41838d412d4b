"""Which item of a meeting an extract is of: the one of an id or of a §."""

from ...errors import Place, Problem, UnknownError
from ...ledger import AgendaItem, Meeting
from ...messages import Template

NO_ITEM = Template("no-such-item", "The meeting {meeting} has no item {item}; it has {choices}.")


def item_of(meeting: Meeting, which: str) -> AgendaItem:
    """Return the item of an id or a §.  Raises UnknownError with the choices."""
    number = which.removeprefix("§").strip()
    numbers = {str(each.number): each for each in meeting.items if each.number is not None}
    found = {**numbers, **{each.id: each for each in meeting.items}}
    item = found.get(which) or numbers.get(number)
    if item is None:
        choices = tuple(f"{meeting.id}/{each.id}" for each in meeting.items)
        raise UnknownError([Problem(NO_ITEM(meeting=meeting.id, item=which, choices=choices), Place(path=("about",)))])
    return item
