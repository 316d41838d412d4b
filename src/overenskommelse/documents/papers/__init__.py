"""Every paper that leaves the office: what it is called, what it is about, and what composes it."""

from collections.abc import Mapping
from types import MappingProxyType

from ...messages import Template
from .final_report import final_report, terms_reported
from .handover import handover
from .kinds import ABOUTS, About, PaperKind
from .minutes import extract, extract_web, items_at_once, items_decided, meetings_minuted, minutes, minutes_web
from .notice import attendance_list, meetings_planned, notice
from .of_activities import OF_ACTIVITIES
from .of_bodies import OF_BODIES
from .of_registers import OF_REGISTERS
from .questionnaire import questionnaire, rounds_open
from .statement import matters_awaiting, statement
from .year_wheel import year_wheel_paper
from .yearly import yearly_report, years_known

PAPERS: Mapping[str, PaperKind] = MappingProxyType(
    {
        kind.code: kind
        for kind in (
            PaperKind(
                code="notice",
                places=("head", "absence"),
                says=Template("paper-notice", "the notice of a meeting, with its agenda and the open actions"),
                about=About.MEETING,
                compose=notice,
                each=meetings_planned,
            ),
            PaperKind(
                code="attendance-list",
                places=("foot",),
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
                places=("head", "item"),
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
                places=("introduction",),
            ),
            PaperKind(
                code="handover",
                says=Template("paper-handover", "the handover: what whoever takes over must know, the soonest first"),
                about=About.AGREEMENT,
                compose=handover,
                places=("introduction", "end"),
            ),
            PaperKind(
                code="statement-of-office",
                says=Template("paper-statement", "the statement of the office on a matter, before a body decides it"),
                about=About.MATTER,
                compose=statement,
                places=("summary", "background", "recipients", "end"),
                each=matters_awaiting,
            ),
            PaperKind(
                code="final-report",
                says=Template("paper-final-report", "the final report of a body for its term of office"),
                about=About.BODY,
                compose=final_report,
                places=("summary", "mission", "work", "follow-up", "experiences", "recommendations", "end"),
                each=terms_reported,
            ),
            PaperKind(
                code="questionnaire",
                says=Template("paper-questionnaire", "the questions of a round on paper"),
                about=About.ROUND,
                compose=questionnaire,
                places=("introduction",),
                each=rounds_open,
            ),
            PaperKind(
                code="yearly-report",
                says=Template("paper-yearly-report", "the yearly report: promises, what each side says, what was done"),
                about=About.YEAR,
                compose=yearly_report,
                places=(
                    *(
                        "introduction",
                        "promises",
                        "rounds",
                        "activities",
                        "meetings",
                        "signatories",
                        "bodies",
                        "figures",
                    ),
                    "conclusion",
                ),
                each=years_known,
            ),
            *OF_BODIES,
            *OF_REGISTERS,
            *OF_ACTIVITIES,
        )
    }
)
"""Every kind of paper by its code; one more is a function and an entry here."""

__all__ = ["ABOUTS", "PAPERS", "About", "PaperKind"]
