"""Figures that sources give, in words: omkring 800 organisationer, of what, and by which source."""

from ..ledger import Exactness, Observation
from ..messages import Template
from .language import Language
from .measures import MEASURES
from .subject import Subject

FIGURE = Template("figure", "{exactness} {value}")


def amount(found: Observation, language: Language) -> str:
    """Word a figure with its unit, and how exact it is where it is not simply counted."""
    value = language.word(found.value)
    if found.exactness is not Exactness.EXACT:
        value = language.fill(FIGURE, exactness=language.word(found.exactness), value=value)
    return " ".join(part for part in (value, found.unit) if part)


def measure(found: Observation, language: Language) -> str:
    """Return what a figure counts; its code where that has no words."""
    known = MEASURES.get(found.measure)
    return language.fill(known) if known else found.measure


def counted_at(found: Observation, subject: Subject, language: Language) -> str | None:
    """Return what a figure is about: a record, a body, or words; None where it is the agreement as a whole."""
    if found.about is None:
        return None
    record = subject.record(found.about)
    return subject.names((found.about,))[0] if record is None else subject.title(record, language)
