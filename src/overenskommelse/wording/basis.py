"""The text that a finding rests on, in words: enligt remissförslaget 2014-02-28; den antagna lydelsen är inte känd."""

from ..agreement import EditionStatus
from ..dates import PartialDate, Precision
from ..messages import Template
from ..standing import Basis
from .language import Language
from .subject import Subject

ACCORDING = {
    EditionStatus.DRAFT: Template("according-draft", "according to the draft{dated}"),
    EditionStatus.REFERRAL: Template("according-referral", "according to the referral draft{dated}"),
    EditionStatus.ADOPTED: Template("according-adopted", "according to the adopted text{dated}"),
    EditionStatus.IN_FORCE: Template("according-in-force", "according to the text in force{dated}"),
    EditionStatus.SUPERSEDED: Template("according-superseded", "according to the text since superseded{dated}"),
    EditionStatus.WOUND_UP: Template("according-wound-up", "according to the text since wound up{dated}"),
}
OF_DAY = Template("of-day", " of {day}")
FROM_DAY = Template("from-day", " from {day}")
ADOPTED_UNKNOWN = Template("adopted-wording-unknown", "{basis}; the adopted wording is not known")
WORDING_UNKNOWN = Template("wording-unknown", "{basis}; not all of its wording is known")
ACCORDING_SOURCE = Template("according-source", "according to {source}")


def basis(found: Basis, subject: Subject, language: Language) -> str:
    """Word the basis of a finding: which text, from which day, and whether its wording is known."""
    if found.status is None:
        return language.fill(ACCORDING_SOURCE, source=subject.source(found.source, language))
    dated = _date(found.dated, language) if found.dated else ""
    text = language.fill(ACCORDING[found.status], dated=dated)
    if found.stands_in_for is not None:
        return language.fill(ADOPTED_UNKNOWN, basis=text)
    return text if found.wording_known else language.fill(WORDING_UNKNOWN, basis=text)


def _date(dated: PartialDate, language: Language) -> str:
    """Write the date that a text is called by: as registers write it, where they can."""
    if dated.precision in {Precision.DAY, Precision.MONTH, Precision.YEAR}:
        return language.fill(OF_DAY, day=str(dated))
    return language.fill(FROM_DAY, day=language.word(dated))
