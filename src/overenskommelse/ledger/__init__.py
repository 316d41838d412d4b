"""What happened: the records of one agreement."""

from .agreeing import acts, astray, check_against, known_parts
from .events import Activity, Coverage, Exactness, Observation, Recommendation
from .meetings import AgendaItem, Attendance, Capacity, Decision, Matter, Meeting, Minutes, Paper
from .people import Accession, Appointment, Contact, Ground, Organisation, Seat, Umbrella
from .record import Happening, Lasting, Progress, Record
from .root import COVERABLE, KINDS, Ledger
from .timeline import EMPTY, Timeline, in_time, timeline

__all__ = [
    "COVERABLE",
    "EMPTY",
    "KINDS",
    "Accession",
    "Activity",
    "AgendaItem",
    "Appointment",
    "Attendance",
    "Capacity",
    "Contact",
    "Coverage",
    "Decision",
    "Exactness",
    "Ground",
    "Happening",
    "Lasting",
    "Ledger",
    "Matter",
    "Meeting",
    "Minutes",
    "Observation",
    "Organisation",
    "Paper",
    "Progress",
    "Recommendation",
    "Record",
    "Seat",
    "Timeline",
    "Umbrella",
    "acts",
    "astray",
    "check_against",
    "in_time",
    "known_parts",
    "timeline",
]
