"""What happened: the records of one agreement."""

from .agreeing import acts, astray, check_against, known_parts
from .events import Activity, Coverage, Exactness, Fate, Observation, Passage, Recommendation
from .follow_up import Assessment, Author, Evidence, Fulfilment, Grade, Round
from .matters import Action, Direction, Enquiry, Matter, MatterStep, Paper
from .meetings import Attendance, Capacity, Meeting
from .minutes import AgendaItem, Cast, Choice, Decision, Minutes, Proposal, Statement, Vote
from .people import Accession, Appointment, Contact, Ground, Organisation, Post, Seat, Umbrella
from .record import Happening, Lasting, Progress, Record
from .root import COVERABLE, KINDS, Ledger
from .timeline import EMPTY, Timeline, in_time, timeline

__all__ = [
    "COVERABLE",
    "EMPTY",
    "KINDS",
    "Accession",
    "Action",
    "Activity",
    "AgendaItem",
    "Appointment",
    "Assessment",
    "Attendance",
    "Author",
    "Capacity",
    "Cast",
    "Choice",
    "Contact",
    "Coverage",
    "Decision",
    "Direction",
    "Enquiry",
    "Evidence",
    "Exactness",
    "Fate",
    "Fulfilment",
    "Grade",
    "Ground",
    "Happening",
    "Lasting",
    "Ledger",
    "Matter",
    "MatterStep",
    "Meeting",
    "Minutes",
    "Observation",
    "Organisation",
    "Paper",
    "Passage",
    "Post",
    "Progress",
    "Proposal",
    "Recommendation",
    "Record",
    "Round",
    "Seat",
    "Statement",
    "Timeline",
    "Umbrella",
    "Vote",
    "acts",
    "astray",
    "check_against",
    "in_time",
    "known_parts",
    "timeline",
]
