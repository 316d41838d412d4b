"""The papers of meetings: notice, attendance list, minutes, extracts."""

from ...messages import Template
from .kinds import About, PaperKind
from .minutes import extract, extract_web, items_at_once, items_decided, meetings_minuted, minutes, minutes_web
from .notice import attendance_list, meetings_planned, notice

OF_MEETINGS = (
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
)
