"""What is looked back to, in words, and why nothing can be changed meanwhile; nothing here knows a screen."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from overenskommelse.wording.days import zone

from .. import words

if TYPE_CHECKING:
    from ..desk import Desk

_END = (23, 59, 59)


def told(desk: "Desk") -> list[str]:
    """Return what is looked back to, for the bar at the top."""
    found = [desk.say(words.LOOKING_BACK, day=desk.on)] if desk.on else []
    if desk.known is not None:
        found.append(desk.say(words.KNOWN, known=time_told(desk.known)))
    return found


def why_not(desk: "Desk") -> str:
    """Return why nothing can be changed now, and what to do."""
    if desk.is_closed:
        return desk.language.fill(words.CLOSED)
    if desk.known is not None:
        return desk.say(words.KNOWS_BACK, known=time_told(desk.known))
    return desk.say(words.LOOKS_BACK, day=desk.on)


def time_told(known: datetime) -> date | datetime:
    """Return a time as it is told: the end of a day as the day."""
    at = known.astimezone(zone())
    return at.date() if is_end(at) else at


def is_end(at: datetime) -> bool:
    """Tell whether a time is the last second of its day."""
    return (at.hour, at.minute, at.second) == _END
