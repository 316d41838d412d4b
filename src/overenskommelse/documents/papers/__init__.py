"""Every paper that leaves the office: what it is called, what it is about, and what composes it."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import frozen

from ...messages import Template
from ..material import Material
from ..printout import Printout
from .final_report import final_report, terms_reported
from .handover import handover
from .minutes import extract, extract_web, items_at_once, items_decided, meetings_minuted, minutes, minutes_web
from .notice import attendance_list, meetings_planned, notice
from .questionnaire import questionnaire, rounds_open
from .statement import matters_awaiting, statement
from .year_wheel import year_wheel_paper
from .yearly import yearly_report, years_known

Compose = Callable[[Material, str], Printout]
Each = Callable[[Material], Iterable[str]]


class About(StrEnum):
    """What a paper is about, so that there are several of its kind."""

    AGREEMENT = "agreement"
    """The agreement as a whole: there is one of them on a day."""
    MEETING = "meeting"
    ITEM = "item"
    """One item of a meeting, written as `meeting/item`."""
    MATTER = "matter"
    ROUND = "round"
    BODY = "body"
    YEAR = "year"


ABOUTS: Mapping[About, Template] = MappingProxyType(
    {
        About.AGREEMENT: Template("about-agreement", "the agreement"),
        About.MEETING: Template("about-meeting", "meeting"),
        About.ITEM: Template("about-item", "meeting and item, with a stroke between"),
        About.MATTER: Template("about-matter", "matter"),
        About.ROUND: Template("about-round", "round of follow-up"),
        About.BODY: Template("about-body", "body"),
        About.YEAR: Template("about-year", "year"),
    }
)
"""What papers are about, in words."""


@frozen(kw_only=True)
class PaperKind:
    """One kind of paper.  `compose` takes what it is composed of, and the id or year that it is about, or nothing."""

    code: str
    says: Template
    about: About
    compose: Compose
    each: Each = lambda _: ("",)
    """What there is a paper about, in what it is composed of: ids, years, or one without a name."""
    suffixes: tuple[str, ...] = (".docx", ".html")
    """The formats that it is given out in where nobody asks for another."""

    @property
    def is_of_agreement(self) -> bool:
        """Tell whether it needs to be told nothing more than the agreement."""
        return self.about is About.AGREEMENT


PAPERS: Mapping[str, PaperKind] = MappingProxyType(
    {
        kind.code: kind
        for kind in (
            PaperKind(
                code="notice",
                says=Template("paper-notice", "the notice of a meeting, with its agenda and the open actions"),
                about=About.MEETING,
                compose=notice,
                each=meetings_planned,
            ),
            PaperKind(
                code="attendance-list",
                says=Template("paper-attendance-list", "the attendance list of a meeting, to sign"),
                about=About.MEETING,
                compose=attendance_list,
                each=meetings_planned,
                suffixes=(".docx",),
            ),
            PaperKind(
                code="minutes",
                says=Template("paper-minutes", "the minutes of a meeting, complete"),
                about=About.MEETING,
                compose=minutes,
                each=meetings_minuted,
            ),
            PaperKind(
                code="minutes-web",
                says=Template("paper-minutes-web", "the minutes of a meeting for the web, without persons' names"),
                about=About.MEETING,
                compose=minutes_web,
                each=meetings_minuted,
                suffixes=(".html",),
            ),
            PaperKind(
                code="extract",
                says=Template("paper-extract", "one item of the minutes, with the line that attests it"),
                about=About.ITEM,
                compose=extract,
                each=items_decided,
            ),
            PaperKind(
                code="extract-web",
                says=Template("paper-extract-web", "one item of the minutes for the web, without persons' names"),
                about=About.ITEM,
                compose=extract_web,
                each=items_at_once,
                suffixes=(".html",),
            ),
            PaperKind(
                code="year-wheel",
                says=Template("paper-year-wheel", "the year wheel: what falls due month by month, and who is to act"),
                about=About.AGREEMENT,
                compose=year_wheel_paper,
            ),
            PaperKind(
                code="handover",
                says=Template("paper-handover", "the handover: what whoever takes over must know, the soonest first"),
                about=About.AGREEMENT,
                compose=handover,
            ),
            PaperKind(
                code="statement-of-office",
                says=Template("paper-statement", "the statement of the office on a matter, before a body decides it"),
                about=About.MATTER,
                compose=statement,
                each=matters_awaiting,
            ),
            PaperKind(
                code="final-report",
                says=Template("paper-final-report", "the final report of a body for its term of office"),
                about=About.BODY,
                compose=final_report,
                each=terms_reported,
            ),
            PaperKind(
                code="questionnaire",
                says=Template("paper-questionnaire", "the questions of a round on paper"),
                about=About.ROUND,
                compose=questionnaire,
                each=rounds_open,
            ),
            PaperKind(
                code="yearly-report",
                says=Template("paper-yearly-report", "the yearly report: promises, what each side says, what was done"),
                about=About.YEAR,
                compose=yearly_report,
                each=years_known,
            ),
        )
    }
)
"""Every kind of paper by its code; one more is a function and an entry here."""
