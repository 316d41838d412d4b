"""Meetings planned and called off, each by a form made of the office's command."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from overenskommelse.ledger import Meeting
from overenskommelse.messages import Template
from overenskommelse.office.commands import CancelMeeting, PlanMeeting

from ..dialogs.chooser import Choice
from ..dialogs.several import Several
from ..forms.opening import open_form
from ..shown import meetings

if TYPE_CHECKING:
    from overenskommelse.documents.material import Material

    from ..page import Page

WHO_MEETS = Template("console-plan-which-bodies", "Which body is to meet? Mark several for a joint meeting.")
NO_BODY = Template(
    "console-plan-no-body", "The agreement has no body that was there on the day, so that none can meet."
)
BODY = Template("console-column-body", "Body")
KIND = Template("console-column-body-kind", "Kind")
WHEN = Template("console-meeting-when", "{day}: {bodies}")


def plan(page: "Page", material: "Material", bodies: Sequence[str]) -> None:
    """Choose who is to meet, and enter the meeting."""
    if not page.may_write():
        return
    if not bodies:
        page.notify(page.language.fill(NO_BODY), markup=False)
        return
    if len(bodies) == 1:
        _plan(page, material, tuple(bodies))
        return
    fill, subject = page.language.fill, material.subject
    kinds = {each.id: material.language.labels.get(each.legal_kind or "", "") for each in material.agreement.bodies}
    choices = [Choice(id=each, title=subject.names((each,))[0], beside=kinds.get(each, "")) for each in bodies]

    def chosen(found: tuple[str, ...] | None) -> None:
        if found:
            _plan(page, material, found)

    page.app.push_screen(Several(fill(WHO_MEETS), (fill(BODY), fill(KIND)), choices, page.language), chosen)


def _plan(page: "Page", material: "Material", bodies: tuple[str, ...]) -> None:
    title = material.language.join(material.subject.names(bodies))
    open_form(page, PlanMeeting, title, fixed={"agreement": page.desk.code, "bodies": list(bodies)})


def named(material: "Material", meeting: Meeting) -> str:
    """Return the day of a meeting and what it is called."""
    return material.say(WHEN, day=meeting.date, bodies=meetings.title_of(material, meeting))


def cancel(page: "Page", material: "Material", meeting: Meeting) -> None:
    """Call a meeting off, with a reason."""
    open_form(page, CancelMeeting, named(material, meeting), fixed={"agreement": page.desk.code, "id": meeting.id})
