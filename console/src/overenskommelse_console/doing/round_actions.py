"""What is done about a round of follow-up: answers recorded, differences taken to a meeting, the round locked."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from overenskommelse.cli.questionnaires import WRITTEN, write_out
from overenskommelse.cli.session import Session
from overenskommelse.journal import Key
from overenskommelse.ledger import Assessment, Author, Meeting, Progress, Round
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.office.commands import LockRound, RaiseDisagreement, RecordAssessment, ReopenRound

from ..dialogs.asked import Asked
from ..dialogs.chooser import Choice, Chooser
from ..forms.opening import edit_record, open_form
from ..shown.rounds import AWAITS
from .filing import write_to
from .reports import Wanted, choose_paper

if TYPE_CHECKING:
    from overenskommelse.standing.follow_up import Beside, Respondent

    from ..page import Page
    from ..shown.rounds import Judged

WHO = Template("console-judge-who", "Who answers?")
OTHER = Template("console-judge-other", "Somebody else, or the joint body")
OTHER_WORDS = Template("console-words-judge-other", "joint, independent, audit")
OF = Template("console-judge-of", "{name}: {commitment}")
WHICH_MEETING = Template("console-raise-which", "At which planned meeting is it taken up?")
NO_MEETING = Template("console-raise-no-meeting", "No meeting is planned. Plan one first, and take it up there.")
SAME = Template("console-raise-same", "Nothing is judged differently here, or it is settled already.")
LOCK_ASKED = Template(
    "console-lock-asked", "Lock {round}? Its answers then stand as they are, until the round is opened anew."
)
LOCK_MISSING = PluralTemplate(
    "console-lock-missing",
    "{count} answer has not come in. The form asks why it is locked all the same.",
    "{count} answers have not come in. The form asks why it is locked all the same.",
)
LOCK_GO_ON = Template("console-lock-go-on", "Go on")
LOCKED_BEFORE = Template("console-locked-before", "{round} is locked already. Press o to open it anew.")
NOT_LOCKED = Template("console-not-locked", "{round} is not locked.")
REOPEN = Template("console-reopen-title", "Open {round} anew")
LOCK = Template("console-lock-title", "Lock {round}")
FOLDER = Template("console-questionnaires-folder", "In which folder are the questionnaires to stand?")
YEARLY_REPORT, FINAL_REPORT, QUESTIONNAIRE = "yearly-report", "final-report", "questionnaire"
_OTHER = ""


def judge(page: "Page", found: "Judged", about: "Beside") -> None:
    """Choose who answers about a commitment, and record it; what is answered already is mended."""
    if not page.may_write():
        return
    language, citation = page.language, about.commitment.citation
    owing = {each.id for each in found.owing(citation)}

    def beside(each: "Respondent") -> str:
        answer = found.answer(each.id, citation)
        if answer is not None:
            return language.word(answer.fulfilment)
        return language.fill(AWAITS) if each.id in owing else ""

    # Those whose answers are awaited stand first; others may judge it too, of the other side.
    names = sorted(found.asked.values(), key=lambda each: each.id not in owing)

    def chosen(id: str | None) -> None:
        if id is not None:
            _answer(page, found, about, id)

    choices = [Choice(id=each.id, title=each.name, beside=beside(each)) for each in names]
    other = Choice(id=_OTHER, title=language.fill(OTHER), sought=language.fill(OTHER_WORDS))
    page.app.push_screen(Chooser(language.fill(WHO), [*choices, other], language), chosen)


def _answer(page: "Page", found: "Judged", about: "Beside", id: str) -> None:
    citation, name = about.commitment.citation, found.asked[id].name if id else page.language.fill(OTHER)
    title = page.desk.say(OF, name=name, commitment=about.commitment.summary)
    given = found.answer(id, citation)
    if given is not None:
        edit_record(page, Key(page.desk.code or "", Assessment.kind, given.id), title)
        return
    fixed = {"agreement": page.desk.code, "round": found.round.id, "about": citation}
    if id:
        open_form(page, RecordAssessment, title, fixed={**fixed, "by": id, "author": Author.SIDE.value})
        return
    # The joint body settles what the sides see differently.
    closes = "; ".join(said.assessment.id for said in about.said) if about.is_open else ""
    stands = {"author": Author.JOINT.value, "closes": closes}
    open_form(page, RecordAssessment, title, fixed=fixed, stands=stands)


def raise_(page: "Page", found: "Judged", about: "Beside") -> None:
    """Choose a planned meeting, and put what is judged differently on its agenda."""
    if not page.may_write():
        return
    language = page.language
    planned = (each for each in found.opened.ledger.of(Meeting) if each.progress is Progress.PLANNED)
    meetings = [each for each in planned if each.date.hi >= found.on.toordinal()]
    if not about.is_open or not meetings:
        page.notify(language.fill(NO_MEETING if about.is_open else SAME), severity="warning", markup=False)
        return

    def chosen(id: str | None) -> None:
        if id is not None:
            own = {"round": found.round.id, "about": about.commitment.citation, "meeting": id}
            fixed = {"agreement": page.desk.code, **own}
            open_form(page, RaiseDisagreement, about.commitment.summary, fixed=fixed)

    choices = [
        Choice(
            id=each.id,
            title=each.title or language.join(found.opened.subject.names(each.bodies)),
            beside=language.word(each.date),
        )
        for each in sorted(meetings, key=lambda each: each.date.lo)
    ]
    page.app.push_screen(Chooser(language.fill(WHICH_MEETING), choices, language), chosen)


def lock(page: "Page", found: "Judged") -> None:
    """Ask first, and lock the round by the form of the command."""
    if not page.may_write():
        return
    desk, of = page.desk, found.round
    if of.locked is not None:
        page.notify(desk.say(LOCKED_BEFORE, round=of.title), severity="warning", markup=False)
        return
    owed = len(found.found.awaited) - found.given
    more = [desk.language.say(LOCK_MISSING(count=owed))] if owed else []

    def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
        if answer:
            fixed = {"agreement": desk.code, "id": of.id}
            open_form(page, LockRound, desk.say(LOCK, round=of.title), fixed=fixed)

    question = " ".join((desk.say(LOCK_ASKED, round=of.title), *more))
    page.app.push_screen(Asked(question, desk.language, yes=desk.language.fill(LOCK_GO_ON)), answered)


def reopen(page: "Page", of: Round) -> None:
    """Open a locked round anew, with a reason."""
    if of.locked is None:
        page.notify(page.desk.say(NOT_LOCKED, round=of.title), severity="warning", markup=False)
        return
    title = page.desk.say(REOPEN, round=of.title)
    open_form(page, ReopenRound, title, fixed={"agreement": page.desk.code, "id": of.id})


def give_out(page: "Page", of: Round) -> None:
    """Write a questionnaire for each who is asked into a folder that is asked for."""

    def write(folder: Path, session: Session) -> str:
        paths = write_out(page.desk.opened(), of, folder, session)
        return session.language.say(WRITTEN(count=len(paths), folder=str(folder.absolute())))

    write_to(page, FOLDER, of.id, write)


def report(page: "Page", found: "Judged") -> None:
    """Choose a report of the round's years or of the bodies' terms, or its questions on paper, and write it."""
    first, last = found.round.period.first[0], found.round.period.last[1]
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    wanted = [
        *(Wanted(code=YEARLY_REPORT, about=str(year)) for year in years),
        *(Wanted(code=FINAL_REPORT, about=each.id) for each in found.opened.agreement.bodies),
        Wanted(code=QUESTIONNAIRE, about=found.round.id),
    ]
    choose_paper(page, wanted)
